import { PersonId, PostFlagId, PostId } from '@leerkring/shared/contract/common';
import type { FlagOutcome, FlagReason } from '@leerkring/shared/contract/post-flags';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('post_flag')
export class PostFlag {
  @PrimaryColumn('uuid') id: PostFlagId;
  @Column('uuid', { name: 'post_id' }) postId: PostId;
  @Column('uuid', { name: 'person_id' }) personId: PersonId;
  @Column('text') reason: FlagReason;
  @Column('text') note: string;
  @Column('timestamptz') at: Date;
  /** Null: nobody looked at it yet. */
  @Column('text', { nullable: true }) outcome: FlagOutcome | null;
  @Column('uuid', { name: 'settled_by', nullable: true }) settledBy: PersonId | null;
  @Column('timestamptz', { name: 'settled_at', nullable: true }) settledAt: Date | null;
}
