import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PersonId } from '@leerkring/shared/contract/common';
import { identityRoutes } from '@leerkring/shared/contract/identity';
import { insertOrganisation, insertPerson } from '../support/builders.js';
import { GroundFloor } from '../support/ground-floor.js';
import { startApp, type TestApp } from '../support/start-app.js';

const signIn = identityRoutes.signInAsDemonstrationPerson;

describe('identity', () => {
  let app: TestApp;
  let lotte: PersonId;
  let kim: PersonId;
  let realPerson: PersonId;

  beforeAll(async () => {
    app = await startApp({ root: GroundFloor });
    const organisationId = await insertOrganisation(app, { name: 'CCV' });
    lotte = await insertPerson(app, {
      organisationId,
      givenName: 'Lotte',
      familyName: 'Brandsma',
      role: 'moderator',
      demonstration: true,
    });
    kim = await insertPerson(app, { demonstration: true });
    realPerson = await insertPerson(app);
  });
  afterAll(() => app.close());

  it('offers the demonstration people to whoever is not signed in, and nobody else', async () => {
    const { body } = await app.anonymous.call(identityRoutes.waysToSignIn);
    expect(body.demonstrationPeople?.map(({ id }) => id).sort()).toEqual([lotte, kim].sort());
  });

  it('signs a demonstration person in with a cookie that scripts cannot read', async () => {
    const { status, body, headers } = await app.anonymous.call(signIn, { body: { personId: lotte } });
    expect(status).toBe(201);
    expect(body).toEqual({
      person: {
        id: lotte,
        givenName: 'Lotte',
        familyName: 'Brandsma',
        role: 'moderator',
        organisation: { id: expect.any(String), name: 'CCV' },
        active: true,
      },
      demonstration: true,
      signedInAt: app.clock.now().toISOString(),
    });
    const cookie = headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/^sid=[\w-]{43}; Max-Age=86400; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Lax$/);
    const me = await fetch(`${app.config.publicOrigin}/api/v1/me`, {
      headers: { cookie: cookie.split(';')[0] ?? '' },
    });
    expect(await me.json()).toMatchObject({ person: { id: lotte } });
  });

  it('lets nobody in as a person who is not of the demonstration, or does not exist', async () => {
    for (const personId of [realPerson, '0199b1a0-0000-7000-8000-000000000000']) {
      const { problem } = await app.anonymous.call(signIn, { body: { personId } });
      expect(problem?.code).toBe('not-found');
    }
  });

  it('offers and accepts no demonstration sign-in when that is off', async () => {
    const strict = await startApp({ root: GroundFloor, env: { DEMONSTRATION: 'false' } });
    try {
      const personId = await insertPerson(strict, { demonstration: true });
      const ways = await strict.anonymous.call(identityRoutes.waysToSignIn);
      expect(ways.body.demonstrationPeople).toBeNull();
      expect((await strict.anonymous.call(signIn, { body: { personId } })).problem?.code).toBe('not-found');
    } finally {
      await strict.close();
    }
  });

  it('knows nobody without a cookie, or with a made-up one', async () => {
    expect((await app.anonymous.call(identityRoutes.me)).status).toBe(401);
    const forged = await app.anonymous.fetch('/api/v1/me', { headers: { cookie: `sid=${'a'.repeat(43)}` } });
    expect(forged.status).toBe(401);
  });

  it('does not know somebody any more after signing out, and closes the open tabs', async () => {
    const client = app.as(kim);
    const tab = await client.socket();
    const { status, headers } = await client.call(identityRoutes.signOut);
    expect(status).toBe(204);
    expect(headers.get('set-cookie')).toMatch(/^sid=; Path=\/; Expires=Thu, 01 Jan 1970/);
    await tab.next('sign-in.ended');
    await tab.disconnected();
    expect((await client.call(identityRoutes.me)).problem?.code).toBe('not-signed-in');
  });

  it('keeps the other browsers of somebody who signs out in one', async () => {
    const other = app.as(kim);
    expect((await other.call(identityRoutes.me)).status).toBe(200);
    await app.as(kim).call(identityRoutes.signOut);
    expect((await other.call(identityRoutes.me)).status).toBe(200);
  });

  it('ends the earlier sign-in of a browser that signs in as somebody else', async () => {
    const client = app.as(kim);
    expect((await client.call(identityRoutes.me)).status).toBe(200);
    await client.call(signIn, { body: { personId: lotte } });
    expect((await client.call(identityRoutes.me)).status).toBe(401);
  });

  it('ends a sign-in after a working day', async () => {
    const client = app.as(kim);
    await client.call(identityRoutes.me);
    app.clock.advance({ hours: 11, minutes: 59 });
    expect((await client.call(identityRoutes.me)).status).toBe(200);
    app.clock.advance({ minutes: 1 });
    expect((await client.call(identityRoutes.me)).status).toBe(401);
  });
});
