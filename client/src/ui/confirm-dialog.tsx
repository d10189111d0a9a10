import type { ReactNode } from 'react';
import { Button } from './button';
import { Dialog } from './dialog';
import { Stack } from './layout';
import { Notice } from './notice';

export interface ConfirmDialogProps {
  open: boolean;
  onClose: () => void;
  title: string;
  /** What will be lost by it. */
  children: ReactNode;
  /** The words of the buttons: what is done, leaving it as it is, and the cross. */
  words: { confirm: string; cancel: string; close: string };
  busy: boolean;
  /** Why it failed. */
  error?: string | null | undefined;
  onConfirm: () => void;
}

/** Asks once more before something goes. The safe way out has the focus. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { open, onClose, title, children, words, busy, error, onConfirm } = props;
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={title}
      closeLabel={words.close}
      actions={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button variant="danger" busy={busy} onClick={onConfirm}>
            {words.confirm}
          </Button>
        </>
      }
    >
      <Stack>
        {children}
        {error && <Notice tone="error">{error}</Notice>}
      </Stack>
    </Dialog>
  );
}
