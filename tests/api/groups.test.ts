import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { PersonId, SessionId } from '@leerkring/shared/contract/common';
import { groupRoutes } from '@leerkring/shared/contract/groups';
import { Database } from '../../server/src/platform/database/database.js';
import { Jobs } from '../../server/src/platform/jobs/jobs.js';
import { buildGroup, type Cast, clientsOf, expected, groupInput, statuses } from '../support/build-groups.js';
import { insertPerson } from '../support/builders.js';
import { collide, row } from '../support/collide.js';
import { startApp, type TestApp } from '../support/start-app.js';

let testApp: TestApp;
let cast: Cast;
beforeAll(async () => {
  testApp = await startApp();
});
afterAll(() => testApp.close());
beforeEach(async () => {
  cast = await buildGroup(testApp);
});

const params = () => ({ groupId: cast.groupId });
const member = (personId: PersonId) => ({ personId, role: 'member' as const, until: null });
const eventKinds = async (subjectId: PersonId): Promise<string[]> => {
  const rows: { kind: string }[] = await testApp.app
    .get(Database)
    .manager.query('select kind from event where subject_id = $1 order by id', [subjectId]);
  return rows.map(({ kind }) => kind);
};

describe('who may do what with a group', () => {
  it('is seen by who is in it and by moderators, and is not there for anybody else', async () => {
    const found = await statuses(cast, (client) => client.call(groupRoutes.get, { params: params() }));
    expect(found).toEqual(expected(200, 404, { moderator: 200 }));
  });

  it('is listed for who is in it and for moderators', async () => {
    const listed = async (role: keyof Cast['clients']) =>
      (await cast.clients[role].call(groupRoutes.list)).body.some(({ id }) => id === cast.groupId);
    for (const role of ['facilitator', 'member', 'guest', 'observer', 'moderator'] as const)
      expect([role, await listed(role)]).toEqual([role, true]);
    for (const role of ['stranger', 'formerMember', 'expiredGuest'] as const)
      expect([role, await listed(role)]).toEqual([role, false]);
  });

  it('is formed by moderators only', async () => {
    const found = await statuses(cast, (client) => client.call(groupRoutes.create, { body: groupInput }));
    expect(found).toEqual(expected(403, 403, { moderator: 201 }));
  });

  it('gets members from its facilitator and from moderators', async () => {
    const found = await statuses(cast, async (client) => {
      const body = member(await insertPerson(testApp));
      return client.call(groupRoutes.addMember, { params: params(), body });
    });
    expect(found).toEqual(expected(403, 404, { facilitator: 201, moderator: 201 }));
  });

  it('tells whom one can add to its facilitator and moderators, without members and without themselves', async () => {
    const newcomer = await insertPerson(testApp);
    const found = await statuses(cast, (client) => client.call(groupRoutes.candidates, { params: params() }));
    expect(found).toEqual(expected(403, 404, { facilitator: 200, moderator: 200 }));
    const { body } = await cast.clients.moderator.call(groupRoutes.candidates, { params: params() });
    const ids = body.map(({ id }) => id);
    expect(ids).toContain(newcomer);
    expect(ids).not.toContain(cast.ids.member);
    expect(ids).not.toContain(cast.ids.moderator);
  });

  it('gives roles through its facilitator and moderators', async () => {
    const found = await statuses(cast, (client) =>
      client.call(groupRoutes.changeMember, {
        params: { ...params(), personId: cast.ids.observer },
        body: { role: 'observer' },
      }),
    );
    expect(found).toEqual(expected(403, 404, { facilitator: 200, moderator: 200 }));
  });

  it('loses members through its facilitator and moderators', async () => {
    const { facilitator } = cast.clients;
    const found = await statuses(cast, async (client) => {
      const personId = await insertPerson(testApp);
      await facilitator.call(groupRoutes.addMember, { params: params(), body: member(personId) });
      return client.call(groupRoutes.removeMember, { params: { ...params(), personId } });
    });
    expect(found).toEqual(expected(403, 404, { facilitator: 200, moderator: 200 }));
  });

  it('lets no moderator in by their own hand', async () => {
    const { status } = await cast.clients.moderator.call(groupRoutes.addMember, {
      params: params(),
      body: member(cast.ids.moderator),
    });
    expect(status).toBe(403);
  });
});

describe('a group', () => {
  it('has the moderator who formed it as its facilitator', async () => {
    const { body } = await cast.clients.moderator.call(groupRoutes.create, { body: groupInput });
    expect(body).toMatchObject({ myRole: 'facilitator', mayManage: true, memberCount: 0, revision: 0 });
    expect(body.members.map(({ person, role }) => [person.id, role])).toEqual([
      [cast.ids.moderator, 'facilitator'],
    ]);
  });

  it('shows a member who is in it, without the guest whose time is over', async () => {
    const { body } = await cast.clients.member.call(groupRoutes.get, { params: params() });
    const { facilitator, member: one, presenter, guest, observer } = cast.ids;
    expect(new Set(body.members.map(({ person }) => person.id))).toEqual(
      new Set([facilitator, one, presenter, guest, observer]),
    );
    expect(body).toMatchObject({ myRole: 'member', mayManage: false, memberCount: 3 });
  });

  it('refuses somebody who is in it already, and people who do not exist', async () => {
    const { facilitator } = cast.clients;
    const again = { params: params(), body: member(cast.ids.member) };
    expect((await facilitator.call(groupRoutes.addMember, again)).problem?.code).toBe('conflict');
    const nobody = { params: params(), body: member('0199aaaa-0000-7000-8000-000000000000' as PersonId) };
    const { problem } = await facilitator.call(groupRoutes.addMember, nobody);
    expect(problem?.errors).toEqual([{ pointer: '/personId', code: 'unknown-person' }]);
  });

  it('asks for an end date of a guest, in the future, and of nobody else', async () => {
    const personId = await insertPerson(testApp);
    const untilFaults = async (role: 'guest' | 'member', until: string | null) => {
      const body = { personId, role, until };
      const { problem } = await cast.clients.facilitator.call(groupRoutes.addMember, {
        params: params(),
        body,
      });
      return problem?.errors;
    };
    const fault = (code: string) => [{ pointer: '/until', code }];
    expect(await untilFaults('guest', null)).toEqual(fault('needed-for-guest'));
    expect(await untilFaults('member', '2099-01-01T00:00:00Z')).toEqual(fault('only-for-guest'));
    expect(await untilFaults('guest', '2020-01-01T00:00:00Z')).toEqual(fault('in-the-past'));
  });

  it('keeps its last facilitator', async () => {
    const last = { ...params(), personId: cast.ids.facilitator };
    const { moderator } = cast.clients;
    expect((await moderator.call(groupRoutes.removeMember, { params: last })).status).toBe(409);
    const demote = { params: last, body: { role: 'member' as const } };
    expect((await moderator.call(groupRoutes.changeMember, demote)).status).toBe(409);
    await moderator.call(groupRoutes.changeMember, {
      params: { ...params(), personId: cast.ids.member },
      body: { role: 'facilitator' },
    });
    expect((await moderator.call(groupRoutes.changeMember, demote)).status).toBe(200);
  });

  it('keeps a facilitator when two take each other away at the same moment', async () => {
    const { moderator } = cast.clients;
    const both = [cast.ids.facilitator, cast.ids.member];
    await moderator.call(groupRoutes.changeMember, {
      params: { ...params(), personId: cast.ids.member },
      body: { role: 'facilitator' },
    });
    const answers = await collide(
      testApp,
      row('intervision_group', cast.groupId),
      both.map(
        (personId) => () => moderator.call(groupRoutes.removeMember, { params: { ...params(), personId } }),
      ),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  });

  it('is closed at once to a member who is removed, and open again after coming back', async () => {
    const { facilitator, member: leaver } = cast.clients;
    const personId = cast.ids.member;
    const see = async () => (await leaver.call(groupRoutes.get, { params: params() })).status;
    await facilitator.call(groupRoutes.removeMember, { params: { ...params(), personId } });
    expect(await see()).toBe(404);
    testApp.clock.advance({ minutes: 5 });
    await facilitator.call(groupRoutes.addMember, { params: params(), body: member(personId) });
    expect(await see()).toBe(200);
    expect(await eventKinds(personId)).toEqual([
      'group.member-joined',
      'group.pledge-accepted',
      'group.member-left',
      'group.member-joined',
    ]);
  });

  it('takes a guest back after the end date, as a new stay', async () => {
    const personId = cast.ids.expiredGuest;
    const { status, body } = await cast.clients.facilitator.call(groupRoutes.addMember, {
      params: params(),
      body: member(personId),
    });
    expect(status).toBe(201);
    const back = body.members.find(({ person }) => person.id === personId);
    expect(back).toMatchObject({ role: 'member', until: null, since: testApp.clock.now().toISOString() });
  });

  it('makes a member of a guest, and no guest of a member without an end date', async () => {
    const change = (personId: PersonId, role: 'member' | 'guest') =>
      cast.clients.facilitator.call(groupRoutes.changeMember, {
        params: { ...params(), personId },
        body: { role },
      });
    const { body } = await change(cast.ids.guest, 'member');
    const former = body.members.find(({ person }) => person.id === cast.ids.guest);
    expect(former).toMatchObject({ role: 'member', until: null });
    const { problem } = await change(cast.ids.member, 'guest');
    expect(problem?.errors).toEqual([{ pointer: '/role', code: 'guest-needs-end' }]);
  });

  it('tells that a guest left when the end date has come', async () => {
    const before = await eventKinds(cast.ids.expiredGuest);
    await testApp.app.get(Jobs).runDue('groups.end-guests');
    expect(before).toEqual(['group.member-joined']);
    expect(await eventKinds(cast.ids.expiredGuest)).toEqual(['group.member-joined', 'group.member-left']);
    expect(await eventKinds(cast.ids.guest)).toEqual(['group.member-joined', 'group.pledge-accepted']);
  });

  it('is closed to a guest from the end date on, without anybody doing anything', async () => {
    testApp.clock.advance({ hours: 24 * 100 });
    const later = clientsOf(testApp, cast.ids);
    expect((await later.guest.call(groupRoutes.get, { params: params() })).status).toBe(404);
    expect((await later.member.call(groupRoutes.get, { params: params() })).status).toBe(200);
  });
});

describe('the sockets of a group', () => {
  const change = (role: 'observer' | 'member') =>
    cast.clients.facilitator.call(groupRoutes.changeMember, {
      params: { ...params(), personId: cast.ids.observer },
      body: { role },
    });

  it('hear of a change from joining until they are removed, without reconnecting', async () => {
    const personId = await insertPerson(testApp);
    const socket = await testApp.as(personId).socket();
    const { facilitator } = cast.clients;
    await facilitator.call(groupRoutes.addMember, { params: params(), body: member(personId) });
    await change('member');
    expect(await socket.next('thing.changed')).toEqual({ kind: 'group', id: cast.groupId });

    await facilitator.call(groupRoutes.removeMember, { params: { ...params(), personId } });
    // Their own leaving is the last they hear; an answered command shows that nothing more is on its way.
    await socket.next('thing.changed');
    await change('observer');
    await socket.send('session.leave', { sessionId: cast.groupId as string as SessionId });
    expect(socket.received('thing.changed')).toEqual([]);
  });

  it('hear nothing of a group for a guest whose time was over before connecting', async () => {
    const socket = await cast.clients.expiredGuest.socket();
    await change('member');
    await socket.send('session.leave', { sessionId: cast.groupId as string as SessionId });
    expect(socket.received('thing.changed')).toEqual([]);
  });
});
