/** @jest-environment node */
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { DocumentId } from '@leerkring/shared/contract/common';
import { documentRoot } from '@leerkring/shared/contract/documents';
import { Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { DocumentProvider } from './document-provider';
import { refusal, settle, TestConnection } from './test-connection';

const documentId = DocumentId.parse('0190c1f0-0000-7000-8000-000000000001');

/** The server's side of one document. */
class Server {
  doc = new Y.Doc();
  mayWrite = true;
  private readonly clients: { connection: TestConnection; drops: boolean }[] = [];

  connect(): { connection: TestConnection; drops: boolean } {
    const connection = new TestConnection();
    const client = { connection, drops: false };
    this.clients.push(client);
    connection.answer('document.open', ({ stateVector }) => ({
      update: Y.encodeStateAsUpdate(this.doc, new Uint8Array(stateVector ?? [0])),
      stateVector: Y.encodeStateVector(this.doc),
      mayWrite: this.mayWrite,
    }));
    connection.answer('document.push', (pushed) => {
      if (!this.mayWrite) throw refusal('read-only');
      const update = new Uint8Array(pushed.update);
      Y.applyUpdate(this.doc, update);
      for (const other of this.clients)
        if (other !== client && !other.drops && other.connection.status() === 'connected')
          other.connection.tell('document.updated', { documentId, update });
      return { sequence: 1 };
    });
    return client;
  }
}

const textOf = (doc: Y.Doc) => doc.getText(documentRoot).toString();
const write = (provider: DocumentProvider, text: string) =>
  provider.doc.getText(documentRoot).insert(textOf(provider.doc).length, text);

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

const begin = async () => {
  const server = new Server();
  const here = server.connect();
  const provider = new DocumentProvider(here.connection, documentId);
  await settle();
  return { server, here: here.connection, provider };
};

describe('a co-edited text', () => {
  it('says saved only after the server acknowledged the last edit', async () => {
    const { server, here, provider } = await begin();
    expect(provider.state()).toMatchObject({ loaded: true, mayWrite: true, status: 'saved' });
    let acknowledge: () => void = () => undefined;
    here.answer('document.push', ({ update }) => {
      Y.applyUpdate(server.doc, new Uint8Array(update));
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
    for (const letter of 'bcdef') write(provider, letter);
    await settle();
    expect(here.count('document.push')).toBe(2);
    expect(provider.state().status).toBe('saved');
  });

  it('brings edits made offline on both sides together', async () => {
    const { server, here, provider } = await begin();
    const other = server.connect();
    const there = new DocumentProvider(other.connection, documentId);
    await settle();
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

  it('sends a deletion that was made offline', async () => {
    const { server, here, provider } = await begin();
    write(provider, 'weg ermee');
    await settle();
    here.become('offline');
    provider.doc.getText(documentRoot).delete(0, 4);
    here.become('connected');
    await settle();
    expect(textOf(server.doc)).toBe('ermee');
  });

  it('gives the server back what the server lost', async () => {
    const { server, here, provider } = await begin();
    write(provider, 'was opgeslagen');
    await settle();
    here.become('offline');
    server.doc = new Y.Doc();
    here.become('connected');
    await settle();
    expect(textOf(server.doc)).toBe('was opgeslagen');
    expect(provider.state().status).toBe('saved');
  });

  it('pushes nothing when it opens and the server lacks nothing', async () => {
    const { here, provider } = await begin();
    write(provider, 'een');
    provider.doc.getText(documentRoot).delete(0, 1);
    await settle();
    const pushes = here.count('document.push');
    here.become('offline');
    here.become('connected');
    await settle();
    expect(here.count('document.push')).toBe(pushes);
  });

  it('heals by itself when one frame of another was lost', async () => {
    const { server, provider } = await begin();
    const other = server.connect();
    const there = new DocumentProvider(other.connection, documentId);
    await settle();
    const deaf = server.connect();
    deaf.drops = true;
    const missing = new DocumentProvider(deaf.connection, documentId);
    await settle();
    write(there, 'verloren');
    await settle();
    deaf.drops = false;
    write(there, ' gevonden');
    await settle();
    expect(textOf(missing.doc)).toBe('verloren gevonden');
    expect(textOf(provider.doc)).toBe('verloren gevonden');
  });

  it('tries again when an acknowledgement is lost', async () => {
    const { server, here, provider } = await begin();
    let lost = 0;
    here.answer('document.push', ({ update }) => {
      Y.applyUpdate(server.doc, new Uint8Array(update));
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

  it('keeps refused text on the screen and sends it when writing is allowed again', async () => {
    const { server, provider } = await begin();
    server.mayWrite = false;
    write(provider, 'te laat');
    await settle();
    expect(provider.state()).toMatchObject({ status: 'refused', unsaved: true, mayWrite: false });
    expect(textOf(provider.doc)).toBe('te laat');
    server.mayWrite = true;
    await provider.open();
    await settle();
    expect(provider.state()).toMatchObject({ status: 'saved', unsaved: false, mayWrite: true });
    expect(textOf(server.doc)).toBe('te laat');
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

  it('sends no caret while it may only read', async () => {
    const server = new Server();
    server.mayWrite = false;
    const { connection } = server.connect();
    const provider = new DocumentProvider(connection, documentId);
    await settle();
    provider.awareness.setLocalStateField('cursor', { anchor: 1 });
    jest.advanceTimersByTime(1_000);
    expect(connection.count('document.awareness')).toBe(0);
  });

  it('forgets the carets of others when the connection is lost', async () => {
    const { here, provider } = await begin();
    const other = new Awareness(new Y.Doc());
    other.setLocalState({ user: { name: 'Anouk' } });
    const update = encodeAwarenessUpdate(other, [other.clientID]);
    here.tell('document.awareness', { documentId, update });
    expect(provider.awareness.getStates().has(other.clientID)).toBe(true);
    here.become('offline');
    expect(provider.awareness.getStates().has(other.clientID)).toBe(false);
    other.destroy();
    provider.destroy();
  });
});
