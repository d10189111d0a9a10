/**
 * A list of municipalities as an administrator has it: the download of CBS, saved as CSV, or a list of one's own.
 * A comma, a semicolon or a tab between the columns; the first line names them, ours in English or those of
 * CBS, in any order, and columns that we do not know are passed over. Excel leaves zeros out (`505`) and writes
 * days the Dutch way; both are understood. Every line that is wrong is told at once.
 */
import type { ImportFault, ImportFaultCode, Province } from '@leerkring/shared/contract/organisations';
import { Province as KnownProvince, OrganisationName } from '@leerkring/shared/contract/organisations';
import { plainly } from '@leerkring/shared/rules/organisation-search';
import { CsvError, parse } from 'csv-parse/sync';
import { z } from 'zod';

/** Null and undefined alike: the list does not tell. */
export interface ListedMunicipality {
  line: number;
  code: string;
  name: string;
  province: Province | null;
  validFrom: string | null;
  validUntil: string | null;
  /** The code of the municipality that it went over into. */
  successor: string | null;
}

export interface MunicipalityList {
  municipalities: ListedMunicipality[];
  faults: ImportFault[];
}

/** There were some 1,100 since 1900. */
const MOST_LINES = 3_000;
const SHOWN_CHARACTERS = 60;
/** What a program writes that read the file as something else than UTF-8. */
const REPLACEMENT = '�';

/** By their plain form; the code with GM before it wins over the bare one of CBS. */
const columns = {
  code: ['code', 'gemeentecodegm', 'gemeentecode', 'gm code', 'cbs code'],
  name: ['name', 'naam', 'gemeentenaam', 'gemeente'],
  province: ['province', 'provincie', 'provincienaam'],
  validFrom: ['valid from', 'geldig vanaf', 'ingangsdatum', 'begindatum'],
  validUntil: ['valid until', 'geldig tot en met', 'geldig t m', 'einddatum'],
  successor: ['successor', 'opvolger', 'gaat op in'],
} as const;
type Column = keyof typeof columns;
const names = Object.keys(columns) as Column[];

const provinces = new Map<string, Province>([
  ...KnownProvince.options.map((province): [string, Province] => [plainly(province), province]),
  ['friesland', 'Fryslân'],
]);

interface Line {
  record: string[];
  info: { lines: number };
}

export function readMunicipalityList(csv: string): MunicipalityList {
  const lines = splitLines(csv);
  if (!Array.isArray(lines)) return { municipalities: [], faults: [lines] };
  const [head, ...rest] = lines;
  const places = placesOf(head?.record ?? []);
  const missing = (['code', 'name'] as const).filter((column) => places[column] === undefined);
  if (missing.length > 0) return fileFault('missing-columns', missing.join(', '));
  if (rest.length === 0) return fileFault('no-lines');
  if (rest.length > MOST_LINES) return fileFault('too-many-lines', String(rest.length));
  const faults: ImportFault[] = [];
  const municipalities = rest.flatMap(({ record, info }) => {
    const note = (code: ImportFaultCode, value: string) =>
      void faults.push({ line: info.lines, code, value: value.slice(0, SHOWN_CHARACTERS) });
    if (record.length !== head?.record.length) {
      note('wrong-number-of-columns', record.join(' '));
      return [];
    }
    return [readLine(info.lines, (column) => record[places[column] ?? -1]?.trim() ?? '', note)];
  });
  return { municipalities, faults };
}

function splitLines(csv: string): Line[] | ImportFault {
  if (csv.includes(REPLACEMENT)) return { line: null, code: 'not-utf8', value: '' };
  try {
    return parse(csv, {
      bom: true,
      delimiter: delimiterOf(csv),
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      trim: true,
    }) as unknown as Line[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const { lines } = error as { lines?: unknown };
    return { line: typeof lines === 'number' ? lines : null, code: 'not-csv', value: '' };
  }
}

/** Names of municipalities hold commas, so that the first line decides, in which there are no names. */
function delimiterOf(csv: string): string {
  const [head = ''] = csv.split(/\r?\n/, 1);
  const count = (delimiter: string) => head.split(delimiter).length;
  return [';', ',', '\t'].reduce((best, next) => (count(next) > count(best) ? next : best));
}

function placesOf(head: string[]): Partial<Record<Column, number>> {
  const plain = head.map(plainly);
  const entries = names.flatMap((column) => {
    const known = columns[column].map((name) => plain.indexOf(name)).find((place) => place >= 0);
    return known === undefined ? [] : [[column, known] as const];
  });
  return Object.fromEntries(entries);
}

function readLine(
  line: number,
  cell: (column: Column) => string,
  note: (code: ImportFaultCode, value: string) => void,
): ListedMunicipality {
  const code = codeIn(cell('code'));
  if (!code) note('invalid-code', cell('code'));
  const name = OrganisationName.safeParse(cell('name'));
  if (!name.success) note('invalid-name', cell('name'));
  const province = provinces.get(plainly(cell('province'))) ?? null;
  if (cell('province') && !province) note('unknown-province', cell('province'));
  const day = (column: 'validFrom' | 'validUntil') => {
    const read = dayIn(cell(column));
    if (cell(column) && !read) note('invalid-day', cell(column));
    return read;
  };
  const successor = codeIn(cell('successor'));
  if (cell('successor') && !successor) note('invalid-code', cell('successor'));
  const dates = { validFrom: day('validFrom'), validUntil: day('validUntil') };
  return { line, code: code ?? '', name: name.data ?? '', province, ...dates, successor };
}

/** `GM0505`, `0505` or `505`. */
function codeIn(text: string): string | null {
  const [, digits] = /^(?:GM)?(\d{1,4})$/i.exec(text) ?? [];
  return digits ? `GM${digits.padStart(4, '0')}` : null;
}

/** `2027-01-01` or `1-1-2027`. */
function dayIn(text: string): string | null {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4})$/.exec(text) ?? [];
  const iso = year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text;
  return z.iso.date().safeParse(iso).success ? iso : null;
}

const fileFault = (code: ImportFaultCode, value = ''): MunicipalityList => ({
  municipalities: [],
  faults: [{ line: null, code, value }],
});
