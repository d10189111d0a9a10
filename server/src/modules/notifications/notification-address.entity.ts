import { PersonId } from '@leerkring/shared/contract/common';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Where somebody who signs in at their employer has mail sent: what a provider says of an address is not kept. */
@Entity('notification_address')
export class NotificationAddress {
  @PrimaryColumn('uuid', { name: 'person_id' }) personId: PersonId;
  /** In lower case; null: none was confirmed. */
  @Column('text', { nullable: true }) email: string | null;
  @Column('text', { name: 'to_confirm', nullable: true }) toConfirm: string | null;
  @Column('timestamptz', { name: 'asked_at', nullable: true }) askedAt: Date | null;
}
