import { problemToDutch } from '../../lib/problem-to-dutch';
import { commonText } from '../../text/common';
import { ConfirmDialog as Confirm } from '../../ui/confirm-dialog';

interface ConfirmDialogProps {
  open: boolean;
  title: string;
  explanation: string;
  action: string;
  change: { isPending: boolean; error: unknown; reset: () => void };
  onConfirm: (done: () => void) => void;
  onClose: () => void;
}

/** About a change that is asked of the server. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { open, title, explanation, action, change, onConfirm, onClose } = props;
  const close = () => {
    change.reset();
    onClose();
  };
  return (
    <Confirm
      open={open}
      onClose={close}
      title={title}
      words={{ ...commonText, confirm: action }}
      busy={change.isPending}
      error={change.error === null ? null : problemToDutch(change.error)}
      onConfirm={() => onConfirm(close)}
    >
      <p>{explanation}</p>
    </Confirm>
  );
}
