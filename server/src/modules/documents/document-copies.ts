/**
 * Bytes that can be read can still break the text they are put into, for good: a log with such an edit
 * cannot be folded again. So each edit is tried on a copy first, and stored only when the copy takes it
 * whole. A copy is never shown or stored; one that may be wrong is thrown away and read again.
 */
import type { DocumentId } from '@leerkring/shared/contract/common';
import * as Y from 'yjs';

/** The texts edited last; a text takes a few times its length. */
const maxCopies = 1_000;

export class DocumentCopies {
  private readonly copies = new Map<DocumentId, Promise<Y.Doc>>();

  constructor(private readonly read: (documentId: DocumentId) => Promise<Uint8Array>) {}

  /** False for an edit that does not fit, or that builds on edits which are not there. */
  async take(documentId: DocumentId, update: Uint8Array): Promise<boolean> {
    if (fits(await this.copy(documentId), update)) return true;
    // Another process may have stored what this edit builds on.
    this.forget(documentId);
    if (fits(await this.copy(documentId), update)) return true;
    this.forget(documentId);
    return false;
  }

  /** The edit was not stored after all. */
  forget(documentId: DocumentId): void {
    this.copies.delete(documentId);
  }

  private copy(documentId: DocumentId): Promise<Y.Doc> {
    const copy = this.copies.get(documentId) ?? this.load(documentId);
    this.copies.delete(documentId);
    this.copies.set(documentId, copy);
    copy.catch(() => this.forget(documentId));
    const [longestAgo] = this.copies.keys();
    if (longestAgo && this.copies.size > maxCopies) this.forget(longestAgo);
    return copy;
  }

  private async load(documentId: DocumentId): Promise<Y.Doc> {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, await this.read(documentId));
    return doc;
  }
}

const fits = (doc: Y.Doc, update: Uint8Array): boolean => {
  try {
    Y.applyUpdate(doc, update);
    return doc.store.pendingStructs === null && doc.store.pendingDs === null;
  } catch {
    return false;
  }
};
