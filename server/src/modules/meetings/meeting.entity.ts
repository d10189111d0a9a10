import { GroupId, MeetingId, PersonId } from '@leerkring/shared/contract/common';
import type { Agenda, MeetingInput, MeetingStatus } from '@leerkring/shared/contract/meetings';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('meeting')
export class Meeting {
  @PrimaryColumn('uuid') id: MeetingId;
  @Column('uuid', { name: 'group_id' }) groupId: GroupId;
  @Column('timestamptz', { name: 'starts_at' }) startsAt: Date;
  @Column('timestamptz', { name: 'ends_at' }) endsAt: Date;
  /** Where the clock on the wall hangs: instants alone do not say that a meeting is at half past one. */
  @Column('text', { name: 'time_zone' }) timeZone: string;
  @Column('text') place: MeetingInput['place'];
  @Column('text', { name: 'video_url', nullable: true }) videoUrl: string | null;
  @Column('text', { nullable: true }) address: string | null;
  @Column('uuid', { name: 'facilitator_id' }) facilitatorId: PersonId;
  @Column('jsonb') agenda: Agenda;
  @Column('text') status: MeetingStatus;
  /** When the group is reminded; null: it was, or there is nothing to remind of. No part of the plan. */
  @Column('timestamptz', { name: 'remind_at', nullable: true }) remindAt: Date | null;
  @Column('integer') revision: number;
}
