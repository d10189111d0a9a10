/**
 * Polls in posts. Whoever voted sees how it stands; the others wait until it closes, so that nobody looks before
 * they choose. In a poll without names nobody sees who chose what, and when it closes who chose what is forgotten:
 * only the totals stay.
 */
import type { PersonId, PollOptionId, PostId } from '@leerkring/shared/contract/common';
import type { PollInput, PollView } from '@leerkring/shared/contract/posts';
import { Injectable } from '@nestjs/common';
import { type EntityManager, In, IsNull, LessThanOrEqual } from 'typeorm';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { AppError } from '../../platform/http/app-error.js';
import { newId } from '../../platform/ids.js';
import { Poll, PollOption, PollVote } from './poll.entity.js';
import { Post } from './post.entity.js';
import { lockThread, ThreadRecord } from './thread-record.js';

@Injectable()
export class Polls {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly log: ThreadRecord,
  ) {}

  check({ closesAt, options }: PollInput): void {
    const isPast = closesAt !== null && new Date(closesAt) <= this.clock.now();
    const isTwice = new Set(options.map((text) => text.toLowerCase())).size < options.length;
    const faults = [
      ...(isPast ? [{ pointer: '/poll/closesAt', code: 'in-the-past' }] : []),
      ...(isTwice ? [{ pointer: '/poll/options', code: 'twice' }] : []),
    ];
    if (faults.length > 0) throw new AppError('invalid-input', undefined, faults);
  }

  async add(tx: EntityManager, postId: PostId, { options, closesAt, ...poll }: PollInput): Promise<void> {
    const closing = { closesAt: closesAt === null ? null : new Date(closesAt), closedAt: null, voters: null };
    await tx.insert(Poll, { postId, ...poll, ...closing });
    await tx.insert(
      PollOption,
      options.map((text, position) => ({
        ...{ id: newId<PollOptionId>(), postId, position, text, votes: null },
      })),
    );
  }

  /** In the name of a reader. */
  async views(tx: EntityManager, reader: PersonId, postIds: PostId[]): Promise<Map<PostId, PollView>> {
    const polls = await tx.findBy(Poll, { postId: In(postIds) });
    if (polls.length === 0) return new Map();
    const options = await tx.find(PollOption, {
      where: { postId: In(polls.map(({ postId }) => postId)) },
      order: { position: 'ASC' },
    });
    const votes = await tx.findBy(PollVote, { optionId: In(options.map(({ id }) => id)) });
    return new Map(
      polls.map((poll) => {
        const own = options.filter(({ postId }) => postId === poll.postId);
        const ids = new Set(own.map(({ id }) => id));
        const cast = votes.filter(({ optionId }) => ids.has(optionId));
        return [poll.postId, viewPoll(poll, own, cast, reader, this.isClosed(poll))];
      }),
    );
  }

  /** Replaces what this person chose before. The thread is locked. */
  async vote(
    tx: EntityManager,
    personId: PersonId,
    postId: PostId,
    optionIds: readonly PollOptionId[],
  ): Promise<void> {
    const poll = await tx.findOneBy(Poll, { postId });
    if (!poll) throw new AppError('not-found');
    if (this.isClosed(poll)) throw new AppError('not-now');
    const ids = (await tx.findBy(PollOption, { postId })).map(({ id }) => id);
    const chosen = [...new Set(optionIds)];
    if (!chosen.every((id) => ids.includes(id)) || (!poll.multiple && chosen.length > 1))
      throw new AppError('invalid-input', undefined, [{ pointer: '/optionIds', code: 'unknown-option' }]);
    await tx.delete(PollVote, { personId, optionId: In(ids) });
    await tx.insert(
      PollVote,
      chosen.map((optionId) => ({ personId, optionId })),
    );
  }

  /** Two nodes that do it at once take turns: each locks the thread. */
  async closeDue(now: Date): Promise<void> {
    const due = await this.database.manager.findBy(Poll, {
      closesAt: LessThanOrEqual(now),
      closedAt: IsNull(),
    });
    for (const { postId } of due)
      await this.database.transaction(async (tx) => {
        const post = await tx.findOneBy(Post, { id: postId });
        if (!post) return;
        const thread = await lockThread(tx, post.threadId);
        if (await this.close(tx, postId))
          await this.log.record(tx, 'poll.closed', { thread, by: null, data: { postId } });
      });
  }

  /** False: it was closed already, or is none. The thread is locked. */
  async close(tx: EntityManager, postId: PostId): Promise<boolean> {
    const poll = await tx.findOneBy(Poll, { postId, closedAt: IsNull() });
    if (!poll) return false;
    const options = await tx.findBy(PollOption, { postId });
    const votes = await tx.findBy(PollVote, { optionId: In(options.map(({ id }) => id)) });
    for (const { id } of options)
      await tx.update(PollOption, { id }, { votes: votes.filter(({ optionId }) => optionId === id).length });
    const voters = new Set(votes.map(({ personId }) => personId)).size;
    await tx.update(Poll, { postId }, { closedAt: this.clock.now(), voters });
    if (!poll.named) await tx.delete(PollVote, { optionId: In(options.map(({ id }) => id)) });
    return true;
  }

  private isClosed({ closesAt, closedAt }: Poll): boolean {
    return closedAt !== null || (closesAt !== null && closesAt <= this.clock.now());
  }
}

const viewPoll = (
  { question, multiple, named, closesAt, voters }: Poll,
  options: readonly PollOption[],
  votes: readonly PollVote[],
  reader: PersonId,
  closed: boolean,
): PollView => {
  const mine = votes.filter(({ personId }) => personId === reader).map(({ optionId }) => optionId);
  const shows = closed || mine.length > 0;
  const votersOf = (option: PollOption) =>
    votes.filter(({ optionId }) => optionId === option.id).map(({ personId }) => personId);
  return {
    ...{ question, multiple, named, closed, mine },
    closesAt: closesAt?.toISOString() ?? null,
    options: options.map((option) => ({
      id: option.id,
      text: option.text,
      votes: shows ? (option.votes ?? votersOf(option).length) : null,
      voterIds: shows && named ? votersOf(option) : null,
    })),
    voters: voters ?? new Set(votes.map(({ personId }) => personId)).size,
  };
};
