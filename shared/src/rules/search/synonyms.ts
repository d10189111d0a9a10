/**
 * Words that mean the same to people here: the old and the new term, the abbreviation and what it stands for, and
 * what a gemeente calls by one name and a ggz by another. A row is looked for as a whole: whoever types one of it
 * finds the others too. Texts stay as they were written.
 */
import { stemOf } from './stem.js';
import { saysNothing, wordsOf } from './words.js';

const rows: readonly (readonly string[])[] = [
  ['onbegrepen gedrag', 'verward gedrag', 'verwardheid'],
  ['onbegrepen', 'verward'],
  ['ggz', 'geestelijke gezondheidszorg', 'psychiatrie'],
  ['ggd', 'gemeentelijke gezondheidsdienst'],
  ['wijk ggd', 'wijkggd', 'wijkverpleegkundige ggd', 'straattriagist'],
  ['spv', 'sociaal psychiatrisch verpleegkundige'],
  ['ooo', 'openbare orde en overlast'],
  ['oov', 'openbare orde en veiligheid'],
  ['oggz', 'openbare geestelijke gezondheidszorg', 'bemoeizorg'],
  ['ccv', 'centrum voor criminaliteitspreventie en veiligheid'],
  ['avg', 'gdpr', 'algemene verordening gegevensbescherming'],
  ['dpia', 'gegevensbeschermingseffectbeoordeling', 'privacytoets'],
  ['fg', 'functionaris gegevensbescherming', 'privacy officer'],
  ['privacy', 'gegevensbescherming', 'gegevensdeling'],
  ['wvggz', 'wet verplichte ggz', 'verplichte zorg'],
  ['wmo', 'wet maatschappelijke ondersteuning'],
  ['woo', 'wet open overheid', 'wob'],
  ['zvh', 'zorg en veiligheidshuis', 'veiligheidshuis'],
  ['woningcorporatie', 'corporatie', 'woonstichting', 'verhuurder', 'woningbouwvereniging'],
  ['ketenpartner', 'samenwerkingspartner'],
  ['huisuitzetting', 'ontruiming', 'uithuiszetting'],
  ['zorgmijder', 'zorgmijding', 'hulpweigeraar', 'zorgmijdend'],
  ['ervaringsdeskundige', 'ervaringswerker', 'ervaringsdeskundigheid'],
  ['naaste', 'familie', 'mantelzorger'],
  ['inwoner', 'bewoner', 'burger'],
  ['client', 'patient', 'betrokkene'],
  ['piket', 'piketdienst', 'bereikbaarheidsdienst', 'achtervang', 'achterwacht'],
  ['bereikbaarheid', 'beschikbaarheid'],
  ['belkaart', 'bereikbaarheidskaart', 'telefoonkaart'],
  ['bemoeizorg', 'outreachend'],
  ['convenant', 'samenwerkingsovereenkomst'],
  ['afspraak', 'werkafspraak', 'samenwerkingsafspraak'],
  ['raadsvoorstel', 'voorstel aan de raad'],
  ['businesscase', 'kosten en baten'],
  ['financiering', 'bekostiging', 'dekking'],
  ['bezuiniging', 'korting', 'ombuiging'],
  ['verdeelsleutel', 'kostenverdeling'],
  ['evaluatie', 'terugblik'],
  ['jaarrapportage', 'jaarverslag', 'jaarrapport'],
  ['indicator', 'kengetal'],
  ['functieprofiel', 'functieomschrijving', 'functiebeschrijving'],
  ['inwerkprogramma', 'inwerken'],
  ['draaiboek', 'stappenplan', 'handleiding'],
  ['plan van aanpak', 'projectplan'],
  ['startnotitie', 'beginnotitie'],
  ['handreiking', 'leidraad', 'richtlijn'],
  ['vergoeding', 'vrijwilligersvergoeding', 'betaling'],
  ['klankbordgroep', 'klankbord', 'adviesgroep'],
  ['intervisie', 'casusbespreking', 'casuistiekbespreking'],
  ['moreel beraad', 'ethisch beraad'],
  ['begeleider', 'gespreksleider', 'facilitator'],
  ['inbrenger', 'casusgever', 'casusinbrenger'],
  ['bijeenkomst', 'vergadering', 'overleg'],
  ['online', 'digitaal', 'videobellen'],
  ['wijkagent', 'agent', 'politieagent'],
  ['overlast', 'woonoverlast', 'burenoverlast'],
  ['toestemming', 'instemming'],
  ['beroepsgeheim', 'zwijgplicht', 'geheimhouding'],
  ['vroegsignalering', 'vroegtijdig signaleren'],
  ['opschalen', 'escaleren', 'escalatie'],
  ['e33', 'e33 melding', 'registratie onbegrepen gedrag'],
  ['medewerker', 'collega', 'werknemer'],
  ['wethouder', 'bestuurder', 'college'],
  ['gemeenteraad', 'raad'],
  ['verklaring', 'verklaren'],
  ['schulden', 'schuldhulp', 'schuldhulpverlening'],
  ['verslaving', 'middelengebruik'],
  ['dakloos', 'thuisloos', 'dakloosheid'],
  ['psychose', 'psychotisch'],
  ['vrije rol', 'onafhankelijke positie'],
];

export interface Phrase {
  stems: readonly string[];
  /** Everything that means the same, itself too. */
  same: readonly (readonly string[])[];
}

const stemsOf = (phrase: string) =>
  wordsOf(phrase)
    .filter(({ plain }) => !saysNothing(plain))
    .map(({ plain }) => stemOf(plain));

const byFirst = new Map<string, Phrase[]>();
for (const row of rows) {
  const same = row.map(stemsOf);
  for (const stems of same) {
    const [first = ''] = stems;
    byFirst.set(first, [...(byFirst.get(first) ?? []), { stems, same }]);
  }
}
for (const phrases of byFirst.values()) phrases.sort((one, other) => other.stems.length - one.stems.length);

/** The longest that begins at this word, with everything that any row says of it; null: it has no other name. */
export const phraseAt = (stems: readonly string[], at: number): Phrase | null => {
  const found = (byFirst.get(stems[at] ?? '') ?? []).filter((phrase) =>
    phrase.stems.every((stem, index) => stems[at + index] === stem),
  );
  const [longest] = found;
  if (!longest) return null;
  const alike = found.filter(({ stems: { length } }) => length === longest.stems.length);
  return { stems: longest.stems, same: alike.flatMap(({ same }) => same) };
};
