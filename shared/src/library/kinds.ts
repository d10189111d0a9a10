/**
 * What can be in the library, as data: a new kind is a line here. `typed`: it is a document of one of the types
 * below. `reusable`: others make their own from it. `needs`: without one of these there is nothing to look at.
 */
export interface LibraryKindFacts {
  key: string;
  one: string;
  many: string;
  /** For whoever chooses a kind. */
  hint: string;
  typed: boolean;
  reusable: boolean;
  needs: readonly ('files' | 'links' | 'story')[];
}

export const libraryKinds = [
  {
    key: 'example',
    one: 'Voorbeelddocument',
    many: 'Voorbeelddocumenten',
    hint: 'Een document van jouw organisatie dat anderen als basis kunnen gebruiken.',
    typed: true,
    reusable: true,
    needs: ['files'],
  },
  {
    key: 'guide',
    one: 'Handreiking',
    many: 'Handreikingen',
    hint: 'Uitleg die anderen stap voor stap verder helpt.',
    typed: false,
    reusable: true,
    needs: ['files', 'links', 'story'],
  },
  {
    key: 'practice',
    one: 'Praktijkvoorbeeld',
    many: 'Praktijkvoorbeelden',
    hint: 'Het verhaal van een gemeente: wat jullie deden en wat het opleverde.',
    typed: false,
    reusable: false,
    needs: ['story', 'files', 'links'],
  },
  {
    key: 'publication',
    one: 'Publicatie',
    many: 'Publicaties',
    hint: 'Een onderzoek, artikel of rapport.',
    typed: false,
    reusable: false,
    needs: ['files', 'links'],
  },
  {
    key: 'podcast',
    one: 'Podcast',
    many: 'Podcasts',
    hint: 'Een aflevering om te beluisteren.',
    typed: false,
    reusable: false,
    needs: ['links'],
  },
  {
    key: 'talk-show',
    one: 'Talkshow',
    many: 'Talkshows',
    hint: 'Een aflevering om te bekijken.',
    typed: false,
    reusable: false,
    needs: ['links', 'story'],
  },
  {
    key: 'grant',
    one: 'Subsidie',
    many: 'Subsidies',
    hint: 'Een regeling waar gemeenten geld kunnen aanvragen.',
    typed: false,
    reusable: false,
    needs: ['links', 'files', 'story'],
  },
] as const satisfies readonly LibraryKindFacts[];

export const kindFacts = (key: (typeof libraryKinds)[number]['key']): LibraryKindFacts => {
  const found = libraryKinds.find((kind) => kind.key === key);
  if (!found) throw new Error(`there is no kind ${key}`);
  return found;
};

/** What gemeenten exchange (domain 4.7): `[key, name]`. */
export const documentTypes = [
  ['job-profile', 'Functieprofiel'],
  ['vacancy', 'Vacaturetekst'],
  ['initial-memo', 'Startnotitie'],
  ['council-proposal', 'Raadsvoorstel'],
  ['executive-advice', 'Collegeadvies'],
  ['action-plan', 'Plan van aanpak'],
  ['grant-application', 'Subsidieaanvraag'],
  ['business-case', 'Businesscase'],
  ['cost-allocation', 'Verdeelsleutel'],
  ['covenant', 'Convenant'],
  ['cooperation-agreement', 'Samenwerkingsafspraken'],
  ['work-process', 'Werkproces'],
  ['contact-card', 'Bereikbaarheidskaart'],
  ['privacy-protocol', 'Privacyprotocol'],
  ['dpia', 'DPIA'],
  ['consent-form', 'Toestemmingsformulier'],
  ['secondment-agreement', 'Detacheringsovereenkomst'],
  ['induction-programme', 'Inwerkprogramma'],
  ['communication', 'Communicatiemiddel'],
  ['monitor-format', 'Monitorformat'],
  ['annual-report', 'Jaarrapportage'],
  ['evaluation-report', 'Evaluatierapport'],
  ['factsheet', 'Factsheet'],
  ['intervision-script', 'Draaiboek intervisie'],
  ['guide', 'Handreiking'],
  ['presentation', 'Presentatie'],
  ['other', 'Overig'],
] as const;

/** How many people live in the gemeente: `[key, name]`. */
export const sizeClasses = [
  ['to-20', 'minder dan 20.000 inwoners'],
  ['20-50', '20.000 tot 50.000 inwoners'],
  ['50-100', '50.000 tot 100.000 inwoners'],
  ['100-250', '100.000 tot 250.000 inwoners'],
  ['from-250', '250.000 inwoners of meer'],
] as const;

const nameIn = (list: readonly (readonly [string, string])[], key: string): string =>
  list.find(([known]) => known === key)?.[1] ?? '';
export const documentTypeName = (key: string): string => nameIn(documentTypes, key);
/** A document is called by its type. */
export const itemKindName = ({
  kind,
  documentType,
}: {
  kind: Parameters<typeof kindFacts>[0];
  documentType: string | null;
}): string => (documentType ? documentTypeName(documentType) : kindFacts(kind).one);
export const sizeClassName = (key: string): string => nameIn(sizeClasses, key);
