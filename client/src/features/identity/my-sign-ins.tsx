import type { SignInView } from '@leerkring/shared/contract/sign-ins';
import { useState } from 'react';
import { problemToDutch } from '../../lib/problem-to-dutch';
import { commonText } from '../../text/common';
import { signInsText } from '../../text/sign-ins';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Dialog } from '../../ui/dialog';
import { Cluster, Stack } from '../../ui/layout';
import { Notice } from '../../ui/notice';
import { SignInList } from './sign-in-list';
import { useEndAllSignIns, useEndOtherSignIns, useEndSignIn } from './sign-ins-api';

export function MySignIns({ signIns }: { signIns: readonly SignInView[] }) {
  const end = useEndSignIn();
  const endOthers = useEndOtherSignIns();
  const [asks, setAsks] = useState(false);
  const error = end.error ?? endOthers.error;
  return (
    <Card as="section" aria-labelledby="my-sign-ins">
      <Stack>
        <Stack gap={1}>
          <h2 id="my-sign-ins" className="side-title">
            {signInsText.title}
          </h2>
          <p className="muted">{signInsText.explanation}</p>
        </Stack>
        {error && <Notice tone="error">{problemToDutch(error)}</Notice>}
        <SignInList label={signInsText.title} signIns={signIns} onEnd={(id) => end.mutate(id)} />
        <Cluster>
          {signIns.length > 1 && (
            <Button busy={endOthers.isPending} onClick={() => endOthers.mutate(undefined)}>
              {signInsText.endOthers}
            </Button>
          )}
          <Button onClick={() => setAsks(true)}>{signInsText.endAll}</Button>
        </Cluster>
      </Stack>
      <EndAllDialog open={asks} onClose={() => setAsks(false)} />
    </Card>
  );
}

function EndAllDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const endAll = useEndAllSignIns();
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={signInsText.endAllTitle}
      closeLabel={commonText.close}
      actions={
        <>
          <Button onClick={onClose}>{commonText.cancel}</Button>
          <Button variant="danger" busy={endAll.isPending} onClick={() => endAll.mutate()}>
            {signInsText.endAll}
          </Button>
        </>
      }
    >
      <Stack>
        <p>{signInsText.endAllExplanation}</p>
        {endAll.isError && <Notice tone="error">{problemToDutch(endAll.error)}</Notice>}
      </Stack>
    </Dialog>
  );
}
