import type { CaseReportDecision } from '@leerkring/shared/contract/case-reports';

export const recogniseText = {
  title: 'Herken je een casus?',
  intro:
    'Herken je jezelf of iemand anders in een verhaal op Leerkring? Laat het ons weten. Wat je aanwijst, halen we meteen uit het zicht. Een functionaris gegevensbescherming kijkt ernaar.',
  address: 'Waar zag je het?',
  addressHint: 'Plak hier de link van de pagina, als je die hebt. Weet je het niet, laat het dan leeg.',
  story: 'Wat herken je?',
  storyHint: 'In je eigen woorden. Noem geen namen als het niet hoeft.',
  contact: 'Hoe kunnen we je bereiken?',
  contactHint:
    'Een e-mailadres of telefoonnummer. Het mag ook leeg blijven. We wissen het zodra er besloten is.',
  submit: 'Laat het weten',
  faults: { 'too-short': 'Schrijf in een paar woorden wat je herkent.' } as Readonly<Record<string, string>>,
  doneTitle: 'Dank je wel',
  done: 'Je melding is binnen. Meestal is wat je aanwees nu meteen uit het zicht. Een functionaris gegevensbescherming kijkt ernaar en beslist of het weg moet.',
  doneContact: 'Gaf je een adres? Dan hoor je van ons wat er besloten is.',
  back: 'Terug naar Leerkring',
  noAccount: 'Je hebt hiervoor geen account nodig.',
};

export const caseReportText = {
  title: 'Herkende casussen',
  intro: 'Hier staat waar iemand een persoon herkende. Wat werd aangewezen, is verborgen tot je beslist.',
  waiting: 'Wacht op jou',
  decided: 'Al besloten',
  emptyTitle: 'Niemand wacht op een besluit',
  empty: 'Als iemand een persoon herkent, staat het hier.',
  reportedBy: (name: string, when: string) => `Gemeld door ${name}, ${when}`,
  anonymous: 'iemand zonder account',
  contact: 'Bereikbaar via',
  noContact: 'Wil niet bereikt worden',
  address: 'Link die werd gegeven',
  noAddress: 'Geen link gegeven',
  leadsNowhere:
    'Deze melding wijst geen gesprek en geen document aan. Zoek zelf waar het staat, of noteer dat er niets te doen is.',
  inGroup: (name: string) =>
    `Dit staat in de groep ${name}. Wat daar geschreven is, kun je niet lezen. Overleg met de begeleider.`,
  inOrganisation: (name: string) =>
    `Dit document is alleen voor mensen van ${name}. Je kunt het niet lezen. Overleg met die organisatie.`,
  words: 'Wat er staat',
  hidden: 'Nu verborgen',
  visible: 'Nu zichtbaar',
  open: 'Open het gesprek',
  openItem: 'Open het document',
  restore: 'Zet terug',
  remove: 'Wis voorgoed',
  note: 'Niets te doen',
  removeTitle: 'Voorgoed wissen?',
  removeExplanation: 'De woorden gaan weg en komen niet terug. Iedereen ziet dat hier iets stond.',
  removeItemExplanation:
    'Het document, alle versies en alle bestanden verdwijnen en komen niet terug. Wie er een eigen versie van maakte, houdt die.',
  decidedBy: (decision: string, name: string, when: string) => `${decision} door ${name}, ${when}`,
};

export const decisionText: Record<CaseReportDecision, string> = {
  restored: 'Teruggezet',
  removed: 'Gewist',
  noted: 'Niets gedaan',
};
