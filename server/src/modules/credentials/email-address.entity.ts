import { PersonId } from '@leerkring/shared/contract/common';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Where somebody without a provider is written to; in lower case. */
@Entity('email_address')
export class EmailAddress {
  @PrimaryColumn('uuid', { name: 'person_id' }) personId: PersonId;
  @Column('text') email: string;
}
