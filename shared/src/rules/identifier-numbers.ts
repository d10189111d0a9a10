/** Numbers that belong to one person: some prove themselves by a checksum, most need a keyword beside them. */
import { passesElevenTest, passesMod97 } from './identifier-checksums.js';
import type { Detector, Judge } from './identifier-detector.js';

const bsnKeyword = /(?<!\p{L})(?:bsn|burger ?service|sofi(?:[- ]?(?:nummer|nr)|(?!\p{L})))/iu;
const usualBsnForm = /^(?:\d{9}|\d{4}[. ]\d{2}[. ]\d{3}|\d{3}[ .-]\d{3}[ .-]\d{3}|\d{3}[ -]\d{2}[ -]\d{4})$/;

/** One in eleven random numbers of nine digits passes the check: without the keyword it stays a warning. */
const judgeBsn: Judge = (found, { before, after }) => {
  if (!passesElevenTest(found.replace(/\D/g, ''))) return null;
  if (bsnKeyword.test(before) || bsnKeyword.test(after)) return 'block';
  return usualBsnForm.test(found) ? 'warn' : null;
};

/** Country and length of an IBAN (ISO 13616), for Europe and the countries round it. */
const ibanForms =
  'AD24 AT20 BE16 BG22 CH21 CY28 CZ24 DE22 DK18 EE20 ES24 FI18 FR27 GB22 GR27 HR21 HU28 IE22 IS26 IT27 LI21 LT20 LU20 LV21 MC27 MT31 NL18 NO15 PL28 PT25 RO24 SE24 SI19 SK24 TN24 TR26 UA29'
    .split(' ')
    .map((form) => String.raw`${form.slice(0, 2)}\d{2}(?:[ .-]?[A-Z\d]){${Number(form.slice(2)) - 4}}`)
    .join('|');

/** The police, reporting points and helplines: every case text may name them. (112 and 113 are too short to match.) */
const publicNumber = String.raw`(?!0900[ -]?8844(?!\d)|0800[ -]?(?:1205|2000)(?!\d))`;
/** "06-12-2024 10.00" has the digits of a mobile number. */
const notADate = String.raw`(?!\d{2}([-/. ])\d{2}\1(?:19|20)\d{2}(?!\d))`;
const netherlands = String.raw`(?:(?:\+|00)31[ .-]?(?:\(0\)[ ]?)?|0)`;
const mobile = String.raw`6(?:(?:[ ]?[-./][ ]?|[ ])?\d){8}`;
const landline = String.raw`[1-57-9]\d(?:(?:[ -]|\)[ ]?|[ ]-[ ])?\d){7}`;
const abroad = String.raw`(?:\+|00)(?!31)[1-9](?:[ .-]?\d){8,13}`;

const caseKeyword =
  '(?:polis|verzekerden|zorgpas|cli[eë]nt(?:en)?|pati[eë]nt(?:en)?|dossier|zaak|wmo)[- ]?(?:nummer|nr)|zorgpas|(?<!\\p{L})ehic';
const policeKeyword =
  'proces-?verbaal[- ]?(?:nummer|nr)|(?<!\\p{L})pv[- ]?(?:nummer|nr)|strafrechtsketen[- ]?nummer|(?<!\\p{L})skn(?!\\p{L})';

/** A keyword, at most twelve characters without a digit ("is", "van mw. B."), and then the number. */
const afterKeyword = (keyword: string, value: string): RegExp =>
  new RegExp(String.raw`(?:${keyword})[^\d\n]{0,12}?(?<value>${value})`, 'giu');
const digits = (count: number): string => String.raw`(?<!\d)\d(?:[ .-]?\d){${count - 1}}(?!\d)`;
const reference = String.raw`(?<![\p{L}\d])(?:[A-Z]{1,4}[-./]?)?\d(?:[-./]?[A-Z\d]){4,24}`;

const judgeDocument: Judge = (found, { before }) =>
  (found.match(/\d/g) ?? []).length >= 2 || /paspoort|identiteit|id-?kaart/i.test(before) ? 'warn' : null;

/** The Dutch sidecodes, X for a letter and 9 for a digit. */
const plates =
  'XX-99-99 99-99-XX 99-XX-99 XX-99-XX XX-XX-99 99-XX-XX 99-XXX-9 9-XXX-99 XX-999-X X-999-XX XXX-99-X X-99-XXX 9-XX-999 999-XX-9'
    .replaceAll('X', '[A-Z]')
    .replaceAll('9', '\\d')
    .replaceAll(' ', '|');
const plateWithoutHyphens = String.raw`(?<![A-Z\d])(?=[A-Z]{0,5}\d)(?=\d{0,5}[A-Z])[A-Z\d]{6}(?![\p{L}\d])`;

export const numberDetectors: Detector[] = [
  { kind: 'bsn', pattern: /(?<!\d[.,]?)\d(?:[ .-]?\d){7,8}(?!\d)/g, level: judgeBsn },
  {
    kind: 'iban',
    pattern: new RegExp(String.raw`(?<![A-Z\d])(?:${ibanForms})`, 'gi'),
    level: (found) => (passesMod97(found.replace(/[ .-]/g, '')) ? 'block' : null),
  },
  {
    kind: 'phone',
    pattern: new RegExp(
      String.raw`(?<![\d+])(?:${publicNumber}${notADate}${netherlands}(?:${mobile}|${landline})|${abroad})(?!\d)`,
      'g',
    ),
    level: 'block',
  },
  {
    kind: 'foreigner-number',
    pattern: afterKeyword('(?<!\\p{L})v[- ]?n(?:umme)?r|vreemdelingen[- ]?(?:nummer|nr)', digits(10)),
    level: 'block',
  },
  { kind: 'population-number', pattern: afterKeyword('(?<!\\p{L})a[- ]?nummer', digits(10)), level: 'block' },
  { kind: 'case-number', pattern: afterKeyword(caseKeyword, reference), level: 'block' },
  {
    kind: 'police-number',
    pattern: /(?<![A-Z\d])PL\d{4}[- ]?\d{4}[- ]?\d{6}(?:-\d{1,3})?(?!\d)/gi,
    level: 'block',
  },
  { kind: 'police-number', pattern: afterKeyword(policeKeyword, reference), level: 'block' },
  { kind: 'prosecution-number', pattern: /(?<!\d[/.-]?)\d{2}[/.-]\d{6}[-/.]\d{2}(?!\d)/g, level: 'block' },
  {
    kind: 'identity-document',
    pattern: /(?<![\p{L}\d])[A-NP-Z]{2}[A-NP-Z\d]{6}\d(?![\p{L}\d])/gu,
    level: judgeDocument,
  },
  { kind: 'identity-document', pattern: afterKeyword('rijbewijs(?:nummer|nr)?', digits(10)), level: 'warn' },
  {
    kind: 'professional-number',
    pattern: afterKeyword('(?<!\\p{L})(?:big|agb|uzi)(?!\\p{L})', String.raw`(?<!\d)\d{8,11}(?!\d)`),
    level: 'warn',
  },
  {
    kind: 'licence-plate',
    pattern: new RegExp(`(?<![\\p{L}\\d-])(?:${plates})(?![\\p{L}\\d-])`, 'gu'),
    level: 'warn',
  },
  { kind: 'licence-plate', pattern: afterKeyword('kenteken', plateWithoutHyphens), level: 'warn' },
];
