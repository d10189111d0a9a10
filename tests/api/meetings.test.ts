import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { MeetingId } from '@leerkring/shared/contract/common';
import { groupRoutes } from '@leerkring/shared/contract/groups';
import { type MeetingInput, meetingRoutes } from '@leerkring/shared/contract/meetings';
import { MeetingsService } from '../../server/src/modules/meetings/meetings.service.js';
import { Database } from '../../server/src/platform/database/database.js';
import {
  buildGroup,
  type Cast,
  type CastRole,
  clientsOf,
  expected,
  meetingInput,
  planMeeting,
  statuses,
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
    const press = () => answer('member', id, 'yes');
    const answers = await collide(testApp, row('meeting', id), [press, press, press]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
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
