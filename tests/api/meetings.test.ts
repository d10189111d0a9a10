import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { caseRoutes } from '@leerkring/shared/contract/cases';
import type { CaseId, MeetingId } from '@leerkring/shared/contract/common';
import { groupRoutes } from '@leerkring/shared/contract/groups';
import { type Agenda, type MeetingInput, meetingRoutes } from '@leerkring/shared/contract/meetings';
import { MeetingsService } from '../../server/src/modules/meetings/meetings.service.js';
import { Database } from '../../server/src/platform/database/database.js';
import {
  buildGroup,
  type Cast,
  type CastRole,
  clientsOf,
  draftCase,
  expected,
  meetingInput,
  planMeeting,
  statuses,
  submitCase,
} from '../support/build-groups.js';
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

describe('who may do what with a meeting', () => {
  it('is seen by the group and by moderators', async () => {
    const { id: meetingId } = await planMeeting(testApp, cast);
    const found = await statuses(cast, (client) => client.call(meetingRoutes.get, { params: { meetingId } }));
    expect(found).toEqual(expected(200, 404, { moderator: 200 }));
  });

  it('is listed for the group and for moderators', async () => {
    const { id } = await planMeeting(testApp, cast);
    const listed = async (role: CastRole) =>
      (await cast.clients[role].call(meetingRoutes.list)).body.some((one) => one.id === id);
    for (const role of ['facilitator', 'member', 'guest', 'observer', 'moderator'] as const)
      expect([role, await listed(role)]).toEqual([role, true]);
    for (const role of ['stranger', 'formerMember', 'expiredGuest'] as const)
      expect([role, await listed(role)]).toEqual([role, false]);
  });

  it('is planned by the facilitator of the group and by moderators', async () => {
    const found = await statuses(cast, (client) =>
      client.call(meetingRoutes.create, {
        params: { groupId: cast.groupId },
        body: meetingInput(testApp, cast),
      }),
    );
    expect(found).toEqual(expected(403, 404, { facilitator: 201, moderator: 201 }));
  });

  it('is changed and cancelled by the facilitator of the group and by moderators', async () => {
    const changed = await statuses(cast, async (_, role) => {
      const { id, revision } = await planMeeting(testApp, cast);
      return change(role, id, revision);
    });
    expect(changed).toEqual(expected(403, 404, { facilitator: 200, moderator: 200 }));
    const cancelled = await statuses(cast, async (client) => {
      const { id: meetingId } = await planMeeting(testApp, cast);
      return client.call(meetingRoutes.cancel, { params: { meetingId } });
    });
    expect(cancelled).toEqual(expected(403, 404, { facilitator: 201, moderator: 201 }));
  });

  it('is answered by everybody who is in the group, and not by a moderator outside it', async () => {
    const { id: meetingId } = await planMeeting(testApp, cast);
    const found = await statuses(cast, (client) =>
      client.call(meetingRoutes.answer, { params: { meetingId }, body: { answer: 'yes' } }),
    );
    expect(found).toEqual(expected(200, 404, { moderator: 403 }));
  });

  it('says itself who may manage it and who may come in', async () => {
    const { id } = await planMeeting(testApp, cast);
    const rights = async (role: CastRole) => {
      const { mayManage, mayEnter, amMember } = await see(id, role);
      return { mayManage, mayEnter, amMember };
    };
    const inside = { mayManage: false, mayEnter: true, amMember: true };
    expect(await rights('facilitator')).toEqual({ ...inside, mayManage: true });
    expect(await rights('observer')).toEqual(inside);
    expect(await rights('guest')).toEqual(inside);
    expect(await rights('moderator')).toEqual({ mayManage: true, mayEnter: false, amMember: false });
  });
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

describe('saying whether you come', () => {
  const answer = (role: CastRole, meetingId: MeetingId, given: 'yes' | 'no' | 'maybe') =>
    cast.clients[role].call(meetingRoutes.answer, { params: { meetingId }, body: { answer: given } });

  it('counts the last answer of each member, and leaves the plan’s revision alone', async () => {
    const { id } = await planMeeting(testApp, cast);
    await answer('member', id, 'no');
    await answer('member', id, 'yes');
    await answer('guest', id, 'maybe');
    await answer('observer', id, 'yes');
    await answer('facilitator', id, 'yes');
    const { body } = await answer('presenter', id, 'no');
    expect(body).toMatchObject({
      myAnswer: 'no',
      memberCount: 3,
      answers: { yes: 1, no: 1, maybe: 1 },
      revision: 0,
    });
    const given = Object.fromEntries(body.attendees.map(({ person, answer }) => [person.id, answer]));
    expect(given).toEqual({
      [cast.ids.facilitator]: 'yes',
      [cast.ids.member]: 'yes',
      [cast.ids.presenter]: 'no',
      [cast.ids.guest]: 'maybe',
      [cast.ids.observer]: 'yes',
    });
  });

  it('keeps one answer when somebody presses many times at once', async () => {
    const { id } = await planMeeting(testApp, cast);
    const answers = await Promise.all([1, 2, 3, 4].map(() => answer('member', id, 'yes')));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect((await see(id)).answers).toEqual({ yes: 1, no: 0, maybe: 0 });
  });

  it('is over when the meeting is cancelled', async () => {
    const { id: meetingId } = await planMeeting(testApp, cast);
    const { body } = await cast.clients.facilitator.call(meetingRoutes.cancel, { params: { meetingId } });
    expect(body).toMatchObject({ status: 'cancelled', mayEnter: false });
    expect((await answer('member', meetingId, 'yes')).status).toBe(409);
  });

  it('no longer counts after leaving the group', async () => {
    const { id } = await planMeeting(testApp, cast);
    await answer('member', id, 'yes');
    const params = { groupId: cast.groupId, personId: cast.ids.member };
    await cast.clients.facilitator.call(groupRoutes.removeMember, { params });
    expect(await see(id, 'presenter')).toMatchObject({ memberCount: 2, answers: { yes: 0 } });
  });
});

describe('the video link', () => {
  it('is shown to members from fifteen minutes before the start until the end', async () => {
    const { id, startsAt, endsAt } = await planMeeting(testApp, cast);
    const linkAt = async (moment: number) => {
      testApp.clock.set(new Date(moment).toISOString());
      const { body } = await clientsOf(testApp, cast.ids).member.call(meetingRoutes.get, {
        params: { meetingId: id },
      });
      return body.videoUrl;
    };
    const [start, end, minute] = [Date.parse(startsAt), Date.parse(endsAt), 60_000];
    expect((await see(id)).videoUrlFrom).toBe(new Date(start - 15 * minute).toISOString());
    expect(await linkAt(start - 15 * minute - 1)).toBeNull();
    expect(await linkAt(start - 15 * minute)).toBe('https://video.example/kamer');
    expect(await linkAt(end)).toBe('https://video.example/kamer');
    expect(await linkAt(end + 1)).toBeNull();
    await inTransaction((tx) => meetings.markRunning(tx, id));
    expect(await linkAt(end + 1)).toBe('https://video.example/kamer');
    await inTransaction((tx) => meetings.markEnded(tx, id));
    expect(await linkAt(end + 1)).toBeNull();
  });

  it('is always shown to who plans or leads the meeting', async () => {
    const { id } = await planMeeting(testApp, cast, { facilitatorId: cast.ids.member });
    const linkOf = async (role: CastRole) => (await see(id, role)).videoUrl;
    for (const role of ['member', 'facilitator', 'moderator'] as const)
      expect([role, await linkOf(role)]).toEqual([role, 'https://video.example/kamer']);
    for (const role of ['presenter', 'guest', 'observer'] as const)
      expect([role, await linkOf(role)]).toEqual([role, null]);
  });
});

describe('the sockets of the group', () => {
  it('hear of a meeting that was planned, changed, answered, started and cancelled', async () => {
    const socket = await cast.clients.observer.socket();
    const { id, revision } = await planMeeting(testApp, cast);
    const told = { kind: 'meeting', id };
    expect(await socket.next('thing.changed')).toEqual(told);
    await change('facilitator', id, revision);
    expect(await socket.next('thing.changed')).toEqual(told);
    await cast.clients.member.call(meetingRoutes.answer, {
      params: { meetingId: id },
      body: { answer: 'yes' },
    });
    expect(await socket.next('thing.changed')).toEqual(told);
    await inTransaction((tx) => meetings.markRunning(tx, id));
    expect(await socket.next('thing.changed')).toEqual(told);
  });
});
