/**
 * An administrator who broke the glass looks on in a session and its texts, in sight of everybody, and does
 * nothing. When it ends, by itself or by somebody, nothing more goes either way within two seconds, on every
 * node, whether or not the nodes tell each other. And somebody whose account is closed is out of all of it.
 */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { breakGlassRoutes } from '@leerkring/shared/contract/break-glass';
import type { PersonId } from '@leerkring/shared/contract/common';
import { identityRoutes } from '@leerkring/shared/contract/identity';
import { rightsRoutes } from '@leerkring/shared/contract/rights';
import { Realtime } from '../../server/src/platform/realtime/realtime.js';
import { insertPerson } from '../support/builders.js';
import { changeTo, paragraph } from '../support/document-frames.js';
import { DocumentStage } from '../support/document-stage.js';
import { eventually } from '../support/eventually.js';
import { ok } from '../support/newcomers.js';
import type { TestApp } from '../support/start-app.js';
import type { TestClient } from '../support/test-client.js';
import { TextClient } from '../support/text-client.js';
import { soonMs, startTwoNodes, type TwoNodes, waysToHear } from '../support/two-nodes.js';
import { Visitor } from '../support/visitor.js';

const word = 'Zwaar hoofd vandaag';

describe.each(waysToHear)('on two nodes that %s', (way) => {
  let nodes: TwoNodes;
  let stage: DocumentStage;
  let gijsId: PersonId;
  let gijs: TestClient;

  beforeAll(async () => {
    nodes = await startTwoNodes(way);
  });
  afterAll(() => nodes.close());
  beforeEach(async () => {
    stage = await DocumentStage.set(nodes.a);
    gijsId = await insertPerson(nodes.a, { role: 'administrator', givenName: 'Gijs' });
    gijs = nodes.a.as(gijsId);
  });

  const start = async () =>
    ok(
      await gijs.call(breakGlassRoutes.start, {
        params: { groupId: stage.room.groupId },
        body: { kind: 'complaint', reason: 'Er is een klacht over de toon.' },
      }),
    );
  /** A tab on the other node, in the session and with the notes open. */
  const lookOn = async () => {
    const elsewhere = nodes.b.withCookie(await gijs.cookie());
    const visitor = await Visitor.enter(gijsId, elsewhere, stage.room.meetingId);
    const text = await TextClient.open(visitor.socket, stage.notes);
    return { visitor, text };
  };
  const isIn = ({ app }: TestApp, visitor: Visitor) => {
    const { rooms } = app.get(Realtime).server.sockets.adapter;
    const names = [
      `document:${stage.notes}`,
      `session:${visitor.seen.frame.sessionId}`,
      `group:${stage.room.groupId}`,
    ];
    return names.filter((name) => rooms.get(name)?.has(visitor.socket.raw.id ?? ''));
  };
  const isOut = async (visitor: Visitor) => {
    await eventually(
      'the administrator is out',
      async () => isIn(nodes.b, visitor),
      (still) => still.length === 0,
      soonMs,
    );
    await eventually(
      'the tab is told',
      async () => visitor.socket.received('document.right').at(-1),
      (right) => right?.documentId === stage.notes && right.mayWrite === null,
      soonMs,
    );
  };
  const comesAcross = (text: TextClient, words: string) =>
    eventually(
      'the words are on the other node',
      async () => text.text,
      (seen) => seen.includes(words),
      soonMs,
    );
  /** Others go on; whoever is out has heard nothing of it when who is in on the same node has. */
  const hearNothing = async (visitor: Visitor, text: TextClient) => {
    await visitor.caughtUp();
    const before = [text.text, visitor.heard.length];
    const [ben, onOtherNode] = [await stage.open('ben'), await stage.open('ben', nodes.b)];
    ben.type('Niet voor wie weg is. ');
    await ben.saved();
    await comesAcross(onOtherNode, 'Niet voor wie weg is.');
    await visitor.caughtUp();
    expect([text.text, visitor.heard.length]).toEqual(before);
    const { meetingId } = stage.room;
    expect(await visitor.send('session.join', { meetingId })).toMatchObject({
      problem: { code: 'not-found' },
    });
    expect(await stage.push(visitor.socket, Buffer.of(0, 0))).toBe('not-found');
  };

  it('one who broke the glass looks on, in sight, and sees nothing that is hidden', async () => {
    const { ann, facilitator } = stage.all;
    await ann.act({ type: 'check-in', text: word });
    await ann.send('note.write', {
      sessionId: ann.seen.frame.sessionId,
      revision: 0,
      text: 'Alleen voor Ann',
    });
    await start();
    const { visitor, text } = await lookOn();
    expect(visitor.seen.onlyReads).toBe(true);
    expect(visitor.view.seats).toContainEqual({ personId: gijsId, role: 'observer' });
    await facilitator.until('the others see the administrator', () =>
      facilitator.seen.present.includes(gijsId),
    );
    await facilitator.until('and that he is not of the circle', () =>
      facilitator.seen.frame.lookingOn.includes(gijsId),
    );
    expect(facilitator.seen.frame.lookingOn).toEqual([gijsId]);
    const ben = await stage.open('ben');
    ben.type('Wat wij samen schrijven. ');
    await ben.saved();
    await comesAcross(text, 'Wat wij samen schrijven.');
    await visitor.caughtUp();
    expect(visitor.text()).not.toContain(word);
    expect(visitor.text()).not.toContain('Alleen voor Ann');
    await facilitator.act({ type: 'reveal-check-in' });
    await visitor.until('what is shown to all is shown here', () =>
      JSON.stringify(visitor.view).includes(word),
    );
  });

  it('one who broke the glass does nothing', async () => {
    await start();
    const { visitor } = await lookOn();
    const before = await stage.storedText();
    for (const action of [
      { type: 'pledge' },
      { type: 'raise-hand', kind: 'question' },
      { type: 'lower-hand' },
    ] as const)
      expect(await visitor.try(action)).toBe('not-allowed');
    const { sessionId } = visitor.seen.frame;
    const note = await visitor.send('note.write', { sessionId, revision: 0, text: 'x' });
    expect(note).toMatchObject({ problem: { code: 'not-allowed' } });
    const crafted = changeTo(await stage.storedDoc(), (root) => root.insert(0, [paragraph('van gijs')]));
    expect(await stage.push(visitor.socket, crafted)).toBe('read-only');
    expect(await stage.storedText()).toBe(before);
  });

  it('the group is told at once, also on the other node', async () => {
    const tabs = [await stage.socket('ann', nodes.a), await stage.socket('ben', nodes.b)];
    await start();
    for (const tab of tabs)
      await eventually(
        'the tab is told',
        async () => tab.received('thing.changed'),
        (told) => told.some(({ kind, id }) => kind === 'group' && id === stage.room.groupId),
        soonMs,
      );
    const [seen] = ok(await nodes.b.as(stage.room.ids.ben).call(breakGlassRoutes.list));
    expect(seen).toMatchObject({ person: { id: gijsId }, endedAt: null });
  });

  it('it ends by itself when the time is over', async () => {
    await start();
    const { visitor, text } = await lookOn();
    nodes.a.clock.advance({ minutes: 60 });
    expect(await stage.push(visitor.socket, Buffer.of(0, 0))).toBe('not-found');
    await isOut(visitor);
    await hearNothing(visitor, text);
    const { facilitator } = stage.all;
    await facilitator.until('the seat is empty', () =>
      facilitator.view.seats.every(({ personId }) => personId !== gijsId),
    );
  });

  it('the facilitator ends it', async () => {
    const { id } = await start();
    const { visitor, text } = await lookOn();
    const params = { groupId: stage.room.groupId, breakGlassId: id };
    const facilitator = nodes.a.as(stage.room.ids.facilitator);
    expect((await facilitator.call(breakGlassRoutes.end, { params })).status).toBe(204);
    await isOut(visitor);
    await hearNothing(visitor, text);
  });

  it('somebody whose account is closed loses their tabs and texts, and does not come in again', async () => {
    const { ann } = stage.room.ids;
    const browser = nodes.a.as(ann);
    const elsewhere = nodes.b.withCookie(await browser.cookie());
    const tabs = [await browser.socket(), await elsewhere.socket()];
    const texts = [];
    for (const tab of tabs) texts.push(await TextClient.open(tab, stage.notes));
    const params = { personId: ann };
    expect((await gijs.call(rightsRoutes.close, { params, body: { handOvers: [] } })).status).toBe(201);
    for (const tab of [...tabs, stage.all.ann.socket])
      await eventually(
        'the tab is closed',
        async () => tab.raw.connected,
        (connected) => !connected,
        soonMs,
      );
    const before = texts.map(({ text }) => text);
    const ben = await stage.open('ben');
    ben.type('Niet voor wie weg is. ');
    await ben.saved();
    expect(texts.map(({ text }) => text)).toEqual(before);
    for (const client of [browser, elsewhere]) {
      expect((await client.call(identityRoutes.me)).status).toBe(401);
      await expect(client.socket()).rejects.toThrow();
    }
    const { facilitator } = stage.all;
    await facilitator.until('the seat is empty', () =>
      facilitator.view.seats.every(({ personId }) => personId !== ann),
    );
  });

  it('an administrator who becomes something else reads no more', async () => {
    await start();
    const { visitor } = await lookOn();
    const other = nodes.a.as(await insertPerson(nodes.a, { role: 'administrator' }));
    const { row } = ok(await other.call(rightsRoutes.ofPerson, { params: { personId: gijsId } }));
    const was = { role: row.person.role, organisationId: row.person.organisation.id };
    const body = { was, now: { ...was, role: 'policy-adviser' as const } };
    expect((await other.call(rightsRoutes.move, { params: { personId: gijsId }, body })).status).toBe(200);
    await eventually(
      'the tab is closed',
      async () => visitor.socket.raw.connected,
      (connected) => !connected,
      soonMs,
    );
    const again = await Visitor.atTheDoor(gijsId, nodes.b.as(gijsId));
    const { meetingId } = stage.room;
    expect(await again.send('session.join', { meetingId })).toMatchObject({ problem: { code: 'not-found' } });
  });
});
