/**
 * Which texts somebody may read as the database sees it, whatever the module of the subject says. It is asked
 * once for each person and text, and again when anybody's membership changed, or when a minute went by, because
 * time ends rights too; an edit costs no look.
 */
import type { DocumentId, PersonId } from '@leerkring/shared/contract/common';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { EventLog } from '../../platform/events/event-log.js';
import { changesMembership } from '../groups/memberships.js';
import { DocumentStore, type Place } from './document-store.js';

const memoryMs = 60_000;

interface Seen {
  place: Place;
  until: number;
}

@Injectable()
export class DocumentWall {
  private readonly seen = new Map<DocumentId, Map<PersonId, Seen>>();
  /** What was asked for before a change is not kept. */
  private changes = 0;

  constructor(
    private readonly store: DocumentStore,
    private readonly clock: Clock,
    events: EventLog,
  ) {
    events.onCommitted(({ kind }) => {
      if (!changesMembership(kind)) return;
      this.seen.clear();
      this.changes += 1;
    });
  }

  /** Where the text belongs; null for whoever may not read it, as for a text that is not there. */
  async place(personId: PersonId, documentId: DocumentId): Promise<Place | null> {
    const now = this.clock.now().getTime();
    const known = this.seen.get(documentId)?.get(personId);
    if (known && known.until > now) return known.place;
    const { changes } = this;
    const place = await this.store.placeFor(personId, documentId);
    if (place && changes === this.changes) this.keep(personId, documentId, { place, until: now + memoryMs });
    return place;
  }

  letGo(documentId: DocumentId): void {
    this.seen.delete(documentId);
  }

  private keep(personId: PersonId, documentId: DocumentId, seen: Seen): void {
    const readers = this.seen.get(documentId) ?? new Map<PersonId, Seen>();
    this.seen.set(documentId, readers.set(personId, seen));
  }
}
