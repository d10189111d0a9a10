import { describe, expect, it } from '@jest/globals';
import { readMunicipalityList } from './municipality-list.js';

const nothing = { province: null, validFrom: null, validUntil: null, successor: null };
const read = (...lines: string[]) => readMunicipalityList(lines.join('\n'));
const faultsOf = (...lines: string[]) => read(...lines).faults;

describe('a list of municipalities', () => {
  it('is read with our own column names', () => {
    expect(
      read(
        'code,name,province,valid_from,valid_until,successor',
        'GM0505,Dordrecht,Zuid-Holland,,,',
        'GM1696,Wijdemeren,Noord-Holland,2002-01-01,2026-12-31,GM0402',
      ),
    ).toEqual({
      faults: [],
      municipalities: [
        { ...nothing, line: 2, code: 'GM0505', name: 'Dordrecht', province: 'Zuid-Holland' },
        {
          line: 3,
          code: 'GM1696',
          name: 'Wijdemeren',
          province: 'Noord-Holland',
          validFrom: '2002-01-01',
          validUntil: '2026-12-31',
          successor: 'GM0402',
        },
      ],
    });
  });

  it('is read as CBS offers it and Excel saves it', () => {
    const lines = [
      '\uFEFFGemeentecode;GemeentecodeGM;Gemeentenaam;Provinciecode;ProvinciecodePV;Provincienaam',
      "518;GM0518;'s-Gravenhage;28;PV28;Zuid-Holland",
      '820;GM0820;Nuenen, Gerwen en Nederwetten;30;PV30;Noord-Brabant',
      '737;GM0737;"Tytsjerksteradiel";21;PV21;Fryslân',
      ';;;;;',
      '',
    ];
    const { faults, municipalities } = readMunicipalityList(lines.join('\r\n'));
    expect(faults).toEqual([]);
    expect(municipalities.map(({ line, code, name, province }) => [line, code, name, province])).toEqual([
      [2, 'GM0518', "'s-Gravenhage", 'Zuid-Holland'],
      [3, 'GM0820', 'Nuenen, Gerwen en Nederwetten', 'Noord-Brabant'],
      [4, 'GM0737', 'Tytsjerksteradiel', 'Fryslân'],
    ]);
  });

  it('may leave out the zeros, the GM and the province, and write days the Dutch way', () => {
    expect(read('naam\tgemeentecode\teinddatum', 'Wijdemeren\t696\t31-12-2026').municipalities).toEqual([
      { ...nothing, line: 2, code: 'GM0696', name: 'Wijdemeren', validUntil: '2026-12-31' },
    ]);
    expect(read('code;name;province', '80;Leeuwarden;Friesland').municipalities[0]?.province).toBe('Fryslân');
  });

  it.each([
    [['code;province', 'GM0505;Zuid-Holland'], 'missing-columns', 'name'],
    [['a;b', '1;2'], 'missing-columns', 'code, name'],
    [['code;name'], 'no-lines', ''],
    [['code;name', 'GM0737;Tytsjerksteradiel', 'GM1900;S\uFFFDdwest-Frysl\uFFFDn'], 'not-utf8', ''],
    [['code;name', ...Array.from({ length: 3_001 }, () => 'GM0505;Dordrecht')], 'too-many-lines', '3001'],
  ])('that is no such list is refused as a whole: %j', (lines, code, value) => {
    expect(readMunicipalityList(lines.join('\n'))).toEqual({
      municipalities: [],
      faults: [{ line: null, code, value }],
    });
  });

  it('with a quote that never ends is refused, with the place', () => {
    expect(faultsOf('code,name', '"GM0505,Dordrecht')).toEqual([
      expect.objectContaining({ code: 'not-csv' }),
    ]);
  });

  it('tells everything that is wrong at once, each with its line', () => {
    const long = 'a'.repeat(121);
    expect(
      faultsOf(
        'code,name,province,valid_from,valid_until,successor',
        'GM505x,Dordrecht,Zuid-Holland,,,',
        'GM0505,,Atlantis,2026-02-30,gisteren,XX',
        `GM0506,${long},,,,`,
        'GM0507,Delft',
      ),
    ).toEqual([
      { line: 2, code: 'invalid-code', value: 'GM505x' },
      { line: 3, code: 'invalid-name', value: '' },
      { line: 3, code: 'unknown-province', value: 'Atlantis' },
      { line: 3, code: 'invalid-code', value: 'XX' },
      { line: 3, code: 'invalid-day', value: '2026-02-30' },
      { line: 3, code: 'invalid-day', value: 'gisteren' },
      { line: 4, code: 'invalid-name', value: 'a'.repeat(60) },
      { line: 5, code: 'wrong-number-of-columns', value: 'GM0507 Delft' },
    ]);
  });
});
