import { PersonId, ThreadId } from '@leerkring/shared/contract/common';
import type { ThreadDraft as DraftContent } from '@leerkring/shared/contract/threads';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How far somebody has read. */
@Entity('thread_reading')
export class ThreadReading {
  @PrimaryColumn('uuid', { name: 'person_id' }) personId: PersonId;
  @PrimaryColumn('uuid', { name: 'thread_id' }) threadId: ThreadId;
  /** Of the last post that was read. */
  @Column('integer') number: number;
}

/** What somebody was writing and has not placed yet. */
@Entity('thread_draft')
export class ThreadDraft {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'person_id' }) personId: PersonId;
  /** Null: a new thread. */
  @Column('uuid', { name: 'thread_id', nullable: true }) threadId: ThreadId | null;
  @Column('jsonb') content: DraftContent | Pick<DraftContent, 'body' | 'itemIds'>;
  @Column('timestamptz') at: Date;
}
