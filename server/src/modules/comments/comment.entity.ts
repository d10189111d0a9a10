import { CommentId, CommentThreadId, PersonId } from '@leerkring/shared/contract/common';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('comment')
export class Comment {
  @PrimaryColumn('uuid') id: CommentId;
  @Column('uuid', { name: 'thread_id' }) threadId: CommentThreadId;
  @Column('uuid', { name: 'author_id' }) authorId: PersonId;
  /** People in it stand by id. Empty when it was removed. */
  @Column('text') body: string;
  @Column('timestamptz') at: Date;
  @Column('timestamptz', { name: 'edited_at', nullable: true }) editedAt: Date | null;
  @Column('timestamptz', { name: 'removed_at', nullable: true }) removedAt: Date | null;
  @Column('integer') revision: number;
}
