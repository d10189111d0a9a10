import { expect, it } from '@jest/globals';
import { filtersOf, isFiltered, withFilter } from './filters';

const search = (words: string) => new URLSearchParams(words);

it('reads what somebody looks for from the address, and leaves out what cannot be', () => {
  expect(filtersOf(search('soort=example&jaar=2025&zoek=belkaart&stap=verzonnen&bladzijde=2'))).toEqual({
    ...{ kind: 'example', year: '2025', words: 'belkaart', page: '2' },
  });
});

it('changes one choice, keeps the others, and begins at the first page', () => {
  const now = search('soort=example&bladzijde=3');
  expect(withFilter(now, 'year', '2024')).toBe('?soort=example&jaar=2024');
  expect(withFilter(now, 'page', '4')).toBe('?soort=example&bladzijde=4');
  expect(withFilter(search('soort=example'), 'kind', null)).toBe('.');
});

it('knows whether anything was chosen', () => {
  expect(isFiltered({ page: '2' })).toBe(false);
  expect(isFiltered({ year: '2025' })).toBe(true);
});
