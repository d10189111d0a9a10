/**
 * What happens in the library, and who hears of it at once: the group of an item, the people of its
 * organisation, or everybody who is signed in. Those who listen read again what they may.
 */
import type { OrganisationId, PersonId } from '@leerkring/shared/contract/common';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { EventLog } from '../../platform/events/event-log.js';
import { Realtime } from '../../platform/realtime/realtime.js';
import type { LibraryItem } from './library-item.entity.js';

const peopleOf = (organisationId: OrganisationId) => `library:${organisationId}`;

type Kind =
  | 'library-item.added'
  | 'library-item.changed'
  | 'library-item.opened-up'
  | 'library-item.versioned'
  | 'library-item.reused'
  | 'library-item.source-seen'
  | 'library-item.removed'
  | 'library-item.hidden'
  | 'library-item.restored'
  | 'library-item.review-due';

@Injectable()
export class LibraryNews {
  constructor(
    private readonly events: EventLog,
    private readonly realtime: Realtime,
  ) {
    realtime.addRoomSource(async ({ organisationId }) => [peopleOf(organisationId)]);
    events.onCommitted(({ kind, subjectId, data }) => {
      // The group and the network hear it from the ground floor.
      const { organisationId } = data as { organisationId?: OrganisationId };
      if (!kind.startsWith('library-item.') || !organisationId || !subjectId) return;
      this.realtime.emit(peopleOf(organisationId), 'thing.changed', { kind: 'library', id: subjectId });
    });
  }

  record(
    tx: EntityManager,
    kind: Kind,
    actorId: PersonId | null,
    item: Pick<LibraryItem, 'id' | 'groupId' | 'classification' | 'organisationId'>,
    {
      concernsId = null,
      ...data
    }: { concernsId?: PersonId | null } & Record<string, string | number | null> = {},
  ): Promise<void> {
    const { id, groupId, classification, organisationId } = item;
    return this.events.record(tx, kind, {
      ...{ actorId, groupId, subjectId: id, concernsId },
      ...(classification === 'organisation'
        ? { data: { ...data, organisationId } }
        : { data, announce: { kind: 'library' as const, id } }),
    });
  }
}
