/**
 * A tab with a text open, as the browser does it: one push in flight, the waiting edits merged, and at
 * every opening what it lacks comes and what was not acknowledged goes.
 */
import type { DocumentId } from '@leerkring/shared/contract/common';
import {
  type Caret,
  type DocumentFrame,
  documentRoot,
  documentSchemaVersion,
} from '@leerkring/shared/contract/documents';
import type { ProblemCode } from '@leerkring/shared/contract/problem';
import * as Y from 'yjs';
import type { TestSocket } from './test-socket.js';

const remote = Symbol('from the server');

/** What a page sends that has nothing of the text yet. */
export const opening = (documentId: string | undefined) => ({
  documentId: documentId ?? '',
  schemaVersion: documentSchemaVersion,
  holds: null,
});

export class TextClient {
  readonly doc = new Y.Doc();
  /** Why the last push was refused. */
  refused: ProblemCode | null = null;
  acknowledged = 0;
  mayWrite = false;
  /** 0: not opened yet. */
  incarnation = 0;
  sequence = 0;
  seat = 0;
  /** Frames that were missed, each followed by a new opening. */
  gaps = 0;
  readonly carets = new Map<number, Caret>();
  private waiting: Uint8Array[] = [];
  private pushing: Promise<void> = Promise.resolve();
  private socket: TestSocket | null = null;
  private early: DocumentFrame[] | null = null;

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
    socket.raw.on('document.updated', (frame: DocumentFrame) => {
      if (frame.documentId === this.documentId) this.hear(frame, socket);
    });
    await this.reopen(socket);
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
    await this.socket?.send('document.caret', { documentId: this.documentId, cursor: null });
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

  get holds() {
    const { incarnation, sequence, doc } = this;
    return { incarnation, sequence, stateVector: Y.encodeStateVector(doc) };
  }

  private async reopen(socket: TestSocket): Promise<void> {
    this.early = [];
    const { documentId, sequence } = this;
    const reply = await socket.send('document.open', {
      documentId,
      schemaVersion: documentSchemaVersion,
      holds: sequence === 0 && this.root.length === 0 ? null : this.holds,
    });
    if (!reply.ok) throw new Error(`The text did not open: ${reply.problem.code}`);
    const { data } = reply;
    if (this.incarnation !== 0 && data.incarnation !== this.incarnation) {
      // A page would begin anew here; a test opens another client.
      this.refused = 'document-replaced';
      this.early = null;
      return;
    }
    this.mayWrite = data.mayWrite;
    this.incarnation = data.incarnation;
    this.seat = data.seat;
    this.apply(data.updates);
    this.sequence = data.sequence;
    const early = this.early;
    this.early = null;
    for (const frame of early) this.hear(frame, socket);
  }

  private hear(frame: DocumentFrame, socket: TestSocket): void {
    if (this.early) {
      this.early.push(frame);
      return;
    }
    for (const caret of frame.carets)
      if (caret.cursor) this.carets.set(caret.seat, caret);
      else this.carets.delete(caret.seat);
    if (frame.after > this.sequence) {
      this.gaps += 1;
      // Nobody waits for this one: when the connection ends meanwhile, the next one opens the text again.
      this.reopen(socket).catch((error: unknown) => {
        if (socket.raw.connected) throw error;
      });
      return;
    }
    this.apply(frame.updates);
    this.sequence = Math.max(this.sequence, frame.after + frame.updates.length);
  }

  private apply(updates: Uint8Array[]): void {
    this.doc.transact(() => {
      for (const update of updates) Y.applyUpdate(this.doc, new Uint8Array(update), remote);
    }, remote);
  }

  private flush(socket: TestSocket): void {
    this.pushing = this.pushing.then(async () => {
      if (this.waiting.length === 0 || this.socket !== socket) return;
      const count = this.waiting.length;
      const { documentId, incarnation } = this;
      const update = Y.mergeUpdates(this.waiting);
      this.waiting = [];
      const reply = await socket.send('document.push', { documentId, incarnation, update }).catch(() => null);
      if (reply?.ok) this.acknowledged += count;
      else {
        if (reply && reply.problem.code !== 'unavailable') this.refused = reply.problem.code;
        this.waiting = [update, ...this.waiting];
      }
    });
  }
}
