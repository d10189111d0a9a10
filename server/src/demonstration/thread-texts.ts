/** Demonstratiegegevens: the threads of the network and of one group. Everybody and every municipality is made up. */
import type { PersonId } from '@leerkring/shared/contract/common';
import type { PollInput, Reaction } from '@leerkring/shared/contract/posts';
import { accents } from '@leerkring/shared/contract/themes';
import type { StepKey } from '@leerkring/shared/roadmap/steps';
import { mentionOf } from '@leerkring/shared/rules/comment-body';
import { people } from './people.js';

type Name = keyof typeof people;

export interface PostEntry {
  by: Name;
  /** Before now. */
  daysAgo: number;
  body: string;
  reactions?: Partial<Record<Reaction, readonly Name[]>>;
  /** The one that helped. */
  helped?: true;
  /** The place of a post before it, of which this line is quoted. */
  quotes?: readonly [post: number, line: string];
  poll?: Omit<PollInput, 'closesAt'> & { votes: Partial<Record<Name, readonly number[]>> };
}

export interface ThreadEntry {
  key: string;
  title: string;
  /** Below an accent: the name of the theme. */
  accent: keyof typeof accents;
  theme: string;
  step: StepKey | null;
  inGroup?: 'zuidwest';
  posts: readonly PostEntry[];
  pinned?: true;
}

const at = (name: Name): string => mentionOf(people[name] as PersonId);

export const threadEntries: readonly ThreadEntry[] = [
  {
    key: 'backup',
    title: 'Avond en weekend: hoe regelen jullie achtervang?',
    accent: 'careAndSafety',
    theme: 'Bereikbaarheid en achtervang',
    step: 'cooperation',
    posts: [
      {
        by: 'fenna',
        daysAgo: 6.2,
        body: 'Ik ben sinds kort ook op zaterdag bereikbaar, maar alleen. Als ik ziek ben is er niemand. Hoe doen jullie dat, zonder dat het piket wordt?\n\nWat ik zoek:\n- wie neemt over als ik er niet ben\n- wat staat er in je contract over die uren\n- hoe weet de meldkamer wie er die dag werkt',
        reactions: { recognisable: ['marieke', 'anouk', 'joke', 'samir'] },
      },
      {
        by: 'anouk',
        daysAgo: 5.9,
        body: 'Herkenbaar. Bij ons stond er maandenlang alleen mijn nummer op de kaart. Ik nam ook op vakantie op. Dat was geen regeling, dat was ik.\n\nNu hebben we één avond in de week, en die staat vast. De rest gaat naar de crisisdienst, ook als ze liever mij bellen.',
        reactions: { support: ['fenna'], recognisable: ['ruben'] },
      },
      {
        by: 'youssef',
        daysAgo: 5.1,
        body: 'Wij wisselen met de buurgemeente, **om de week**. Het staat op één kaart met een dagnummer van de GGD, niet met onze eigen nummers. De centralist belt dat nummer en ziet niet wie er opneemt.\n\nDrie dingen die nodig waren:\n1. een afspraak tussen de twee gemeenten over wie betaalt\n2. een halfuur overdracht op maandag, zonder namen in de app\n3. een leidinggevende die zegt: buiten die uren neem je niet op',
        reactions: { thanks: ['fenna', 'anouk'], trying: ['fenna', 'joke'] },
        helped: true,
      },
      {
        by: 'wim',
        daysAgo: 4.8,
        body: 'Vanuit de politie: eén nummer helpt echt. Onze diensten wisselen, een lijst met namen is na een maand oud. Hang de kaart ook in de briefingruimte, niet alleen op intranet.',
        reactions: { thanks: ['youssef', 'fenna'] },
      },
      {
        by: 'fenna',
        daysAgo: 4.2,
        quotes: [2, 'een halfuur overdracht op maandag, zonder namen in de app'],
        body: `Dit is precies wat ik miste. Ik ga het voorleggen aan Poldermeer. ${at('joost')}, zou dat aan jullie kant kunnen?`,
      },
      {
        by: 'joost',
        daysAgo: 1.3,
        body: 'Ja, daar praten we graag over. Ik zet het op de agenda van het regio-overleg en laat hier weten wat eruit komt.',
        reactions: { thanks: ['fenna'] },
      },
    ],
  },
  {
    key: 'statement',
    title: 'Corporatie vraagt om een verklaring: wat schrijf je wel en niet op?',
    accent: 'careAndSafety',
    theme: 'Privacy en gegevens delen',
    step: 'privacy',
    posts: [
      {
        by: 'marieke',
        daysAgo: 12.4,
        body: 'Een woningcorporatie vraagt mij geregeld om “een verklaring dat het niet gaat”, voor een procedure. Ik wil helpen, maar ik ben geen behandelaar en geen deurwaarder.\n\nWat schrijven jullie op? En wat zeg je als ze aandringen?',
        reactions: { recognisable: ['anouk', 'ruben', 'chantal'] },
      },
      {
        by: 'tamara',
        daysAgo: 12.1,
        body: 'Wij geven vanuit de ggz nooit een verklaring aan een verhuurder. Wel bellen we, met toestemming, om te zeggen dat er iemand meekijkt. Vaak is dat waar het ze om gaat: weten dat ze niet alleen staan.',
        reactions: { thanks: ['marieke'] },
      },
      {
        by: 'ruben',
        daysAgo: 11.6,
        body: 'Ik heb drie zinnen die ik altijd gebruik:\n\n> Ik ben in contact, of ik probeer dat.\n> Ik geef geen oordeel over iemands gezondheid.\n> Ik denk graag mee over wat er wél kan.\n\nOp papier zet ik niets. Een verslag van mij belandt in een dossier dat ik niet ken.',
        reactions: { thanks: ['marieke', 'anouk'], trying: ['chantal', 'bram'] },
        helped: true,
      },
      {
        by: 'karin',
        daysAgo: 10.9,
        body: 'Ik werk bij een corporatie en schrik hier wel van, in goede zin. Onze jurist vraagt standaard om zo’n verklaring omdat het op het formulier staat. Ik ga na of dat vakje weg kan.',
        reactions: { thanks: ['marieke', 'ruben', 'tamara'] },
      },
      {
        by: 'nadia',
        daysAgo: 10.2,
        body: 'Als functionaris gegevensbescherming: goed dat je dit vraagt. Zonder toestemming of een wettelijke grondslag deel je niets over iemands gezondheid, ook niet “tussen de regels”. Leg je drie zinnen vast in het privacyprotocol, dan hoef je het gesprek niet steeds opnieuw te voeren.',
        reactions: { thanks: ['ruben', 'marieke', 'pieterJan'] },
      },
    ],
  },
  {
    key: 'cuts',
    title: 'Vrije rol onder druk na bezuiniging: welke argumenten hielpen bij jullie raad?',
    accent: 'freeRole',
    theme: 'College en raad',
    step: 'commitment',
    posts: [
      {
        by: 'soraya',
        daysAgo: 9.5,
        body: 'In onze begroting staat de Wijk-GGD’er nu bij “nog te bezien”. Een fractie vraagt waarom iemand zonder vaste taken zo veel kost. Ik heb twee weken.\n\nWelke argumenten hielpen bij jullie? En welke juist niet?',
        reactions: { support: ['pieterJan', 'margriet', 'joost'] },
      },
      {
        by: 'pieterJan',
        daysAgo: 9.1,
        body: 'Wat bij ons werkte: twee raadsleden liepen een ochtend mee. Ze zagen negen gesprekken en geen enkel formulier. Daarna hoefde ik de vrije rol niet meer uit te leggen.\n\nWat **niet** werkte: bespaarde politie-uren keer uurtarief. De eerste vraag was waar die uren dan gebleven waren.',
        reactions: { thanks: ['soraya', 'liesbeth'], trying: ['soraya'] },
      },
      {
        by: 'irene',
        daysAgo: 8.7,
        body: 'Vraag ook iemand die zelf hulp kreeg om te vertellen wat het verschil maakte. Betaal daar gewoon voor en bereid het samen voor. Niet als bewijsstuk, maar als deskundige.',
        reactions: { thanks: ['soraya', 'pieterJan', 'marieke'] },
      },
      {
        by: 'joost',
        daysAgo: 8.2,
        body: 'Wij hebben het omgedraaid: niet “wat kost het”, maar “wie doet dit als deze functie er niet is”. Per partner één regel. De politie en de corporatie hebben die zelf opgeschreven. Toen kwam de dekking ook van hen.',
        reactions: { thanks: ['soraya'] },
        poll: {
          question: 'Wat gaf bij jullie de doorslag?',
          options: [
            'Raadsleden die meeliepen',
            'Cijfers over inzet',
            'Verhalen van inwoners',
            'Een partner die meebetaalt',
          ],
          multiple: true,
          named: false,
          votes: {
            pieterJan: [0],
            margriet: [0, 2],
            liesbeth: [2],
            ahmed: [3],
            ilse: [0, 3],
            teun: [2, 3],
            joost: [3],
          },
        },
      },
    ],
  },
  {
    key: 'fee',
    title: 'Ervaringsdeskundige in de klankbordgroep: vergoeding en voorbereiding',
    accent: 'livedExperience',
    theme: 'Vergoeding en positie',
    step: 'set-up',
    posts: [
      {
        by: 'margriet',
        daysAgo: 15.3,
        body: 'We starten een klankbordgroep en willen dat twee ervaringsdeskundigen volwaardig meedoen. Onze afdeling inkoop vraagt om een factuur, en dat past niet bij iedereen. Hoe lossen jullie dat op?',
      },
      {
        by: 'irene',
        daysAgo: 14.8,
        body: 'Vraag eerst wat iemand zelf wil: vacatiegeld, vrijwilligersvergoeding of een klein contract. Voor wie een uitkering heeft kan een verkeerde keuze geld kosten. Laat dat uitzoeken **voordat** de eerste vergadering er is.\n\nEn qua voorbereiding:\n- stukken een week vooraf, zonder afkortingen\n- een kwartier bellen over wat er op tafel komt\n- nooit één ervaringsdeskundige alleen aan een tafel van tien',
        reactions: { thanks: ['margriet', 'ahmed'], trying: ['margriet', 'ilse'] },
        helped: true,
      },
      {
        by: 'ahmed',
        daysAgo: 14.1,
        body: 'Wij betalen via het clientplatform. Die regelen het geld, wij krijgen één rekening per kwartaal. Scheelt veel gedoe met inkoop.',
        reactions: { thanks: ['margriet'] },
      },
      {
        by: 'margriet',
        daysAgo: 13.6,
        body: `Dank jullie wel. ${at('irene')}, mag ik je tien vragen over voorbereiding als bijlage gebruiken? Met je naam erbij, of juist zonder?`,
      },
      {
        by: 'irene',
        daysAgo: 13.5,
        body: 'Graag, en met naam. Leuk dat je het vraagt.',
        reactions: { thanks: ['margriet'] },
      },
    ],
  },
  {
    key: 'figures',
    title: 'E33-cijfers uitleggen aan de raad zonder verkeerde conclusies',
    accent: 'localTailoring',
    theme: 'Cijfers en signalen',
    step: 'monitor',
    posts: [
      {
        by: 'liesbeth',
        daysAgo: 6.1,
        body: 'De E33-cijfers van dit jaar zijn hoger dan vorig jaar. Een raadslid concludeerde dat de Wijk-GGD’er dus niet werkt. Hoe leg ik uit dat het meldingen zijn en geen mensen, en dat beter registreren ook een stijging geeft? Het liefst in drie minuten.',
      },
    ],
  },
  {
    key: 'online-method',
    title: 'Welke intervisiemethode werkt online met zes mensen?',
    accent: 'localTailoring',
    theme: 'Intervisie en leren',
    step: 'practise',
    pinned: true,
    posts: [
      {
        by: 'bram',
        daysAgo: 3.4,
        body: 'Onze groep komt deze winter online bij elkaar, met zes mensen en anderhalf uur. De roddelmethode voelde op een scherm wat kil. Wat werkt bij jullie wel?',
      },
      {
        by: 'lotte',
        daysAgo: 3.1,
        body: 'Voor een eerste keer online raad ik de **vijfstappenmethode** aan. Iedereen weet wanneer hij aan de beurt is en je bent in een uur klaar. Laat de vragen eerst stil opschrijven. Dan praten niet steeds dezelfde twee.',
        reactions: { thanks: ['bram'], trying: ['bram', 'noor'] },
      },
      {
        by: 'noor',
        daysAgo: 2.6,
        body: 'Bij ons werkte de incidentmethode (kort) goed, juist online. De luisterstand is op een scherm heel duidelijk: je ziet de stoel echt omgedraaid. Wel vaker pauze nemen dan je denkt.',
        reactions: { recognisable: ['daan'] },
      },
      {
        by: 'daan',
        daysAgo: 0.4,
        body: 'Wij wisselen: een keer een succes, een keer iets wat schuurt. Ik ben benieuwd wat de anderen liever hebben.',
        poll: {
          question: 'Welke methode kies jij online?',
          options: ['Vijfstappenmethode', 'Incidentmethode (kort)', 'Waarderende intervisie', 'Snelle ronde'],
          multiple: false,
          named: true,
          votes: { lotte: [0], noor: [1], bram: [0], chantal: [2] },
        },
      },
    ],
  },
  {
    key: 'promise',
    title: 'Wat heb jij geprobeerd sinds de vorige keer?',
    accent: 'localTailoring',
    theme: 'Intervisie en leren',
    step: 'practise',
    inGroup: 'zuidwest',
    posts: [
      {
        by: 'lotte',
        daysAgo: 4.5,
        body: 'Vorige keer zeiden jullie allemaal iets toe. Vertel hier in twee zinnen hoe het ging, dan beginnen we de volgende keer niet op nul.',
      },
      {
        by: 'youssef',
        daysAgo: 3.2,
        body: 'Ik heb de teamchef gevraagd de kaart in de briefing te bespreken. Hij deed het meteen. Eén keer gebeld sindsdien, en op tijd.',
        reactions: { thanks: ['lotte', 'marieke'] },
      },
      {
        by: 'marieke',
        daysAgo: 0.7,
        body: 'Ik ben een keer níet teruggegaan toen ik dat eigenlijk wel wilde. Dat was moeilijker dan gaan. Daar wil ik het de volgende keer graag over hebben.',
        reactions: { support: ['youssef', 'fenna'] },
      },
    ],
  },
];
