import type { LibraryItemView } from '@leerkring/shared/contract/library';
import type { ThemeView } from '@leerkring/shared/contract/themes';
import {
  ArrowLeft,
  ChevronDown,
  Copy,
  FilePenLine,
  FilePlus2,
  PenLine,
  Trash2,
  UsersRound,
} from 'lucide-react';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { useLibraryItem, useThemes } from '../../features/library/api';
import { ItemFiles } from '../../features/library/item-files';
import {
  ItemAbout,
  ItemChips,
  ItemNotices,
  ItemStory,
  ItemTerms,
  ItemTrail,
} from '../../features/library/item-view';
import { PublicPlace } from '../../features/library/public-item';
import { RecogniseItem } from '../../features/library/recognise-item';
import { RemoveItemDialog } from '../../features/library/remove-item-dialog';
import { ReuseDialog } from '../../features/library/reuse-dialog';
import { useReadHere } from '../../features/notifications/use-read-here';
import { useNow } from '../../lib/use-now';
import { itemText } from '../../text/library';
import { Button } from '../../ui/button';
import { Stack } from '../../ui/layout';
import { LinkButton } from '../../ui/link-button';
import { Menu, type MenuItem } from '../../ui/menu';
import { PageHeader } from '../../ui/page-header';
import { Loaded } from '../loaded';
import { useDocumentTitle } from '../use-document-title';
import { useSignedIn } from '../use-signed-in';
import { ThreadsAbout } from './threads-about';
import { mayTakeUp, textFilesOf } from './write-together';
import { WriteTogetherDialog } from './write-together-dialog';

export function LibraryItemPage() {
  const { itemId = '' } = useParams();
  const item = useLibraryItem(itemId);
  const themes = useThemes();
  useDocumentTitle(item.data?.title);
  return (
    <Loaded query={item} lines={12}>
      {(view) => (
        <Loaded query={themes} lines={12}>
          {(all) => <Item key={view.id} item={view} themes={all} />}
        </Loaded>
      )}
    </Loaded>
  );
}

function Item({ item, themes }: { item: LibraryItemView; themes: readonly ThemeView[] }) {
  const now = useNow();
  useReadHere('library-review', item.id);
  useReadHere('library-reuse', item.id);
  return (
    <>
      <PageHeader
        title={item.title}
        eyebrow={
          <Link className="icon-link" to="/bibliotheek">
            <ArrowLeft />
            {itemText.back}
          </Link>
        }
        chips={<ItemChips item={item} />}
        actions={<Actions item={item} />}
      />
      <Stack gap={5}>
        <ItemNotices item={item} now={now} />
        <div className="two-columns">
          <Stack gap={5}>
            <ItemStory item={item} />
            <ItemFiles item={item} now={now} />
          </Stack>
          <Stack gap={5}>
            <ItemTerms item={item}>
              <PublicPlace item={item} />
            </ItemTerms>
            <ItemTrail item={item} />
            <ThreadsAbout subject={{ kind: 'library-item', id: item.id }} groupId={item.group?.id ?? null} />
            <ItemAbout item={item} themes={themes} now={now} />
          </Stack>
        </div>
        {!item.hidden && <RecogniseItem page={`/bibliotheek/${item.id}`} />}
      </Stack>
    </>
  );
}

type Shown = 'reuse' | 'together' | 'remove';

/** Of another's document the next step is to use it, of one's own to go on with it; the rest is behind a button. */
function Actions({ item }: { item: LibraryItemView }) {
  const { person } = useSignedIn();
  const navigate = useNavigate();
  const [shown, setShown] = useState<Shown | null>(null);
  const close = () => setShown(null);
  const isMine = item.organisation.id === person.organisation.id;
  const hasTexts = textFilesOf(item).length > 0 && mayTakeUp(item);
  const page = `/bibliotheek/${item.id}`;
  const go = (id: string, label: string, icon: MenuItem['icon'], to: string): MenuItem => ({
    ...{ id, label, icon },
    onSelect: () => void navigate(to),
  });
  const items: MenuItem[] = [
    ...(hasTexts && !isMine ? [go('fill', itemText.fill, <PenLine />, `${page}/invullen`)] : []),
    ...(hasTexts
      ? [
          {
            ...{ id: 'together', label: itemText.writeTogether, icon: <UsersRound /> },
            onSelect: () => setShown('together'),
          },
        ]
      : []),
    ...(item.mayReuse && isMine
      ? [{ id: 'reuse', label: itemText.reuse, icon: <Copy />, onSelect: () => setShown('reuse') }]
      : []),
    ...(item.mayChange
      ? [
          go('change', itemText.change, <FilePenLine />, `${page}/bewerken`),
          ...(isMine ? [] : [go('version', itemText.newVersion, <FilePlus2 />, `${page}/versie`)]),
        ]
      : []),
    ...(item.mayRemove
      ? [
          {
            ...{ id: 'remove', label: itemText.remove, icon: <Trash2 />, danger: true },
            onSelect: () => setShown('remove'),
          },
        ]
      : []),
  ];
  return (
    <>
      {items.length > 0 && <Menu label={itemText.more} iconEnd={<ChevronDown />} items={items} />}
      {isMine && hasTexts && item.mayChange && (
        <LinkButton to={`${page}/invullen`} icon={<PenLine />}>
          {itemText.fill}
        </LinkButton>
      )}
      {isMine && item.mayChange && (
        <LinkButton variant="primary" to={`${page}/versie`} icon={<FilePlus2 />}>
          {itemText.newVersion}
        </LinkButton>
      )}
      {item.mayReuse && !isMine && (
        <Button variant="primary" icon={<Copy />} onClick={() => setShown('reuse')}>
          {itemText.reuse}
        </Button>
      )}
      <ReuseDialog
        item={item}
        organisation={person.organisation.name}
        open={shown === 'reuse'}
        onClose={close}
      />
      <WriteTogetherDialog item={item} values={{}} open={shown === 'together'} onClose={close} />
      <RemoveItemDialog itemId={item.id} open={shown === 'remove'} onClose={close} />
    </>
  );
}
