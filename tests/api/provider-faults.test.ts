/** Providers that are broken, out of reach or evil: each ends on a page that says so, and lets nobody in. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { identityRoutes } from '@leerkring/shared/contract/identity';
import { ProvidersService } from '../../server/src/modules/providers/providers.service.js';
import { Logger } from '../../server/src/platform/logging/logger.js';
import { FaultyProvider, foreignSignature, hmacSignature, type Lies } from '../support/faulty-provider.js';
import { freePort } from '../support/free-port.js';
import { addProvider, clientSecret, Employee, startWithProviders } from '../support/gemeenten.js';
import { startNode, type TestApp } from '../support/start-app.js';

let app: TestApp;
let made = 0;
const open: FaultyProvider[] = [];
const now = () => Math.floor(Date.now() / 1000);

beforeAll(async () => {
  app = await startWithProviders();
});
afterEach(async () => {
  for (const provider of open.splice(0)) await provider.stop();
  jest.restoreAllMocks();
});
afterAll(() => app.close());

/** A provider with these lies, and somebody who works there. */
async function work(lies: Lies, rules: Parameters<typeof addProvider>[1] | object = {}) {
  made += 1;
  const provider = await new FaultyProvider(await freePort(), `client${made}`).start();
  provider.lies = lies;
  open.push(provider);
  const domain = `fout-${made}.example`;
  const { issuer, clientId } = provider;
  const { providerId } = await addProvider(app, { issuer, clientId, domains: [domain], ...rules });
  return { provider, providerId, employee: new Employee(app, domain) };
}

const stranger = 'http://localhost:9';
const refused = '/inloggen?fout=provider-refused';
const unreachable = '/inloggen?fout=provider-unreachable';
const hs256: Lies = { header: { alg: 'HS256' }, signature: hmacSignature(clientSecret) };

it('a provider that tells the truth lets somebody in', async () => {
  const { employee } = await work({});
  expect(await employee.signIn('/groepen')).toBe('/groepen');
  const { body } = await app.withCookie(employee.cookie).call(identityRoutes.me);
  expect(body.person).toMatchObject({ givenName: 'Fleur', familyName: 'Faber' });
});

describe('an id token is worth nothing', () => {
  it.each<[string, Lies]>([
    ['of another issuer', { claims: { iss: stranger } }],
    ['without an issuer', { claims: { iss: undefined } }],
    ['for another audience', { claims: { aud: 'another-client' } }],
    ['for several, of whom another asked', { claims: { aud: ['client', 'x'], azp: 'x' } }],
    ['with another nonce', { claims: { nonce: 'another' } }],
    ['without a nonce', { claims: { nonce: undefined } }],
    ['that has expired', { claims: { iat: now() - 900, exp: now() - 600 } }],
    ['without an end', { claims: { exp: undefined } }],
    ['that counts later', { claims: { nbf: now() + 900 } }],
    ['about nobody', { claims: { sub: '' } }],
    ['about whoever', { claims: { sub: 7 } }],
    ['without a signature', { header: { alg: 'none' }, signature: () => '' }],
    ['signed with a foreign key', { signature: foreignSignature() }],
    ['with a signature of something else', { signature: () => 'AAAA' }],
    ['signed with the client secret', hs256],
    [
      'signed with the client secret, as announced',
      { ...hs256, metadata: { id_token_signing_alg_values_supported: ['HS256', 'RS256'] } },
    ],
    [
      'without a signature, as announced',
      {
        header: { alg: 'none' },
        signature: () => '',
        metadata: { id_token_signing_alg_values_supported: ['none'] },
      },
    ],
    ['of a key that is not on the list', { header: { kid: '2' } }],
  ])('%s', async (_, lies) => {
    const { employee } = await work(lies);
    expect(await employee.signIn()).toBe(refused);
    expect(employee.cookie).toBeNull();
  });
});

describe('an answer in the browser is worth nothing', () => {
  it.each<[string, Lies, string]>([
    ['of another issuer', { answer: { iss: stranger } }, refused],
    ['of no issuer, when the provider names itself', { answer: { iss: null } }, refused],
    ['without a code', { answer: { code: null } }, refused],
    ['without a state', { answer: { state: null } }, '/inloggen?fout=attempt-unknown'],
    ['with another state', { answer: { state: 'another' } }, '/inloggen?fout=attempt-unknown'],
    ['with a token instead of a code', { answer: { code: null, id_token: 'a.b.c' } }, refused],
    ['with an error', { answer: { code: null, error: 'invalid_request' } }, refused],
    [
      'with an error that is the name of something',
      { answer: { code: null, error: 'constructor' } },
      refused,
    ],
    ['of a provider that is busy', { answer: { code: null, error: 'server_error' } }, unreachable],
  ])('%s', async (_, lies, end) => {
    const { employee } = await work(lies);
    expect(await employee.signIn()).toBe(end);
    expect(employee.cookie).toBeNull();
  });
});

describe('a provider that is not what it should be', () => {
  it.each<[string, Lies]>([
    ['names itself otherwise', { metadata: { issuer: stranger } }],
    ['names itself with a slash more', { metadata: { issuer: undefined } }],
    ['sends people to a script', { metadata: { authorization_endpoint: 'javascript:alert(1)' } }],
    [
      'sends people to a page without https',
      { metadata: { authorization_endpoint: 'http://elders.example' } },
    ],
    ['has no page', { metadata: { authorization_endpoint: undefined } }],
    ['answers with a fault', { at: { '/.well-known/openid-configuration': (r) => r.writeHead(500).end() } }],
    [
      'answers with a page',
      { at: { '/.well-known/openid-configuration': (r) => r.end('<h1>Storing</h1>') } },
    ],
    ['hangs up', { at: { '/.well-known/openid-configuration': (r) => r.destroy() } }],
  ])('and %s is not gone to', async (_, lies) => {
    const { provider, employee } = await work(lies);
    if (lies.metadata && 'issuer' in lies.metadata && !lies.metadata['issuer'])
      provider.lies = { metadata: { issuer: `${provider.issuer}/` } };
    const response = await employee.post(`a@${employee.domain}`, '/');
    expect(await response.json()).toMatchObject({ status: 503, code: 'provider-unreachable' });
    expect(response.headers.has('set-cookie')).toBe(false);
  });

  it('is asked again as soon as it is well', async () => {
    const { provider, employee } = await work({
      at: { '/.well-known/openid-configuration': (response) => response.writeHead(500).end() },
    });
    expect((await employee.post(`a@${employee.domain}`, '/')).status).toBe(503);
    provider.lies = {};
    expect(await employee.signIn()).toBe('/');
  });

  it('is not asked who it is at every address that somebody types', async () => {
    const { provider, employee } = await work({});
    for (let count = 0; count < 3; count += 1) await employee.start();
    expect(provider.asked).toEqual(['/.well-known/openid-configuration']);
  });
});

describe('a provider that goes away while somebody is there', () => {
  it.each<[string, Lies, string]>([
    ['hangs up', { at: { '/token': (response) => response.destroy() } }, unreachable],
    ['has a fault', { at: { '/token': (response) => response.writeHead(502).end() } }, unreachable],
    ['lost its keys', { at: { '/keys': (response) => response.writeHead(404).end() } }, unreachable],
    ['never stops', { at: { '/token': (response) => response.end('x'.repeat(1_100_000)) } }, unreachable],
  ])('and %s leads back to the sign-in page', async (_, lies, end) => {
    const { employee } = await work(lies);
    expect(await employee.signIn('/casussen')).toBe(`${end}&terug=%2Fcasussen`);
    expect(employee.cookie).toBeNull();
  });

  it('and is down altogether leads back there too', async () => {
    const { provider, employee } = await work({});
    const back = await employee.returning(await employee.start());
    await provider.stop();
    open.pop();
    expect(await employee.land(back)).toBe(unreachable);
    const other = new FaultyProvider(await freePort(), 'down');
    await addProvider(app, { issuer: other.issuer, domains: ['down.example'] });
    const response = await new Employee(app, 'down.example').post('a@down.example', '/');
    expect(response.status).toBe(503);
  });

  it('and is silent does not keep anybody waiting for long', async () => {
    const { employee } = await work({ at: { '/token': () => undefined } });
    const began = performance.now();
    expect(await employee.signIn()).toBe(unreachable);
    expect(performance.now() - began).toBeLessThan(9_000);
  });
});

describe('a provider that wants to use us', () => {
  it('does not get the code of another, which does not name itself in its answers', async () => {
    const lies = {
      metadata: { authorization_response_iss_parameter_supported: false },
      answer: { iss: null },
    };
    const honest = await work(lies);
    const evil = await work(lies);
    // Whoever begins at the evil one is led on to the honest one, which sends the browser back to us.
    const asked = new URL(await evil.employee.start()).searchParams;
    const back = new URL(await honest.employee.start()).searchParams.get('redirect_uri') ?? '';
    asked.set('redirect_uri', back);
    expect(await evil.employee.land(`${honest.provider.issuer}/authorize?${asked}`)).toBe(refused);
    expect(evil.provider.asked).not.toContain('/token');
  });

  it('cannot make us knock at another door by a redirect', async () => {
    let knocked = 0;
    const inside = createServer((_, response) => {
      knocked += 1;
      response.end('{}');
    }).listen(0, '127.0.0.1');
    await once(inside, 'listening');
    const address = inside.address();
    const location = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/`;
    const { employee } = await work({
      at: { '/token': (response) => response.writeHead(307, { location }).end() },
    });
    const end = await employee.signIn().finally(() => inside.close());
    expect([end, knocked]).toEqual([unreachable, 0]);
  });

  it('cannot send our secret to an address without https', async () => {
    const { employee } = await work({ metadata: { token_endpoint: 'http://elders.example/token' } });
    expect(await employee.signIn()).toBe(refused);
  });

  it('cannot run on this machine without https, unless the configuration says so', async () => {
    const { provider, employee } = await work({});
    const strict = await startNode(app);
    try {
      const response = await new Employee(strict, employee.domain).post(`a@${employee.domain}`, '/');
      expect(response.status).toBe(503);
      expect(provider.asked).toEqual([]);
      const adding = addProvider(strict, { issuer: 'http://localhost:1', domains: ['x.example'] });
      await expect(adding).rejects.toThrow('https');
    } finally {
      await strict.close();
    }
  });
});

describe('the term of a provider', () => {
  const hour = 3_600_000;
  it.each([
    ['not begun yet', { validFrom: new Date(Date.now() + hour) }],
    ['over', { validUntil: new Date(Date.now() - hour) }],
  ])('that is %s keeps it closed', async (_, rules) => {
    const { employee } = await work({}, rules);
    expect((await employee.post(`a@${employee.domain}`, '/')).status).toBe(404);
  });

  it('that runs lets people in', async () => {
    const rules = { validFrom: new Date(Date.now() - hour), validUntil: new Date(Date.now() + hour) };
    const { employee } = await work({}, rules);
    expect(await employee.signIn()).toBe('/');
  });
});

describe('the secret of a provider', () => {
  it('can be replaced, and is what we prove ourselves with', async () => {
    const { provider, employee } = await work({});
    const proofs: Array<string | undefined> = [];
    provider.listen((request) => proofs.push(request.headers.authorization));
    await app.app.get(ProvidersService).setSecret(provider.issuer, 'nieuw');
    expect(await employee.signIn()).toBe('/');
    expect(proofs.filter(Boolean)).toEqual([
      `Basic ${Buffer.from(`${provider.clientId}:nieuw`).toString('base64')}`,
    ]);
  });
});

describe('what is logged', () => {
  it('names the provider that nobody could be sent to', async () => {
    const security = jest.spyOn(app.app.get(Logger), 'security');
    const { providerId, employee } = await work({ metadata: { issuer: stranger } });
    await employee.post(`a@${employee.domain}`, '/');
    expect(security.mock.calls).toEqual([
      [
        'provider unreachable',
        { requestId: expect.any(String), provider: providerId, reason: expect.any(String) },
      ],
    ]);
  });

  it('says what happened, and holds no code, state, secret, address or name', async () => {
    const logger = app.app.get(Logger);
    const security = jest.spyOn(logger, 'security');
    const outcome = jest.spyOn(logger, 'outcome');
    const { provider, providerId, employee } = await work({ claims: { acr: 'hoog', amr: ['mfa'] } });
    const back = await employee.returning(await employee.start());
    await employee.land(back);
    provider.lies = { claims: { aud: 'another' } };
    await employee.signIn();
    expect(security).toHaveBeenCalledWith('provider sign-in refused', {
      requestId: expect.any(String),
      provider: providerId,
      code: 'provider-refused',
      reason: 'unexpected JWT claim value encountered',
    });
    expect(outcome).toHaveBeenCalledWith(
      expect.objectContaining({ signIn: 'provider', acr: 'hoog', amr: 'mfa' }),
    );
    const lines = JSON.stringify([security.mock.calls, outcome.mock.calls]);
    const state = new URL(back).searchParams.get('state') ?? '?';
    for (const word of ['a-code', state, clientSecret, 'iemand@', 'Fleur', 'somebody'])
      expect(lines).not.toContain(word);
  });
});

describe('the limits of signing in', () => {
  it('hold per network for both steps, and end on a page', async () => {
    const busy = await startWithProviders({ env: { ATTEMPTS_PER_MINUTE: '2' } });
    try {
      const employee = new Employee(busy, 'elders.example');
      for (let count = 0; count < 2; count += 1)
        expect((await employee.post('a@elders.example', '/')).status).toBe(404);
      const tooMany = await employee.post('a@elders.example', '/');
      expect([tooMany.status, tooMany.headers.get('retry-after')]).toEqual([429, '30']);
      const id = '0199b1a0-0000-7000-8000-000000000000';
      const back = `${busy.config.publicOrigin}/api/v1/providers/${id}/callback?code=a&state=b`;
      expect(await employee.land(back)).toBe('/inloggen?fout=too-many-requests');
    } finally {
      await busy.close();
    }
  });
});

describe('under https', () => {
  it('the cookie of an attempt is out of reach of other hosts', async () => {
    const { employee } = await work({});
    const safe = await startNode(app, {
      env: { PUBLIC_ORIGIN: 'https://leerkring.example', LOOPBACK_PROVIDERS: 'true' },
    });
    try {
      const response = await safe.anonymous.fetch('/api/v1/provider-attempts', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ workAddress: `a@${employee.domain}`, returnPath: '/' }),
      });
      expect(response.headers.get('set-cookie')).toMatch(/^__Host-attempt=[\w-]{43}; .*Path=\/;.*; Secure/);
      expect(response.headers.get('set-cookie')).not.toMatch(/domain/i);
    } finally {
      await safe.close();
    }
  });
});
