import { GroupId, PersonId } from '@leerkring/shared/contract/common';
import { NotificationReason, NotificationThing } from '@leerkring/shared/contract/notifications';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** That somebody is told of one event. */
@Entity('notification')
export class Notification {
  @PrimaryColumn('uuid', { name: 'person_id' }) personId: PersonId;
  @PrimaryColumn('bigint', { name: 'event_id' }) eventId: string;
  @Column('text') reason: NotificationReason;
  @Column('text', { name: 'thing_kind' }) thingKind: NotificationThing['kind'];
  @Column('uuid', { name: 'thing_id' }) thingId: string;
  /** Of the thing: a post, a comment. */
  @Column('uuid', { name: 'part_id', nullable: true }) partId: string | null;
  /** Where it stands in the thing. */
  @Column('integer', { name: 'part_number', nullable: true }) partNumber: number | null;
  @Column('uuid', { name: 'by_id', nullable: true }) byId: PersonId | null;
  /** Null: the thing is of the whole network. */
  @Column('uuid', { name: 'group_id', nullable: true }) groupId: GroupId | null;
  @Column('timestamptz') at: Date;
  @Column('boolean') loud: boolean;
  @Column('timestamptz', { name: 'read_at', nullable: true }) readAt: Date | null;
  @Column('timestamptz', { name: 'mail_at', nullable: true }) mailAt: Date | null;
}
