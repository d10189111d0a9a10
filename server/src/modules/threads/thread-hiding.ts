/**
 * Taking out of sight what somebody recognised a person in, until a privacy officer has looked: a post, or a thread
 * with its title and all posts. Nothing is lost by it, and it can be put back.
 */
import type { PersonId, PostId, ThreadId } from '@leerkring/shared/contract/common';
import { Injectable } from '@nestjs/common';
import { type EntityManager, In, IsNull } from 'typeorm';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { Post, PostEdition } from './post.entity.js';
import { PostsService } from './posts.service.js';
import { Thread } from './thread.entity.js';
import { lockThread, ThreadRecord } from './thread-record.js';

/** Without a post it is the whole thread. */
export interface Hideable {
  threadId: ThreadId;
  postId: PostId | null;
}

export interface HideableFacts extends Hideable {
  groupId: Thread['groupId'];
  hidden: boolean;
  lastChangedAt: Date;
}

@Injectable()
export class ThreadHiding {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly posts: PostsService,
    private readonly log: ThreadRecord,
  ) {}

  /** Null: there is nothing there, or nothing any more. `number`: of a post; without one the whole thread. */
  async find(threadId: ThreadId, number: number | null): Promise<HideableFacts | null> {
    const { manager } = this.database;
    const thread = await manager.findOneBy(Thread, { id: threadId });
    if (!thread) return null;
    const where = { threadId, removedAt: IsNull(), ...(number !== null && { number }) };
    const posts = await manager.find(Post, { where, order: { at: 'DESC' } });
    if (posts.length === 0) return null;
    const changed = posts.map(({ at, editedAt }) => (editedAt ?? at).getTime());
    return {
      ...{ threadId, groupId: thread.groupId, postId: number === null ? null : (posts[0]?.id ?? null) },
      hidden: thread.hiddenAt !== null || (number !== null && posts[0]?.hiddenAt != null),
      lastChangedAt: new Date(Math.max(...changed)),
    };
  }

  async facts({ threadId, postId }: Hideable): Promise<HideableFacts | null> {
    if (!postId) return this.find(threadId, null);
    const post = await this.database.manager.findOneBy(Post, { id: postId, removedAt: IsNull() });
    return post && this.find(post.threadId, post.number);
  }

  /** For a privacy officer, who reads in the network and in no group. */
  async words(reader: PersonId, target: Hideable): Promise<{ title: string; posts: string[] } | null> {
    return this.database.asPerson(reader, async (tx) => {
      const { threadId, postId } = await whereItIs(tx, target);
      const thread = await tx.findOneBy(Thread, { id: threadId, groupId: IsNull() });
      if (!thread) return null;
      const where = { threadId, removedAt: IsNull(), ...(postId && { id: postId }) };
      const posts = await tx.find(Post, { where, order: { number: 'ASC' } });
      return { title: thread.title, posts: posts.map(({ body }) => body) };
    });
  }

  async hide(tx: EntityManager, target: Hideable): Promise<void> {
    await this.set(tx, target, this.clock.now(), null);
  }

  async restore(tx: EntityManager, target: Hideable, by: PersonId): Promise<void> {
    await this.set(tx, target, null, by);
  }

  /** With what it said before; the words are gone at the next turn of the eraser. */
  async remove(tx: EntityManager, target: Hideable, by: PersonId): Promise<void> {
    const { threadId, postId } = await whereItIs(tx, target);
    const thread = await lockThread(tx, threadId);
    const where = { threadId, removedAt: IsNull(), ...(postId && { id: postId }) };
    const posts = await tx.findBy(Post, where);
    for (const post of posts) await this.posts.takeAway(tx, thread, post, by, 0);
    await tx.delete(PostEdition, { postId: In(posts.map(({ id }) => id)) });
    // The title goes with the whole; a thread without posts is in no list.
    if (!postId) await tx.update(Thread, { id: threadId }, { title: '', hiddenAt: null });
  }

  private async set(
    tx: EntityManager,
    target: Hideable,
    hiddenAt: Date | null,
    by: PersonId | null,
  ): Promise<void> {
    const { threadId, postId } = await whereItIs(tx, target);
    const thread = await lockThread(tx, threadId);
    if (postId) {
      const post = await tx.findOneBy(Post, { id: postId, threadId });
      if (!post || post.removedAt) return;
      await tx.update(Post, { id: postId }, { hiddenAt });
      const about = { thread, by, concerns: post.authorId, data: { postId } };
      await this.log.record(tx, hiddenAt ? 'post.hidden' : 'post.restored', about);
    } else {
      await tx.update(Thread, { id: threadId }, { hiddenAt });
      const about = { thread, by, concerns: thread.authorId };
      await this.log.record(tx, hiddenAt ? 'thread.hidden' : 'thread.restored', about);
    }
  }
}

/** A post may stand in another thread since it was split off. */
const whereItIs = async (tx: EntityManager, { threadId, postId }: Hideable): Promise<Hideable> => {
  const post = postId && (await tx.findOneBy(Post, { id: postId }));
  return { threadId: post ? post.threadId : threadId, postId };
};
