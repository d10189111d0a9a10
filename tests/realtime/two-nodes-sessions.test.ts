import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { PersonId } from '@leerkring/shared/contract/common';
import { groupRoutes } from '@leerkring/shared/contract/groups';
import { meetingRoutes } from '@leerkring/shared/contract/meetings';
import { type SessionView, sessionRoutes } from '@leerkring/shared/contract/sessions';
import { Session } from '../../server/src/modules/sessions/session.entity.js';
import { Database } from '../../server/src/platform/database/database.js';
import { EventLog } from '../../server/src/platform/events/event-log.js';
import { Realtime } from '../../server/src/platform/realtime/realtime.js';
import { insertPerson } from '../support/builders.js';
import { eventually } from '../support/eventually.js';
import { agendaOf, insertMember } from '../support/insert-room.js';
import { openRoom, type Room } from '../support/live-room.js';
import type { TestApp } from '../support/start-app.js';
import { enterOn, soonMs, startTwoNodes, type TwoNodes, waysToHear } from '../support/two-nodes.js';
import type { Visitor } from '../support/visitor.js';

/** Without what differs from moment to moment by itself. */
const still = (view: SessionView) => ({ ...view, serverNow: 0 });
const card = (cardId: string) =>
  ({ type: 'add-card', cardId, listKey: 'questions', text: `kanarie ${cardId}?`, column: null }) as const;
const viewsOf = (visitor: Visitor): SessionView[] =>
  visitor.heard
    .filter(({ topic }) => topic === 'session.changed')
    .map(({ payload }) => (payload as { view: SessionView }).view);

describe.each(waysToHear)('a session on two nodes that %s', (way) => {
  let nodes: TwoNodes;
  let a: TestApp;
  let b: TestApp;
  let room: Room;

  beforeAll(async () => {
    nodes = await startTwoNodes(way);
    ({ a, b } = nodes);
  });
  afterAll(() => nodes.close());
  beforeEach(async () => {
    room = await openRoom(a);
  });

  const onA = (name: keyof Room['ids']) => enterOn(a, room.ids[name], room);
  const onB = (name: keyof Room['ids']) => enterOn(b, room.ids[name], room);
  const stored = () => a.app.get(Database).manager.findOneByOrFail(Session, { meetingId: room.meetingId });
  const soon = (what: string, holds: () => boolean) =>
    eventually(what, () => Promise.resolve(holds()), Boolean, soonMs);
  const sees = (visitor: Visitor, { revision }: SessionView) =>
    soon(`revision ${revision} is seen`, () => visitor.view.revision >= revision);

  it('looks the same on both after a step on either', async () => {
    const [facilitator, ann] = [await onA('facilitator'), await onB('ann')];
    await facilitator.act({ type: 'start' });
    await sees(ann, facilitator.view);
    expect(ann.view.status).toBe('running');
    expect(ann.seen.frame.documents).toEqual((await facilitator.caughtUp()).seen.frame.documents);
    await ann.act({ type: 'pledge' });
    await sees(facilitator, ann.view);
    expect(still(facilitator.view)).toEqual(still(ann.view));
  });

  it('takes a step at once that only the newest state allows', async () => {
    const [facilitator, ann] = [await onA('facilitator'), await onB('ann')];
    await facilitator.act({ type: 'start' });
    await ann.act({ type: 'ready', run: facilitator.run, ready: true });
    await facilitator.act({ type: 'pause' });
    const otherTab = await onB('facilitator');
    await otherTab.act({ type: 'resume' });
    expect((await stored()).state.status).toBe('running');
  });

  it('loses nothing when 8 on both nodes press ready while the facilitator goes on', async () => {
    const ids = await Promise.all(Array.from({ length: 8 }, () => insertPerson(a)));
    for (const id of ids) await insertMember(a, room.groupId, id);
    const facilitator = await onA('facilitator');
    const people: Visitor[] = [];
    for (const [index, id] of ids.entries()) people.push(await enterOn(index % 2 ? a : b, id, room));
    await facilitator.act({ type: 'start' });
    for (const person of people) await sees(person, facilitator.view);
    const { run } = facilitator;
    const { revision } = facilitator.view;
    const ready = (person: Visitor) => person.try({ type: 'ready', run, ready: true });
    const outcomes = await Promise.all([
      ...people.slice(0, 4).map(ready),
      facilitator.try({ type: 'advance', run }),
      ...people.slice(4).map(ready),
    ]);
    expect(new Set(outcomes)).toEqual(new Set(['ok']));
    const { state } = await stored();
    expect([...(state.runs[0]?.ready ?? [])].sort()).toEqual([...ids].sort());
    expect(state.runs).toHaveLength(2);
    const all = [facilitator, ...people];
    for (const one of all) await soon('the last is seen', () => one.view.revision === revision + 9);
    for (const one of all) expect(still(one.view)).toEqual(still(facilitator.view));
    const atRevision = new Map<number, SessionView>();
    for (const one of all) {
      const views = viewsOf(one);
      const line = views.map((view) => view.revision);
      expect(line).toEqual([...new Set(line)].sort((x, y) => x - y));
      for (const view of views) {
        const same = atRevision.get(view.revision) ?? view;
        atRevision.set(view.revision, same);
        expect(still(view)).toEqual(still(same));
      }
    }
  });

  it('shows what is somebody’s own in their tabs on both, and to nobody else', async () => {
    const [facilitator, ben, here, there] = [
      await onA('facilitator'),
      await onB('ben'),
      await onA('ann'),
      await onB('ann'),
    ];
    await facilitator.act({ type: 'start' });
    await facilitator.advanceTo('questions');
    const cardId = randomUUID();
    await here.act(card(cardId));
    await soon('the other tab has it', () => there.seen.mine.hiddenCards.some(({ id }) => id === cardId));
    await sees(ben, there.view);
    expect(there.seen.mine).toEqual(here.seen.mine);
    for (const other of [ben, facilitator]) expect((await other.caughtUp()).text()).not.toContain('kanarie');
  });

  it('brings a private note to the tab on the other node, and to nobody else', async () => {
    const [ben, here, there] = [await onB('ben'), await onA('ann'), await onB('ann')];
    const { sessionId } = here.seen.frame;
    const notes = (visitor: Visitor) =>
      visitor.heard.filter(({ topic }) => topic === 'note.written').map(({ payload }) => payload);
    const write = (visitor: Visitor, text: string, revision: number) =>
      visitor.send('note.write', { sessionId, text, revision });
    expect(await write(here, 'kanarie een', 0)).toMatchObject({ ok: true });
    await soon('the note is there', () => notes(there).length === 1);
    expect(await write(there, 'kanarie twee', 1)).toMatchObject({ ok: true });
    await soon('the note is here', () => notes(here).length === 1);
    expect(notes(there)).toEqual([{ sessionId, text: 'kanarie een', revision: 1 }]);
    expect(notes(here)).toEqual([{ sessionId, text: 'kanarie twee', revision: 2 }]);
    expect((await ben.caughtUp()).text()).not.toContain('kanarie');
  });

  it('shows the same people as present on both, wherever their tabs are', async () => {
    const [facilitator, ben, here, there] = [
      await onA('facilitator'),
      await onB('ben'),
      await onA('ann'),
      await onB('ann'),
    ];
    const everybody = [facilitator, ben, here].map(({ personId }) => personId).sort();
    const isPresent = (ids: PersonId[]) =>
      Promise.all(
        [facilitator, ben].map((one) =>
          soon('who is present', () => JSON.stringify(one.seen.present) === JSON.stringify(ids)),
        ),
      );
    await isPresent(everybody);
    const last = await onB('presenter');
    expect(last.seen.present).toEqual([...everybody, last.personId].sort());
    last.leave();
    here.leave();
    await isPresent(everybody);
    there.leave();
    await isPresent(everybody.filter((id) => id !== here.personId));
  });

  it('counts the attendance of people on both', async () => {
    const [facilitator, ann] = [await onA('facilitator'), await onB('ann')];
    await facilitator.act({ type: 'start' });
    a.clock.advance({ minutes: 7 });
    ann.leave();
    await soon('ann is gone', () => !facilitator.seen.present.includes(ann.personId));
    const ben = await onB('ben');
    a.clock.advance({ minutes: 5 });
    await facilitator.act({ type: 'end' });
    await sees(ben, facilitator.view);
    const params = { meetingId: room.meetingId };
    const { body } = await b.as(room.ids.ben).call(sessionRoutes.report, { params });
    const minutes = Object.fromEntries(body.attendance.map((one) => [one.person.givenName, one.netMinutes]));
    expect(minutes).toEqual({ facilitator: 12, ann: 7, ben: 5 });
  });

  it('lets somebody take over on the node that did not see the facilitator go, after 15 seconds', async () => {
    const [facilitator, ann] = [await onA('facilitator'), await onB('ann')];
    await facilitator.act({ type: 'start' });
    expect(await ann.try({ type: 'take-over' })).toBe('facilitator-present');
    facilitator.leave();
    await soon('the facilitator is gone', () => !ann.seen.present.includes(facilitator.personId));
    a.clock.advance({ ms: 14_999 });
    expect(await ann.try({ type: 'take-over' })).toBe('facilitator-present');
    a.clock.advance({ ms: 1 });
    await ann.act({ type: 'take-over' });
    expect((await stored()).state.facilitatorId).toBe(ann.personId);
  });

  it('tells nothing more to a member who was taken out on the other node', async () => {
    const [facilitator, ben, ann] = [await onA('facilitator'), await onB('ben'), await onB('ann')];
    await facilitator.act({ type: 'start' });
    await sees(ann, facilitator.view);
    const { sessionId } = ann.seen.frame;
    const params = { groupId: room.groupId, personId: ann.personId };
    expect((await a.as(room.ids.facilitator).call(groupRoutes.removeMember, { params })).status).toBe(200);
    const { rooms } = b.app.get(Realtime).server.sockets.adapter;
    await soon(
      'ann is out of the room',
      () => !rooms.get(`session:${sessionId}`)?.has(ann.socket.raw.id ?? ''),
    );
    await soon('the seat is free', () => ben.view.seats.every(({ personId }) => personId !== ann.personId));
    await soon('ann is not present', () => !facilitator.seen.present.includes(ann.personId));
    const heard = (await ann.caughtUp()).heard.length;
    await facilitator.act({ type: 'advance', run: facilitator.run });
    await sees(ben, facilitator.view);
    expect((await ann.caughtUp()).heard).toHaveLength(heard);
    expect(await ann.try({ type: 'pledge' })).toBe('not-found');
    expect(rooms.has(`session:${sessionId}:${ann.personId}`)).toBe(false);
  });

  it('keeps a member of whom it hears late that they had left', async () => {
    const [facilitator, ann] = [await onA('facilitator'), await onB('ann')];
    const events = a.app.get(EventLog);
    const entry = { actorId: null, groupId: room.groupId, subjectId: ann.personId };
    await a.app.get(Database).transaction((tx) => events.record(tx, 'group.member-left', entry));
    await facilitator.act({ type: 'start' });
    await sees(ann, facilitator.view);
    await ann.act({ type: 'pledge' });
    expect((await stored()).state.seats.map(({ personId }) => personId)).toContain(ann.personId);
  });

  it('follows its meeting in one step', async () => {
    const [waiting, there] = [await onA('ben'), await onB('ann')];
    const planner = a.as(room.ids.facilitator);
    const params = { meetingId: room.meetingId };
    const { body } = await planner.call(meetingRoutes.get, { params });
    const { startsAt, endsAt, place, videoUrl, address, revision } = body;
    const agenda = agendaOf('quick-five');
    const meeting = { startsAt, endsAt, place, videoUrl, address, facilitatorId: room.ids.ann, agenda };
    const before = (await stored()).revision;
    const changed = await planner.call(meetingRoutes.change, { params, body: { revision, meeting } });
    expect(changed.status).toBe(200);
    await soon('ann leads', () => [waiting, there].every(({ view }) => view.facilitatorId === room.ids.ann));
    for (const one of [waiting, there])
      await soon('the plan is new', () => one.seen.frame.plan.blocks[1]?.methodKey === 'quick-five');
    await there.act({ type: 'start' });
    expect((await stored()).revision).toBe(before + 2);
  });
});
