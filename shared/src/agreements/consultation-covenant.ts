/** After domain 7.4, agreement 2: municipality, mental health care, housing corporation and GGD. */
import type { AgreementTemplate } from './template.js';

export const consultationCovenant: AgreementTemplate = {
  key: 'consultation-covenant',
  name: 'Convenant consultatie en vroegsignalering',
  purpose:
    'Voor gemeente, GGZ, woningcorporatie en GGD. Elkaar op tijd om raad vragen, zodat problemen klein blijven.',
  title: 'Convenant consultatie en vroegsignalering',
  sections: [
    {
      heading: '1 Partijen en overwegingen',
      hint: 'Welke organisaties doen mee, en wie spreekt namens hen? Schrijf kort op waarom jullie dit samen willen.',
    },
    {
      heading: '2 Doel en uitgangspunten',
      hint: 'Wat willen jullie voor bewoners bereiken? Denk aan klein houden, en aan ruimte voor de vrije rol.',
    },
    {
      heading: '3 Signaleren',
      hint: 'Wie meldt wat, en bij wie? Wanneer vraag je eerst toestemming aan de bewoner, en wanneer kan het zonder?',
    },
    {
      heading: '4 Consultatie',
      hint: 'Hoe stel je een vraag, en binnen hoeveel dagen komt er antwoord? Spreek af dat meedenken geen dossier oplevert.',
    },
    {
      heading: '5 Opschalen en afschalen',
      hint: 'Wanneer ga je naar het wijkteam, het meldpunt of het Zorg- en Veiligheidshuis? En hoe wordt het weer lichter?',
    },
    {
      heading: '6 Huisuitzetting voorkomen',
      hint: 'Wat doet elke partij voordat het zover komt? Op welk moment belt de corporatie de Wijk-GGD’er?',
    },
    {
      heading: '7 Privacy en beroepsgeheim',
      hint: 'Wat mag wie weten, en op welke grond? Wat blijft bij de hulpverlener? Vraag jullie jurist om mee te lezen.',
    },
    {
      heading: '8 Rollen en mandaat',
      hint: 'Wie mag wat beslissen? Leg vast dat de Wijk-GGD’er onafhankelijk is en ook nee kan zeggen.',
    },
    {
      heading: '9 Inzet en kosten',
      hint: 'Wat brengt elke partij in: uren, geld, een werkplek? Schrijf de verdeling op in een paar regels.',
    },
    {
      heading: '10 Ervaringsdeskundigheid en naasten',
      hint: 'Hoe en wanneer denken zij mee? Wat hebben ze daarvoor nodig, en wie zorgt daarvoor?',
    },
    {
      heading: '11 Samen leren',
      hint: 'Hoe leren jullie van situaties zonder dat iemand te herkennen is? Denk aan intervisie en een klankbordgroep.',
    },
    {
      heading: '12 Evaluatie en verantwoording',
      hint: 'Waaraan merken jullie dat het werkt? Welke cijfers en verhalen krijgt de raad, en wanneer?',
    },
    {
      heading: '13 Duur, wijziging en geschillen',
      hint: 'Hoe lang geldt dit? Hoe kan iemand erbij komen, eruit stappen of iets veranderen? En wat bij een verschil van mening?',
    },
    {
      heading: '14 Ondertekening',
      hint: 'Wie tekent namens welke partij, en vanaf welke dag geldt het? Tekenen gebeurt buiten Leerkring.',
    },
  ],
};
