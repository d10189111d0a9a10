/**
 * The presenter tells the story up to the moment of decision and withholds what followed; the group
 * only learns to decide with incomplete information when nobody knows the outcome before phase 8.
 */
import { defineList, defineMethod, definePhase } from './method.js';

const questions = {
  key: 'questions',
  title: 'Vragen naar feiten',
  prompt: 'Schrijf een vraag naar een feit',
  layout: 'questions',
  hidden: true,
} as const;

const positions = {
  key: 'positions',
  title: 'Wat ik zou doen',
  prompt: 'Schrijf wat je zou doen, en waarom',
  hidden: true,
};

export const incidentClassic = defineMethod({
  key: 'incident-classic',
  version: 1,
  name: 'Incidentmethode (klassiek, 10 rondes)',
  goal: 'Leren besluiten als je niet alles weet, en je besluit naast dat van de inbrenger leggen.',
  level: 'advanced',
  group: { min: 5, max: 8 },
  safety: 'medium',
  mode: 'linear',
  includesOpening: true,
  includesClosing: true,
  withholdsOutcome: true,
  reflectionHeadings: ['Het moment', 'De feiten', 'Wat er speelt', 'Wat we zouden doen', 'Wat ik meeneem'],
  sourceNote:
    'De klassieke incidentmethode in tien rondes, zoals Hendriksen die beschrijft. Het principe staat ook in andere bronnen. De minuten en de teksten zijn van ons.',
  certainty: 'established',
  basedOn: null,
  phases: [
    definePhase({
      key: 'choice',
      title: 'Keuze van het incident',
      instruction:
        'Heb je een moment waarop je snel moest kiezen? Noem het in hooguit drie zinnen en zeg nog niet wat je deed. Daarna stemmen we.',
      facilitatorInstruction:
        'Kijk eerst kort naar de acties van vorige keer. Kap af zodra iemand wil vertellen hoe het ging. Kies een moment met een echt dilemma, klein mag.',
      minutes: { default: 10, min: 5, max: 20 },
      perPerson: true,
      speakers: 'everyone',
      round: true,
      pitches: true,
      caseVote: { choices: 1 },
      followUp: true,
    }),
    definePhase({
      key: 'sketch',
      title: 'Tot aan het moment',
      instruction:
        'De inbrenger vertelt het verhaal tot het moment van kiezen, en stopt daar. Wat er daarna gebeurde, blijft verborgen. We luisteren.',
      facilitatorInstruction:
        'Stop de inbrenger bij het moment zelf. Zet in één zin in de notities waar de keuze over ging. Let op verklappen, ook door toon of gezicht.',
      presenterInstruction:
        'Vertel wat je wist, zag en hoorde tot het moment dat je moest kiezen. Wat je deed, houd je nog voor je.',
      minutes: { default: 5, min: 3, max: 10 },
      speakers: 'presenter',
      sharedNotes: true,
    }),
    definePhase({
      key: 'write-questions',
      title: 'Vragen opschrijven',
      instruction:
        'Welke feiten heb je nodig om te kunnen kiezen? Schrijf je vragen in stilte op. We praten nog niet.',
      facilitatorInstruction:
        'Het gaat om feiten: wie, wat, waar, wanneer. Waarom-vragen komen later. Laat alle vragen tegelijk zien.',
      presenterInstruction:
        'De groep schrijft. Haal het moment terug: wat wist je toen, en wat hoorde je pas later?',
      minutes: { default: 5, min: 3, max: 10 },
      speakers: 'nobody',
      presenterMode: 'listening',
      lists: [defineList({ ...questions, maxPerPerson: 3 })],
    }),
    definePhase({
      key: 'facts',
      title: 'De feiten',
      instruction:
        'Stel om de beurt een vraag naar een feit. De inbrenger antwoordt met wat toen bekend was. Nog geen mening, uitleg of advies.',
      facilitatorInstruction:
        'Scherp de vragen aan tot er een feit uit komt. Vraag na elk antwoord: wist je dat toen al? Dubbele vragen sla je over.',
      presenterInstruction:
        'Antwoord kort en alleen met feiten die je toen kende. Weet je iets niet, zeg dat dan. Verklap niet wat je deed.',
      minutes: { default: 20, min: 10, max: 40 },
      perPerson: true,
      speakers: 'participants',
      lists: [defineList(questions)],
      round: true,
    }),
    definePhase({
      key: 'analysis',
      title: 'Wat speelt hier',
      instruction:
        'We zoeken samen de kern: wie wil wat, en welke krachten spelen mee? We zeggen nog niet wat we zouden doen.',
      facilitatorInstruction:
        'Houd oplossingen tegen. Vraag wie er nog niet genoemd is en wat die te winnen of te verliezen heeft. Kijk aan het eind wat de groep de kern vindt.',
      presenterInstruction:
        'Luister hoe anderen jouw moment zien. Reageer niet, ook niet als het niet klopt. Schrijf mee voor jezelf.',
      minutes: { default: 15, min: 8, max: 30 },
      speakers: 'participants',
      presenterMode: 'listening',
      lists: [
        defineList({
          key: 'analysis',
          title: 'Wat speelt hier',
          prompt: 'Schrijf op wat je ziet',
          layout: 'columns',
          columns: [
            { key: 'core', title: 'De kern' },
            { key: 'interests', title: 'Belangen' },
            { key: 'forces', title: 'Krachten' },
          ],
        }),
      ],
      queue: true,
    }),
    definePhase({
      key: 'position',
      title: 'Wat zou jij doen',
      instruction:
        'Schrijf in stilte op wat jij zou doen, en waarom. Kies echt, ook als je twijfelt. We overleggen niet.',
      facilitatorInstruction:
        'Sta op een keuze: ‘het hangt ervan af’ telt niet. Wacht tot iedereen klaar is. Laat nog niets zien: dat doe je in de volgende fase.',
      presenterInstruction:
        'De groep kiest nu zelf. Zou jij nu hetzelfde doen als toen? Schrijf het op bij je eigen notities.',
      minutes: { default: 5, min: 3, max: 10 },
      speakers: 'nobody',
      presenterMode: 'listening',
      lists: [defineList({ ...positions, maxPerPerson: 1 })],
    }),
    definePhase({
      key: 'compare',
      title: 'Keuzes naast elkaar',
      instruction:
        'Lees om de beurt je keuze voor, met de reden erbij. We vragen alleen om uitleg en gaan nog niet in discussie.',
      facilitatorInstruction:
        'Laat alle keuzes tegelijk zien. Geef elke keuze evenveel tijd, ook de keuze die maar één iemand maakte. Benoem verschillen zonder te oordelen.',
      presenterInstruction: 'Luister naar de redenen, meer dan naar de keuzes. Jouw verhaal komt zo.',
      minutes: { default: 15, min: 8, max: 30 },
      perPerson: true,
      speakers: 'participants',
      presenterMode: 'listening',
      lists: [defineList({ ...positions, addedBy: 'nobody' })],
      round: true,
    }),
    definePhase({
      key: 'outcome',
      title: 'Wat de inbrenger deed',
      instruction: 'De inbrenger vertelt wat er is gekozen en hoe het afliep. We luisteren en oordelen niet.',
      facilitatorInstruction:
        'Nu wordt ook de verborgen afloop zichtbaar. Vraag: wat gaf op dat moment de doorslag? Bescherm de inbrenger tegen ‘had je maar’.',
      presenterInstruction:
        'Vertel wat je deed, waarom, en hoe het afliep. Je hoeft je keuze niet te verdedigen.',
      minutes: { default: 5, min: 3, max: 10 },
      speakers: 'presenter',
      unlocksOutcome: true,
    }),
    definePhase({
      key: 'discussion',
      title: 'In gesprek',
      instruction:
        'We leggen de keuzes naast wat er echt gebeurde. Waar verschillen we, en wat zegt dat over hoe wij kiezen? Het gaat niet om wie gelijk had.',
      facilitatorInstruction:
        'Zoek naar de regel achter een keuze: wat weegt voor jou het zwaarst? Breng ‘hij of zij had moeten’ terug naar ‘ik zou’.',
      presenterInstruction:
        'Praat weer mee. Welke keuze had je zelf niet bedacht, en wat trekt je daarin aan?',
      minutes: { default: 10, min: 5, max: 20 },
      speakers: 'everyone',
      lists: [defineList({ ...positions, addedBy: 'nobody' })],
      queue: true,
    }),
    definePhase({
      key: 'evaluation',
      title: 'Wat levert het op',
      instruction:
        'Schrijf één leerpunt op over hoe jij kiest als je niet alles weet. De inbrenger noemt ook een volgende stap. We openen de casus niet opnieuw.',
      facilitatorInstruction:
        'Laat de inbrenger beginnen of juist eindigen: vraag wat prettig is. Maak de actie klein, met een datum. Vraag hoe het gesprek zelf ging.',
      presenterInstruction:
        'Noem wat je een volgende keer weer zo doet, en wat anders. Maak er één actie van.',
      minutes: { default: 10, min: 5, max: 20 },
      speakers: 'everyone',
      outcomes: { learnings: true, actions: true },
    }),
  ],
});
