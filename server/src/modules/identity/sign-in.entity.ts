import { PersonId, SignInId } from '@leerkring/shared/contract/common';
import { SignInMeans } from '@leerkring/shared/contract/sign-ins';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One browser in which somebody is signed in. The cookie holds a secret; the row only its hash. */
@Entity('sign_in')
export class SignIn {
  @PrimaryColumn('uuid') id: SignInId;
  @Column('bytea', { name: 'secret_hash' }) secretHash: Buffer;
  @Column('uuid', { name: 'person_id' }) personId: PersonId;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'last_seen_at' }) lastSeenAt: Date;
  @Column('timestamptz', { name: 'expires_at' }) expiresAt: Date;
  @Column('timestamptz', { name: 'in_session_at', nullable: true }) inSessionAt: Date | null;
  @Column('timestamptz', { name: 'revoked_at', nullable: true }) revokedAt: Date | null;
  @Column('text') means: SignInMeans;
  @Column('text', { name: 'user_agent' }) userAgent: string;
  /** The beginning of the address it was started from (platform/http/origin.ts). */
  @Column('text', { nullable: true }) network: string | null;
}
