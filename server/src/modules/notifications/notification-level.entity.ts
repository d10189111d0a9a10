import { PersonId } from '@leerkring/shared/contract/common';
import { NotificationLevel as Level } from '@leerkring/shared/contract/notifications';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How much somebody chose to hear of a theme or a thread. */
@Entity('notification_level')
export class NotificationLevel {
  @PrimaryColumn('uuid', { name: 'person_id' }) personId: PersonId;
  @PrimaryColumn('text', { name: 'thing_kind' }) thingKind: 'theme' | 'thread';
  @PrimaryColumn('uuid', { name: 'thing_id' }) thingId: string;
  @Column('text') level: Level;
}
