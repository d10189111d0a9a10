import type { ExportFormat, ImportPreview, LossKind } from '@leerkring/shared/contract/exchange';

export const formatText: Record<ExportFormat, string> = {
  odt: 'Download als ODT',
  docx: 'Download als Word',
  pdf: 'Download als PDF',
};

export const exchangeText = {
  menu: 'Bestand',
  print: 'Druk af',
  take: 'Haal tekst uit een bestand',
  making: 'We maken je bestand',
  made: 'Je bestand is klaar',
  failed: 'Je bestand is niet gemaakt',
  headingsFirst: 'Eerst de koppen nakijken?',
  headingsWhy: (count: number) =>
    `Wie dit bestand laat voorlezen, vindt de weg via de koppen. ${count === 1 ? 'Eén kop kan' : `${count} koppen kunnen`} beter.`,
  headingsDone: 'De koppen kloppen nu.',
  repairHeadings: 'Herstel de koppen',
  makeAsItIs: 'Maak het bestand zo',
  makeFile: 'Maak het bestand',
  suggestions: {
    title: (count: number) =>
      count === 1 ? 'Er staat een voorstel in de tekst' : `Er staan ${count} voorstellen in de tekst`,
    question: 'Wat wil je ermee in het bestand?',
    unnamed: 'Met voorstellen, zonder namen',
    tracked: 'Je kunt ze in je tekstverwerker overnemen of afwijzen.',
    marked: 'Onderstreept is nieuw, doorgestreept kan weg.',
    named: 'Met voorstellen en de namen erbij',
    namedHint: 'Wie het bestand krijgt, ziet wie wat voorstelde en wanneer.',
    none: 'Zonder voorstellen',
    noneHint: 'De tekst zoals die nu is, alsof er nog niets is voorgesteld.',
  },
  takeTitle: 'Haal tekst uit een bestand',
  takeIntro: 'Je ziet eerst wat er uit het bestand komt. De tekst komt onder wat er al staat.',
  choose: 'Kies een bestand',
  browse: 'Zoek op dit apparaat',
  another: 'Neem een ander bestand',
  chooseHint: 'Een tekst in .odt of .docx, hoogstens 10 MB.',
  wrongKind: 'Dit soort bestand kan Leerkring niet lezen. Kies een bestand dat eindigt op .odt of .docx.',
  tooLarge: 'Dit bestand is groter dan 10 MB. Haal er plaatjes uit en probeer het opnieuw.',
  reading: 'We lezen je bestand',
  found: (words: number) =>
    words === 1 ? 'Dit komt in de tekst: 1 woord' : `Dit komt in de tekst: ${words} woorden`,
  more: (blocks: number) => `En nog ${blocks} ${blocks === 1 ? 'stuk' : 'stukken'} tekst.`,
  nothing: 'In dit bestand staat geen tekst. Kies een ander bestand.',
  losses: 'Dit gaat niet zomaar mee',
  identifiers: 'Lees de tekst daarna na: staat er niets in waaraan iemand te herkennen is?',
  put: 'Zet in de tekst',
  putDone: 'De tekst uit je bestand staat erin',
};

export const blockText: Record<ImportPreview['blocks'][number]['kind'], string | null> = {
  paragraph: null,
  heading: 'Kop',
  'list-item': 'Lijst',
  quote: 'Citaat',
  callout: 'Kader',
  table: 'Tabel',
  rule: 'Streep',
  image: 'Afbeelding',
};

const counted = (count: number, one: string, many: string) => (count === 1 ? one : `${count} ${many}`);

/** What was in the file, and what becomes of it. */
export const lossText: Record<LossKind, (count: number) => string> = {
  title: () => 'De titel gaat niet mee. De tekst heeft in Leerkring een eigen naam.',
  images: (count) => `${counted(count, 'Eén afbeelding gaat', 'afbeeldingen gaan')} niet mee.`,
  comments: (count) => `${counted(count, 'Eén opmerking gaat', 'opmerkingen gaan')} niet mee.`,
  'tracked-changes': (count) =>
    `${counted(count, 'Eén voorgestelde wijziging is', 'voorgestelde wijzigingen zijn')} verwerkt alsof iedereen het ermee eens is.`,
  footnotes: (count) => `${counted(count, 'Eén voetnoot staat', 'voetnoten staan')} nu onder de tekst.`,
  'headers-and-footers': () => 'Wat boven of onder aan elke pagina staat, gaat niet mee.',
  'text-boxes': (count) =>
    `${counted(count, 'Eén tekstvak staat', 'tekstvakken staan')} nu tussen de alinea’s.`,
  formulas: (count) =>
    `Van ${counted(count, 'één formule', 'formules')} blijven alleen de letters en cijfers over.`,
  'embedded-objects': (count) =>
    `${counted(count, 'Eén onderdeel van een ander programma gaat', 'onderdelen van andere programma’s gaan')} niet mee.`,
  'table-of-contents': () => 'De inhoudsopgave gaat niet mee.',
  'nested-tables': (count) =>
    `${counted(count, 'Eén tabel in een tabel is', 'tabellen in een tabel zijn')} gewone tekst geworden.`,
  'unsafe-links': (count) =>
    `Van ${counted(count, 'één link die niet veilig is', 'links die niet veilig zijn')} gaan alleen de woorden mee.`,
  'internal-links': (count) =>
    `Van ${counted(count, 'één link binnen het bestand', 'links binnen het bestand')} gaan alleen de woorden mee.`,
  formatting: () => 'Kleur, onderstreping en andere opmaak gaan niet mee.',
  properties: () => 'Wie het bestand maakte en andere gegevens over het bestand gaan niet mee.',
};
