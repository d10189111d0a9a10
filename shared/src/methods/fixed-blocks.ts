/**
 * What every meeting shares, whatever methods it uses: the opening, a break and the closing. A method
 * that brings its own choice or gathers learnings itself says so, and the plan then leaves those out.
 */
import { definePhase, type Phase } from './method.js';

export const openingPhases: Phase[] = [
  definePhase({
    key: 'checkin',
    title: 'Welkom',
    instruction:
      'Kom even aan. Schrijf in één woord hoe je erbij zit. Bevestig ook dat wat je hier hoort, in deze kring blijft.',
    facilitatorInstruction:
      'Heet iedereen welkom, ook wie later aansluit. Laat de woorden tegelijk zien en vraag niet door. Ga pas verder als iedereen de geheimhouding heeft bevestigd.',
    minutes: { default: 5, min: 3, max: 10 },
    speakers: 'everyone',
    checkIn: { question: 'Hoe zit je erbij, in één woord?' },
    pledge: true,
  }),
  definePhase({
    key: 'follow-up',
    title: 'Terugblik',
    instruction:
      'Bracht je vorige keer iets in, of sprak je een actie af? Vertel kort wat er daarna gebeurde. We luisteren en bespreken de casus niet opnieuw.',
    facilitatorInstruction:
      'Vraag bij elke actie: wat deed je en wat gebeurde er? Niet gelukt is ook een antwoord. Heeft iemand er veel over te vertellen, dan kan het straks weer een casus zijn.',
    minutes: { default: 5, min: 5, max: 10 },
    perPerson: true,
    speakers: 'everyone',
    round: true,
    followUp: true,
  }),
  definePhase({
    key: 'inventory',
    title: 'Wat ligt er op tafel',
    instruction:
      'Wil je iets inbrengen? Vertel het in hooguit drie zinnen en eindig met je vraag. We stellen nog geen vragen. Heb je niets, geef de beurt dan door.',
    facilitatorInstruction:
      'Houd het bij drie zinnen en kap vriendelijk af. Namen en plaatsen blijven weg. Brengt niemand iets in, vraag dan: waar dacht je op weg naar huis nog aan?',
    minutes: { default: 5, min: 5, max: 10 },
    perPerson: true,
    speakers: 'everyone',
    round: true,
    pitches: true,
  }),
  definePhase({
    key: 'choice',
    title: 'Casus kiezen',
    instruction:
      'Verdeel je stemmen over de casussen. Kies wat nu speelt en waar je zelf iets van kunt leren. We gaan nog niet op de inhoud in.',
    facilitatorInstruction:
      'Kijk ook wie al lang niet aan de beurt was. Vraag de gekozen inbrenger of het goed voelt om dit nu te bespreken. Spreek af wie het gesprek leidt: nooit de inbrenger zelf.',
    minutes: { default: 5, min: 3, max: 10 },
    speakers: 'everyone',
    caseVote: { choices: 2 },
  }),
];

export const closingPhases: Phase[] = [
  definePhase({
    key: 'learning',
    title: 'Wat neem je mee',
    instruction:
      'Schrijf één ding op dat je meeneemt naar je eigen werk. Daarna noemen we het om de beurt. We gaan er niet meer op in.',
    facilitatorInstruction:
      'Geef eerst een minuut stilte. Laat de inbrenger als laatste spreken. Een leerpunt gaat over je eigen werk, niet over de mensen in de casus. Vraag bij een actie wie het doet, en wanneer.',
    minutes: { default: 10, min: 5, max: 20 },
    perPerson: true,
    speakers: 'everyone',
    round: true,
    outcomes: { learnings: true, actions: true },
  }),
  definePhase({
    key: 'evaluation',
    title: 'Hoe ging het',
    instruction:
      'Geef in stilte vijf cijfers. Schrijf ook op waar je de volgende keer meer van wilt, en waarvan minder.',
    facilitatorInstruction:
      'Doe zelf ook mee. Vraag daarna: wie wil er iets over zeggen? Verdedig niets. Bedank voor wat er gezegd wordt.',
    minutes: { default: 5, min: 5, max: 10 },
    speakers: 'everyone',
    evaluation: true,
  }),
  definePhase({
    key: 'next',
    title: 'De volgende keer',
    instruction: 'We kijken wanneer we elkaar weer zien. Wie leidt dan het gesprek, en wie brengt iets in?',
    facilitatorInstruction:
      'Noem dag, tijd en plek hardop. Vraag wie het gesprek leidt en wie alvast een casus voorbereidt. Bedank iedereen, en de inbrenger in het bijzonder.',
    minutes: { default: 2, min: 1, max: 5 },
    speakers: 'facilitator',
    nextMeeting: true,
  }),
];

export const breakPhase = (minutes: number): Phase =>
  definePhase({
    key: 'break',
    title: 'Pauze',
    instruction: 'Even weg van de tafel. Praat over iets anders dan de casus.',
    facilitatorInstruction:
      'Zeg hoe laat jullie weer beginnen. Vraag de inbrenger even apart hoe het gaat. Begin op tijd, ook als nog niet iedereen zit.',
    // A break is as long as it was planned, whatever time the rest gets.
    minutes: { default: minutes, min: minutes, max: minutes },
    speakers: 'nobody',
  });
