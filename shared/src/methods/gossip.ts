import { defineList, defineMethod, definePhase } from './method.js';

export const gossip = defineMethod({
  key: 'gossip',
  version: 1,
  name: 'Roddelmethode',
  goal: 'Horen hoe anderen naar jouw vraag kijken als ze zich niet hoeven in te houden.',
  level: 'advanced',
  group: { min: 4, max: 8 },
  safety: 'high',
  mode: 'linear',
  includesOpening: false,
  includesClosing: true,
  withholdsOutcome: false,
  reflectionHeadings: ['De vraag', 'Wat we horen', 'Wat me raakte', 'Wat ik meeneem'],
  sourceNote:
    'Bekende methode, alleen voor groepen die elkaar kennen en vertrouwen. Meerdere bronnen geven dezelfde stappen. De minuten en de teksten zijn van ons.',
  certainty: 'established',
  basedOn: null,
  phases: [
    definePhase({
      key: 'question',
      title: 'De vraag',
      instruction: 'De inbrenger vertelt in het kort wat er speelt en stelt de vraag. We luisteren alleen.',
      facilitatorInstruction:
        'Houd het kort: uitweiden mag je vriendelijk afkappen. Wat ontbreekt, komt bij de vragen. Vraag of de inbrenger het aandurft om straks met de rug naar de groep te zitten.',
      presenterInstruction:
        'Vertel alleen wat nodig is om je vraag te begrijpen. Eindig met je vraag, in de ik-vorm.',
      minutes: { default: 5, min: 3, max: 10 },
      speakers: 'presenter',
      sharedNotes: true,
    }),
    definePhase({
      key: 'exploration',
      title: 'Het probleem verkennen',
      instruction:
        'Stel ieder hooguit drie open vragen, één voor één. Nog geen mening en geen advies. De inbrenger antwoordt kort.',
      facilitatorInstruction:
        'Zorg dat iedereen aan bod komt. Ga van feiten naar gevoel. Vraag voor je verdergaat of de groep genoeg weet om erover te praten.',
      presenterInstruction: 'Antwoord kort en eerlijk. Een vraag overslaan mag altijd.',
      minutes: { default: 15, min: 8, max: 30 },
      speakers: 'participants',
      lists: [
        defineList({
          key: 'questions',
          title: 'Vragen',
          prompt: 'Schrijf een open vraag',
          layout: 'questions',
          maxPerPerson: 3,
        }),
      ],
      queue: true,
    }),
    definePhase({
      key: 'gossip',
      title: 'Roddelen',
      instruction:
        'Praat over de inbrenger alsof die er niet is, in de derde persoon. Wat zit erachter, waar komt het vandaan en wat zou kunnen helpen? Spreek de inbrenger niet aan.',
      facilitatorInstruction:
        'Laat het los en levend worden, maar zonder spot. Gissen mag: ‘ik denk dat hij of zij’. Let op de inbrenger en stop zodra die dat vraagt.',
      presenterInstruction:
        'Je zit met je rug naar de kring. Je hoort en leest alles mee; reageren kan straks weer. Schrijf op wat je raakt: alleen jij ziet dat. Wordt het te veel, dan kun je altijd stoppen.',
      minutes: { default: 15, min: 8, max: 30 },
      speakers: 'participants',
      presenterMode: 'turned-away',
      lists: [
        defineList({
          key: 'gossip',
          title: 'Wat de groep zegt',
          prompt: 'Schrijf één gedachte op',
          layout: 'columns',
          authors: 'hidden',
          columns: [
            { key: 'background', title: 'Wat erachter zit' },
            { key: 'causes', title: 'Waar het vandaan komt' },
            { key: 'solutions', title: 'Wat kan helpen' },
          ],
        }),
      ],
      retention: 'session',
    }),
    definePhase({
      key: 'feedback',
      title: 'Terug in de kring',
      instruction:
        'De inbrenger vertelt hoe het was om te horen, wat raakte en wat klopt. We luisteren en leggen niets uit.',
      facilitatorInstruction:
        'Vraag eerst hoe het gaat, dan pas wat er klopte. Houd de groep tegen als die zich gaat verdedigen. Geef ruimte aan wat pijn deed.',
      presenterInstruction:
        'Vertel wat je raakte en waar je het mee eens bent. Je hoeft niets recht te zetten. Wat je voor jezelf wilt houden, houd je voor jezelf.',
      minutes: { default: 10, min: 5, max: 20 },
      speakers: 'presenter',
      sharedNotes: true,
    }),
    definePhase({
      key: 'evaluation',
      title: 'Samen terugkijken',
      instruction:
        'Wat leer je hiervan voor je eigen werk, en hoe was deze manier van praten? We gaan niet terug naar de casus.',
      facilitatorInstruction:
        'Vraag ieder om één leerpunt. Vraag de inbrenger welke stap die zet. Zeg tot slot dat de kaartjes van het roddelen na vandaag weg zijn.',
      presenterInstruction: 'Noem één ding dat je gaat doen of laten. Klein is goed.',
      minutes: { default: 10, min: 5, max: 20 },
      speakers: 'everyone',
      outcomes: { learnings: true, actions: true },
    }),
  ],
});
