/** Starting a thread, and what is done with a thread as a whole. */
import type { PostId, ThreadId } from '@leerkring/shared/contract/common';
import type { ThreadChange, ThreadInput } from '@leerkring/shared/contract/threads';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import type { Actor } from '../../platform/http/actor.js';
import { AppError } from '../../platform/http/app-error.js';
import { newId } from '../../platform/ids.js';
import { ThemesService } from '../themes/themes.service.js';
import { Post } from './post.entity.js';
import { PostsService } from './posts.service.js';
import { Thread } from './thread.entity.js';
import type { Entry } from './thread-door.js';
import { ThreadDraft } from './thread-mine.entity.js';
import { ThreadRecord } from './thread-record.js';
import { ThreadWords } from './thread-words.js';

@Injectable()
export class ThreadsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly themes: ThemesService,
    private readonly words: ThreadWords,
    private readonly posts: PostsService,
    private readonly log: ThreadRecord,
  ) {}

  /** Who may start it here was asked at the door, and whether they may see its subject. */
  async start(actor: Actor, input: ThreadInput): Promise<ThreadId> {
    const { groupId, title, themeId, step, subject, body, checked, poll } = input;
    await this.themes.requireOpen(themeId);
    await this.words.check(groupId, { title, body }, checked);
    const itemIds = await this.words.attachable(actor, input.itemIds);
    const id = newId<ThreadId>();
    const now = this.clock.now();
    const { personId } = actor;
    await this.database.transaction(async (tx) => {
      await this.words.requireRoomForThread(tx, personId);
      const thread: Thread = {
        ...{ id, groupId, title, themeId, step, authorId: personId, startedAt: now },
        ...{ subjectKind: subject?.kind ?? null, subjectId: subject?.id ?? null, splitFromId: null },
        ...{ lastAt: now, lastAuthorId: personId, lastNumber: 0, firstAnswerAt: null, answerPostId: null },
        ...{ pinnedAt: null, lockedAt: null, hiddenAt: null, revision: 0 },
      };
      await tx.insert(Thread, thread);
      const { id: postId } = await this.posts.add(tx, thread, personId, { body, poll, itemIds });
      await tx.delete(ThreadDraft, { personId, threadId: IsNull() });
      await this.log.record(tx, 'thread.started', { thread, by: personId, data: { postId, themeId } });
    });
    return id;
  }

  /** A title goes through the scan as well; who writes one can look at it at once, so nothing is taken unseen. */
  async change(entry: Entry, { revision, title, themeId, step }: ThreadChange): Promise<void> {
    if (themeId && themeId !== entry.thread.themeId) await this.themes.requireOpen(themeId);
    if (title !== undefined) await this.words.check(entry.thread.groupId, { title }, false);
    await this.log.inThread(entry, async (tx, thread) => {
      if (thread.revision !== revision) throw new AppError('conflict');
      const change = {
        title: title ?? thread.title,
        themeId: themeId ?? thread.themeId,
        step: step === undefined ? thread.step : step,
      };
      await tx.update(Thread, { id: thread.id }, { ...change, revision: revision + 1 });
      await this.log.record(tx, 'thread.changed', {
        ...{ thread, by: entry.actor.personId, concerns: thread.authorId },
      });
    });
  }

  async moderate(entry: Entry, { pinned, locked }: { pinned: boolean; locked: boolean }): Promise<void> {
    await this.log.inThread(entry, async (tx, thread) => {
      const now = this.clock.now();
      const about = { thread, by: entry.actor.personId, concerns: thread.authorId };
      const pins = pinned !== (thread.pinnedAt !== null);
      const locks = locked !== (thread.lockedAt !== null);
      if (pins) {
        await tx.update(Thread, { id: thread.id }, { pinnedAt: pinned ? now : null });
        await this.log.record(tx, pinned ? 'thread.pinned' : 'thread.unpinned', about);
      }
      if (locks) {
        await tx.update(Thread, { id: thread.id }, { lockedAt: locked ? now : null });
        await this.log.record(tx, locked ? 'thread.locked' : 'thread.unlocked', about);
      }
    });
  }

  /** The post that helped; null takes the mark away. */
  async markAnswer(entry: Entry, postId: PostId | null): Promise<void> {
    await this.log.inThread(entry, async (tx, thread) => {
      const about = { thread, by: entry.actor.personId, concerns: thread.authorId };
      if (postId === thread.answerPostId) return;
      if (postId === null) {
        await tx.update(Thread, { id: thread.id }, { answerPostId: null });
        await this.log.record(tx, 'thread.answer-unmarked', about);
        return;
      }
      const post = await tx.findOneBy(Post, { id: postId, threadId: thread.id, removedAt: IsNull() });
      if (!post || post.number === 1) throw new AppError('not-found');
      await tx.update(Thread, { id: thread.id }, { answerPostId: postId });
      await this.log.record(tx, 'thread.answer-marked', {
        ...{ ...about, concerns: post.authorId },
        data: { postId },
      });
    });
  }
}
