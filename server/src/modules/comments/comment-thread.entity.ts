import { CommentThreadId, DocumentId, PersonId } from '@leerkring/shared/contract/common';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('comment_thread')
export class CommentThread {
  @PrimaryColumn('uuid') id: CommentThreadId;
  @Column('uuid', { name: 'document_id' }) documentId: DocumentId;
  /** Where in the text, kept by the documents. */
  @Column('uuid', { name: 'passage_id' }) passageId: string;
  @Column('timestamptz', { name: 'resolved_at', nullable: true }) resolvedAt: Date | null;
  @Column('uuid', { name: 'resolved_by', nullable: true }) resolvedBy: PersonId | null;
  @Column('integer') revision: number;
}
