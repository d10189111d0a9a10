import { defineList, defineMethod, definePhase } from './method.js';

const questions = {
  key: 'questions',
  title: 'Vragen',
  prompt: 'Schrijf een open vraag',
  layout: 'questions',
  hidden: true,
} as const;

const formulations = {
  key: 'formulations',
  title: 'Het probleem in de ik-vorm',
  prompt: 'Schrijf alsof je de inbrenger bent: ik merk dat ik …',
  hidden: true,
};

export const tenStep = defineMethod({
  key: 'ten-step',
  version: 1,
  name: 'Tienstappenmethode',
  goal: 'Stap voor stap ontdekken wat het probleem echt is, zonder je eigen verhaal erin te leggen.',
  level: 'starter',
  group: { min: 5, max: 7 },
  safety: 'low',
  mode: 'linear',
  includesOpening: false,
  includesClosing: false,
  withholdsOutcome: false,
  reflectionHeadings: ['De vraag', 'Wat we horen', 'De kern', 'De balans', 'Wat ik meeneem'],
  sourceNote:
    'Bekende methode voor groepen die beginnen. Stap 1 tot en met 7 zijn overal gelijk; van de laatste drie bestaan twee vormen. Het totaal van twee uur komt uit een bron, de verdeling is van ons.',
  certainty: 'established',
  basedOn: null,
  phases: [
    definePhase({
      key: 'sketch',
      title: 'De situatie',
      instruction:
        'De inbrenger vertelt wat er speelt, met de eigen rol erbij, en eindigt met een voorlopige vraag. We luisteren en vragen nog niets.',
      facilitatorInstruction:
        'Bewaak de stilte van de groep. Vraag zelf hooguit: en wat deed jij toen? Zet de voorlopige vraag in de tekst; die mag straks veranderen.',
      presenterInstruction:
        'Vertel wat er gebeurde, wat jij deed en wat het met je doet. Het hoeft niet af te zijn. Eindig met je vraag van nu.',
      minutes: { default: 10, min: 5, max: 20 },
      speakers: 'presenter',
      sharedNotes: true,
    }),
    definePhase({
      key: 'write-questions',
      title: 'Vragen opschrijven',
      instruction:
        'Schrijf in stilte hooguit drie open vragen die de inbrenger verder helpen. We praten niet. Niemand ziet je vragen tot ze allemaal tegelijk op tafel komen.',
      facilitatorInstruction:
        'Houd het echt stil. Een goede vraag begint met wat, hoe of wanneer en bevat geen advies. Laat alles tegelijk zien als bijna iedereen klaar is.',
      presenterInstruction:
        'De groep schrijft. Jij hoeft nu niets. Haal adem en schrijf voor jezelf op hoe het was om dit te vertellen.',
      minutes: { default: 10, min: 5, max: 20 },
      speakers: 'nobody',
      presenterMode: 'listening',
      lists: [defineList({ ...questions, maxPerPerson: 3 })],
    }),
    definePhase({
      key: 'weigh-questions',
      title: 'Vragen wegen',
      instruction:
        'De inbrenger leest de vragen en zegt hardop welke raken: koud, lauw of warm. We luisteren. Antwoorden komen in de volgende stap.',
      facilitatorInstruction:
        'Vraag bij een warme vraag: wat maakt hem warm? Houd antwoorden nog tegen. Let op vragen die koud heten maar wel iets losmaken.',
      presenterInstruction:
        'Lees elke vraag voor en geef koud, lauw of warm. Denk hardop, maar geef nog geen antwoord. Laat daarna zien wat je koos.',
      minutes: { default: 10, min: 5, max: 20 },
      speakers: 'presenter',
      lists: [defineList({ ...questions, addedBy: 'nobody', rated: true })],
    }),
    definePhase({
      key: 'answers',
      title: 'Antwoorden',
      instruction:
        'De inbrenger beantwoordt de vragen, de warme eerst. We luisteren en vragen nog niet door. Dat kan zo.',
      facilitatorInstruction:
        'Houd vragen van de groep nog even tegen. Blijft het bij feiten, vraag dan: en wat deed dat met jou? Niet elke vraag hoeft een antwoord te krijgen.',
      presenterInstruction:
        'Begin bij de vraag die je het meest raakt. Antwoord zo eerlijk als goed voelt. Een vraag overslaan of bewaren mag.',
      minutes: { default: 20, min: 10, max: 40 },
      speakers: 'presenter',
      lists: [defineList({ ...questions, addedBy: 'nobody', rated: true })],
    }),
    definePhase({
      key: 'last-questions',
      title: 'Laatste vragen',
      instruction:
        'Is er door de antwoorden nog iets wat je wilt weten? Stel je vraag, open en kort. Nog geen advies.',
      facilitatorInstruction:
        'Geef eerst het woord aan wie nog weinig zei. Steeds één vraag tegelijk, en dan het antwoord. Vraagt iemand iets om een eigen idee te toetsen, bewaar dat dan.',
      presenterInstruction:
        'Antwoord kort. Merk je dat je iets voor het eerst zegt, neem daar dan de tijd voor.',
      minutes: { default: 15, min: 8, max: 30 },
      speakers: 'participants',
      lists: [defineList({ ...questions, rated: true })],
      queue: true,
    }),
    definePhase({
      key: 'word-problem',
      title: 'Het probleem in de ik-vorm',
      instruction:
        'Kruip in de huid van de inbrenger. Schrijf in stilte het probleem op: ‘Ik merk dat ik …’. Daarna leest ieder voor wat er staat, zonder uitleg.',
      facilitatorInstruction:
        'Let op de ik-vorm: geen ‘zij moeten’ en geen oplossing. Laat alle zinnen tegelijk zien. Laat ze rustig voorlezen, met na elke zin een korte stilte.',
      presenterInstruction:
        'Je hoort straks jezelf in woorden van een ander. Luister alleen. Schrijf op wat binnenkomt, en ook wat schuurt.',
      minutes: { default: 10, min: 5, max: 20 },
      speakers: 'nobody',
      presenterMode: 'listening',
      lists: [defineList({ ...formulations, maxPerPerson: 1 })],
    }),
    definePhase({
      key: 'reword',
      title: 'De kern',
      instruction:
        'De inbrenger zegt welke zinnen koud, lauw of warm zijn en schrijft het probleem dan opnieuw op. We luisteren en vullen niet aan.',
      facilitatorInstruction:
        'Gun de inbrenger tijd om te zoeken naar eigen woorden. Vraag: wat is er anders dan je eerste vraag? Verbeter de zin niet.',
      presenterInstruction:
        'Geef elke zin koud, lauw of warm. Schrijf daarna in je eigen woorden wat het probleem nu is.',
      minutes: { default: 10, min: 5, max: 20 },
      speakers: 'presenter',
      lists: [defineList({ ...formulations, addedBy: 'nobody', rated: true })],
      sharedNotes: true,
    }),
    definePhase({
      key: 'balance',
      title: 'De balans',
      instruction: 'De inbrenger maakt de balans op: wat weet ik nu wat ik eerst niet wist? We luisteren.',
      facilitatorInstruction:
        'Vraag naar een eigen conclusie, nog niet naar een plan. Wat levert het op om het zo te laten, en wat kost het? Stilte helpt hier meer dan praten.',
      presenterInstruction:
        'Zeg hardop wat je nu ziet. Wat is van jou en wat niet? Wat kost het je, en wat levert het op?',
      minutes: { default: 10, min: 5, max: 20 },
      speakers: 'presenter',
      sharedNotes: true,
    }),
    definePhase({
      key: 'forces',
      title: 'Wat houdt het in stand',
      instruction:
        'We zoeken samen welke krachten dit probleem in stand houden, bij de inbrenger en eromheen. We zoeken nog geen oplossing.',
      facilitatorInstruction:
        'Let op beide kanten: gewoontes, angst en trouw, maar ook regels, roosters en andere mensen. Zoek geen schuldige. Vraag de inbrenger wat klopt.',
      presenterInstruction:
        'Denk mee en vul aan. Klopt iets niet, zeg dat dan gewoon. Vraag je af welke kracht je zelf kunt veranderen.',
      minutes: { default: 15, min: 8, max: 30 },
      speakers: 'everyone',
      lists: [
        defineList({
          key: 'forces',
          title: 'Krachten',
          prompt: 'Schrijf op wat het in stand houdt',
          addedBy: 'everyone',
        }),
      ],
      queue: true,
    }),
    definePhase({
      key: 'plan',
      title: 'Wat ga je ermee doen',
      instruction: 'De inbrenger vertelt wat de eerste stap wordt. We luisteren en geven geen advies meer.',
      facilitatorInstruction:
        'Vraag naar een stap voor deze week. Wie heb je daarbij nodig, en wanneer horen wij hoe het ging? Sluit af met dank aan de inbrenger.',
      presenterInstruction:
        'Kies één stap die klein genoeg is om te doen. Zet erbij wanneer. Je mag ook besluiten om iets te laten.',
      minutes: { default: 10, min: 5, max: 20 },
      speakers: 'presenter',
      outcomes: { learnings: false, actions: true },
    }),
  ],
});
