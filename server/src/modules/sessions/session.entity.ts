import type { GroupId, MeetingId, SessionId } from '@leerkring/shared/contract/common';
import type { Plan, SessionDocument, SessionStatus } from '@leerkring/shared/contract/sessions';
import type { SessionState } from '@leerkring/shared/rules/session/state';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The live run of a meeting. `plan` is its own copy of the methods; `state` changes only with `revision`. */
@Entity('session')
export class Session {
  @PrimaryColumn('uuid')
  id: SessionId;

  @Column('uuid', { name: 'meeting_id' })
  meetingId: MeetingId;

  @Column('uuid', { name: 'group_id' })
  groupId: GroupId;

  @Column('text')
  status: SessionStatus;

  @Column('jsonb')
  plan: Plan;

  @Column('jsonb')
  state: SessionState;

  @Column('integer')
  revision: number;

  @Column('jsonb')
  documents: SessionDocument[];

  @Column('timestamptz', { name: 'changed_at' })
  changedAt: Date;

  /** When the working material (cards, pitches) is forgotten. */
  @Column('timestamptz', { name: 'forget_at', nullable: true })
  forgetAt: Date | null;

  /** When notes, reflection and private notes are erased. */
  @Column('timestamptz', { name: 'erase_at', nullable: true })
  eraseAt: Date | null;
}
