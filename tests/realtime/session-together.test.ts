import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PersonId } from '@leerkring/shared/contract/common';
import type { SessionView } from '@leerkring/shared/contract/sessions';
import type { SessionState } from '@leerkring/shared/rules/session/state';
import { Session } from '../../server/src/modules/sessions/session.entity.js';
import { Database } from '../../server/src/platform/database/database.js';
import { insertPerson } from '../support/builders.js';
import { insertMember } from '../support/insert-room.js';
import { openRoom, type Room } from '../support/live-room.js';
import { startApp, type TestApp } from '../support/start-app.js';
import { Visitor } from '../support/visitor.js';

let app: TestApp;
const env = { COMMANDS_PER_SECOND: '100000', COMMAND_BURST: '100000' };

beforeAll(async () => {
  app = await startApp({ env });
});
afterAll(() => app.close());

/** Without what differs from moment to moment by itself. */
const still = (view: SessionView) => ({ ...view, serverNow: 0 });
const enter = (server: TestApp, id: PersonId, { meetingId }: Room) =>
  Visitor.enter(id, server.as(id), meetingId);
const card = (cardId: string) =>
  ({ type: 'add-card', cardId, listKey: 'questions', text: `Vraag ${cardId}?`, column: null }) as const;

const stored = async ({ meetingId }: Room): Promise<{ state: SessionState; revision: number }> =>
  app.app.get(Database).manager.findOneByOrFail(Session, { meetingId });

async function newMembers(count: number, room: Room): Promise<PersonId[]> {
  const ids = await Promise.all(Array.from({ length: count }, () => insertPerson(app)));
  for (const id of ids) await insertMember(app, room.groupId, id);
  return ids;
}

describe('people who act at the same instant', () => {
  it('lose nothing when 20 press ready while the facilitator goes on', async () => {
    const room = await openRoom(app);
    const ids = await newMembers(20, room);
    const facilitator = await room.enter('facilitator');
    const people = await Promise.all(ids.map((id) => enter(app, id, room)));
    await facilitator.act({ type: 'start' });
    for (const person of people) await person.caughtUp();
    const { run } = facilitator;
    const { revision } = facilitator.view;
    const ready = (person: Visitor) => person.try({ type: 'ready', run, ready: true });
    const outcomes = await Promise.all([
      ...people.slice(0, 10).map(ready),
      facilitator.try({ type: 'advance', run }),
      ...people.slice(10).map(ready),
    ]);
    expect(new Set(outcomes)).toEqual(new Set(['ok']));
    const { state } = await stored(room);
    expect([...(state.runs[0]?.ready ?? [])].sort()).toEqual([...ids].sort());
    expect(state.runs).toHaveLength(2);
    await facilitator.caughtUp();
    expect(facilitator.run).toBe(run + 1);
    expect(facilitator.view.revision).toBe(revision + 21);
  });

  it('move on once when the facilitator presses in two tabs', async () => {
    const room = await openRoom(app);
    const tabs = [await room.enter('facilitator'), await room.enter('facilitator')] as const;
    await tabs[0].act({ type: 'start' });
    await tabs[1].caughtUp();
    const { run } = tabs[0];
    const outcomes = await Promise.all(tabs.map((tab) => tab.try({ type: 'advance', run })));
    expect(outcomes.sort()).toEqual(['ok', 'phase-moved-on']);
    await tabs[0].caughtUp();
    expect(tabs[0].run).toBe(run + 1);
  });

  it('pass one turn when the speaker and the facilitator both end it', async () => {
    const room = await openRoom(app);
    const { facilitator, presenter } = await room.enterAll();
    await facilitator.act({ type: 'start' });
    await facilitator.advanceTo('pitches');
    await facilitator.act({ type: 'give-floor', to: presenter.personId });
    const done = { type: 'next-speaker', run: facilitator.run, speakerId: presenter.personId } as const;
    const outcomes = await Promise.all([facilitator.try(done), presenter.try(done)]);
    expect(outcomes.sort()).toEqual(['ok', 'phase-moved-on']);
  });

  it('add a card once when its answer was lost and it is sent again', async () => {
    const room = await openRoom(app);
    const { facilitator, ann } = await room.enterAll();
    await facilitator.act({ type: 'start' });
    await facilitator.advanceTo('questions');
    const cardId = randomUUID();
    await Promise.all([ann.act(card(cardId)), ann.act(card(cardId))]);
    await ann.act(card(cardId));
    expect((await ann.caughtUp()).seen.mine.hiddenCards).toMatchObject([{ id: cardId }]);
  });
});

describe('two tabs of one person', () => {
  it('show the same, and the person is gone only when both are closed', async () => {
    const room = await openRoom(app);
    const facilitator = await room.enter('facilitator');
    const tabs = [await room.enter('ann'), await room.enter('ann')] as const;
    await facilitator.act({ type: 'start' });
    await facilitator.advanceTo('questions');
    const cardId = randomUUID();
    await tabs[0].act(card(cardId));
    await tabs[1].until('the card is in the other tab', () => tabs[1].seen.mine.hiddenCards.length === 1);
    expect(tabs[0].seen.mine).toEqual(tabs[1].seen.mine);
    expect(facilitator.view.seats).toHaveLength(2);
    tabs[0].leave();
    await tabs[1].act({ type: 'pledge' });
    expect((await facilitator.caughtUp()).seen.present).toContain(room.ids.ann);
    tabs[1].leave();
    await facilitator.until('ann is gone', () => !facilitator.seen.present.includes(room.ids.ann));
  });
});

describe('somebody who comes late or comes back', () => {
  it('sees what the others see, after every reconnect, also before anything happened', async () => {
    const room = await openRoom(app);
    const { facilitator, ann } = await room.enterAll();
    await facilitator.act({ type: 'start' });
    await facilitator.advanceTo('questions');
    await ann.act(card(randomUUID()));
    const { mine } = await ann.caughtUp().then(({ seen }) => seen);
    ann.leave();
    for (let time = 0; time < 3; time += 1) {
      const back = await room.enter('ann');
      await facilitator.caughtUp();
      expect(still(back.view)).toEqual(still(facilitator.view));
      expect(back.seen.mine.hiddenCards).toEqual(mine.hiddenCards);
      back.leave();
    }
    const missed = await room.enter('ann');
    await facilitator.act({ type: 'reveal', listKey: 'questions' });
    await missed.until('the card is shown', () => missed.view.cards.length === 1);
    expect(still(missed.view)).toEqual(still(facilitator.view));
  });

  it('comes last in a round that has begun', async () => {
    const room = await openRoom(app);
    const facilitator = await room.enter('facilitator');
    const ben = await room.enter('ben');
    await facilitator.act({ type: 'start' });
    await facilitator.advanceTo('pitches');
    const ann = await room.enter('ann');
    expect([ann.view.run?.speakerId, ...(ann.view.run?.upNext ?? [])]).toEqual([
      facilitator.personId,
      ben.personId,
      ann.personId,
    ]);
  });
});

describe('the time', () => {
  it('is the server’s, and running out moves nothing', async () => {
    const room = await openRoom(app);
    const { facilitator, ann } = await room.enterAll();
    await facilitator.act({ type: 'start' });
    const { timer } = facilitator.view;
    app.clock.advance({ hours: 1 });
    await ann.act({ type: 'pledge' });
    await facilitator.caughtUp();
    expect(facilitator.view.timer).toEqual(timer);
    expect(facilitator.view.serverNow).toBe(app.clock.now().getTime());
    expect(facilitator.view).toMatchObject({ status: 'running', run: { number: 1 } });
    app.clock.advance({ hours: -1 });
  });
});

describe('two processes on one database', () => {
  it('never overwrite each other', async () => {
    const other = await startApp({
      env: { ...env, DATABASE_URL: app.config.databaseUrl ?? '' },
      clock: app.clock,
    });
    try {
      const room = await openRoom(app);
      const ids = await newMembers(12, room);
      const facilitator = await room.enter('facilitator');
      await facilitator.act({ type: 'start' });
      await facilitator.advanceTo('questions');
      const people = await Promise.all(ids.map((id, index) => enter(index % 2 ? other : app, id, room)));
      const cards = people.flatMap((person) => [person, person].map((who) => ({ who, id: randomUUID() })));
      const outcomes = await Promise.all(cards.map(({ who, id }) => who.try(card(id))));
      expect(new Set(outcomes)).toEqual(new Set(['ok']));
      const { state } = await stored(room);
      expect(state.cards.map(({ id }) => id as string).sort()).toEqual(cards.map(({ id }) => id).sort());
      expect(state.seats).toHaveLength(13);
    } finally {
      await other.close();
    }
  });

  it('store a step that has effects elsewhere once', async () => {
    const other = await startApp({
      env: { ...env, DATABASE_URL: app.config.databaseUrl ?? '' },
      clock: app.clock,
    });
    try {
      const room = await openRoom(app);
      const { facilitator: id } = room.ids;
      const here = await enter(app, id, room);
      const there = await enter(other, id, room);
      const started = await Promise.all([here, there].map((tab) => tab.try({ type: 'start' })));
      expect(started.sort()).toEqual(['not-now', 'ok']);
      const count = 'SELECT count(*)::int AS count FROM document WHERE subject_id = $1';
      const [row] = await app.app.get(Database).manager.query(count, [here.seen.frame.sessionId]);
      expect(row.count).toBe(2);
    } finally {
      await other.close();
    }
  });
});

describe('a restart of the server', () => {
  it.each(['running', 'paused'])('leaves a %s session as it was', async (status) => {
    const settings = { env: { ...env, DATABASE_URL: app.config.databaseUrl ?? '' }, clock: app.clock };
    const before = await startApp(settings);
    const room = await openRoom(before);
    const { facilitator, ann } = await room.enterAll();
    await facilitator.act({ type: 'start' });
    await facilitator.advanceTo('questions');
    const cardId = randomUUID();
    await ann.act(card(cardId));
    await ann.send('note.write', { sessionId: ann.seen.frame.sessionId, revision: 0, text: 'Voor mij' });
    app.clock.advance({ minutes: 4 });
    if (status === 'paused') await facilitator.act({ type: 'pause' });
    await facilitator.caughtUp();
    await before.close();
    await facilitator.socket.disconnected();
    const after = await startApp(settings);
    try {
      const back = await enter(after, room.ids.facilitator, room);
      expect(still(back.view)).toEqual(still(facilitator.view));
      expect(back.view.status).toBe(status);
      const annBack = await enter(after, room.ids.ann, room);
      expect(annBack.seen.mine.hiddenCards).toMatchObject([{ id: cardId }]);
      expect(annBack.seen.note.text).toBe('Voor mij');
      await back.act({ type: 'reveal', listKey: 'questions' });
      expect(back.view.cards).toMatchObject([{ id: cardId }]);
    } finally {
      await after.close();
    }
  });
});
