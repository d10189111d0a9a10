import { commonText } from '../../text/common';
import { steeringText } from '../../text/session';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Stack } from '../../ui/layout';
import { useAction } from './act-button';

/** Says what stays and what is forgotten before it happens. */
export function EndDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { busy, perform } = useAction();
  const end = async () => {
    if (await perform({ type: 'end' })) onClose();
  };
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={steeringText.endTitle}
      closeLabel={commonText.close}
      actions={
        <>
          <Button onClick={onClose}>{steeringText.endCancel}</Button>
          <Button variant="primary" busy={busy} onClick={() => void end()}>
            {steeringText.endConfirm}
          </Button>
        </>
      }
    >
      <Stack gap={3}>
        <p>{steeringText.endKept}</p>
        <p>{steeringText.endWhile}</p>
        <p>{steeringText.endForgotten}</p>
      </Stack>
    </Dialog>
  );
}
