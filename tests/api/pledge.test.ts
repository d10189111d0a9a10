import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { caseRoutes } from '@leerkring/shared/contract/cases';
import { groupRoutes } from '@leerkring/shared/contract/groups';
import { meetingRoutes } from '@leerkring/shared/contract/meetings';
import { sessionRoutes } from '@leerkring/shared/contract/sessions';
import { standardGroundRules } from '@leerkring/shared/methods/ground-rules';
import { acceptPledge, buildGroup, type Cast, planMeeting, submitCase } from '../support/build-groups.js';
import { insertPerson } from '../support/builders.js';
import { startApp, type TestApp } from '../support/start-app.js';
import type { TestClient } from '../support/test-client.js';
import { Visitor } from '../support/visitor.js';

const ownRules = ['Wat hier gezegd wordt, blijft hier.', 'Wie inbrengt, beslist.'];

let app: TestApp;
let cast: Cast;
let group: { params: { groupId: string } };
beforeAll(async () => {
  app = await startApp();
  cast = await buildGroup(app);
  group = { params: { groupId: cast.groupId } };
});
afterAll(() => app.close());

const newcomer = async (): Promise<{ personId: string; client: TestClient }> => {
  const personId = await insertPerson(app);
  const body = { personId, role: 'member' as const, until: null };
  await cast.clients.facilitator.call(groupRoutes.addMember, { ...group, body });
  return { personId, client: app.as(personId) };
};
const changeRules = (client: TestClient, version: number, rules = ownRules) =>
  client.call(groupRoutes.changeRules, { ...group, body: { version, rules } });
const pledgeOf = async (client: TestClient) => (await client.call(groupRoutes.pledge, group)).body;

describe('somebody who comes into a group', () => {
  it('reads nothing of the others until the ground rules are accepted', async () => {
    const meeting = await planMeeting(app, cast);
    const shown = await submitCase(cast, { meetingId: meeting.id });
    const { personId, client } = await newcomer();
    const reads = async () => {
      const one = await client.call(caseRoutes.get, { params: { caseId: shown.id } });
      const list = await client.call(caseRoutes.list);
      const seen = await client.call(meetingRoutes.get, { params: { meetingId: meeting.id } });
      return [one.problem?.code ?? one.status, list.body.length > 0, seen.body.offeredCases?.length ?? null];
    };
    expect(await reads()).toEqual(['pledge-needed', false, null]);
    const visitor = await Visitor.atTheDoor(personId as never, client);
    await expect(visitor.join(meeting.id)).rejects.toThrow('pledge-needed');

    const { body: due } = await client.call(groupRoutes.duePledges);
    expect(due).toEqual([
      {
        groupId: cast.groupId,
        groupName: expect.any(String),
        version: 1,
        rules: standardGroundRules,
        again: false,
      },
    ]);
    await acceptPledge(client, cast.groupId);

    expect(await reads()).toEqual([200, true, 1]);
    expect((await client.call(groupRoutes.duePledges)).body).toEqual([]);
    await expect(visitor.join(meeting.id)).resolves.toBeDefined();
  });

  it('accepts them anew after having been away', async () => {
    const { personId, client } = await newcomer();
    await acceptPledge(client, cast.groupId);
    app.clock.advance({ minutes: 1 });
    const { facilitator } = cast.clients;
    await facilitator.call(groupRoutes.removeMember, { params: { groupId: cast.groupId, personId } });
    await facilitator.call(groupRoutes.addMember, {
      ...group,
      body: { personId: personId as never, role: 'member', until: null },
    });
    expect((await client.call(groupRoutes.duePledges)).body).toHaveLength(1);
    await acceptPledge(client, cast.groupId);
    expect((await client.call(groupRoutes.duePledges)).body).toEqual([]);
  });

  it('writes a case of their own without it', async () => {
    const { client } = await newcomer();
    const { body } = await client.call(caseRoutes.list);
    expect(body).toEqual([]);
    expect((await client.call(groupRoutes.get, group)).status).toBe(200);
  });
});

describe('the group', () => {
  it('sees who accepted what and when, and who ever had access', async () => {
    const { personId } = await newcomer();
    const pledge = await pledgeOf(cast.clients.observer);
    const acceptedBy = (id: string) => pledge.people.find(({ person }) => person.id === id)?.accepted;
    expect(pledge).toMatchObject({ version: 1, rules: standardGroundRules, changed: null, mayChange: false });
    expect(acceptedBy(cast.ids.member)).toMatchObject({ version: 1 });
    expect(acceptedBy(personId)).toBeNull();
    const access = pledge.access.find(({ person }) => person.id === cast.ids.formerMember);
    expect(access).toMatchObject({ role: 'member', since: expect.any(String), until: expect.any(String) });
    expect(pledge.people.map(({ person }) => person.id)).not.toContain(cast.ids.formerMember);
  });
});

describe('other rules', () => {
  it('are accepted anew by everybody, also by who made them', async () => {
    const { facilitator, member } = cast.clients;
    const changed = await changeRules(facilitator, 1);
    expect(changed.body).toMatchObject({ version: 2, rules: ownRules, mine: { version: 1 } });
    expect(changed.body.changed?.by.id).toBe(cast.ids.facilitator);
    for (const client of [facilitator, member]) {
      const { body } = await client.call(groupRoutes.duePledges);
      expect(body).toMatchObject([{ version: 2, rules: ownRules, again: true }]);
    }
    await acceptPledge(member, cast.groupId);
    expect(await pledgeOf(member)).toMatchObject({ mine: { version: 2 } });
  });

  it('are not accepted or changed by who saw the version before', async () => {
    const { facilitator } = cast.clients;
    const old = await facilitator.call(groupRoutes.acceptPledge, { ...group, body: { version: 1 } });
    expect(old.problem?.code).toBe('conflict');
    expect((await changeRules(facilitator, 1, ['Iets anders dus.'])).problem?.code).toBe('conflict');
    expect((await pledgeOf(facilitator)).rules).toEqual(ownRules);
  });

  it('do not close a session on those who are in it, and wait for who comes in again', async () => {
    const { facilitator, member } = cast.clients;
    const { version } = await pledgeOf(facilitator);
    await acceptPledge(facilitator, cast.groupId);
    await acceptPledge(member, cast.groupId);
    const { id } = await planMeeting(app, cast);
    const leader = await Visitor.enter(cast.ids.facilitator, facilitator, id);
    const other = await Visitor.enter(cast.ids.member, member, id);
    await leader.act({ type: 'start' });
    await changeRules(facilitator, version, [...ownRules, 'Nieuw: we beginnen op tijd.']);
    expect(await other.try({ type: 'pledge' })).toBe('ok');
    await expect(other.join(id)).rejects.toThrow('pledge-needed');
    const report = await member.call(sessionRoutes.report, { params: { meetingId: id } });
    expect(report.problem?.code).toBe('pledge-needed');
    await acceptPledge(member, cast.groupId);
    await expect(other.join(id)).resolves.toBeDefined();
  });
});
