import type { ThemeView } from '@leerkring/shared/contract/themes';
import type { ThreadView } from '@leerkring/shared/contract/threads';
import { Settings2 } from 'lucide-react';
import { useState } from 'react';
import { problemToDutch } from '../../lib/problem-to-dutch';
import { threadPageText as words } from '../../text/threads';
import { Stack } from '../../ui/layout';
import { Menu, type MenuItem } from '../../ui/menu';
import { Notice } from '../../ui/notice';
import { useModerate } from './api';
import { ChangeThreadDialog } from './change-thread-dialog';
import { MoveDialog, type Place } from './move-dialog';
import { SplitDialog } from './split-dialog';

interface ThreadMenuProps {
  thread: ThreadView;
  themes: readonly ThemeView[];
  /** Where this person may write. */
  places: readonly Place[];
}

/** What can be done with the thread as a whole, for who may. */
export function ThreadMenu({ thread, themes, places }: ThreadMenuProps) {
  const [dialog, setDialog] = useState<'change' | 'move' | 'split' | null>(null);
  const moderate = useModerate(thread.id);
  const { pinned, locked, mayModerate, mayChange } = thread;
  const item = (shown: boolean, id: string, label: string, onSelect: () => void): MenuItem[] =>
    shown ? [{ id, label, onSelect }] : [];
  const items = [
    ...item(mayChange, 'change', words.change, () => setDialog('change')),
    ...item(mayModerate, 'pin', pinned ? words.unpin : words.pin, () =>
      moderate.mutate({ pinned: !pinned, locked }),
    ),
    ...item(mayModerate, 'lock', locked ? words.unlock : words.lock, () =>
      moderate.mutate({ pinned, locked: !locked }),
    ),
    ...item(mayModerate && thread.posts.length > 1, 'split', words.split, () => setDialog('split')),
    ...item(mayChange && places.length > 0, 'move', words.move, () => setDialog('move')),
  ];
  if (items.length === 0) return null;
  const close = () => setDialog(null);
  return (
    <Stack gap={2}>
      <Menu icon={<Settings2 />} label={words.manage} items={items} />
      {moderate.isError && <Notice tone="error">{problemToDutch(moderate.error)}</Notice>}
      <ChangeThreadDialog open={dialog === 'change'} onClose={close} thread={thread} themes={themes} />
      <MoveDialog open={dialog === 'move'} onClose={close} thread={thread} places={places} />
      <SplitDialog open={dialog === 'split'} onClose={close} thread={thread} />
    </Stack>
  );
}
