import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { auditRoutes } from '@leerkring/shared/contract/audit';
import { type BreakGlassInput, breakGlassRoutes } from '@leerkring/shared/contract/break-glass';
import { caseRoutes } from '@leerkring/shared/contract/cases';
import type { PersonId } from '@leerkring/shared/contract/common';
import { groupRoutes } from '@leerkring/shared/contract/groups';
import { meetingRoutes } from '@leerkring/shared/contract/meetings';
import { BreakGlassService } from '../../server/src/modules/groups/break-glass.service.js';
import { Database } from '../../server/src/platform/database/database.js';
import { buildGroup, type Cast, draftCase, planMeeting, submitCase } from '../support/build-groups.js';
import { insertPerson } from '../support/builders.js';
import { startApp, type TestApp } from '../support/start-app.js';
import type { TestClient } from '../support/test-client.js';

const input: BreakGlassInput = { kind: 'complaint', reason: 'Er is een klacht over de toon in deze groep.' };

let app: TestApp;
let cast: Cast;
let gijsId: PersonId;
let gijs: TestClient;
let officer: TestClient;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());
beforeEach(async () => {
  cast = await buildGroup(app);
  gijsId = await insertPerson(app, { role: 'administrator', givenName: 'Gijs' });
  gijs = app.as(gijsId);
  officer = app.as(await insertPerson(app, { role: 'privacy-officer' }));
});

const start = (client = gijs, body: BreakGlassInput = input) =>
  client.call(breakGlassRoutes.start, { params: { groupId: cast.groupId }, body });
const end = (client: TestClient, breakGlassId: string) =>
  client.call(breakGlassRoutes.end, { params: { groupId: cast.groupId, breakGlassId } });
const readCase = (client: TestClient, caseId: string) => client.call(caseRoutes.get, { params: { caseId } });
/** In which tables these words stand. */
const tablesWith = async (words: string): Promise<string[]> => {
  const { manager } = app.app.get(Database);
  const tables: { name: string }[] = await manager.query(
    "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'",
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const rows = await manager.query(`SELECT FROM "${name}" AS one WHERE position($1 in one::text) > 0`, [
      words,
    ]);
    if (rows.length > 0) found.push(name);
  }
  return found;
};
const groupOf = (client: TestClient) => client.call(groupRoutes.get, { params: { groupId: cast.groupId } });

describe('an administrator', () => {
  it('reads nothing of a group by being one', async () => {
    const { id } = await submitCase(cast);
    expect([(await readCase(gijs, id)).status, (await groupOf(gijs)).status]).toEqual([404, 404]);
    expect((await gijs.call(breakGlassRoutes.groups)).body.map((group) => group.id)).toContain(cast.groupId);
  });

  it('reads for an hour with a reason, and not a moment longer', async () => {
    const { id } = await submitCase(cast);
    const { id: meetingId } = await planMeeting(app, cast);
    const { status, body } = await start();
    expect([status, body.until, body.mayEnd]).toEqual([
      201,
      new Date(app.clock.now().getTime() + 60 * 60_000).toISOString(),
      true,
    ]);
    app.clock.advance({ minutes: 59, seconds: 59 });
    expect((await readCase(gijs, id)).status).toBe(200);
    expect((await gijs.call(meetingRoutes.get, { params: { meetingId } })).body).toMatchObject({
      mayManage: false,
      amMember: false,
      videoUrl: null,
    });
    expect((await groupOf(gijs)).body).toMatchObject({
      myRole: null,
      breakGlassUntil: body.until,
      mayManage: false,
      closed: [],
    });
    app.clock.advance({ seconds: 1 });
    expect([(await readCase(gijs, id)).status, (await groupOf(gijs)).status]).toEqual([404, 404]);
  });

  it('does not see a draft, or what the presenter keeps back', async () => {
    const draft = await draftCase(cast);
    const { id } = await submitCase(cast, { withheldOutcome: 'De zesde keer deed hij open.' });
    await start();
    expect((await readCase(gijs, draft.id)).status).toBe(404);
    expect((await readCase(gijs, id)).body).toMatchObject({ withheldOutcome: null, mayChange: false });
  });

  it('reads in that group and in no other', async () => {
    const other = await buildGroup(app);
    const { id } = await submitCase(other);
    await start();
    expect((await readCase(gijs, id)).status).toBe(404);
    const listed = (await gijs.call(groupRoutes.list)).body.map((group) => group.id);
    expect(listed).toEqual([cast.groupId]);
  });

  it.each([
    { kind: 'complaint', reason: '' },
    { kind: 'complaint', reason: '          ' },
    { kind: 'complaint', reason: 'x'.repeat(301) },
    { kind: 'curiosity', reason: input.reason },
    { reason: input.reason },
  ])('is asked for a reason that counts: %j', async (body) => {
    expect((await start(gijs, body as BreakGlassInput)).problem?.code).toBe('invalid-input');
  });

  it('cannot make it last longer by breaking it again, but can begin anew after it', async () => {
    await start();
    expect((await start()).problem?.code).toBe('conflict');
    app.clock.advance({ minutes: 60 });
    expect((await start()).status).toBe(201);
  });

  it('who is in the group has no need of it', async () => {
    const body = { personId: gijsId, role: 'observer' as const, until: null };
    await cast.clients.facilitator.call(groupRoutes.addMember, { params: { groupId: cast.groupId }, body });
    expect((await start()).problem?.code).toBe('conflict');
  });
});

describe('the group', () => {
  it('sees for good who looked, why, and from when till when', async () => {
    const { id } = (await start()).body;
    const since = app.clock.now();
    app.clock.advance({ minutes: 20 });
    expect((await end(gijs, id)).status).toBe(204);
    app.clock.advance({ hours: 24 * 300 });
    for (const role of ['facilitator', 'member', 'observer', 'presenter'] as const) {
      const [seen, ...more] = (await app.as(cast.ids[role]).call(breakGlassRoutes.list)).body;
      expect(more).toEqual([]);
      expect(seen).toMatchObject({
        ...input,
        person: { id: gijsId },
        group: { id: cast.groupId },
        since: since.toISOString(),
        endedAt: new Date(since.getTime() + 20 * 60_000).toISOString(),
        endedBy: { id: gijsId },
        mayEnd: false,
      });
    }
  });

  it('has a facilitator who can end it', async () => {
    const { id: caseId } = await submitCase(cast);
    const { id } = (await start()).body;
    expect((await end(cast.clients.member, id)).status).toBe(403);
    expect((await end(cast.clients.stranger, id)).status).toBe(404);
    expect((await end(cast.clients.facilitator, id)).status).toBe(204);
    expect((await readCase(gijs, caseId)).status).toBe(404);
    expect((await end(cast.clients.facilitator, id)).problem?.code).toBe('conflict');
    const [seen] = (await cast.clients.member.call(breakGlassRoutes.list)).body;
    expect(seen?.endedBy?.id).toBe(cast.ids.facilitator);
  });

  it('is not known to a facilitator of another group', async () => {
    const { id } = (await start()).body;
    const other = await buildGroup(app);
    const params = { groupId: other.groupId, breakGlassId: id };
    const { problem } = await other.clients.facilitator.call(breakGlassRoutes.end, { params });
    expect(problem?.code).toBe('not-found');
    expect((await other.clients.facilitator.call(breakGlassRoutes.list)).body).toEqual([]);
    expect((await cast.clients.moderator.call(breakGlassRoutes.list)).body).toEqual([]);
  });

  it('has a presenter who sees that the case was opened', async () => {
    const { id } = await submitCase(cast);
    await start();
    await readCase(gijs, id);
    const { entries } = (await cast.clients.presenter.call(auditRoutes.mine, { query: { filter: 'others' } }))
      .body;
    expect(entries[0]).toMatchObject({ kind: 'case.opened', actor: { id: gijsId }, subjectId: id });
  });
});

describe('those who watch over administrators', () => {
  it('see all of it, with the reason, and the beginning and the end in the audit trail', async () => {
    const { id } = (await start()).body;
    app.clock.advance({ minutes: 61 });
    await app.app.get(BreakGlassService).endDue();
    const [seen] = (await officer.call(breakGlassRoutes.list)).body;
    expect(seen).toMatchObject({ id, ...input, endedAt: seen?.until, endedBy: null, mayEnd: false });
    const { entries } = (await officer.call(auditRoutes.all, { query: { filter: 'groups' } })).body;
    const here = entries.filter(({ group }) => group?.id === cast.groupId);
    expect(here.slice(0, 2).map(({ kind, actor }) => [kind, actor?.id ?? null])).toEqual([
      ['break-glass.ended', null],
      ['break-glass.started', gijsId],
    ]);
  });

  it('find the words of the reason in its own place and nowhere else', async () => {
    const reason = 'Trefwoord-veldkers staat hier alleen voor de groep.';
    await start(gijs, { kind: 'safety', reason });
    expect(await tablesWith('veldkers')).toEqual(['break_glass']);
  });
});
