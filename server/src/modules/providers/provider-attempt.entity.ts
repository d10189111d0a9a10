import { ProviderId } from '@leerkring/shared/contract/common';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A sign-in that went off to a provider and has not come back yet. */
@Entity('provider_attempt')
export class ProviderAttempt {
  @PrimaryColumn('bytea', { name: 'secret_hash' }) secretHash: Buffer;
  @Column('uuid', { name: 'provider_id' }) providerId: ProviderId;
  @Column('text', { name: 'return_path' }) returnPath: string;
  @Column('timestamptz', { name: 'expires_at' }) expiresAt: Date;
}
