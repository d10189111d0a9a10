import { GroupId, PersonId } from '@leerkring/shared/contract/common';
import type { GroupRole } from '@leerkring/shared/contract/groups';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('membership')
export class Membership {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'group_id' }) groupId: GroupId;
  @Column('uuid', { name: 'person_id' }) personId: PersonId;
  @Column('text') role: GroupRole;
  @Column('timestamptz') since: Date;
  /** Guests only: the last moment of their access. */
  @Column('timestamptz', { nullable: true }) until: Date | null;
  @Column('timestamptz', { name: 'left_at', nullable: true }) leftAt: Date | null;
}
