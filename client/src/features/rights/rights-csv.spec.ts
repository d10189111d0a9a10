import { describe, expect, it } from '@jest/globals';
import type { GroupId, OrganisationId, PersonId } from '@leerkring/shared/contract/common';
import type { RightsRow } from '@leerkring/shared/contract/rights';
import { rightsCsv } from './rights-csv';

const now = new Date('2026-11-24T12:00:00Z');
const rowOf = (given: Partial<RightsRow['person']>, more: Partial<RightsRow> = {}): RightsRow => ({
  person: {
    id: '0199b1a0-0000-7000-8000-00000000000a' as PersonId,
    givenName: 'Noor',
    familyName: 'Hazelaar',
    role: 'wijk-ggd',
    organisation: { id: '0199b1a0-0000-7000-8000-00000000000b' as OrganisationId, name: 'Sluiswijk' },
    active: true,
    ...given,
  },
  groups: [
    {
      id: '0199b1a0-0000-7000-8000-00000000000c' as GroupId,
      name: 'Zuidwest; avond',
      role: 'guest',
      until: '2027-03-03T12:00:00.000Z',
    },
  ],
  lastSeenAt: '2026-11-23T09:00:00.000Z',
  waysIn: ['employer', 'passkey'],
  closedAt: null,
  markedAt: null,
  ...more,
});

describe('the list as a file', () => {
  it('opens in Excel: a byte order mark, semicolons, and quotes round what holds one', () => {
    const text = rightsCsv([rowOf({ familyName: 'Hüseyin' })], now);
    expect(text.startsWith('\ufeffNaam;Organisatie;Rol;')).toBe(true);
    expect(text.split('\r\n')[1]).toBe(
      'Noor Hüseyin;Sluiswijk;Wijk-GGD’er;ja;"Zuidwest; avond (gast tot en met 3 maart 2027)";2026-11-23;via de werkgever, met een passkey;',
    );
  });

  it.each(['=1+1', '+31', '-2', '@SUM(A1)', '\t=1', '\r=1', '=HYPERLINK("https://kwaad.example")'])(
    'holds no formula when a name is %j',
    (givenName) => {
      const [, line = ''] = rightsCsv([rowOf({ givenName })], now).split('\r\n');
      expect(line.replace(/^"/, '')).toMatch(/^'/);
    },
  );

  it('holds no formula when the name of an organisation or group is one', () => {
    const organisation = { id: '0199b1a0-0000-7000-8000-00000000000b' as OrganisationId, name: '=cmd' };
    const [group] = rowOf({}).groups;
    const groups = group ? [{ ...group, name: '=cmd' }] : [];
    const [, line = ''] = rightsCsv([rowOf({ organisation }, { groups })], now).split('\r\n');
    expect(line.match(/(^|;)"?=/)).toBeNull();
  });
});
