import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { OrganisationId, PersonId } from '@leerkring/shared/contract/common';
import { groupRoutes } from '@leerkring/shared/contract/groups';
import { rightsRoutes } from '@leerkring/shared/contract/rights';
import { buildGroup, groupInput } from '../support/build-groups.js';
import { insertOrganisation, insertPerson } from '../support/builders.js';
import { ok } from '../support/newcomers.js';
import { startApp, type TestApp } from '../support/start-app.js';
import type { TestClient } from '../support/test-client.js';

let app: TestApp;
let administratorId: PersonId;
let administrator: TestClient;
let organisationId: OrganisationId;
let kim: PersonId;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());
beforeEach(async () => {
  administratorId = await insertPerson(app, { role: 'administrator' });
  administrator = app.as(administratorId);
  organisationId = await insertOrganisation(app, { name: `Gemeente Veldhoek ${administratorId}` });
  kim = await insertPerson(app, { organisationId, givenName: 'Kim' });
});

const list = async () => ok(await administrator.call(rightsRoutes.list, { params: { organisationId } }));
const rowOf = async (personId: PersonId) => (await list()).rows.find(({ person }) => person.id === personId);
const mark = (
  personId: PersonId,
  route: typeof rightsRoutes.mark | typeof rightsRoutes.unmark = rightsRoutes.mark,
) => administrator.call(route, { params: { organisationId, personId } });
const review = () => administrator.call(rightsRoutes.review, { params: { organisationId } });

describe('the list of an organisation', () => {
  it('says of everybody what they may, where, until when, and when they were last here', async () => {
    const moderator = app.as(await insertPerson(app, { role: 'moderator' }));
    const { id: groupId } = ok(await moderator.call(groupRoutes.create, { body: groupInput }));
    const until = new Date(app.clock.now().getTime() + 7 * 24 * 3_600_000).toISOString();
    const body = { personId: kim, role: 'guest' as const, until };
    ok(await moderator.call(groupRoutes.addMember, { params: { groupId }, body }));
    ok(await app.as(kim).call(groupRoutes.list));
    expect(await rowOf(kim)).toEqual({
      person: expect.objectContaining({ id: kim, role: 'wijk-ggd', active: true }),
      groups: [{ id: groupId, name: groupInput.name, role: 'guest', until }],
      lastSeenAt: app.clock.now().toISOString(),
      waysIn: [],
      closedAt: null,
      markedAt: null,
    });
  });

  it('holds nobody of another organisation, and no group that somebody left', async () => {
    const cast = await buildGroup(app);
    const params = { personId: cast.ids.formerMember };
    const { row } = ok(await administrator.call(rightsRoutes.ofPerson, { params }));
    expect(row.groups).toEqual([]);
    expect((await list()).rows.map(({ person }) => person.id)).toEqual([kim]);
  });

  it('holds nothing of what is said in a group', async () => {
    const cast = await buildGroup(app);
    const params = { personId: cast.ids.facilitator };
    const { row } = ok(await administrator.call(rightsRoutes.ofPerson, { params }));
    expect(row.groups).toEqual([{ id: cast.groupId, name: 'Een groep', role: 'facilitator', until: null }]);
  });

  it('is not there for an organisation that does not exist', async () => {
    const params = { organisationId: kim };
    expect((await administrator.call(rightsRoutes.list, { params })).problem?.code).toBe('not-found');
  });
});

describe('a review', () => {
  const standing = async () =>
    ok(await administrator.call(rightsRoutes.overview)).find(
      ({ organisation }) => organisation.id === organisationId,
    );

  it('is due at once where there never was one', async () => {
    expect(await standing()).toMatchObject({ active: 1, lastReview: null, everyMonths: 6, dueAt: null });
  });

  it('is recorded when everybody was looked at, and is due again after half a year', async () => {
    const ben = await insertPerson(app, { organisationId });
    await mark(kim);
    expect((await review()).problem?.code).toBe('review-incomplete');
    expect((await rowOf(kim))?.markedAt).not.toBeNull();
    await mark(ben);
    const reviewed = ok(await review());
    expect(reviewed.rows.map(({ markedAt }) => markedAt)).toEqual([null, null]);
    const dueAt = new Date(app.clock.now());
    dueAt.setUTCMonth(dueAt.getUTCMonth() + 6);
    expect(await standing()).toMatchObject({
      lastReview: { at: app.clock.now().toISOString(), by: { id: administratorId } },
      dueAt: dueAt.toISOString(),
    });
    expect((await review()).problem?.code).toBe('review-incomplete');
  });

  it('comes each quarter where somebody has rights over everybody', async () => {
    await insertPerson(app, { organisationId, role: 'moderator' });
    expect((await standing())?.everyMonths).toBe(3);
  });

  it('asks to look again at who was marked by mistake, or whose rights changed since', async () => {
    await mark(kim);
    await mark(kim, rightsRoutes.unmark);
    expect((await rowOf(kim))?.markedAt).toBeNull();
    await mark(kim);
    const was = { role: 'wijk-ggd' as const, organisationId };
    const now = { role: 'policy-adviser' as const, organisationId };
    ok(await administrator.call(rightsRoutes.move, { params: { personId: kim }, body: { was, now } }));
    expect((await rowOf(kim))?.markedAt).toBeNull();
  });

  it('does not ask for those who left, and marks nobody of elsewhere', async () => {
    const ben = await insertPerson(app, { organisationId, closedAt: app.clock.now() });
    expect((await mark(ben)).problem?.code).toBe('not-found');
    expect((await mark(administratorId)).problem?.code).toBe('not-found');
    await mark(kim);
    expect((await review()).status).toBe(201);
  });
});
