import type { DocumentId, PersonId } from '@leerkring/shared/contract/common';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** One accepted edit, in the order of acceptance. */
@Entity('document_update')
export class DocumentUpdate {
  @PrimaryGeneratedColumn('identity', { type: 'bigint' })
  sequence: string;

  @Column('uuid', { name: 'document_id' })
  documentId: DocumentId;

  @Column('uuid', { name: 'person_id' })
  personId: PersonId;

  @Column('timestamptz')
  at: Date;

  @Column('bytea')
  update: Buffer;
}
