import { expect, it } from '@jest/globals';
import { guessesOf, stemOf } from './stem.js';

it.each([
  ['bespreken besprak besproken bespreking besprekingen'],
  ['gemeente gemeenten gemeentes gemeentelijk'],
  ['afspraak afspraken afspraakje'],
  ['reis reizen'],
  ['brief brieven'],
  ['bel bellen belde gebeld'],
  ['week weken'],
  ['notitie notities'],
  ['collega collegas'],
  ['kind kinderen'],
  ['lid leden'],
  ['signaal signalen'],
  ['proces processen'],
  ['ervaringsdeskundige ervaringsdeskundigen ervaringsdeskundigheid'],
  ['veilig veilige veiligheid'],
  ['zwijgen zweeg gezwegen'],
  ['ontvangen ontving'],
])('forms of one word have one stem: %s', (forms) => {
  expect(new Set(forms.split(' ').map(stemOf)).size).toBe(1);
});

it.each([
  ['raad', 'rand'],
  ['wonen', 'wennen'],
  ['politie', 'politiek'],
  ['casus', 'kassa'],
  ['huis', 'hui'],
  ['melding', 'middel'],
])('other words have other stems: %s, %s', (one, other) => {
  expect(stemOf(one)).not.toBe(stemOf(other));
});

it.each([
  ['geregeld', 'regelen'],
  ['bespreekt', 'bespreken'],
  ['verklaard', 'verklaren'],
  ['gemeld', 'melden'],
  ['melding', 'melden'],
  ['registraties', 'registreren'],
  ['kaartjes', 'kaart'],
  ['maatje', 'maat'],
])('a form may come from a word: %s, %s', (form, verb) => {
  expect(guessesOf(form)).toContain(stemOf(verb));
});

it('what is short, a number or an abbreviation stays as it is', () => {
  expect(['ggd', 'e33', '2026', 'zvh'].map(stemOf)).toEqual(['ggd', 'e33', '2026', 'zvh']);
  expect(guessesOf('gemeente')).toEqual([]);
});
