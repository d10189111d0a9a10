import { PersonId } from '@leerkring/shared/contract/common';
import { InvitationId } from '@leerkring/shared/contract/credentials';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The right to register a first factor, or after a loss everything anew; it holds no secret. */
@Entity('invitation')
export class Invitation {
  @PrimaryColumn('uuid') id: InvitationId;
  @Column('uuid', { name: 'person_id' }) personId: PersonId;
  /** Null: whoever keeps the server. */
  @Column('uuid', { name: 'invited_by', nullable: true }) invitedBy: PersonId | null;
  /** What they signed in with before ends when it is accepted. */
  @Column('boolean', { default: false }) readmits: boolean;
  /** Of a link that is handed over; null: it goes by way of the mailbox. */
  @Column('bytea', { name: 'link_hash', nullable: true }) linkHash: Buffer | null;
  @Column('timestamptz', { name: 'link_used_at', nullable: true }) linkUsedAt: Date | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'expires_at' }) expiresAt: Date;
  @Column('timestamptz', { name: 'accepted_at', nullable: true }) acceptedAt: Date | null;
  @Column('timestamptz', { name: 'withdrawn_at', nullable: true }) withdrawnAt: Date | null;
}
