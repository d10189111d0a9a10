import { useNavigate } from 'react-router';
import { problemToDutch } from '../../lib/problem-to-dutch';
import { commonText } from '../../text/common';
import { removeItemText } from '../../text/library';
import { ConfirmDialog } from '../../ui/confirm-dialog';
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
    <ConfirmDialog
      open={open}
      onClose={onClose}
      title={removeItemText.title}
      words={{ ...commonText, cancel: removeItemText.keep, confirm: removeItemText.confirm }}
      busy={remove.isPending}
      error={remove.isError ? problemToDutch(remove.error) : null}
      onConfirm={() => void go()}
    >
      <p>{removeItemText.explanation}</p>
      <p className="muted">{removeItemText.instead}</p>
    </ConfirmDialog>
  );
}
