/** Signing in at a provider, there and back again. What does not fit in every detail is refused. */
import type { PersonId, ProviderId } from '@leerkring/shared/contract/common';
import { Injectable } from '@nestjs/common';
import { AppError } from '../../platform/http/app-error.js';
import { newSecret } from '../identity/sign-in.cookie.js';
import { proofsOf } from './attempt-secret.js';
import { AttemptsService } from './attempts.service.js';
import { type Claims, checkProof, namesIn } from './claims.js';
import { OpenId } from './open-id.js';
import type { Provider } from './provider.entity.js';
import { ProviderPeople } from './provider-people.js';
import { ProvidersService } from './providers.service.js';
import { Refused } from './refused.js';
import { safeReturnPath } from './return-path.js';

export interface Arrived {
  personId: PersonId;
  returnPath: string;
  /** What the provider says it did to know who it was. */
  proof: Pick<Claims, 'acr' | 'amr'>;
}

@Injectable()
export class ProviderSignIn {
  constructor(
    private readonly providers: ProvidersService,
    private readonly attempts: AttemptsService,
    private readonly openId: OpenId,
    private readonly people: ProviderPeople,
  ) {}

  /** Answers by the domain alone: whether somebody is known here cannot be found out with it. */
  async start(workAddress: string, wanted: string): Promise<{ goTo: string; secret: string }> {
    const returnPath = safeReturnPath(wanted);
    if (returnPath === null)
      throw new AppError('invalid-input', undefined, [{ pointer: '/returnPath', code: 'invalid-value' }]);
    const provider = await this.providers.byWorkAddress(workAddress);
    if (!provider) throw new AppError('unknown-provider');
    const secret = newSecret();
    try {
      const goTo = await this.openId.authorizationUrl(provider, proofsOf(secret), workAddress);
      await this.attempts.begin(secret, provider.id, returnPath);
      return { goTo, secret };
    } catch (error) {
      if (error instanceof Refused) error.providerId = provider.id;
      throw error;
    }
  }

  async finish(secret: string | null, providerId: ProviderId, query: string): Promise<Arrived> {
    const attempt = await this.attempts.take(secret, new URLSearchParams(query).get('state'));
    const { returnPath } = attempt;
    try {
      if (attempt.providerId !== providerId)
        throw new Refused('provider-refused', 'another provider answered');
      const provider = await this.providers.usable(providerId);
      if (!provider) throw new Refused('provider-closed', 'disabled or not valid now');
      const claims = await this.openId.claims(provider, this.providers.secretOf(provider), attempt, query);
      return { ...(await this.admit(provider, claims)), returnPath };
    } catch (error) {
      if (error instanceof Refused) error.returnPath = returnPath;
      throw error;
    }
  }

  private async admit(provider: Provider, claims: Claims): Promise<Omit<Arrived, 'returnPath'>> {
    checkProof(provider, claims);
    const names = namesIn(claims);
    if (!names) throw new Refused('name-missing', 'no name in the claims');
    const personId = await this.people.personOf(provider, claims.sub, names);
    return { personId, proof: { acr: claims.acr, amr: claims.amr } };
  }
}
