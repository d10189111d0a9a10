/**
 * A tab with a text open, as the browser does it: one push in flight, the waiting edits merged, and at
 * every opening both sides send what the other lacks.
 */
import type { DocumentId } from '@leerkring/shared/contract/common';
import { documentRoot } from '@leerkring/shared/contract/documents';
import type { ProblemCode } from '@leerkring/shared/contract/problem';
import * as Y from 'yjs';
import type { TestSocket } from './test-socket.js';

const remote = Symbol('from the server');

export class TextClient {
  readonly doc = new Y.Doc();
  /** Why the last push was refused. */
  refused: ProblemCode | null = null;
  acknowledged = 0;
  mayWrite = false;
  private waiting: Uint8Array[] = [];
  private pushing: Promise<void> = Promise.resolve();
  private socket: TestSocket | null = null;

  constructor(readonly documentId: DocumentId) {
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === remote) return;
      this.waiting.push(update);
      if (this.socket) this.flush(this.socket);
    });
  }

  static async open(socket: TestSocket, documentId: DocumentId): Promise<TextClient> {
    const client = new TextClient(documentId);
    await client.connect(socket);
    return client;
  }

  async connect(socket: TestSocket): Promise<void> {
    socket.raw.on('document.updated', ({ documentId, update }) => {
      if (documentId === this.documentId) this.apply(update);
    });
    const { documentId } = this;
    const reply = await socket.send('document.open', {
      documentId,
      stateVector: Y.encodeStateVector(this.doc),
    });
    if (!reply.ok) throw new Error(`The text did not open: ${reply.problem.code}`);
    this.mayWrite = reply.data.mayWrite;
    this.apply(reply.data.update);
    const missing = Y.encodeStateAsUpdate(this.doc, new Uint8Array(reply.data.stateVector));
    this.waiting = missing.byteLength > 2 ? [missing] : [];
    this.socket = socket;
    this.flush(socket);
  }

  /** Goes on typing without a connection. */
  disconnect(): void {
    this.socket?.close();
    this.socket = null;
  }

  /** All that was typed is acknowledged. */
  async saved(): Promise<this> {
    await this.pushing;
    if (this.refused) throw new Error(`A push was refused: ${this.refused}`);
    return this;
  }

  /** Has received all that the server had told when this was called. */
  async caughtUp(): Promise<this> {
    await this.socket?.send('document.awareness', { documentId: this.documentId, update: noCaret });
    return this;
  }

  get root(): Y.XmlFragment {
    return this.doc.getXmlFragment(documentRoot);
  }

  /** The words, and the shape around them. */
  get text(): string {
    return this.root.toString();
  }

  /** The run of text in the last paragraph; made when it is not there yet. */
  get words(): Y.XmlText {
    const paragraph = this.root.get(this.root.length - 1) as Y.XmlElement;
    const first = paragraph.get(0);
    if (first instanceof Y.XmlText) return first;
    const made = new Y.XmlText();
    paragraph.insert(0, [made]);
    return made;
  }

  type(words: string, at = this.words.length): void {
    this.doc.transact(() => this.words.insert(at, words));
  }

  apply(update: Uint8Array): void {
    Y.applyUpdate(this.doc, new Uint8Array(update), remote);
  }

  private flush(socket: TestSocket): void {
    this.pushing = this.pushing.then(async () => {
      if (this.waiting.length === 0 || this.socket !== socket) return;
      const count = this.waiting.length;
      const update = Y.mergeUpdates(this.waiting);
      this.waiting = [];
      const reply = await socket
        .send('document.push', { documentId: this.documentId, update })
        .catch(() => null);
      if (reply?.ok) this.acknowledged += count;
      else if (reply) this.refused = reply.problem.code;
      else this.waiting = [update, ...this.waiting];
    });
  }
}

/** One client, gone. */
const noCaret = Buffer.concat([Buffer.of(1, 1, 1, 4), Buffer.from('null')]);
