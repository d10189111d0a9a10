import type { SearchKind } from '@leerkring/shared/contract/search';

/** One of them, as it stands above a result. */
export const searchKindText: Record<SearchKind, string> = {
  agreement: 'Afspraak',
  thread: 'Gesprek',
  'library-item': 'Bibliotheek',
  meeting: 'Bijeenkomst',
  case: 'Eigen casus',
  group: 'Groep',
  person: 'Persoon',
  organisation: 'Organisatie',
};

/** As a filter. */
export const searchKindsText: Record<SearchKind, string> = {
  agreement: 'Afspraken',
  thread: 'Gesprekken',
  'library-item': 'Bibliotheek',
  meeting: 'Bijeenkomsten',
  case: 'Eigen casussen',
  group: 'Groepen',
  person: 'Personen',
  organisation: 'Organisaties',
};

/** As it stands in an address. */
export const searchKindSlugs: Record<SearchKind, string> = {
  agreement: 'afspraak',
  thread: 'gesprek',
  'library-item': 'bibliotheek',
  meeting: 'bijeenkomst',
  case: 'casus',
  group: 'groep',
  person: 'persoon',
  organisation: 'organisatie',
};

const countInWords = (count: number): string => (count === 1 ? '1 resultaat' : `${count} resultaten`);

export const searchText = {
  title: 'Zoeken',
  open: 'Zoeken',
  field: 'Zoek in alles wat je mag lezen',
  placeholder: 'Zoek in alles wat je mag lezen',
  results: 'Resultaten',
  count: countInWords,
  showAll: (count: number) => (count === 1 ? 'Bekijk op de zoekpagina' : `Bekijk alle ${count} resultaten`),
  recent: 'Eerder gezocht op dit apparaat',
  forget: 'Wis deze lijst',
  hint: 'Typ een woord, een naam of een vraag. Je vindt afspraken, gesprekken, stukken uit de bibliotheek, bijeenkomsten, groepen, mensen en je eigen casussen.',
  nothing: (text: string) => `Niets gevonden met “${text}”.`,
  nothingHint: 'Probeer een ander of korter woord.',
  keys: { choose: 'kiezen', open: 'openen', close: 'sluiten' },
  /** For the ear, when the list has changed. */
  heard: (count: number, shown: number) =>
    count === 0
      ? 'Geen resultaten'
      : `${countInWords(count)}${count > shown ? `, de eerste ${shown} staan in de lijst` : ''}. Kies met de pijltjes.`,
  changed: (when: string) => `gewijzigd ${when}`,
  lastSaid: (when: string) => `laatste bericht ${when}`,
  since: (day: string) => `sinds ${day}`,
  corrected: (typed: string, meant: string) =>
    `Niets gevonden met “${typed}”. Je ziet wat er is over “${meant}”.`,
  someWords: 'Weinig of niets past precies. Je ziet ook wat er een deel van heeft.',
  literally: (typed: string) => `Zoek toch op “${typed}”`,
};

export const searchPageText = {
  intro: 'Je vindt alleen wat je zelf mag lezen. Casussen van anderen staan hier niet bij.',
  kinds: 'Soort',
  all: 'Alles',
  theme: 'Thema',
  everyTheme: 'Alle thema’s',
  step: 'Stap',
  everyStep: 'Alle stappen',
  stepName: (number: number, title: string) => `Stap ${number} · ${title}`,
  organisation: 'Gemeente of organisatie',
  everyOrganisation: 'Alle organisaties',
  year: 'Jaar',
  everyYear: 'Alle jaren',
  chosen: 'Gekozen (0)',
  withCount: (name: string, count: number) => `${name} (${count})`,
  ofPerson: (name: string) => `Alles van ${name}`,
  noLongerOfPerson: 'Zoek weer in alles',
  removeFilters: 'Haal de filters weg',
  nothingTitle: 'Niets gevonden',
  nothingWithFilters: 'Met deze filters is er niets. Zonder filters misschien wel.',
  nothing: 'Controleer hoe je het schreef, of gebruik minder woorden. Een deel van een woord werkt ook.',
  emptyTitle: 'Waar zoek je naar?',
  empty: 'Typ een woord, een naam of een hele vraag. Andere vormen van een woord vind je vanzelf mee.',
  page: (page: number, pages: number) => `Bladzijde ${page} van ${pages}`,
  earlier: 'Vorige',
  later: 'Volgende',
  ask: 'Stel je vraag in Gesprekken',
};
