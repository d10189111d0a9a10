import { describe, expect, it } from '@jest/globals';
import { joinNotes } from './private-note';

const heading = 'Uit je andere venster:';

describe('notes of one person in two tabs', () => {
  it('keep what both tabs added', () => {
    const joined = joinNotes('begin', 'begin van tab twee', 'begin van tab een', heading);
    expect(joined).toContain('begin van tab twee');
    expect(joined).toContain('van tab een');
    expect(joined.match(/begin/g)).toHaveLength(1);
  });

  it('keep a text that was written anew in both', () => {
    expect(joinNotes('oud', 'hun tekst', 'mijn tekst', heading)).toBe(`hun tekst\n\n${heading}\nmijn tekst`);
  });

  it.each([
    ['nothing was written here', 'oud', 'nieuw', 'oud', 'nieuw'],
    ['nothing was written there', 'oud', 'oud', 'mijn', 'mijn'],
    ['both wrote the same', 'oud', 'samen', 'samen', 'samen'],
    ['the other tab already has mine', 'oud', 'oud mijn en meer', 'oud mijn', 'oud mijn en meer'],
    ['mine already has the other', 'oud', 'oud en', 'oud en meer', 'oud en meer'],
  ])('are not doubled when %s', (_, base, theirs, mine, expected) => {
    expect(joinNotes(base, theirs, mine, heading)).toBe(expected);
  });
});
