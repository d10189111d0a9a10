/**
 * Where notifications come from. A source follows some kinds of events and says of each who is told, by which
 * reason; and it reads a thing for somebody through the door of the module that owns it.
 */
import type { GroupId, PersonId } from '@leerkring/shared/contract/common';
import type {
  NotificationAbout,
  NotificationReason,
  NotificationThing,
} from '@leerkring/shared/contract/notifications';
import type { EntityManager } from 'typeorm';
import type { RecordedEvent } from '../../platform/events/recorded-event.js';
import type { Actor } from '../../platform/http/actor.js';

/** One person of those who are told of an event. */
export interface Told {
  personId: PersonId;
  reason: NotificationReason;
  /** False: it is only counted. */
  loud: boolean;
}

export interface Telling {
  thing: NotificationThing;
  partId: string | null;
  /** Where that stands in the thing. */
  partNumber?: number;
  groupId: GroupId | null;
  told: readonly Told[];
  /**
   * each: everybody, of every event. once: who was not told of this part yet. replaces: that too, and whoever was
   * told of it and stands not in `told` is not any more: a mention was taken back, a post removed.
   */
  how: 'each' | 'once' | 'replaces';
  /** Who did it is not told. */
  nameless?: true;
  /** What was told of the thing before by this reason, and nobody read, says nothing any more. */
  outdates?: NotificationReason;
}

/** These parts stand in this thing from now on, and what was told of them with them. */
export interface Relocation {
  thing: NotificationThing;
  groupId: GroupId | null;
  parts: readonly { id: string; number: number }[];
}

export interface Source {
  readonly kinds: readonly string[];
  readonly thingKind: NotificationThing['kind'];
  /** As it is now, which may be later than the event. Null: nobody is told. */
  tell(tx: EntityManager, event: RecordedEvent): Promise<Telling | Relocation | null>;
  /** Those that this person may see and that still ask for something, by id. */
  views(actor: Actor, ids: readonly string[]): Promise<Map<string, NotificationAbout>>;
  /** The module keeps for itself what somebody has read. */
  read?(tx: EntityManager, personId: PersonId, ids: readonly string[]): Promise<void>;
}

/** Everybody but who did it. */
export const others = (
  personIds: readonly PersonId[],
  { actorId }: RecordedEvent,
  reason: NotificationReason,
): Told[] =>
  personIds.filter((personId) => personId !== actorId).map((personId) => ({ personId, reason, loud: true }));
