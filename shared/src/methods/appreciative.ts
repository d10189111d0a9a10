import { defineList, defineMethod, definePhase } from './method.js';

/** One board through the whole method: written in silence, filled in together, read again later. */
const factors = {
  key: 'factors',
  title: 'Wat hielp',
  prompt: 'Schrijf op wat hielp',
  layout: 'columns' as const,
  hidden: true,
  columns: [
    { key: 'presenter', title: 'Van de inbrenger zelf' },
    { key: 'context', title: 'Van anderen en eromheen' },
  ],
};

export const appreciative = defineMethod({
  key: 'appreciative',
  version: 1,
  name: 'Waarderende intervisie',
  goal: 'Begrijpen waarom iets goed ging, zodat het vaker en ook bij anderen kan lukken.',
  level: 'starter',
  group: { min: 4, max: 8 },
  safety: 'low',
  mode: 'linear',
  includesOpening: false,
  includesClosing: true,
  withholdsOutcome: false,
  reflectionHeadings: ['Het succes', 'Wat de inbrenger deed', 'Wat hielp eromheen', 'Wat wij hiervan leren'],
  sourceNote:
    'Ook bekend als successenmethode. Meerdere bronnen geven dezelfde stappen; de minuten komen uit een bron. De teksten zijn van ons.',
  certainty: 'established',
  basedOn: null,
  phases: [
    definePhase({
      key: 'story',
      title: 'Het succes',
      instruction:
        'De inbrenger vertelt over iets wat goed ging. Luister en schrijf voor jezelf op wat hielp. We vragen nog niets en maken het niet kleiner.',
      facilitatorInstruction:
        'Vraag om het hele verhaal, met het moment waarop het kantelde. Zegt de inbrenger ‘het stelde niet veel voor’, vraag dan wat er anders mis was gegaan.',
      presenterInstruction:
        'Vertel rustig wat er gebeurde en wat jij deed. Wees niet bescheiden: kleine dingen tellen mee.',
      minutes: { default: 15, min: 8, max: 30 },
      speakers: 'presenter',
      lists: [defineList(factors)],
    }),
    definePhase({
      key: 'factors',
      title: 'Wat hielp',
      instruction:
        'We leggen alles naast elkaar: wat kwam van de inbrenger zelf en wat van anderen? De inbrenger vult aan en verbetert. Nog geen lessen voor onszelf.',
      facilitatorInstruction:
        'Laat alle kaartjes tegelijk zien. Vraag bij elk kaartje waaraan je dat zag. Blijft de kolom van de inbrenger leeg, blijf daar dan even.',
      presenterInstruction:
        'Zeg wat klopt en wat anders was. Vul aan wat niemand kon zien. Een compliment hoef je niet weg te wuiven.',
      minutes: { default: 20, min: 10, max: 40 },
      speakers: 'participants',
      lists: [defineList({ ...factors, addedBy: 'everyone' })],
      queue: true,
    }),
    definePhase({
      key: 'deepening',
      title: 'Dieper kijken',
      instruction:
        'Stel open vragen naar wat nog niemand zag. Wat dacht je, wat liet je juist, wie hielp ongemerkt? Zet wat we vinden op een kaartje.',
      facilitatorInstruction:
        'Zoek naar wat voor de inbrenger gewoon is, maar voor een ander niet. Vraag: hoe wist je dat? Houd het bij dit succes, niet bij een probleem erachter.',
      presenterInstruction:
        'Neem de tijd voor je antwoord. Verrast een vraag je, dan zit daar vaak de vondst.',
      minutes: { default: 15, min: 8, max: 30 },
      speakers: 'participants',
      lists: [
        defineList({
          key: 'questions',
          title: 'Vragen',
          prompt: 'Schrijf een open vraag',
          layout: 'questions',
        }),
        defineList({
          key: 'finds',
          title: 'Vondsten',
          prompt: 'Schrijf op wat we nu pas zien',
          addedBy: 'everyone',
        }),
        defineList({ ...factors, addedBy: 'nobody' }),
      ],
      queue: true,
    }),
    definePhase({
      key: 'learning',
      title: 'Wat leren wij hiervan',
      instruction:
        'Wat kun jij hiervan gebruiken in je eigen werk? Schrijf één leerpunt op. Kan een collega in een andere gemeente hier ook iets mee?',
      facilitatorInstruction:
        'Maak het leerpunt zo dat ook een buitenstaander het begrijpt. Vraag wie het eerst iets gaat proberen, en wanneer. Laat de inbrenger als laatste spreken.',
      presenterInstruction:
        'Luister wat je anderen hebt gegeven. Wat wil je zelf bewust vaker doen? Zet dat erbij.',
      minutes: { default: 10, min: 5, max: 20 },
      speakers: 'everyone',
      outcomes: { learnings: true, actions: true },
    }),
  ],
});
