import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { refusal, settle } from '../../lib/test-connection';
import { Autosave } from './autosave';

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

const begin = () => {
  const saved: string[] = [];
  const refused: (string | null)[] = [];
  let fault: Error | null = null;
  const autosave = new Autosave(
    async (text) => {
      if (fault) throw fault;
      saved.push(text);
    },
    (_, text) => {
      if (text !== null) refused.push(text);
    },
  );
  return {
    autosave,
    saved,
    refused,
    fail: (error: Error | null) => {
      fault = error;
    },
  };
};

describe('a text that saves itself', () => {
  it('is saved once after somebody rests, not at every letter', async () => {
    const { autosave, saved } = begin();
    for (const text of ['v', 've', 'vel', 'veld']) autosave.write(text);
    expect([autosave.status, autosave.dirty]).toEqual(['saving', true]);
    jest.runOnlyPendingTimers();
    await settle();
    expect(saved).toEqual(['veld']);
    expect([autosave.status, autosave.dirty]).toEqual(['saved', false]);
  });

  it('is not called saved while a later letter waits', async () => {
    const { autosave, saved } = begin();
    autosave.write('een');
    const saving = autosave.flush();
    autosave.write('een twee');
    await saving;
    expect(autosave.status).toBe('saving');
    jest.runOnlyPendingTimers();
    await settle();
    expect(saved).toEqual(['een', 'een twee']);
    expect(autosave.status).toBe('saved');
  });

  it('tries again with the newest text after a lost connection', async () => {
    const { autosave, saved, fail } = begin();
    fail(refusal('unavailable'));
    autosave.write('een');
    const saving = autosave.flush();
    autosave.write('een twee');
    await saving;
    expect([autosave.status, autosave.dirty]).toEqual(['offline', true]);
    fail(null);
    jest.runOnlyPendingTimers();
    await settle();
    expect(saved).toEqual(['een twee']);
  });

  it('gives the text back when it is refused, and stops trying', async () => {
    const { autosave, refused, fail } = begin();
    fail(refusal('not-now'));
    autosave.write('te laat');
    await autosave.flush();
    expect(refused).toEqual(['te laat']);
    expect([autosave.status, autosave.dirty]).toEqual(['refused', false]);
    expect(jest.getTimerCount()).toBe(0);
  });
});
