import type { Classification, LibraryStatus, Licence } from '@leerkring/shared/contract/library';

export const libraryStatusText: Record<LibraryStatus, string> = {
  concept: 'Concept',
  adopted: 'Vastgesteld',
  lapsed: 'Vervallen',
};

export const licenceText: Record<Licence, { name: string; plain: string }> = {
  free: {
    name: 'Vrij te gebruiken',
    plain: 'Je mag dit kopiëren, aanpassen en delen. Je hoeft niets te vragen.',
  },
  attribution: {
    name: 'Vrij, met bronvermelding',
    plain: 'Je mag dit kopiëren, aanpassen en delen. Zeg erbij van wie het komt.',
  },
  'ask-first': {
    name: 'Eerst overleggen',
    plain: 'Je mag dit lezen. Wil je het gebruiken, vraag het dan eerst.',
  },
};

export const classificationText: Record<Classification, { name: string; plain: string }> = {
  group: {
    name: 'Alleen een groep',
    plain: 'Alleen de mensen in deze groep. Ook een CCV-moderator of beheerder niet.',
  },
  organisation: { name: 'Alleen mijn organisatie', plain: 'Alleen jij en je collega’s.' },
  network: { name: 'Iedereen in het netwerk', plain: 'Iedereen die hier kan inloggen.' },
  public: {
    name: 'Openbaar',
    plain: 'Iedereen op internet kan dit lezen, ook zonder in te loggen.',
  },
};

export const libraryText = {
  title: 'Bibliotheek',
  intro: 'Wat andere gemeenten al schreven. Gebruik het, pas het aan, deel wat je ervan leert.',
  add: 'Document delen',
  search: 'Zoek in de bibliotheek',
  searchHint: 'Zoek in titels en in de documenten zelf',
  searchGo: 'Zoek',
  filters: 'Kies wat je zoekt',
  themes: 'Thema',
  all: 'Alles',
  kind: 'Soort',
  type: 'Type document',
  step: 'Stap',
  stepName: (number: number, title: string) => `Stap ${number}: ${title}`,
  stepShort: (number: number) => `Stap ${number}`,
  theme: 'Onderwerp',
  organisation: 'Gemeente',
  group: 'Groep',
  year: 'Jaar',
  status: 'Status',
  any: 'Alle',
  count: (total: number) => (total === 1 ? '1 gevonden' : `${total} gevonden`),
  clear: 'Wis alle keuzes',
  list: 'Wat er is',
  nothingTitle: 'Niets gevonden',
  nothing: 'Probeer een ander woord, of haal een keuze weg. Een deel van een woord is genoeg.',
  emptyTitle: 'De bibliotheek is nog leeg',
  empty: 'Deel het eerste document van jouw organisatie. Dan heeft een ander een begin.',
  emptyReading: 'Zodra iemand iets deelt, vind je het hier.',
  version: (number: number) => `versie ${number}`,
  statusIn: (status: string, year: number) => `${status.toLowerCase()} ${year}`,
  reusedBy: (count: number) => `hergebruikt door ${count}`,
  onlyGroup: (name: string) => `Alleen ${name}`,
  pages: 'Meer bladzijden',
  previous: 'Vorige',
  next: 'Volgende',
  pageOf: (page: number, last: number) => `Bladzijde ${page} van ${last}`,
};

export const groupLibraryText = {
  title: 'Bibliotheek van deze groep',
  add: 'Document delen',
  changed: (when: string) => `gewijzigd ${when}`,
  all: (total: number) =>
    total === 1 ? 'Bekijk het in de bibliotheek' : `Bekijk alle ${total} in de bibliotheek`,
  empty: 'Hier staat nog niets. Deel een document dat alleen deze groep mag lezen.',
  emptyReading: 'Hier staat nog niets. Zodra iemand in deze groep iets deelt, vind je het hier.',
};

export const itemText = {
  back: 'Terug naar de bibliotheek',
  facts: 'Wat hiervoor geldt',
  about: 'Over dit document',
  organisation: 'Van',
  status: 'Status',
  step: 'Stap in het stappenplan',
  themes: 'Thema’s',
  size: 'Grootte van de gemeente',
  contact: 'Vragen? Bel of mail',
  noContact: 'Niet ingevuld',
  reviewOn: 'Wordt opnieuw bekeken op',
  reviewDue: 'Deze datum is voorbij: kijk of dit nog klopt. Kies daarna een nieuwe datum.',
  lapsed: 'Dit is vervallen. Gebruik het niet meer zonder te vragen wat ervoor in de plaats kwam.',
  addedBy: 'Gedeeld door',
  addedOn: (name: string, day: string) => `${name}, ${day}`,
  readers: 'Wie mag dit lezen',
  licence: 'Wat mag je ermee',
  links: 'Links',
  files: 'Bestanden',
  filesOf: (number: number) => `Bestanden van versie ${number}`,
  noFiles: 'Bij deze versie horen geen bestanden.',
  look: 'Bekijk',
  lookAt: (name: string) => `Bekijk ${name}`,
  download: 'Download',
  downloadFile: (name: string) => `Download ${name}`,
  versions: 'Versies',
  earlier: (count: number) => (count === 1 ? '1 eerdere versie' : `${count} eerdere versies`),
  versionName: (number: number, name: string) => (name ? `Versie ${number}: ${name}` : `Versie ${number}`),
  newest: 'nieuwste',
  first: 'Eerste versie',
  reuses: 'Hergebruik',
  reusedBy: (count: number) =>
    count === 1 ? 'Hergebruikt door 1 organisatie' : `Hergebruikt door ${count} organisaties`,
  notReused: 'Nog niemand maakte hier een eigen versie van.',
  reuse: 'Gebruik als basis',
  reuseTitle: 'Hier een eigen versie van maken?',
  reuseInfo: (organisation: string) =>
    `Je krijgt een kopie op naam van ${organisation}. Alleen jij en je collega’s zien die, tot je hem zelf deelt.`,
  reuseInGroup: 'Je krijgt een kopie in dezelfde groep. Alleen die groep ziet hem.',
  reuseTrail: 'De maker ziet dat jouw organisatie dit gebruikt. Komt er een nieuwe versie, dan hoor je het.',
  reuseGo: 'Maak een kopie',
  basedOn: (version: number, organisation: string) =>
    `Gemaakt op basis van versie ${version} van ${organisation}`,
  sourceGone: (organisation: string) =>
    `Gemaakt op basis van een document van ${organisation} dat er niet meer is.`,
  fromText: 'Gemaakt van deze tekst',
  hidden: 'Iemand herkende hierin een persoon. Niemand anders ziet dit, tot er een besluit is.',
  toReports: 'Naar de meldingen',
  recognise: 'Herken je iemand in dit document?',
  newer: (organisation: string, version: number) =>
    `${organisation} maakte versie ${version}. Kijk of je er iets van wilt overnemen.`,
  seeNews: 'Bekijk wat er veranderde',
  fill: 'Vul in',
  fillAndSave: 'Vul de gegevens in',
  more: 'Meer',
  change: 'Gegevens wijzigen',
  newVersion: 'Nieuwe versie',
  writeTogether: 'Samen verder schrijven',
  remove: 'Haal uit de bibliotheek',
  talk: 'Begin een gesprek hierover',
  listen: 'Open de link',
};

export const removeItemText = {
  title: 'Uit de bibliotheek halen?',
  explanation:
    'Het document, alle versies en alle bestanden verdwijnen. Wie er een eigen versie van maakte, houdt die. Terugdraaien kan niet.',
  instead: 'Geldt het niet meer? Dan kun je de status ook op Vervallen zetten.',
  keep: 'Laat staan',
  confirm: 'Haal weg',
};

export const previewText = {
  loading: 'Bestand openen',
  failed: 'Dit bestand laat zich hier niet zien. Download het om het te openen.',
  noText: 'In dit bestand staat geen tekst om te laten zien. Download het om het te openen.',
  textOnly: 'Je ziet alleen de tekst, zonder opmaak en plaatjes.',
  page: (number: number, of: number) => `Bladzijde ${number} van ${of}`,
  morePages: (count: number) => `Toon nog ${count} bladzijden`,
};

export const itemFormText = {
  newTitle: 'Deel iets in de bibliotheek',
  newIntro: 'Kies de bestanden, vertel kort wat het is en wie het mag lezen.',
  changeTitle: 'Gegevens wijzigen',
  kind: 'Wat deel je?',
  type: 'Type document',
  typeHint: 'Zo vinden anderen het terug.',
  chooseType: 'Kies een type',
  files: 'Bestanden',
  what: 'Wat is het',
  title: 'Titel',
  titleHint: 'Bijvoorbeeld: Raadsvoorstel pilot Wijk-GGD, met dekking',
  description: 'Korte omschrijving',
  descriptionHint: 'Wat heeft een ander hieraan? Twee zinnen zijn genoeg.',
  story: 'Het verhaal',
  storyHint: 'Een lege regel begint een nieuwe alinea. Een korte regel zonder punt wordt een tussenkop.',
  where: 'Waar het bij hoort',
  step: 'Stap in het stappenplan',
  noStep: 'Hoort niet bij één stap',
  themes: 'Thema’s',
  themesHint: 'Kies er hoogstens zes.',
  facts: 'Gegevens',
  year: 'Jaar',
  status: 'Status',
  statusHint: 'Van het document zelf: heeft jullie organisatie het vastgesteld?',
  size: 'Grootte van de gemeente',
  noSize: 'Maakt niet uit',
  contact: 'Wie kan er vragen over krijgen?',
  contactHint: 'Schrijf een functie op, geen naam. Bijvoorbeeld: beleidsadviseur OOV',
  reviewOn: 'Wanneer kijk je of dit nog klopt?',
  reviewOnHint: 'Je krijgt dan een herinnering. Twee jaar is gewoon.',
  sharing: 'Delen',
  readers: 'Wie mag dit lezen?',
  group: 'Welke groep?',
  chooseGroup: 'Kies een groep',
  licence: 'Wat mag een ander ermee?',
  organisation: 'Van welke organisatie is het?',
  organisationHint: 'Als CCV-moderator kun je delen wat een gemeente je stuurde.',
  mine: 'Van mijn eigen organisatie',
  links: 'Links',
  linksHint: 'Bijvoorbeeld naar de aflevering of de regeling.',
  linkLabel: 'Wat staat er achter de link?',
  linkUrl: 'Adres van de link',
  addLink: 'Nog een link',
  removeWord: 'Haal weg',
  removeLink: (label: string) => `Haal weg: link ${label}`,
  save: 'Deel dit',
  saveChange: 'Bewaar',
  lookAgain: 'Er klopt nog iets niet. Kijk de velden met een opmerking na.',
  fromText: 'We maken van de tekst een odt, een docx en een pdf. Dat duurt een paar tellen.',
  suggestionsStay: 'Voorstellen waar nog niet over besloten is, gaan niet mee.',
  fromTextFailed: 'Het maken van de bestanden is niet gelukt.',
  leaveTitle: 'Weggaan zonder te bewaren?',
  leave: 'Wat je hebt ingevuld gaat dan verloren.',
  leaveStay: 'Blijf hier',
  leaveGo: 'Ga weg',
};

/** Faults that only this form knows. */
export const itemFaultText: Readonly<Record<string, string>> = {
  'choose-type': 'Kies wat voor document het is.',
  'choose-group': 'Kies een groep.',
  'needs-file': 'Voeg ten minste één bestand toe.',
  'needs-link': 'Zet er ten minste één link bij.',
  'invalid-link': 'Een link begint met https:// en heeft geen spaties.',
  'unknown-theme': 'Een van deze thema’s is er niet meer. Haal het weg.',
};

export const versionFormText = {
  title: 'Nieuwe versie',
  intro: 'De vorige versie blijft bewaard. Wie dit als basis gebruikte, hoort dat er een nieuwe is.',
  note: 'Wat is er veranderd?',
  noteHint: 'Voor wie de vorige versie kent. Bijvoorbeeld: artikel 4 over bereikbaarheid is nieuw.',
  name: 'Naam van deze versie',
  nameHint: 'Hoeft niet. Bijvoorbeeld: na de raad',
  files: 'Bestanden van deze versie',
  keep: 'Blijft erbij',
  removeFile: (name: string) => `Haal weg: ${name}`,
  remove: 'Haal weg',
  add: 'Voeg bestanden toe',
  save: 'Bewaar deze versie',
};

export const fillText = {
  title: 'Vul de gegevens in',
  intro: 'Dit vonden we in de documenten om in te vullen. Wat je leeg laat, blijft staan zoals het was.',
  introReading:
    'Vul in wat je weet en download het document. Je verandert niets aan wat in de bibliotheek staat.',
  times: (count: number) => (count === 1 ? 'Staat 1 keer in de tekst.' : `Staat ${count} keer in de tekst.`),
  save: 'Bewaar als nieuwe versie',
  downloadFile: (name: string) => `Download ${name}, ingevuld`,
  note: (labels: string) => `Ingevuld: ${labels}.`,
  saved: 'De ingevulde documenten zijn bewaard als nieuwe versie.',
  nothingTitle: 'Er is niets om in te vullen',
  nothing: 'We vonden geen plekken zoals [gemeente] of {{contactpersoon}} in deze documenten.',
  toItem: 'Naar het document',
  noneFilled: 'Vul ten minste één veld in.',
  result: 'Wat wil je ermee?',
};

export const togetherText = {
  title: 'Samen verder schrijven',
  intro: 'We maken er een gezamenlijke tekst van. Je groep schrijft daarin verder, onder Afspraken.',
  file: 'Welk document?',
  group: 'Met welke groep?',
  chooseGroup: 'Kies een groep',
  go: 'Begin met schrijven',
  noGroup:
    'Je zit nog niet in een groep waarin je mee kunt schrijven. Vraag een CCV-moderator om je toe te voegen.',
  made: 'De tekst staat klaar onder Afspraken. Kijk eerst wat er van het document in komt.',
  empty: 'Begin met een lege tekst',
  halfway: 'De tekst is gemaakt, maar het document kwam er niet in. Je vindt de lege tekst onder Afspraken.',
};

export const sourceText = {
  title: 'Wat er veranderde',
  intro: (organisation: string, from: number, to: number) =>
    `${organisation} ging van versie ${from} naar versie ${to}. Hieronder staat wat er anders is, naast jouw eigen tekst.`,
  upToDate: 'Je hebt de nieuwste versie al bekeken.',
  notes: 'Wat de maker erover zegt',
  theirs: 'Dit veranderde in het voorbeeld',
  mine: 'Jouw eigen tekst',
  added: 'Nieuw',
  removed: 'Weg',
  skipped: (count: string) => (count === '1' ? '1 alinea is hetzelfde' : `${count} alinea’s zijn hetzelfde`),
  noComparison: 'De documenten zelf kunnen we hier niet vergelijken. Open de nieuwe versie om te kijken.',
  seen: 'Ik heb het bekeken',
  open: 'Open het voorbeeld',
  toMine: 'Terug naar mijn document',
};

export const libraryNoticeText = {
  review: (title: string) => `Kijk of dit nog klopt: ${title}`,
  reviewDetail: (day: string) => `De datum was ${day}`,
  source: (title: string, organisation: string) =>
    `Nieuwe versie van de bron van ${title}, van ${organisation}`,
  see: 'Bekijk',
};
