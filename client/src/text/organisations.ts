import type {
  ImportChange,
  ImportFault,
  ImportFaultCode,
  OrganisationKind,
} from '@leerkring/shared/contract/organisations';

export const organisationKindText: Record<OrganisationKind, string> = {
  municipality: 'Gemeente',
  ggd: 'GGD',
  'mental-health': 'GGZ',
  police: 'Politie',
  housing: 'Woningcorporatie',
  'client-organisation': 'Cliëntenorganisatie',
  programme: 'Landelijke organisatie',
  other: 'Anders',
};

export const organisationText = {
  title: 'Organisaties',
  intro: 'Waar mensen werken. Wie je uitnodigt, hoort bij een van deze organisaties.',
  list: 'Alle organisaties',
  search: 'Zoek een organisatie',
  kind: 'Soort',
  everyKind: 'Alle soorten',
  count: (count: number) => (count === 1 ? '1 organisatie' : `${count} organisaties`),
  nothingFound: 'Geen organisatie gevonden. Typ een ander woord of kies een andere soort.',
  also: (names: string) => `ook: ${names}`,
  until: (day: string) => `tot en met ${day}`,
  from: (day: string) => `vanaf ${day}`,
  wentInto: (name: string) => `ging op in ${name}`,
  goesInto: (name: string) => `gaat op in ${name}`,
  ended: 'Opgeheven',
  add: 'Voeg een organisatie toe',
  readList: 'Lees de lijst van gemeenten in',
};

export const organisationFormText = {
  addTitle: 'Een organisatie toevoegen',
  addIntro: 'Gemeenten kun je ook allemaal tegelijk inlezen, met de lijst van het CBS.',
  changeTitle: (name: string) => `${name} wijzigen`,
  kind: 'Soort',
  name: 'Naam',
  nameHint: 'Zoals de organisatie zichzelf noemt.',
  code: 'Code van het CBS',
  codeHint: 'GM en vier cijfers, bijvoorbeeld GM0505. Mag leeg blijven.',
  codeWrong: 'Zo ziet een code er niet uit. Schrijf GM en vier cijfers.',
  province: 'Provincie',
  noProvince: 'Geen of meer dan één',
  validFrom: 'Bestaat vanaf',
  validUntil: 'Laatste dag',
  validUntilHint: 'Alleen als de organisatie ophoudt. Mensen van deze organisatie houden hun account.',
  successor: 'Gaat op in',
  successorHint: 'Typ een deel van de naam. Mag leeg blijven.',
  add: 'Voeg toe',
  save: 'Bewaar',
};

/** Of the lists of organisations in which one searches. */
export const organisationPickerText = {
  hint: 'Typ een deel van de naam en kies uit de lijst.',
  nothingFound: 'Geen organisatie gevonden. Typ een ander deel van de naam.',
};

const list = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`;

export const importText = {
  title: 'De lijst van gemeenten inlezen',
  intro: 'We laten eerst zien wat er verandert. Daarna kies je of je de lijst overneemt.',
  fileTitle: 'Het bestand',
  howTitle: 'Zo kom je aan de lijst',
  how: [
    'Zoek op cbs.nl naar ‘gemeenten alfabetisch’ en haal de lijst van dit jaar op.',
    'Open hem in Excel en sla hem op als ‘CSV UTF-8’.',
    'Is een gemeente opgeheven? Zet er dan een kolom ‘einddatum’ en een kolom ‘opvolger’ bij, met de laatste dag en de code van de nieuwe gemeente.',
  ],
  columns: 'Nodig zijn de kolommen ‘Gemeentecode’ en ‘Gemeentenaam’. Andere kolommen mogen blijven staan.',
  choose: 'Kies het bestand',
  chooseOther: 'Kies een ander bestand',
  chosen: (name: string) => `Bestand: ${name}`,
  tooLong: 'Dit bestand is te groot voor een lijst van gemeenten. Kies een ander bestand.',
  faultsTitle: 'Deze lijst kunnen we nog niet overnemen',
  faultsIntro: 'Er is niets veranderd. Verbeter dit in het bestand en kies het opnieuw:',
  faultsList: 'Wat er niet klopt',
  previewTitle: 'Dit verandert er',
  added: (count: number) => list(count, 'gemeente komt erbij', 'gemeenten komen erbij'),
  changed: (count: number) => list(count, 'gemeente verandert', 'gemeenten veranderen'),
  ended: (count: number) => list(count, 'gemeente houdt op te bestaan', 'gemeenten houden op te bestaan'),
  unchanged: (count: number) =>
    list(count, 'gemeente blijft zoals die is', 'gemeenten blijven zoals ze zijn'),
  missing: (count: number) =>
    list(count, 'gemeente staat niet op deze lijst', 'gemeenten staan niet op deze lijst'),
  missingHint:
    'Daar verandert niets aan. Is zo’n gemeente opgeheven? Geef die dan een laatste dag, in het bestand of bij Organisaties.',
  nothing: 'Alles staat al zo in Leerkring. Je hoeft niets te doen.',
  take: 'Neem de lijst over',
  taken: (added: number, changed: number, ended: number) =>
    `De lijst is overgenomen: ${added} erbij, ${changed} veranderd, ${ended} opgeheven.`,
  conflict: 'Iemand anders heeft de organisaties net veranderd. Bekijk opnieuw wat deze lijst verandert.',
  lookAgain: 'Bekijk opnieuw',
  toList: 'Naar de organisaties',
  invite: 'Nodig iemand uit',
  lastDay: (day: string) => `laatste dag ${day}`,
};

export const importFieldText: Record<ImportChange['field'], string> = {
  code: 'code',
  name: 'naam',
  province: 'provincie',
  validFrom: 'bestaat vanaf',
  validUntil: 'laatste dag',
  successor: 'gaat op in',
};

export const changeInWords = (field: string, from: string | null, to: string | null) =>
  from ? `${field}: ${from} wordt ${to ?? 'leeg'}` : `${field}: ${to ?? 'leeg'}`;

const columnText: Readonly<Record<string, string>> = { code: '‘Gemeentecode’', name: '‘Gemeentenaam’' };

/** What is wrong and what to do; `value` is what stands there. */
const faultText: Record<ImportFaultCode, (value: string) => string> = {
  'not-csv': () => 'hier begint een aanhalingsteken dat nergens eindigt. Haal het weg of sluit het af.',
  'not-utf8': () => 'Het bestand is niet opgeslagen als UTF-8. Sla het in Excel op als ‘CSV UTF-8’.',
  'missing-columns': (value) =>
    `In de eerste regel staat geen kolom ${value
      .split(', ')
      .map((name) => columnText[name] ?? name)
      .join(' en ')}.`,
  'no-lines': () => 'Er staan geen gemeenten in. Kies een ander bestand.',
  'too-many-lines': (value) => `Er staan ${value} regels in. Zoveel gemeenten zijn er nooit geweest.`,
  'wrong-number-of-columns': () => 'hier staan meer of minder kolommen dan in de eerste regel.',
  'invalid-code': (value) => `‘${value}’ is geen code van een gemeente. Schrijf GM en vier cijfers.`,
  'duplicate-code': (value) => `de code ${value} staat twee keer in het bestand.`,
  'invalid-name': () => 'de naam is leeg of te lang.',
  'unknown-province': (value) => `‘${value}’ is geen provincie.`,
  'invalid-day': (value) => `‘${value}’ is geen datum. Schrijf bijvoorbeeld 31-12-2026.`,
  'ends-before-start': () => 'de laatste dag ligt voor de eerste.',
  'unknown-successor': (value) => `de opvolger ${value} staat niet in het bestand en niet in Leerkring.`,
  'own-successor': () => 'een gemeente volgt zichzelf niet op.',
  'successor-without-end': () => 'er is een opvolger, maar geen laatste dag.',
  'successors-in-a-circle': () => 'deze gemeenten volgen elkaar in een kring op.',
  'name-taken': (value) => `de naam ‘${value}’ is al van een andere organisatie die nog bestaat.`,
};

export const faultInWords = ({ line, code, value }: ImportFault) =>
  line === null ? faultText[code](value) : `Regel ${line}: ${faultText[code](value)}`;
