import { useNavigate } from 'react-router';
import { problemToDutch } from '../../lib/problem-to-dutch';
import { commonText } from '../../text/common';
import { removeItemText } from '../../text/library';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Stack } from '../../ui/layout';
import { Notice } from '../../ui/notice';
import { useRemoveItem } from './api';

interface RemoveItemDialogProps {
  itemId: string;
  open: boolean;
  onClose: () => void;
}

export function RemoveItemDialog({ itemId, open, onClose }: RemoveItemDialogProps) {
  const remove = useRemoveItem(itemId);
  const navigate = useNavigate();
  // Also when the page that shows this hears first that the item is gone.
  const go = () =>
    remove.mutateAsync().then(
      () => navigate('/bibliotheek', { replace: true }),
      () => undefined,
    );
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={removeItemText.title}
      closeLabel={commonText.close}
      actions={
        <>
          <Button onClick={onClose}>{removeItemText.keep}</Button>
          <Button variant="danger" busy={remove.isPending} onClick={() => void go()}>
            {removeItemText.confirm}
          </Button>
        </>
      }
    >
      <Stack gap={3}>
        <p>{removeItemText.explanation}</p>
        <p className="muted">{removeItemText.instead}</p>
        {remove.isError && <Notice tone="error">{problemToDutch(remove.error)}</Notice>}
      </Stack>
    </Dialog>
  );
}
