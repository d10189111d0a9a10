import { LibraryItemId, OrganisationId, PersonId } from '@leerkring/shared/contract/common';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** That an item was made from another one. */
@Entity('library_reuse')
export class LibraryReuse {
  /** What was made. */
  @PrimaryColumn('uuid', { name: 'item_id' }) itemId: LibraryItemId;
  /** Null: it was taken away since. */
  @Column('uuid', { name: 'source_item_id', nullable: true }) sourceItemId: LibraryItemId | null;
  @Column('uuid', { name: 'source_organisation_id' }) sourceOrganisationId: OrganisationId;
  @Column('integer', { name: 'source_version' }) sourceVersion: number;
  /** The newest version of the source that its people looked at. */
  @Column('integer', { name: 'seen_version' }) seenVersion: number;
  /** Who made it: of which organisation, and who. */
  @Column('uuid', { name: 'organisation_id' }) organisationId: OrganisationId;
  @Column('uuid', { name: 'person_id' }) personId: PersonId;
  @Column('timestamptz') at: Date;
}
