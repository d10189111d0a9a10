import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DocumentId } from '@leerkring/shared/contract/common';
import type { GroupRole } from '@leerkring/shared/contract/groups';
import { groupRoutes } from '@leerkring/shared/contract/groups';
import { Client } from 'pg';
import { Jobs } from '../../server/src/platform/jobs/jobs.js';
import { Realtime } from '../../server/src/platform/realtime/realtime.js';
import { acceptPledge } from '../support/build-groups.js';
import { insertPerson } from '../support/builders.js';
import { insertMember, outlive } from '../support/insert-room.js';
import { type Insider, openRoom, type Room } from '../support/live-room.js';
import { startApp, type TestApp } from '../support/start-app.js';
import { opening, TextClient } from '../support/text-client.js';
import { Visitor } from '../support/visitor.js';

let app: TestApp;
let room: Room;
let all: Record<Insider, Visitor>;

beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());
beforeEach(async () => {
  room = await openRoom(app);
  all = await room.enterAll();
  await all.facilitator.act({ type: 'start' });
  for (const visitor of Object.values(all)) await visitor.caughtUp();
});

describe('a member who is taken out of the group in mid-session', () => {
  const manage = (name: Insider, role: GroupRole | null) => {
    const params = { groupId: room.groupId, personId: room.ids[name] };
    const planner = app.as(room.ids.facilitator);
    return role
      ? planner.call(groupRoutes.changeMember, { params, body: { role } })
      : planner.call(groupRoutes.removeMember, { params });
  };

  it('hears nothing more in any tab, and every command is refused', async () => {
    const { facilitator, ann } = all;
    const { sessionId, documents } = ann.seen.frame;
    const documentId = documents[0]?.id as DocumentId;
    const tabs = [ann, await room.enter('ann')];
    for (const tab of tabs)
      expect(await tab.send('document.open', opening(documentId))).toMatchObject({ ok: true });
    expect((await manage('ann', null)).status).toBe(200);
    await facilitator.until('the seat is free', () =>
      facilitator.view.seats.every((seat) => seat.personId !== ann.personId),
    );
    expect(facilitator.seen.present).not.toContain(ann.personId);
    for (const tab of tabs)
      await tab.until('they are told', () => tab.heard.some(({ topic }) => topic === 'document.right'));
    const heard = tabs.map((tab) => tab.heard.length);
    await facilitator.act({ type: 'advance', run: facilitator.run });
    const writer = await TextClient.open(facilitator.socket, documentId);
    writer.type('Zonder Ann');
    await writer.saved();
    for (const tab of tabs) await tab.caughtUp();
    expect(tabs.map((tab) => tab.heard.length)).toEqual(heard);
    const replies = [
      await ann.send('session.act', { sessionId, action: { type: 'pledge' } }),
      await ann.send('session.join', { meetingId: room.meetingId }),
      await ann.send('note.write', { sessionId, revision: 0, text: 'x' }),
      await ann.send('document.open', opening(documentId)),
      await ann.send('document.push', { documentId, incarnation: 1, update: Buffer.of(0, 0) }),
    ];
    for (const reply of replies) expect(reply).toMatchObject({ problem: { code: 'not-found' } });
    await facilitator.caughtUp();
    expect(facilitator.seen.present).not.toContain(ann.personId);
  });

  it('hears nothing of a text after the session was over and everybody had gone', async () => {
    const documentId = all.ann.seen.frame.documents[0]?.id ?? '';
    await all.facilitator.act({ type: 'end' });
    const reader = await room.atTheDoor('ann');
    const opened = await reader.send('document.open', opening(documentId));
    expect(opened).toMatchObject({ ok: true, data: { mayWrite: false } });
    const { rooms } = app.app.get(Realtime).server.sockets.adapter;
    expect(rooms.has(`document:${documentId}`)).toBe(true);
    for (const visitor of Object.values(all)) visitor.leave();
    await app.app.get(Jobs).runDue('sessions.forget');
    await manage('ann', null);
    await reader.until('they are told', () => reader.heard.some(({ topic }) => topic === 'document.right'));
    expect(rooms.has(`document:${documentId}`)).toBe(false);
  });

  it('is not let in by coming in at the same instant', async () => {
    const newcomer = await insertPerson(app);
    await insertMember(app, room.groupId, newcomer);
    const tab = await Visitor.atTheDoor(newcomer, app.as(newcomer));
    const { sessionId } = all.facilitator.seen.frame;
    const holder = new Client({ connectionString: app.config.databaseUrl ?? '' });
    await holder.connect();
    // The newcomer is past the door and waits for a seat while the facilitator takes them out of the group.
    await holder.query('BEGIN; LOCK TABLE session IN SHARE MODE');
    const joining = tab.send('session.join', { meetingId: room.meetingId });
    const waits = "SELECT FROM pg_locks WHERE NOT granted AND relation = 'session'::regclass";
    while ((await holder.query(waits)).rowCount === 0);
    const params = { groupId: room.groupId, personId: newcomer };
    await app.as(room.ids.facilitator).call(groupRoutes.removeMember, { params });
    await holder.query('COMMIT');
    await holder.end();
    expect(await joining).toMatchObject({ problem: { code: 'not-found' } });
    const { rooms } = app.app.get(Realtime).server.sockets.adapter;
    expect(rooms.get(`session:${sessionId}`)?.has(tab.socket.raw.id ?? '')).toBe(false);
    expect(rooms.has(`session:${sessionId}:${newcomer}`)).toBe(false);
    const { facilitator } = all;
    await facilitator.until('the newcomer is gone', () => {
      const seated = facilitator.view.seats.some((seat) => seat.personId === newcomer);
      return !seated && !facilitator.seen.present.includes(newcomer);
    });
  });

  it('gives up hand and turn, and what they wrote stays', async () => {
    const { facilitator, ann } = all;
    await facilitator.advanceTo('questions');
    const cardId = randomUUID();
    await ann.act({ type: 'add-card', cardId, listKey: 'questions', text: 'Waarom?', column: null });
    await ann.act({ type: 'raise-hand', kind: 'question' });
    await facilitator.act({ type: 'give-floor', to: ann.personId });
    await manage('ann', null);
    await facilitator.until('the floor is free', () => facilitator.view.run?.speakerId === null);
    await facilitator.act({ type: 'reveal', listKey: 'questions' });
    expect(facilitator.view.cards).toMatchObject([{ id: cardId }]);
  });

  it('is let in again when taken back into the group', async () => {
    await manage('ann', null);
    const planner = app.as(room.ids.facilitator);
    const member = { personId: room.ids.ann, role: 'member' as const, until: null };
    await planner.call(groupRoutes.addMember, { params: { groupId: room.groupId }, body: member });
    await acceptPledge(app.as(room.ids.ann), room.groupId);
    const ann = await room.enter('ann');
    await ann.act({ type: 'pledge' });
  });

  it('watches from then on when made an observer', async () => {
    const { facilitator, ann } = all;
    const documentId = ann.seen.frame.documents[0]?.id ?? '';
    expect((await manage('ann', 'observer')).status).toBe(200);
    await facilitator.until('ann observes', () =>
      facilitator.view.seats.some((seat) => seat.personId === ann.personId && seat.role === 'observer'),
    );
    expect(await ann.try({ type: 'ready', run: ann.run, ready: true })).toBe('not-allowed');
    const push = { documentId, incarnation: 1, update: Buffer.of(0, 0) };
    expect(await ann.send('document.push', push)).toMatchObject({ problem: { code: 'read-only' } });
  });

  it('and a guest whose time is over, alike', async () => {
    const { facilitator, guest } = all;
    await outlive(app, room.groupId, guest.personId);
    expect(await guest.try({ type: 'pledge' })).toBe('not-found');
    await app.app.get(Jobs).runDue('groups.end-guests');
    await facilitator.until('the guest has no seat', () =>
      facilitator.view.seats.every((seat) => seat.personId !== guest.personId),
    );
    await guest.caughtUp();
    const heard = guest.heard.length;
    await facilitator.act({ type: 'advance', run: facilitator.run });
    expect((await guest.caughtUp()).heard).toHaveLength(heard);
  });
});
