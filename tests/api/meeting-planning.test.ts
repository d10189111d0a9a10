import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { caseRoutes } from '@leerkring/shared/contract/cases';
import type { CaseId, MeetingId } from '@leerkring/shared/contract/common';
import { type Agenda, type MeetingInput, meetingRoutes } from '@leerkring/shared/contract/meetings';
import { MeetingsService } from '../../server/src/modules/meetings/meetings.service.js';
import { Database } from '../../server/src/platform/database/database.js';
import {
  buildGroup,
  type Cast,
  type CastRole,
  draftCase,
  meetingInput,
  planMeeting,
  submitCase,
} from '../support/build-groups.js';
import { collide, row } from '../support/collide.js';
import { startApp, type TestApp } from '../support/start-app.js';

let testApp: TestApp;
let cast: Cast;
let meetings: MeetingsService;
beforeAll(async () => {
  testApp = await startApp();
  meetings = testApp.app.get(MeetingsService);
});
afterAll(() => testApp.close());
beforeEach(async () => {
  cast = await buildGroup(testApp);
});

const inTransaction = (work: Parameters<Database['transaction']>[0]) =>
  testApp.app.get(Database).transaction(work);
const see = async (meetingId: MeetingId, role: CastRole = 'member') =>
  (await cast.clients[role].call(meetingRoutes.get, { params: { meetingId } })).body;
const withCase = (caseId: CaseId | null, methodKey = 'five-step'): Agenda => [
  { kind: 'opening' },
  { kind: 'case', methodKey, caseId },
  { kind: 'closing' },
];
const change = (role: CastRole, meetingId: MeetingId, revision: number, given: Partial<MeetingInput> = {}) =>
  cast.clients[role].call(meetingRoutes.change, {
    params: { meetingId },
    body: { revision, meeting: meetingInput(testApp, cast, given) },
  });

describe('planning a meeting', () => {
  const faultsOf = async (given: Partial<MeetingInput>, role: CastRole = 'facilitator') => {
    const { problem } = await cast.clients[role].call(meetingRoutes.create, {
      params: { groupId: cast.groupId },
      body: meetingInput(testApp, cast, given),
    });
    return problem?.errors;
  };

  it('keeps the plan, in the time zone that people live in', async () => {
    const meeting = await planMeeting(testApp, cast);
    const { startsAt, endsAt, agenda } = meetingInput(testApp, cast);
    expect(meeting).toMatchObject({
      startsAt,
      endsAt,
      agenda,
      timeZone: 'Europe/Amsterdam',
      status: 'planned',
      revision: 0,
      methods: ['Vijfstappenmethode'],
      memberCount: 3,
      answers: { yes: 0, no: 0, maybe: 0 },
    });
  });

  it('knows its methods', async () => {
    expect(await faultsOf({ agenda: withCase(null, 'no-such-method') })).toEqual([
      { pointer: '/agenda/1/methodKey', code: 'unknown-method' },
    ]);
  });

  it('is led by a member or facilitator of the group', async () => {
    const fault = [{ pointer: '/facilitatorId', code: 'not-a-member' }];
    expect(await faultsOf({ facilitatorId: cast.ids.member })).toBeUndefined();
    for (const role of [
      'stranger',
      'formerMember',
      'expiredGuest',
      'observer',
      'guest',
      'moderator',
    ] as const)
      expect([role, await faultsOf({ facilitatorId: cast.ids[role] })]).toEqual([role, fault]);
  });

  it('takes cases that the group may read, and no others', async () => {
    const { id: handedIn } = await submitCase(cast);
    const { id: draft } = await draftCase(cast);
    const elsewhere = await submitCase(await buildGroup(testApp));
    const fault = [{ pointer: '/agenda/1/caseId', code: 'unknown-case' }];
    expect(await faultsOf({ agenda: withCase(handedIn) })).toBeUndefined();
    expect(await faultsOf({ agenda: withCase(draft) })).toEqual(fault);
    expect(await faultsOf({ agenda: withCase(elsewhere.id) })).toEqual(fault);
    // From a moderator outside the group the answer may not tell whether the case exists.
    expect(await faultsOf({ agenda: withCase(handedIn) }, 'moderator')).toEqual(fault);
  });

  it('refuses a change that is based on an older plan, and keeps the newer one', async () => {
    const { id, revision } = await planMeeting(testApp, cast);
    const first = await change('facilitator', id, revision, { facilitatorId: cast.ids.member });
    expect(first.status).toBe(200);
    expect((await change('moderator', id, revision)).problem?.code).toBe('conflict');
    expect((await see(id)).facilitator.id).toBe(cast.ids.member);
  });

  it('lets one of two changes at the same moment through', async () => {
    const { id, revision } = await planMeeting(testApp, cast);
    const edit = () => change('facilitator', id, revision);
    const answers = await collide(testApp, row('meeting', id), [edit, edit, edit]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409]);
  });

  it('points at the fault inside what was sent', async () => {
    const { id, revision } = await planMeeting(testApp, cast);
    const { problem } = await change('facilitator', id, revision, { facilitatorId: cast.ids.stranger });
    expect(problem?.errors).toEqual([{ pointer: '/meeting/facilitatorId', code: 'not-a-member' }]);
  });

  it('ends when the meeting runs, has ended or is cancelled', async () => {
    const { id: meetingId } = await planMeeting(testApp, cast);
    const refused = async () => {
      const { revision } = await see(meetingId);
      const changed = await change('facilitator', meetingId, revision);
      const cancelled = await cast.clients.facilitator.call(meetingRoutes.cancel, { params: { meetingId } });
      return [changed.status, cancelled.status];
    };
    await inTransaction((tx) => meetings.markRunning(tx, meetingId));
    expect(await refused()).toEqual([409, 409]);
    await inTransaction((tx) => meetings.markEnded(tx, meetingId));
    expect(await refused()).toEqual([409, 409]);
    expect(await see(meetingId)).toMatchObject({ status: 'ended', mayEnter: false });
    await expect(inTransaction((tx) => meetings.markRunning(tx, meetingId))).rejects.toMatchObject({
      code: 'conflict',
    });
  });
});

describe('the cases of a meeting', () => {
  it('are offered once they were handed in, to the group and not to a moderator outside it', async () => {
    const { id: meetingId } = await planMeeting(testApp, cast);
    const handedIn = await submitCase(cast, { meetingId });
    await draftCase(cast, { meetingId });
    for (const role of ['facilitator', 'member', 'presenter', 'guest', 'observer'] as const)
      expect((await see(meetingId, role)).offeredCases).toEqual([
        {
          id: handedIn.id,
          workingTitle: handedIn.workingTitle,
          learningQuestion: handedIn.learningQuestion,
          presenter: handedIn.presenter,
        },
      ]);
    expect((await see(meetingId, 'moderator')).offeredCases).toBeNull();
  });

  it('are not on the programme that a moderator outside the group sees, and survive their change', async () => {
    const { id: caseId } = await submitCase(cast);
    const { id, revision } = await planMeeting(testApp, cast, { agenda: withCase(caseId) });
    const seen = await see(id, 'moderator');
    expect(JSON.stringify(seen)).not.toContain(caseId);
    expect((await change('moderator', id, revision, { agenda: seen.agenda })).status).toBe(200);
    expect((await see(id)).agenda).toEqual(withCase(caseId));
  });

  it('leave the programme with the block they were in', async () => {
    const { id: caseId } = await submitCase(cast);
    const { id, revision } = await planMeeting(testApp, cast, { agenda: withCase(caseId) });
    const agenda = withCase(null, 'gossip');
    expect((await change('moderator', id, revision, { agenda })).status).toBe(200);
    expect((await see(id)).agenda).toEqual(agenda);
  });

  it('do not stand in the way of a change after they were taken back', async () => {
    const { id: caseId } = await submitCase(cast);
    const { id, revision } = await planMeeting(testApp, cast, { agenda: withCase(caseId) });
    await cast.clients.presenter.call(caseRoutes.withdraw, { params: { caseId } });
    const answer = await change('facilitator', id, revision, { agenda: withCase(caseId) });
    expect(answer.status).toBe(200);
  });
});
