import { PersonId } from '@leerkring/shared/contract/common';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('authenticator_app')
export class AuthenticatorApp {
  @PrimaryColumn('uuid', { name: 'person_id' }) personId: PersonId;
  @Column('bytea', { name: 'sealed_secret' }) sealedSecret: Buffer;
  /** The newest time step of which a code was used. */
  @Column('bigint', { name: 'last_step' }) lastStep: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'last_used_at', nullable: true }) lastUsedAt: Date | null;
}
