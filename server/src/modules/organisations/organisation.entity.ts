import { OrganisationId } from '@leerkring/shared/contract/common';
import { OrganisationKind, Province } from '@leerkring/shared/contract/organisations';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('organisation')
export class Organisation {
  @PrimaryColumn('uuid') id: OrganisationId;
  /** Of those that have no last day, each has a name of its own. */
  @Column('text') name: string;
  @Column('text', { default: 'other' }) kind: OrganisationKind;
  /** Of CBS; each municipality has its own for ever. */
  @Column('text', { nullable: true }) code: string | null;
  @Column('text', { nullable: true }) province: Province | null;
  @Column('date', { name: 'valid_from', nullable: true }) validFrom: string | null;
  /** The last day. */
  @Column('date', { name: 'valid_until', nullable: true }) validUntil: string | null;
  @Column('uuid', { name: 'successor_id', nullable: true }) successorId: OrganisationId | null;
  @Column('integer', { default: 0 }) revision: number;
}
