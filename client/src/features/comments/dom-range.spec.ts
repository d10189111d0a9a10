import { describe, expect, it } from '@jest/globals';
import { charactersOf, domRangeOf } from './dom-range';

const text = document.createElement('section');
text.innerHTML = '<h2>Kop</h2><p>De <strong>buren</strong> hoorden</p><p><br></p><p>gebonk.</p>';
document.body.append(text, 'Iets anders');

describe('characters of a text in the page', () => {
  it.each([
    [0, 3, 'Kop'],
    [3, 11, 'De buren'],
    [6, 11, 'buren'],
    [12, 25, 'hoordengebonk'],
    [0, 26, 'KopDe buren hoordengebonk.'],
  ])('from %d to %d are these words, and are found again by them', (from, to, words) => {
    const range = domRangeOf(text, { from, to });
    expect(range?.toString()).toBe(words);
    expect(range && charactersOf(text, range)).toEqual({ from, to });
  });

  it('are not there beyond its end', () => {
    expect(domRangeOf(text, { from: 20, to: 99 })).toBeNull();
  });

  it('are those of the text alone when more is chosen', () => {
    const range = document.createRange();
    range.selectNodeContents(document.body);
    expect(charactersOf(text, range)).toEqual({ from: 0, to: 26 });
    range.selectNodeContents(text);
    range.collapse();
    expect(charactersOf(text, range)).toBeNull();
    range.selectNode(document.body.lastChild ?? text);
    expect(charactersOf(text, range)).toBeNull();
  });
});
