import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { caseRoutes } from '@leerkring/shared/contract/cases';
import type { ActionItemId } from '@leerkring/shared/contract/common';
import { meetingRoutes } from '@leerkring/shared/contract/meetings';
import { outcomeRoutes } from '@leerkring/shared/contract/outcomes';
import { type SessionReport, sessionRoutes } from '@leerkring/shared/contract/sessions';
import { Database } from '../../server/src/platform/database/database.js';
import { newId } from '../../server/src/platform/ids.js';
import { Jobs } from '../../server/src/platform/jobs/jobs.js';
import { agendaOf, insertCase } from '../support/insert-room.js';
import { type Insider, openRoom, type Room } from '../support/live-room.js';
import { startApp, type TestApp } from '../support/start-app.js';
import { opening } from '../support/text-client.js';
import { Visitor } from '../support/visitor.js';

let app: TestApp;
let room: Room;
let all: Record<Insider, Visitor>;

beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());
beforeEach(async () => {
  room = await openRoom(app, { agenda: agendaOf('gossip') });
  all = await room.enterAll();
  await all.facilitator.act({ type: 'start' });
});

const report = async (): Promise<SessionReport> => {
  const { status, body } = await app
    .as(room.ids.ben)
    .call(sessionRoutes.report, { params: { meetingId: room.meetingId } });
  expect(status).toBe(200);
  return body;
};
const query = (sql: string, ...values: unknown[]) => app.app.get(Database).manager.query(sql, values);
/** The whole row of the session as text. */
const row = async (): Promise<string> =>
  (await query('SELECT session::text AS row FROM session WHERE meeting_id = $1', room.meetingId))[0].row;
const pitch = async (caseId: string | null = null) => {
  const pitchId = randomUUID();
  await all.facilitator.advanceTo('inventory');
  const words = { title: 'kanarie-titel', question: 'kanarie-leervraag?' };
  await all.presenter.act({ type: 'pitch', pitchId, caseId, ...words });
  await all.facilitator.act({ type: 'choose-case', pitchId });
};
const addCard = (name: Insider, listKey: string, text: string, column: string | null) =>
  all[name].act({ type: 'add-card', cardId: randomUUID(), listKey, text, column });

describe('what a session leaves', () => {
  it('is its learnings and actions, and an action comes back at the next opening', async () => {
    const learning = randomUUID();
    const action = randomUUID();
    await all.facilitator.advanceTo('evaluation');
    await all.ben.act({ type: 'add-learning', id: learning, text: 'Eerst vragen, dan pas helpen' });
    const bel = { text: 'Bellen met de wijkverpleegkundige', ownerId: room.ids.ann, dueOn: '2026-12-01' };
    await all.facilitator.act({ type: 'add-action', id: action, ...bel });
    await all.facilitator.act({ type: 'end' });
    const left = await report();
    expect(left).toMatchObject({
      status: 'ended',
      learnings: [{ text: 'Eerst vragen, dan pas helpen', authorId: room.ids.ben }],
      actions: [{ ...bel, status: 'open' }],
    });
    const kept = { id: left.actions[0]?.id ?? newId<ActionItemId>() };
    const meetingId = await room.meetAgain();
    const next = await Visitor.enter(room.ids.facilitator, app.as(room.ids.facilitator), meetingId);
    const ann = await Visitor.enter(room.ids.ann, app.as(room.ids.ann), meetingId);
    await next.act({ type: 'start' });
    await next.advanceTo('follow-up');
    expect(next.view.followUps).toMatchObject([{ ...kept, ...bel }]);
    const told = { actionId: kept.id, status: 'done', note: 'Het hielp' } as const;
    expect(await next.try({ type: 'report-action', ...told })).toBe('not-allowed');
    await ann.act({ type: 'report-action', ...told });
    const { body } = await app.as(room.ids.ann).call(outcomeRoutes.myActions);
    expect(body).toMatchObject([{ ...kept, status: 'done', note: 'Het hielp' }]);
    // An id that an earlier meeting knows already does not keep this one from ending.
    await next.advanceTo('evaluation');
    await next.act({ type: 'add-action', ...bel, id: kept.id });
    await next.act({ type: 'end' });
  });

  it('is attendance in net minutes: present while it ran, without pauses', async () => {
    app.clock.advance({ minutes: 10 });
    all.guest.leave();
    await all.facilitator.until(
      'the guest left',
      () => !all.facilitator.seen.present.includes(room.ids.guest),
    );
    await all.facilitator.act({ type: 'pause' });
    app.clock.advance({ minutes: 20 });
    await all.facilitator.act({ type: 'resume' });
    const tabs = [await room.enter('ben'), await room.enter('ben')];
    app.clock.advance({ minutes: 5, seconds: 59 });
    await all.facilitator.act({ type: 'end' });
    const { attendance, netMinutes, phases } = await report();
    const minutes = Object.fromEntries(attendance.map((one) => [one.person.givenName, one]));
    expect(minutes['ben']).toMatchObject({ netMinutes: 15, role: 'participant' });
    expect(minutes['guest']).toMatchObject({ netMinutes: 10 });
    expect(minutes['facilitator']).toMatchObject({ netMinutes: 15, role: 'facilitator' });
    expect(minutes['observer']).toMatchObject({ role: 'observer' });
    expect(attendance).toHaveLength(6);
    expect(netMinutes).toBe(15);
    expect(phases).toMatchObject([{ title: 'Welkom', minutes: 36, skipped: false }]);
    expect(tabs).toHaveLength(2);
  });

  it('is no evaluation below three answers, and none of it names or orders its writers', async () => {
    const marks = (mark: number) => ({ safety: mark, depth: 4, time: 4, method: 4, facilitation: 4 });
    const answer = (name: Insider, mark: number) =>
      all[name].act({ type: 'evaluate', marks: marks(mark), moreOf: `Meer ${name}`, lessOf: '' });
    await all.facilitator.advanceTo('evaluation');
    await all.facilitator.act({ type: 'advance', run: all.facilitator.run });
    const names = ['ann', 'ben', 'guest', 'presenter', 'facilitator'] as const;
    for (const [index, name] of names.entries()) await answer(name, index + 1);
    await answer('ann', 5);
    await all.facilitator.act({ type: 'end' });
    const { evaluation, sessionId } = await report();
    expect(evaluation).toMatchObject({ answers: 5, means: { safety: 3.8, depth: 4 }, lessOf: [] });
    expect([...(evaluation?.moreOf ?? [])].sort()).toEqual(names.map((name) => `Meer ${name}`).sort());
    const ids: { id: string }[] = await query('SELECT id FROM session_evaluation ORDER BY id');
    expect(ids.every(({ id }) => id[14] === '4')).toBe(true);
    await query(
      'DELETE FROM session_evaluation WHERE id IN (SELECT id FROM session_evaluation WHERE session_id = $1 LIMIT 3)',
      sessionId,
    );
    expect((await report()).evaluation).toBeNull();
  });

  it('is nothing of what the method says to forget, and nothing that was never shown', async () => {
    await pitch();
    await all.facilitator.advanceTo('exploration');
    await addCard('ann', 'questions', 'kanarie-vraag', null);
    await all.facilitator.advanceTo('gossip');
    await addCard('ann', 'gossip', 'kanarie-roddel', 'causes');
    expect(await row()).toContain('kanarie-roddel');
    await all.facilitator.act({ type: 'end' });
    expect(await row()).not.toContain('kanarie-roddel');
    expect(await row()).toContain('kanarie-vraag');
    expect(JSON.stringify(await report())).not.toContain('kanarie');
  });

  it('is forgotten in its time: working material after a day, texts and private notes after thirty', async () => {
    await pitch();
    const { sessionId, documents } = all.ann.seen.frame;
    await all.ann.send('note.write', { sessionId, revision: 0, text: 'kanarie-notitie' });
    await all.facilitator.act({ type: 'end' });
    const jobs = ['sessions.forget', 'documents.erase'];
    const later = async (hours: number) => {
      app.clock.advance({ hours });
      for (const job of jobs) await app.app.get(Jobs).runDue(job);
    };
    await later(23);
    expect(await row()).toContain('kanarie-leervraag');
    await later(1);
    expect(await row()).not.toContain('kanarie');
    const reader = await room.enter('ben');
    expect(JSON.stringify(reader.seen)).not.toContain('kanarie');
    const counts = () =>
      Promise.all(
        ['private_note', 'document'].map(async (table) => {
          const key = table === 'document' ? 'subject_id' : 'session_id';
          return (await query(`SELECT count(*)::int AS n FROM ${table} WHERE ${key} = $1`, sessionId))[0].n;
        }),
      );
    await later(28 * 24);
    expect(await counts()).toEqual([1, 2]);
    await later(24);
    expect(await counts()).toEqual([0, 0]);
    const late = await app.as(room.ids.ann).socket();
    await late.send('note.write', { sessionId, revision: 0, text: 'kanarie-te-laat' });
    await later(1);
    expect(await counts()).toEqual([0, 0]);
    const documentId = documents[0]?.id ?? '';
    expect(await late.send('document.open', opening(documentId))).toMatchObject({
      problem: { code: 'not-found' },
    });
    app.clock.advance({ hours: -30 * 24 - 1 });
  });
});

describe('the end', () => {
  it('comes once, and nothing can be done after it', async () => {
    await all.facilitator.act({ type: 'end' });
    await all.ann.caughtUp();
    expect(all.ann.view).toMatchObject({ status: 'ended', timer: null, cards: [] });
    expect(await all.facilitator.try({ type: 'end' })).toBe('session-ended');
    expect(await all.ann.try({ type: 'take-over' })).toBe('session-ended');
    const { body } = await app
      .as(room.ids.ann)
      .call(meetingRoutes.get, { params: { meetingId: room.meetingId } });
    expect(body).toMatchObject({ status: 'ended', mayEnter: false });
  });

  it('leaves a case that was on the table discussed', async () => {
    const { groupId, ids } = room;
    const caseId = await insertCase(app, { groupId, presenterId: ids.presenter });
    await pitch(caseId);
    const status = async () =>
      (await app.as(ids.presenter).call(caseRoutes.get, { params: { caseId } })).body.status;
    expect(await status()).toBe('chosen');
    await all.facilitator.act({ type: 'end' });
    expect(await status()).toBe('discussed');
  });

  it('comes by itself for a session that everybody left, at the time the last one went', async () => {
    await all.facilitator.advanceTo('evaluation');
    await all.ben.act({ type: 'add-learning', id: randomUUID(), text: 'Niet vergeten' });
    app.clock.advance({ minutes: 40 });
    const last = app.clock.now();
    const { sessionId } = all.ben.seen.frame;
    for (const visitor of Object.values(all)) visitor.leave();
    const open = 'SELECT count(*)::int AS n FROM session_presence WHERE session_id = $1 AND left_at IS NULL';
    const other = await room.enter('ben');
    await other.until('ben is alone', () => other.seen.present.length === 1);
    other.leave();
    await eventually(async () => (await query(open, sessionId))[0].n === 0);
    app.clock.advance({ hours: 2, minutes: 59 });
    await app.app.get(Jobs).runDue('sessions.end-forgotten');
    expect((await report()).status).toBe('running');
    app.clock.advance({ minutes: 2 });
    await app.app.get(Jobs).runDue('sessions.end-forgotten');
    const { status, endedAt, learnings, netMinutes } = await report();
    expect({ status, endedAt, netMinutes }).toEqual({
      status: 'ended',
      endedAt: last.toISOString(),
      netMinutes: 40,
    });
    expect(learnings).toMatchObject([{ text: 'Niet vergeten' }]);
  });
});

describe('the start', () => {
  it('gives a case back that was exchanged for one told aloud', async () => {
    const { groupId, meetingId, ids } = room;
    const caseId = await insertCase(app, { groupId, presenterId: ids.presenter, meetingId });
    await pitch(caseId);
    const spoken = randomUUID();
    await all.ann.act({
      type: 'pitch',
      pitchId: spoken,
      caseId: null,
      title: 'Aan de lijn',
      question: 'Hoe?',
    });
    await all.facilitator.act({ type: 'choose-case', pitchId: spoken });
    const { body } = await app.as(ids.presenter).call(caseRoutes.get, { params: { caseId } });
    expect(body.status).toBe('submitted');
  });

  it('is not held up by a case that was closed since it was offered', async () => {
    const again = await openRoom(app);
    const { groupId, meetingId, ids } = again;
    const offered = { groupId, presenterId: ids.presenter, meetingId };
    const closed = await insertCase(app, { ...offered, status: 'closed' });
    const open = await insertCase(app, offered);
    const agenda = [
      { kind: 'opening' },
      { kind: 'case', methodKey: 'five-step', caseId: closed },
      { kind: 'closing' },
    ];
    await query('UPDATE meeting SET agenda = $2 WHERE id = $1', meetingId, JSON.stringify(agenda));
    const facilitator = await again.enter('facilitator');
    await facilitator.act({ type: 'start' });
    expect(facilitator.view.pitches).toMatchObject([{ caseId: open }]);
    expect(facilitator.view.chosen).toEqual([null, null, null]);
  });
});

/** The database is asked again until it is so; only a failing test waits long. */
async function eventually(holds: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 5_000;
  while (!(await holds())) if (Date.now() > end) throw new Error('It did not come true');
}
