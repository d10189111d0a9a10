import { FileId } from '@leerkring/shared/contract/common';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The words in a file, a line for each paragraph or row; empty when there are none, or they could not be read. */
@Entity('library_file_text')
export class LibraryFileText {
  @PrimaryColumn('uuid', { name: 'file_id' }) fileId: FileId;
  @Column('text') text: string;
  @Column('timestamptz', { name: 'read_at' }) readAt: Date;
}
