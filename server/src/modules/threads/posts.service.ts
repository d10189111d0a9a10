/** What people write in a thread, change and take away. Words that were taken away are kept a month, unseen. */
import type { LibraryItemId, PersonId, PollOptionId, PostId } from '@leerkring/shared/contract/common';
import {
  type PollInput,
  type PostChange,
  type PostInput,
  type Reaction,
  removedPostDays,
} from '@leerkring/shared/contract/posts';
import { mentionedIn } from '@leerkring/shared/rules/comment-body';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock/clock.js';
import { AppError } from '../../platform/http/app-error.js';
import { newId } from '../../platform/ids.js';
import { Polls } from './polls.js';
import { Post, PostEdition } from './post.entity.js';
import { PostReaction } from './post-reaction.entity.js';
import { Thread } from './thread.entity.js';
import type { Entry } from './thread-door.js';
import { ThreadDraft } from './thread-mine.entity.js';
import { recount, ThreadRecord } from './thread-record.js';
import { ThreadWords } from './thread-words.js';

const DAY_MS = 86_400_000;

@Injectable()
export class PostsService {
  constructor(
    private readonly clock: Clock,
    private readonly words: ThreadWords,
    private readonly polls: Polls,
    private readonly log: ThreadRecord,
  ) {}

  async write(
    entry: Entry,
    { body, checked, poll, itemIds: asked }: PostInput,
  ): Promise<{ postId: PostId; number: number }> {
    const { personId } = entry.actor;
    await this.words.check(entry.thread.groupId, { body }, checked);
    const itemIds = await this.words.attachable(entry.actor, asked);
    return this.log.inThread(entry, async (tx, thread) => {
      mustBeOpen(thread);
      await this.words.requireRoomForPost(tx, thread.id, personId);
      const { id: postId, number } = await this.add(tx, thread, personId, { body, poll, itemIds });
      await tx.delete(ThreadDraft, { personId, threadId: thread.id });
      await this.log.record(tx, 'post.written', { thread, by: personId, data: { postId, number } });
      return { postId, number };
    });
  }

  /** Whoever writes has read what stood there. The thread is locked, or new. */
  async add(
    tx: EntityManager,
    thread: Thread,
    authorId: PersonId,
    { body, poll, itemIds }: { body: string; poll: PollInput | null; itemIds: LibraryItemId[] },
  ): Promise<Post> {
    if (poll) this.polls.check(poll);
    const at = this.clock.now();
    const post: Post = {
      ...{ id: newId<PostId>(), threadId: thread.id, number: thread.lastNumber + 1, authorId, body, at },
      ...{ itemIds, editedAt: null, removedAt: null, hiddenAt: null, eraseAt: null, revision: 0 },
    };
    await tx.insert(Post, post);
    if (poll) await this.polls.add(tx, post.id, poll);
    const isAnswer = authorId !== thread.authorId && thread.firstAnswerAt === null;
    await tx.update(
      Thread,
      { id: thread.id },
      { lastAt: at, lastAuthorId: authorId, lastNumber: post.number, ...(isAnswer && { firstAnswerAt: at }) },
    );
    return post;
  }

  async change(
    entry: Entry,
    { id, ...before }: Post,
    { revision, body, checked, itemIds: asked }: PostChange,
  ): Promise<void> {
    await this.words.check(entry.thread.groupId, { body }, checked, mentionedIn(before.body));
    const itemIds = asked ? await this.words.attachable(entry.actor, asked, before.itemIds) : before.itemIds;
    await this.log.inThread(entry, async (tx, thread) => {
      mustBeOpen(thread);
      const post = await presentPost(tx, thread, id);
      if (post.revision !== revision) throw new AppError('conflict');
      if (post.body === body && String(post.itemIds) === String(itemIds)) return;
      const now = this.clock.now();
      const said = { body: post.body, itemIds: post.itemIds, at: post.editedAt ?? post.at };
      await tx.insert(PostEdition, { postId: id, revision, ...said, until: now });
      await tx.update(Post, { id }, { body, itemIds, editedAt: now, revision: revision + 1 });
      await this.log.record(tx, 'post.changed', {
        ...{ thread, by: entry.actor.personId, concerns: post.authorId, data: { postId: id } },
      });
    });
  }

  async remove(entry: Entry, id: PostId): Promise<void> {
    await this.log.inThread(entry, async (tx, thread) => {
      await this.takeAway(tx, thread, await presentPost(tx, thread, id), entry.actor.personId);
    });
  }

  /** The thread is locked. `days`: how long its words are still there, unseen. */
  async takeAway(
    tx: EntityManager,
    thread: Thread,
    post: Post,
    by: PersonId,
    days = removedPostDays,
  ): Promise<void> {
    const now = this.clock.now();
    const gone = { removedAt: now, hiddenAt: null, eraseAt: new Date(now.getTime() + days * DAY_MS) };
    await tx.update(Post, { id: post.id }, gone);
    if (thread.answerPostId === post.id) await tx.update(Thread, { id: thread.id }, { answerPostId: null });
    await recount(tx, thread.id);
    await this.log.record(tx, 'post.removed', {
      ...{ thread, by, concerns: post.authorId, data: { postId: post.id } },
    });
  }

  async react(
    entry: Entry,
    postId: PostId,
    { reaction, given }: { reaction: Reaction; given: boolean },
  ): Promise<void> {
    const { personId } = entry.actor;
    await this.log.inThread(entry, async (tx, thread) => {
      await presentPost(tx, thread, postId);
      const key = { postId, personId, reaction };
      if ((await tx.existsBy(PostReaction, key)) === given) return;
      if (given) await tx.insert(PostReaction, { ...key, at: this.clock.now() });
      else await tx.delete(PostReaction, key);
      await this.log.record(tx, 'post.reacted', { thread, by: personId, data: { postId } });
    });
  }

  async vote(entry: Entry, postId: PostId, optionIds: readonly PollOptionId[]): Promise<void> {
    const { personId } = entry.actor;
    await this.log.inThread(entry, async (tx, thread) => {
      await presentPost(tx, thread, postId);
      await this.polls.vote(tx, personId, postId, optionIds);
      await this.log.record(tx, 'post.voted', { thread, by: personId, data: { postId } });
    });
  }

  async closePoll(entry: Entry, postId: PostId): Promise<void> {
    await this.log.inThread(entry, async (tx, thread) => {
      await presentPost(tx, thread, postId);
      if (await this.polls.close(tx, postId))
        await this.log.record(tx, 'poll.closed', { thread, by: entry.actor.personId, data: { postId } });
    });
  }
}

const mustBeOpen = ({ lockedAt, hiddenAt }: Thread): void => {
  if (lockedAt) throw new AppError('thread-locked');
  if (hiddenAt) throw new AppError('not-allowed');
};

/** That can be read: not taken away, and not hidden. */
export const presentPost = async (tx: EntityManager, thread: Thread, id: PostId): Promise<Post> => {
  const post = await tx.findOneBy(Post, { id, threadId: thread.id });
  if (!post || post.removedAt || post.hiddenAt || thread.hiddenAt) throw new AppError('not-found');
  return post;
};
