/**
 * What every change of a thread does: it locks the thread, so that of two people at once the second sees what the
 * first did, and records what happened with ids and no words. Everybody who may read the thread is told to look.
 */
import type { GroupId, PersonId, ThreadId } from '@leerkring/shared/contract/common';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../../platform/database/database.js';
import { EventLog } from '../../platform/events/event-log.js';
import type { EventEntry } from '../../platform/events/recorded-event.js';
import { AppError } from '../../platform/http/app-error.js';
import { Thread } from './thread.entity.js';
import type { Entry } from './thread-door.js';

interface Happened {
  thread: Pick<Thread, 'id' | 'groupId'>;
  /** Null: Leerkring itself. */
  by: PersonId | null;
  concerns?: PersonId | null;
  data?: EventEntry['data'];
}

@Injectable()
export class ThreadRecord {
  constructor(
    private readonly database: Database,
    private readonly events: EventLog,
  ) {}

  /** Throws conflict when the thread went elsewhere since the door was opened. */
  inThread<T>(
    { thread }: Pick<Entry, 'thread'>,
    work: (tx: EntityManager, thread: Thread) => Promise<T>,
  ): Promise<T> {
    return this.database.transaction(async (tx) => {
      const now = await lockThread(tx, thread.id);
      if (now.groupId !== thread.groupId) throw new AppError('conflict');
      return work(tx, now);
    });
  }

  async record(
    tx: EntityManager,
    kind: string,
    { thread, by, concerns, data }: Happened,
    groupId: GroupId | null = thread.groupId,
  ): Promise<void> {
    await this.events.record(tx, kind, {
      actorId: by,
      concernsId: concerns ?? null,
      groupId,
      subjectId: thread.id,
      ...(data && { data }),
      announce: { kind: 'thread', id: thread.id },
    });
  }
}

export const lockThread = async (tx: EntityManager, id: ThreadId): Promise<Thread> => {
  const thread = await tx.findOne(Thread, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!thread) throw new AppError('not-found');
  return thread;
};

/** What a thread tells about its last post and first answer, after posts came or went. The last number only grows. */
export const recount = async (tx: EntityManager, id: ThreadId): Promise<void> => {
  await tx.query(
    `update thread t set
       last_number = greatest(t.last_number, last.number), last_at = last.at, last_author_id = last.author_id,
       first_answer_at = (
         select min(p.at) from post p
         where p.thread_id = t.id and p.author_id <> t.author_id and p.removed_at is null)
     from (
       select number, at, author_id from post where thread_id = $1
       order by (removed_at is null) desc, number desc limit 1
     ) last
     where t.id = $1`,
    [id],
  );
};
