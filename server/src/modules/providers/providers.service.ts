/** The providers themselves: which there are, whom they serve and whether they may be used now. */
import { domainToASCII } from 'node:url';
import type { OrganisationId, ProviderId } from '@leerkring/shared/contract/common';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock/clock.js';
import { Config } from '../../platform/config/config.js';
import { Database } from '../../platform/database/database.js';
import { EventLog } from '../../platform/events/event-log.js';
import { errorCode } from '../../platform/http/problem.js';
import { newId } from '../../platform/ids.js';
import { SecretBox } from '../../platform/secrets/secret-box.js';
import { isAllowed } from './guarded-fetch.js';
import { Provider } from './provider.entity.js';
import { ProviderDomain } from './provider-domain.entity.js';

export interface NewProvider
  extends Omit<Provider, 'id' | 'clientSecret' | 'enabled' | 'createdAt' | 'organisationId'> {
  organisationId: OrganisationId;
  clientSecret: string;
  domains: string[];
}

@Injectable()
export class ProvidersService {
  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly events: EventLog,
    private readonly secrets: SecretBox,
  ) {}

  /** Null when nobody signs in with such an address, or not any more. */
  async byWorkAddress(address: string): Promise<Provider | null> {
    const domain = domainToASCII(address.slice(address.lastIndexOf('@') + 1));
    const row = await this.database.manager.findOneBy(ProviderDomain, { domain });
    return row && this.usable(row.providerId);
  }

  /** Null when it must not be used now. */
  async usable(id: ProviderId): Promise<Provider | null> {
    const provider = await this.database.manager.findOneBy(Provider, { id });
    const now = this.clock.now();
    if (!provider?.enabled) return null;
    if (provider.validFrom && provider.validFrom > now) return null;
    return provider.validUntil && provider.validUntil <= now ? null : provider;
  }

  secretOf({ id, clientSecret }: Provider): string {
    return this.secrets.open(`provider ${id}`, clientSecret);
  }

  async add({ clientSecret, domains, ...given }: NewProvider): Promise<ProviderId> {
    if (!isAllowed(this.config, given.issuer)) throw new Error('The issuer must be an https:// address');
    const id = newId<ProviderId>();
    const sealed = this.secrets.seal(`provider ${id}`, clientSecret);
    await this.database
      .transaction(async (tx) => {
        const createdAt = this.clock.now();
        await tx.insert(Provider, { ...given, id, clientSecret: sealed, enabled: true, createdAt });
        await tx.insert(
          ProviderDomain,
          domains.map((domain) => ({ domain: domainToASCII(domain), providerId: id })),
        );
        await this.note(tx, 'provider.added', id);
      })
      .catch((error: unknown) => {
        if (errorCode(error) !== '23505') throw error;
        throw new Error('The issuer, or one of the domains, already belongs to a provider');
      });
    return id;
  }

  async list(): Promise<Array<Provider & { domains: string[] }>> {
    const domains = await this.database.manager.find(ProviderDomain, { order: { domain: 'ASC' } });
    const providers = await this.database.manager.find(Provider, { order: { createdAt: 'ASC' } });
    return providers.map((provider) => ({
      ...provider,
      domains: domains.filter(({ providerId }) => providerId === provider.id).map(({ domain }) => domain),
    }));
  }

  async setEnabled(issuer: string, enabled: boolean): Promise<void> {
    await this.change(issuer, enabled ? 'provider.enabled' : 'provider.disabled', () => ({ enabled }));
  }

  /** Secrets of providers expire, and this is how the next one comes in. */
  async setSecret(issuer: string, secret: string): Promise<void> {
    await this.change(issuer, 'provider.secret-changed', ({ id }) => ({
      clientSecret: this.secrets.seal(`provider ${id}`, secret),
    }));
  }

  private change(issuer: string, kind: string, to: (provider: Provider) => Partial<Provider>): Promise<void> {
    return this.database.transaction(async (tx) => {
      const provider = await tx.findOneBy(Provider, { issuer });
      if (!provider) throw new Error(`There is no provider ${issuer}`);
      await tx.update(Provider, { id: provider.id }, to(provider));
      await this.note(tx, kind, provider.id);
    });
  }

  private note(tx: EntityManager, kind: string, subjectId: ProviderId): Promise<void> {
    return this.events.record(tx, kind, { actorId: null, subjectId });
  }
}
