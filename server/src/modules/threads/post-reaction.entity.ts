import { PersonId, PostId } from '@leerkring/shared/contract/common';
import type { Reaction } from '@leerkring/shared/contract/posts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('post_reaction')
export class PostReaction {
  @PrimaryColumn('uuid', { name: 'post_id' }) postId: PostId;
  @PrimaryColumn('uuid', { name: 'person_id' }) personId: PersonId;
  @PrimaryColumn('text') reaction: Reaction;
  @Column('timestamptz') at: Date;
}
