/**
 * The library: the review date of what I brought has come, an organisation made something from it, and what I made
 * something from has a new version.
 */
import type { LibraryItemId } from '@leerkring/shared/contract/common';
import type { NotificationAbout } from '@leerkring/shared/contract/notifications';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../platform/http/actor.js';
import { type Concerned, LibraryOwners } from '../library/library-owners.js';
import { others, type Source, type Telling } from './source.js';

type Kind = Extract<NotificationAbout['kind'], `library-${string}`>;
type Of<K extends Kind> = Extract<NotificationAbout, { kind: K }>;

interface Asked<K extends Kind> {
  thingKind: K;
  /** Of the event. */
  follows: string;
  concerned(tx: EntityManager, id: LibraryItemId): Promise<Concerned>;
  views(actor: Actor, ids: readonly LibraryItemId[]): Promise<Omit<Of<K>, 'kind'>[]>;
  how: Pick<Telling, 'nameless' | 'outdates'>;
}

@Injectable()
export class LibrarySources {
  readonly all: readonly Source[];

  constructor(owners: LibraryOwners) {
    this.all = [
      sourceOf({
        ...{ thingKind: 'library-review', follows: 'library-item.review-due' },
        concerned: (tx, id) => owners.ofReview(tx, id),
        views: (actor, ids) => owners.due(actor, ids),
        how: { outdates: 'library-review' },
      }),
      sourceOf({
        ...{ thingKind: 'library-reuse', follows: 'library-item.reused' },
        concerned: (tx, id) => owners.ofReuse(tx, id),
        views: (actor, ids) => owners.reused(actor, ids),
        how: { nameless: true },
      }),
      sourceOf({
        ...{ thingKind: 'library-source', follows: 'library-item.versioned' },
        concerned: (tx, id) => owners.ofVersion(tx, id),
        views: (actor, ids) => owners.renewed(actor, ids),
        how: { outdates: 'library-source' },
      }),
    ];
  }
}

const sourceOf = <K extends Kind>({ thingKind, follows, concerned, views, how }: Asked<K>): Source => ({
  kinds: [follows],
  thingKind,
  tell: async (tx, event) => {
    const id = event.subjectId as LibraryItemId | null;
    if (!id) return null;
    const { personIds, groupId } = await concerned(tx, id);
    const told = others(personIds, event, thingKind);
    return { thing: { kind: thingKind, id }, partId: null, groupId, told, how: 'each', ...how };
  },
  views: async (actor, ids) => {
    const found = await views(actor, ids as LibraryItemId[]);
    return new Map(found.map((about) => [about.id, { ...about, kind: thingKind } as Of<K>]));
  },
});
