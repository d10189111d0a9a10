import type { BreakGlassKind } from '@leerkring/shared/contract/break-glass';
import { BreakGlassId, GroupId, PersonId } from '@leerkring/shared/contract/common';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('break_glass')
export class BreakGlass {
  @PrimaryColumn('uuid') id: BreakGlassId;
  @Column('uuid', { name: 'group_id' }) groupId: GroupId;
  @Column('uuid', { name: 'person_id' }) personId: PersonId;
  @Column('text') kind: BreakGlassKind;
  @Column('text') reason: string;
  @Column('timestamptz') since: Date;
  /** It gives no access from this moment on, whether or not anybody noted its end. */
  @Column('timestamptz') until: Date;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt: Date | null;
  @Column('uuid', { name: 'ended_by', nullable: true }) endedBy: PersonId | null;
}
