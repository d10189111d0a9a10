import { GroupId, PersonId, PostId, ThemeId, ThreadId } from '@leerkring/shared/contract/common';
import type { SubjectRef } from '@leerkring/shared/contract/threads';
import type { StepKey } from '@leerkring/shared/roadmap/steps';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('thread')
export class Thread {
  @PrimaryColumn('uuid') id: ThreadId;
  /** Null: in the network. */
  @Column('uuid', { name: 'group_id', nullable: true }) groupId: GroupId | null;
  @Column('uuid', { name: 'theme_id' }) themeId: ThemeId;
  @Column('text', { nullable: true }) step: StepKey | null;
  @Column('text') title: string;
  @Column('uuid', { name: 'author_id' }) authorId: PersonId;
  /** The thing it began with. */
  @Column('text', { name: 'subject_kind', nullable: true }) subjectKind: SubjectRef['kind'] | null;
  @Column('uuid', { name: 'subject_id', nullable: true }) subjectId: string | null;
  @Column('uuid', { name: 'split_from_id', nullable: true }) splitFromId: ThreadId | null;
  @Column('timestamptz', { name: 'started_at' }) startedAt: Date;
  /** Of the last post that was written. */
  @Column('timestamptz', { name: 'last_at' }) lastAt: Date;
  @Column('uuid', { name: 'last_author_id' }) lastAuthorId: PersonId;
  @Column('integer', { name: 'last_number' }) lastNumber: number;
  /** By somebody else than who asked. */
  @Column('timestamptz', { name: 'first_answer_at', nullable: true }) firstAnswerAt: Date | null;
  /** The one that helped. */
  @Column('uuid', { name: 'answer_post_id', nullable: true }) answerPostId: PostId | null;
  @Column('timestamptz', { name: 'pinned_at', nullable: true }) pinnedAt: Date | null;
  @Column('timestamptz', { name: 'locked_at', nullable: true }) lockedAt: Date | null;
  @Column('timestamptz', { name: 'hidden_at', nullable: true }) hiddenAt: Date | null;
  /** Goes up with each change of what stands in this row by who changes it; answers do not count. */
  @Column('integer') revision: number;
}
