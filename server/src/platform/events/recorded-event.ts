import type { GroupId, PersonId } from '@leerkring/shared/contract/common';
import type { TopicPayload } from '@leerkring/shared/contract/events';

export interface EventEntry {
  actorId: PersonId | null;
  /** Whose data it is about; they can see that it happened. */
  concernsId?: PersonId | null;
  groupId?: GroupId | null;
  subjectId?: string | null;
  data?: Record<string, string | number | null>;
  /** Tells the group, or without one everybody, after the commit and on every node, that this changed. */
  announce?: TopicPayload<'thing.changed'>;
}

export interface RecordedEvent extends Required<Omit<EventEntry, 'announce'>> {
  /** Grows with time, but not without holes: a transaction that rolled back leaves one. */
  id: string;
  at: Date;
  kind: string;
  announce: TopicPayload<'thing.changed'> | null;
}
