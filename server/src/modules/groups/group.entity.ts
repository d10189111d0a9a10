import { GroupId } from '@leerkring/shared/contract/common';
import type { GroupInput } from '@leerkring/shared/contract/groups';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** `group` is a reserved word in SQL, hence the table's longer name. */
@Entity('intervision_group')
export class Group {
  @PrimaryColumn('uuid') id: GroupId;
  @Column('text') name: string;
  @Column('text') purpose: string;
  @Column('text') form: GroupInput['form'];
  @Column('integer', { name: 'rhythm_weeks' }) rhythmWeeks: number;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  /** Of the ground rules; 1 is the standard set. */
  @Column('integer', { name: 'pledge_version', default: 1 }) pledgeVersion: number;
  @Column('integer') revision: number;
}
