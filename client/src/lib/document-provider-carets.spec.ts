/** @jest-environment node */
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { PersonId } from '@leerkring/shared/contract/common';
import { type Caret, documentRoot } from '@leerkring/shared/contract/documents';
import type { DocumentProvider } from './document-provider';
import { settle, type TestConnection } from './test-connection';
import { begin, type DocumentServer, documentId, write } from './test-document-server';

const anouk = { id: PersonId.parse('0190c1f0-0000-7000-8000-000000000002'), name: 'Anouk' };
const place = { type: null, tname: documentRoot, item: null, assoc: 0 } as const;
const caretOf = (seat: number, isThere = true): Caret => ({
  seat,
  person: anouk,
  cursor: isThere ? { anchor: place, head: place } : null,
});

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

describe('the carets', () => {
  const others = (provider: DocumentProvider) =>
    [...provider.awareness.getStates()].filter(([id]) => id !== provider.awareness.clientID);
  const tell = (connection: TestConnection, server: DocumentServer, ...carets: Caret[]) =>
    connection.hear('document.updated', {
      documentId,
      incarnation: server.incarnation,
      after: server.log.length,
      updates: [],
      carets,
      saved: [],
    });

  it('of others come and go, and our own is not shown to us', async () => {
    const { server, here, provider } = await begin();
    tell(here, server, caretOf(5), caretOf(0));
    expect(others(provider)).toEqual([[5, { user: anouk, cursor: caretOf(5).cursor }]]);
    tell(here, server, caretOf(5, false));
    expect(others(provider)).toEqual([]);
    provider.destroy();
  });

  it('are forgotten when the connection is lost', async () => {
    const { server, here, provider } = await begin();
    tell(here, server, caretOf(5));
    here.become('offline');
    expect(others(provider)).toEqual([]);
    provider.destroy();
  });

  it('of ours goes with an edit, and not once more after it', async () => {
    const { here, provider } = await begin();
    const cursor = { anchor: place, head: place };
    write(provider, 'een');
    // The editor does so after the edit.
    provider.awareness.setLocalStateField('cursor', cursor);
    await settle();
    jest.advanceTimersByTime(1_000);
    const pushed = here.sent.filter(({ command }) => command === 'document.push');
    expect(pushed).toEqual([expect.objectContaining({ input: expect.objectContaining({ cursor }) })]);
    expect(here.count('document.caret')).toBe(0);
    provider.destroy();
  });

  it('of ours waits for the edit that it may stand behind', async () => {
    const { here, provider } = await begin();
    here.answer('document.push', () => new Promise(() => undefined));
    write(provider, 'een');
    await settle();
    provider.awareness.setLocalStateField('cursor', { anchor: place, head: place });
    jest.advanceTimersByTime(1_000);
    expect(here.count('document.caret')).toBe(0);
    provider.destroy();
  });

  it('send only where ours is, at most some times a second, and not while we may only read', async () => {
    const { server, here, provider } = await begin();
    for (let move = 0; move < 10; move += 1)
      provider.awareness.setLocalStateField('cursor', { anchor: place, head: place });
    jest.advanceTimersByTime(200);
    const told = () => here.sent.filter(({ command }) => command === 'document.caret');
    expect(told()).toEqual([
      { command: 'document.caret', input: { documentId, cursor: { anchor: place, head: place } } },
    ]);
    server.mayWrite = false;
    here.hear('document.right', { documentId, mayWrite: false });
    await settle();
    provider.awareness.setLocalStateField('cursor', null);
    jest.advanceTimersByTime(1_000);
    expect(told()).toHaveLength(1);
    provider.destroy();
  });
});
