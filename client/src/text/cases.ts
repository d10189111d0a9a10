import type { CaseDomain, CaseStatus, QuestionKind } from '@leerkring/shared/contract/cases';
import { caseRetentionDays } from '@leerkring/shared/contract/cases';
import type { IdentifierKind, IdentifierLevel } from '@leerkring/shared/rules/identifier-detector';

export const questionKindText: Record<QuestionKind, { label: string; hint: string }> = {
  acting: { label: 'Handelen', hint: 'Wat doe ik, of wat had ik kunnen doen?' },
  cooperating: { label: 'Samenwerken', hint: 'Hoe kom ik verder met een partner of collega?' },
  'moral-dilemma': { label: 'Moreel dilemma', hint: 'Wat is goed om te doen?' },
  'own-role': { label: 'Mijn rol en mijn grens', hint: 'Wat is van mij, en wat niet?' },
  success: { label: 'Iets wat goed ging', hint: 'Waarom lukte het, en hoe vaker?' },
  consultation: { label: 'Advies vragen', hint: 'Ik wil weten wat anderen hierover weten.' },
};

export const caseDomainText: Record<CaseDomain, string> = {
  housing: 'Wonen',
  'mental-health': 'GGZ',
  addiction: 'Verslaving',
  'mild-intellectual-disability': 'Licht verstandelijke beperking',
  dementia: 'Dementie',
  debt: 'Schulden',
  'public-order': 'Openbare orde',
  'domestic-violence': 'Huiselijk geweld',
  youth: 'Jeugd',
  homelessness: 'Dakloosheid',
  cooperation: 'Samenwerking',
  privacy: 'Privacy',
  'care-avoidance': 'Zorgmijding',
};

export const caseStatusText: Record<CaseStatus, string> = {
  draft: 'Concept',
  submitted: 'Ingebracht',
  chosen: 'Gekozen voor een sessie',
  discussed: 'Besproken',
  closed: 'Afgerond',
  erased: 'Gewist',
};

export const caseText = {
  title: 'Casussen',
  intro: 'Een casus is een verhaal om van te leren. Het is geen cliëntdossier.',
  create: 'Breng een casus in',
  mine: 'Van mij',
  ofGroup: (group: string) => `Van ${group}`,
  emptyTitle: 'Wat houdt je bezig?',
  empty: 'Denk aan een moment dat je bijbleef. Schrijf het onherkenbaar op en breng het in bij je groep.',
  toGroups: 'Bekijk de groepen',
  emptyNoGroup: 'Zodra je in een groep zit, kun je hier een casus inbrengen.',
  by: (name: string) => `Ingebracht door ${name}`,
  readers: { alone: 'Alleen jij', group: 'Alleen deze groep' },
  facts: 'Wie dit leest en hoe lang het blijft',
  erasedOn: (day: string) => `Tekst wordt gewist ${day}`,
  nothingLeft: 'De tekst van deze casus is gewist. Alleen de titel is er nog.',
  notAFile:
    'Dit is geen cliëntdossier. Overleg over een echte persoon hoort in het casusoverleg van je eigen organisatie.',
  forMeeting: 'Voor de bijeenkomst',
  continue: 'Schrijf verder',
  withdraw: 'Haal terug',
  withdrawHint: 'Dan kun je de tekst weer veranderen. De groep leest hem tot die tijd niet.',
  close: 'Rond af',
  erase: 'Wis de tekst',
  eraseTitle: 'Tekst van deze casus wissen?',
  eraseExplanation:
    'Je leervraag, de situatie en al het andere wat je schreef gaan weg. Dat kun je niet terugdraaien. De titel blijft, net als de leerpunten en actiepunten van de groep.',
  eraseConfirm: 'Wis de tekst',
  eraseKeep: 'Laat staan',
  sections: {
    situation: 'Wat er gebeurde',
    peopleInvolved: 'Wie erbij betrokken zijn',
    triedSoFar: 'Wat ik al deed',
    whatTouchesMe: 'Wat mij raakt',
    withheldOutcome: 'Wat ik deed en hoe het afliep',
  },
  withheld: 'Wat de inbrenger deed en hoe het afliep, lees je in de fase van de methode die het laat zien.',
  withheldMine: 'De groep leest dit pas in de fase van de methode die het laat zien.',
};

export const caseFormText = {
  newTitle: 'Een casus inbrengen',
  changeTitle: 'Schrijf verder aan je casus',
  intro:
    'Schrijf zo dat niemand de bewoner herkent: geen namen, geen datums, geen adressen. Je hoeft het niet in één keer af te maken.',
  group: 'In welke groep breng je dit in?',
  chooseGroup: 'Kies een groep',
  meeting: 'Voor welke bijeenkomst?',
  noMeeting: 'Dat weet ik nog niet',
  workingTitle: 'Titel',
  workingTitleHint: 'Zonder namen. Bijvoorbeeld: De buurman die niemand binnenlaat',
  questionKind: 'Wat voor vraag is het?',
  learningQuestion: 'Jouw leervraag',
  learningQuestionHint:
    'Een open vraag over jezelf. Begin met "Hoe" of "Wat" en gebruik "ik". Bijvoorbeeld: Hoe kan ik …?',
  situation: 'Wat gebeurde er?',
  situationHint: 'Schrijf op wat je zag en hoorde. Gebruik letters voor mensen: bewoner A., buurvrouw B.',
  people: 'Wie zijn erbij betrokken?',
  peopleHint:
    'Noem rollen, geen namen. Bijvoorbeeld: "wijkagent" of "bewoner", met als schuilnaam "A. (60 tot 70 jaar)".',
  personRole: 'Rol',
  personPseudonym: 'Schuilnaam',
  addPerson: 'Nog iemand',
  removePerson: (role: string) => (role ? `Haal weg: ${role}` : 'Haal weg: deze regel'),
  triedSoFar: 'Wat deed je al?',
  triedSoFarHint: 'Kort. Ook wat niet hielp.',
  whatTouchesMe: 'Wat raakt jou hierin?',
  whatTouchesMeHint: 'Waarom blijft dit je bij?',
  withheldOutcome: 'Wat deed je, en hoe liep het af?',
  withheldOutcomeHint:
    'Deze methode houdt dit eerst verborgen. De groep leest het pas in de fase die het laat zien.',
  domains: 'Waar gaat het over?',
  domainsHint: (max: number) => `Kies er hoogstens ${max}.`,
  method: 'Welke methode past hierbij?',
  noMethod: 'Laat ik aan de begeleider',
  urgency: 'Hoe dringend is het?',
  urgencies: { '1': 'Kan wachten', '2': 'Graag snel', '3': 'Nu nodig' },
  overLimit: (over: number) => `Dit is ${over} tekens te lang. Maak het korter, dan bewaren we het weer.`,
  saved: 'Opgeslagen',
  saving: 'Bezig met opslaan',
  unsaved: 'Niet opgeslagen',
  needsTitle: 'Kies een groep en geef je casus een titel. Vanaf dan slaan we hem steeds op.',
  needsShorter: 'Een veld is te lang. Maak het korter, dan slaan we alles weer op.',
  faults: {
    required: 'Vul dit nog in voordat je de casus inbrengt.',
    'starts-with-how-or-what': 'Begin je leervraag met "Hoe" of "Wat".',
    'first-person': 'Maak het een vraag over jezelf: zet er "ik" in.',
  } as Readonly<Record<string, string>>,
  leaveTitle: 'Je laatste wijziging is niet opgeslagen',
  leaveExplanation: 'Als je nu weggaat, ben je kwijt wat je het laatst schreef.',
  leaveStay: 'Blijf hier',
  leaveGo: 'Ga toch weg',
  submitTitle: 'Breng de casus in',
  submitExplanation: `Na het inbrengen leest je groep mee, en niemand daarbuiten. De tekst wordt ${caseRetentionDays.discussed} dagen na het gesprek gewist, of na ${caseRetentionDays.notChosen} dagen als hij niet aan bod komt.`,
  declaration: 'Ik heb de tekst onherkenbaar gemaakt en nagekeken.',
  declarationNeeded: 'Kijk de tekst na en zet daarna hier een vinkje.',
  submit: 'Breng in',
  notYet: 'Er is nog iets nodig. Kijk bij de velden met een opmerking.',
  checklist: 'Kijk ook hier nog naar',
  checks: [
    'Is een leeftijd precies? Schrijf liever "tussen de 60 en 70 jaar".',
    'Is het een zeldzame ziekte, afkomst of een bijzonder beroep?',
    'Stond het in het nieuws?',
    'Is de volgorde of het gezin zo bijzonder dat iemand het herkent?',
  ],
};

export const identifierKindText: Record<IdentifierKind, { name: string; suggestion: string }> = {
  bsn: { name: 'een burgerservicenummer', suggestion: 'Haal het nummer weg.' },
  iban: { name: 'een rekeningnummer', suggestion: 'Haal het nummer weg.' },
  email: { name: 'een e-mailadres', suggestion: 'Haal het adres weg.' },
  phone: { name: 'een telefoonnummer', suggestion: 'Haal het nummer weg.' },
  address: { name: 'een adres', suggestion: 'Schrijf liever: "een flat" of "een rijtjeshuis".' },
  postcode: { name: 'een postcode', suggestion: 'Haal de postcode weg.' },
  street: { name: 'een straat met huisnummer', suggestion: 'Schrijf liever: "een straat in de wijk".' },
  'date-of-birth': { name: 'een geboortedatum', suggestion: 'Schrijf liever: "tussen de 60 en 70 jaar".' },
  'exact-date': {
    name: 'een precieze datum',
    suggestion: 'Schrijf liever: "drie weken geleden" of "in het voorjaar".',
  },
  'exact-age': { name: 'een precieze leeftijd', suggestion: 'Schrijf liever: "tussen de 60 en 70 jaar".' },
  'licence-plate': { name: 'een kenteken', suggestion: 'Haal het kenteken weg.' },
  'foreigner-number': { name: 'een vreemdelingennummer', suggestion: 'Haal het nummer weg.' },
  'population-number': {
    name: 'een nummer uit de bevolkingsadministratie',
    suggestion: 'Haal het nummer weg.',
  },
  'case-number': { name: 'een dossier- of klantnummer', suggestion: 'Haal het nummer weg.' },
  'police-number': { name: 'een nummer van de politie', suggestion: 'Haal het nummer weg.' },
  'prosecution-number': { name: 'een nummer van justitie', suggestion: 'Haal het nummer weg.' },
  'identity-document': {
    name: 'een nummer van een paspoort of rijbewijs',
    suggestion: 'Haal het nummer weg.',
  },
  'professional-number': { name: 'een beroepsnummer', suggestion: 'Noem alleen de rol: "de huisarts".' },
  name: { name: 'een naam', suggestion: 'Gebruik een rol of een letter: "mevrouw B." of "de wijkagent".' },
  url: { name: 'een webadres', suggestion: 'Haal het weg. Een nieuwsbericht maakt iemand herkenbaar.' },
  handle: { name: 'een accountnaam', suggestion: 'Haal de naam weg.' },
  'ip-address': { name: 'een computeradres', suggestion: 'Haal het weg.' },
  coordinates: { name: 'een plek op de kaart', suggestion: 'Schrijf liever: "in de wijk".' },
};

export const identifierLevelText: Record<IdentifierLevel, string> = {
  block: 'Moet eruit',
  warn: 'Kijk dit na',
  tip: 'Tip',
};

export const identifierText = {
  found: (label: string) => `Mogelijk herkenbaar in ${label}`,
  looksLike: (found: string, name: string) => `“${found}” lijkt op ${name}.`,
  keep: 'Mag blijven staan',
  reason: 'Waarom is dit niet herkenbaar?',
  reasonNeeded: 'Schrijf kort op waarom dit mag blijven staan.',
  reasonHint: 'Bijvoorbeeld: het is een verzonnen naam.',
  undo: 'Toch aanpassen',
};
