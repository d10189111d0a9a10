import type { MeetingAnswer, MeetingInput, MeetingStatus } from '@leerkring/shared/contract/meetings';

export const meetingAnswerText: Record<MeetingAnswer, string> = { yes: 'Ja', maybe: 'Misschien', no: 'Nee' };

export const attendanceText: Record<MeetingAnswer, string> = {
  yes: 'komt',
  maybe: 'komt misschien',
  no: 'komt niet',
};

export const meetingStatusText: Record<MeetingStatus, string> = {
  planned: 'Gepland',
  running: 'Nu bezig',
  ended: 'Afgelopen',
  cancelled: 'Gaat niet door',
};

export const placeText: Record<MeetingInput['place'], string> = {
  online: 'online',
  'on-site': 'op locatie',
  hybrid: 'online en op locatie',
};

export const meetingText = {
  title: 'Bijeenkomsten',
  plan: 'Plan een bijeenkomst',
  upcoming: 'Wat komt',
  past: 'Wat geweest is',
  emptyTitle: 'Er is nog niets gepland',
  empty:
    'Je begeleider of een CCV-moderator plant de bijeenkomsten van je groep. Je ziet ze hier zodra er een is.',
  emptyForPlanner: 'Plan de eerste bijeenkomst van je groep. Je kiest een dag, een methode en wie begeleidt.',
  noPast: 'Hier staan straks de bijeenkomsten die geweest zijn, met leerpunten en actiepunten.',
  guidedBy: (name: string) => `begeleid door ${name}`,
  toSession: 'Naar de sessie',
  view: 'Bekijk',
  readCase: 'Casus nalezen',
  coming: (yes: number, all: number) => `${yes} van de ${all} komen`,
  comingLabel: (names: string) => `Komen: ${names}`,
  youBring: 'jij brengt in:',
  startedWhen: (when: string) => (when === 'nu' ? 'Begint nu' : `Begon ${when}`),
  guides: 'Begeleidt deze keer',
  who: 'Wie komt',
  whoAnswered: 'Wie zich opgaf',
  willYouCome: 'Kom je?',
  yourAnswerFor: (group: string, when: string) => `Kom je naar ${group}, ${when}?`,
  toGroup: 'Bekijk de groep',
  methodUnknown: 'De methode van deze bijeenkomst is er niet meer.',
  where: 'Waar',
  videoOpen: 'Open de videovergadering',
  videoLater: (from: string) => `De link verschijnt een kwartier van tevoren: ${from}.`,
  videoMembersOnly: 'De link is er alleen voor de groep.',
  videoSeparate: 'Beeld en geluid lopen via jullie eigen videodienst. De methode volg je hier.',
  programme: 'Programma',
  blocks: { opening: 'Opening', case: 'Casus', break: 'Pauze', closing: 'Afsluiting' },
  minutes: (count: number) => `${count} min`,
  offered: 'Wat er op tafel ligt',
  offeredNone: 'Nog niemand bracht een casus in.',
  offeredClosed: 'Alleen de groep ziet welke casussen er zijn.',
  bringCase: 'Breng een casus in',
  by: (name: string) => `door ${name}`,
  change: 'Wijzig',
  cancel: 'Zeg af voor iedereen',
  cancelTitle: 'Bijeenkomst afzeggen?',
  cancelExplanation:
    'De bijeenkomst blijft in de lijst staan met "Gaat niet door". Casussen die klaarlagen, kunnen mee naar een andere keer.',
  cancelConfirm: 'Zeg af',
  cancelKeep: 'Laat doorgaan',
};

export const meetingPlanText = {
  newTitle: 'Plan een bijeenkomst',
  changeTitle: 'Wijzig de bijeenkomst',
  group: 'Groep',
  chooseGroup: 'Kies een groep',
  noGroupsTitle: 'Nog geen groep',
  noGroups: 'Er is nog geen groep waarvoor je kunt plannen. Maak eerst een groep en voeg mensen toe.',
  date: 'Datum',
  begin: 'Begin',
  end: 'Eind',
  place: 'Waar komen jullie samen?',
  places: { online: 'Online', 'on-site': 'Op locatie', hybrid: 'Allebei' } satisfies Record<
    MeetingInput['place'],
    string
  >,
  videoUrl: 'Link naar de videovergadering',
  videoUrlHint: 'Begint met https. De groep ziet de link vanaf een kwartier van tevoren.',
  address: 'Adres',
  addressHint: 'Straat, plaats en de naam van het gebouw of de zaal.',
  facilitator: 'Wie begeleidt?',
  chooseFacilitator: 'Kies iemand uit de groep',
  programme: 'Programma',
  programmeHint:
    'Elke bijeenkomst begint met een opening en eindigt met een afsluiting. Daartussen bespreek je een of meer casussen.',
  caseBlock: (number: number) => `Casus ${number}`,
  chooseMethod: 'Kies een andere methode',
  caseOnTable: 'Welke casus?',
  caseByGroup: 'De groep kiest in de bijeenkomst',
  breakMinutes: 'Minuten pauze',
  addCase: 'Nog een casus',
  addBreak: 'Een pauze',
  remove: (what: string) => `Haal weg: ${what}`,
  earlier: (what: string) => `Eerder: ${what}`,
  preview: 'Zo verloopt het',
  previewHint: (people: number) => `De minuten passen zich aan jullie tijd en aan ${people} mensen aan.`,
  previewWaits: 'Vul een begin en een eind in, dan zie je hier het programma met minuten.',
  tooShort: (needed: number, available: number) =>
    `Dit programma duurt minstens ${needed} minuten. Er zijn er ${available}. Kies een later eind, een kortere methode of minder casussen.`,
  roomLeft: (left: number) =>
    `Er blijven ongeveer ${left} minuten over. Er past nog een pauze of een korte casus bij.`,
  save: 'Zet in de agenda',
  saveChange: 'Bewaar',
  methodTitle: 'Kies een methode',
  methodsFirst: 'Om mee te beginnen',
  methodsMore: 'Meer methoden',
  chosen: 'Gekozen',
  groupSizeMismatch: (min: number, max: number, people: number) =>
    `Gemaakt voor ${min} tot ${max} mensen. Jullie zijn met ${people}.`,
};
