import { CommentId, PersonId } from '@leerkring/shared/contract/common';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** That somebody has not read yet what was said to them; gone when they have. */
@Entity('comment_notice')
export class CommentNotice {
  @PrimaryColumn('uuid', { name: 'person_id' }) personId: PersonId;
  @PrimaryColumn('uuid', { name: 'comment_id' }) commentId: CommentId;
  @Column('text') reason: 'mention' | 'answer';
}
