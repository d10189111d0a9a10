import type { Enrolled } from '@leerkring/shared/contract/credentials';
import { problemToDutch } from '../../lib/problem-to-dutch';
import { enrolText as words } from '../../text/credentials';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Stack } from '../../ui/layout';
import { Notice } from '../../ui/notice';
import { useEnrolAuthenticator, useEnrolPasskey, useEnrolSecret } from './api';
import { NewAuthenticator } from './new-authenticator';
import { NewPasskey } from './new-passkey';

interface EnrolProps {
  /** Whether an app is a way to come back here. */
  authenticatorApp: boolean;
  onEnrolled: (enrolled: Enrolled) => void;
}

/** The first factor, or after a recovery code a new one. */
export function Enrol({ authenticatorApp, onEnrolled }: EnrolProps) {
  const passkey = useEnrolPasskey();
  return (
    <Stack gap={5}>
      <Card as="section" accent="now" aria-labelledby="with-passkey">
        <Stack gap={4}>
          <h2 id="with-passkey">{words.passkeyTitle}</h2>
          <p className="muted">{words.passkeyHint}</p>
          <NewPasskey
            busy={passkey.isPending}
            error={passkey.error}
            onMake={(name) => passkey.mutate(name, { onSuccess: onEnrolled })}
          />
        </Stack>
      </Card>
      {authenticatorApp && <WithApp onEnrolled={onEnrolled} />}
    </Stack>
  );
}

function WithApp({ onEnrolled }: Pick<EnrolProps, 'onEnrolled'>) {
  const secret = useEnrolSecret();
  const app = useEnrolAuthenticator();
  return (
    <Card as="section" aria-labelledby="with-app">
      <Stack gap={4}>
        <h2 id="with-app">{words.appTitle}</h2>
        <p className="muted">{words.appHint}</p>
        {secret.data ? (
          <NewAuthenticator
            told={secret.data}
            busy={app.isPending}
            error={app.error}
            onConfirm={(code) => app.mutate(code, { onSuccess: onEnrolled })}
          />
        ) : (
          <div>
            <Button busy={secret.isPending} onClick={() => secret.mutate()}>
              {words.appStart}
            </Button>
          </div>
        )}
        {secret.isError && <Notice tone="error">{problemToDutch(secret.error)}</Notice>}
      </Stack>
    </Card>
  );
}
