/** What is in the demonstration library, and whose it is. */
import type { PersonId, ThemeId } from '@leerkring/shared/contract/common';
import type { ExportFormat } from '@leerkring/shared/contract/exchange';
import type { LibraryItemInput } from '@leerkring/shared/contract/library';
import { accents } from '@leerkring/shared/contract/themes';
import {
  actionPlan,
  businessCase,
  councilProposal,
  covenant,
  initialMemo,
  jobProfile,
} from './library-policy-texts.js';
import {
  annualReport,
  contactCard,
  dordrecht,
  experienceGuide,
  induction,
  intervisionScript,
  privacyProtocol,
} from './library-work-texts.js';
import { people } from './people.js';

type Facts = Pick<LibraryItemInput, 'kind' | 'title' | 'description' | 'stepKey' | 'status' | 'year'>;

export interface LibraryEntry extends Facts {
  key: string;
  documentType?: LibraryItemInput['documentType'];
  theme: ThemeId;
  organisation: string;
  by: PersonId;
  /** As the text and, of some, in other formats beside it. */
  file?: { text: string; formats: readonly ExportFormat[] };
  /** Headings of what is new in each version after the first: the one before it has that part not. */
  earlier?: readonly string[];
  /** Notes of those versions. */
  later?: readonly string[];
  story?: string;
  links?: LibraryItemInput['links'];
  licence?: LibraryItemInput['licence'];
  contactRole?: string;
  sizeClass?: LibraryItemInput['sizeClass'];
  /** Of the network when it is not. */
  isPublic?: true;
  changedDaysAgo: number;
  /** Days from now; less than nothing: it has passed. */
  reviewInDays?: number;
  /** Others who made their own from it. */
  reusedBy?: readonly { organisation: string; by: PersonId; daysAgo: number }[];
}

const ccv = 'Centrum voor Criminaliteitspreventie en Veiligheid';
const network = 'Beweging in kwetsbaarheid';
const { localTailoring, freeRole, careAndSafety, livedExperience } = accents;
const example = { kind: 'example' as const };

export const libraryEntries: readonly LibraryEntry[] = [
  {
    ...{ ...example, key: 'covenant', documentType: 'covenant', stepKey: 'cooperation', status: 'adopted' },
    ...{ year: 2026, organisation: 'Duinwaard', by: people.margriet, theme: careAndSafety },
    title: 'Convenant politie, GGZ, corporatie en gemeente',
    description: 'Wie signaleert, wie belt en wat gedeeld mag worden. Vier partijen stelden dit samen vast.',
    file: { text: covenant, formats: ['odt', 'pdf'] },
    earlier: ['Artikel 4. Bereikbaarheid', 'Artikel 6. Leren'],
    later: [
      'Artikel 4 over bereikbaarheid is nieuw, na vragen van de politie.',
      'Artikel 6 over leren is nieuw: ook ervaringsdeskundigen kijken mee terug.',
    ],
    ...{ contactRole: 'Beleidsadviseur zorg en veiligheid', sizeClass: '50-100', changedDaysAgo: 3 },
    reviewInDays: 400,
    reusedBy: [
      { organisation: 'Poldermeer', by: people.joost, daysAgo: 60 },
      { organisation: 'Heidebergen', by: people.liesbeth, daysAgo: 21 },
    ],
  },
  {
    ...{ ...example, key: 'contact-card', documentType: 'contact-card', stepKey: 'cooperation' },
    ...{ status: 'adopted', year: 2025, organisation: 'Rivierenstad', by: people.pieterJan },
    theme: careAndSafety,
    title: 'Belkaart: wie belt wie, wanneer',
    description: 'Eén pagina voor in de auto. Met wat je doet in de avond en in het weekend.',
    file: { text: contactCard, formats: ['docx', 'pdf'] },
    earlier: ['Wat krijg je terug'],
    later: ['Nieuw is wat je terugkrijgt nadat je hebt gebeld. Daar vroegen agenten om.'],
    ...{ contactRole: 'Beleidsadviseur OOV', sizeClass: '100-250', changedDaysAgo: 9, reviewInDays: -4 },
    reusedBy: [
      { organisation: 'Grensdorp', by: people.ilse, daysAgo: 90 },
      { organisation: 'Sluiswijk', by: people.soraya, daysAgo: 44 },
      { organisation: 'Oosterwolde aan de Vaart', by: people.teun, daysAgo: 12 },
    ],
  },
  {
    ...{ ...example, key: 'council-proposal', documentType: 'council-proposal', stepKey: 'commitment' },
    ...{ status: 'adopted', year: 2025, organisation: 'Sluiswijk', by: people.soraya, theme: freeRole },
    title: 'Raadsvoorstel pilot Wijk-GGD, inclusief dekking',
    description: 'Voorstel aan de raad voor twee jaar, met argumenten, kanttekeningen en kosten.',
    file: { text: councilProposal, formats: ['odt'] },
    ...{ contactRole: 'Projectleider zorg', sizeClass: '20-50', changedDaysAgo: 15, reviewInDays: 300 },
    reusedBy: [{ organisation: 'Veldhoek', by: people.ahmed, daysAgo: 10 }],
  },
  {
    ...{ ...example, key: 'business-case', documentType: 'business-case', stepKey: 'secure' },
    ...{ status: 'concept', year: 2026, organisation: 'Sluiswijk', by: people.soraya, theme: freeRole },
    title: 'Businesscase en verdeelsleutel structurele financiering',
    description: 'Kosten, opbrengst per partner en drie scenario’s. Nog een concept, reacties zijn welkom.',
    file: { text: businessCase, formats: ['docx'] },
    ...{ contactRole: 'Projectleider zorg', changedDaysAgo: 5, licence: 'ask-first' },
  },
  {
    ...{ ...example, key: 'job-profile', documentType: 'job-profile', stepKey: 'position' },
    ...{ status: 'adopted', year: 2025, organisation: 'Rivierenstad', by: people.pieterJan, theme: freeRole },
    title: 'Functieprofiel Wijk-GGD’er met vrije rol (24 uur)',
    description: 'Wat iemand doet en niet doet, met een heldere zin over de vrije rol voor in het contract.',
    file: { text: jobProfile, formats: ['docx', 'odt'] },
    ...{ contactRole: 'Beleidsadviseur OOV', sizeClass: '100-250', changedDaysAgo: 30, reviewInDays: 500 },
    reusedBy: [{ organisation: 'Poldermeer', by: people.joost, daysAgo: 25 }],
  },
  {
    ...{
      ...example,
      key: 'initial-memo',
      documentType: 'initial-memo',
      stepKey: 'explore',
      status: 'adopted',
    },
    ...{ year: 2024, organisation: 'Heidebergen', by: people.liesbeth, theme: localTailoring },
    title: 'Startnotitie onbegrepen gedrag: wat is er al?',
    description: 'Eerst kijken wat er is, dan pas iets nieuws. Met een tabel om zelf in te vullen.',
    file: { text: initialMemo, formats: ['odt'] },
    ...{ contactRole: 'Beleidsadviseur zorg', sizeClass: '20-50', changedDaysAgo: 80, reviewInDays: 90 },
  },
  {
    ...{ ...example, key: 'action-plan', documentType: 'action-plan', stepKey: 'set-up', status: 'adopted' },
    ...{ year: 2025, organisation: 'Veldhoek', by: people.ahmed, theme: localTailoring },
    title: 'Plan van aanpak met SMART-doelen en projectgroep',
    description: 'Vier doelen die je kunt meten, een planning van een jaar en de risico’s die wij zagen.',
    file: { text: actionPlan, formats: ['odt'] },
    ...{ contactRole: 'Projectleider', sizeClass: '20-50', changedDaysAgo: 51, reviewInDays: 200 },
  },
  {
    ...{ kind: 'guide', key: 'experience-guide', stepKey: 'set-up', status: 'adopted', year: 2026 },
    ...{ organisation: 'Clientplatform Samen Sterk (fictief)', by: people.irene, theme: livedExperience },
    title: 'Ervaringsdeskundigen in de projectgroep: taak, vergoeding en spelregels',
    description: 'Hoe je mensen vraagt, wat je betaalt en wat je nooit moet doen. In gewone taal.',
    file: { text: experienceGuide, formats: ['odt', 'pdf'] },
    ...{ contactRole: 'Coördinator', licence: 'free', isPublic: true, changedDaysAgo: 7, reviewInDays: 600 },
  },
  {
    ...{ ...example, key: 'privacy-protocol', documentType: 'privacy-protocol', stepKey: 'privacy' },
    ...{ status: 'adopted', year: 2025, organisation: 'Grensdorp', by: people.ilse, theme: careAndSafety },
    title: 'Privacyprotocol Wijk-GGD en gegevensdeling',
    description: 'Wat je deelt, met wie en wanneer het zonder toestemming mag. Op twee pagina’s.',
    file: { text: privacyProtocol, formats: ['docx'] },
    ...{ contactRole: 'Projectleider', sizeClass: 'to-20', changedDaysAgo: 33, reviewInDays: 120 },
  },
  {
    ...{ ...example, key: 'induction', documentType: 'induction-programme', stepKey: 'start' },
    ...{ status: 'adopted', year: 2025, organisation: 'Oosterwolde aan de Vaart', by: people.teun },
    theme: localTailoring,
    title: 'Inwerkprogramma: honderd koppen koffie',
    description: 'Zes weken kennismaken voordat de eerste melding komt. Met een lijst om af te vinken.',
    file: { text: induction, formats: ['docx'] },
    ...{ contactRole: 'Beleidsadviseur', sizeClass: 'to-20', licence: 'free', changedDaysAgo: 66 },
  },
  {
    ...{ ...example, key: 'intervision', documentType: 'intervision-script', stepKey: 'practise' },
    ...{ status: 'adopted', year: 2026, organisation: ccv, by: people.lotte, theme: livedExperience },
    title: 'Draaiboek lokale intervisie met ketenpartners',
    description: 'Twee uur, minuut voor minuut, voor een groep waarin iedereen ander werk doet.',
    file: { text: intervisionScript, formats: ['odt'] },
    ...{ contactRole: 'CCV-moderator', licence: 'free', changedDaysAgo: 18, reviewInDays: 700 },
  },
  {
    ...{ ...example, key: 'annual-report', documentType: 'annual-report', stepKey: 'monitor' },
    ...{ status: 'adopted', year: 2025, organisation: 'Poldermeer', by: people.joost, theme: careAndSafety },
    title: 'Jaarrapportage met uren, consultaties en verhalen',
    description: 'Voor de raad en de partners: cijfers met uitleg, drie verhalen en wat niet lukte.',
    file: { text: annualReport, formats: ['odt', 'pdf'] },
    ...{ contactRole: 'Beleidsadviseur', sizeClass: '20-50', changedDaysAgo: 120, reviewInDays: 60 },
  },
  {
    ...{ kind: 'practice', key: 'dordrecht', stepKey: 'secure', status: 'adopted', year: 2023 },
    ...{ organisation: ccv, by: people.dirk, theme: careAndSafety },
    title: 'Dordrecht: de hele stad, ook in de avond en het weekend',
    description: 'Wat de pilot wilde, hoe de stad het aanpakte en welke vraag nog open staat.',
    story: dordrecht.trim(),
    ...{ contactRole: 'CCV-moderator', sizeClass: '100-250', licence: 'attribution', changedDaysAgo: 24 },
  },
  {
    ...{ kind: 'talk-show', key: 'talk-show', stepKey: null, status: 'adopted', year: 2026 },
    ...{ organisation: ccv, by: people.lotte, theme: livedExperience },
    title: `${network}, talkshow november: wie blijft er zitten?`,
    description: 'Een ervaringsdeskundige, een wijkagent en een Wijk-GGD’er over blijven als het stil is.',
    links: [
      { label: 'Kijk de aflevering terug (demonstratie)', url: 'https://beweging.example/talkshow/november' },
    ],
    ...{ licence: 'attribution', changedDaysAgo: 4 },
  },
  {
    ...{ kind: 'podcast', key: 'podcast', stepKey: 'cooperation', status: 'adopted', year: 2026 },
    ...{ organisation: ccv, by: people.lotte, theme: careAndSafety },
    title: `${network}, podcast 3: de nacht van zaterdag`,
    description: 'Een halfuur mee in de auto met een wijkagent en een Wijk-GGD’er. Luister onderweg.',
    links: [
      { label: 'Luister naar de aflevering (demonstratie)', url: 'https://beweging.example/podcast/3' },
    ],
    ...{ licence: 'attribution', isPublic: true, changedDaysAgo: 40 },
  },
  {
    ...{ kind: 'publication', key: 'publication', stepKey: 'monitor', status: 'adopted', year: 2025 },
    ...{ organisation: ccv, by: people.dirk, theme: localTailoring },
    title: `${network}: tien lessen uit vijf jaar leren`,
    description: 'Wat gemeenten zelf zeggen over wat werkte, en wat ze een volgende keer anders zouden doen.',
    links: [{ label: 'Lees de publicatie (demonstratie)', url: 'https://beweging.example/tien-lessen' }],
    ...{ licence: 'attribution', isPublic: true, changedDaysAgo: 150 },
  },
  {
    ...{ kind: 'grant', key: 'grant', stepKey: 'secure', status: 'lapsed', year: 2024 },
    ...{ organisation: ccv, by: people.dirk, theme: freeRole },
    title: 'Subsidieronde voor nieuwe pilots (gesloten)',
    description:
      'De regeling is gesloten. De voorwaarden geven nog steeds een goed beeld van wat gevraagd wordt.',
    links: [{ label: 'Lees de voorwaarden (demonstratie)', url: 'https://subsidie.example/wijk-ggd' }],
    ...{ licence: 'free', isPublic: true, changedDaysAgo: 200 },
  },
];
