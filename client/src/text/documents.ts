import type { SaveStatus } from '../lib/document-provider';

export const saveStatusText: Record<SaveStatus, string> = {
  saved: 'Opgeslagen',
  saving: 'Bezig met opslaan',
  offline: 'Niet verbonden: je tekst staat nog op dit scherm',
  refused: 'Niet opgeslagen',
};

/** Where there is little room. */
export const shortSaveStatusText: Record<SaveStatus, string> = {
  ...saveStatusText,
  offline: 'Niet verbonden',
};

export const documentText = {
  loading: 'Tekst laden',
  notLoaded: 'Deze tekst is nog niet binnen. Zodra er verbinding is, verschijnt hij hier.',
  gone: 'Deze tekst is er niet meer. De bewaartermijn is voorbij.',
  readOnly: 'Je kunt deze tekst nu lezen, maar niet veranderen.',
  refused:
    'Je laatste wijziging is niet opgeslagen. Je tekst staat nog op dit scherm. Kopieer wat je wilt houden naar je eigen notities.',
  toolbar: 'Opmaak',
  heading: 'Kop',
  bold: 'Vet',
  italic: 'Cursief',
  bullets: 'Lijst',
  numbers: 'Nummers',
  quote: 'Citaat',
  leaveTitle: 'Je laatste wijziging is niet opgeslagen',
  leaveExplanation: 'Als je nu weggaat, ben je kwijt wat je het laatst schreef.',
  leaveStay: 'Blijf hier',
  leaveGo: 'Ga toch weg',
};
