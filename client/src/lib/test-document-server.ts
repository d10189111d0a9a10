/** The server's side of one document, for specs: it keeps the edits, and tells them as the contract says. */
import { DocumentId } from '@leerkring/shared/contract/common';
import { type DocumentFrame, type DocumentText, documentRoot } from '@leerkring/shared/contract/documents';
import * as Y from 'yjs';
import { DocumentProvider } from './document-provider';
import { refusal, settle, TestConnection } from './test-connection';

export const documentId = DocumentId.parse('0190c1f0-0000-7000-8000-000000000001');
export const textOf = (doc: Y.Doc) => doc.getText(documentRoot).toString();

export interface Client {
  connection: TestConnection;
  /** Hears nothing of what is pushed, as when a frame gets lost. */
  drops: boolean;
}

export class DocumentServer {
  incarnation = 7;
  log: Uint8Array[] = [];
  /** Edits that are only in the snapshot any more. */
  folded = 0;
  mayWrite = true;
  outdated = false;
  private readonly clients: Client[] = [];

  get doc(): Y.Doc {
    const doc = new Y.Doc();
    for (const update of this.log) Y.applyUpdate(doc, update);
    return doc;
  }

  /** As it is told before there is a connection. */
  get text(): DocumentText {
    const updates = this.log.map((update) => Buffer.from(update).toString('base64'));
    return { incarnation: this.incarnation, sequence: this.log.length, updates };
  }

  connect(): Client {
    const connection = new TestConnection();
    const client = { connection, drops: false };
    this.clients.push(client);
    connection.answer('document.open', ({ holds }) => ({
      incarnation: this.incarnation,
      sequence: this.log.length,
      updates: this.missing(holds),
      mayWrite: this.mayWrite && !this.outdated,
      outdated: this.outdated,
      seat: this.clients.indexOf(client),
      carets: [],
    }));
    connection.answer('document.push', (pushed) => {
      if (!this.mayWrite) throw refusal('read-only');
      if (pushed.incarnation !== this.incarnation) throw refusal('document-replaced');
      this.store(new Uint8Array(pushed.update), [[this.clients.indexOf(client), pushed.number ?? 0]]);
      // Told by the frame.
      return new Promise(() => undefined);
    });
    return client;
  }

  store(update: Uint8Array, saved: DocumentFrame['saved'] = []): void {
    const after = this.log.length;
    this.log.push(update);
    for (const { connection, drops } of this.clients)
      if (!drops && connection.status() === 'connected')
        connection.hear('document.updated', {
          documentId,
          incarnation: this.incarnation,
          after,
          updates: [update],
          carets: [],
          saved,
        });
  }

  replace(): void {
    const text = textOf(this.doc);
    const doc = new Y.Doc();
    doc.getText(documentRoot).insert(0, text);
    this.log = [Y.encodeStateAsUpdate(doc)];
    this.incarnation += 1;
    for (const { connection } of this.clients)
      if (connection.status() === 'connected') connection.hear('document.replaced', { documentId });
  }

  private missing(
    holds: { incarnation: number; sequence: number; stateVector: Uint8Array | ArrayBuffer } | null,
  ) {
    if (holds?.incarnation !== this.incarnation) return this.log;
    if (holds.sequence >= this.folded) return this.log.slice(holds.sequence);
    return [Y.encodeStateAsUpdate(this.doc, new Uint8Array(holds.stateVector))];
  }
}

export const write = (provider: DocumentProvider, text: string) =>
  provider.doc.getText(documentRoot).insert(textOf(provider.doc).length, text);

export const begin = async () => {
  const server = new DocumentServer();
  const here = server.connect();
  const provider = new DocumentProvider(here.connection, documentId);
  await settle();
  return { server, client: here, here: here.connection, provider };
};
