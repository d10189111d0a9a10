import { GroupId, PersonId } from '@leerkring/shared/contract/common';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('pledge_acceptance')
export class PledgeAcceptance {
  @PrimaryColumn('uuid', { name: 'group_id' }) groupId: GroupId;
  @PrimaryColumn('uuid', { name: 'person_id' }) personId: PersonId;
  @PrimaryColumn('integer') version: number;
  @Column('timestamptz', { name: 'accepted_at' }) acceptedAt: Date;
}
