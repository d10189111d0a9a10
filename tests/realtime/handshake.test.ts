import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PersonId, SessionId } from '@leerkring/shared/contract/common';
import { identityRoutes } from '@leerkring/shared/contract/identity';
import { SignInWatch } from '../../server/src/modules/identity/sign-in-watch.js';
import { Realtime } from '../../server/src/platform/realtime/realtime.js';
import { insertPerson } from '../support/builders.js';
import { GroundFloor } from '../support/ground-floor.js';
import { handshake } from '../support/handshake.js';
import { startApp, type TestApp } from '../support/start-app.js';

const groupId = '0199b1a0-0000-7000-8000-00000000000a';
const thing = { kind: 'group', id: groupId } as const;

let app: TestApp;
let kim: PersonId;
let rooms: string[] = [];

beforeAll(async () => {
  app = await startApp({ root: GroundFloor, env: { SOCKETS_PER_PERSON: '3' } });
  app.app.get(Realtime).addRoomSource(() => Promise.resolve(rooms));
  kim = await insertPerson(app);
});
afterAll(() => app.close());

describe.each(['websocket', 'polling'] as const)('the handshake over %s', (transport) => {
  /** Engine.IO's own choice. */
  const refused = transport === 'websocket' ? 400 : 403;

  it('lets in who is signed in and comes from our own page', async () => {
    const socket = await app.as(await insertPerson(app)).socket({ transport });
    expect(socket.raw.connected).toBe(true);
  });

  it('refuses who has no cookie', async () => {
    await expect(app.anonymous.socket({ transport })).rejects.toThrow(
      `${transport === 'polling' ? 'xhr poll' : 'websocket'} error`,
    );
  });

  it.each(['https://evil.example', 'null', null])('refuses the origin %s', async (origin) => {
    await expect(app.as(kim).socket({ transport, origin })).rejects.toThrow();
  });

  it('wants our origin to the letter, and nothing from the browser that says otherwise', async () => {
    const own = app.config.publicOrigin;
    const cookie = (await app.as(kim).cookie()) ?? '';
    const knock = (headers: Record<string, string>) =>
      handshake(app.config.port, transport, { cookie, ...headers });
    const foreign: Array<Record<string, string>> = [
      { origin: `${own}.evil.example` },
      { origin: `${own}/` },
      { origin: own.replace('http:', 'https:') },
      { origin: own.replace('localhost', 'evil-localhost') },
      { origin: own.replace(/\d+$/, '1') },
      { origin: own, 'sec-fetch-site': 'cross-site' },
      { origin: own, 'sec-fetch-site': 'same-site' },
      { origin: 'https://evil.example', referer: `${own}/` },
      { referer: 'https://evil.example/' },
    ];
    for (const headers of foreign) {
      const { status, text } = await knock(headers);
      expect([headers, status, text]).toEqual([headers, refused, expect.stringContaining('foreign-origin')]);
    }
    expect((await knock({ origin: own })).status).toBeLessThan(300);
  });

  it('says nothing of why to who has no cookie, a made-up one or one that has had its time', async () => {
    const knock = (cookie: string) =>
      handshake(app.config.port, transport, { origin: app.config.publicOrigin, cookie });
    const ended = app.as(await insertPerson(app));
    const cookie = (await ended.cookie()) ?? '';
    await ended.call(identityRoutes.signOut);
    for (const wrong of ['', 'sid=', 'sid=made-up', `sid=${'x'.repeat(43)}`, cookie])
      expect(await knock(wrong)).toMatchObject({
        status: refused,
        text: expect.stringContaining('not-signed-in'),
      });
  });

  it('refuses who has signed out', async () => {
    const client = app.as(kim);
    await client.call(identityRoutes.signOut);
    await expect(client.socket({ transport })).rejects.toThrow();
  });
});

describe('a browser over plain http, other than on this machine', () => {
  const knock = async (headers: Record<string, string>) =>
    handshake(app.config.port, 'polling', { cookie: (await app.as(kim).cookie()) ?? '', ...headers });

  it('may poll from our own page, though it names no origin', async () => {
    expect(await knock({ referer: `${app.config.publicOrigin}/sessie/1` })).toMatchObject({ status: 200 });
  });

  it('may not poll when nothing says that it is our page', async () => {
    expect(await knock({})).toMatchObject({ status: 403 });
  });
});

describe('knocking too often', () => {
  it('is refused for a network that is not signed in, and not for the people in it', async () => {
    const busy = await startApp({
      root: GroundFloor,
      env: { ANONYMOUS_REQUESTS_PER_MINUTE: '3', REQUESTS_PER_MINUTE: '5' },
    });
    try {
      const origin = busy.config.publicOrigin;
      const knock = (cookie: string) => handshake(busy.config.port, 'polling', { origin, cookie });
      for (let count = 0; count < 3; count += 1)
        expect(await knock('')).toMatchObject({ text: expect.stringContaining('not-signed-in') });
      expect(await knock('')).toMatchObject({
        status: 403,
        text: expect.stringContaining('too-many-requests'),
      });
      const cookie = (await busy.as(await insertPerson(busy)).cookie()) ?? '';
      for (let count = 0; count < 5; count += 1) expect(await knock(cookie)).toMatchObject({ status: 200 });
      expect(await knock(cookie)).toMatchObject({ text: expect.stringContaining('too-many-requests') });
    } finally {
      await busy.close();
    }
  });
});

describe('a connected socket', () => {
  it('hears what is told to its person, in every tab', async () => {
    const client = app.as(await insertPerson(app));
    const [personId] = [(await client.call(identityRoutes.me)).body.person.id];
    const tabs = [await client.socket(), await client.socket()];
    app.app.get(Realtime).emit(`person:${personId}`, 'thing.changed', thing);
    for (const tab of tabs) expect(await tab.next('thing.changed')).toEqual(thing);
  });

  it('hears a room it was in at connect until it is taken out of it', async () => {
    rooms = ['group:x'];
    const personId = await insertPerson(app);
    const socket = await app.as(personId).socket();
    const realtime = app.app.get(Realtime);
    realtime.emit('group:x', 'thing.changed', thing);
    await socket.next('thing.changed');
    realtime.leaveRoom(personId, 'group:x');
    realtime.emit('group:x', 'thing.changed', thing);
    realtime.emit(`person:${personId}`, 'thing.changed', { ...thing, kind: 'case' });
    expect(await socket.next('thing.changed')).toMatchObject({ kind: 'case' });
  });

  it('computes its rooms anew when it comes back', async () => {
    rooms = ['group:x'];
    const client = app.as(await insertPerson(app));
    (await client.socket()).close();
    rooms = [];
    const socket = await client.socket();
    app.app.get(Realtime).emit('group:x', 'thing.changed', thing);
    await socket.send('session.leave', { sessionId: groupId as SessionId });
    expect(socket.received('thing.changed')).toEqual([]);
  });

  it('is refused when the person has too many already', async () => {
    const client = app.as(await insertPerson(app));
    for (let count = 0; count < 3; count += 1) await client.socket();
    await expect(client.socket()).rejects.toMatchObject({ data: { code: 'too-many-requests' } });
  });

  it('closes when the sign-in has had its time', async () => {
    const socket = await app.as(await insertPerson(app)).socket();
    app.clock.advance({ hours: 12 });
    await app.app.get(SignInWatch).closeEnded();
    await socket.next('sign-in.ended');
    await socket.disconnected();
  });
});
