import { describe, expect, it } from '@jest/globals';
import type { OrganisationId } from '@leerkring/shared/contract/common';
import type { ListedMunicipality } from './municipality-list.js';
import { planImport } from './municipality-plan.js';
import type { Organisation } from './organisation.entity.js';

const nothing = { province: null, validFrom: null, validUntil: null };
let line = 1;
const listed = (code: string, name: string, more: Partial<ListedMunicipality> = {}): ListedMunicipality => {
  line += 1;
  return { ...nothing, line, code, name, successor: null, ...more };
};
const known = (code: string | null, name: string, more: Partial<Organisation> = {}): Organisation => ({
  ...{ ...nothing, id: `id of ${name}` as OrganisationId, code, name, kind: 'municipality' },
  ...{ successorId: null, revision: 0, ...more },
});
const faultsIn = (registry: Organisation[], list: ListedMunicipality[]) =>
  planImport(registry, list).faults.map(({ code, value }) => [code, value]);
const ended = { validUntil: '2026-12-31' };

describe('the plan of an import', () => {
  it('adds what is not there, and nothing when it is there as listed', () => {
    const dordrecht = listed('GM0505', 'Dordrecht', { province: 'Zuid-Holland' });
    const plan = planImport([], [dordrecht]);
    expect(plan.added.map(({ id, code, name }) => [id, code, name])).toEqual([[null, 'GM0505', 'Dordrecht']]);
    const after = planImport([known('GM0505', 'Dordrecht', { province: 'Zuid-Holland' })], [dordrecht]);
    expect(after).toMatchObject({ faults: [], added: [], changed: [], ended: [], unchanged: 1 });
  });

  it('changes what is told otherwise, and leaves what is not told', () => {
    const registry = [known('GM0505', 'Dort', { province: 'Zuid-Holland', validFrom: '1220-01-01' })];
    const { changed } = planImport(registry, [listed('GM0505', 'Dordrecht')]);
    expect(changed).toEqual([
      expect.objectContaining({
        ...{ province: 'Zuid-Holland', validFrom: '1220-01-01' },
        changes: [{ field: 'name', from: 'Dort', to: 'Dordrecht' }],
      }),
    ]);
  });

  it('does not let go on what ended, because a list does not tell of the end', () => {
    const plan = planImport([known('GM0001', 'Aduard', ended)], [listed('GM0001', 'Aduard')]);
    expect(plan).toMatchObject({ changed: [], ended: [], unchanged: 1 });
  });

  it('gives its code to a municipality that was put in by hand, once', () => {
    const registry = [known(null, '’s-Gravenhage')];
    const list = [listed('GM0518', "'s-Gravenhage"), listed('GM9518', "'s-Gravenhage", ended)];
    const { changed, added } = planImport(registry, list);
    expect(changed.map(({ id, code }) => [id, code])).toEqual([['id of ’s-Gravenhage', 'GM0518']]);
    expect(added.map(({ code }) => code)).toEqual(['GM9518']);
  });

  it('ends what merged, keeps it, and says who came after it', () => {
    const registry = [known('GM1696', 'Wijdemeren'), known('GM0402', 'Hilversum')];
    const list = [listed('GM1696', 'Wijdemeren', { ...ended, successor: 'GM0402' })];
    const plan = planImport(registry, list);
    expect(plan.ended).toEqual([expect.objectContaining({ ...ended, successor: 'GM0402' })]);
    expect([plan.added, plan.changed]).toEqual([[], []]);
  });

  it('ends nothing because it is missing, and says that it is', () => {
    const registry = [
      known('GM0402', 'Hilversum'),
      known('GM1696', 'Wijdemeren'),
      known('GM0001', 'Aduard', ended),
      known(null, 'GGD', { kind: 'ggd' }),
    ];
    const plan = planImport(registry, [listed('GM0402', 'Hilversum')]);
    expect(plan).toMatchObject({ ended: [], missing: [{ code: 'GM1696', name: 'Wijdemeren' }] });
  });

  it.each([
    ['a code twice', [], [listed('GM0001', 'A'), listed('GM0001', 'B')], [['duplicate-code', 'GM0001']]],
    [
      'an end before the beginning',
      [known('GM0001', 'A', { validFrom: '2027-01-01' })],
      [listed('GM0001', 'A', ended)],
      [['ends-before-start', '2026-12-31']],
    ],
    [
      'a successor that nobody knows',
      [],
      [listed('GM0001', 'A', { ...ended, successor: 'GM0002' })],
      [['unknown-successor', 'GM0002']],
    ],
    [
      'a successor of what goes on',
      [known('GM0002', 'B')],
      [listed('GM0001', 'A', { successor: 'GM0002' })],
      [['successor-without-end', 'GM0002']],
    ],
    [
      'a municipality that succeeds itself',
      [],
      [listed('GM0001', 'A', { ...ended, successor: 'GM0001' })],
      [['own-successor', 'GM0001']],
    ],
    [
      'two that succeed each other',
      [known('GM0001', 'A'), known('GM0002', 'B', { ...ended, successorId: 'id of A' as OrganisationId })],
      [listed('GM0001', 'A', { ...ended, successor: 'GM0002' })],
      [['successors-in-a-circle', 'GM0002']],
    ],
    [
      'the name of something else',
      [known(null, 'Altena', { kind: 'housing' })],
      [listed('GM0001', 'Altena')],
      [['name-taken', 'Altena']],
    ],
    [
      'one name for two',
      [],
      [listed('GM0001', 'Bergen'), listed('GM0002', 'bergen')],
      [
        ['name-taken', 'Bergen'],
        ['name-taken', 'bergen'],
      ],
    ],
  ])('refuses %s', (_, registry, list, faults) => {
    expect(faultsIn(registry, list)).toEqual(faults);
  });

  it('lets a new municipality have the name of one that ended', () => {
    const list = [listed('GM0001', 'Altena', ended), listed('GM1959', 'Altena')];
    expect(faultsIn([known('GM0001', 'Altena')], list)).toEqual([]);
  });
});
