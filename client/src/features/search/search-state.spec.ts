import { expect, it } from '@jest/globals';
import { addressOf, stateOf } from './search-state';

const nothing = {
  ...{ kind: undefined, themeId: undefined, step: undefined },
  organisationId: undefined,
  year: undefined,
  personId: undefined,
};

it('what is asked comes back from its address', () => {
  const state = {
    ...nothing,
    text: 'raad & daad',
    kind: 'agreement' as const,
    step: 'privacy' as const,
    year: '2026',
    page: 3,
    literally: true,
  };
  const address = addressOf(state);
  expect(address).toBe(
    '/zoeken?q=raad+%26+daad&soort=afspraak&stap=privacy&jaar=2026&bladzijde=3&letterlijk=ja',
  );
  expect(stateOf(new URL(address, 'https://leerkring.example').searchParams)).toEqual(state);
});

it('an address that was changed by hand asks only what can be asked', () => {
  const search = new URLSearchParams('soort=alles&thema=nee&stap=elf&organisatie=nee&jaar=12&bladzijde=-4');
  expect(stateOf(search)).toEqual({ ...nothing, text: '', page: 1, literally: false });
});
