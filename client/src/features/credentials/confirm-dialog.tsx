import { problemToDutch } from '../../lib/problem-to-dutch';
import { commonText } from '../../text/common';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Stack } from '../../ui/layout';
import { Notice } from '../../ui/notice';

interface ConfirmDialogProps {
  open: boolean;
  title: string;
  explanation: string;
  action: string;
  change: { isPending: boolean; error: unknown; reset: () => void };
  onConfirm: (done: () => void) => void;
  onClose: () => void;
}

export function ConfirmDialog(props: ConfirmDialogProps) {
  const { open, title, explanation, action, change, onConfirm, onClose } = props;
  const close = () => {
    change.reset();
    onClose();
  };
  return (
    <Dialog
      open={open}
      onClose={close}
      title={title}
      closeLabel={commonText.close}
      actions={
        <>
          <Button onClick={close}>{commonText.cancel}</Button>
          <Button variant="danger" busy={change.isPending} onClick={() => onConfirm(close)}>
            {action}
          </Button>
        </>
      }
    >
      <Stack>
        <p>{explanation}</p>
        {change.error !== null && <Notice tone="error">{problemToDutch(change.error)}</Notice>}
      </Stack>
    </Dialog>
  );
}
