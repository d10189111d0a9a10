import { PersonId, UploadId } from '@leerkring/shared/contract/common';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { wholeNumber } from './whole-number.js';

@Entity('upload')
export class Upload {
  @PrimaryColumn('uuid') id: UploadId;
  @Column('uuid', { name: 'person_id' }) personId: PersonId;
  @Column('text') name: string;
  @Column('bigint', { transformer: wholeNumber }) bytes: number;
  /** As the sender says. */
  @Column('text', { nullable: true }) sha256: string | null;
  @Column('bigint', { transformer: wholeNumber }) received: number;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  /** While it is checked. */
  @Column('timestamptz', { name: 'busy_until', nullable: true }) busyUntil: Date | null;
}
