import { OrganisationId, PersonId } from '@leerkring/shared/contract/common';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('rights_review')
export class RightsReview {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'organisation_id' }) organisationId: OrganisationId;
  @Column('uuid', { name: 'reviewed_by' }) reviewedBy: PersonId;
  @Column('timestamptz', { name: 'reviewed_at' }) reviewedAt: Date;
}
