import { describe, expect, it } from '@jest/globals';
import { findOrganisations, otherNamesOf } from './organisation-search.js';

const names = [
  "'s-Gravenhage",
  "'s-Hertogenbosch",
  'Den Helder',
  'Nuenen, Gerwen en Nederwetten',
  'Súdwest-Fryslân',
  'Tytsjerksteradiel',
  'Utrecht',
  'Utrechtse Heuvelrug',
  'GGD Haaglanden',
];
const find = (typed: string) =>
  findOrganisations(
    names.map((name) => ({ name })),
    typed,
  ).map(({ name }) => name);

describe('an organisation', () => {
  it.each([
    ['Den Haag', ["'s-Gravenhage"]],
    ['den bosch', ["'s-Hertogenbosch"]],
    ['’s-gravenhage', ["'s-Gravenhage"]],
    ['s hertogen', ["'s-Hertogenbosch"]],
    ['sudwest', ['Súdwest-Fryslân']],
    ['zuidwest friesland', ['Súdwest-Fryslân']],
    ['Tietjerksteradeel', ['Tytsjerksteradiel']],
    ['gerwen', ['Nuenen, Gerwen en Nederwetten']],
    ['trecht', []],
  ])('is found by %j', (typed, found) => {
    expect(find(typed)).toEqual(found);
  });

  it('that begins with what was typed comes before one of which another word does', () => {
    expect(find('den')).toEqual(["'s-Gravenhage", "'s-Hertogenbosch", 'Den Helder']);
    expect(find('haag')).toEqual(["'s-Gravenhage", 'GGD Haaglanden']);
  });

  it('is one of all when nothing was typed', () => {
    expect(find('  ')).toEqual(names);
  });

  it('tells its other name', () => {
    expect(otherNamesOf('’s-Gravenhage')).toEqual(['Den Haag']);
    expect(otherNamesOf('Utrecht')).toEqual([]);
  });
});
