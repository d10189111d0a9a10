import { ActionItemId, GroupId, MeetingId, PersonId } from '@leerkring/shared/contract/common';
import type { ActionStatus } from '@leerkring/shared/contract/outcomes';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('action_item')
export class ActionItem {
  @PrimaryColumn('uuid') id: ActionItemId;
  @Column('uuid', { name: 'group_id' }) groupId: GroupId;
  @Column('uuid', { name: 'meeting_id' }) meetingId: MeetingId;
  @Column('uuid', { name: 'owner_id' }) ownerId: PersonId;
  @Column('text') text: string;
  /** A day on the calendar, as `2026-11-24`. */
  @Column('date', { name: 'due_on', nullable: true }) dueOn: string | null;
  @Column('text') status: ActionStatus;
  /** What the owner told about it. */
  @Column('text') note: string;
  @Column('integer') revision: number;
}
