import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { OrganisationId } from '@leerkring/shared/contract/common';
import {
  type OrganisationInput,
  type OrganisationView,
  organisationRoutes as routes,
} from '@leerkring/shared/contract/organisations';
import { Database } from '../../server/src/platform/database/database.js';
import { insertPerson } from '../support/builders.js';
import { GroundFloor } from '../support/ground-floor.js';
import { ok } from '../support/newcomers.js';
import { startApp, type TestApp } from '../support/start-app.js';
import type { TestClient } from '../support/test-client.js';

let app: TestApp;
let administrator: TestClient;
beforeAll(async () => {
  app = await startApp({ root: GroundFloor });
  administrator = app.as(await insertPerson(app, { role: 'administrator' }));
});
afterAll(() => app.close());
beforeEach(async () => {
  await app.app.get(Database).manager.query("delete from organisation where kind = 'municipality'");
});

const plain: OrganisationInput = {
  kind: 'municipality',
  name: 'Dordrecht',
  code: 'GM0505',
  province: 'Zuid-Holland',
  validFrom: null,
  validUntil: null,
  successorId: null,
};
const add = async (given: Partial<OrganisationInput> = {}): Promise<OrganisationView> =>
  ok(await administrator.call(routes.add, { body: { ...plain, ...given } }));
const change = (id: OrganisationId, revision: number, given: Partial<OrganisationInput>) =>
  administrator.call(routes.change, {
    params: { organisationId: id },
    body: { revision, organisation: { ...plain, ...given } },
  });
const municipalities = async () =>
  ok(await administrator.call(routes.list)).filter(({ kind }) => kind === 'municipality');
const preview = async (csv: string) => ok(await administrator.call(routes.preview, { body: { csv } }));
const take = (csv: string, fingerprint: string) =>
  administrator.call(routes.import, { body: { csv, fingerprint } });
const eventsOf = async (kind: string): Promise<Record<string, unknown>[]> =>
  app.app.get(Database).manager.query('select actor_id, subject_id, data from event where kind = $1', [kind]);

describe('an organisation', () => {
  it('is added and listed with what it is', async () => {
    const added = await add();
    expect(await municipalities()).toEqual([
      { ...plain, id: added.id, revision: 0, successor: null, successorId: undefined },
    ]);
    expect(await eventsOf('organisation.added')).toContainEqual(
      expect.objectContaining({ subject_id: added.id }),
    );
  });

  it('is changed by whoever saw it last, and ends with a successor', async () => {
    const hilversum = await add({ name: 'Hilversum', code: 'GM0402', province: 'Noord-Holland' });
    const wijdemeren = await add({ name: 'Wijdemeren', code: 'GM1696', province: 'Noord-Holland' });
    const end = { ...wijdemeren, validUntil: '2026-12-31', successorId: hilversum.id };
    const { revision: _, id, successor, ...organisation } = end;
    expect(successor).toBeNull();
    const ended = ok(await change(id, 0, organisation));
    expect(ended).toMatchObject({ revision: 1, successor: { id: hilversum.id, name: 'Hilversum' } });
    expect((await change(id, 0, organisation)).problem?.code).toBe('conflict');
    expect(await eventsOf('organisation.ended')).toContainEqual(expect.objectContaining({ subject_id: id }));
  });

  it.each<[string, Partial<OrganisationInput>, string, string]>([
    ['a name that another has', {}, '/name', 'name-taken'],
    ['a code that another has', { name: 'Dort' }, '/code', 'duplicate-code'],
    ['a code for what is no municipality', { kind: 'ggd', name: 'GGD' }, '/code', 'only-for-municipalities'],
    [
      'an end before the beginning',
      { validFrom: '2027-01-01', validUntil: '2026-12-31' },
      '/validUntil',
      'ends-before-start',
    ],
    [
      'a successor without an end',
      { successorId: '0199b1a0-0000-7000-8000-000000000000' as OrganisationId },
      '/validUntil',
      'successor-without-end',
    ],
    [
      'a successor that is not there',
      {
        ...{ code: null, name: 'Nieuw', validUntil: '2026-12-31' },
        successorId: '0199b1a0-0000-7000-8000-000000000000' as OrganisationId,
      },
      '/successorId',
      'unknown-organisation',
    ],
  ])('is not added with %s', async (_, wrong, pointer, code) => {
    await add();
    const { problem } = await administrator.call(routes.add, { body: { ...plain, ...wrong } });
    expect(problem?.errors).toContainEqual({ pointer, code });
    expect(await municipalities()).toHaveLength(1);
  });

  it('is not succeeded by itself, directly or by way of another', async () => {
    const first = await add({ name: 'Een', code: 'GM0001', validUntil: '2026-12-31' });
    const own = { ...plain, name: 'Een', code: 'GM0001', validUntil: '2026-12-31', successorId: first.id };
    expect((await change(first.id, 0, own)).problem?.errors).toEqual([
      { pointer: '/organisation/successorId', code: 'own-successor' },
    ]);
    const second = await add({
      ...{ name: 'Twee', code: 'GM0002', validUntil: '2026-12-31', successorId: first.id },
    });
    expect((await change(first.id, 0, { ...own, successorId: second.id })).problem?.errors).toEqual([
      { pointer: '/organisation/successorId', code: 'successors-in-a-circle' },
    ]);
  });

  it.each(['wijk-ggd', 'moderator', 'privacy-officer'] as const)('is not there for a %s', async (role) => {
    const somebody = app.as(await insertPerson(app, { role }));
    for (const answer of [
      await somebody.call(routes.list),
      await somebody.call(routes.add, { body: plain }),
      await somebody.call(routes.preview, { body: { csv: 'code,name' } }),
    ])
      expect(answer.problem?.code).toBe('not-found');
  });
});

describe('the list of CBS', () => {
  const list = [
    'Gemeentecode;GemeentecodeGM;Gemeentenaam;Provincienaam',
    "518;GM0518;'s-Gravenhage;Zuid-Holland",
    '820;GM0820;Nuenen, Gerwen en Nederwetten;Noord-Brabant',
    '505;GM0505;Dordrecht;Zuid-Holland',
  ].join('\r\n');

  it('is shown before it is taken over, and changes nothing the second time', async () => {
    await add({ name: 'Dort' });
    const shown = await preview(list);
    expect(shown).toMatchObject({
      faults: [],
      added: [{ code: 'GM0518' }, { code: 'GM0820' }],
      changed: [{ code: 'GM0505', changes: [{ field: 'name', from: 'Dort', to: 'Dordrecht' }] }],
      ended: [],
    });
    expect((await municipalities()).map(({ name }) => name)).toEqual(['Dort']);
    expect(ok(await take(list, shown.fingerprint))).toEqual({ added: 2, changed: 1, ended: 0 });
    const names = ["'s-Gravenhage", 'Dordrecht', 'Nuenen, Gerwen en Nederwetten'];
    expect((await municipalities()).map(({ name }) => name).sort()).toEqual(names);

    const again = await preview(list);
    expect(again).toMatchObject({ added: [], changed: [], ended: [], unchanged: 3 });
    const events = (await eventsOf('organisation.list-imported')).length;
    expect(ok(await take(list, again.fingerprint))).toEqual({ added: 0, changed: 0, ended: 0 });
    expect(await eventsOf('organisation.list-imported')).toHaveLength(events);
  });

  it('keeps what merged, with its last day and its successor, in whatever order it tells', async () => {
    await add({ name: 'Wijdemeren', code: 'GM1696', province: 'Noord-Holland' });
    const merger = [
      'code,name,province,valid_from,valid_until,successor',
      'GM1696,Wijdemeren,Noord-Holland,,2026-12-31,GM0402',
      'GM0402,Hilversum,Noord-Holland,,,',
    ].join('\n');
    const { ended, fingerprint } = await preview(merger);
    expect(ended).toMatchObject([{ name: 'Wijdemeren', validUntil: '2026-12-31', successor: 'Hilversum' }]);
    expect(ok(await take(merger, fingerprint))).toEqual({ added: 1, changed: 0, ended: 1 });
    expect((await municipalities()).find(({ code }) => code === 'GM1696')).toMatchObject({
      ...{ validUntil: '2026-12-31', successor: { name: 'Hilversum' }, revision: 1 },
    });
  });

  it('names what it does not mention, and leaves that alone', async () => {
    await add({ name: 'Sluiswijk', code: 'GM9006', province: null });
    const { missing, fingerprint } = await preview(list);
    expect(missing).toEqual([{ code: 'GM9006', name: 'Sluiswijk' }]);
    ok(await take(list, fingerprint));
    expect((await municipalities()).find(({ code }) => code === 'GM9006')?.validUntil).toBeNull();
  });

  it('with a line that is wrong changes nothing, and says which', async () => {
    const wrong = `${list}\r\n506;GM0506;;Zuid-Holland\r\n507;GMx;Delft;Zuid-Holland`;
    const shown = await preview(wrong);
    expect(shown.faults).toEqual([
      { line: 5, code: 'invalid-name', value: '' },
      { line: 6, code: 'invalid-code', value: 'GMx' },
    ]);
    const { problem } = await take(wrong, 'f'.repeat(64));
    expect(problem?.errors).toEqual([{ pointer: '/csv', code: 'faulty-lines' }]);
    expect(await municipalities()).toEqual([]);
  });

  it('is not taken over when the registry changed since it was shown', async () => {
    const { fingerprint } = await preview(list);
    await add({ name: 'Dort' });
    expect((await take(list, fingerprint)).problem?.code).toBe('conflict');
    expect(await municipalities()).toHaveLength(1);
  });

  it('is taken over once when two do so at the same moment', async () => {
    const { fingerprint } = await preview(list);
    const answers = await Promise.all([take(list, fingerprint), take(list, fingerprint)]);
    expect(answers.map(({ problem }) => problem?.code ?? 'ok').sort()).toEqual(['conflict', 'ok']);
    expect(await municipalities()).toHaveLength(3);
  });

  it('of the whole country goes through, and a longer text does not', async () => {
    const rows = Array.from({ length: 1_100 }, (_, index) => {
      const code = `GM${String(index).padStart(4, '0')}`;
      return `${code};Gemeente nummer ${index};Gelderland`;
    });
    const all = ['code;name;province', ...rows].join('\n');
    const { added, fingerprint } = await preview(all);
    expect(added).toHaveLength(1_100);
    expect(ok(await take(all, fingerprint)).added).toBe(1_100);
    const { problem } = await administrator.call(routes.preview, { body: { csv: 'x'.repeat(120_001) } });
    expect(problem?.code).toBe('invalid-input');
  });
});
