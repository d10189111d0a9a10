import type { CaseDomain, CaseInput, CaseStatus, Submission } from '@leerkring/shared/contract/cases';
import { CaseId, GroupId, MeetingId, PersonId } from '@leerkring/shared/contract/common';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** `case` is a reserved word, in SQL and in TypeScript. */
@Entity('learning_case')
export class LearningCase {
  @PrimaryColumn('uuid') id: CaseId;
  @Column('uuid', { name: 'group_id' }) groupId: GroupId;
  @Column('uuid', { name: 'presenter_id' }) presenterId: PersonId;
  @Column('uuid', { name: 'meeting_id', nullable: true }) meetingId: MeetingId | null;
  @Column('text') status: CaseStatus;
  @Column('text', { name: 'working_title' }) workingTitle: string;
  @Column('text', { name: 'question_kind' }) questionKind: CaseInput['questionKind'];
  @Column('text', { name: 'learning_question' }) learningQuestion: string;
  @Column('text') situation: string;
  @Column('jsonb', { name: 'people_involved' }) peopleInvolved: CaseInput['peopleInvolved'];
  @Column('text', { name: 'tried_so_far' }) triedSoFar: string;
  @Column('text', { name: 'what_touches_me' }) whatTouchesMe: string;
  @Column('text', { name: 'withheld_outcome' }) withheldOutcome: string;
  @Column('text', { array: true }) domains: CaseDomain[];
  @Column('text', { name: 'preferred_method_key', nullable: true }) preferredMethodKey: string | null;
  @Column('integer', { nullable: true }) urgency: number | null;
  /** Why a possibly identifying detail was left in; erased with the text. */
  @Column('jsonb') dismissals: Submission['dismissals'];
  @Column('timestamptz', { name: 'withheld_unlocked_at', nullable: true }) withheldUnlockedAt: Date | null;
  @Column('timestamptz', { name: 'erase_at', nullable: true }) eraseAt: Date | null;
  @Column('integer') revision: number;
}
