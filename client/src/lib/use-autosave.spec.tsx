import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { ProblemError } from './http';
import { type Autosave, useAutosave } from './use-autosave';

/** A server that answers when the test says so. */
class SlowServer {
  readonly received: object[] = [];
  private answers: { resolve: () => void; reject: (error: unknown) => void }[] = [];
  readonly save = (value: object) => {
    this.received.push(value);
    return new Promise<void>((resolve, reject) => this.answers.push({ resolve, reject }));
  };
  accept = () => act(async () => this.answers.shift()?.resolve());
  refuse = (code: 'unavailable' | 'conflict') =>
    act(async () =>
      this.answers
        .shift()
        ?.reject(new ProblemError({ type: '', title: '', status: 503, detail: '', instance: '', code })),
    );
}

let root: Root;
let autosave: Autosave;
let server: SlowServer;

function Probe({ value, canSave }: { value: object; canSave: boolean }) {
  autosave = useAutosave({ value, canSave, save: server.save });
  return null;
}
const type = (value: object, canSave = true) =>
  act(async () => root.render(<Probe value={value} canSave={canSave} />));
const pass = (ms: number) => act(async () => jest.advanceTimersByTime(ms));

beforeEach(async () => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  jest.useFakeTimers();
  server = new SlowServer();
  root = createRoot(document.createElement('div'));
  await type({ text: '' });
});
afterEach(async () => {
  await act(async () => root.unmount());
  jest.useRealTimers();
});

describe('saving by itself', () => {
  it('says saved only after the server answered', async () => {
    await type({ text: 'a' });
    await pass(1_000);
    expect([server.received.length, autosave.state, autosave.isDirty()]).toEqual([1, 'saving', true]);
    await server.accept();
    expect([autosave.state, autosave.isDirty()]).toEqual(['saved', false]);
  });

  it('sends what was typed meanwhile after the answer, never two at once', async () => {
    await type({ text: 'a' });
    await pass(1_000);
    const later = { text: 'ab' };
    await type(later);
    await pass(1_000);
    expect(server.received.length).toBe(1);
    await server.accept();
    expect([server.received.at(-1), autosave.state]).toEqual([later, 'saving']);
    await server.accept();
    expect([server.received.length, autosave.state]).toEqual([2, 'saved']);
  });

  it('keeps trying when the server is away, and is then saved', async () => {
    await type({ text: 'a' });
    await pass(1_000);
    await server.refuse('unavailable');
    expect([autosave.state, autosave.isDirty()]).toEqual(['unsaved', true]);
    await pass(5_000);
    await server.accept();
    expect([server.received.length, autosave.state]).toEqual([2, 'saved']);
  });

  it('does not overwrite what somebody else changed', async () => {
    await type({ text: 'a' });
    await pass(1_000);
    await server.refuse('conflict');
    await pass(60_000);
    expect([server.received.length, autosave.state]).toEqual([1, 'unsaved']);
  });

  it('says unsaved while it cannot be saved at all', async () => {
    await type({ text: 'a' }, false);
    await pass(10_000);
    expect([server.received.length, autosave.state, autosave.isDirty()]).toEqual([0, 'unsaved', true]);
  });

  it('flushes at once, and tells whether that worked', async () => {
    await type({ text: 'a' });
    let stored: Promise<boolean> | undefined;
    await act(async () => {
      stored = autosave.flush();
    });
    await server.accept();
    expect(await stored).toBe(true);
  });

  it('sends once when the pause and a flush fall together', async () => {
    await type({ text: 'a' });
    await act(async () => {
      void autosave.flush();
      void autosave.flush();
      jest.advanceTimersByTime(1_000);
    });
    await server.accept();
    expect([server.received.length, autosave.state]).toEqual([1, 'saved']);
  });
});
