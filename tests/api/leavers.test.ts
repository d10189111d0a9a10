/** Somebody gets another role, moves, leaves or comes back; what that means while tabs are open is in tests/realtime. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { caseRoutes } from '@leerkring/shared/contract/cases';
import type { PersonId } from '@leerkring/shared/contract/common';
import { groupRoutes } from '@leerkring/shared/contract/groups';
import { identityRoutes, type NetworkRole } from '@leerkring/shared/contract/identity';
import { type CloseInput, rightsRoutes } from '@leerkring/shared/contract/rights';
import { signInRoutes } from '@leerkring/shared/contract/sign-ins';
import { buildGroup, type Cast, submitCase } from '../support/build-groups.js';
import { insertOrganisation, insertPerson } from '../support/builders.js';
import { ok } from '../support/newcomers.js';
import { startApp, type TestApp } from '../support/start-app.js';
import type { TestClient } from '../support/test-client.js';

let app: TestApp;
let cast: Cast;
let administratorId: PersonId;
let administrator: TestClient;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());
beforeEach(async () => {
  cast = await buildGroup(app);
  administratorId = await insertPerson(app, { role: 'administrator' });
  administrator = app.as(administratorId);
});

const statusOf = async (client: TestClient) => (await client.call(identityRoutes.me)).status;
const rightsOf = async (personId: PersonId) =>
  ok(await administrator.call(rightsRoutes.ofPerson, { params: { personId } }));
const close = (personId: PersonId, handOvers: CloseInput['handOvers'] = [], by = administrator) =>
  by.call(rightsRoutes.close, { params: { personId }, body: { handOvers } });
const reopen = (personId: PersonId, by = administrator) =>
  by.call(rightsRoutes.reopen, { params: { personId } });
const placeOf = async (personId: PersonId) => {
  const { person } = (await rightsOf(personId)).row;
  return { role: person.role, organisationId: person.organisation.id };
};
const giveRole = async (personId: PersonId, role: NetworkRole, by = administrator) => {
  const was = await placeOf(personId);
  return by.call(rightsRoutes.move, { params: { personId }, body: { was, now: { ...was, role } } });
};
const groupSeenBy = async (client: TestClient) =>
  ok(await client.call(groupRoutes.get, { params: { groupId: cast.groupId } }));

describe('another role', () => {
  it('holds from that moment on, in a new sign-in alone', async () => {
    const officer = app.as(cast.ids.stranger);
    expect(await statusOf(officer)).toBe(200);
    expect((await giveRole(cast.ids.stranger, 'moderator')).status).toBe(200);
    expect(await statusOf(officer)).toBe(401);
    expect((await app.as(cast.ids.stranger).call(groupRoutes.list)).body.length).toBeGreaterThan(1);
    await giveRole(cast.ids.stranger, 'wijk-ggd');
    expect((await app.as(cast.ids.stranger).call(groupRoutes.list)).body).toHaveLength(1);
  });

  it('and another organisation leave somebody in their groups', async () => {
    const personId = cast.ids.member;
    const was = await placeOf(personId);
    const now = { ...was, organisationId: await insertOrganisation(app, { name: `Nieuw ${personId}` }) };
    const { row } = ok(
      await administrator.call(rightsRoutes.move, { params: { personId }, body: { was, now } }),
    );
    expect(row).toMatchObject({
      person: { organisation: { id: now.organisationId } },
      groups: [{ id: cast.groupId }],
    });
    expect((await groupSeenBy(app.as(personId))).myRole).toBe('member');
  });

  it('is refused when somebody else changed it meanwhile, or to what does not exist', async () => {
    const personId = cast.ids.member;
    const was = await placeOf(personId);
    await giveRole(personId, 'chain-partner');
    const stale = { was, now: { ...was, role: 'moderator' as const } };
    const answer = await administrator.call(rightsRoutes.move, { params: { personId }, body: stale });
    expect(answer.problem?.code).toBe('conflict');
    const known = await placeOf(personId);
    const nowhere = { was: known, now: { ...known, organisationId: personId as never } };
    const { problem } = await administrator.call(rightsRoutes.move, { params: { personId }, body: nowhere });
    expect(problem?.errors).toEqual([{ pointer: '/now/organisationId', code: 'unknown-organisation' }]);
  });
});

describe('nobody', () => {
  it('changes or closes their own account', async () => {
    expect((await close(administratorId)).problem?.code).toBe('not-allowed');
    expect((await giveRole(administratorId, 'moderator')).problem?.code).toBe('not-allowed');
    expect((await reopen(administratorId)).problem?.code).toBe('not-allowed');
  });

  it('is left to keep the house when two administrators close each other at once', async () => {
    const otherId = await insertPerson(app, { role: 'administrator' });
    const other = app.as(otherId);
    for (const client of [administrator, other]) expect(await statusOf(client)).toBe(200);
    const answers = await Promise.all([close(otherId), close(administratorId, [], other)]);
    expect(answers.map(({ status }) => status).filter((status) => status === 201)).toHaveLength(1);
    expect([await statusOf(administrator), await statusOf(other)].sort()).toEqual([200, 401]);
  });

  it('goes on with rights that were just taken away', async () => {
    const otherId = await insertPerson(app, { role: 'administrator' });
    const other = app.as(otherId);
    expect(await statusOf(other)).toBe(200);
    await giveRole(otherId, 'wijk-ggd');
    expect((await close(cast.ids.member, [], other)).status).toBe(401);
    expect((await close(cast.ids.member, [], app.as(otherId))).status).toBe(404);
  });
});

describe('somebody who leaves', () => {
  it('is out everywhere and in no group, and those who lead the group see why', async () => {
    const member = app.as(cast.ids.member);
    expect(await statusOf(member)).toBe(200);
    const { row } = ok(await close(cast.ids.member));
    expect(row).toMatchObject({
      person: { active: false },
      groups: [],
      waysIn: [],
      closedAt: app.clock.now().toISOString(),
    });
    expect(await statusOf(member)).toBe(401);
    const seen = await groupSeenBy(cast.clients.facilitator);
    expect(seen.members.map(({ person }) => person.id)).not.toContain(cast.ids.member);
    expect(seen.closed.map(({ id }) => id)).toEqual([cast.ids.member]);
    expect((await groupSeenBy(cast.clients.presenter)).closed).toEqual([]);
    const { access } = ok(
      await cast.clients.presenter.call(groupRoutes.pledge, { params: { groupId: cast.groupId } }),
    );
    expect(access.find(({ person }) => person.id === cast.ids.member)?.person.active).toBe(false);
  });

  it('leaves what they wrote, under the term that it had', async () => {
    const { id: caseId, eraseAt } = await submitCase(cast);
    await close(cast.ids.presenter);
    const read = ok(await cast.clients.member.call(caseRoutes.get, { params: { caseId } }));
    expect(read).toMatchObject({ eraseAt, presenter: { id: cast.ids.presenter, active: false } });
  });

  it('cannot be put into a group, and is not offered', async () => {
    await close(cast.ids.stranger, [
      { groupId: (await rightsOf(cast.ids.stranger)).row.groups[0]?.id as never, to: null },
    ]);
    const params = { groupId: cast.groupId };
    const candidates = ok(await cast.clients.facilitator.call(groupRoutes.candidates, { params }));
    expect(candidates.map(({ id }) => id)).not.toContain(cast.ids.stranger);
    const body = { personId: cast.ids.stranger, role: 'member' as const, until: null };
    const { problem } = await cast.clients.facilitator.call(groupRoutes.addMember, { params, body });
    expect(problem?.errors).toEqual([{ pointer: '/personId', code: 'unknown-person' }]);
  });

  it('cannot come in as a person of the demonstration', async () => {
    const personId = await insertPerson(app, { demonstration: true });
    await close(personId);
    const { problem } = await app.anonymous.call(identityRoutes.signInAsDemonstrationPerson, {
      body: { personId },
    });
    expect(problem?.code).toBe('not-found');
  });

  it('is closed once, and comes back without their groups', async () => {
    const personId = cast.ids.member;
    await close(personId);
    expect((await close(personId)).problem?.code).toBe('conflict');
    expect((await giveRole(personId, 'moderator')).problem?.code).toBe('conflict');
    expect(ok(await reopen(personId)).row).toMatchObject({ closedAt: null, groups: [] });
    expect((await reopen(personId)).problem?.code).toBe('conflict');
    const back = app.as(personId);
    expect([await statusOf(back), (await back.call(groupRoutes.list)).body]).toEqual([200, []]);
  });

  it('cannot begin to sign in at the moment of the closing', async () => {
    const personId = cast.ids.member;
    const clients = Array.from({ length: 8 }, () => app.as(personId));
    await Promise.all([close(personId), ...clients.map((client) => statusOf(client).catch(() => 0))]);
    const params = { personId };
    expect(ok(await administrator.call(signInRoutes.ofPerson, { params })).signIns).toEqual([]);
  });
});

describe('a group that would lose its last facilitator', () => {
  it('is named first, with who could take over', async () => {
    const { onlyFacilitatorOf } = await rightsOf(cast.ids.facilitator);
    expect(onlyFacilitatorOf).toEqual([
      { id: cast.groupId, name: 'Een groep', successors: expect.anything() },
    ]);
    expect(new Set(onlyFacilitatorOf[0]?.successors.map(({ id }) => id))).toEqual(
      new Set([cast.ids.member, cast.ids.presenter]),
    );
    expect((await close(cast.ids.facilitator)).problem?.code).toBe('last-facilitator');
    expect(await statusOf(app.as(cast.ids.facilitator))).toBe(200);
  });

  it('is handed over to one of its members', async () => {
    await close(cast.ids.facilitator, [{ groupId: cast.groupId, to: cast.ids.presenter }]);
    const seen = await groupSeenBy(cast.clients.presenter);
    expect([seen.myRole, seen.hasFacilitator]).toEqual(['facilitator', true]);
  });

  it.each(['stranger', 'guest', 'observer', 'facilitator'] as const)(
    'is not handed over to the %s',
    async (role) => {
      const handOvers = [{ groupId: cast.groupId, to: cast.ids[role] }];
      expect((await close(cast.ids.facilitator, handOvers)).problem?.code).toBe('conflict');
      expect(await statusOf(app.as(cast.ids.facilitator))).toBe(200);
    },
  );

  it('is not taken by the administrator', async () => {
    const body = { personId: administratorId, role: 'member' as const, until: null };
    ok(
      await cast.clients.facilitator.call(groupRoutes.addMember, { params: { groupId: cast.groupId }, body }),
    );
    const handOvers = [{ groupId: cast.groupId, to: administratorId }];
    expect((await close(cast.ids.facilitator, handOvers)).problem?.code).toBe('conflict');
  });

  it('shows a moderator that it has none, until there is one', async () => {
    await close(cast.ids.facilitator, [{ groupId: cast.groupId, to: null }]);
    expect((await groupSeenBy(cast.clients.moderator)).hasFacilitator).toBe(false);
    const params = { groupId: cast.groupId, personId: cast.ids.member };
    await cast.clients.moderator.call(groupRoutes.changeMember, { params, body: { role: 'facilitator' } });
    expect((await groupSeenBy(cast.clients.moderator)).hasFacilitator).toBe(true);
  });
});
