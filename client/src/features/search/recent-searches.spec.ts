import { beforeEach, expect, it } from '@jest/globals';
import { forgetSearches, recentSearches, rememberSearch } from './recent-searches';

beforeEach(() => localStorage.clear());

it('the newest stands first, once, and no more than six are kept', () => {
  for (const text of ['a', 'een', 'twee', 'drie', 'vier', 'vijf', 'zes', 'Twee']) rememberSearch('ann', text);
  expect(recentSearches('ann')).toEqual(['Twee', 'zes', 'vijf', 'vier', 'drie', 'een']);
});

it('somebody else on the same device sees none of them, and forgetting leaves none', () => {
  rememberSearch('ann', 'achtervang');
  expect(recentSearches('ben')).toEqual([]);
  forgetSearches('ann');
  expect([recentSearches('ann'), localStorage.length]).toEqual([[], 0]);
});

it('what is not a list of texts counts as nothing', () => {
  localStorage.setItem('leerkring-searches-ann', '{"een":1}');
  expect(recentSearches('ann')).toEqual([]);
});
