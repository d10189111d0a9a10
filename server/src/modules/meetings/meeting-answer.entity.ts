import { MeetingId, PersonId } from '@leerkring/shared/contract/common';
import type { MeetingAnswer } from '@leerkring/shared/contract/meetings';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('meeting_answer')
export class MeetingAnswerRow {
  @PrimaryColumn('uuid', { name: 'meeting_id' }) meetingId: MeetingId;
  @PrimaryColumn('uuid', { name: 'person_id' }) personId: PersonId;
  @Column('text') answer: MeetingAnswer;
  @Column('timestamptz', { name: 'answered_at' }) answeredAt: Date;
}
