import { defineList, defineMethod, definePhase } from './method.js';

export const fiveStep = defineMethod({
  key: 'five-step',
  version: 1,
  name: 'Vijfstappenmethode',
  goal: 'In een uur van een vraag naar de kern, en van de kern naar een advies dat bij je past.',
  level: 'starter',
  group: { min: 4, max: 8 },
  safety: 'low',
  mode: 'linear',
  includesOpening: false,
  includesClosing: false,
  withholdsOutcome: false,
  reflectionHeadings: ['De vraag', 'Wat we horen', 'De kern', 'Adviezen', 'Wat ik meeneem'],
  sourceNote:
    'Veel gebruikte methode; drie bronnen geven dezelfde stappen. De verdeling van de minuten en de teksten zijn van ons.',
  certainty: 'established',
  basedOn: null,
  phases: [
    definePhase({
      key: 'question',
      title: 'De vraag',
      instruction:
        'De inbrenger vertelt kort wat er speelt en eindigt met een vraag. We luisteren. Onze vragen komen zo.',
      facilitatorInstruction:
        'Help de vraag klein te maken: begint die met ‘hoe kan ik’? Gaat het om wat iemand doet, of om iets wat daaronder zit? Zet de vraag woord voor woord in de tekst.',
      presenterInstruction:
        'Vertel in een paar minuten wat er speelt en wat jouw deel daarin is. Eindig met je vraag, in de ik-vorm.',
      minutes: { default: 5, min: 3, max: 10 },
      speakers: 'presenter',
      sharedNotes: true,
    }),
    definePhase({
      key: 'exploration',
      title: 'Het probleem verkennen',
      instruction:
        'Stel open vragen, één voor één, en vat samen wat je hoort. Nog geen advies. De inbrenger antwoordt kort en mag een vraag overslaan.',
      facilitatorInstruction:
        'Vraag na een paar antwoorden of iemand wil samenvatten. Zit er een advies in een vraag verstopt, vraag dan om een open vraag. Een stilte mag even duren.',
      presenterInstruction:
        'Antwoord kort. Helpt een vraag je niet, sla die dan over. Met warm, lauw of koud houd je bij welke vraag je raakt.',
      minutes: { default: 20, min: 10, max: 40 },
      speakers: 'participants',
      lists: [
        defineList({
          key: 'questions',
          title: 'Vragen',
          prompt: 'Schrijf een open vraag',
          layout: 'questions',
          rated: true,
        }),
      ],
      queue: true,
    }),
    definePhase({
      key: 'core',
      title: 'De kern',
      instruction:
        'Schrijf in één of twee zinnen wat volgens jou de kern is. Niemand ziet je tekst tot de gespreksleider alles tegelijk laat zien. Nog geen oplossingen.',
      facilitatorInstruction:
        'Wacht tot bijna iedereen klaar is en laat dan alles tegelijk zien. Laat ieder de eigen zin voorlezen. Vraag wat op elkaar lijkt, niet wie er gelijk heeft.',
      presenterInstruction:
        'De groep zoekt de kern. Lees en luister mee, en reageer nog niet. Welke zin raakt je? Schrijf die op bij je eigen notities.',
      minutes: { default: 10, min: 5, max: 20 },
      speakers: 'participants',
      presenterMode: 'listening',
      lists: [
        defineList({
          key: 'cores',
          title: 'De kern',
          prompt: 'Schrijf wat volgens jou de kern is',
          maxPerPerson: 1,
          hidden: true,
        }),
      ],
    }),
    definePhase({
      key: 'advice',
      title: 'Adviesronde',
      instruction:
        'Geef om de beurt minstens één advies dat je zelf ook zou durven proberen. We gaan er nog niet over in gesprek. Daarna zegt de inbrenger wat aanspreekt en wat niet.',
      facilitatorInstruction:
        'Houd het tempo erin: één advies, één zin, een kaartje. Bescherm de inbrenger tegen aandringen. Geef na de ronde de inbrenger het woord.',
      presenterInstruction:
        'Luister de hele ronde zonder te reageren. Geef daarna elk advies warm, lauw of koud en vertel wat je aanspreekt. Nee zeggen mag.',
      minutes: { default: 15, min: 8, max: 30 },
      perPerson: true,
      speakers: 'participants',
      lists: [
        defineList({
          key: 'advice',
          title: 'Adviezen',
          prompt: 'Schrijf een advies in één zin',
          rated: true,
        }),
      ],
      round: true,
    }),
    definePhase({
      key: 'evaluation',
      title: 'Wat levert het op',
      instruction:
        'De inbrenger vertelt eerst wat dit heeft gebracht en wat de volgende stap is. Daarna zegt ieder kort wat opviel. We geven geen nieuwe adviezen meer.',
      facilitatorInstruction:
        'Begin bij de inbrenger: is je vraag nog dezelfde? Help om de stap klein te maken, met een datum erbij. Vraag daarna de groep hoe het samen ging.',
      presenterInstruction:
        'Vertel wat er is verschoven en wat je gaat doen. Maak er één actie van, met een datum. Nog niet weten mag ook.',
      minutes: { default: 10, min: 5, max: 20 },
      speakers: 'everyone',
      outcomes: { learnings: false, actions: true },
    }),
  ],
});
