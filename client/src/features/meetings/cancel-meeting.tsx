import { useState } from 'react';
import { problemToDutch } from '../../lib/problem-to-dutch';
import { commonText } from '../../text/common';
import { meetingText } from '../../text/meetings';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Stack } from '../../ui/layout';
import { Notice } from '../../ui/notice';
import { useCancelMeeting } from './api';

export function CancelMeeting({ meetingId }: { meetingId: string }) {
  const [open, setOpen] = useState(false);
  const cancel = useCancelMeeting(meetingId);
  const close = () => setOpen(false);
  return (
    <div>
      <Button variant="danger" onClick={() => setOpen(true)}>
        {meetingText.cancel}
      </Button>
      <Dialog
        open={open}
        onClose={close}
        title={meetingText.cancelTitle}
        closeLabel={commonText.close}
        actions={
          <>
            <Button onClick={close}>{meetingText.cancelKeep}</Button>
            <Button
              variant="danger"
              busy={cancel.isPending}
              onClick={() => cancel.mutate(undefined, { onSuccess: close })}
            >
              {meetingText.cancelConfirm}
            </Button>
          </>
        }
      >
        <Stack>
          <p>{meetingText.cancelExplanation}</p>
          {cancel.isError && <Notice tone="error">{problemToDutch(cancel.error)}</Notice>}
        </Stack>
      </Dialog>
    </div>
  );
}
