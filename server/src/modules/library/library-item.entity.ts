import {
  DocumentId,
  GroupId,
  LibraryItemId,
  OrganisationId,
  PersonId,
  type ThemeId,
} from '@leerkring/shared/contract/common';
import type {
  Classification,
  DocumentType,
  LibraryKind,
  LibraryLink,
  LibraryStatus,
  Licence,
  SizeClass,
} from '@leerkring/shared/contract/library';
import type { StepKey } from '@leerkring/shared/roadmap/steps';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('library_item')
export class LibraryItem {
  @PrimaryColumn('uuid') id: LibraryItemId;
  @Column('text') kind: LibraryKind;
  @Column('text', { name: 'document_type', nullable: true }) documentType: DocumentType | null;
  @Column('text') title: string;
  @Column('text') description: string;
  @Column('text') story: string;
  @Column('uuid', { name: 'organisation_id' }) organisationId: OrganisationId;
  @Column('text') classification: Classification;
  /** Of an item for one group. */
  @Column('uuid', { name: 'group_id', nullable: true }) groupId: GroupId | null;
  @Column('text', { name: 'step_key', nullable: true }) stepKey: StepKey | null;
  @Column('uuid', { name: 'theme_ids', array: true }) themeIds: ThemeId[];
  @Column('integer') year: number;
  @Column('text') status: LibraryStatus;
  @Column('text', { name: 'size_class', nullable: true }) sizeClass: SizeClass | null;
  @Column('text') licence: Licence;
  @Column('text', { name: 'contact_role' }) contactRole: string;
  /** A day on the calendar, as `2027-05-24`. */
  @Column('date', { name: 'review_on', nullable: true }) reviewOn: string | null;
  /** The review date of which its organisation was told that it had come. */
  @Column('date', { name: 'reminded_of', nullable: true }) remindedOf: string | null;
  /** The text that its files were made from. */
  @Column('uuid', { name: 'document_id', nullable: true }) documentId: DocumentId | null;
  @Column('jsonb') links: LibraryLink[];
  @Column('uuid', { name: 'created_by' }) createdBy: PersonId;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'changed_at' }) changedAt: Date;
  /** Somebody recognised a person in it; until a privacy officer decides. */
  @Column('timestamptz', { name: 'hidden_at', nullable: true }) hiddenAt: Date | null;
  @Column('integer') revision: number;
}
