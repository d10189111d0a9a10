import type { DocumentId, GroupId } from '@leerkring/shared/contract/common';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A co-edited text up to edit `folded`; what came since is in document_update. */
@Entity('document')
export class Document {
  @PrimaryColumn('uuid')
  id: DocumentId;

  @Column('uuid', { name: 'group_id' })
  groupId: GroupId;

  /** What the text belongs to; the module of that kind judges who may read and write. */
  @Column('text', { name: 'subject_kind' })
  subjectKind: string;

  @Column('uuid', { name: 'subject_id' })
  subjectId: string;

  @Column('bytea')
  snapshot: Buffer;

  @Column('integer')
  folded: number;

  /** When what was deleted in it, and who wrote what, is forgotten. */
  @Column('timestamptz', { name: 'forget_history_at', nullable: true })
  forgetHistoryAt: Date | null;

  @Column('timestamptz', { name: 'erase_at', nullable: true })
  eraseAt: Date | null;
}
