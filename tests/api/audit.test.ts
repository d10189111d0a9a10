import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type AuditEntry, auditPageSize, auditRoutes } from '@leerkring/shared/contract/audit';
import { caseRoutes } from '@leerkring/shared/contract/cases';
import type { CaseId, GroupId, PersonId } from '@leerkring/shared/contract/common';
import { groupRoutes } from '@leerkring/shared/contract/groups';
import { identityRoutes } from '@leerkring/shared/contract/identity';
import { signInRoutes } from '@leerkring/shared/contract/sign-ins';
import { Database } from '../../server/src/platform/database/database.js';
import { newId } from '../../server/src/platform/ids.js';
import { insertPerson } from '../support/builders.js';
import { insertCase, insertGroup, insertMember } from '../support/insert-room.js';
import { startApp, type TestApp } from '../support/start-app.js';

const secret = 'Het verhaal dat niemand anders leest';

let app: TestApp;
let groupId: GroupId;
let caseId: CaseId;
let presenter: PersonId;
let reader: PersonId;
let facilitator: PersonId;
let officer: PersonId;
let stranger: PersonId;
beforeAll(async () => {
  app = await startApp();
  officer = await insertPerson(app, { role: 'privacy-officer' });
});
afterAll(() => app.close());
beforeEach(async () => {
  groupId = await insertGroup(app);
  [presenter, reader, facilitator, stranger] = [
    await insertPerson(app, { givenName: 'Noor' }),
    await insertPerson(app),
    await insertPerson(app),
    await insertPerson(app),
  ];
  await insertMember(app, groupId, facilitator, 'facilitator');
  for (const personId of [presenter, reader]) await insertMember(app, groupId, personId);
  caseId = await insertCase(app, { groupId, presenterId: presenter, situation: secret });
});

const open = (personId: PersonId, id: string = caseId) =>
  app.as(personId).call(caseRoutes.get, { params: { caseId: id } });
const mine = async (personId: PersonId, filter: 'all' | 'others' | 'cases' = 'all') =>
  (await app.as(personId).call(auditRoutes.mine, { query: { filter } })).body.entries;
const ofGroup = (personId: PersonId) => app.as(personId).call(auditRoutes.ofGroup, { params: { groupId } });
const all = (personId: PersonId, query: { personId?: string; filter?: 'refusals' | 'all' } = {}) =>
  app.as(personId).call(auditRoutes.all, { query });
const kindsOf = (entries: AuditEntry[]) => entries.map(({ kind }) => kind);

describe('a case that is opened', () => {
  it('by somebody else is told to its presenter: who, when and in which group, and not from where', async () => {
    await open(reader);
    const [entry, ...more] = await mine(presenter, 'others');
    expect(more).toEqual([]);
    expect(entry).toEqual({
      id: expect.any(String),
      at: app.clock.now().toISOString(),
      kind: 'case.opened',
      actor: expect.objectContaining({ id: reader }),
      concerns: expect.objectContaining({ id: presenter }),
      group: { id: groupId, name: 'Intervisie Zuidwest' },
      subjectId: caseId,
      network: null,
    });
  });

  it('by its presenter is nobody’s business', async () => {
    await open(presenter);
    expect(kindsOf(await mine(presenter, 'cases'))).toEqual([]);
  });

  it('again and again by a page that reads it anew is one reading, and later another', async () => {
    const page = app.as(reader);
    for (let count = 0; count < 3; count += 1) await page.call(caseRoutes.get, { params: { caseId } });
    expect(await mine(presenter, 'others')).toHaveLength(1);
    app.clock.advance({ minutes: 15 });
    await page.call(caseRoutes.get, { params: { caseId } });
    expect(await mine(presenter, 'others')).toHaveLength(2);
  });

  it('is not read when that cannot be recorded', async () => {
    const { manager } = app.app.get(Database);
    const page = app.as(reader);
    await page.call(identityRoutes.me);
    await manager.query('alter table event rename to event_away');
    try {
      expect((await page.call(caseRoutes.get, { params: { caseId } })).status).toBe(500);
    } finally {
      await manager.query('alter table event_away rename to event');
    }
  });
});

describe('what I see of myself', () => {
  it('is what I did and what others did, with my own network', async () => {
    const client = app.as(reader);
    await client.call(caseRoutes.get, { params: { caseId } });
    const { body } = await client.call(auditRoutes.mine);
    expect(body.entries.map(({ kind, network }) => [kind, network])).toEqual([
      ['case.opened', '127.0.0.0/24'],
      ['sign-in.started', null],
    ]);
  });

  it('is nothing of others', async () => {
    await open(reader);
    expect(kindsOf(await mine(stranger))).toEqual(['sign-in.started']);
  });

  it('tells who ended my sign-ins, and who took me out of a group', async () => {
    const administrator = app.as(await insertPerson(app, { role: 'administrator' }));
    await app.as(reader).call(identityRoutes.me);
    await administrator.call(signInRoutes.endOfPerson, { params: { personId: reader } });
    await app.as(facilitator).call(groupRoutes.removeMember, { params: { groupId, personId: reader } });
    expect(kindsOf(await mine(reader, 'others'))).toEqual(['group.member-left', 'sign-in.ended']);
  });

  it('comes in pages, from new to old, without one twice or missing', async () => {
    const client = app.as(reader);
    const other = await insertCase(app, { groupId, presenterId: presenter });
    const readings = auditPageSize + 6;
    for (let count = 0; count < readings; count += 2) {
      app.clock.advance({ minutes: 15 });
      for (const id of [caseId, other]) await client.call(caseRoutes.get, { params: { caseId: id } });
    }
    const first = (await client.call(auditRoutes.mine)).body;
    const rest = (await client.call(auditRoutes.mine, { query: { before: first.before ?? '' } })).body;
    expect([first.entries.length, rest.entries.length, rest.before]).toEqual([auditPageSize, 7, null]);
    const ids = [...first.entries, ...rest.entries].map(({ id }) => Number(id));
    expect(ids).toEqual([...new Set(ids)].sort((one, other) => other - one));
  });

  it.each(['/me/events?filter=nothing', '/me/events?before=x', '/me/events?personId=1'])(
    'is not asked as %s',
    async (path) => {
      expect((await app.as(reader).fetch(`/api/v1${path}`)).status).toBe(400);
    },
  );
});

describe('the log of a group', () => {
  it('is for its facilitator, without content, drafts or where from', async () => {
    await open(reader);
    const planner = app.as(presenter);
    await planner.call(caseRoutes.create, {
      params: { groupId },
      body: {
        workingTitle: 'Een concept',
        questionKind: 'acting',
        learningQuestion: '',
        situation: '',
        peopleInvolved: [],
        triedSoFar: '',
        whatTouchesMe: '',
        withheldOutcome: '',
        domains: [],
        preferredMethodKey: null,
        urgency: null,
        meetingId: null,
      },
    });
    const { status, body } = await ofGroup(facilitator);
    expect([status, kindsOf(body.entries)]).toEqual([200, ['case.opened']]);
    expect(body.entries[0]?.network).toBeNull();
    expect(JSON.stringify(body)).not.toMatch(/deur die dicht|verhaal|concept/);
  });

  it('is not for a member, and not there for whoever is outside', async () => {
    expect((await ofGroup(reader)).status).toBe(403);
    const moderator = await insertPerson(app, { role: 'moderator' });
    const administrator = await insertPerson(app, { role: 'administrator' });
    for (const outsider of [stranger, moderator, administrator, officer])
      expect((await ofGroup(outsider)).status).toBe(404);
  });
});

describe('the whole log', () => {
  it('is for the privacy officer, with where from', async () => {
    await open(reader);
    const { body } = await all(officer, { personId: presenter });
    expect(body.entries.map(({ kind, network }) => [kind, network])).toEqual([
      ['audit.read', '127.0.0.0/24'],
      ['case.opened', '127.0.0.0/24'],
    ]);
  });

  it('tells whoever it is about that the officer looked', async () => {
    await all(officer, { personId: presenter });
    const [entry] = await mine(presenter, 'others');
    expect([entry?.kind, entry?.actor?.id]).toEqual(['audit.read', officer]);
  });

  it('is not there for anybody else', async () => {
    const others = [reader, facilitator, stranger];
    for (const role of ['moderator', 'administrator', 'policy-adviser'] as const)
      others.push(await insertPerson(app, { role }));
    for (const personId of others) expect((await all(personId)).status).toBe(404);
    expect((await app.anonymous.call(auditRoutes.all)).status).toBe(401);
  });

  it('holds what somebody was refused: who, which route and which thing, a few times a minute', async () => {
    for (let count = 0; count < 30; count += 1) await open(stranger);
    const { body } = await all(officer, { filter: 'refusals', personId: stranger });
    const refusals = body.entries.filter(({ kind }) => kind === 'access.refused');
    expect(refusals.length).toBeGreaterThanOrEqual(10);
    expect(refusals.length).toBeLessThanOrEqual(12);
    expect([refusals[0]?.actor?.id, refusals[0]?.subjectId]).toEqual([stranger, caseId]);
  });

  it('holds that somebody could not sign in', async () => {
    const body = { personId: newId<PersonId>() };
    await app.anonymous.call(identityRoutes.signInAsDemonstrationPerson, { body });
    const [entry] = (await all(officer, { filter: 'refusals' })).body.entries;
    expect([entry?.kind, entry?.actor, entry?.network]).toEqual(['sign-in.refused', null, '127.0.0.0/24']);
  });
});
