import type { PublicItemView } from '@leerkring/shared/contract/public-library';
import { ArrowLeft } from 'lucide-react';
import { Link, useParams } from 'react-router';
import { usePublicItem } from '../../features/library/api';
import { ItemChips, ItemStory, ItemTerms } from '../../features/library/item-view';
import { PublicAbout, PublicFiles } from '../../features/library/public-item';
import { RecogniseItem } from '../../features/library/recognise-item';
import { hasCode } from '../../lib/http';
import { useNow } from '../../lib/use-now';
import { itemText } from '../../text/library';
import { publicLibraryText as words } from '../../text/public-library';
import { Stack } from '../../ui/layout';
import { LinkButton } from '../../ui/link-button';
import { Notice } from '../../ui/notice';
import { PageHeader } from '../../ui/page-header';
import { FrontPage } from '../front-page';
import { Loaded } from '../loaded';
import { useDocumentTitle } from '../use-document-title';

/** One item, as anybody reads it. */
export function PublicItemPage() {
  const { itemId = '' } = useParams();
  const item = usePublicItem(itemId);
  const isGone = hasCode(item.error, 'not-found');
  useDocumentTitle(isGone ? words.goneTitle : item.data?.title);
  return (
    <FrontPage>
      {isGone ? (
        <>
          <PageHeader title={words.goneTitle} intro={words.gone} />
          <LinkButton to="/openbaar">{words.back}</LinkButton>
        </>
      ) : (
        <Loaded query={item} lines={12}>
          {(view) => <Item item={view} />}
        </Loaded>
      )}
    </FrontPage>
  );
}

function Item({ item }: { item: PublicItemView }) {
  const now = useNow();
  return (
    <>
      <PageHeader
        title={item.title}
        eyebrow={
          <Link className="icon-link" to="/openbaar">
            <ArrowLeft />
            {words.back}
          </Link>
        }
        chips={<ItemChips item={{ ...item, classification: 'public', group: null }} />}
      />
      <Stack gap={5}>
        {item.status === 'lapsed' && <Notice tone="warning">{itemText.lapsed}</Notice>}
        <div className="two-columns">
          <Stack gap={5}>
            <ItemStory item={item} />
            <PublicFiles item={item} />
          </Stack>
          <Stack gap={5}>
            <ItemTerms item={{ ...item, classification: 'public' }} />
            <PublicAbout item={item} now={now} />
          </Stack>
        </div>
        <RecogniseItem page={`/openbaar/${item.id}`} />
      </Stack>
    </>
  );
}
