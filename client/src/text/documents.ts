import type { SaveStatus } from '../lib/document-provider';

export const saveStatusText: Record<SaveStatus, string> = {
  connecting: 'Bezig met verbinden',
  saved: 'Opgeslagen',
  saving: 'Bezig met opslaan',
  delayed: 'Nog niet opgeslagen: we proberen het opnieuw',
  offline: 'Niet verbonden: je tekst staat nog op dit scherm',
  refused: 'Niet opgeslagen',
};

/** Where there is little room. */
export const shortSaveStatusText: Record<SaveStatus, string> = {
  ...saveStatusText,
  connecting: 'Verbinden…',
  delayed: 'Nog niet opgeslagen',
  offline: 'Niet verbonden',
};

export const documentText = {
  /** What a screen reader says when saving had failed. */
  savedAgain: 'Alles is weer opgeslagen',
  loading: 'Tekst laden',
  notLoaded: 'Deze tekst is nog niet binnen. Zodra er verbinding is, verschijnt hij hier.',
  gone: 'Deze tekst is er niet meer. De bewaartermijn is voorbij.',
  readAhead:
    'Er is geen verbinding. Dit is de tekst van toen je deze pagina opende. Zodra er verbinding is, zie je wat er nieuw is.',
  readOnly: 'Je kunt deze tekst nu lezen, maar niet veranderen.',
  refused:
    'Je laatste wijziging is niet opgeslagen. Je tekst staat nog op dit scherm. Kopieer wat je wilt houden naar je eigen notities.',
  outdated:
    'Leerkring is vernieuwd sinds je deze pagina opende. Je kunt deze tekst lezen. Laad de pagina opnieuw om verder te schrijven.',
  reload: 'Laad de pagina opnieuw',
  lostWords: 'Wat je schreef, kon niet meer in deze tekst komen. Kopieer wat je wilt houden.',
  copyLostWords: 'Kopieer mijn woorden',
  copied: 'Gekopieerd',
  truth: 'Over deze tekst',
  here: 'Wie hier schrijft',
  follow: (name: string) => `Volg ${name}`,
  follows: (name: string) => `Je volgt ${name}`,
  following: (name: string) => `Je volgt ${name}. Scrol of typ om te stoppen.`,
  followsNoMore: (name: string) => `Je volgt ${name} niet meer`,
  panels: 'Naast de tekst',
  panelMenu: 'Bij deze tekst',
  closePanel: 'Sluit',
  lastKnown: 'Deze tekst is er niet meer, of is niet meer voor jou. Dit is wat je het laatst zag.',
  editorFailed:
    'Schrijven lukt nu niet. Je kunt de tekst wel lezen: dit is wat er het laatst stond. Laad de pagina opnieuw om verder te schrijven.',
  leaveTitle: 'Je laatste wijziging is niet opgeslagen',
  leaveExplanation: 'Als je nu weggaat, ben je kwijt wat je het laatst schreef.',
  leaveStay: 'Blijf hier',
  leaveGo: 'Ga toch weg',
};
