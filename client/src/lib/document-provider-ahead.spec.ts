/** @jest-environment node */
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { DocumentProvider } from './document-provider';
import { refusal, settle } from './test-connection';
import { begin, documentId, textOf, write } from './test-document-server';

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

describe('a text that comes ahead of the connection', () => {
  it('is there to read, and then asks only for what came since', async () => {
    const { server, provider: there } = await begin();
    write(there, 'eerst ');
    await settle();
    const ahead = server.text;
    write(there, 'later');
    await settle();
    const { connection } = server.connect();
    connection.become('connecting');
    const provider = new DocumentProvider(connection, documentId);
    expect(provider.state()).toMatchObject({ status: 'connecting', loaded: false });
    provider.show({ text: ahead, mayWrite: false });
    expect(textOf(provider.doc)).toBe('eerst ');
    const unopened = { loaded: true, opened: false, mayWrite: false };
    expect(provider.state()).toMatchObject({ status: 'connecting', ...unopened });
    connection.become('offline');
    expect(provider.state()).toMatchObject({ status: 'offline', ...unopened });
    connection.become('connected');
    await settle();
    expect(connection.sent[0]).toMatchObject({ input: { holds: { sequence: 1 } } });
    expect(textOf(provider.doc)).toBe('eerst later');
    expect(provider.state()).toMatchObject({ status: 'saved', opened: true, mayWrite: true });
  });

  describe('of which came that one may write', () => {
    const ahead = async () => {
      const { server, provider: there } = await begin();
      write(there, 'eerst ');
      await settle();
      const { connection } = server.connect();
      connection.become('connecting');
      const text = { text: server.text, mayWrite: true };
      const provider = new DocumentProvider(connection, documentId, text);
      write(provider, 'alvast ');
      return { server, there, connection, provider };
    };

    it('is written before there is a connection, and saved when there is one', async () => {
      const { there, connection, provider } = await ahead();
      const unopened = { loaded: true, opened: false, mayWrite: true, unsaved: true };
      expect(provider.state()).toMatchObject({ status: 'connecting', ...unopened });
      expect(connection.sent).toEqual([]);
      connection.become('connected');
      await settle();
      expect(connection.sent[0]).toMatchObject({ input: { holds: { sequence: 1 } } });
      expect(provider.state()).toMatchObject({ status: 'saved', unsaved: false });
      expect(textOf(there.doc)).toBe(textOf(provider.doc));
      expect(textOf(there.doc)).toContain('alvast ');
    });

    it('keeps the words on the screen, and says so, when one may not write any more', async () => {
      const { server, there, connection, provider } = await ahead();
      server.mayWrite = false;
      connection.become('connected');
      await settle();
      expect(provider.state()).toMatchObject({ status: 'refused', unsaved: true, mayWrite: false });
      expect(textOf(provider.doc)).toContain('alvast ');
      expect(textOf(there.doc)).toBe('eerst ');
    });

    it('gives the words back when the text was rewritten meanwhile', async () => {
      const { server, connection, provider } = await ahead();
      server.replace();
      connection.become('connected');
      await settle();
      expect(provider.state().lostWords).toContain('alvast');
      expect(textOf(provider.doc)).toBe('eerst ');
    });
  });

  it('leaves what it says for what the server says', async () => {
    const { server, provider: there } = await begin();
    write(there, 'van toen');
    await settle();
    const ahead = server.text;
    server.replace();
    const { connection } = server.connect();
    connection.become('connecting');
    const provider = new DocumentProvider(connection, documentId);
    provider.show({ text: ahead, mayWrite: false });
    connection.become('connected');
    await settle();
    expect(textOf(provider.doc)).toBe('van toen');
    expect(provider.state()).toMatchObject({ incarnation: server.incarnation, lostWords: '' });
    write(there, ', en nu');
    await settle();
    provider.show({ text: ahead, mayWrite: false });
    expect(textOf(provider.doc)).toBe('van toen, en nu');
  });

  it('shows nothing of what is gone', async () => {
    const { server, provider: there } = await begin();
    write(there, 'weg');
    await settle();
    const { connection } = server.connect();
    connection.answer('document.open', () => {
      throw refusal('not-found');
    });
    const provider = new DocumentProvider(connection, documentId);
    await settle();
    provider.show({ text: server.text, mayWrite: false });
    expect([provider.state().loaded, provider.state().gone, textOf(provider.doc)]).toEqual([false, true, '']);
  });
});
