import { PersonId } from '@leerkring/shared/contract/common';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * Who somebody is to their provider. Only this pair says so: addresses and names change hands, and another
 * provider could claim them.
 */
@Entity('provider_link')
export class ProviderLink {
  @PrimaryColumn('text') issuer: string;
  @PrimaryColumn('text') subject: string;
  @Column('uuid', { name: 'person_id' }) personId: PersonId;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
}
