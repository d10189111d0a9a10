import type { AgreementState } from '@leerkring/shared/contract/agreements';

export const agreementStateText: Record<AgreementState, string> = {
  concept: 'Concept',
  'in-review': 'In afstemming',
  withdrawn: 'Ingetrokken',
};

export const agreementText = {
  title: 'Afspraken',
  intro: 'Hier schrijf je samen op wat je met elkaar afspreekt. Iedereen werkt in dezelfde tekst.',
  create: 'Maak een afspraak',
  alive: 'Waar jullie aan werken',
  withdrawn: 'Ingetrokken',
  emptyTitle: 'Nog geen afspraken',
  empty:
    'Kies een voorbeeld, dan staan de koppen al klaar. Daarna schrijft iedereen in je groep mee in dezelfde tekst.',
  toGroups: 'Bekijk de groepen',
  emptyNoGroup: 'Zodra je in een groep zit, vind je hier wat jullie samen afspreken.',
  emptyReading: 'Zodra iemand in je groep een afspraak maakt, kun je hem hier lezen.',
  ofGroupEmpty: 'In deze groep is nog niets op papier gezet. Kies een voorbeeld en begin samen.',
  ofGroupEmptyReading: 'In deze groep is nog niets op papier gezet.',
  changed: (when: string) => `gewijzigd ${when}`,
  ledBy: (organisation: string) => `penvoerder ${organisation}`,
  nextSteps: {
    write: 'Schrijf verder',
    review: 'Lees en vul aan',
    follow: 'Lees mee',
    reread: 'Lees na',
  },
};

export const newAgreementText = {
  title: 'Een nieuwe afspraak',
  group: 'In welke groep?',
  groupHint: 'Alleen deze groep kan de afspraak lezen.',
  chooseGroup: 'Kies een groep',
  name: 'Titel',
  nameHint: 'Bijvoorbeeld: Samenwerkingsafspraak avond en weekend',
  template: 'Waarmee begin je?',
  preview: 'Deze koppen staan klaar',
  previewHint: 'Je kunt ze later veranderen of weghalen.',
  previewBlank: 'Je begint met een leeg blad en maakt zelf de koppen.',
  save: 'Maak de afspraak',
};

export const agreementPageText = {
  back: 'Alle afspraken',
  begunWith: 'Begonnen met',
  ofVersion: (number: number) => `(versie ${number})`,
  text: 'Tekst van de afspraak',
  placeholder: 'Schrijf hier wat jullie afspreken',
  readers: 'Alleen deze groep',
  kept: 'Bewaard tot hij wordt ingetrokken',
  erasedOn: (day: string) => `Wordt gewist op ${day}`,
  withdrawnNotice: (day: string) =>
    `Deze afspraak is ingetrokken. Je kunt hem nog lezen. Op ${day} wissen we hem, met alle tekst.`,
  reviewDue: 'De evaluatiedatum is voorbij. Bespreek in je groep of deze afspraak nog klopt.',
  putForward: 'Zet in afstemming',
  takeBack: 'Terug naar concept',
  change: 'Wijzig',
  details: 'Titel, penvoerder en datum',
  toLibrary: 'Zet in de bibliotheek',
  withdraw: 'Trek de afspraak in',
  about: 'Over deze afspraak',
  lead: 'Penvoerder',
  reviewOn: 'Evaluatiedatum',
  noReviewOn: 'Nog niet gekozen',
  madeBy: 'Gemaakt door',
  group: 'Groep',
  changed: 'Laatste wijziging',
  whoReads: 'Wie dit lezen',
  whoReadsHint: 'Niemand daarbuiten. Ook een CCV-moderator of beheerder niet.',
  guestUntil: (day: string) => `gast tot en met ${day}`,
  outline: 'Onderdelen',
  outlineEmpty: 'Nog geen koppen',
};

export const agreementDetailsText = {
  title: 'Gegevens van de afspraak',
  name: 'Titel',
  lead: 'Penvoerder',
  leadHint: 'De organisatie die de tekst bijhoudt.',
  reviewOn: 'Evaluatiedatum',
  reviewOnHint: 'Wanneer kijken jullie samen terug? Leeg laten mag.',
  save: 'Bewaar',
};

export const withdrawText = {
  title: 'Deze afspraak intrekken?',
  explanation: (day: string) =>
    `Daarna kan niemand er nog in schrijven. De groep kan hem lezen tot ${day}. Dan wissen we de tekst. Terugdraaien kan niet.`,
  keep: 'Laat staan',
  confirm: 'Trek in',
};
