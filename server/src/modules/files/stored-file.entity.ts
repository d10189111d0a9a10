import { FileId, GroupId, PersonId } from '@leerkring/shared/contract/common';
import type { FileExtension } from '@leerkring/shared/contract/file-types';
import type { Removal } from '@leerkring/shared/contract/files';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { wholeNumber } from './whole-number.js';

/** Belongs to nothing until a module takes it in: then `subjectKind` and `subjectId` are set together. */
@Entity('file')
export class StoredFile {
  @PrimaryColumn('uuid') id: FileId;
  /** Of its content as it is kept; others may have the same. */
  @Column('text') sha256: string;
  @Column('text') name: string;
  @Column('text') extension: FileExtension;
  @Column('bigint', { transformer: wholeNumber }) bytes: number;
  @Column('integer', { nullable: true }) width: number | null;
  @Column('integer', { nullable: true }) height: number | null;
  @Column('jsonb') removed: Removal[];
  @Column('uuid', { name: 'uploaded_by' }) uploadedBy: PersonId;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('text', { name: 'subject_kind', nullable: true }) subjectKind: string | null;
  @Column('uuid', { name: 'subject_id', nullable: true }) subjectId: string | null;
  /** Null: of no group, so for its module alone to guard. */
  @Column('uuid', { name: 'group_id', nullable: true }) groupId: GroupId | null;
}
