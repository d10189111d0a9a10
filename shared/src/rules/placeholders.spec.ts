import { describe, expect, it } from '@jest/globals';
import { findPlaceholders, suggestionFor } from './placeholders.js';

const keysIn = (text: string) => findPlaceholders(text).map(({ key }) => key);

describe('a placeholder', () => {
  it.each([
    ['In [gemeente] werkt sinds kort iemand.', ['gemeente']],
    ['Bel {{ contactpersoon }} of {{Naam  wethouder}}.', ['contactpersoon', 'naam wethouder']],
    ['Het kost € <bedrag> per jaar.', ['bedrag']],
    ['Getekend: .......... (naam)', ['naam']],
    ['Getekend: ……… (Functie en naam) en _______ (datum)', ['functie en naam', 'datum']],
    ['[Gemeente], [gemeente] en [GEMEENTE ]', ['gemeente', 'gemeente', 'gemeente']],
    ['[aantal uren per week]', ['aantal uren per week']],
  ])('is found in %j', (text, keys) => {
    expect(keysIn(text)).toEqual(keys);
  });

  it.each([
    ['a footnote', 'Dat is onderzocht [3].'],
    ['a box', '[x] gedaan [ ] nog doen'],
    ['an address', 'Mail naar <loket@gemeente.example> of <https://example.nl>.'],
    ['dots alone', 'En toen ..... niets (meer).'],
    ['a whole sentence', `[${'heel lang '.repeat(12)}]`],
    ['lines that only look like it', '[een\nregel]'],
  ])('is not %s', (_, text) => {
    expect(keysIn(text)).toEqual([]);
  });

  it('is told with its place, and what to call it', () => {
    expect(findPlaceholders('Van [naam gemeente].')).toEqual([
      { start: 4, end: 19, key: 'naam gemeente', label: 'Naam gemeente' },
    ]);
  });

  it('is guessed from who fills it in, and else left empty', () => {
    const filler = {
      ...{ organisation: 'Gemeente Veldhoek', person: 'Kim de Vries' },
      ...{ today: '26 november 2026', year: 2026 },
    };
    expect(
      ['gemeente', 'naam van de gemeente', 'contactpersoon', 'datum', 'jaar', 'bedrag'].map((key) =>
        suggestionFor(key, filler),
      ),
    ).toEqual(['Gemeente Veldhoek', 'Gemeente Veldhoek', 'Kim de Vries', '26 november 2026', '2026', '']);
  });
});
