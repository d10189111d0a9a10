import { GroupId, PersonId } from '@leerkring/shared/contract/common';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A version that the group made; the first one is the standard set and has no row. */
@Entity('ground_rules')
export class GroundRulesRow {
  @PrimaryColumn('uuid', { name: 'group_id' }) groupId: GroupId;
  @PrimaryColumn('integer') version: number;
  @Column('jsonb') rules: string[];
  @Column('uuid', { name: 'made_by' }) madeBy: PersonId;
  @Column('timestamptz', { name: 'made_at' }) madeAt: Date;
}
