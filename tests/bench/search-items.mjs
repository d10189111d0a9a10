/**
 * What the search is measured on, beside the demonstration data: items that somebody wrote to be found, by key, and
 * many more that are made of the same everyday words, so that what is looked for does not lie alone.
 */

/** `key: [title, text]` */
export const written = {
  dutyRoster: [
    'Rooster voor avond en weekend',
    'Drie gemeenten delen één dienstrooster. Wie geen dienst heeft, staat als achterwacht op de lijst. De achtervang is altijd een collega van de GGD.',
  ],
  caseMeeting: [
    'Zo bereid je een casusbespreking voor',
    'Kies één vraag en laat namen weg. Vertel in tien minuten wat er gebeurde en wat je raakte. De groep vraagt door voordat iemand advies geeft.',
  ],
  councilProposal: [
    'Raadsvoorstel pilot Wijk-GGD Veldhoek',
    'Het college vraagt de raad om dekking voor twee jaar. Het voorstel noemt de kosten, de baten en wat er gebeurt als we stoppen.',
  ],
  yearReport: [
    'Jaarrapportage met uren en verhalen',
    'Vijfhonderd uren, tachtig consultaties en drie verhalen van inwoners. De cijfers alleen vertellen niet wat er veranderde.',
  ],
  eviction: [
    'Voorkomen van huisuitzetting bij huurschuld',
    'De woonstichting belt bij twee maanden achterstand. Samen gaan we langs, en er gaat geen brief van de deurwaarder uit voordat er contact is.',
  ],
  careAvoider: [
    'Contact leggen met een zorgmijder',
    'Iemand die de deur niet opendoet, mijdt vaak meer dan zorg alleen. Kom terug, noem je naam en neem niets mee waarop getekend moet worden.',
  ],
  expertPay: [
    'Vergoeding voor ervaringsdeskundigen in de klankbordgroep',
    'Wie meedenkt krijgt een vast bedrag per bijeenkomst, reiskosten en tijd om zich voor te bereiden. Cadeaubonnen doen we niet meer.',
  ],
  privacyProtocol: [
    'Privacyprotocol voor het delen van gegevens',
    'Wat mag mondeling, wat staat nooit in een app en wanneer is toestemming nodig. Met de grondslag per situatie en een voorbeeld van een toestemmingsformulier.',
  ],
  callCard: [
    'Belkaart: wie belt wie',
    'Op één pagina: onrust zonder gevaar, gevaar, en nazorg. De meldkamer heeft het nummer van de dienst en verbindt door.',
  ],
  jobProfile: [
    'Functieprofiel met vrije rol',
    'De functionaris werkt vierentwintig uur, heeft geen vaste overleggen en geen caseload. Wel mandaat om een deur open te krijgen.',
  ],
  induction: [
    'Inwerkprogramma: honderd koppen koffie',
    'In de eerste acht weken drink je koffie met iedereen: huisartsen, wijkagenten, de kerk, de snackbar en de woonconsulent.',
  ],
  costKey: [
    'Verdeelsleutel voor structurele financiering',
    'Gemeenten betalen naar inwonertal, de zorgverzekeraar draagt een vast bedrag bij. Met een rekenblad en drie varianten.',
  ],
  numbers: [
    'E33-cijfers uitleggen aan de raad',
    'Meer registraties betekent niet meer problemen. Agenten leerden beter registreren. Laat zien wat de telling wel en niet zegt.',
  ],
  cuts: [
    'De bezuiniging overleefd: welke argumenten hielpen',
    'We nodigden raadsleden uit om een avond mee te lopen. Dat deed meer dan de businesscase. Het amendement werd met één stem verschil aangenomen.',
  ],
  statement: [
    'Een verklaring voor de verhuurder: wat schrijf je wel en niet op',
    'De corporatie wilde op papier dat het niet meer ging. We schreven alleen op dat er contact was. Meer hoort niet in een brief van ons.',
  ],
  onlineMethod: [
    'Welke methode werkt op een scherm',
    'Met zes mensen achter een beeldscherm werkt de incidentmethode goed: korte rondes, camera aan, en de inbrenger draait zich om door zijn camera uit te zetten.',
  ],
  moralTalk: [
    'Een moreel beraad met twee wethouders',
    'Geen oplossing zoeken, wel begrijpen welke waarden botsen. We gebruikten het Utrechtse stappenplan en hielden een stille ronde.',
  ],
  psychiatry: [
    'Consultatie door de geestelijke gezondheidszorg',
    'Eén telefoontje naar een sociaal psychiatrisch verpleegkundige, zonder dossier en zonder wachtlijst. Binnen drie dagen wordt er teruggebeld.',
  ],
  forcedCare: [
    'Verkennend onderzoek volgens de Wvggz',
    'Iedereen kan bij de gemeente melden dat iemand verplichte zorg nodig lijkt te hebben. Het verkennend onderzoek duurt hoogstens veertien dagen.',
  ],
  safetyHouse: [
    'Opschalen naar het Zorg- en Veiligheidshuis',
    'Pas als drie partijen vastlopen. Wij schalen ook weer af: de casus komt terug in de wijk met een naam en een datum.',
  ],
  neighbours: [
    'Buurtbemiddeling bij woonoverlast',
    'Bewoners klagen over muziek en geschreeuw. We praten eerst met de buren, daarna pas met degene over wie geklaagd wordt.',
  ],
  relatives: [
    'Naasten betrekken zonder hun alles te vertellen',
    'Een moeder wil weten wie ze de volgende keer mag bellen. Familie hoort een naam en een nummer, ook als hun zoon geen contact wil.',
  ],
  debts: [
    'Schulden en onbegrepen gedrag',
    'Een blauwe envelop maakt mensen ziek. De schuldhulpverlener loopt op dinsdag mee de wijk in.',
  ],
  homeless: [
    'Nachtopvang in de winter',
    'Wie dakloos is en overlast geeft, wordt niet geweigerd. De koudweerregeling gaat in bij nul graden gevoelstemperatuur.',
  ],
  youth: [
    'Jongeren in de war na drugsgebruik',
    'Een psychose na een festival ziet er anders uit dan een die langzaam komt. Jongerenwerkers herkennen het verschil vaak eerder dan wij.',
  ],
  reunion: [
    'Terug in de wijk na een opname',
    'Een huisbezoek in de eerste week, een kaartje van de buren en een signaleringsplan op de koelkast.',
  ],
  cafe: [
    'Café Brein: praten over dementie',
    'Elke maand in het buurthuis. Cliënten, mantelzorgers en buren aan één tafel, met een verhaal en een kop soep.',
  ],
  podcast: [
    'Podcast over de straatpsychiater',
    'Aflevering drie: een psychiater die op een fiets rondrijdt en nooit vraagt hoe het gaat, maar of de hond al uit is geweest.',
  ],
  subsidy: [
    'Subsidie voor een lokale aanpak',
    'De regeling vergoedt de helft van de loonkosten. Aanvragen kan tot en met 31 maart, met een begroting en een plan van aanpak.',
  ],
  swot: [
    'Plan van aanpak met SMART-doelen',
    'Vier doelen, een projectgroep en een planning voor achttien maanden. Elk doel heeft een meetbare uitkomst.',
  ],
  startNote: [
    'Startnotitie: wat is er al in onze gemeente',
    'Voordat je iets nieuws begint, breng je in beeld wie er al rondlopen. Wij vonden negen initiatieven die elkaar niet kenden.',
  ],
  agreementText: [
    'Convenant met politie, corporatie en ggz',
    'Vier handtekeningen, veertien onderdelen en een belofte om elkaar te bellen. Na een jaar houden we het tegen het licht.',
  ],
  secrecy: [
    'Beroepsgeheim aan tafel bij een overleg',
    'Wat je als verpleegkundige hoort, is niet van de tafel. Zwijgen mag ook als iedereen je aankijkt.',
  ],
  fire: [
    'Na de brand: nazorg voor een hele galerij',
    'Twintig huishoudens sliepen slecht. We liepen drie weken lang elke avond een ronde en deelden een kaart met nummers uit.',
  ],
  hoarding: [
    'Verzamelwoede en brandveiligheid',
    'Een woning vol kranten is een risico voor het hele portiek. De brandweer kijkt mee zonder te dreigen.',
  ],
  dog: [
    'Als er een hond in het spel is',
    'Niemand wil worden opgenomen als zijn hond alleen achterblijft. Een lijst met gastgezinnen hielp meer dan praten.',
  ],
  interpreter: [
    'Werken met een tolk op straat',
    'Een telefonische tolk is binnen twee minuten aan de lijn. Spreek korte zinnen en kijk de ander aan, niet het toestel.',
  ],
  evaluationDate: [
    'Halfjaarlijkse evaluatie met de teamchef',
    'We keken terug op dertig ritten. Bij zeven daarvan was politie niet nodig geweest. De teamchef nam dat mee naar de briefing.',
  ],
  volunteers: [
    'Vrijwilligers als maatje',
    'Een maatje gaat wandelen, meer niet. De werving liep via de sportclub en het koor.',
  ],
  vision: [
    'Visie op herstel',
    'Herstellen doe je zelf, en zelden alleen. Ervaringskennis staat naast wat professionals weten.',
  ],
};

const topics = (
  'samenwerking inwoners wijkteam begroting communicatie vergadering scholing planning werkdruk huisvesting ' +
  'veiligheid gezondheid contact overleg bestuur regio uitvoering kwaliteit personeel registratie ondersteuning ' +
  'bezoek gesprek advies onderzoek afspraken wijkagent huisarts buurthuis politie beleid rapport training'
).split(' ');
const places = 'Rivierenstad Duinwaard Veldhoek Heidebergen Sluiswijk Grensdorp Poldermeer'.split(' ');
const forms = 'Notitie Verslag Memo Overzicht Aantekeningen Presentatie Vragenlijst Werkwijze'.split(' ');
const sentences = [
  'In {place} is dit voorjaar gesproken over {topic} en {topic}.',
  'De groep kwam vier keer bij elkaar om over {topic} te praten.',
  'Wie mee wil doen met {topic}, kan zich melden bij de projectleider.',
  'Er is nog geen besluit genomen over {topic}; dat volgt na de zomer.',
  'Collega’s uit {place} vertelden hoe zij {topic} en {topic} combineren.',
  'We hebben gemerkt dat {topic} meer tijd kost dan gedacht.',
  'De vraag was steeds hoe {topic} beter kan aansluiten bij {topic}.',
  'Na afloop bleef er tijd over om elkaar te spreken over {topic}.',
  'Een medewerker van de gemeente {place} houdt bij wat er met {topic} gebeurt.',
  'Voor {topic} is een werkgroep gevraagd die elke maand iets laat weten.',
  'Volgens de meeste mensen helpt het om {topic} klein te beginnen.',
  'Bij {topic} hoort ook {topic}, al zegt niemand dat hardop.',
];

const seeded = (seed) => {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
};

/** Always the same ones, of four to nine sentences. */
export const generated = (count) => {
  const random = seeded(20_261_126);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const fill = (text) => text.replace(/\{(\w+)\}/g, (_, name) => pick(name === 'place' ? places : topics));
  return Array.from({ length: count }, (_, index) => ({
    key: `generated-${index}`,
    title: fill(`${pick(forms)} {topic} en {topic} in {place}`),
    body: Array.from({ length: 4 + Math.floor(random() * 6) }, () => fill(pick(sentences))).join(' '),
  }));
};
