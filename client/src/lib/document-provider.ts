/**
 * One co-edited text over the socket. At every (re)connect it says what it holds and gets what it lacks, and
 * each frame says after which edit it comes, so nothing depends on having received every frame. Local edits
 * wait in a queue, one push at a time; `saved` is said only when the server has acknowledged each of them,
 * which it does after storing. What is refused stays on the screen and in the queue.
 */
import type { DocumentId } from '@leerkring/shared/contract/common';
import {
  type Cursor,
  type DocumentFrame,
  type DocumentOpened,
  type DocumentText,
  documentSchemaVersion,
} from '@leerkring/shared/contract/documents';
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { cursorOf, forgetCarets, showCarets } from './caret-states';
import { hasCode } from './http';
import type { Connection } from './socket';
import { UnsavedEdits } from './unsaved-edits';

/**
 * `connecting`: it was not opened yet; `delayed`: it takes longer than saving should, and is tried again; `refused`:
 * the server will not take the last edit (no longer allowed, or too large).
 */
export type SaveStatus = 'connecting' | 'saved' | 'saving' | 'delayed' | 'offline' | 'refused';

/** What is known of a text before it is opened. */
export interface TextAhead {
  text: DocumentText;
  mayWrite: boolean;
}

export interface DocumentState {
  status: SaveStatus;
  /** There is something to read. */
  loaded: boolean;
  /** The server said what it holds now. */
  opened: boolean;
  /** What the server said last: with the text as it was opened, or with what came ahead of that. */
  mayWrite: boolean;
  /** Local edits the server has not acknowledged. */
  unsaved: boolean;
  /** Erased, or no longer for us. */
  gone: boolean;
  /** This page is of another time than the server; only a reload lets it write. */
  outdated: boolean;
  /** Of us, and in no text any more: it was rewritten, or may not be written, before they were saved. */
  lostWords: string;
  /** With another one than before, `doc` and `awareness` are others too: whoever shows them shows them anew. */
  incarnation: number;
}

const firstRetryMs = 1_000;
const lastRetryMs = 15_000;
/** A caret that moves waits so long for an edit to travel with. */
const caretEveryMs = 200;

/** Bytes come out of the socket as ArrayBuffer in a browser. */
const bytes = (value: Uint8Array | ArrayBuffer) => new Uint8Array(value);

/** By hand: Uint8Array.from takes ten times as long, which a phone notices in a long text. */
const bytesOf = (base64: string): Uint8Array => {
  const characters = atob(base64);
  const all = new Uint8Array(characters.length);
  for (let index = 0; index < all.length; index += 1) all[index] = characters.charCodeAt(index);
  return all;
};

export class DocumentProvider {
  doc = new Y.Doc();
  awareness = new Awareness(this.doc);
  private waiting = new UnsavedEdits(() => this.publish());
  private inFlight = false;
  /** While opening: the frames that came meanwhile, to be heard after what was asked. */
  private early: DocumentFrame[] | null = null;
  /** While nothing of others may come into the text: theirs, to be heard when it may. */
  private held: DocumentFrame[] | null = null;
  private free = Promise.resolve();
  private goesOn: () => void = () => undefined;
  private openAgain = false;
  private synced = false;
  private refused = false;
  private failures = 0;
  /** Times in a row that the server could not read a push. */
  private unread = 0;
  private incarnation = 0;
  private sequence = 0;
  private seat = 0;
  /** Of the last push; the answer to it may be a frame. */
  private pushes = 0;
  private onSaved: () => void = () => undefined;
  private retry: ReturnType<typeof setTimeout> | undefined;
  private caretTimer: ReturnType<typeof setTimeout> | undefined;
  private destroyed = false;
  /** What was written in it is heard. */
  private heard: Y.Doc | null = null;
  private snapshot: DocumentState = {
    status: 'connecting',
    loaded: false,
    opened: false,
    mayWrite: false,
    unsaved: false,
    gone: false,
    outdated: false,
    lostWords: '',
    incarnation: 0,
  };
  private readonly listeners = new Set<() => void>();
  private readonly stopListening: (() => void)[];

  constructor(
    private readonly connection: Connection,
    readonly documentId: DocumentId,
    ahead?: TextAhead,
  ) {
    if (ahead) this.show(ahead);
    this.stopListening = [
      connection.on('document.updated', (frame) => {
        if (frame.documentId === documentId) this.receive(frame);
      }),
      connection.on('document.right', (right) => {
        if (right.documentId === documentId) this.follow();
      }),
      connection.on('document.replaced', (replaced) => {
        if (replaced.documentId === documentId) this.follow();
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

  /**
   * What came ahead of the connection, until the text is opened, which brings what was written since. What is written in
   * it before that waits, as it does without a connection.
   */
  show({ text: { incarnation, sequence, updates }, mayWrite }: TextAhead): void {
    if (this.destroyed || this.incarnation !== 0 || this.snapshot.gone) return;
    this.incarnation = incarnation;
    this.sequence = sequence;
    this.apply(updates.map(bytesOf));
    this.publish({ loaded: true, incarnation, mayWrite });
  }

  /** Asks again what may be written and what is missing. */
  async open(): Promise<void> {
    if (this.destroyed || this.connection.status() !== 'connected') return;
    this.openAgain = this.early !== null;
    if (this.early) return;
    this.early = [];
    this.held &&= [];
    this.synced = false;
    clearTimeout(this.retry);
    try {
      const opened = await this.connection.send('document.open', {
        documentId: this.documentId,
        schemaVersion: documentSchemaVersion,
        holds: this.holds(),
      });
      await this.free;
      if (this.destroyed) return;
      this.take(opened);
      if (this.waiting.isEmpty) this.failures = 0;
    } catch (error) {
      if (hasCode(error, 'not-found')) this.refuse({ gone: true });
      else this.openLater();
    } finally {
      const early = this.early ?? [];
      this.early = null;
      if (this.synced) for (const frame of early) this.receive(frame);
    }
    if (this.openAgain) await this.open();
    await this.push();
  }

  /** Keeps what others write out of the text, until it goes on. What is written here is saved all the same. */
  hold(): void {
    if (this.held) return;
    this.held = [];
    this.free = new Promise((resolve) => {
      this.goesOn = resolve;
    });
  }

  goOn(): void {
    const held = this.held ?? [];
    this.held = null;
    for (const frame of held) this.receive(frame);
    this.goesOn();
  }

  /** To who wrote them: they are in no text, and cannot be any more. */
  giveBack(words: string): void {
    this.publish({ lostWords: [this.snapshot.lostWords, words].filter(Boolean).join('\n') });
  }

  destroy(): void {
    this.destroyed = true;
    for (const stop of this.stopListening) stop();
    clearTimeout(this.retry);
    clearTimeout(this.caretTimer);
    this.waiting.destroy();
    this.awareness.destroy();
    this.doc.destroy();
    // A lost connection closes the document on the server all the same.
    this.connection.send('document.close', { documentId: this.documentId }).catch(() => undefined);
  }

  /** From the first time that there is something to write in: Yjs encodes anew whatever is heard, also what comes. */
  private listen(): void {
    const { doc, awareness } = this;
    if (this.heard === doc) return;
    this.heard = doc;
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === this) return;
      this.waiting.add(update);
      this.publish();
      // After the editor has put the caret behind it.
      void Promise.resolve().then(() => this.push());
    });
    awareness.on('update', (_: unknown, origin: unknown) => {
      if (origin !== this) this.sendCaretSoon();
    });
  }

  private holds() {
    const { incarnation, sequence, doc } = this;
    return incarnation === 0 ? null : { incarnation, sequence, stateVector: Y.encodeStateVector(doc) };
  }

  private take(opened: DocumentOpened): void {
    if (this.incarnation !== 0 && opened.incarnation !== this.incarnation) this.startAnew();
    this.incarnation = opened.incarnation;
    this.seat = opened.seat;
    this.apply(opened.updates);
    this.sequence = Math.max(this.sequence, opened.sequence);
    showCarets(this.awareness, opened.carets, this.seat, this);
    this.synced = true;
    this.refused = false;
    const { incarnation, mayWrite, outdated } = opened;
    this.publish({ loaded: true, opened: true, incarnation, mayWrite, outdated });
  }

  /** The text was rewritten: nothing of what is here can be put together with it. */
  private startAnew(): void {
    const words = this.waiting.words();
    this.awareness.destroy();
    this.doc.destroy();
    this.waiting.destroy();
    this.waiting = new UnsavedEdits(() => this.publish());
    this.sequence = 0;
    this.doc = new Y.Doc();
    this.awareness = new Awareness(this.doc);
    this.giveBack(words);
  }

  private follow(): void {
    if (this.connection.status() === 'connected') void this.open();
    else {
      this.synced = false;
      this.held &&= [];
      forgetCarets(this.awareness, this);
    }
    this.publish();
  }

  private receive(frame: DocumentFrame): void {
    const { incarnation, after, updates, carets, saved } = frame;
    if (saved.some(([seat, number]) => seat === this.seat && number === this.pushes)) this.onSaved();
    const later = this.early ?? this.held;
    if (later) {
      later.push(frame);
      return;
    }
    if (incarnation !== this.incarnation || after > this.sequence) {
      void this.open();
      return;
    }
    this.apply(updates);
    this.sequence = Math.max(this.sequence, after + updates.length);
    showCarets(this.awareness, carets, this.seat, this);
  }

  private apply(updates: readonly (Uint8Array | ArrayBuffer)[]): void {
    this.doc.transact(() => {
      for (const update of updates) Y.applyUpdate(this.doc, bytes(update), this);
    }, this);
    this.listen();
  }

  private async push(): Promise<void> {
    if (this.inFlight || this.early || !this.synced || this.refused || this.waiting.isEmpty) return;
    const { documentId, incarnation, waiting } = this;
    const next = waiting.next();
    this.inFlight = true;
    try {
      if (next) {
        const { update } = next;
        this.pushes += 1;
        const moved = this.takeCaret();
        const push = { documentId, incarnation, update, number: this.pushes, ...moved };
        const shown = new Promise<void>((resolve) => {
          this.onSaved = resolve;
        });
        await Promise.race([shown, this.connection.send('document.push', push)]);
        waiting.drop(next.count);
        this.unread = 0;
        this.failures = 0;
      } else this.refuse();
    } catch (error) {
      // The server lacks what it builds on, and gets it after opening again; or it will never take it.
      if (hasCode(error, 'bad-update')) this.unread += 1;
      if (isRefusal(error) || this.unread > 2) this.refuse();
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

  /** Anything up to a ceiling that doubles, so that not everybody comes at once. */
  private openLater(): void {
    this.synced = false;
    if (this.destroyed) return;
    clearTimeout(this.retry);
    const ceiling = Math.min(lastRetryMs, firstRetryMs * 2 ** this.failures);
    this.failures += 1;
    this.retry = setTimeout(() => void this.open(), ceiling * Math.random());
  }

  private sendCaretSoon(): void {
    this.caretTimer ??= setTimeout(() => {
      const moved = this.takeCaret();
      if (!this.synced || !this.snapshot.mayWrite) return;
      // It may stand behind an edit that the others do not have yet.
      if (!this.waiting.isEmpty) this.sendCaretSoon();
      // A caret that is not shown harms nobody; the next movement tells again.
      else if (moved) this.connection.tell('document.caret', { documentId: this.documentId, ...moved });
    }, caretEveryMs);
  }

  /** Where the caret is now, when that was not told yet. */
  private takeCaret(): { cursor: Cursor | null } | null {
    if (this.caretTimer === undefined) return null;
    clearTimeout(this.caretTimer);
    this.caretTimer = undefined;
    return { cursor: cursorOf(this.awareness) };
  }

  private publish(change: Partial<DocumentState> = {}): void {
    const changed = { ...this.snapshot, ...change, unsaved: !this.waiting.isEmpty };
    const next = { ...changed, status: this.status(changed) };
    const keys = Object.keys(next) as (keyof DocumentState)[];
    if (keys.every((key) => next[key] === this.snapshot[key])) return;
    this.snapshot = next;
    for (const listener of this.listeners) listener();
  }

  private status({ unsaved, opened, gone }: DocumentState): SaveStatus {
    const connection = this.connection.status();
    if (!opened && !gone && connection !== 'offline') return 'connecting';
    if (connection !== 'connected') return 'offline';
    if (unsaved && this.refused) return 'refused';
    if (!unsaved) return 'saved';
    return this.waiting.isDelayed ? 'delayed' : 'saving';
  }
}

const refusals = ['read-only', 'not-found', 'outdated-client', 'limit-reached', 'too-large'] as const;
const isRefusal = (error: unknown) => refusals.some((code) => hasCode(error, code));
