import { agreementRetentionDays } from '@leerkring/shared/contract/agreements';
import { shortDay } from '../../lib/format-nl';
import { problemToDutch } from '../../lib/problem-to-dutch';
import { withdrawText } from '../../text/agreements';
import { commonText } from '../../text/common';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Stack } from '../../ui/layout';
import { Notice } from '../../ui/notice';
import { useWithdrawAgreement } from './api';

interface WithdrawDialogProps {
  agreementId: string;
  now: Date;
  open: boolean;
  onClose: () => void;
}

export function WithdrawDialog({ agreementId, now, open, onClose }: WithdrawDialogProps) {
  const withdraw = useWithdrawAgreement(agreementId);
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={withdrawText.title}
      closeLabel={commonText.close}
      actions={
        <>
          <Button onClick={onClose}>{withdrawText.keep}</Button>
          <Button
            variant="danger"
            busy={withdraw.isPending}
            onClick={() => withdraw.mutate(undefined, { onSuccess: onClose })}
          >
            {withdrawText.confirm}
          </Button>
        </>
      }
    >
      <Stack>
        <Terms now={now} />
        {withdraw.isError && <Notice tone="error">{problemToDutch(withdraw.error)}</Notice>}
      </Stack>
    </Dialog>
  );
}

/** On its own, so that only who looks at it works the day out. */
function Terms({ now }: { now: Date }) {
  const until = new Date(now.getTime() + agreementRetentionDays * 86_400_000);
  return <p>{withdrawText.explanation(shortDay(until, now))}</p>;
}
