import type { ProviderId } from '@leerkring/shared/contract/common';
import type { ProviderRefusal } from '@leerkring/shared/contract/providers';

/** A sign-in at a provider that came to nothing. `reason` is for the log: words of ours, never a claim. */
export class Refused extends Error {
  /** Where the person wanted to go, once that is known. */
  returnPath = '/';
  providerId: ProviderId | null = null;

  constructor(
    readonly code: ProviderRefusal,
    readonly reason: string,
  ) {
    super(`${code}: ${reason}`);
  }
}
