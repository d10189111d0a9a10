import { PersonId } from '@leerkring/shared/contract/common';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a browser has begun: a link it asked for, or a challenge it has to answer. */
export type Purpose = 'link' | 'sign-in' | 'enrol' | 'prove' | 'add';

/**
 * Of a link: asked for, then to prove who one is or, with an invitation, to enrol; `recovered` is to enrol as
 * well, with a recovery code as the proof.
 */
export type Stage = 'asked' | 'prove' | 'enrol' | 'recovered';

@Entity('attempt')
export class Attempt {
  @PrimaryColumn('bytea') holder: Buffer;
  @PrimaryColumn('text') purpose: Purpose;
  /** Null: nobody has the address that a link was asked for. */
  @Column('uuid', { name: 'person_id', nullable: true }) personId: PersonId | null;
  @Column('bytea', { name: 'link_hash', nullable: true }) linkHash: Buffer | null;
  @Column('text', { nullable: true }) stage: Stage | null;
  /** Wrong codes. */
  @Column('integer', { default: 0 }) tries: number;
  @Column('text', { nullable: true }) challenge: string | null;
  @Column('bytea', { name: 'sealed_secret', nullable: true }) sealedSecret: Buffer | null;
  @Column('timestamptz', { name: 'expires_at' }) expiresAt: Date;
}
