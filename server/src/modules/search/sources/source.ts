/** Where entries of the index come from. A kind of thing that can be found is one file beside this one. */
import type { GroupId, OrganisationId, PersonId } from '@leerkring/shared/contract/common';
import type { SearchKind } from '@leerkring/shared/contract/search';
import type { GroupAction } from '@leerkring/shared/rules/can';
import type { EntityManager } from 'typeorm';

/**
 * Who finds it: everybody who can sign in; its owner; the people of its organisation; or whoever may do this in its
 * group. The wall round the table knows the first three and who is in the group.
 */
export type Audience = 'network' | 'own' | 'organisation' | GroupAction;

export interface Entry {
  subjectId: string;
  audience: Audience;
  groupId: GroupId | null;
  ownerId: PersonId | null;
  title: string;
  keywords: string;
  body: string;
  themes: string[];
  step: string | null;
  organisationId: OrganisationId | null;
  /** Who made it or leads it. */
  people: PersonId[];
  at: Date | null;
  /** That it is of; else that of `at`. */
  year?: number;
  /** Which state of its co-edited text this is; null: it has none. */
  textHead: string | null;
}

export interface Source {
  readonly kind: SearchKind;
  readonly table: string;
  /**
   * What can be found of these; the others are not, or no more. `texts`: of things with a co-edited text, as they
   * were a moment ago.
   */
  read(tx: EntityManager, ids: readonly string[], texts: ReadonlyMap<string, StoredWords>): Promise<Entry[]>;
  /** The things of `ids` that have a co-edited text, which takes a while to put together. */
  texts?(ids: readonly string[]): Promise<Map<string, StoredWords>>;
  /** Those of which the text was written in since they were read last. */
  writtenIn?(): Promise<string[]>;
}

export interface StoredWords {
  head: string;
  words: string;
}

/** What most kinds have none of. */
export const plainEntry = {
  groupId: null,
  ownerId: null,
  keywords: '',
  body: '',
  themes: [],
  step: null,
  organisationId: null,
  people: [],
  at: null,
  textHead: null,
} satisfies Partial<Entry>;
