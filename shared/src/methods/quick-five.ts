import { defineList, defineMethod, definePhase } from './method.js';

const questions = {
  key: 'questions',
  title: 'Vragen',
  prompt: 'Schrijf een korte vraag',
  layout: 'questions',
} as const;

export const quickFive = defineMethod({
  key: 'quick-five',
  version: 1,
  name: 'Snelle ronde (half uur)',
  goal: 'In een half uur verder komen met een casus die niet kan wachten.',
  level: 'starter',
  group: { min: 3, max: 8 },
  safety: 'medium',
  mode: 'linear',
  includesOpening: false,
  includesClosing: false,
  withholdsOutcome: false,
  reflectionHeadings: ['De vraag', 'Wat we horen', 'Wat ik meeneem'],
  sourceNote:
    'Een korte vorm voor een avond of een dringende casus, uit één bron. We hebben de minuten aangevuld tot een half uur.',
  certainty: 'one-source',
  basedOn: null,
  phases: [
    definePhase({
      key: 'story',
      title: 'Het verhaal',
      instruction: 'De inbrenger vertelt en eindigt met: ‘Mijn vraag aan jullie is …’. Niemand onderbreekt.',
      facilitatorInstruction:
        'Waarschuw als er nog een minuut is. Mist de vraag aan het eind, vraag er dan om en herhaal hem.',
      presenterInstruction:
        'Je hebt vijf minuten voor jezelf. Vertel wat er speelt en zeg dan: ‘Mijn vraag aan jullie is …’.',
      minutes: { default: 5, min: 3, max: 10 },
      speakers: 'presenter',
    }),
    definePhase({
      key: 'questions',
      title: 'Vragen op tafel',
      instruction:
        'Stel alle vragen die in je opkomen, kort en snel, en zet ze op de lijst. De inbrenger antwoordt nog niet. Nog geen advies.',
      facilitatorInstruction:
        'Houd de vaart erin: vraag na vraag, zonder uitleg. Valt het stil, vraag dan: wat zou je nog niet durven vragen?',
      presenterInstruction:
        'Luister en lees mee. Je hoeft nog niets te zeggen. Kijk alvast met welke vraag je zo wilt beginnen.',
      minutes: { default: 5, min: 3, max: 10 },
      speakers: 'participants',
      presenterMode: 'listening',
      lists: [defineList({ ...questions, maxPerPerson: 3 })],
      queue: true,
    }),
    definePhase({
      key: 'answers',
      title: 'Antwoorden',
      instruction: 'De inbrenger beantwoordt de vragen, één voor één. We luisteren en onderbreken niet.',
      facilitatorInstruction:
        'Houd de groep stil, ook bij een antwoord dat om meer vraagt. Wijs op de tijd: liever drie echte antwoorden dan tien snelle.',
      presenterInstruction:
        'Begin met de vraag die je het meest raakt. Antwoord kort. Wat niet helpt of niet goed voelt, sla je over.',
      minutes: { default: 7, min: 4, max: 15 },
      speakers: 'presenter',
      lists: [defineList({ ...questions, addedBy: 'nobody' })],
    }),
    definePhase({
      key: 'thinking-aloud',
      title: 'De groep denkt hardop',
      instruction:
        'Praat over de casus alsof de inbrenger er niet bij is. Wat is het echte probleem en wat zou je aanraden? Spreek de inbrenger niet aan.',
      facilitatorInstruction:
        'Begin bij het probleem; adviezen komen anders te vroeg. Houd blikken en vragen bij de inbrenger weg. Bewaak een toon die je zelf zou willen horen.',
      presenterInstruction:
        'Je zit met je rug naar de kring. Je hoort en leest alles mee; reageren kan straks weer. Schrijf op wat je raakt: alleen jij ziet dat. Wordt het te veel, dan kun je altijd stoppen.',
      minutes: { default: 7, min: 4, max: 15 },
      speakers: 'participants',
      presenterMode: 'turned-away',
      lists: [
        defineList({
          key: 'thoughts',
          title: 'Wat de groep zegt',
          prompt: 'Schrijf één gedachte op',
          layout: 'columns',
          authors: 'hidden',
          columns: [
            { key: 'problem', title: 'Het echte probleem' },
            { key: 'advice', title: 'Wat kan helpen' },
          ],
        }),
      ],
      retention: 'session',
    }),
    definePhase({
      key: 'response',
      title: 'Wat neem je mee',
      instruction:
        'De inbrenger draait terug en vertelt wat raakt en wat de eerste stap wordt. We luisteren en vullen niet aan.',
      facilitatorInstruction:
        'Vraag eerst wat er raakte en dan pas wat de stap wordt. Eén stap is genoeg. Bedank de inbrenger en rond af op tijd.',
      presenterInstruction:
        'Vertel wat binnenkwam en wat je meeneemt. Kies één stap en zet er een datum bij. Je hoeft niets te verdedigen.',
      minutes: { default: 6, min: 5, max: 12 },
      speakers: 'presenter',
      outcomes: { learnings: false, actions: true },
    }),
  ],
});
