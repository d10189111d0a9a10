import type { PersonView } from '@leerkring/shared/contract/identity';
import type { SignInView } from '@leerkring/shared/contract/sign-ins';
import { useState } from 'react';
import { fullName } from '../../lib/person';
import { problemToDutch } from '../../lib/problem-to-dutch';
import { commonText } from '../../text/common';
import { administrationText, signInsText } from '../../text/sign-ins';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Dialog } from '../../ui/dialog';
import { Cluster, Stack } from '../../ui/layout';
import { Notice } from '../../ui/notice';
import { SignInList } from './sign-in-list';
import { useEndSignInsOf } from './sign-ins-api';

interface SignInsOfPersonProps {
  person: PersonView;
  signIns: readonly SignInView[];
}

/** For an administrator: where somebody is signed in, and the way to end it. */
export function SignInsOfPerson({ person, signIns }: SignInsOfPersonProps) {
  const end = useEndSignInsOf(person.id);
  const [asks, setAsks] = useState(false);
  const name = fullName(person);
  const close = () => setAsks(false);
  return (
    <Card as="section" aria-labelledby="sign-ins">
      <Stack>
        <Stack gap={1}>
          <h2 id="sign-ins" className="side-title">
            {administrationText.signIns}
          </h2>
          <p className="muted">{administrationText.explanation(person.givenName)}</p>
        </Stack>
        {end.isSuccess && <Notice tone="ok">{administrationText.ended(name)}</Notice>}
        {signIns.length === 0 ? (
          <p>{signInsText.none}</p>
        ) : (
          <>
            <SignInList label={administrationText.signIns} signIns={signIns} />
            <Cluster>
              <Button variant="danger" onClick={() => setAsks(true)}>
                {administrationText.endAll}
              </Button>
            </Cluster>
          </>
        )}
      </Stack>
      <Dialog
        open={asks}
        onClose={close}
        title={administrationText.endAllTitle(name)}
        closeLabel={commonText.close}
        actions={
          <>
            <Button onClick={close}>{commonText.cancel}</Button>
            <Button
              variant="danger"
              busy={end.isPending}
              onClick={() => end.mutate(undefined, { onSuccess: close })}
            >
              {administrationText.endAll}
            </Button>
          </>
        }
      >
        <Stack>
          <p>{administrationText.endAllExplanation(name)}</p>
          {end.isError && <Notice tone="error">{problemToDutch(end.error)}</Notice>}
        </Stack>
      </Dialog>
    </Card>
  );
}
