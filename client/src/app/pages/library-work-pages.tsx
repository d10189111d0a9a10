/** Filling in a document, and looking at what changed in what it was made from. */
import type { LibraryItemView, Placeholder } from '@leerkring/shared/contract/library';
import { UsersRound } from 'lucide-react';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { useLibraryItem, usePlaceholders, useSourceNews, useSourceSeen } from '../../features/library/api';
import { PlaceholderForm } from '../../features/library/placeholder-form';
import { SourceNewsView } from '../../features/library/source-news';
import { useReadHere } from '../../features/notifications/use-read-here';
import { problemToDutch } from '../../lib/problem-to-dutch';
import { useNow } from '../../lib/use-now';
import { fillText, itemText, sourceText } from '../../text/library';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { EmptyState } from '../../ui/empty-state';
import { Stack } from '../../ui/layout';
import { LinkButton } from '../../ui/link-button';
import { Notice } from '../../ui/notice';
import { PageHeader } from '../../ui/page-header';
import { Loaded } from '../loaded';
import { useDocumentTitle } from '../use-document-title';
import { BackToItem } from './library-form-pages';
import { NotFoundPage } from './not-found-page';
import { mayTakeUp } from './write-together';
import { WriteTogetherDialog } from './write-together-dialog';

export function FillPage() {
  const { itemId = '' } = useParams();
  const item = useLibraryItem(itemId);
  const placeholders = usePlaceholders(itemId);
  useDocumentTitle(fillText.title);
  return (
    <Loaded query={item} lines={9}>
      {(view) =>
        mayTakeUp(view) ? (
          <div className="reading-page">
            <PageHeader
              title={fillText.title}
              eyebrow={<BackToItem item={view} />}
              intro={view.mayChange ? fillText.intro : fillText.introReading}
            />
            <Loaded query={placeholders} lines={9}>
              {(found) => <Fill key={view.versions[0]?.id} item={view} found={found} />}
            </Loaded>
          </div>
        ) : (
          <NotFoundPage />
        )
      }
    </Loaded>
  );
}

function Fill({ item, found }: { item: LibraryItemView; found: readonly Placeholder[] }) {
  const [together, setTogether] = useState<Record<string, string> | null>(null);
  if (found.length === 0)
    return (
      <Card>
        <EmptyState
          title={fillText.nothingTitle}
          action={<LinkButton to={`/bibliotheek/${item.id}`}>{fillText.toItem}</LinkButton>}
        >
          {fillText.nothing}
        </EmptyState>
      </Card>
    );
  return (
    <>
      <PlaceholderForm
        item={item}
        placeholders={found}
        more={(values) => (
          <Button icon={<UsersRound />} onClick={() => setTogether(values)}>
            {itemText.writeTogether}
          </Button>
        )}
      />
      <WriteTogetherDialog
        item={item}
        values={together ?? {}}
        open={together !== null}
        onClose={() => setTogether(null)}
      />
    </>
  );
}

export function SourceNewsPage() {
  const { itemId = '' } = useParams();
  const item = useLibraryItem(itemId);
  const news = useSourceNews(itemId);
  const seen = useSourceSeen(itemId);
  const now = useNow();
  const navigate = useNavigate();
  useDocumentTitle(sourceText.title);
  useReadHere('library-source', news.data?.source.itemId ?? '');
  return (
    <Loaded query={item} lines={9}>
      {(view) => (
        <Loaded query={news} lines={9}>
          {(told) => (
            <>
              <PageHeader
                title={sourceText.title}
                eyebrow={<BackToItem item={view} />}
                intro={
                  told.to > told.from
                    ? sourceText.intro(told.source.organisation.name, told.from, told.to)
                    : sourceText.upToDate
                }
                actions={
                  <>
                    <LinkButton to={`/bibliotheek/${told.source.itemId}`}>{sourceText.open}</LinkButton>
                    {view.mayChange && told.to > told.from && (
                      <Button
                        variant="primary"
                        busy={seen.isPending}
                        onClick={() =>
                          seen.mutate(told.to, { onSuccess: () => void navigate(`/bibliotheek/${view.id}`) })
                        }
                      >
                        {sourceText.seen}
                      </Button>
                    )}
                  </>
                }
              />
              <Stack gap={5}>
                {seen.isError && <Notice tone="error">{problemToDutch(seen.error)}</Notice>}
                {told.to > told.from && <SourceNewsView news={told} now={now} />}
              </Stack>
            </>
          )}
        </Loaded>
      )}
    </Loaded>
  );
}
