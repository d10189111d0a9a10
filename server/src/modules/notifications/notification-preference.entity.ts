import { PersonId } from '@leerkring/shared/contract/common';
import { NotificationChoices, QuietHours } from '@leerkring/shared/contract/notifications';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What somebody chose; whoever chose nothing has no row. */
@Entity('notification_preference')
export class NotificationPreference {
  @PrimaryColumn('uuid', { name: 'person_id' }) personId: PersonId;
  @Column('jsonb') rhythms: NotificationChoices['rhythms'];
  @Column('jsonb', { nullable: true }) quiet: QuietHours | null;
  @Column('integer') revision: number;
}
