import type { DocumentId, GroupId } from '@leerkring/shared/contract/common';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A co-edited text: the folded Yjs state; edits since then are in document_update. */
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

  @Column('timestamptz', { name: 'erase_at', nullable: true })
  eraseAt: Date | null;
}
