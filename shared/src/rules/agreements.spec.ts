import { describe, expect, it } from '@jest/globals';
import { AgreementState } from '../contract/agreements.js';
import { isAlive, mayBecome } from './agreements.js';

const states = AgreementState.options;

describe('an agreement', () => {
  it('goes between concept and review, and from both to withdrawn, from where there is no way back', () => {
    const ways = states.map((from) => [from, states.filter((to) => mayBecome(from, to))]);
    expect(Object.fromEntries(ways)).toEqual({
      concept: ['in-review', 'withdrawn'],
      'in-review': ['concept', 'withdrawn'],
      withdrawn: [],
    });
  });

  it('can be written in until it is withdrawn', () => {
    expect(states.filter(isAlive)).toEqual(['concept', 'in-review']);
  });
});
