import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { openEditor, type TestEditor } from './test-editor';
import { wordAtATime } from './word-at-a-time';

let calls: string[];
let there: TestEditor;
const happens = (name: string) =>
  there.editor.view.dom.dispatchEvent(new CompositionEvent(name, { bubbles: true }));

beforeEach(() => {
  jest.useFakeTimers();
  calls = [];
  const provider = { hold: () => calls.push('hold'), goOn: () => calls.push('go on') };
  there = openEditor(undefined, { others: [wordAtATime(provider).extend({ name: 'its' })] });
});
afterEach(() => {
  there.close();
  jest.useRealTimers();
});

describe('a word that a keyboard composes', () => {
  it('keeps what others write waiting until it is whole', () => {
    happens('compositionstart');
    for (const ms of [600, 600]) {
      happens('compositionupdate');
      jest.advanceTimersByTime(ms);
    }
    expect(calls).toEqual(['hold']);
    happens('compositionend');
    jest.advanceTimersByTime(30);
    expect(calls).toEqual(['hold', 'go on']);
  });

  it('does not while somebody pauses, and does again when they go on with it', () => {
    happens('compositionstart');
    jest.advanceTimersByTime(700);
    expect(calls).toEqual(['hold', 'go on']);
    happens('compositionupdate');
    expect(calls).toEqual(['hold', 'go on', 'hold']);
    happens('compositionend');
    jest.advanceTimersByTime(30);
    expect(calls).toEqual(['hold', 'go on', 'hold', 'go on']);
  });

  it('keeps them waiting when the next word begins at once', () => {
    happens('compositionstart');
    happens('compositionend');
    happens('compositionstart');
    jest.advanceTimersByTime(100);
    expect(calls).toEqual(['hold']);
  });
});
