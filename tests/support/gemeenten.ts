/** Gemeenten with a provider of their own, and an employee who signs in there. */
import type { OrganisationId, ProviderId } from '@leerkring/shared/contract/common';
import { providerRoutes } from '@leerkring/shared/contract/providers';
import { OpenId } from '../../server/src/modules/providers/open-id.js';
import { type NewProvider, ProvidersService } from '../../server/src/modules/providers/providers.service.js';
import { insertOrganisation } from './builders.js';
import { FakeClock } from './fake-clock.js';
import { freePort } from './free-port.js';
import { type Arrival, HoppingBrowser } from './hopping-browser.js';
import { type Account, issuerAt, type OpenIdProvider, startOpenIdProvider } from './open-id-provider.js';
import { type StartOptions, startApp, type TestApp } from './start-app.js';

export const clientSecret = 'een geheim/met:tekens+van-alles';

export interface Gemeente {
  providerId: ProviderId;
  organisationId: OrganisationId;
  domain: string;
  port: number;
  openId: OpenIdProvider;
}

/** The clock of providers is the real one, so ours must be right too. */
export const startWithProviders = ({ env, ...options }: StartOptions = {}): Promise<TestApp> =>
  startApp({
    clock: new FakeClock(new Date().toISOString()),
    env: { LOOPBACK_PROVIDERS: 'true', ...env },
    ...options,
  });

/** A row in our table; the provider itself may be any. */
export async function addProvider(
  app: TestApp,
  given: Partial<NewProvider> & { issuer: string; domains: string[] },
): Promise<{ providerId: ProviderId; organisationId: OrganisationId }> {
  const organisationId = given.organisationId ?? (await insertOrganisation(app));
  const providerId = await app.app.get(ProvidersService).add({
    clientId: 'leerkring',
    clientSecret,
    requiredAcr: [],
    requiredAmr: [],
    defaultRole: 'chain-partner',
    validFrom: null,
    validUntil: null,
    ...given,
    organisationId,
  });
  return { providerId, organisationId };
}

export async function buildGemeente(
  app: TestApp,
  domain: string,
  account: Account,
  { namesInToken = false, ...rules }: Partial<NewProvider> & { namesInToken?: boolean } = {},
): Promise<Gemeente> {
  const port = await freePort();
  const issuer = issuerAt(port);
  const added = await addProvider(app, { issuer, domains: [domain], ...rules });
  const redirectUri = app.app.get(OpenId).redirectUri({ id: added.providerId });
  const clientId = 'leerkring';
  const openId = await startOpenIdProvider({
    ...{ port, clientId, clientSecret, redirectUri, account, namesInToken },
  });
  return { ...added, domain, port, openId };
}

export class Employee {
  readonly browser = new HoppingBrowser();

  constructor(
    readonly app: TestApp,
    readonly domain: string,
  ) {}

  /** Types a work address; answers where to go. */
  async start(returnPath = '/'): Promise<string> {
    const response = await this.post(`iemand@${this.domain}`, returnPath);
    if (response.status !== 201) throw new Error(`${response.status}: ${await response.text()}`);
    return providerRoutes.startSignIn.answer.parse(await response.json()).goTo;
  }

  post(workAddress: string, returnPath: string): Promise<Response> {
    const { publicOrigin } = this.app.config;
    return this.browser.fetch(`${publicOrigin}/api/v1/provider-attempts`, {
      method: 'POST',
      headers: { origin: publicOrigin, 'content-type': 'application/json' },
      body: JSON.stringify({ workAddress, returnPath }),
    });
  }

  /** There, and back to the address that we gave the provider, which is not opened yet. */
  async returning(goTo: string): Promise<string> {
    const { url } = await this.browser.visit(goTo, ({ pathname }) => pathname.endsWith('/callback'));
    return url.href;
  }

  /** The page on which somebody ends: its path and query. */
  async land(address: string): Promise<string> {
    const { url } = await this.arrive(address);
    return url.pathname + url.search;
  }

  arrive(address: string): Promise<Arrival> {
    const isPage = ({ origin, pathname }: URL) =>
      origin === this.app.config.publicOrigin && !pathname.startsWith('/api/');
    return this.browser.visit(address, isPage);
  }

  /** All of it. */
  async signIn(returnPath = '/'): Promise<string> {
    return this.land(await this.start(returnPath));
  }

  /** The cookie of who is signed in. */
  get cookie(): string | null {
    const secret = this.browser.cookie(this.app.config.publicOrigin, 'sid');
    return secret === undefined ? null : `sid=${secret}`;
  }
}
