/** Folding texts, and writing them anew. */
import type { DocumentId } from '@leerkring/shared/contract/common';
import type { Passage } from '@leerkring/shared/contract/documents';
import { Injectable } from '@nestjs/common';
import type { Found, StoredWords } from './document-orders.js';
import type { Head } from './document-store.js';
import { DocumentThread } from './document-thread.js';

@Injectable()
export class DocumentFolder {
  constructor(private readonly thread: DocumentThread) {}

  /**
   * Takes the edits of the log into the snapshot. Resolves with the head after it, or with null when there was
   * nothing to do or another node did it.
   */
  fold(documentId: DocumentId): Promise<Head | null> {
    return this.thread.order({ documentId, what: 'fold' });
  }

  /**
   * Writes the text anew, without its history and its versions; whoever holds it has to open it again. Null:
   * somebody wrote meanwhile.
   */
  forgetHistory(documentId: DocumentId): Promise<Head | null> {
    return this.thread.order({ documentId, what: 'forget-history' });
  }

  /** Looks for a passage in the text as it is stored; null when there is no such text. */
  find(documentId: DocumentId, passage: Passage): Promise<Found | null> {
    return this.thread.order({ documentId, what: 'find', passage });
  }

  /** What the text says, as it is stored; null when there is no such text. */
  words(documentId: DocumentId): Promise<StoredWords | null> {
    return this.thread.order({ documentId, what: 'words' });
  }

  /** The same because it cannot be read in one way; its versions stay. */
  remake(documentId: DocumentId): Promise<Head | null> {
    return this.thread.order({ documentId, what: 'remake' });
  }
}
