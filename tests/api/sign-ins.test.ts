import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { PersonId } from '@leerkring/shared/contract/common';
import { identityRoutes } from '@leerkring/shared/contract/identity';
import { signInRoutes } from '@leerkring/shared/contract/sign-ins';
import { Database } from '../../server/src/platform/database/database.js';
import { newId } from '../../server/src/platform/ids.js';
import { Jobs } from '../../server/src/platform/jobs/jobs.js';
import { insertPerson } from '../support/builders.js';
import { GroundFloor } from '../support/ground-floor.js';
import { startApp, type TestApp } from '../support/start-app.js';
import type { TestClient } from '../support/test-client.js';

const firefox = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:142.0) Gecko/20100101 Firefox/142.0';
const safari =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1';

let app: TestApp;
let kim: PersonId;
let one: TestClient;
let other: TestClient;
beforeAll(async () => {
  app = await startApp({ root: GroundFloor, env: { SIGN_IN_IDLE_MINUTES: '60' } });
});
afterAll(() => app.close());
beforeEach(async () => {
  kim = await insertPerson(app, { demonstration: true });
  [one, other] = [app.as(kim), app.as(kim)];
  for (const client of [one, other]) expect(await statusOf(client)).toBe(200);
});

/** As a page that reads by itself does. */
const statusOf = async (client: TestClient) => (await client.call(identityRoutes.me)).status;
const idsOf = async (client: TestClient) => (await client.call(signInRoutes.mine)).body.map(({ id }) => id);
/** Through the front door, as a browser does. */
const signIn = async (userAgent: string, on = app) => {
  const response = await on.anonymous.fetch('/api/v1/demonstration-sign-ins', {
    method: 'POST',
    body: JSON.stringify({ personId: kim }),
    headers: { 'content-type': 'application/json', 'user-agent': userAgent },
  });
  const [cookie] = response.headers.getSetCookie();
  return { cookie: cookie ?? '', client: on.withCookie(cookie?.split(';')[0] ?? null) };
};

describe('the idle limit', () => {
  it('ends a sign-in with which nobody did anything for an hour', async () => {
    app.clock.advance({ minutes: 59 });
    expect(await statusOf(one)).toBe(200);
    app.clock.advance({ minutes: 1 });
    expect(await statusOf(one)).toBe(401);
  });

  it('begins anew when somebody is there', async () => {
    app.clock.advance({ minutes: 55 });
    const { status, body } = await one.call(signInRoutes.use);
    expect([status, body.idleMs]).toEqual([201, 60 * 60_000]);
    app.clock.advance({ minutes: 59 });
    expect([await statusOf(one), await statusOf(other)]).toEqual([200, 401]);
  });

  it('is not put off by what a page reads by itself', async () => {
    for (const minutes of [30, 29]) {
      app.clock.advance({ minutes });
      expect(await statusOf(one)).toBe(200);
      expect((await one.call(signInRoutes.term)).status).toBe(200);
    }
    app.clock.advance({ minutes: 1 });
    expect(await statusOf(one)).toBe(401);
  });
});

describe('the absolute limit', () => {
  it('ends a sign-in after twelve hours, however busy somebody is', async () => {
    for (let half = 0; half < 23; half += 1) {
      app.clock.advance({ minutes: 30 });
      expect((await one.call(signInRoutes.use)).status).toBe(201);
    }
    expect((await one.call(signInRoutes.term)).body).toEqual({
      idleMs: 60 * 60_000,
      absoluteMs: 30 * 60_000,
      idleLimitMs: 60 * 60_000,
    });
    app.clock.advance({ minutes: 30 });
    expect(await statusOf(one)).toBe(401);
  });
});

describe('my sign-ins', () => {
  it('say where I am signed in, on what, how and since when', async () => {
    const { client } = await signIn(firefox);
    await signIn(safari);
    const { body } = await client.call(signInRoutes.mine);
    expect(body).toHaveLength(4);
    expect(body.map(({ current }) => current)).toEqual([true, false, false, false]);
    expect(body[0]).toEqual({
      id: expect.any(String),
      device: { kind: 'computer', browser: 'Firefox', system: 'Windows' },
      means: 'demonstration',
      startedAt: app.clock.now().toISOString(),
      lastSeenAt: app.clock.now().toISOString(),
      network: '127.0.0.0/24',
      current: true,
    });
    expect(body.map(({ device }) => device)).toContainEqual({
      kind: 'phone',
      browser: 'Safari',
      system: 'iOS',
    });
  });

  it('do not include what has ended, or what is of somebody else', async () => {
    const stranger = app.as(await insertPerson(app));
    await other.call(identityRoutes.signOut);
    expect(await idsOf(one)).toHaveLength(1);
    expect(await idsOf(stranger)).toHaveLength(1);
  });

  it('can be ended one by one', async () => {
    const [, ...rest] = await idsOf(one);
    const [mine] = (await other.call(signInRoutes.mine)).body.filter(({ current }) => current);
    expect(rest).toHaveLength(1);
    expect((await one.call(signInRoutes.end, { params: { signInId: mine?.id ?? '' } })).status).toBe(204);
    expect([await statusOf(one), await statusOf(other)]).toEqual([200, 401]);
  });

  it('of somebody else cannot be ended, and are not there', async () => {
    const [victim] = await idsOf(one);
    const stranger = app.as(await insertPerson(app));
    for (const signInId of [victim ?? '', newId<string>(), 'nonsense']) {
      const { problem } = await stranger.call(signInRoutes.end, { params: { signInId } });
      expect(problem?.code).toBe('not-found');
    }
    expect(await statusOf(one)).toBe(200);
  });

  it('can all be ended but this one', async () => {
    expect((await one.call(signInRoutes.endOthers)).status).toBe(204);
    expect([await statusOf(one), await statusOf(other)]).toEqual([200, 401]);
  });

  it('can all be ended, this one too', async () => {
    const { status, headers } = await one.call(signInRoutes.endAll);
    expect([status, headers.get('set-cookie')]).toEqual([204, expect.stringMatching(/^sid=;/)]);
    expect([await statusOf(one), await statusOf(other)]).toEqual([401, 401]);
  });
});

describe('an administrator', () => {
  let gijs: TestClient;
  beforeEach(async () => {
    gijs = app.as(await insertPerson(app, { role: 'administrator' }));
  });

  it('finds people, sees their sign-ins and ends them', async () => {
    const params = { personId: kim };
    expect((await gijs.call(signInRoutes.people)).body.map(({ id }) => id)).toContain(kim);
    const { body } = await gijs.call(signInRoutes.ofPerson, { params });
    expect([body.person.id, body.signIns.length]).toEqual([kim, 2]);
    expect((await gijs.call(signInRoutes.endOfPerson, { params })).status).toBe(204);
    expect([await statusOf(one), await statusOf(other), await statusOf(gijs)]).toEqual([401, 401, 200]);
  });

  it('gets 404 for a person who does not exist', async () => {
    for (const route of [signInRoutes.ofPerson, signInRoutes.endOfPerson] as const)
      expect((await gijs.call(route, { params: { personId: newId() } })).status).toBe(404);
  });

  it.each(['wijk-ggd', 'moderator', 'privacy-officer'] as const)(
    'is what a %s is not: for them there is nothing there',
    async (role) => {
      const somebody = app.as(await insertPerson(app, { role }));
      const params = { personId: kim };
      expect((await somebody.call(signInRoutes.people)).status).toBe(404);
      expect((await somebody.call(signInRoutes.ofPerson, { params })).status).toBe(404);
      expect((await somebody.call(signInRoutes.endOfPerson, { params })).status).toBe(404);
      expect(await statusOf(one)).toBe(200);
    },
  );
});

describe('the cookie', () => {
  it('has the __Host- prefix, Secure, HttpOnly and SameSite=Lax under https', async () => {
    const safe = await startApp({
      root: GroundFloor,
      env: { PUBLIC_ORIGIN: 'https://leerkring.example' },
    });
    try {
      kim = await insertPerson(safe, { demonstration: true });
      const { cookie } = await signIn(firefox, safe);
      expect(cookie).toMatch(
        /^__Host-sid=[\w-]{43}; Max-Age=86400; Path=\/; .*HttpOnly; Secure; SameSite=Lax$/,
      );
      expect(cookie).not.toContain('Domain');
    } finally {
      await safe.close();
    }
  });

  it('is a new one at each sign-in, also in a browser that brings one along', async () => {
    const brought = `sid=${'a'.repeat(43)}`;
    const client = app.withCookie(brought);
    const { headers } = await client.call(identityRoutes.signInAsDemonstrationPerson, {
      body: { personId: kim },
    });
    expect(headers.get('set-cookie')).not.toContain(brought);
    expect(await statusOf(client)).toBe(401);
  });
});

it('a sign-in is erased ninety days after it ended, and not before', async () => {
  const count = async () => {
    const rows: { count: number }[] = await app.app
      .get(Database)
      .manager.query('select count(*)::int from sign_in where person_id = $1', [kim]);
    return rows[0]?.count;
  };
  const erase = () => app.app.get(Jobs).runDue('identity.erase-sign-ins');
  await other.call(identityRoutes.signOut);
  app.clock.advance({ hours: 90 * 24 - 1 });
  await erase();
  expect(await count()).toBe(2);
  app.clock.advance({ hours: 2 });
  await erase();
  expect(await count()).toBe(1);
  app.clock.advance({ hours: 12 });
  await erase();
  expect(await count()).toBe(0);
});
