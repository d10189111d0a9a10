/** Rights that change while a text is open: within two seconds nothing more goes either way. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { GroupRole } from '@leerkring/shared/contract/groups';
import { groupRoutes } from '@leerkring/shared/contract/groups';
import { identityRoutes } from '@leerkring/shared/contract/identity';
import { Realtime } from '../../server/src/platform/realtime/realtime.js';
import { changeTo, paragraph } from '../support/document-frames.js';
import { codeOf, DocumentStage, settled, wide } from '../support/document-stage.js';
import { eventually } from '../support/eventually.js';
import { outlive } from '../support/insert-room.js';
import type { Insider } from '../support/live-room.js';
import { startApp, type TestApp } from '../support/start-app.js';
import type { TestSocket } from '../support/test-socket.js';
import { TextClient } from '../support/text-client.js';

const soon = 2_000;

let app: TestApp;
let stage: DocumentStage;
let ben: TextClient;

beforeAll(async () => {
  app = await startApp({ env: wide });
});
afterAll(() => app.close());
beforeEach(async () => {
  stage = await DocumentStage.set(app);
  ben = await stage.open('ben');
  ben.type('Voor iedereen. ');
  await ben.saved();
});

const manage = (name: Insider, role: GroupRole | null) => {
  const params = { groupId: stage.room.groupId, personId: stage.room.ids[name] };
  const planner = app.as(stage.room.ids.facilitator);
  return role
    ? planner.call(groupRoutes.changeMember, { params, body: { role } })
    : planner.call(groupRoutes.removeMember, { params });
};
const rightOf = (socket: TestSocket) =>
  eventually(
    'the tab is told about its right',
    async () => socket.received('document.right'),
    (told) => told.length > 0,
    soon,
  );
const words = async () => changeTo(await stage.storedDoc(), (root) => root.insert(0, [paragraph('van ann')]));
const listeners = () => {
  const { rooms } = app.app.get(Realtime).server.sockets.adapter;
  return [...(rooms.get(`document:${stage.notes}`) ?? [])];
};
/** What the tab has heard of the texts after `work`. */
const heardDuring = async (socket: TestSocket, work: () => Promise<void>) => {
  const before = socket.received('document.updated').length;
  await work();
  await socket.send('session.leave', { sessionId: stage.all.ann.seen.frame.sessionId });
  return socket.received('document.updated').slice(before);
};
const typeOn = async () => {
  ben.type('Niet voor wie weg is. ');
  await settled(ben);
};

describe('a member who is taken out of the group with a text open', () => {
  it('hears no edit of anybody and writes none, in any tab', async () => {
    const tabs = [stage.all.ann.socket, await stage.socket('ann')];
    for (const tab of tabs) await stage.opened(tab);
    const crafted = await words();
    expect((await manage('ann', null)).status).toBe(200);
    for (const tab of tabs) {
      expect(await rightOf(tab)).toEqual([{ documentId: stage.notes, mayWrite: null }]);
      expect(listeners()).not.toContain(tab.raw.id);
      expect(await heardDuring(tab, typeOn)).toEqual([]);
      expect(await stage.push(tab, crafted)).toBe('not-found');
    }
    expect(await stage.storedText()).not.toContain('van ann');
  });

  it('cannot write from the moment of the removal on, before anybody could be shown out', async () => {
    await stage.opened(stage.all.ann.socket);
    const crafted = await words();
    await manage('ann', null);
    expect(await stage.push(stage.all.ann.socket, crafted)).toBe('not-found');
  });

  it('hears nothing after coming back, when the connection was gone at that moment', async () => {
    const away = await TextClient.open(stage.all.ann.socket, stage.notes);
    const { holds } = away;
    away.disconnect();
    await manage('ann', null);
    const back = await stage.socket('ann');
    const heard: string[] = [];
    back.raw.onAny((topic: string) => heard.push(topic));
    const reply = await back.send('document.open', { documentId: stage.notes, schemaVersion: 1, holds });
    expect(codeOf(reply)).toBe('not-found');
    await typeOn();
    await back.send('session.leave', { sessionId: stage.all.ann.seen.frame.sessionId });
    expect(heard).toEqual([]);
    expect(listeners()).not.toContain(back.raw.id);
  });

  it('is not let in by opening it at the same instant', async () => {
    const tabs: TestSocket[] = [];
    for (let count = 0; count < 8; count += 1) tabs.push(await stage.socket('ann'));
    const opening = tabs.map((tab) =>
      tab.send('document.open', { documentId: stage.notes, schemaVersion: 1, holds: null }),
    );
    await Promise.all([manage('ann', null), ...opening]);
    await eventually(
      'nobody of them hears the text',
      async () => tabs.filter(({ raw }) => listeners().includes(raw.id ?? '')).length,
      (left) => left === 0,
      soon,
    );
    for (const tab of tabs) expect(await heardDuring(tab, typeOn)).toEqual([]);
  });
});

describe('a member who becomes an observer with a text open', () => {
  it('writes nothing more, is told so, and goes on hearing the others', async () => {
    const tab = stage.all.ann.socket;
    const ann = await TextClient.open(tab, stage.notes);
    const crafted = await words();
    await manage('ann', 'observer');
    expect(await rightOf(tab)).toEqual([{ documentId: stage.notes, mayWrite: false }]);
    expect(await stage.push(tab, crafted)).toBe('read-only');
    await typeOn();
    await ann.caughtUp();
    expect(ann.text).toBe(ben.text);
    expect(await stage.storedText()).not.toContain('van ann');
  });
});

describe('an observer who becomes a member with a text open', () => {
  it('is told of it', async () => {
    const tab = stage.all.observer.socket;
    await stage.opened(tab);
    await manage('observer', 'member');
    await stage.all.observer.join(stage.room.meetingId);
    const told = await rightOf(tab);
    expect(told.at(-1)).toEqual({ documentId: stage.notes, mayWrite: true });
  });
});

describe('a browser that signs out', () => {
  it('has its sockets closed, and hears nothing of its texts', async () => {
    const browser = app.as(stage.room.ids.ann);
    const tab = await browser.socket();
    const ann = await TextClient.open(tab, stage.notes);
    expect((await browser.call(identityRoutes.signOut)).status).toBe(204);
    await eventually(
      'it is closed',
      async () => tab.raw.connected,
      (connected) => !connected,
      soon,
    );
    const before = ann.text;
    await typeOn();
    expect([ann.text, listeners()]).toEqual([before, [expect.any(String)]]);
    await expect(browser.socket()).rejects.toThrow();
  });
});

describe('a guest whose time is over', () => {
  it('writes nothing from that moment on', async () => {
    const tab = stage.all.guest.socket;
    await stage.opened(tab);
    const crafted = await words();
    await outlive(app, stage.room.groupId, stage.room.ids.guest);
    expect(await stage.push(tab, crafted)).toBe('not-found');
  });
});
