import type { CaseReportDecision } from '@leerkring/shared/contract/case-reports';
import { CaseReportId, LibraryItemId, PersonId, PostId, ThreadId } from '@leerkring/shared/contract/common';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('case_report')
export class CaseReport {
  @PrimaryColumn('uuid') id: CaseReportId;
  @Column('timestamptz') at: Date;
  /** As somebody gave it. */
  @Column('text') address: string;
  @Column('text') story: string;
  /** Empty: they gave none, or it is gone because it was decided. */
  @Column('text') contact: string;
  /** Null: nobody was signed in. */
  @Column('uuid', { name: 'person_id', nullable: true }) personId: PersonId | null;
  /** Null, as the item: the address leads nowhere. */
  @Column('uuid', { name: 'thread_id', nullable: true }) threadId: ThreadId | null;
  /** Null: the whole thread. */
  @Column('uuid', { name: 'post_id', nullable: true }) postId: PostId | null;
  @Column('uuid', { name: 'item_id', nullable: true }) itemId: LibraryItemId | null;
  /** What it is about was hidden because of this one. */
  @Column('boolean') hid: boolean;
  @Column('text', { nullable: true }) decision: CaseReportDecision | null;
  @Column('uuid', { name: 'decided_by', nullable: true }) decidedBy: PersonId | null;
  @Column('timestamptz', { name: 'decided_at', nullable: true }) decidedAt: Date | null;
  @Column('timestamptz', { name: 'erase_at', nullable: true }) eraseAt: Date | null;
}
