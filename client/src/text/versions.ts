import type { TextChange, VersionView } from '@leerkring/shared/contract/document-versions';

/** What a version is called when nobody gave it a name. */
export const versionTitle = ({ kind, name }: Pick<VersionView, 'kind' | 'name'>): string => {
  if (kind === 'named') return name;
  if (kind === 'phase') return name ? `Einde van fase: ${name}` : 'Einde van een fase';
  if (kind === 'before-restore') return 'Vóór het terugzetten';
  return kind === 'before-removal' ? 'Vóór een grote verwijdering' : 'Automatisch bewaard';
};

export const versionsText = {
  title: 'Versies',
  titleOf: (text: string) => `Versies van: ${text}`,
  open: 'Versies',
  close: 'Sluit',
  loading: 'Versies laden',
  none: 'Er zijn nog geen versies',
  noneExplanation: 'Schrijf gerust: als het schrijven even stilligt, bewaart Leerkring vanzelf een versie.',
  noneReading: 'Zodra iemand hier schrijft, bewaart Leerkring vanzelf versies.',
  now: 'De tekst van nu',
  isCurrent: 'Zo is de tekst nu',
  nobody: 'Niemand schreef',
  by: (names: string) => `Geschreven door ${names}`,
  namedBy: (name: string) => `naam gegeven door ${name}`,
  restoredBy: (name: string) => `daarna zette ${name} een versie terug`,
  removedBy: (name: string) => `daarna haalde ${name} veel weg`,
  somebody: 'iemand',
  look: 'Bekijk',
  lookAt: (title: string, when: string) => `Bekijk: ${title}, ${when}`,
  restore: 'Zet terug',
  restoreOf: (title: string, when: string) => `Zet terug: ${title}, ${when}`,
  back: 'Terug naar alle versies',
  compareWith: 'Vergelijk met',
  compareNothing: 'Niets: toon alleen deze versie',
  text: 'De tekst in deze versie',
  same: 'Tussen deze versies is niets veranderd.',
  empty: 'In deze versie staat nog niets.',
  image: (words: string) => `Afbeelding: ${words}`,
  imageWithoutWords: 'zonder beschrijving',
  legend: 'Wat is er veranderd?',
  legendAdded: 'Onderstreept kwam erbij.',
  legendRemoved: 'Doorgestreept is weggehaald.',
  legendWho: 'De letters en de kleur zeggen door wie.',
  keepNow: 'Geef de tekst van nu een naam',
  giveName: 'Geef deze versie een naam',
  name: 'Naam van de versie',
  nameHint: 'Bijvoorbeeld: klaar voor het overleg.',
  nameNeeded: 'Vul een naam in.',
  save: 'Bewaar',
  cancel: 'Toch niet',
  confirmTitle: 'Deze versie terugzetten?',
  confirm: (when: string) =>
    `De tekst wordt weer zoals hij was: ${when}. Iedereen die deze tekst leest, ziet dat meteen.`,
  confirmRemoval: (name: string) =>
    `Wat ${name} weghaalde, komt terug. Wat anderen daarna schreven, blijft staan.`,
  confirmUndo: 'Hoe de tekst nu is, bewaren we ook als versie. Je kunt dit dus terugdraaien.',
  confirmYes: 'Zet deze versie terug',
  confirmNo: 'Laat de tekst zo',
  restored: 'De versie is teruggezet. Iedereen ziet de tekst nu zo.',
  unchanged: 'De tekst was al zo. Er is niets veranderd.',
  removalTitle: (name: string, text: string) => `${name} haalde veel weg uit: ${text}`,
  removalTitleMine: (text: string) => `Je haalde veel weg uit: ${text}`,
  removal: 'Meer dan de helft van de tekst is weg. Was dat niet de bedoeling? Zet het dan terug.',
  removalRestore: 'Zet terug',
  removalDismiss: 'Het klopt zo',
};

/** For the ear, around what was added or removed. */
export const changeText: Record<Exclude<TextChange, 'same'>, (name: string) => string> = {
  added: (name) => `Erbij van ${name}: `,
  removed: (name) => `Weggehaald door ${name}: `,
};
export const changeEnd = ' Einde. ';
