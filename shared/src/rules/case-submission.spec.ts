import { describe, expect, it } from '@jest/globals';
import { submissionFaults } from './case-submission.js';

const ready = {
  situation: 'Een bewoner doet de deur niet open.',
  learningQuestion: 'Hoe blijf ik in contact?',
  questionKind: 'acting',
} as const;
const faultsOf = (change: Partial<Parameters<typeof submissionFaults>[0]>) =>
  submissionFaults({ ...ready, ...change });

describe('a case that is handed in', () => {
  it('passes with a situation and an open question in the first person', () => {
    expect(faultsOf({})).toEqual([]);
    expect(faultsOf({ learningQuestion: 'wat kan Ik doen?' })).toEqual([]);
  });

  it('hears of every missing text at once', () => {
    expect(faultsOf({ situation: '', learningQuestion: '' })).toEqual([
      { pointer: '/situation', code: 'required' },
      { pointer: '/learningQuestion', code: 'required' },
    ]);
  });

  it('is refused when the question is closed, or only looks like it starts with "hoe"', () => {
    for (const learningQuestion of ['Moet ik ingrijpen?', 'Hoezo moet ik dit doen?'])
      expect(faultsOf({ learningQuestion })).toEqual([
        { pointer: '/learningQuestion', code: 'starts-with-how-or-what' },
      ]);
  });

  it('is refused when the question is about somebody else, even with "ik" inside a word', () => {
    expect(faultsOf({ learningQuestion: 'Hoe kan de politie wikken en wegen?' })).toEqual([
      { pointer: '/learningQuestion', code: 'first-person' },
    ]);
  });

  it('may ask a moral question in its own form', () => {
    expect(
      faultsOf({ questionKind: 'moral-dilemma', learningQuestion: 'Is het goed om dit te zeggen?' }),
    ).toEqual([]);
  });
});
