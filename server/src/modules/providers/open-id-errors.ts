import type { ProviderRefusal } from '@leerkring/shared/contract/providers';
import { AuthorizationResponseError, ClientError, ResponseBodyError } from 'openid-client';
import { Refused } from './refused.js';

/** What a provider answers instead of a code. */
const answers: Readonly<Record<string, ProviderRefusal>> = {
  access_denied: 'declined',
  server_error: 'provider-unreachable',
  temporarily_unavailable: 'provider-unreachable',
  unmet_authentication_requirements: 'proof-missing',
};

/** What went wrong at a provider, as a refusal; the reason holds no word of the provider's own. */
export function refusedBecause(error: unknown): Refused {
  if (error instanceof Refused) return error;
  if (error instanceof AuthorizationResponseError) {
    const code = Object.hasOwn(answers, error.error) ? answers[error.error] : undefined;
    return new Refused(code ?? 'provider-refused', 'the provider answered with an error');
  }
  if (error instanceof ResponseBodyError) return new Refused('provider-refused', 'the code was not accepted');
  if (error instanceof ClientError) {
    if (error.cause instanceof Refused) return error.cause;
    // Not with the status of a provider that works.
    const isAway = error.code === 'OAUTH_RESPONSE_IS_NOT_CONFORM';
    return new Refused(isAway ? 'provider-unreachable' : 'provider-refused', error.message);
  }
  return new Refused('provider-refused', 'the provider answered what cannot be read');
}
