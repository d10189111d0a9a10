import type { AgreementState } from '@leerkring/shared/contract/agreements';
import {
  AgreementId,
  DocumentId,
  GroupId,
  LibraryItemId,
  OrganisationId,
  PersonId,
} from '@leerkring/shared/contract/common';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('agreement')
export class Agreement {
  @PrimaryColumn('uuid') id: AgreementId;
  @Column('uuid', { name: 'group_id' }) groupId: GroupId;
  @Column('text') title: string;
  @Column('text') state: AgreementState;
  /** What it was made from; its hints go with it. */
  @Column('text', { name: 'template_key' }) templateKey: string;
  /** The item of the library that its text was begun with; null as well when that is gone. */
  @Column('uuid', { name: 'source_item_id', nullable: true }) sourceItemId: LibraryItemId | null;
  @Column('integer', { name: 'source_version', nullable: true }) sourceVersion: number | null;
  @Column('uuid', { name: 'document_id' }) documentId: DocumentId;
  /** The organisation that keeps the text. */
  @Column('uuid', { name: 'lead_id' }) leadId: OrganisationId;
  /** A day on the calendar, as `2027-05-24`. */
  @Column('date', { name: 'review_on', nullable: true }) reviewOn: string | null;
  @Column('uuid', { name: 'created_by' }) createdBy: PersonId;
  /** The last change of what stands in this row; of the text, the document knows. */
  @Column('timestamptz', { name: 'changed_at' }) changedAt: Date;
  @Column('timestamptz', { name: 'erase_at', nullable: true }) eraseAt: Date | null;
  @Column('integer') revision: number;
}
