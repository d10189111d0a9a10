/** What every kind of answer tells the browser, as people meet it: behind a proxy that takes the https. */
import { readdirSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { apiDocumentRoutes } from '@leerkring/shared/contract/api-document';
import { healthRoutes } from '@leerkring/shared/contract/health';
import { identityRoutes } from '@leerkring/shared/contract/identity';
import { insertPerson } from '../support/builders.js';
import { GroundFloor } from '../support/ground-floor.js';
import { handshake } from '../support/handshake.js';
import { startApp, type TestApp } from '../support/start-app.js';
import type { TestClient } from '../support/test-client.js';

const SECURITY_TXT = '/.well-known/security.txt';
const throughHttps = { 'x-forwarded-proto': 'https' };
const [asset = ''] = readdirSync(new URL('../../client/dist/assets', import.meta.url));

let app: TestApp;
let kim: TestClient;
beforeAll(async () => {
  app = await startApp({
    root: GroundFloor,
    env: {
      PUBLIC_ORIGIN: 'https://leerkring.example',
      TRUST_PROXY: '1',
      SECURITY_CONTACT: 'mailto:security@leerkring.example',
      SECURITY_EXPIRES: new Date(Date.now() + 100 * 24 * 3_600_000).toISOString(),
    },
  });
  kim = app.as(await insertPerson(app));
});
afterAll(() => app.close());

const get = (path: string, init: RequestInit = {}) =>
  kim.fetch(path, { ...init, redirect: 'manual', headers: { ...throughHttps, ...init.headers } });
const fetched = async (path: string, init: RequestInit = {}) => {
  const { status, headers } = await get(path, init);
  return { status, headers: Object.fromEntries(headers) };
};
const socket = async (transport: 'polling' | 'websocket', headers: Record<string, string> = {}) =>
  handshake(app.config.port, transport, {
    ...throughHttps,
    origin: app.config.publicOrigin,
    cookie: (await kim.cookie()) ?? '',
    ...headers,
  });

const always = {
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': expect.stringContaining('camera=()'),
  'content-security-policy': expect.stringMatching(/default-src 'none'.*frame-ancestors 'none'/),
};

describe('every kind of answer', () => {
  it.each<[string, number, () => Promise<{ status: number; headers: object }>]>([
    ['a page', 200, () => fetched('/')],
    ['a page deep in the client', 200, () => fetched('/vandaag')],
    ['a file of the client', 200, () => fetched(`/assets/${asset}`)],
    ['security.txt', 200, () => fetched(SECURITY_TXT)],
    ['the API', 200, () => fetched('/api/v1/me')],
    ['the API document', 200, () => fetched('/api/v1/openapi.json')],
    ['the API without content', 204, () => fetched('/api/v1/echo', echo('{"name":"Kim","ages":[]}'))],
    ['a problem with the input', 400, () => fetched('/api/v1/echo', echo('{'))],
    ['a problem with the method', 405, () => fetched('/api/v1/me', { method: 'PUT' })],
    ['a crash', 500, () => fetched('/api/v1/crash')],
    ['a route of nothing', 404, () => fetched('/api/v1/nothing')],
    ['a file of nothing', 404, () => fetched('/nothing.txt')],
    ['an asset of nothing', 404, () => fetched('/assets/nothing.js')],
    ['the folder of the assets', 404, () => fetched('/assets')],
    ['a redirect', 308, () => fetched('/vandaag', { headers: { 'x-forwarded-proto': 'http' } })],
    ['a handshake over polling', 200, () => socket('polling')],
    ['a handshake over websocket', 101, () => socket('websocket')],
    ['a handshake that is refused', 403, () => socket('polling', { origin: 'https://evil.example' })],
    ['a socket of nothing', 400, () => fetched('/socket.io/?EIO=4&transport=polling&sid=nothing')],
  ])('%s tells the browser to trust nothing but us', async (_, status, ask) => {
    const answer = await ask();
    expect(answer).toMatchObject({ status, headers: always });
    expect(answer.headers).not.toHaveProperty('x-powered-by');
    expect(answer.headers).not.toHaveProperty('server');
  });

  function echo(body: string): RequestInit {
    return { method: 'POST', body, headers: { 'content-type': 'application/json' } };
  }
});

describe('an answer with data', () => {
  it.each(['/api/v1/me', '/api/v1/nothing', '/api/v1/crash', '/api/v2/me'])(
    'at %s may do nothing when it is opened as a page, and is kept nowhere',
    async (path) => {
      const { headers } = await get(path);
      expect(headers.get('content-security-policy')).toMatch(/; sandbox$/);
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('content-type')).toMatch(/^application\/(problem\+)?json; charset=utf-8$/);
      expect(headers.get('api-version')).toBe('1.0.0');
    },
  );

  it('of the socket may do nothing either', async () => {
    const { headers } = await socket('polling');
    expect(headers['content-security-policy']).toMatch(/; sandbox$/);
    expect(headers['cache-control']).toBe('no-store');
  });

  it.each([
    'https://evil.example',
    'null',
    'https://leerkring.example.evil.example',
    'http://leerkring.example',
  ])('is not for pages of %s to read', async (origin) => {
    for (const method of ['GET', 'OPTIONS']) {
      const { headers } = await get('/api/v1/me', { method, headers: { origin } });
      expect([...headers.keys()].filter((name) => name.startsWith('access-control-'))).toEqual([]);
    }
    const { headers } = await app.anonymous.call(apiDocumentRoutes.get);
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect(headers.has('access-control-allow-credentials')).toBe(false);
  });
});

describe('who comes without https, says the proxy', () => {
  const plain = { 'x-forwarded-proto': 'http' };

  it('is sent to the same page of the safe address', async () => {
    const { headers } = await get('/bijeenkomsten/1?tab=2', { headers: plain });
    expect(headers.get('location')).toBe('https://leerkring.example/bijeenkomsten/1?tab=2');
  });

  it.each(['//evil.example/x', '/\\evil.example', '/%09/evil.example', '/@evil.example'])(
    'stays with us at %s',
    async (path) => {
      const { status, headers } = await get(path, { headers: plain });
      expect(status).toBe(308);
      expect(new URL(headers.get('location') ?? '').origin).toBe('https://leerkring.example');
    },
  );

  it('is refused by the API, because what was sent has been readable', async () => {
    const response = await get('/api/v1/me', { headers: plain });
    expect(response.status).toBe(403);
    expect(await response.json()).toMatchObject({ code: 'not-encrypted' });
  });

  it.each(['polling', 'websocket'] as const)('opens no socket over %s', async (transport) => {
    expect((await socket(transport, plain)).text).toContain('not-encrypted');
  });

  it('is not believed to come so where no proxy is trusted, and neither is who says nothing', async () => {
    expect((await app.anonymous.call(healthRoutes.health)).status).toBe(200);
    const alone = await startApp({ root: GroundFloor, env: { PUBLIC_ORIGIN: 'https://leerkring.example' } });
    try {
      expect((await alone.anonymous.fetch('/vandaag', { headers: plain, redirect: 'manual' })).status).toBe(
        200,
      );
    } finally {
      await alone.close();
    }
  });
});

describe('what is not meant for others', () => {
  it.each([
    '/.git/config',
    '/.env',
    '/package.json',
    '/server/package.json',
    '/assets/../../package.json',
    '/assets/..%2f..%2fpackage.json',
    '/metrics.json',
    '/api',
    '/api/v1/',
    '/api/docs',
  ])('is not there: %s', async (path) => {
    expect([403, 404]).toContain((await get(path)).status);
  });

  it.each(['TRACE', 'PROPFIND'])('cannot be asked with %s', async (method) => {
    const status = await new Promise((resolve, reject) => {
      const asked = request({ host: '127.0.0.1', port: app.config.port, path: '/', method });
      asked.once('response', (response) => resolve(response.resume().statusCode));
      asked.once('error', reject).end();
    });
    expect(status).toBe(404);
  });
});

describe('a request of which two readers could see two different ends', () => {
  it.each<[string, string[]]>([
    ['both a length and chunks', ['Content-Length: 5', 'Transfer-Encoding: chunked']],
    ['two lengths', ['Content-Length: 5', 'Content-Length: 6']],
    ['chunks in disguise', ['Transfer-Encoding: xchunked', 'Content-Length: 5']],
    ['chunks said twice', ['Transfer-Encoding: identity, chunked', 'Transfer-Encoding: cow']],
    ['a space in the name', ['Content-Length : 5']],
  ])('is refused: %s', async (_, lines) => {
    const head = ['POST /api/v1/echo HTTP/1.1', 'Host: leerkring.example', ...lines, '', '0', '', ''].join(
      '\r\n',
    );
    const answer = await new Promise<string>((resolve, reject) => {
      let text = '';
      const wire = connect(app.config.port, '127.0.0.1', () => wire.write(head));
      wire.setEncoding('utf8').on('data', (part: string) => {
        text += part;
      });
      wire.once('close', () => resolve(text));
      wire.once('error', reject);
    });
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
  });
});

describe('security.txt', () => {
  it('says where to report a vulnerability', async () => {
    const response = await get(SECURITY_TXT);
    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    const fields = new Map(
      (await response.text())
        .trim()
        .split('\n')
        .map((line) => line.split(': ') as [string, string]),
    );
    expect(fields.get('Contact')).toBe('mailto:security@leerkring.example');
    expect(fields.get('Canonical')).toBe(`https://leerkring.example${SECURITY_TXT}`);
    expect(Date.parse(fields.get('Expires') ?? '')).toBeGreaterThan(Date.now() + 30 * 24 * 3_600_000);
  });

  it('is not there when nobody said so, and no longer when its time has passed', async () => {
    const silent = await startApp({ root: GroundFloor });
    try {
      expect((await silent.anonymous.fetch(SECURITY_TXT)).status).toBe(404);
    } finally {
      await silent.close();
    }
    app.clock.set('2036-01-01T00:00:00Z');
    expect((await get(SECURITY_TXT)).status).toBe(404);
  });
});

describe('the limit of attempts', () => {
  const signIn = identityRoutes.signInAsDemonstrationPerson;
  const attempt = (app: TestApp, forwarded: string) =>
    app.anonymous.fetch(`/api/v1${signIn.path}`, {
      method: 'POST',
      body: '{"personId":"0199b1a0-0000-7000-8000-00000000000a"}',
      headers: { 'content-type': 'application/json', 'x-forwarded-for': forwarded },
    });

  it('holds for a network, of which a stranger cannot say that it is another', async () => {
    const busy = await startApp({ root: GroundFloor, env: { ATTEMPTS_PER_MINUTE: '3', TRUST_PROXY: '1' } });
    try {
      for (const last of [1, 2, 3])
        expect((await attempt(busy, `6.6.6.${last}, 2001:db8:1:2::${last}`)).status).toBe(404);
      const refused = await attempt(busy, '6.6.6.4, 2001:db8:1:2:ffff::4');
      expect(refused.status).toBe(429);
      expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
      expect((await attempt(busy, '2001:db8:1:3::1')).status).toBe(404);
    } finally {
      await busy.close();
    }
  });

  it('holds for one who is signed in as well', async () => {
    const busy = await startApp({ root: GroundFloor, env: { ATTEMPTS_PER_MINUTE: '1' } });
    try {
      const body = { personId: await insertPerson(busy, { demonstration: true }) };
      const person = busy.as(body.personId);
      expect((await person.call(signIn, { body })).status).toBe(201);
      expect((await person.call(signIn, { body })).problem?.code).toBe('too-many-requests');
    } finally {
      await busy.close();
    }
  });
});
