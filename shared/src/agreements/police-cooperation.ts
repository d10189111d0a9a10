/** After domain 7.4, agreement 1: municipality, police and the employer of the Wijk-GGD'er. */
import type { AgreementTemplate } from './template.js';

export const policeCooperation: AgreementTemplate = {
  key: 'police-cooperation',
  name: 'Samenwerkingsafspraak Wijk-GGD en politie',
  purpose:
    'Voor gemeente, politie en de werkgever van de Wijk-GGD’er. Wie belt wie, ook in de avond en het weekend.',
  title: 'Samenwerkingsafspraak Wijk-GGD en politie',
  sections: [
    {
      heading: '1 Aanleiding en doel',
      hint: 'Wat ging er tot nu toe mis of juist goed? Schrijf in twee of drie zinnen wat er beter moet gaan, en voor wie.',
    },
    {
      heading: '2 Begrippen',
      hint: 'Leg uit wat jullie bedoelen met onrust zonder gevaar, overdracht en terugkoppeling. Zo leest iedereen hetzelfde.',
    },
    {
      heading: '3 Wanneer bel je de Wijk-GGD’er',
      hint: 'Noem situaties die een agent herkent. Zet er ook bij wanneer niet: bij gevaar, een strafbaar feit of medische spoed.',
    },
    {
      heading: '4 Bereikbaarheid',
      hint: 'Op welke dagen en tijden? Via welk nummer of welke meldkamer? En wie neemt op als de Wijk-GGD’er er niet is?',
    },
    {
      heading: '5 Werkwijze ter plaatse',
      hint: 'Wie voert het woord? Wanneer trekt de politie zich terug, en wanneer blijft er iemand in de buurt?',
    },
    {
      heading: '6 Overdracht en terugkoppeling',
      hint: 'Wat draag je over en hoe? Binnen hoeveel werkdagen hoort de ander wat ermee is gedaan?',
    },
    {
      heading: '7 Gegevens delen',
      hint: 'Wat mag je elkaar vertellen, en op welke grond? Wat zet je nooit in een app of mail? Laat een jurist meelezen.',
    },
    {
      heading: '8 Veiligheid van de Wijk-GGD’er',
      hint: 'Wanneer gaat niemand alleen? Wat doe je als een situatie omslaat, en wie kun je dan meteen bellen?',
    },
    {
      heading: '9 Nazorg',
      hint: 'Wie spreekt daarna met de betrokkene, met naasten en met wie belde? En wie vangt collega’s op?',
    },
    {
      heading: '10 Inbreng van ervaringsdeskundigen',
      hint: 'Hoe denken mensen mee die dit zelf hebben meegemaakt? Denk ook aan voorbereiding en een vergoeding.',
    },
    {
      heading: '11 Wat we bijhouden',
      hint: 'Kies weinig cijfers, zoals ingezette uren en overgenomen situaties. Schrijf op wie telt. Geen gegevens van personen.',
    },
    {
      heading: '12 Verschil van inzicht',
      hint: 'Wat doe je als je het ter plaatse niet eens bent? Wie hak je daarna de knoop mee door?',
    },
    {
      heading: '13 Looptijd en evaluatie',
      hint: 'Vanaf wanneer geldt dit? Wanneer kijken jullie samen terug, en hoe kan iemand ermee stoppen?',
    },
    {
      heading: 'Bijlage: belkaart',
      hint: 'Eén bladzijde voor in de auto: wie bel je, wanneer, en wat doe je als er niemand opneemt?',
    },
  ],
};
