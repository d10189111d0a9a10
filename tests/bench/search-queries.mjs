/**
 * Questions as people type them; the first sixty were written before the search was tuned: `[who asks, what they type, what they
 * must find]`. A target is a key of search-items.mjs, or the kind and (the beginning of) the title of something in
 * the demonstration. They try forms of words, words put together and taken apart, old and new terms, abbreviations,
 * slips, accents, beginnings of words and whole questions.
 */
const lotte = 'Lotte Brandsma';
const police = 'agreement Samenwerkingsafspraak Wijk-GGD en politie';
const covenant = 'agreement Convenant consultatie en vroegsignalering';

export const queries = [
  // forms of a word
  [lotte, 'jaarrapportages', ['yearReport']],
  [lotte, 'huisuitzettingen voorkomen', ['eviction']],
  [lotte, 'argument bezuinigingen', ['cuts']],
  [lotte, 'verklaringen', ['statement']],
  [lotte, 'vrijwilliger werven', ['volunteers']],
  [lotte, 'herstel', ['vision']],
  [lotte, 'subsidies aanvragen', ['subsidy']],
  [lotte, 'gastgezin hond', ['dog']],
  [lotte, 'registreren', ['numbers']],
  [lotte, 'psychoses', ['youth']],
  // irregular ones
  [lotte, 'hoe besprak de groep een casus', ['caseMeeting']],
  [lotte, 'wat hield zij geheim', ['secrecy']],
  [lotte, 'geschreven verklaring corporatie', ['statement']],
  [lotte, 'gedronken koffie', ['induction']],
  [lotte, 'raadslid meelopen', ['cuts']],
  [lotte, 'gezwegen aan tafel', ['secrecy']],
  // put together and taken apart
  [lotte, 'bespreking', ['caseMeeting']],
  [lotte, 'casus bespreken', ['caseMeeting']],
  [lotte, 'voorstel raad', ['councilProposal']],
  [lotte, 'kaart bellen', ['callCard']],
  [lotte, 'protocol', ['privacyProtocol']],
  [lotte, 'ervaringsdeskundigenvergoeding', ['expertPay']],
  [lotte, 'rapportage uren', ['yearReport']],
  [lotte, 'overlast buren', ['neighbours']],
  [lotte, 'profiel', ['jobProfile']],
  [lotte, 'sleutel', ['costKey']],
  [lotte, 'weekenddienst', ['dutyRoster']],
  [lotte, 'toestemming formulier', ['privacyProtocol']],
  // the same by another name
  [lotte, 'verward gedrag schulden', ['debts']],
  [lotte, 'ggz consultatie', ['psychiatry', covenant]],
  [lotte, 'ontruiming', ['eviction']],
  [lotte, 'straattriagist vrije rol', ['jobProfile']],
  [lotte, 'spv', ['psychiatry']],
  [lotte, 'zvh', ['safetyHouse']],
  [lotte, 'verplichte zorg', ['forcedCare']],
  [lotte, 'familie', ['relatives', 'cafe']],
  [lotte, 'piketdienst', ['dutyRoster', 'callCard']],
  [lotte, 'zwijgplicht', ['secrecy']],
  [lotte, 'functieomschrijving', ['jobProfile']],
  [lotte, 'bekostiging', ['costKey']],
  // slips
  [lotte, 'convenat politie', ['agreementText']],
  [lotte, 'ervaringsdeskundige vergoedding', ['expertPay']],
  [lotte, 'verdeelsluetel', ['costKey']],
  [lotte, 'subsiedie', ['subsidy']],
  [lotte, 'beroepsgehijm', ['secrecy']],
  [lotte, 'brantveiligheid', ['hoarding']],
  [lotte, 'privacie protocol', ['privacyProtocol']],
  [lotte, 'wijkagend', [police]],
  // accents, beginnings, whole questions
  [lotte, 'clienten cafe', ['cafe']],
  [lotte, 'podc', ['podcast']],
  [lotte, 'startnot', ['startNote']],
  [lotte, 'welke methode werkt online met zes mensen', ['onlineMethod']],
  [lotte, 'hoe regel je de achtervang in het weekend', ['dutyRoster', police]],
  // the demonstration
  [lotte, 'samenwerkingsafspraak politie avond', [police]],
  [lotte, 'vroegsignaleren', [covenant]],
  [lotte, 'Terlouw', ['person Marieke Terlouw']],
  [lotte, 'Benalli', ['person Youssef Benali']],
  [lotte, 'leerkring beleidsadviseur', ['group Leerkring beleidsadviseurs']],
  ['Anouk Dijkema', 'woningcorporatie stuurde brieven', ['case De man die de deur niet opendoet']],
  ['Youssef Benali', 'handtekeningen buurt', ['case Zeggen of zwijgen']],
  // threads and the library, by their titles, an answer, or words that stand in a file alone
  [lotte, 'corporatie verklaring schrijven', ['thread Corporatie vraagt om een verklaring']],
  [lotte, 'sinds vorige keer geprobeerd', ['thread Wat heb jij geprobeerd sinds']],
  [lotte, 'raadsvoorstellen', ['library-item Raadsvoorstel pilot']],
  [lotte, 'wie bel ik in het weekend', ['library-item Belkaart']],
  [lotte, 'kosten verdelen tussen partners', ['library-item Businesscase en verdeelsleutel']],
  [lotte, 'vergoeding ervaringsdeskundige', ['library-item Ervaringsdeskundigen in de projectgroep']],
  [lotte, 'gegevens delen zonder toestemming', ['library-item Privacyprotocol']],
  [lotte, 'meldpunt zorgwekkend', ['library-item Belkaart']],
];
