import { PersonId } from '@leerkring/shared/contract/common';
import { PasskeyId } from '@leerkring/shared/contract/credentials';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('passkey')
export class Passkey {
  @PrimaryColumn('uuid') id: PasskeyId;
  @Column('uuid', { name: 'person_id' }) personId: PersonId;
  /** As the authenticator calls it, in base64url. */
  @Column('text', { name: 'credential_id' }) credentialId: string;
  @Column('bytea', { name: 'public_key' }) publicKey: Buffer;
  /** PostgreSQL hands a bigint over as text. */
  @Column('bigint') counter: string;
  @Column('text', { array: true }) transports: string[];
  @Column('text') name: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'last_used_at', nullable: true }) lastUsedAt: Date | null;
}
