/**
 * The sign-in page of a gemeente: the certified `oidc-provider` on a port of this machine. Whoever comes is
 * signed in as `account`, by the means named there.
 */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Configuration } from 'oidc-provider';

export interface Account {
  sub: string;
  claims: Record<string, unknown>;
  acr?: string;
  amr?: string[];
}

export interface OpenIdProvider {
  issuer: string;
  /** Who signs in next; null: somebody who presses "cancel". */
  account: Account | null;
  stop(): Promise<void>;
}

interface Options {
  port: number;
  clientId: string;
  clientSecret: string;
  redirectUri: string;
  account: Account;
  /** The id token holds the names too, and userinfo is not needed. */
  namesInToken?: boolean;
  /** Shows a page with a button before it lets somebody in. */
  showsPage?: boolean;
}

/** It says in many lines that its defaults are for development, which is what they are used for. */
async function withoutAdvice() {
  for (const name of ['warn', 'info'] as const) {
    const say = console[name];
    console[name] = (line: unknown) => {
      if (!String(line).includes('oidc-provider ')) say(line);
    };
  }
  return (await import('oidc-provider')).default;
}

export const issuerAt = (port: number) => `http://localhost:${port}`;

export async function startOpenIdProvider(options: Options): Promise<OpenIdProvider> {
  const { port, clientId, clientSecret, redirectUri, namesInToken = false, showsPage = false } = options;
  const issuer = issuerAt(port);
  const known = new Map<string, Account>();
  const made: OpenIdProvider = { issuer, account: options.account, stop };
  const configuration: Configuration = {
    clients: [
      {
        client_id: clientId,
        client_secret: clientSecret,
        redirect_uris: [redirectUri],
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    claims: {
      openid: ['sub', 'acr', 'amr'],
      profile: ['name', 'given_name', 'family_name'],
      email: ['email'],
    },
    // Long, because the server of a journey has a clock of its own.
    ttl: { IdToken: 2 * 24 * 3600 },
    acrValues: ['substantieel', 'hoog'],
    conformIdTokenClaims: !namesInToken,
    cookies: { keys: ['a key for a test'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    findAccount: (_, sub) => ({ accountId: sub, claims: () => ({ sub, ...known.get(sub)?.claims }) }),
    // Employees are not asked whether their employer may know who they are.
    loadExistingGrant: async ({ oidc }) => {
      const grant = new oidc.provider.Grant({ accountId: oidc.session?.accountId ?? '', clientId });
      grant.addOIDCScope('openid profile email');
      await grant.save();
      return grant;
    },
  };
  const Provider = await withoutAdvice();
  const provider = new Provider(issuer, configuration);
  const answer = provider.callback();
  const server = createServer((request, response) => {
    if (!request.url?.startsWith('/interaction/')) void answer(request, response);
    else if (showsPage && !request.url.endsWith('/yes')) page(request.url, response);
    else void signIn(request, response);
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return made;

  function page(path: string, response: ServerResponse): void {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><html lang="nl"><title>Gemeente</title><h1>Inloggen bij de gemeente</h1>
      <a href="${path}/yes">Ga verder</a>`);
  }

  async function signIn(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { account } = made;
    if (!account) {
      await provider.interactionFinished(request, response, { error: 'access_denied' });
      return;
    }
    known.set(account.sub, account);
    const { sub: accountId, acr, amr } = account;
    const login = { accountId, ...(acr && { acr }), ...(amr && { amr }) };
    await provider.interactionFinished(request, response, { login });
  }

  async function stop(): Promise<void> {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  }
}
