import { PersonId } from '@leerkring/shared/contract/common';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('recovery_code')
export class RecoveryCode {
  @PrimaryColumn('uuid', { name: 'person_id' }) personId: PersonId;
  /** Of the set it belongs to. */
  @Column('bytea') salt: Buffer;
  @PrimaryColumn('bytea') hash: Buffer;
  @Column('timestamptz', { name: 'used_at', nullable: true }) usedAt: Date | null;
}
