/**
 * One co-edited text over the socket. On every (re)connect both sides tell what they have and send what
 * the other lacks, so nothing depends on having received every frame. Local edits wait in a queue, one
 * push at a time; `saved` is said only when the server has acknowledged each of them, which it does after
 * storing. What is refused stays on the screen and in the queue.
 */
import type { DocumentId } from '@leerkring/shared/contract/common';
import { maxUpdateBytes } from '@leerkring/shared/contract/documents';
import {
  Awareness,
  applyAwarenessUpdate,
  encodeAwarenessUpdate,
  removeAwarenessStates,
} from 'y-protocols/awareness';
import * as Y from 'yjs';
import { hasCode } from './http';
import type { Connection } from './socket';

/** `refused`: the server will not take the last edit (no longer allowed, or too large). */
export type SaveStatus = 'saved' | 'saving' | 'offline' | 'refused';

export interface DocumentState {
  status: SaveStatus;
  loaded: boolean;
  mayWrite: boolean;
  /** Local edits the server has not acknowledged. */
  unsaved: boolean;
  /** Erased, or no longer for us. */
  gone: boolean;
}

const retryMs = 1_500;
const caretEveryMs = 150;

/** Bytes come out of the socket as ArrayBuffer in a browser. */
const bytes = (value: Uint8Array | ArrayBuffer) => new Uint8Array(value);

export class DocumentProvider {
  readonly doc = new Y.Doc();
  readonly awareness = new Awareness(this.doc);
  private waiting: Uint8Array[] = [];
  private inFlight = false;
  private opening = false;
  private synced = false;
  private refused = false;
  private retry: ReturnType<typeof setTimeout> | undefined;
  private caretTimer: ReturnType<typeof setTimeout> | undefined;
  private destroyed = false;
  private snapshot: DocumentState = {
    status: 'saving',
    loaded: false,
    mayWrite: false,
    unsaved: false,
    gone: false,
  };
  private readonly listeners = new Set<() => void>();
  private readonly stopListening: (() => void)[];

  constructor(
    private readonly connection: Connection,
    readonly documentId: DocumentId,
  ) {
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === this) return;
      this.waiting.push(update);
      this.publish();
      void this.push();
    });
    this.awareness.on('update', (_: unknown, origin: unknown) => {
      if (origin !== this) this.sendCaretSoon();
    });
    this.stopListening = [
      connection.on('document.updated', (frame) => {
        if (frame.documentId === documentId) this.receive(bytes(frame.update));
      }),
      connection.on('document.awareness', (frame) => {
        if (frame.documentId === documentId) applyAwarenessUpdate(this.awareness, bytes(frame.update), this);
      }),
      connection.onStatus(() => this.follow()),
    ];
    this.follow();
  }

  readonly state = () => this.snapshot;

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Asks again what may be written and what is missing, on either side. */
  async open(): Promise<void> {
    if (this.opening || this.destroyed || this.connection.status() !== 'connected') return;
    this.opening = true;
    clearTimeout(this.retry);
    try {
      const stateVector = Y.encodeStateVector(this.doc);
      const opened = await this.connection.send('document.open', {
        documentId: this.documentId,
        stateVector,
      });
      if (this.destroyed) return;
      Y.applyUpdate(this.doc, bytes(opened.update), this);
      this.queueWhatServerLacks(bytes(opened.stateVector));
      this.synced = true;
      this.refused = false;
      this.publish({ loaded: true, mayWrite: opened.mayWrite });
    } catch (error) {
      if (hasCode(error, 'not-found')) this.refuse({ gone: true });
      else this.openLater();
    } finally {
      this.opening = false;
    }
    await this.push();
  }

  destroy(): void {
    this.destroyed = true;
    for (const stop of this.stopListening) stop();
    clearTimeout(this.retry);
    clearTimeout(this.caretTimer);
    this.awareness.destroy();
    this.doc.destroy();
    // A lost connection closes the document on the server all the same.
    this.connection.send('document.close', { documentId: this.documentId }).catch(() => undefined);
  }

  private follow(): void {
    if (this.connection.status() === 'connected') void this.open();
    else {
      this.synced = false;
      const others = [...this.awareness.getStates().keys()].filter((id) => id !== this.doc.clientID);
      removeAwarenessStates(this.awareness, others, this);
    }
    this.publish();
  }

  private receive(update: Uint8Array): void {
    Y.applyUpdate(this.doc, update, this);
    // An edit this one builds on was lost on the way: ask for everything we lack.
    if (this.doc.store.pendingStructs !== null) void this.open();
  }

  private queueWhatServerLacks(serverVector: Uint8Array): void {
    const server = Y.decodeStateVector(serverVector);
    const ours = Y.decodeStateVector(Y.encodeStateVector(this.doc));
    const lacks = [...ours].some(([client, clock]) => clock > (server.get(client) ?? 0));
    // Deletions are in no state vector: those that wait stay in the queue as they are.
    if (lacks) this.waiting = [Y.encodeStateAsUpdate(this.doc, serverVector)];
  }

  private async push(): Promise<void> {
    if (this.inFlight || this.opening || !this.synced || this.refused || this.waiting.length === 0) return;
    const sent = [...this.waiting];
    this.inFlight = true;
    try {
      const update = Y.mergeUpdates(sent);
      if (update.byteLength > maxUpdateBytes) this.refuse();
      else {
        await this.connection.send('document.push', { documentId: this.documentId, update });
        this.waiting = this.waiting.filter((edit) => !sent.includes(edit));
      }
    } catch (error) {
      if (hasCode(error, 'read-only') || hasCode(error, 'not-found')) this.refuse();
      else this.openLater();
    } finally {
      this.inFlight = false;
    }
    this.publish();
    await this.push();
  }

  private refuse(change: Partial<DocumentState> = {}): void {
    this.refused = true;
    this.publish({ mayWrite: false, ...change });
  }

  private openLater(): void {
    this.synced = false;
    if (this.destroyed) return;
    clearTimeout(this.retry);
    this.retry = setTimeout(() => void this.open(), retryMs * (1 + Math.random()));
  }

  private sendCaretSoon(): void {
    this.caretTimer ??= setTimeout(() => {
      this.caretTimer = undefined;
      if (!this.synced || !this.snapshot.mayWrite) return;
      const update = encodeAwarenessUpdate(this.awareness, [this.doc.clientID]);
      // A caret that is not shown harms nobody; the next movement tries again.
      this.connection
        .send('document.awareness', { documentId: this.documentId, update })
        .catch(() => undefined);
    }, caretEveryMs);
  }

  private publish(change: Partial<DocumentState> = {}): void {
    const unsaved = this.waiting.length > 0;
    const status = this.status(unsaved);
    const next = { ...this.snapshot, ...change, unsaved, status };
    const keys: (keyof DocumentState)[] = ['status', 'loaded', 'mayWrite', 'unsaved', 'gone'];
    if (keys.every((key) => next[key] === this.snapshot[key])) return;
    this.snapshot = next;
    for (const listener of this.listeners) listener();
  }

  private status(unsaved: boolean): SaveStatus {
    if (this.connection.status() !== 'connected') return 'offline';
    if (unsaved && this.refused) return 'refused';
    return unsaved ? 'saving' : 'saved';
  }
}
