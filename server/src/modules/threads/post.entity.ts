import { type LibraryItemId, PersonId, PostId, ThreadId } from '@leerkring/shared/contract/common';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('post')
export class Post {
  @PrimaryColumn('uuid') id: PostId;
  @Column('uuid', { name: 'thread_id' }) threadId: ThreadId;
  @Column('integer') number: number;
  @Column('uuid', { name: 'author_id' }) authorId: PersonId;
  /** People and quoted posts stand in it by id. Empty once it was erased. */
  @Column('text') body: string;
  /** Of the library, which says who may read each, and whether it is still there. */
  @Column('uuid', { name: 'item_ids', array: true }) itemIds: LibraryItemId[];
  @Column('timestamptz') at: Date;
  @Column('timestamptz', { name: 'edited_at', nullable: true }) editedAt: Date | null;
  @Column('timestamptz', { name: 'removed_at', nullable: true }) removedAt: Date | null;
  /** Somebody recognised a person in it, and nobody decided yet. */
  @Column('timestamptz', { name: 'hidden_at', nullable: true }) hiddenAt: Date | null;
  @Column('timestamptz', { name: 'erase_at', nullable: true }) eraseAt: Date | null;
  @Column('integer') revision: number;
}

/** What a post said, and what was added to it, until it was changed. */
@Entity('post_edition')
export class PostEdition {
  @PrimaryColumn('uuid', { name: 'post_id' }) postId: PostId;
  /** The one it had when it said this. */
  @PrimaryColumn('integer') revision: number;
  @Column('text') body: string;
  @Column('uuid', { name: 'item_ids', array: true }) itemIds: LibraryItemId[];
  @Column('timestamptz') at: Date;
  /** When it was changed. */
  @Column('timestamptz') until: Date;
}
