import { describe, expect, it } from '@jest/globals';
import type { PersonId } from '../contract/common.js';
import { mentionedIn, mentionOf, partsOf } from './comment-body.js';

const ann = '01933e5c-0000-7000-8000-000000000001' as PersonId;
const ben = '01933e5c-0000-7000-8000-000000000002' as PersonId;

describe('the words of a comment', () => {
  it('are words and people, in their order', () => {
    expect(partsOf(`${mentionOf(ann)} wat vind jij, met ${mentionOf(ben)}?`)).toEqual([
      { mention: ann },
      { text: ' wat vind jij, met ' },
      { mention: ben },
      { text: '?' },
    ]);
  });

  it('can be without people, or nothing else', () => {
    expect(partsOf('Mee eens.')).toEqual([{ text: 'Mee eens.' }]);
    expect(partsOf(mentionOf(ann))).toEqual([{ mention: ann }]);
    expect(partsOf('')).toEqual([]);
  });

  it('name somebody once, however often they stand in it', () => {
    expect(mentionedIn(`${mentionOf(ann)} ${mentionOf(ben)} ${mentionOf(ann)}`)).toEqual([ann, ben]);
  });

  it.each(['@ann', '@{}', '@{ann}', `@${ann}`, `{${ann}}`, `@{${ann}`])('take %s for words', (body) => {
    expect(partsOf(body)).toEqual([{ text: body }]);
    expect(mentionedIn(body)).toEqual([]);
  });
});
