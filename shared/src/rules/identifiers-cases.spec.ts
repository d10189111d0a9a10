import { describe, expect, it } from '@jest/globals';
import { findIdentifiers } from './identifiers.js';

/** The three demonstration cases: written to be unrecognisable, so a hit in them is a mistake of the scan. */
const casusA = `Bewoner A., een man tussen de 60 en 70 jaar, woont al lang alleen in een flat. Buren horen 's nachts gebonk en ruiken een sterke lucht op de galerij. De woningcorporatie heeft twee keer een brief gestuurd; A. reageert niet. De wijkagent is langs geweest omdat iemand zich zorgen maakte, maar er was geen reden om naar binnen te gaan.

Ik ben in zes weken vijf keer aan de deur geweest. De eerste keren bleef het stil. De vierde keer praatte hij door de brievenbus: hij vertrouwt geen instanties en "ze" hebben zijn post. Hij klonk moe, niet dreigend. Ik heb mijn naam genoemd en gezegd dat ik terugkom. De vijfde keer lag er een zak met oude kranten voor de deur, netjes dichtgebonden. Ik weet niet of dat een boodschap was.

De corporatie wil nu een procedure starten en vraagt mij om "een verklaring dat het niet gaat". De GGZ zegt dat hij niet in zorg is en dat er geen aanleiding is voor een beoordeling. Ik merk dat ik boos word op iedereen die papier wil en tegelijk bang ben dat ik te lang wacht. Wat is hier mijn rol?`;
const casusB = `In onze gemeente werk ik sinds kort ook op donderdagavond en zaterdagmiddag. De afspraak is dat agenten mij bellen als er onrust is maar geen gevaar. In de praktijk word ik óf niet gebeld, óf pas als iemand al mee is naar het bureau. Vorige maand hoorde ik achteraf van een moeder dat er vier agenten in huis stonden bij haar volwassen dochter B., die in paniek was en niemand iets had gedaan.

Ik heb het besproken met de teamchef. Hij snapt het, maar zegt dat de diensten steeds wisselen en dat "de jonge collega's de kaart niet kennen". Een wijkagent die ik goed ken belt mij wel altijd, ook op mijn vrije dag. Ik neem dan op. Dat heb ik zelf laten ontstaan.

Met moeder en dochter heb ik later rustig gezeten. Zij wilden vooral weten wie ze de volgende keer mogen bellen. Ik had geen eerlijk antwoord. Mijn vraag gaat over de afspraak met de politie, maar ook over mijn eigen neiging om het gat te vullen.`;
const casusC = `Bewoonster C., een vrouw van middelbare leeftijd, heeft na een opname weer haar eigen woning. Vóór de opname waren er maanden van harde muziek en ruzies op straat. De buurt is bang dat het opnieuw begint. Twee gezinnen hebben een handtekeningenlijst gemaakt en eisen van de gemeente dat zij vertrekt.

C. doet het goed. Zij heeft een begeleider, een dagritme en een plan voor als het minder gaat. Zij wil niet dat de buren iets weten: "Dan ben ik voor altijd die gekke vrouw." De buren vragen mij op een bijeenkomst rechtstreeks of zij behandeld wordt. De wethouder wil rust en vindt dat ik "iets geruststellends" moet zeggen.

Ik heb gezegd dat ik niets over personen zeg en dat iedereen mij kan bellen. De zaal werd bozer. Een ervaringsdeskundige collega vroeg mij later wat ík nodig had om het anders te doen. Ik twijfel: bescherm ik C., of bescherm ik mijzelf achter mijn beroepsgeheim?`;

/** The wrong example, which is never shown to anybody. */
const wrongExample =
  'Bewoner A., BSN 123456782, woont in de Molenstraat 8. Ik mailde naar jan@example.nl en kreeg geen antwoord.';

describe('the identifier scan of whole cases', () => {
  it.each([
    ['A', casusA],
    ['B', casusB],
    ['C', casusC],
  ])('finds nothing at all in demonstration case %s', (_name, text) => {
    expect(findIdentifiers(text)).toEqual([]);
  });

  it('finds the BSN, the street and the mailbox of the wrong example', () => {
    const found = findIdentifiers(wrongExample).map(({ kind, level }) => `${kind} ${level}`);
    expect(found).toEqual(['bsn block', 'street warn', 'email block']);
  });

  it('still finds an identifier in the middle of a clean case', () => {
    const [first = '', ...rest] = casusA.split(' Buren ');
    const text = [`${first} Zijn nummer is 0612345678.`, ...rest].join(' Buren ');
    expect(findIdentifiers(text).map(({ kind }) => kind)).toEqual(['phone']);
  });
});
