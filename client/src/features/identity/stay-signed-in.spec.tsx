import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { StaySignedIn } from './stay-signed-in';

const minute = 60_000;

/** As the server reckons: an hour without anybody doing anything, and the rest of the working day. */
let lastSeen: number;
let dayEnds: number | null;
let asked: string[];
let root: Root;
let page: HTMLElement;

const answer = async (input: unknown, init?: RequestInit): Promise<Response> => {
  const method = init?.method ?? 'GET';
  asked.push(method);
  if (method === 'POST') lastSeen = Date.now();
  const term = {
    idleMs: lastSeen + 60 * minute - Date.now(),
    absoluteMs: dayEnds === null ? null : dayEnds - Date.now(),
    idleLimitMs: 60 * minute,
  };
  expect(String(input)).toMatch(/^\/api\/v1\/sign-ins\/current/);
  return { ok: true, status: 200, text: async () => JSON.stringify(term) } as Response;
};
const pass = (ms: number) => act(() => jest.advanceTimersByTimeAsync(ms));
const press = () => act(async () => window.dispatchEvent(new KeyboardEvent('keydown', { key: 'a' })));
const dialog = () => page.querySelector('dialog[open]')?.textContent ?? '';
const button = (name: string) =>
  [...page.querySelectorAll('button')].find(({ textContent }) => textContent === name);

beforeEach(async () => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true, fetch: answer });
  jest.useFakeTimers();
  lastSeen = Date.now();
  dayEnds = Date.now() + 12 * 60 * minute;
  asked = [];
  page = document.body.appendChild(document.createElement('div'));
  root = createRoot(page);
  await act(async () =>
    root.render(
      <QueryClientProvider
        client={new QueryClient({ defaultOptions: { mutations: { networkMode: 'always' } } })}
      >
        <StaySignedIn />
      </QueryClientProvider>,
    ),
  );
  await pass(10);
});
afterEach(async () => {
  await act(async () => root.unmount());
  page.remove();
  jest.useRealTimers();
});

describe('whoever does nothing', () => {
  it('is warned five minutes before the end, and stays with one press', async () => {
    await pass(54 * minute);
    expect(dialog()).toBe('');
    await pass(1.5 * minute);
    expect(dialog()).toContain('Ben je er nog?');
    expect(dialog()).toContain('ongeveer 5 minuten');
    expect(asked).not.toContain('POST');
    await act(async () => button('Blijf aangemeld')?.click());
    await pass(10);
    expect(dialog()).toBe('');
    await pass(54 * minute);
    expect(dialog()).toBe('');
  });

  it('is not warned when another tab was in use, nor any longer when it is', async () => {
    await pass(50 * minute);
    lastSeen = Date.now();
    await pass(10 * minute);
    expect(dialog()).toBe('');
    await pass(46 * minute);
    expect(dialog()).not.toBe('');
    lastSeen = Date.now();
    await pass(16_000);
    expect(dialog()).toBe('');
  });
});

describe('whoever is busy', () => {
  it('is never asked, and the server hears of it once in five minutes', async () => {
    for (let passed = 0; passed < 120; passed += 1) {
      await pass(minute);
      await press();
      expect(dialog()).toBe('');
    }
    expect(asked.filter((method) => method === 'POST')).toHaveLength(24);
  });

  it('hears five minutes before that the working day is over, once', async () => {
    dayEnds = Date.now() + 40 * minute;
    for (let passed = 0; passed < 36; passed += 1) {
      await pass(minute);
      await press();
    }
    expect(dialog()).toContain('opnieuw inloggen');
    await act(async () => button('Ik rond af')?.click());
    await pass(minute);
    expect(dialog()).toBe('');
  });
});
