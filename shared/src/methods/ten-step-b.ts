import { defineList, defineMethod, definePhase } from './method.js';
import { tenStep } from './ten-step.js';

/** Both forms are the same up to and including the reworded problem; only the last three steps differ. */
const sharedSteps = tenStep.phases.slice(0, 7);

export const tenStepB = defineMethod({
  ...tenStep,
  key: 'ten-step-b',
  name: 'Tienstappenmethode (met adviezen)',
  goal: 'Stap voor stap ontdekken wat het probleem echt is, en eindigen met adviezen van de groep.',
  includesClosing: true,
  reflectionHeadings: ['De vraag', 'Wat we horen', 'De kern', 'Adviezen', 'Wat ik meeneem'],
  sourceNote:
    'De tweede vorm van de tienstappenmethode: de laatste drie stappen gaan over aanpak, advies en inzicht. Die vorm vonden we in één bron.',
  certainty: 'one-source',
  basedOn: 'ten-step',
  phases: [
    ...sharedSteps,
    definePhase({
      key: 'approach',
      title: 'Een nieuwe aanpak',
      instruction:
        'De inbrenger denkt hardop over een nieuwe aanpak. Hoe graag wil je dit veranderen, van 1 tot 10? We luisteren. Adviezen komen zo.',
      facilitatorInstruction:
        'Schrik niet van een laag cijfer. Vraag: waarom is het geen 1? En wat maakt er één punt meer van? Duw niet.',
      presenterInstruction:
        'Zeg wat je anders zou willen doen. Geef een eerlijk cijfer voor hoe graag je dat wilt. Schrijf het op met de reden erbij.',
      minutes: { default: 10, min: 5, max: 20 },
      speakers: 'presenter',
      sharedNotes: true,
    }),
    definePhase({
      key: 'advice',
      title: 'Tips en adviezen',
      instruction:
        'Geef om de beurt één tip die past bij wat de inbrenger wil. Zet hem ook op een kaartje. We gaan er niet over in gesprek.',
      facilitatorInstruction:
        'Vraag om tips die klein zijn en bij deze inbrenger passen. Begint iemand te overtuigen, ga dan vriendelijk naar de volgende.',
      presenterInstruction:
        'Luister zonder te reageren. Schrijf voor jezelf op welke tip je wilt onthouden. Je hoeft niet te kiezen.',
      minutes: { default: 15, min: 8, max: 30 },
      perPerson: true,
      speakers: 'participants',
      presenterMode: 'listening',
      lists: [defineList({ key: 'advice', title: 'Adviezen', prompt: 'Schrijf een tip in één zin' })],
      round: true,
    }),
    definePhase({
      key: 'insights',
      title: 'Wat leer jij hiervan',
      instruction:
        'Noem om de beurt één inzicht voor je eigen werk. De inbrenger zegt als laatste wat de eerste stap wordt. We komen niet meer terug op de casus.',
      facilitatorInstruction:
        'Vraag naar jezelf: waar herken je dit in je eigen werk? Houd adviezen nu tegen. Help de inbrenger aan één kleine stap met een datum.',
      presenterInstruction:
        'Luister wat jouw verhaal bij anderen losmaakt. Noem dan je eerste stap, met een datum erbij.',
      minutes: { default: 10, min: 5, max: 20 },
      perPerson: true,
      speakers: 'everyone',
      round: true,
      outcomes: { learnings: true, actions: true },
    }),
  ],
});
