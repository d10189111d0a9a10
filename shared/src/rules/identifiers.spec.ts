import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { identifierKinds } from './identifier-detector.js';
import { findIdentifiers, undismissed } from './identifiers.js';

/** Guillemets mark the exact stretch that has to be found; they are taken out before the scan. */
const recognisable: [expected: string, text: string][] = [
  ['bsn block', 'Zijn BSN is «123456782».'],
  ['bsn block', 'Burgerservicenummer van mevrouw B.: «1234.56.782»'],
  ['bsn block', 'Sofinummer «12 34 56 782» staat in de brief.'],
  ['bsn block', 'Op het formulier: «123456782» (BSN).'],
  ['bsn block', 'bsn «10000008» van acht cijfers'],
  ['bsn warn', 'Op het briefje stond «123456782».'],
  ['bsn warn', 'Op het briefje stond «123-456-782».'],
  ['bsn warn', 'Bij hond Sofia hing «123456782».'],
  ['bsn warn', 'Op het blad staat 100 «123 456 782» en meer.'],
  ['bsn warn', 'Kamer 5 «123 456 782» achterin.'],
  ['iban block', 'Het geld ging naar «NL91 ABNA 0417 1643 00» op zijn verzoek.'],
  ['iban block', 'rekening «nl91abna0417164300»'],
  ['iban block', 'Een Belgische rekening: «BE68 5390 0754 7034» van zijn broer.'],
  ['email block', 'Mail naar «jan@example.nl».'],
  ['email block', 'Zij schreef vanaf «f.el-amrani+werk@post.voorbeeld.example», gisteren.'],
  ['phone block', 'Bel haar op «0612345678».'],
  ['phone block', 'Bel haar op «06 - 12 34 56 78» na vier uur.'],
  ['phone block', 'Nummer: «+31 6 12345678»'],
  ['phone block', 'Nummer: «0031 (0)20-1234567»'],
  ['phone block', 'Thuis «020-123 45 67» of het werk.'],
  ['phone block', 'Zijn zus in België: «+32 470 12 34 56»'],
  ['phone block', 'Plak uit Word: «06‑12345678»'],
  ['address block', 'Zij woont op «1234 AB 12».'],
  ['address block', 'Post naar «1234ab, 12-a» sturen.'],
  ['address block', 'Adres: «Dorpsstraat 12, 1234 AB» Rivierenstad'],
  ['address block', 'Adres:\n«Lange Nieuwstraat 12a\n1234AB» Rivierenstad'],
  ['postcode warn', 'In postcode «1234 AB» is veel onrust.'],
  ['postcode warn', 'In «2011AB» ook.'],
  ['street warn', 'Hij woont in de «Dorpsstraat 12».'],
  ['street warn', 'Hij woont aan de «Burgemeester van der Bergweg 101 b».'],
  ['street warn', 'Zij woont op «Oude Gracht 7».'],
  ['street warn', 'Een flat aan de «Laan van Meerzicht 500»!'],
  ['street warn', 'hij woont op de «kastanjelaan 3»'],
  ['date-of-birth block', 'Geboren op «12-03-1958» in een dorp.'],
  ['date-of-birth block', 'mw. B., geb. «3 maart 1958»'],
  ['date-of-birth block', 'Geboortedatum: «1958-03-12»'],
  ['exact-date warn', 'Er is gebeld op «12 maart 2024».'],
  ['exact-date warn', 'Het gebeurde op «12-3-2024», in de avond.'],
  ['exact-date warn', 'De opname was op «06-12-2024» 10:00 uur.'],
  ['exact-date warn', "Sinds «1 sept. '23» is het stil."],
  ['exact-date warn', 'Zie «12/03/24».'],
  ['exact-date tip', 'Op «5 december» was er ruzie.'],
  ['exact-age tip', 'Een man van «74 jaar» doet niet open.'],
  ['exact-age tip', 'Een «74-jarige» man doet niet open.'],
  ['exact-age warn', 'Een vrouw van «94 jaar» woont alleen.'],
  ['licence-plate warn', 'De auto «AB-12-CD» staat dwars.'],
  ['licence-plate warn', 'De auto «12-ABC-3» staat dwars.'],
  ['licence-plate warn', 'Het kenteken is «ab12cd».'],
  ['foreigner-number block', 'V-nummer: «1234567890»'],
  ['foreigner-number block', 'Zijn vreemdelingennummer is «123 456 7890».'],
  ['population-number block', 'A-nummer «1234567890»'],
  ['case-number block', 'dossiernummer: «D-2024-0031»'],
  ['case-number block', 'Het cliëntnummer is «12345».'],
  ['case-number block', 'Op de zorgpas «80756.12345» staat het.'],
  ['police-number block', 'Registratie «PL0900-2023123456-1»'],
  ['police-number block', 'proces-verbaalnummer «2023123456»'],
  ['prosecution-number block', 'Parketnummer «10/123456-22» loopt nog.'],
  ['identity-document warn', 'Paspoort «NPR1CD2G4» is verlopen.'],
  ['identity-document warn', 'rijbewijsnummer «1234567890»'],
  ['professional-number warn', 'De arts met BIG-nummer «19012345601».'],
  ['name warn', 'Ik sprak «mevrouw Jansen» aan de deur.'],
  ['name warn', 'Ik sprak «Meneer van den Berg», en hij lachte.'],
  ['name warn', 'Volgens «dhr. J.P. de Vries» klopt het.'],
  ['name warn', 'Ik belde «Mw Fatima El Amrani» terug.'],
  ['name warn', 'De «familie Öztürk» klaagt.'],
  ['name warn', 'Haar «buurman Kees» hielp.'],
  ['name warn', 'Ik sprak «mevrouw IJsbrand» aan de deur.'],
  ['name tip', 'Ik sprak «meneer J. Jansen» aan de deur.'],
  ['url warn', 'Het stond op «https://nieuws.example/bericht?id=3».'],
  ['url warn', 'Het stond op «www.voorbeeld.example».'],
  ['url warn', 'Zie «nieuwsblad.nl/brand-in-flat» en verder.'],
  ['handle warn', 'Op sociale media heet zij «@buurvrouw_72».'],
  ['ip-address warn', 'Vanaf «192.168.1.20» kwam het bericht.'],
  ['coordinates warn', 'De tent staat op «52.0907, 5.1214».'],
];

const unrecognisable = [
  'Bel 112 bij gevaar, 113 bij gedachten aan de dood.',
  'Politie 0900-8844, meldpunt 0800-1205 10 keer gebeld, Veilig Thuis 0800-2000.',
  'Het getal 123456789 haalt de elfproef niet.',
  'Het getal 000000000 is niets.',
  'De uitgaven waren 1.123.456.782 euro.',
  'Ordernummer NL91 ABNA 1417 1643 01 klopt niet.',
  'In 2024 DE afspraak gemaakt.',
  'Zij krijgt 1000mg 2 keer per dag.',
  'Ik was onderweg 20 minuten kwijt.',
  'In de Molenstraat 3 keer aangebeld.',
  'Het Wijkpark 2024 is een plan.',
  'Bewoner A. (60-70) belt de wijkagent.',
  'Een man tussen de 60 en 70 jaar.',
  'Een man van 60–70 jaar.',
  'Een vrouw van 60 jaar tot 70 jaar.',
  'Zij woont er al 20 jaar.',
  'Dat is 3 jaar geleden begonnen.',
  'Gebouw van 150 jaar oud.',
  'mevrouw kwam later, en Mevrouw ging weer.',
  'Ik sprak meneer A. De buren klaagden.',
  "Ik vond meneer A's verhaal helder.",
  'De familie Van A. en Mevrouw De B. kwamen.',
  'Kinderen van 10-12-14 jaar.',
  'In Noord 12 meldingen.',
  'Haar dochter B., die in paniek was.',
  'De familie wil rust. Ik ook.',
  'Het overleg is van 09.00 - 12.00 13 weken lang.',
  'Overleg op dinsdag 13.30–15.30 uur.',
  'De casemanager GGZ en de SPV bellen.',
  'Het dossiernummer is onbekend sinds 2024.',
  'De kosten zijn € 1.250,50.',
  'Wmo, WLZ en WVGGZ-zorg naast elkaar.',
  'Hij zei het.Net als gisteren.',
  '',
];

const scan = (text: string) => {
  const hits = findIdentifiers(text);
  const marked = hits.reduceRight(
    (rest, { start, end }) => `${rest.slice(0, start)}«${rest.slice(start, end)}»${rest.slice(end)}`,
    text,
  );
  return { found: hits.map(({ kind, level }) => `${kind} ${level}`).join('; '), marked };
};

describe('the identifier scan', () => {
  it.each(recognisable)('finds %s in "%s", from the first to the last character', (expected, text) => {
    expect(scan(text.replace(/[«»]/g, ''))).toEqual({ found: expected, marked: text });
  });

  it.each(unrecognisable)('finds nothing in "%s"', (text) => {
    expect(scan(text)).toEqual({ found: '', marked: text });
  });

  it('has a text in the corpus for each kind it knows', () => {
    const covered = new Set(
      recognisable.flatMap(([expected]) => expected.split('; ').map((hit) => hit.split(' ')[0])),
    );
    expect([...covered].sort()).toEqual([...identifierKinds].sort());
  });

  it('keeps the gravest of two hits that overlap', () => {
    expect(scan('mevrouw Jansen@example.nl').found).toBe('email block');
    expect(scan('paspoort NPR1CD2G4@example.nl').found).toBe('email block');
  });

  it('tells nothing about the text but kind, level and place', () => {
    expect(findIdentifiers('Mail jan@example.nl')).toEqual([
      { kind: 'email', level: 'block', start: 5, end: 19 },
    ]);
  });

  it('counts places in UTF-16 units', () => {
    const text = '😀 Mail jan@example.nl';
    const [hit] = findIdentifiers(text);
    expect(text.slice(hit?.start, hit?.end)).toBe('jan@example.nl');
  });

  it('answers with hits in order that never overlap, whatever the text', () => {
    const piece = fc.constantFrom(...recognisable.map(([, text]) => text.replace(/[«»]/g, '')));
    const text = fc
      .array(fc.oneof(piece, fc.string({ maxLength: 12 })), { maxLength: 12 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (sample) => {
        let end = 0;
        for (const hit of findIdentifiers(sample)) {
          expect(hit.start).toBeGreaterThanOrEqual(end);
          expect(hit.end).toBeGreaterThan(hit.start);
          end = hit.end;
        }
        expect(end).toBeLessThanOrEqual(sample.length);
      }),
    );
  });
});

describe('handing in a text with hits', () => {
  const block = { kind: 'iban', level: 'block', start: 0, end: 1 } as const;
  const warning = { kind: 'bsn', level: 'warn', start: 2, end: 3 } as const;
  const tip = { kind: 'exact-age', level: 'tip', start: 4, end: 5 } as const;
  const reason = 'Dit is een ordernummer';

  it('is stopped by a block, whatever reason is given', () => {
    expect(undismissed([block], [{ kind: 'iban', reason }])).toEqual([block]);
    const realBsn = { ...warning, level: 'block' } as const;
    expect(undismissed([realBsn], [{ kind: 'bsn', reason }])).toEqual([realBsn]);
  });

  it('is stopped by a warning until a reason is given for that kind', () => {
    expect(undismissed([warning], [])).toEqual([warning]);
    expect(undismissed([warning], [{ kind: 'street', reason }])).toEqual([warning]);
    expect(undismissed([warning], [{ kind: 'bsn', reason: '  ' }])).toEqual([warning]);
    expect(undismissed([warning], [{ kind: 'bsn', reason }])).toEqual([]);
  });

  it('is never stopped by a tip', () => {
    expect(undismissed([tip], [])).toEqual([]);
  });
});
