/**
 * Sign-ins that end while tabs are open: within two seconds, on every node, whether or not the nodes tell
 * each other, nothing more goes either way. And those that must not end: in a live session.
 */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { PersonId } from '@leerkring/shared/contract/common';
import { identityRoutes } from '@leerkring/shared/contract/identity';
import { signInRoutes } from '@leerkring/shared/contract/sign-ins';
import { SignInWatch } from '../../server/src/modules/identity/sign-in-watch.js';
import { Realtime } from '../../server/src/platform/realtime/realtime.js';
import { insertPerson } from '../support/builders.js';
import { DocumentStage, wide } from '../support/document-stage.js';
import { eventually } from '../support/eventually.js';
import { startApp, type TestApp } from '../support/start-app.js';
import type { TestClient } from '../support/test-client.js';
import type { TestSocket } from '../support/test-socket.js';
import { TextClient } from '../support/text-client.js';
import { soonMs, startTwoNodes, type TwoNodes, waysToHear } from '../support/two-nodes.js';
import { Visitor } from '../support/visitor.js';

const isClosed = (tab: TestSocket) =>
  eventually(
    'the tab is closed',
    async () => tab.raw.connected,
    (connected) => !connected,
    soonMs,
  );
const statusOf = async (client: TestClient) => (await client.call(identityRoutes.me)).status;
const currentOf = async (client: TestClient) =>
  (await client.call(signInRoutes.mine)).body.find(({ current }) => current)?.id ?? '';

describe.each(waysToHear)('on two nodes that %s', (way) => {
  let nodes: TwoNodes;
  let stage: DocumentStage;
  let ann: PersonId;
  let administrator: TestClient;
  /** Two browsers of Ann, each with the notes open: one on either node. */
  let browsers: TestClient[];
  let tabs: TestSocket[];
  let texts: TextClient[];

  beforeAll(async () => {
    nodes = await startTwoNodes(way);
    administrator = nodes.a.as(await insertPerson(nodes.a, { role: 'administrator' }));
  });
  afterAll(() => nodes.close());
  beforeEach(async () => {
    stage = await DocumentStage.set(nodes.a);
    ann = stage.room.ids.ann;
    browsers = [nodes.a.as(ann), nodes.a.as(ann)];
    const [one, two] = browsers;
    const elsewhere = nodes.b.withCookie((await two?.cookie()) ?? null);
    tabs = [await (one as TestClient).socket(), await elsewhere.socket()];
    texts = [];
    for (const tab of tabs) texts.push(await TextClient.open(tab, stage.notes));
  });
  afterEach(() => {
    for (const tab of tabs) tab.close();
  });

  const listenersOf = ({ app }: TestApp) =>
    app.get(Realtime).server.sockets.adapter.rooms.get(`document:${stage.notes}`)?.size ?? 0;
  /** Ben writes; whoever is out has heard nothing of it when somebody who is in has. */
  const hearNothing = async (deaf: TextClient[]) => {
    const before = deaf.map(({ text }) => text);
    const ben = await stage.open('ben');
    ben.type('Niet voor wie weg is. ');
    await ben.saved();
    expect(deaf.map(({ text }) => text)).toEqual(before);
  };

  it('one that is ended from another browser loses its tabs and texts', async () => {
    const [one, two] = browsers as [TestClient, TestClient];
    const params = { signInId: await currentOf(two) };
    expect((await one.call(signInRoutes.end, { params })).status).toBe(204);
    await isClosed(tabs[1] as TestSocket);
    expect(tabs[0]?.raw.connected).toBe(true);
    expect([await statusOf(two), listenersOf(nodes.b)]).toEqual([401, 0]);
    await hearNothing(texts.slice(1));
  });

  it('all others are ended, and this one goes on', async () => {
    expect((await browsers[0]?.call(signInRoutes.endOthers))?.status).toBe(204);
    await isClosed(tabs[1] as TestSocket);
    expect(tabs[0]?.raw.connected).toBe(true);
    texts[0]?.type('Ik wel. ');
    await texts[0]?.saved();
    expect(await stage.storedText()).toContain('Ik wel.');
    // Her tab of the session itself was another browser too.
    await isClosed(stage.all.ann.socket);
  });

  it('somebody signs out everywhere', async () => {
    expect((await browsers[0]?.call(signInRoutes.endAll))?.status).toBe(204);
    for (const tab of tabs) await isClosed(tab);
    await hearNothing(texts);
  });

  it('an administrator ends them all, and none comes in again', async () => {
    const params = { personId: ann };
    expect((await administrator.call(signInRoutes.endOfPerson, { params })).status).toBe(204);
    for (const tab of tabs) await isClosed(tab);
    expect(tabs.map((tab) => tab.received('sign-in.ended').length)).toEqual([1, 1]);
    await hearNothing(texts);
    for (const browser of browsers) {
      expect(await statusOf(browser)).toBe(401);
      await expect(browser.socket()).rejects.toThrow();
    }
  });
});

describe('a sign-in of which the time is over', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp({ env: { ...wide, SIGN_IN_IDLE_MINUTES: '60' } });
  });
  afterAll(() => app.close());

  /** As time goes by, with the server looking all the while. */
  const pass = async (minutes: number, meanwhile: () => Promise<unknown> = async () => undefined) => {
    for (let step = 0; step < minutes; step += 9) {
      app.clock.advance({ minutes: 9 });
      await app.app.get(SignInWatch).closeEnded();
      await meanwhile();
    }
  };
  const setOut = async () => {
    const stage = await DocumentStage.set(app);
    const browser = app.as(stage.room.ids.ann);
    const ann = await Visitor.enter(stage.room.ids.ann, browser, stage.room.meetingId);
    const goOn = async () => {
      await stage.all.facilitator.act({ type: 'pause' });
      await stage.all.facilitator.act({ type: 'resume' });
    };
    return { stage, browser, ann, goOn };
  };

  it('closes its tabs within two seconds when nobody did anything', async () => {
    const idle = await app.as(await insertPerson(app)).socket();
    const client = app.as(await insertPerson(app));
    const busy = await client.socket();
    app.clock.advance({ minutes: 40 });
    await client.call(signInRoutes.use);
    app.clock.advance({ minutes: 20 });
    await isClosed(idle);
    expect(busy.raw.connected).toBe(true);
  });

  it('goes on for whoever is in a live session, past the idle and the absolute limit', async () => {
    const { stage, browser, ann, goOn } = await setOut();
    const elsewhere = app.as(stage.room.ids.ann);
    const unattended = await elsewhere.socket();
    await pass(13 * 60, goOn);
    expect([ann.socket.raw.connected, unattended.raw.connected]).toEqual([true, false]);
    expect((await browser.call(signInRoutes.term)).body).toMatchObject({
      idleMs: 60 * 60_000,
      absoluteMs: null,
    });
    expect([await statusOf(browser), await statusOf(elsewhere)]).toEqual([200, 401]);
  }, 120_000);

  it('gives ten minutes after the session, and no more', async () => {
    const { browser, ann, goOn } = await setOut();
    await pass(12 * 60, goOn);
    await ann.send('session.leave', { sessionId: ann.seen.frame.sessionId });
    app.clock.advance({ minutes: 9 });
    expect(await statusOf(browser)).toBe(200);
    app.clock.advance({ minutes: 1 });
    expect(await statusOf(browser)).toBe(401);
    await isClosed(ann.socket);
  }, 120_000);

  it('does not go on for a browser that was left behind in a session that stands still', async () => {
    const { ann } = await setOut();
    await pass(3 * 60 - 5);
    expect(ann.socket.raw.connected).toBe(true);
    await pass(70);
    await isClosed(ann.socket);
  });
});
