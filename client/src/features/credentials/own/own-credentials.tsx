import type { CredentialsView } from '@leerkring/shared/contract/credentials';
import { securityText } from '../../../text/credentials';
import { Card } from '../../../ui/card';
import { Stack } from '../../../ui/layout';
import { AuthenticatorCard } from './authenticator-card';
import { PasskeysCard } from './passkeys-card';
import { ProofDialog } from './proof-dialog';
import { RecoveryCard } from './recovery-card';
import { useProven } from './use-proven';

export function OwnCredentials({ credentials }: { credentials: CredentialsView }) {
  const { ask, dialog } = useProven(credentials);
  if (!credentials.managed)
    return (
      <Card as="section" aria-labelledby="own-credentials">
        <h2 id="own-credentials" className="side-title">
          {securityText.elsewhereTitle}
        </h2>
        <p className="muted">{securityText.elsewhere}</p>
      </Card>
    );
  return (
    <Stack gap={5}>
      <PasskeysCard credentials={credentials} ask={ask} />
      <AuthenticatorCard app={credentials.authenticatorApp} ask={ask} />
      <RecoveryCard left={credentials.recoveryCodesLeft} ask={ask} />
      <ProofDialog credentials={credentials} {...dialog} />
    </Stack>
  );
}
