import type { CredentialsView } from '@leerkring/shared/contract/credentials';
import type { AuthenticatorApp } from './authenticator-app.entity.js';
import type { Passkey } from './passkey.entity.js';

export const viewCredentials = (
  provenUntil: Date | null,
  passkeys: Passkey[],
  app: AuthenticatorApp | null,
  recoveryCodesLeft: number,
): CredentialsView => ({
  managed: passkeys.length > 0 || app !== null,
  provenUntil: textOf(provenUntil),
  passkeys: passkeys.map(({ id, name, createdAt, lastUsedAt }) => ({
    id,
    name,
    createdAt: createdAt.toISOString(),
    lastUsedAt: textOf(lastUsedAt),
  })),
  authenticatorApp: app && { createdAt: app.createdAt.toISOString(), lastUsedAt: textOf(app.lastUsedAt) },
  recoveryCodesLeft,
});

const textOf = (date: Date | null) => date?.toISOString() ?? null;
