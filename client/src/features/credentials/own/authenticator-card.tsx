import type { CredentialsView } from '@leerkring/shared/contract/credentials';
import { useState } from 'react';
import { shortDay } from '../../../lib/format-nl';
import { problemToDutch } from '../../../lib/problem-to-dutch';
import { commonText } from '../../../text/common';
import { securityText } from '../../../text/credentials';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Dialog } from '../../../ui/dialog';
import { Cluster, Stack } from '../../../ui/layout';
import { Notice } from '../../../ui/notice';
import { useAddSecret, useRemoveAuthenticator, useSetAuthenticator } from '../api';
import { ConfirmDialog } from '../confirm-dialog';
import { NewAuthenticator } from '../new-authenticator';

const words = securityText.app;

interface AuthenticatorCardProps {
  app: CredentialsView['authenticatorApp'];
  ask: (act: () => void) => void;
}

export function AuthenticatorCard({ app, ask }: AuthenticatorCardProps) {
  const secret = useAddSecret();
  const set = useSetAuthenticator();
  const remove = useRemoveAuthenticator();
  const [removing, setRemoving] = useState(false);
  const close = () => {
    secret.reset();
    set.reset();
  };
  return (
    <Card as="section" aria-labelledby="authenticator">
      <Stack gap={4}>
        <h2 id="authenticator" className="side-title">
          {words.title}
        </h2>
        <p className="muted">{app ? words.set(shortDay(app.createdAt, new Date())) : words.none}</p>
        <Cluster>
          <Button busy={secret.isPending} onClick={() => ask(() => secret.mutate())}>
            {app ? words.replace : words.add}
          </Button>
          {app && (
            <Button variant="quiet" onClick={() => ask(() => setRemoving(true))}>
              {commonText.remove}
            </Button>
          )}
        </Cluster>
        {secret.isError && <Notice tone="error">{problemToDutch(secret.error)}</Notice>}
      </Stack>
      <Dialog
        open={secret.data !== undefined}
        onClose={close}
        title={app ? words.replace : words.add}
        closeLabel={commonText.close}
      >
        {secret.data && (
          <NewAuthenticator
            told={secret.data}
            busy={set.isPending}
            error={set.error}
            onConfirm={(code) => set.mutate(code, { onSuccess: close })}
          />
        )}
      </Dialog>
      <ConfirmDialog
        open={removing}
        title={words.removeTitle}
        explanation={words.removeExplanation}
        action={commonText.remove}
        change={remove}
        onConfirm={(done) => remove.mutate(undefined, { onSuccess: done })}
        onClose={() => setRemoving(false)}
      />
    </Card>
  );
}
