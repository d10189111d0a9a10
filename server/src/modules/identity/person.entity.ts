import { OrganisationId, PersonId } from '@leerkring/shared/contract/common';
import { NetworkRole } from '@leerkring/shared/contract/identity';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('person')
export class Person {
  @PrimaryColumn('uuid') id: PersonId;
  @Column('uuid', { name: 'organisation_id' }) organisationId: OrganisationId;
  @Column('text', { name: 'given_name' }) givenName: string;
  @Column('text', { name: 'family_name' }) familyName: string;
  @Column('text') role: NetworkRole;
  /** Offered on the sign-in page, without proof of who it is, in demonstration mode only. */
  @Column('boolean', { default: false }) demonstration: boolean;
  /** Since when the account is closed; null: it is open. */
  @Column('timestamptz', { name: 'closed_at', nullable: true, default: null }) closedAt: Date | null;
}
