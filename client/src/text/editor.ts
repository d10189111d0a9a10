import type { CalloutKind } from '@leerkring/shared/contract/document-schema';

interface HeadingFaultWords {
  kind: 'skipped' | 'empty';
  words: string;
}

const callouts: Record<CalloutKind, string> = {
  info: 'Goed om te weten',
  afspraak: 'Afspraak',
  'let-op': 'Let op',
};

/** What can be made in a text: the name, and other words somebody may look for. */
export const commandText = {
  text: { label: 'Gewone tekst', words: 'alinea paragraaf' },
  heading2: { label: 'Kop', words: 'titel hoofdstuk kop 2' },
  heading3: { label: 'Tussenkop', words: 'subkop kop 3' },
  heading4: { label: 'Kleine kop', words: 'subkop kop 4' },
  bullets: { label: 'Lijst', words: 'opsomming punten bullets' },
  numbers: { label: 'Nummers', words: 'genummerde lijst stappen 1 2 3' },
  tasks: { label: 'Afvinklijst', words: 'taken checklist vinkjes doen' },
  quote: { label: 'Citaat', words: 'quote aanhaling' },
  info: { label: `Kader: ${callouts.info.toLowerCase()}`, words: 'info tip uitleg blok' },
  afspraak: { label: `Kader: ${callouts.afspraak.toLowerCase()}`, words: 'besluit blok' },
  'let-op': { label: `Kader: ${callouts['let-op'].toLowerCase()}`, words: 'waarschuwing belangrijk blok' },
  table: { label: 'Tabel', words: 'rijen kolommen schema' },
  image: { label: 'Afbeelding', words: 'foto plaatje tekening' },
  rule: { label: 'Lijn', words: 'scheiding streep' },
} as const;

export const editorText = {
  toolbar: 'Opmaak',
  style: 'Soort tekst',
  bold: 'Vet',
  italic: 'Cursief',
  strike: 'Doorgehaald',
  code: 'Letterlijk',
  link: 'Link',
  insert: 'Meer',
  table: 'Tabel',
  shortcuts: 'Sneltoetsen',
  tableTools: {
    rowAbove: 'Rij erboven',
    rowBelow: 'Rij eronder',
    columnBefore: 'Kolom ervoor',
    columnAfter: 'Kolom erachter',
    headerRow: 'Kopregel aan of uit',
    deleteRow: 'Haal deze rij weg',
    deleteColumn: 'Haal deze kolom weg',
    deleteTable: 'Haal de tabel weg',
  },
  callouts,
  taskDone: (task: string) => (task ? `Gedaan: ${task}` : 'Gedaan'),
  slash: 'Invoegen',
  slashFound: (count: number) => (count === 1 ? '1 keuze' : `${count} keuzes`),
  slashNothing: 'Niets gevonden. Typ verder, of druk op Esc.',
  linkTitle: 'Link',
  linkAddress: 'Waar gaat de link heen?',
  linkHint: 'Een webadres, e-mailadres of telefoonnummer, zoals www.hetccv.nl of tel:0707003700.',
  linkWrong: 'Dit adres herkennen we niet. Plak het hele adres, met https:// ervoor.',
  linkSet: 'Zet de link',
  linkRemove: 'Haal de link weg',
  headings: 'Koppen',
  headingFault: ({ kind, words }: HeadingFaultWords) =>
    kind === 'empty'
      ? 'Er staat een kop zonder woorden in de tekst. Wie de tekst laat voorlezen, hoort daar niets.'
      : `De kop "${words}" slaat een stap over. Wie de tekst laat voorlezen, kan dan denken dat er iets mist.`,
  shortHeadingFault: ({ kind, words }: HeadingFaultWords) =>
    kind === 'empty' ? 'Een kop zonder woorden' : `"${words}" slaat een stap over`,
  moreHeadingFaults: (count: number) =>
    count === 1 ? 'Er is nog 1 kop om na te kijken.' : `Er zijn nog ${count} koppen om na te kijken.`,
  repairHeading: (level: number | null) =>
    `Maak er ${level === null ? 'gewone tekst' : level === 2 ? 'een kop' : 'een tussenkop'} van`,
  goToHeading: 'Ga naar deze kop',
  image: 'Afbeelding',
  imageTitle: 'Zet een afbeelding in de tekst',
  imageFile: 'Welke afbeelding?',
  imageFileHint: 'PNG, JPEG of WebP. Waar de foto is gemaakt halen we eruit.',
  imageWords: 'Wat is er te zien?',
  imageWordsHint: 'Voor wie de afbeelding niet ziet. Schrijf op wat je aan de telefoon zou zeggen.',
  imageWordsMissing: 'Schrijf op wat er te zien is, of kies dat de afbeelding versiering is.',
  imageDecorates: 'De afbeelding is versiering',
  imageDecoratesHint: 'Wie haar niet ziet, mist niets. Een schermlezer slaat haar over.',
  imagePut: 'Zet in de tekst',
  imageKeep: 'Bewaar',
  imageRemove: 'Haal de afbeelding weg',
  imageTool: 'Beschrijving',
  imageDescribe: 'Beschrijf de afbeelding',
  imageAsItIs: 'De afbeelding zoals ze in de tekst komt',
  imageMissing: 'Kies eerst een afbeelding.',
  imageOnItsWay: 'De afbeelding is nog onderweg. Wacht tot ze er is.',
  imageUndescribed: 'Afbeelding zonder beschrijving',
  imageMissesWords: 'Bij een afbeelding staat nog niet wat erop te zien is. Wie haar niet ziet, mist dat.',
  imageStaysBehind: 'Een afbeelding kon niet mee. Zet haar hier zelf in de tekst.',
  shortcutsTitle: 'Sneltoetsen',
  shortcutsIntro: 'Je kunt ook gewoon typen: een streepje en een spatie maken een lijst.',
  keys: [
    ['/', 'Invoegen: kop, lijst, tabel, kader'],
    ['Ctrl + B', 'Vet'],
    ['Ctrl + I', 'Cursief'],
    ['Ctrl + Shift + S', 'Doorgehaald'],
    ['Ctrl + K', 'Link'],
    ['Ctrl + Alt + 2, 3 of 4', 'Kop, tussenkop, kleine kop'],
    ['Ctrl + Shift + 7, 8 of 9', 'Nummers, lijst, afvinklijst'],
    ['## en spatie', 'Kop'],
    ['- of 1. en spatie', 'Lijst of nummers'],
    ['[ ] en spatie', 'Afvinklijst'],
    ['> en spatie', 'Citaat'],
    ['---', 'Lijn'],
    ['Ctrl + Enter', 'Vink een taak af'],
    ['Tab', 'In een lijst: een stap naar binnen. In een tabel: naar het volgende vak'],
    ['Esc, dan Tab', 'Uit de tekst'],
    ['Alt + F10', 'Naar de opmaak'],
    ['F8, Shift + F8', 'Naar het volgende of vorige voorstel'],
    ['Alt + F8', 'Kies wat er met het voorstel gebeurt'],
    ['Ctrl + Z', 'Maak ongedaan wat je zelf deed'],
    ['Ctrl + /', 'Dit overzicht'],
  ],
} as const;
