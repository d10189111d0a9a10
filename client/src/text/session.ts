import type { HandKind, QuestionStatus, Rating } from '@leerkring/shared/contract/session-actions';
import type { AttendanceView, PlanBlock } from '@leerkring/shared/contract/sessions';

export const ratingText: Record<Rating, string> = { cold: 'koud', lukewarm: 'lauw', warm: 'warm' };

export const questionStatusText: Record<QuestionStatus, string> = {
  open: 'open',
  answered: 'beantwoord',
  skipped: 'overgeslagen',
  later: 'later',
};

export const handKindText: Record<HandKind, { raise: string; state: string }> = {
  question: { raise: 'Ik wil iets vragen', state: 'wil iets vragen' },
  addition: { raise: 'Ik wil iets aanvullen', state: 'wil iets aanvullen' },
  process: { raise: 'Iets over hoe het gaat', state: 'wil iets zeggen over hoe het gaat' },
};

export const attendanceRoleText: Record<AttendanceView['role'], string> = {
  facilitator: 'gespreksleider',
  presenter: 'inbrenger',
  participant: 'deelnemer',
  observer: 'observator',
};

export const blockText: Record<PlanBlock['kind'], string> = {
  opening: 'Opening',
  case: 'Casus',
  break: 'Pauze',
  closing: 'Afsluiting',
};

const toBlockText: Record<PlanBlock['kind'], string> = {
  opening: 'Naar de opening',
  case: 'Naar de casus',
  break: 'Naar de pauze',
  closing: 'Naar de afsluiting',
};

/** A title inside a sentence: "Naar fase 3: de kern". */
const inSentence = (title: string) => title.charAt(0).toLocaleLowerCase('nl') + title.slice(1);

export const roomText = {
  loading: 'De sessie laden',
  notJoined: 'Je kunt nu niet naar binnen',
  tryAgain: 'Probeer opnieuw',
  links: 'Bij deze sessie',
  backToMeeting: 'Naar de bijeenkomst',
  meeting: 'Bijeenkomst',
  videoCall: 'Videogesprek',
  phase: (number: number, total: number) => `Fase ${number} van ${total}`,
  silent: 'stil schrijven',
  turnedAway: 'luisterstand',
  round: 'om de beurt',
  facts: 'Wie dit leest en of je tekst bewaard is',
  readers: 'Alleen deze groep',
  keptForSession: 'Weg na de sessie',
  forFacilitator: 'Voor de gespreksleider',
  forPresenter: 'Voor jou als inbrenger',
  dismiss: 'Sluit melding',
  offlineTitle: 'Geen verbinding',
  offline:
    'Je ziet hoe het net was. Wat je schrijft, blijft op dit scherm staan. Leerkring probeert het steeds opnieuw.',
  tooLateTitle: 'Dit kwam niet meer op tafel',
  tooLate: 'De groep ging verder terwijl je schreef:',
  toNotes: 'Zet bij mijn notities',
  throwAway: 'Gooi weg',
};

export const circleText = {
  title: 'De kring',
  facilitator: 'gespreksleider',
  presenter: 'inbrenger',
  observer: 'observator',
  turn: 'aan de beurt',
  turnedAway: 'luistert met de rug naar de kring',
  listens: 'luistert',
  ready: 'klaar',
  away: 'even weg',
  notYet: 'nog niet hier',
  me: 'jij',
};

export const timerText = {
  left: 'nog te gaan',
  over: 'over de tijd',
  paused: 'staat stil',
  spoken: (minutes: number, seconds: number) =>
    `${minutes === 1 ? '1 minuut' : `${minutes} minuten`} en ${seconds === 1 ? '1 seconde' : `${seconds} seconden`}`,
};

export const speakingText = {
  title: 'Daarna',
  nobodyNext: 'Niemand meer',
  noHands: 'Nog geen handen',
  now: (name: string) => `${name} is aan de beurt`,
  myTurn: 'Jij bent aan de beurt',
  free: {
    presenter: (name: string) => `${name} vertelt`,
    participants: 'De groep praat',
    everyone: 'Iedereen mag praten',
    facilitator: (name: string) => `${name} praat`,
    nobody: 'Nu is het stil',
  },
  done: 'Ik ben uitgesproken',
  pass: 'Ik pas',
  lowerHand: 'Doe mijn hand omlaag',
  otherHands: 'Anders',
  next: 'Volgende',
  giveFloor: 'Geef het woord',
  toNobody: 'Aan niemand',
  sooner: (name: string) => `Zet ${name} vooraan`,
  ready: 'Ik ben klaar',
  notReady: 'Toch nog niet klaar',
  readyCount: (ready: number, total: number) => `${ready} van ${total} klaar`,
  askToStop: 'Ik wil stoppen',
  stopTitle: 'Wil je stoppen?',
  stopExplanation:
    'De tijd gaat stilstaan en je zit meteen weer in de kring. Iedereen ziet dat je wilt stoppen. Je hoeft niet te zeggen waarom.',
  stopConfirm: 'Ja, ik wil stoppen',
  stopCancel: 'Nee, ga door',
  openTexts: 'Teksten',
};

export const tableText = {
  nothingYet: 'Hier ligt nog niets.',
  put: 'Zet op de lijst',
  putCard: 'Leg op tafel',
  limit: (max: number) => (max === 1 ? 'Je mag er één opschrijven.' : `Je mag er ${max} opschrijven.`),
  limitReached: 'Je hebt er genoeg opgeschreven.',
  anonymous: 'Je naam staat er niet bij.',
  hiddenUntil: (name: string) => `Niemand ziet je tekst tot ${name} alles tegelijk laat zien.`,
  hiddenUntilMe: 'Niemand ziet een tekst tot jij alles tegelijk laat zien.',
  anotherCard: 'Nog een kaartje',
  revealAll: 'Laat alles zien',
  written: (count: number) => {
    if (count === 0) return 'Er is niets opgeschreven.';
    return count === 1 ? '1 kaartje ligt omgekeerd.' : `${count} kaartjes liggen omgekeerd.`;
  },
  mine: 'van jou',
  now: 'nu',
  nowChip: 'aan de beurt',
  focusThis: 'Nu deze vraag',
  focusShort: 'Nu deze',
  answer: 'Beantwoord',
  skip: 'Overgeslagen',
  later: 'Later',
  reopen: 'Zet weer open',
  more: 'Meer',
  edit: 'Wijzig',
  remove: 'Haal weg',
  save: 'Bewaar',
  cancel: 'Annuleer',
  moveTo: (column: string) => `Naar: ${column}`,
  inColumn: 'Waar hoort het bij?',
  rate: (text: string) => `Hoe raakt dit je: ${text}`,
  onlyYouSee: 'Alleen jij ziet je waardering, tot je die laat zien.',
  showRatings: 'Laat mijn waardering zien',
  ratingsShown: 'De groep ziet je waardering.',
  noCase: 'Er ligt nog geen casus op tafel.',
  goBackForCase: 'Ga terug naar het begin om er een in te brengen.',
  listenFirst: 'Je luistert nu. Reageren kan straks weer.',
};

export const turnedAwayText = {
  title: 'Je zit met je rug naar de kring',
  explanation:
    'Je hoort en leest alles mee. Reageren kan straks weer. Schrijf op wat je raakt: alleen jij ziet dat.',
  whatGroupSays: 'Wat de groep zegt',
  nothingYet: 'De groep heeft nog niets opgeschreven.',
};

export const checkInText = {
  word: 'Jouw woord',
  give: 'Leg klaar',
  change: 'Verander',
  given: (count: number, total: number) => `${count} van ${total} legden een woord klaar`,
  reveal: 'Laat alles zien',
  waits: 'De woorden verschijnen tegelijk.',
};

export const pledgeText = {
  title: 'Wat we hier horen, blijft hier',
  explanation: 'Ook dat iemand iets inbracht. Geen opnames, geen schermafdrukken, geen namen.',
  confirm: 'Ik houd me daaraan',
  confirmed: 'Jij hebt dit bevestigd',
  count: (count: number, total: number) => `${count} van ${total} bevestigd`,
};

export const followUpText = {
  title: 'Wat werd er afgesproken',
  empty: 'Er staan geen acties open van de vorige keer.',
  owner: (name: string, day: string) => `${name} · uit de bijeenkomst van ${day}`,
  status: 'Hoe staat het ervoor?',
  note: 'Wat gebeurde er?',
  tell: 'Vertel',
  save: 'Bewaar',
};

export const pitchText = {
  title: 'Ingebrachte casussen',
  empty: 'Nog niemand bracht iets in.',
  mySubmitted: 'Jouw ingebrachte casussen',
  offer: 'Leg op tafel',
  offerThis: (title: string) => `Leg op tafel: ${title}`,
  short: 'Iets anders inbrengen',
  shortHint: 'Geen namen en geen plaatsen.',
  caseTitle: 'Waar gaat het over?',
  question: 'Wat is je vraag?',
  withdraw: 'Haal terug',
  by: (name: string) => `Van ${name}`,
};

export const voteText = {
  title: 'Welke casus kiezen we?',
  dots: (count: number) => (count === 1 ? 'Je hebt één stem.' : `Je hebt ${count} stemmen.`),
  left: (count: number) =>
    count === 1 ? 'Je kunt nog 1 stem geven.' : `Je kunt nog ${count} stemmen geven.`,
  allGiven: 'Je hebt al je stemmen gegeven.',
  count: (voted: number, total: number) => `${voted} van ${total} gestemd`,
  secret: 'Niemand ziet op welke casus je stemt.',
  close: 'Sluit de stemming',
  result: 'Zo is er gestemd',
  votes: (count: number) => (count === 1 ? '1 stem' : `${count} stemmen`),
  choose: 'Kies deze',
  chooseThis: (title: string) => `Kies deze: ${title}`,
  chosen: 'Gekozen',
};

export const outcomesInRoomText = {
  learnings: 'Leerpunten',
  learningPrompt: 'Schrijf één ding op dat je meeneemt naar je eigen werk',
  addLearning: 'Bewaar leerpunt',
  noLearnings: 'Nog geen leerpunten.',
  actions: 'Acties',
  actionPrompt: 'Wat ga je doen?',
  owner: 'Wie doet het?',
  due: 'Voor welke dag?',
  addAction: 'Bewaar actie',
  noActions: 'Nog geen acties.',
  dueOn: (day: string) => `voor ${day}`,
  kept: 'Leerpunten en acties blijven bij de groep.',
};

export const evaluationText = {
  marks: {
    safety: 'Was het veilig?',
    depth: 'Had het diepgang?',
    time: 'Was er genoeg tijd?',
    method: 'Paste de methode?',
    facilitation: 'Hoe was de begeleiding?',
  },
  markNames: {
    safety: 'Veiligheid',
    depth: 'Diepgang',
    time: 'Tijd',
    method: 'Methode',
    facilitation: 'Begeleiding',
  },
  scale: '1 is helemaal niet, 5 is heel erg.',
  moreOf: 'Meer van',
  lessOf: 'Minder van',
  send: 'Geef mijn cijfers',
  sent: 'Dank je. Je kunt je cijfers nog veranderen zolang deze fase duurt.',
  count: (count: number, total: number) => `${count} van ${total} ingevuld`,
  noNames: 'De groep ziet gemiddelden, zonder namen.',
};

export const nextMeetingText = {
  planned: 'De volgende keer',
  none: 'Er staat nog geen volgende bijeenkomst in de agenda.',
  plan: 'Plan een bijeenkomst',
  facilitator: (name: string) => `${name} leidt het gesprek`,
};

export const breakText = {
  title: 'Pauze',
  until: (time: string) => `Om ${time} uur gaan we verder`,
};

export const textsText = {
  title: 'Teksten bij deze sessie',
  facts: 'Of deze teksten bewaard zijn',
  reflection: 'Reflectie',
  notes: 'Notities',
  case: 'Casus',
  mine: 'Mijn notities',
  reflectionPlaceholder: 'Schrijf hier samen',
  notesPlaceholder: 'Schrijf hier samen wat je wilt onthouden',
  close: 'Sluit teksten',
  versionsKept: 'Een dag na de sessie verdwijnen deze versies. De tekst zelf blijft langer.',
  noReflection: 'De reflectie begint zodra de sessie begint.',
  onlyYou: 'Alleen jij',
  minePlaceholder: 'Schrijf op wat je raakt. Alleen jij ziet dit.',
  fromOtherTab: 'Uit je andere venster:',
  noCase: 'Zodra er een casus is gekozen, lees je hem hier.',
  noCaseText: 'Deze casus is mondeling ingebracht. Er is geen tekst bij.',
  caseParts: {
    learningQuestion: 'De leervraag',
    situation: 'Wat er gebeurde',
    people: 'Wie erbij betrokken zijn',
    triedSoFar: 'Wat al gedaan is',
    whatTouchesMe: 'Wat mij raakt',
    withheldOutcome: 'Wat de inbrenger deed en hoe het afliep',
  },
  outcomeWithheld: 'Hoe het afliep, lees je later in de sessie.',
};

export const steeringText = {
  bar: 'Leiding',
  back: 'Vorige fase',
  pause: 'Pauze',
  resume: 'Ga verder',
  shorten: '−1 min',
  extendOne: '+1 min',
  extendFive: '+5 min',
  more: 'Meer',
  skip: 'Sla deze fase over',
  jumpTo: (title: string) => `Naar: ${inSentence(title)}`,
  handOver: 'Geef leiding over',
  handOverTitle: 'Aan wie geef je de leiding?',
  handOverExplanation: 'Die persoon bedient dan de fasen en de tijd. Jij doet verder mee als deelnemer.',
  handOverTo: 'Nieuwe gespreksleider',
  handOverConfirm: 'Geef over',
  nobodyElse: 'Er is nu niemand anders in de kring.',
  nextBrief: (number: number) => `Naar fase ${number}`,
  next: (number: number, title: string) => `Naar fase ${number}: ${inSentence(title)}`,
  nextBlock: (kind: PlanBlock['kind']) => toBlockText[kind],
  end: 'Sluit de bijeenkomst af',
  endTitle: 'De bijeenkomst afsluiten?',
  endKept: 'Dit blijft: de leerpunten en acties, wie er was en hoe lang, en de gemiddelden van de evaluatie.',
  endWhile: 'Dit blijft nog 30 dagen: de reflectie, de notities en ieders eigen notities.',
  endForgotten:
    'Dit verdwijnt nu: de woorden van het begin, wie waarop stemde, wat niet is getoond en de kaartjes die niet bewaard mochten worden.',
  endConfirm: 'Sluit af',
  endCancel: 'Nog niet',
};

export const noticeText = {
  stopTitle: (name: string) => `${name} wil stoppen`,
  stopMine: 'Je hebt gevraagd om te stoppen. De tijd staat stil en je zit weer in de kring.',
  stop: 'De tijd staat stil. Vraag niet waarom. Kijk samen wat nu goed is, en ga pas verder als de inbrenger dat wil.',
  paused: 'De sessie staat stil.',
  facilitatorAwayTitle: (name: string) => `${name} is niet verbonden`,
  facilitatorAway: 'De fase en de tijd blijven zoals ze zijn. Iemand anders kan de leiding overnemen.',
  takeOver: 'Neem de leiding over',
};

export const dangerText = {
  open: 'Acuut gevaar?',
  title: 'Acuut gevaar',
  explanation: 'Zet de sessie stil en bel. Jij maakt zelf de afweging; Leerkring legt hier niets van vast.',
  lines: [
    { name: 'Direct gevaar', number: '112' },
    { name: 'Gedachten aan zelfdoding', number: '113' },
    { name: 'Veilig Thuis', number: '0800-2000' },
    { name: 'Meldpunt zorgwekkend gedrag', number: '0800-1205' },
  ],
  own: 'Of bel de crisisdienst van je eigen organisatie.',
};

export const waitingText = {
  title: 'We beginnen zo',
  intro: (name: string) => `${name} opent de bijeenkomst. Je komt vanzelf binnen.`,
  introFacilitator: 'Begin als de kring compleet is. Wie later komt, sluit vanzelf aan.',
  start: 'Start de bijeenkomst',
  present: (count: number, total: number) => `${count} van ${total} zijn er`,
  looksOn: (name: string) => `${name} kijkt mee en hoort niet bij de kring.`,
  programme: 'Wat we gaan doen',
  minutes: (minutes: number) => `${minutes} min`,
  startsAt: (when: string) => `Begint ${when}`,
};

export const endedText = {
  title: 'De bijeenkomst is afgesloten',
  explanation:
    'Dank je voor je aandacht. Leerpunten, acties en de reflectie lees je terug bij de bijeenkomst.',
  toReport: 'Lees het terug',
  toToday: 'Naar Vandaag',
};

export const sayText = {
  phase: (position: string, title: string) => `${position}: ${title}.`,
  myTurn: 'Je bent aan de beurt.',
  turnedAway: 'Je zit nu met je rug naar de kring.',
  revealed: 'De kaartjes liggen open.',
  facilitator: 'Je leidt nu het gesprek.',
  ended: 'De bijeenkomst is afgesloten.',
  fiveLeft: 'Nog 5 minuten.',
  oneLeft: 'Nog 1 minuut.',
};

export const reportText = {
  pledged: 'bevestigde de geheimhouding',
  loading: 'Verslag laden',
  noneYet: 'Na de sessie lees je hier wat jullie meenemen.',
  learnings: 'Leerpunten',
  noLearnings: 'Er zijn geen leerpunten opgeschreven.',
  actions: 'Actiepunten',
  noActions: 'Er zijn geen actiepunten opgeschreven.',
  owner: (name: string) => `${name} doet dit`,
  dueOn: (day: string) => `voor ${day}`,
  texts: 'Reflectie en notities',
  keptUntil: (day: string) => `Bewaard tot ${day}, daarna gewist`,
  toComments: 'Lees met opmerkingen',
  textsGone: 'De reflectie en de notities zijn gewist. Leerpunten en acties blijven.',
  reflection: 'Reflectie',
  reflectionOf: (number: number) => `Reflectie bij casus ${number}`,
  notes: 'Notities',
  attendance: 'Aanwezig',
  net: (minutes: number) => `${minutes} min`,
  netTotal: (minutes: number) => `De sessie duurde ${minutes} minuten zonder pauzes.`,
  phases: 'Hoe de tijd verliep',
  skipped: 'overgeslagen',
  evaluation: 'Hoe het ging',
  evaluationCount: (answers: number) => `Gemiddelden van ${answers} mensen, op een schaal van 1 tot 5.`,
  tooFew: 'Er zijn te weinig antwoorden om te laten zien zonder dat duidelijk is wie wat zei.',
  moreOf: 'Meer van',
  lessOf: 'Minder van',
  timeline: 'Wat er gebeurde',
  somebody: 'Iemand',
};

interface Told {
  who: string;
  phase: string;
  minutes: number | null;
  whom: string;
}

const minutes = (count: number) => (Math.abs(count) === 1 ? '1 minuut' : `${Math.abs(count)} minuten`);

/** The timeline in plain words, by the kind of event. */
export const timelineText: Readonly<Record<string, (told: Told) => string>> = {
  'session.started': ({ who }) => `${who} opende de bijeenkomst`,
  'session.ended': ({ who }) => `${who} sloot de bijeenkomst af`,
  'session.paused': ({ who }) => `${who} zette de tijd stil`,
  'session.resumed': ({ who }) => `${who} ging verder`,
  'session.extended': ({ who, minutes: count, phase }) =>
    `${who} ${(count ?? 0) < 0 ? 'haalde' : 'gaf'} ${minutes(count ?? 0)} ${(count ?? 0) < 0 ? 'af van' : 'extra voor'} ${inSentence(phase)}`,
  'session.advanced': ({ phase }) => `Verder naar ${inSentence(phase)}`,
  'session.went-back': ({ phase }) => `Terug naar ${inSentence(phase)}`,
  'session.skipped': ({ phase }) => `Een fase overgeslagen, verder naar ${inSentence(phase)}`,
  'session.jumped': ({ phase }) => `Direct naar ${inSentence(phase)}`,
  'session.handed-over': ({ who, whom }) => `${who} gaf de leiding aan ${whom}`,
  'session.taken-over': ({ who }) => `${who} nam de leiding over`,
  'session.stop-asked': ({ who }) => `${who} vroeg om te stoppen`,
  'session.revealed': ({ who }) => `${who} liet alle kaartjes zien`,
  'session.case-chosen': ({ whom }) => `De casus van ${whom} is gekozen`,
};
