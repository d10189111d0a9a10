/** What the thread beside the server can be asked to do with a text, and what it answers. */
import type { DocumentId, DocumentVersionId, PersonId } from '@leerkring/shared/contract/common';
import type { TextBlock, VersionKind } from '@leerkring/shared/contract/document-versions';
import type { Passage } from '@leerkring/shared/contract/documents';
import type { Head } from './document-store.js';

export interface NewVersion {
  id: DocumentVersionId;
  kind: VersionKind;
  name: string;
  madeBy: PersonId | null;
  /** Milliseconds since 1970. */
  now: number;
}
/** The incarnation it was looked for in, and how many characters it has there; 0: it is not there. */
export interface Found {
  incarnation: number;
  length: number;
}
export interface StoredWords {
  /** Of the state it was read from: another one is another text. */
  head: string;
  words: string;
}
export interface Restoration {
  /** To be written by who asked, in this order; none: the text was like that already. */
  updates: Uint8Array[];
  incarnation: number;
  before: DocumentVersionId | null;
}

interface Works {
  /** Takes the edits of the log into the snapshot. Null: nothing to do, or another node did it. */
  fold: { order: object; answer: Head | null };
  /** Writes it anew without history and without versions. Null: somebody wrote meanwhile. */
  'forget-history': { order: object; answer: Head | null };
  /** Writes it anew, because it cannot be read in one way; its versions stay. */
  remake: { order: object; answer: Head | null };
  /** Looks for a passage in the text as it is stored. Null: there is no such text. */
  find: { order: { passage: Passage }; answer: Found | null };
  /** What it says, as it is stored. Null: there is no such text. */
  words: { order: object; answer: StoredWords | null };
  /** Null: nothing was written since the last one, or that was too short ago. */
  'keep-version': {
    /** `upTo`: the edit after which it is wanted; null: the last one. */
    order: { version: NewVersion; upTo: number | null };
    answer: DocumentVersionId | null;
  };
  /** Keeps how it was before when this person just took away more than half. Null: they did not. */
  'judge-removal': { order: { version: NewVersion; personId: PersonId }; answer: DocumentVersionId | null };
  /** `after`: null is the text as it is now. Null: there is no such version. */
  compare: {
    order: { before: DocumentVersionId; after: DocumentVersionId | null };
    answer: TextBlock[] | null;
  };
  /** `version`: to be kept of how it is now. Null: there is no such version. */
  restore: {
    order: { from: DocumentVersionId; personId: PersonId; version: NewVersion };
    answer: Restoration | null;
  };
}

export type What = keyof Works;
export type OrderOf<K extends What> = { documentId: DocumentId; what: K } & Works[K]['order'];
export type AnswerTo<K extends What> = Works[K]['answer'];
export type Order = { [K in What]: OrderOf<K> }[What];
export type Outcome = { documentId: DocumentId } & ({ answer: unknown } | { error: string });
