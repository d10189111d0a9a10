import { defineList, defineMethod, definePhase } from './method.js';

const advice = { key: 'advice', title: 'Adviezen', prompt: 'Schrijf een advies in één zin' };

export const incidentShort = defineMethod({
  key: 'incident-short',
  version: 1,
  name: 'Incidentmethode (kort)',
  goal: 'Met een duidelijke opbouw in ruim een uur van een lastig moment naar een advies waar je iets mee kunt.',
  level: 'starter',
  group: { min: 4, max: 8 },
  safety: 'medium',
  mode: 'linear',
  includesOpening: true,
  includesClosing: true,
  withholdsOutcome: false,
  reflectionHeadings: ['De vraag', 'Wat we horen', 'Wat er speelt', 'Adviezen', 'Wat ik meeneem'],
  sourceNote:
    'De korte vorm die veel teams gebruiken. Volgorde en minuten komen uit één bron; twee andere geven dezelfde opbouw. De teksten zijn van ons.',
  certainty: 'established',
  basedOn: null,
  phases: [
    definePhase({
      key: 'review',
      title: 'Terugblik op vorige keer',
      instruction:
        'Wie vorige keer iets inbracht, vertelt wat er daarna gebeurde. We luisteren en bespreken de casus niet opnieuw.',
      facilitatorInstruction:
        'Loop de acties van vorige keer langs. Niet gelukt is ook een antwoord. Houd het kort: deze tijd is voor een nieuwe casus.',
      minutes: { default: 5, min: 3, max: 10 },
      speakers: 'everyone',
      followUp: true,
    }),
    definePhase({
      key: 'pitches',
      title: 'Casussen op tafel',
      instruction:
        'Wil je iets inbrengen? Vertel het in hooguit drie zinnen en eindig met je vraag. We stellen nog geen vragen. Heb je niets, geef de beurt dan door.',
      facilitatorInstruction:
        'Houd het bij drie zinnen en kap vriendelijk af. Namen en plaatsen blijven weg. Een klein moment is vaak de beste casus.',
      minutes: { default: 10, min: 5, max: 20 },
      perPerson: true,
      speakers: 'everyone',
      round: true,
      pitches: true,
    }),
    definePhase({
      key: 'choice',
      title: 'Casus kiezen',
      instruction:
        'Kies de casus die nu speelt en waar je zelf iets van kunt leren. We gaan nog niet op de inhoud in.',
      facilitatorInstruction:
        'Kijk ook wie al lang niet aan de beurt was. Vraag de gekozen inbrenger of het goed voelt om dit nu te bespreken.',
      minutes: { default: 5, min: 3, max: 10 },
      speakers: 'everyone',
      caseVote: { choices: 1 },
    }),
    definePhase({
      key: 'questions',
      title: 'Vragen stellen',
      instruction:
        'De inbrenger schetst kort het moment. Schrijf dan in stilte hooguit twee open vragen. Daarna stellen we ze één voor één. Nog geen advies en geen oordeel.',
      facilitatorInstruction:
        'Geef drie minuten stilte en laat dan alle vragen tegelijk zien. Begin met de feiten en ga dan de diepte in. Zit er een advies in een vraag, vraag dan om een open vraag.',
      presenterInstruction:
        'Schets het moment in een paar zinnen. Antwoord straks kort en eerlijk. Weet je het niet, zeg dat dan. Een vraag overslaan mag.',
      minutes: { default: 15, min: 8, max: 30 },
      speakers: 'participants',
      lists: [
        defineList({
          key: 'questions',
          title: 'Vragen',
          prompt: 'Schrijf een open vraag',
          layout: 'questions',
          maxPerPerson: 2,
          hidden: true,
        }),
      ],
      queue: true,
    }),
    definePhase({
      key: 'thinking-aloud',
      title: 'De groep denkt hardop',
      instruction:
        'Praat over de casus alsof de inbrenger er niet bij is. Wat speelt hier, wat is de rol van de inbrenger en wat zou je aanraden? Kijk de inbrenger niet aan.',
      facilitatorInstruction:
        'Houd de inbrenger buiten het gesprek, ook met blikken. Zorg dat alle drie de onderwerpen langskomen. Wordt de toon hard, vraag dan: hoe zou je dit zelf willen horen?',
      presenterInstruction:
        'Je zit met je rug naar de kring. Je hoort en leest alles mee; reageren doe je later. Schrijf op wat je raakt: alleen jij ziet dat. Wordt het te veel, dan kun je altijd stoppen.',
      minutes: { default: 10, min: 5, max: 20 },
      speakers: 'participants',
      presenterMode: 'turned-away',
      lists: [
        defineList({
          key: 'analysis',
          title: 'Wat de groep denkt',
          prompt: 'Schrijf één gedachte op',
          layout: 'columns',
          authors: 'hidden',
          columns: [
            { key: 'situation', title: 'Wat is er aan de hand' },
            { key: 'role', title: 'De rol van de inbrenger' },
            { key: 'options', title: 'Wat zou kunnen helpen' },
          ],
        }),
      ],
      retention: 'session',
    }),
    definePhase({
      key: 'advice',
      title: 'Adviesronde',
      instruction:
        'Geef om de beurt één advies dat morgen te proberen is. Zet het ook op een kaartje. We gaan er niet over in gesprek.',
      facilitatorInstruction:
        'De inbrenger zit weer in de kring en luistert. Eén advies per persoon, kort en concreet. Begint iemand uit te leggen, vraag dan: wat is je advies in één zin?',
      presenterInstruction:
        'Luister en schrijf mee. Reageer nog niet, ook niet als je het al geprobeerd hebt. De kaartjes kun je straks rustig teruglezen.',
      minutes: { default: 10, min: 5, max: 20 },
      perPerson: true,
      speakers: 'participants',
      presenterMode: 'listening',
      lists: [defineList(advice)],
      round: true,
    }),
    definePhase({
      key: 'response',
      title: 'Wat ga je doen',
      instruction:
        'De inbrenger vertelt eerst wat bruikbaar is en wat de volgende stap wordt. Daarna noemt ieder één ding dat je zelf leerde. We geven geen nieuwe adviezen.',
      facilitatorInstruction:
        'Geef de inbrenger eerst alle ruimte. Help met de actie: wat, wanneer, en wanneer horen wij ervan? Kijk tot slot samen kort terug op het gesprek.',
      presenterInstruction:
        'Geef elk advies warm, lauw of koud. Kies er één en maak er een actie van, met een datum. Je hoeft niets te verdedigen.',
      minutes: { default: 10, min: 5, max: 20 },
      speakers: 'everyone',
      lists: [defineList({ ...advice, addedBy: 'nobody', rated: true })],
      outcomes: { learnings: true, actions: true },
    }),
  ],
});
