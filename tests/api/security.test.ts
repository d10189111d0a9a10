import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { healthRoutes } from '@leerkring/shared/contract/health';
import { identityRoutes } from '@leerkring/shared/contract/identity';
import { Problem } from '@leerkring/shared/contract/problem';
import { insertPerson } from '../support/builders.js';
import { GroundFloor } from '../support/ground-floor.js';
import { startApp, type TestApp } from '../support/start-app.js';
import type { TestClient } from '../support/test-client.js';

const json = { 'content-type': 'application/json' };
const echo = '/api/v1/echo';

let app: TestApp;
let kim: TestClient;
beforeAll(async () => {
  app = await startApp({ root: GroundFloor });
  kim = app.as(await insertPerson(app));
});
afterAll(() => app.close());

async function problemOf(response: Response): Promise<Problem> {
  expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  const text = await response.text();
  expect(text).not.toMatch(/secret|select|node_modules| at /i);
  return Problem.parse(JSON.parse(text));
}

describe('the headers', () => {
  it('let the browser load from us alone, without inline code', async () => {
    const { headers } = await app.anonymous.fetch('/nothing.txt');
    expect(headers.get('content-security-policy')?.split(';')).toEqual([
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "img-src 'self' data: blob:",
      "font-src 'self'",
      `connect-src 'self' ws://localhost:${app.config.port}`,
      "manifest-src 'self'",
      "worker-src 'self'",
      "base-uri 'none'",
      "form-action 'self'",
      "frame-ancestors 'none'",
    ]);
  });

  it('close the usual doors, on answers and on problems alike', async () => {
    for (const path of ['/api/v1/health', '/api/v1/nothing', '/nothing.txt']) {
      const { headers } = await app.anonymous.fetch(path);
      expect(Object.fromEntries(headers)).toMatchObject({
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'same-origin',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'permissions-policy': expect.stringContaining('camera=()'),
      });
      expect(headers.has('x-powered-by')).toBe(false);
      expect(headers.has('strict-transport-security')).toBe(false);
    }
  });

  it('keep API answers out of every cache and say which version answered', async () => {
    const { headers } = await app.anonymous.call(healthRoutes.health);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('api-version')).toBe('1.0.0');
  });

  it('promise https, and mark the cookie for it, when that is the public address', async () => {
    const safe = await startApp({ root: GroundFloor, env: { PUBLIC_ORIGIN: 'https://leerkring.example' } });
    try {
      const personId = await insertPerson(safe, { demonstration: true });
      const answer = await safe.anonymous.call(identityRoutes.signInAsDemonstrationPerson, {
        body: { personId },
      });
      expect(answer.headers.get('strict-transport-security')).toBe('max-age=31536000; includeSubDomains');
      expect(answer.headers.get('set-cookie')).toMatch(/^__Host-sid=.*; Secure/);
    } finally {
      await safe.close();
    }
  });
});

describe('a request that changes something', () => {
  const send = (headers: Record<string, string>) =>
    kim.fetch(echo, { method: 'POST', body: '{"name":"Kim","ages":[]}', headers: { ...json, ...headers } });

  it('is accepted from our own page', async () => {
    expect((await send({ 'sec-fetch-site': 'same-origin' })).status).toBe(204);
  });

  it.each<Record<string, string>>([
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
  ])('is refused with %o', async (headers) => {
    expect((await problemOf(await send(headers))).code).toBe('foreign-origin');
  });

  it('is refused when it says nothing about where it comes from', async () => {
    const response = await fetch(`http://127.0.0.1:${app.config.port}${echo}`, {
      method: 'POST',
      body: '{}',
      headers: { ...json, cookie: (await kim.cookie()) ?? '' },
    });
    expect((await problemOf(response)).code).toBe('foreign-origin');
  });
});

describe('every fault is answered as a problem', () => {
  const post = (body: string, headers: Record<string, string> = json) =>
    kim.fetch(echo, { method: 'POST', body, headers });

  it.each([
    ['invalid-input', 'JSON that is none', () => post('{"name":')],
    ['invalid-input', 'no body', () => kim.fetch(echo, { method: 'POST' })],
    [
      'unsupported-type',
      'a form',
      () => post('name=Kim', { 'content-type': 'application/x-www-form-urlencoded' }),
    ],
    ['unsupported-type', 'plain text', () => post('{}', { 'content-type': 'text/plain' })],
    ['too-large', 'more than 256 kB', () => post(JSON.stringify({ name: 'x'.repeat(256 * 1024), ages: [] }))],
    ['not-found', 'an address of nothing', () => kim.fetch('/api/v1/nothing')],
    ['not-found', 'an API of another version', () => kim.fetch('/api/v2/me')],
    ['not-found', 'a file of nothing', () => kim.fetch('/assets/nothing.js')],
    ['not-found', 'a path out of the folder', () => kim.fetch('/..%2f..%2fpackage.json')],
    ['invalid-input', 'an address that cannot be decoded', () => kim.fetch('/api/v1/things/%ff')],
    ['not-found', 'an id that is none', () => kim.fetch('/api/v1/things/42')],
    [
      'method-not-allowed',
      'another method',
      () => kim.fetch('/api/v1/me', { method: 'PUT', body: '{}', headers: json }),
    ],
    ['not-signed-in', 'no cookie', () => app.anonymous.fetch('/api/v1/me')],
    ['internal-error', 'a crash', () => kim.fetch('/api/v1/crash')],
    ['internal-error', 'an error of the database', () => kim.fetch('/api/v1/bad-sql')],
  ])('with %s for %s', async (code, _, request) => {
    expect(await problemOf(await request())).toMatchObject({
      code,
      type: `urn:leerkring:problem:${code}`,
      instance: expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
  });

  it('with all faults of the input at once, each with its place', async () => {
    const { errors } = await problemOf(await post('{"name":"K","ages":[1,"two"],"more":true}'));
    expect(errors).toEqual([
      { pointer: '/name', code: 'too-small' },
      { pointer: '/ages/1', code: 'invalid-type' },
      { pointer: '', code: 'unrecognized-keys' },
    ]);
  });
});

describe('the limit of requests', () => {
  it('holds per person, and says when to come back', async () => {
    const busy = await startApp({ root: GroundFloor, env: { REQUESTS_PER_MINUTE: '3' } });
    try {
      const person = busy.as(await insertPerson(busy));
      for (let count = 0; count < 3; count += 1)
        expect((await person.call(identityRoutes.me)).status).toBe(200);
      const { problem, headers } = await person.call(identityRoutes.me);
      expect(problem?.code).toBe('too-many-requests');
      expect(headers.get('retry-after')).toBe('20');
      expect((await busy.as(await insertPerson(busy)).call(identityRoutes.me)).status).toBe(200);
    } finally {
      await busy.close();
    }
  });

  it('holds per address for who is not signed in', async () => {
    const busy = await startApp({ root: GroundFloor, env: { ANONYMOUS_REQUESTS_PER_MINUTE: '2' } });
    try {
      for (let count = 0; count < 2; count += 1) await busy.anonymous.call(healthRoutes.health);
      expect((await busy.anonymous.call(healthRoutes.health)).problem?.code).toBe('too-many-requests');
      expect((await busy.as(await insertPerson(busy)).call(identityRoutes.me)).status).toBe(200);
    } finally {
      await busy.close();
    }
  });
});
