/** @jest-environment node */
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { documentRoot, maxUpdateBytes } from '@leerkring/shared/contract/documents';
import { DocumentProvider } from './document-provider';
import { refusal, settle, TestConnection } from './test-connection';
import { begin, DocumentServer, documentId, textOf, write } from './test-document-server';

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

const join = async (server: DocumentServer) => {
  const client = server.connect();
  const provider = new DocumentProvider(client.connection, documentId);
  await settle();
  return { client, provider };
};

describe('a co-edited text', () => {
  it('says saved only after the server acknowledged the last edit', async () => {
    const { server, here, provider } = await begin();
    expect(provider.state()).toMatchObject({ loaded: true, mayWrite: true, status: 'saved' });
    let acknowledge: () => void = () => undefined;
    here.answer('document.push', ({ update }) => {
      server.store(new Uint8Array(update));
      return new Promise((resolve) => {
        acknowledge = () => resolve({ sequence: 1 });
      });
    });
    write(provider, 'een');
    await settle();
    expect(provider.state()).toMatchObject({ status: 'saving', unsaved: true });
    write(provider, ' twee');
    acknowledge();
    await settle();
    expect(provider.state().status).toBe('saving');
    acknowledge();
    await settle();
    expect(provider.state()).toMatchObject({ status: 'saved', unsaved: false });
    expect(textOf(server.doc)).toBe('een twee');
  });

  it('sends what was typed during a push in one next push', async () => {
    const { here, provider } = await begin();
    write(provider, 'a');
    while (here.count('document.push') === 0) await Promise.resolve();
    for (const letter of 'bcdef') write(provider, letter);
    expect(provider.state().status).toBe('saving');
    await settle();
    expect(here.count('document.push')).toBe(2);
    expect(provider.state().status).toBe('saved');
  });

  it('is saved when a frame says so of its own push, and not of another', async () => {
    const { server, here, provider } = await begin();
    here.answer('document.push', () => new Promise(() => undefined));
    write(provider, 'een');
    await settle();
    const tell = async (seat: number, number: number) => {
      const { incarnation, log } = server;
      here.hear('document.updated', {
        documentId,
        incarnation,
        after: log.length,
        updates: [],
        carets: [],
        saved: [[seat, number]],
      });
      await settle();
      return provider.state().status;
    };
    expect([await tell(1, 1), await tell(0, 2), await tell(0, 1)]).toEqual(['saving', 'saving', 'saved']);
  });

  it('brings edits made offline on both sides together', async () => {
    const { server, here, provider } = await begin();
    const { provider: there } = await join(server);
    here.become('offline');
    write(provider, 'offline');
    write(there, 'online');
    await settle();
    expect(provider.state()).toMatchObject({ status: 'offline', unsaved: true });
    here.become('connected');
    await settle();
    expect(provider.state().status).toBe('saved');
    expect(textOf(provider.doc)).toBe(textOf(there.doc));
    expect(textOf(server.doc)).toContain('offline');
    expect(textOf(server.doc)).toContain('online');
  });

  it('sends half an hour of typing without a connection in pieces that the server takes', async () => {
    const { server, here, provider } = await begin();
    here.become('offline');
    for (let minute = 0; minute < 30; minute += 1)
      for (let key = 0; key < 60; key += 1) write(provider, `${key % 10}`);
    provider.doc.getText(documentRoot).delete(0, 100);
    here.become('connected');
    await settle();
    expect(here.count('document.push')).toBeGreaterThan(1);
    expect(textOf(server.doc)).toBe(textOf(provider.doc));
    expect(provider.state()).toMatchObject({ status: 'saved', unsaved: false });
  });

  it('asks only for what came since, and for the difference when that was folded', async () => {
    const { server, here, provider } = await begin();
    const { provider: there } = await join(server);
    write(there, 'een ');
    await settle();
    here.become('offline');
    write(there, 'twee ');
    await settle();
    here.become('connected');
    await settle();
    expect(textOf(provider.doc)).toBe('een twee ');
    here.become('offline');
    write(there, 'drie ');
    await settle();
    server.folded = server.log.length;
    here.become('connected');
    await settle();
    const holds = here.sent.flatMap(({ command, input }) =>
      command === 'document.open'
        ? [(input as { holds: { sequence: number } | null }).holds?.sequence ?? null]
        : [],
    );
    expect(holds).toEqual([null, 1, 2]);
    expect(textOf(provider.doc)).toBe('een twee drie ');
  });

  it('heals by itself when one frame of another was lost', async () => {
    const { server, client, provider } = await begin();
    const { provider: there } = await join(server);
    client.drops = true;
    write(there, 'verloren');
    await settle();
    client.drops = false;
    write(there, ' gevonden');
    await settle();
    expect(textOf(provider.doc)).toBe('verloren gevonden');
    expect(provider.doc.store.pendingStructs).toBeNull();
  });

  it('hears of a lost frame from the number that is told in silence', async () => {
    const { server, client, provider } = await begin();
    const { provider: there } = await join(server);
    client.drops = true;
    write(there, 'verloren');
    await settle();
    client.connection.hear('document.updated', {
      documentId,
      incarnation: server.incarnation,
      after: server.log.length,
      updates: [],
      carets: [],
      saved: [],
    });
    await settle();
    expect(textOf(provider.doc)).toBe('verloren');
  });

  it('loses no frame that comes while it opens', async () => {
    const server = new DocumentServer();
    const { connection } = server.connect();
    let letIn: () => void = () => undefined;
    connection.answer('document.open', () => {
      const { incarnation } = server;
      return new Promise((resolve) => {
        letIn = () =>
          resolve({
            incarnation,
            sequence: 0,
            updates: [],
            mayWrite: true,
            outdated: false,
            seat: 0,
            carets: [],
          });
      });
    });
    const provider = new DocumentProvider(connection, documentId);
    const { provider: there } = await join(server);
    write(there, 'intussen');
    await settle();
    letIn();
    await settle();
    expect(textOf(provider.doc)).toBe('intussen');
    expect(connection.count('document.open')).toBe(1);
  });

  it('tries again when an acknowledgement is lost', async () => {
    const { server, here, provider } = await begin();
    let lost = 0;
    here.answer('document.push', ({ update }) => {
      server.store(new Uint8Array(update));
      lost += 1;
      if (lost === 1) throw refusal('unavailable');
      return { sequence: 1 };
    });
    write(provider, 'een');
    await settle();
    expect(provider.state().status).toBe('saving');
    jest.runOnlyPendingTimers();
    await settle();
    expect(provider.state().status).toBe('saved');
    expect(textOf(server.doc)).toBe('een');
  });

  it('says that saving takes too long, until it has worked', async () => {
    const { server, here, provider } = await begin();
    here.answer('document.push', () => {
      throw refusal('unavailable');
    });
    write(provider, 'een');
    await settle();
    expect(provider.state().status).toBe('saving');
    jest.advanceTimersByTime(3_000);
    await settle();
    expect(provider.state()).toMatchObject({ status: 'delayed', unsaved: true });
    here.answer('document.push', ({ update }) => {
      server.store(new Uint8Array(update));
      return { sequence: 1 };
    });
    jest.advanceTimersByTime(60_000);
    await settle();
    expect(provider.state()).toMatchObject({ status: 'saved', unsaved: false });
  });

  it('keeps refused text on the screen and sends it when writing is allowed again', async () => {
    const { server, here, provider } = await begin();
    server.mayWrite = false;
    write(provider, 'te laat');
    await settle();
    expect(provider.state()).toMatchObject({ status: 'refused', unsaved: true, mayWrite: false });
    expect(textOf(provider.doc)).toBe('te laat');
    server.mayWrite = true;
    here.hear('document.right', { documentId, mayWrite: true });
    await settle();
    expect(provider.state()).toMatchObject({ status: 'saved', unsaved: false, mayWrite: true });
    expect(textOf(server.doc)).toBe('te laat');
  });

  it('says so when the server never takes an edit, instead of trying for ever', async () => {
    const { here, provider } = await begin();
    here.answer('document.push', () => {
      throw refusal('bad-update');
    });
    write(provider, 'onleesbaar');
    for (let round = 0; round < 5; round += 1) {
      await settle();
      jest.runOnlyPendingTimers();
    }
    await settle();
    expect(provider.state().status).toBe('refused');
    expect(here.count('document.push')).toBe(3);
  });

  it('does not send an edit that is larger than the server takes', async () => {
    const { here, provider } = await begin();
    write(provider, 'x'.repeat(maxUpdateBytes + 1));
    await settle();
    expect(provider.state().status).toBe('refused');
    expect(here.count('document.push')).toBe(0);
  });

  it('can be read and not written by a page of another time', async () => {
    const server = new DocumentServer();
    server.outdated = true;
    const { provider } = await join(server);
    expect(provider.state()).toMatchObject({ loaded: true, outdated: true, mayWrite: false });
  });

  it('survives half an emoji', async () => {
    const { server, provider } = await begin();
    write(provider, 'a\ud83d');
    write(provider, 'b');
    await settle();
    expect(provider.state().status).toBe('saved');
    expect(textOf(server.doc)).toBe('a\ufffdb');
  });

  it('says that a text is gone instead of showing an empty one', async () => {
    const connection = new TestConnection();
    connection.answer('document.open', () => {
      throw refusal('not-found');
    });
    const provider = new DocumentProvider(connection, documentId);
    await settle();
    expect(provider.state()).toMatchObject({ gone: true, loaded: false, mayWrite: false });
  });
});

describe('a text that was rewritten', () => {
  it('is shown anew, and the old one is not brought back', async () => {
    const { server, provider } = await begin();
    write(provider, 'blijft');
    await settle();
    const before = provider.doc;
    server.replace();
    await settle();
    expect(provider.doc).not.toBe(before);
    expect(textOf(provider.doc)).toBe('blijft');
    write(provider, ' staan');
    await settle();
    expect(textOf(server.doc)).toBe('blijft staan');
    expect(provider.state()).toMatchObject({ incarnation: 8, lostWords: '', status: 'saved' });
  });

  it('while somebody was away does not come back from there, and gives them their words', async () => {
    const { server, here, provider } = await begin();
    write(provider, 'van toen ');
    await settle();
    here.become('offline');
    write(provider, 'van mij');
    server.replace();
    here.become('connected');
    await settle();
    expect(textOf(server.doc)).toBe('van toen ');
    expect(textOf(provider.doc)).toBe('van toen ');
    expect(provider.state()).toMatchObject({ lostWords: 'van mij', unsaved: false });
  });
});
