import { defineList, defineMethod, definePhase } from './method.js';

const ideas = {
  key: 'ideas',
  title: 'Mogelijke casussen',
  prompt: 'Schrijf in een paar woorden wat je bezighoudt',
  hidden: true,
};
const judgements = {
  key: 'judgements',
  title: 'Hoe ik het zie',
  prompt: 'Schrijf wat je ziet of zou aanraden',
  hidden: true,
};

export const balint = defineMethod({
  key: 'balint',
  version: 1,
  name: 'Balint-methode',
  goal: 'Onderzoeken wat er gebeurt tussen jou en de ander, met oog voor je eigen gevoel en blinde vlekken.',
  level: 'advanced',
  group: { min: 5, max: 10 },
  safety: 'high',
  mode: 'linear',
  includesOpening: true,
  includesClosing: true,
  withholdsOutcome: false,
  reflectionHeadings: [
    'De ontmoeting',
    'Eerste beelden',
    'Wat er speelt tussen beiden',
    'Het besluit',
    'Wat ik meeneem',
  ],
  sourceNote:
    'Genoemd naar Michael Balint, die met huisartsen over de relatie met hun patiënten sprak. De bronnen tellen tien of elf stappen in dezelfde volgorde. De verdeling van anderhalf uur is van ons.',
  certainty: 'established',
  basedOn: null,
  phases: [
    definePhase({
      key: 'collect',
      title: 'Casussen verzamelen',
      instruction:
        'Denk in stilte aan een contact dat je bezighoudt. Schrijf het in een paar woorden op, zonder namen. We praten er nog niet over.',
      facilitatorInstruction:
        'Kijk eerst kort naar de acties van vorige keer. Geef daarna stilte. Vraag naar een ontmoeting waar je nog aan denkt, niet naar de moeilijkste casus.',
      minutes: { default: 5, min: 3, max: 10 },
      speakers: 'nobody',
      lists: [defineList({ ...ideas, addedBy: 'everyone', maxPerPerson: 2 })],
      followUp: true,
    }),
    definePhase({
      key: 'pitches',
      title: 'Interesse wekken',
      instruction:
        'Wil je inbrengen? Vertel in hooguit drie zinnen over het contact en waarom het je bezighoudt. We vragen nog niets. Anders geef je de beurt door.',
      facilitatorInstruction:
        'Laat de kaartjes tegelijk zien. Houd het bij drie zinnen. Luister naar wat iemand voelt, meer dan naar wat er gebeurde. Doorgeven is prima.',
      minutes: { default: 5, min: 3, max: 10 },
      perPerson: true,
      speakers: 'everyone',
      lists: [defineList({ ...ideas, addedBy: 'nobody' })],
      round: true,
      pitches: true,
    }),
    definePhase({
      key: 'choice',
      title: 'Casus kiezen',
      instruction:
        'Kies de casus die je raakt of nieuwsgierig maakt. We spreken ook af wie dit gesprek begeleidt.',
      facilitatorInstruction:
        'Vraag de gekozen inbrenger of het vandaag goed voelt. Geef de leiding over als iemand anders beter kan begeleiden, bijvoorbeeld omdat de casus dicht bij je komt.',
      minutes: { default: 5, min: 3, max: 10 },
      speakers: 'everyone',
      caseVote: { choices: 1 },
    }),
    definePhase({
      key: 'story',
      title: 'Het verhaal',
      instruction:
        'De inbrenger vertelt over de ontmoeting, met alles wat die voelde. Hoe het afliep, blijft nog even weg. We luisteren en maken geen aantekeningen.',
      facilitatorInstruction:
        'Laat het verhaal rommelig zijn: juist de sprongen zeggen iets. Onderbreek niet. Komt de afloop in zicht, vraag dan om die te bewaren.',
      presenterInstruction:
        'Vertel zoals het in je opkomt: wat je zag, dacht en voelde. Stop voor je vertelt wat je uiteindelijk deed.',
      minutes: { default: 10, min: 5, max: 20 },
      speakers: 'presenter',
    }),
    definePhase({
      key: 'association',
      title: 'Eerste beelden',
      instruction:
        'Schrijf in stilte op wat het verhaal bij jou oproept: een beeld, een gevoel, iets in je lijf. Het hoeft niet te kloppen. Nog geen verklaring.',
      facilitatorInstruction:
        'Bewaak de stilte. Laat daarna alles tegelijk zien en laat ieder alleen voorlezen. Vraag niet waarom.',
      presenterInstruction:
        'Kom even bij van het vertellen. Lees straks mee zonder te reageren. Schrijf op welk beeld je raakt.',
      minutes: { default: 5, min: 3, max: 10 },
      speakers: 'nobody',
      presenterMode: 'listening',
      lists: [
        defineList({
          key: 'associations',
          title: 'Eerste beelden',
          prompt: 'Schrijf een beeld of gevoel op',
          hidden: true,
        }),
      ],
    }),
    definePhase({
      key: 'picture',
      title: 'Een helder beeld',
      instruction:
        'Stel vragen om het beter te begrijpen; de inbrenger antwoordt kort. Zet op kaartjes wat het contact helpt en wat het belemmert. Nog geen advies.',
      facilitatorInstruction:
        'Breng vragen over feiten terug naar de relatie: wat gebeurde er tussen jullie? Let ook op wat de ander kan hebben gevoeld.',
      presenterInstruction:
        'Antwoord kort. Weet je iets niet van de ander, zeg dat dan: ook dat vertelt iets. Overslaan mag.',
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
          key: 'factors',
          title: 'Helpt en belemmert',
          prompt: 'Schrijf op wat je opmerkt',
          layout: 'columns',
          columns: [
            { key: 'hinders', title: 'Wat belemmert' },
            { key: 'helps', title: 'Wat helpt' },
          ],
        }),
      ],
      queue: true,
    }),
    definePhase({
      key: 'own-judgement',
      title: 'Hoe zie jij het',
      instruction:
        'Schrijf in stilte op hoe jij het ziet: wat gebeurt hier tussen deze twee mensen, en wat zou je aanraden? We overleggen nog niet.',
      facilitatorInstruction:
        'Geef echt stilte, ook als iemand snel klaar is. Vraag om een eigen kijk, niet om de beste. Laat nog niets zien: dat doe je in de volgende fase.',
      presenterInstruction:
        'De groep schrijft. Vraag jezelf af: wat wilde ik van de ander, en wat wilde de ander van mij?',
      minutes: { default: 5, min: 3, max: 10 },
      speakers: 'nobody',
      presenterMode: 'listening',
      lists: [defineList({ ...judgements, maxPerPerson: 2 })],
    }),
    definePhase({
      key: 'shared-judgement',
      title: 'De groep denkt hardop',
      instruction:
        'Vertel om de beurt hoe jij het ziet en bouw voort op elkaar. Verplaats je ook in de ander. Spreek de inbrenger niet aan.',
      facilitatorInstruction:
        'Laat eerst alle kaartjes tegelijk zien. Verschillen mogen naast elkaar staan. Kiest iedereen partij voor de inbrenger, vraag dan wie er voor de ander spreekt. Kijk hoe de inbrenger erbij zit.',
      presenterInstruction:
        'Je zit met je rug naar de kring. Je hoort en leest alles mee; reageren kan straks weer. Schrijf op wat je raakt: alleen jij ziet dat. Wordt het te veel, dan kun je altijd stoppen.',
      minutes: { default: 20, min: 10, max: 40 },
      perPerson: true,
      speakers: 'participants',
      presenterMode: 'turned-away',
      lists: [defineList({ ...judgements, addedBy: 'nobody' })],
      round: true,
    }),
    definePhase({
      key: 'decision',
      title: 'Het besluit',
      instruction:
        'De inbrenger vertelt hoe het verder ging of verder gaat, en wat van de groep hielp. We luisteren en oordelen niet.',
      facilitatorInstruction:
        'Vraag eerst hoe het was om te horen. Is er al gehandeld, dan gaat het om begrijpen en niet om goed of fout. Help met één concrete stap.',
      presenterInstruction:
        'Vertel wat je deed of gaat doen. Zeg ook welke blik nieuw was voor je. Kies één stap, met een datum.',
      minutes: { default: 10, min: 5, max: 20 },
      speakers: 'presenter',
      outcomes: { learnings: false, actions: true },
    }),
    definePhase({
      key: 'evaluation',
      title: 'Samen terugkijken',
      instruction:
        'Wat herken je van jezelf in dit verhaal? Schrijf één leerpunt op over hoe jij contact maakt. We gaan niet terug naar de casus.',
      facilitatorInstruction:
        'Blijf bij het eigen werk van ieder. Vraag hoe veilig het was om zo te praten. Laat de inbrenger het laatste woord hebben.',
      presenterInstruction:
        'Luister wat jouw verhaal bij anderen losmaakte. Noem daarna wat je zelf meeneemt.',
      minutes: { default: 10, min: 5, max: 20 },
      speakers: 'everyone',
      outcomes: { learnings: true, actions: true },
    }),
  ],
});
