/**
 * What goes by itself: the words of posts that were taken away, what posts said before they were changed, and
 * a thread of which nothing is left. Who quoted a post that goes keeps the place of the quote and none of its words.
 */
import type { PostId, ThreadId } from '@leerkring/shared/contract/common';
import { removedPostDays } from '@leerkring/shared/contract/posts';
import { withoutQuotesOf } from '@leerkring/shared/rules/post-body';
import { Injectable } from '@nestjs/common';
import { type EntityManager, In, LessThan, LessThanOrEqual, Like } from 'typeorm';
import { Database } from '../../platform/database/database.js';
import { Poll } from './poll.entity.js';
import { Post, PostEdition } from './post.entity.js';
import { PostReaction } from './post-reaction.entity.js';
import { Thread } from './thread.entity.js';
import { ThreadRecord } from './thread-record.js';

const DAY_MS = 86_400_000;

@Injectable()
export class ThreadRetention {
  constructor(
    private readonly database: Database,
    private readonly log: ThreadRecord,
  ) {}

  /** Two nodes that do it at once each take other posts. */
  async eraseDue(now: Date): Promise<void> {
    const before = new Date(now.getTime() - removedPostDays * DAY_MS);
    await this.database.manager.delete(PostEdition, { until: LessThan(before) });
    await this.database.transaction(async (tx) => {
      const due = await tx.find(Post, {
        where: { eraseAt: LessThanOrEqual(now) },
        lock: { mode: 'pessimistic_write', onLocked: 'skip_locked' },
        take: 500,
      });
      for (const post of due) await this.erase(tx, post);
      for (const threadId of new Set(due.map(({ threadId: id }) => id))) await this.eraseEmpty(tx, threadId);
    });
  }

  private async erase(tx: EntityManager, { id: postId, threadId, authorId }: Post): Promise<void> {
    await tx.update(Post, { id: postId }, { body: '', itemIds: [], eraseAt: null });
    for (const entity of [PostEdition, PostReaction, Poll]) await tx.delete(entity, { postId });
    const gone = new Set<PostId>([postId]);
    for (const quoting of await tx.findBy(Post, { body: Like(`%#{${postId}}%`) }))
      await tx.update(Post, { id: quoting.id }, { body: withoutQuotesOf(quoting.body, gone) });
    for (const edition of await tx.findBy(PostEdition, { body: Like(`%#{${postId}}%`) }))
      await tx.update(
        PostEdition,
        { postId: edition.postId, revision: edition.revision },
        { body: withoutQuotesOf(edition.body, gone) },
      );
    const thread = await tx.findOneByOrFail(Thread, { id: threadId });
    await this.log.record(tx, 'post.erased', { thread, by: null, concerns: authorId, data: { postId } });
  }

  /** Every post of it was erased. */
  private async eraseEmpty(tx: EntityManager, id: ThreadId): Promise<void> {
    const posts = await tx.findBy(Post, { threadId: id });
    if (posts.some(({ removedAt, body }) => removedAt === null || body !== '')) return;
    const thread = await tx.findOneByOrFail(Thread, { id });
    await tx.update(Thread, { splitFromId: id }, { splitFromId: null });
    await tx.delete(Post, { id: In(posts.map((post) => post.id)) });
    await tx.delete(Thread, { id });
    await this.log.record(tx, 'thread.erased', { thread, by: null, concerns: thread.authorId });
  }
}
