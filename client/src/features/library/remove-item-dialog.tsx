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
  const go = () => remove.mutate(undefined, { onSuccess: () => navigate('/bibliotheek', { replace: true }) });
  return (
    <ConfirmDialog
      open={open}
      onClose={onClose}
      title={removeItemText.title}
      words={{ ...commonText, cancel: removeItemText.keep, confirm: removeItemText.confirm }}
      busy={remove.isPending}
      error={remove.isError ? problemToDutch(remove.error) : null}
      onConfirm={go}
    >
      <p>{removeItemText.explanation}</p>
      <p className="muted">{removeItemText.instead}</p>
    </ConfirmDialog>
  );
}
