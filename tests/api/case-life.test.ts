import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { caseRoutes } from '@leerkring/shared/contract/cases';
import type { CaseId } from '@leerkring/shared/contract/common';
import { CasesService } from '../../server/src/modules/cases/cases.service.js';
import { Database } from '../../server/src/platform/database/database.js';
import { Jobs } from '../../server/src/platform/jobs/jobs.js';
import {
  buildGroup,
  type Cast,
  type CastRole,
  clientsOf,
  draftCase,
  planMeeting,
  submission,
  submitCase,
} from '../support/build-groups.js';
import { startApp, type TestApp } from '../support/start-app.js';

let testApp: TestApp;
let cast: Cast;
let cases: CasesService;
beforeAll(async () => {
  testApp = await startApp();
  cases = testApp.app.get(CasesService);
});
afterAll(() => testApp.close());
beforeEach(async () => {
  cast = await buildGroup(testApp);
});

const inTransaction = (work: Parameters<Database['transaction']>[0]) =>
  testApp.app.get(Database).transaction(work);
const read = async (caseId: CaseId, role: CastRole = 'presenter') =>
  (await clientsOf(testApp, cast.ids)[role].call(caseRoutes.get, { params: { caseId } })).body;

describe('what the presenter did', () => {
  it('is the presenter’s until the method unlocks it, and then the group’s', async () => {
    const { id: caseId } = await submitCase(cast);
    expect((await read(caseId)).withheldOutcome).toBe('De zesde keer deed hij open.');
    expect((await read(caseId, 'facilitator')).withheldOutcome).toBeNull();
    await inTransaction((tx) => cases.unlockOutcome(tx, caseId));
    expect((await read(caseId, 'observer')).withheldOutcome).toBe('De zesde keer deed hij open.');
  });

  it('is the presenter’s again when the case is taken back and handed in once more', async () => {
    const { id: caseId } = await submitCase(cast);
    await inTransaction((tx) => cases.unlockOutcome(tx, caseId));
    const { presenter } = cast.clients;
    const { body } = await presenter.call(caseRoutes.withdraw, { params: { caseId } });
    await presenter.call(caseRoutes.submit, { params: { caseId }, body: submission(body.revision) });
    expect((await read(caseId, 'member')).withheldOutcome).toBeNull();
  });
});

describe('the life of a case', () => {
  it('goes from the table to discussed to closed, and cannot be taken back on the way', async () => {
    const meeting = await planMeeting(testApp, cast);
    const { id: caseId } = await submitCase(cast);
    const { presenter } = cast.clients;
    await inTransaction((tx) => cases.choose(tx, caseId, meeting.id));
    expect(await read(caseId)).toMatchObject({ status: 'chosen', meetingId: meeting.id });
    expect((await presenter.call(caseRoutes.withdraw, { params: { caseId } })).status).toBe(409);
    await inTransaction((tx) => cases.discussed(tx, caseId));
    expect((await read(caseId)).status).toBe('discussed');
    await expect(inTransaction((tx) => cases.choose(tx, caseId, meeting.id))).rejects.toMatchObject({
      code: 'conflict',
    });
    expect((await presenter.call(caseRoutes.close, { params: { caseId } })).body.status).toBe('closed');
  });

  it('goes back to waiting when another case is chosen instead', async () => {
    const meeting = await planMeeting(testApp, cast);
    const { id: caseId } = await submitCase(cast);
    await inTransaction((tx) => cases.choose(tx, caseId, meeting.id));
    await inTransaction((tx) => cases.release(tx, caseId));
    expect((await read(caseId)).status).toBe('submitted');
    await inTransaction((tx) => cases.discussed(tx, caseId));
    expect((await read(caseId)).status).toBe('submitted');
  });

  it('shows no draft to a session', async () => {
    const meeting = await planMeeting(testApp, cast);
    const { id: caseId } = await draftCase(cast, { meetingId: meeting.id });
    expect(await cases.summary(caseId)).toBeNull();
    expect(await cases.offeredFor(cast.ids.member, meeting.id)).toEqual([]);
    await expect(inTransaction((tx) => cases.choose(tx, caseId, meeting.id))).rejects.toMatchObject({
      code: 'conflict',
    });
  });

  it('leaves the presenter the power to erase it at any time', async () => {
    const meeting = await planMeeting(testApp, cast);
    const { id: caseId } = await submitCase(cast);
    await inTransaction((tx) => cases.choose(tx, caseId, meeting.id));
    const { presenter } = cast.clients;
    const { body } = await presenter.call(caseRoutes.erase, { params: { caseId } });
    expect(body).toMatchObject({
      status: 'erased',
      workingTitle: 'De man die de deur niet opendoet',
      ...{ learningQuestion: '', situation: '', triedSoFar: '', whatTouchesMe: '', withheldOutcome: '' },
      peopleInvolved: [],
    });
    expect((await presenter.call(caseRoutes.erase, { params: { caseId } })).status).toBe(409);
  });
});

describe('the time a text is kept', () => {
  const erase = () => testApp.app.get(Jobs).runDue('cases.erase');
  const days = (count: number) => testApp.clock.advance({ hours: 24 * count });
  const situationOf = async (caseId: CaseId) => {
    const { status, situation } = await read(caseId);
    return { status, kept: situation !== '' };
  };

  it('is 90 days for a case that nobody chose', async () => {
    const { id: caseId, eraseAt } = await submitCase(cast);
    expect(Date.parse(eraseAt ?? '') - testApp.clock.now().getTime()).toBe(90 * 24 * 3_600_000);
    days(89.9);
    await erase();
    expect(await situationOf(caseId)).toEqual({ status: 'submitted', kept: true });
    days(0.2);
    await erase();
    expect(await situationOf(caseId)).toEqual({ status: 'erased', kept: false });
    expect((await read(caseId)).workingTitle).toBe('De man die de deur niet opendoet');
  });

  it('is 30 days after the discussion, closed or not', async () => {
    const meeting = await planMeeting(testApp, cast);
    const { id: caseId } = await submitCase(cast);
    days(80);
    await inTransaction((tx) => cases.choose(tx, caseId, meeting.id));
    await inTransaction((tx) => cases.discussed(tx, caseId));
    await clientsOf(testApp, cast.ids).presenter.call(caseRoutes.close, { params: { caseId } });
    days(29.9);
    await erase();
    expect(await situationOf(caseId)).toEqual({ status: 'closed', kept: true });
    days(0.2);
    await erase();
    expect(await situationOf(caseId)).toEqual({ status: 'erased', kept: false });
  });

  it('ends also for a case that stayed on the table of a session that never ended', async () => {
    const meeting = await planMeeting(testApp, cast);
    const { id: caseId } = await submitCase(cast);
    await inTransaction((tx) => cases.choose(tx, caseId, meeting.id));
    days(30.1);
    await erase();
    expect(await situationOf(caseId)).toEqual({ status: 'erased', kept: false });
  });

  it('leaves nothing of the text in the table, and the event tells who it was only by id', async () => {
    const { id: caseId } = await submitCase(cast);
    days(91);
    await erase();
    const { manager } = testApp.app.get(Database);
    const rows = await manager.query('select * from learning_case where id = $1', [caseId]);
    const told = JSON.stringify(rows).toLowerCase();
    for (const word of ['bewoner', 'wijkagent', 'aangebeld', 'stem', 'zesde', 'grens'])
      expect([word, told.includes(word)]).toEqual([word, false]);
    const events = await manager.query(
      'select kind, actor_id, data from event where subject_id = $1 order by id',
      [caseId],
    );
    expect(events.at(-1)).toEqual({ kind: 'case.erased', actor_id: null, data: {} });
  });

  it('starts again when a case is taken back and handed in once more', async () => {
    const { id: caseId } = await submitCase(cast);
    days(89);
    const { presenter } = clientsOf(testApp, cast.ids);
    const { body } = await presenter.call(caseRoutes.withdraw, { params: { caseId } });
    await presenter.call(caseRoutes.submit, { params: { caseId }, body: submission(body.revision) });
    days(2);
    await erase();
    expect(await situationOf(caseId)).toEqual({ status: 'submitted', kept: true });
  });
});
