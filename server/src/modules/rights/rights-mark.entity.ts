import { PersonId } from '@leerkring/shared/contract/common';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** In the review that is going on, somebody looked at this person. */
@Entity('rights_mark')
export class RightsMark {
  @PrimaryColumn('uuid', { name: 'person_id' }) personId: PersonId;
  @Column('uuid', { name: 'marked_by' }) markedBy: PersonId;
  @Column('timestamptz', { name: 'marked_at' }) markedAt: Date;
}
