/** Moving a thread to another place, and taking posts out of it to a new one. */
import type { GroupId, PostId, ThreadId } from '@leerkring/shared/contract/common';
import { plainTextOf } from '@leerkring/shared/rules/post-body';
import { moveFault } from '@leerkring/shared/rules/thread-moves';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { AppError } from '../../platform/http/app-error.js';
import { newId } from '../../platform/ids.js';
import { Post } from './post.entity.js';
import { Thread } from './thread.entity.js';
import { type Entry, ThreadDoor } from './thread-door.js';
import { recount, ThreadRecord } from './thread-record.js';
import { ThreadWords } from './thread-words.js';

@Injectable()
export class ThreadPlaces {
  constructor(
    private readonly database: Database,
    private readonly door: ThreadDoor,
    private readonly words: ThreadWords,
    private readonly log: ThreadRecord,
  ) {}

  /** What goes out to the network is looked at again, because more people will read it. */
  async move(entry: Entry, to: GroupId | null, checked: boolean): Promise<void> {
    const { actor, thread: before } = entry;
    await this.door.requireAt(actor, to, 'thread.write');
    const posts = await this.database.asPerson(actor.personId, (tx) =>
      tx.findBy(Post, { threadId: before.id }),
    );
    const body = posts.map((post) => plainTextOf(post.body)).join('\n\n');
    if (to === null) await this.words.check(null, { title: before.title, body }, checked);
    // Looked up before the transaction; whoever writes in between is not among them, and the move is refused.
    const known = await this.database.manager.findBy(Post, { threadId: before.id });
    const members = await this.words.readersAmong(
      to,
      known.map(({ authorId }) => authorId),
    );
    await this.log.inThread(entry, async (tx, thread) => {
      const writers = (await tx.findBy(Post, { threadId: thread.id })).map(({ authorId }) => authorId);
      const fault = moveFault({ from: thread.groupId, to, mover: actor.personId, writers, members });
      if (fault) throw new AppError('invalid-input', undefined, [{ pointer: '/groupId', code: fault }]);
      if (thread.hiddenAt) throw new AppError('conflict');
      await tx.update(Thread, { id: thread.id }, { groupId: to, pinnedAt: null });
      const about = { thread, by: actor.personId, concerns: thread.authorId };
      await this.log.record(tx, 'thread.moved-out', { ...about, data: { toGroupId: to } });
      await this.log.record(tx, 'thread.moved-in', { ...about, data: { fromGroupId: thread.groupId } }, to);
    });
  }

  /** What somebody had read of them stays read. */
  async split(entry: Entry, title: string, postIds: readonly PostId[]): Promise<ThreadId> {
    await this.words.check(entry.thread.groupId, { title }, false);
    return this.log.inThread(entry, async (tx, from) => {
      const chosen = new Set(postIds);
      const posts = await tx.find(Post, { where: { threadId: from.id }, order: { number: 'ASC' } });
      const moved = posts.filter(({ id }) => chosen.has(id));
      const [first] = moved;
      if (!first || moved.length !== chosen.size || from.hiddenAt) throw new AppError('conflict');
      if (first.number === posts[0]?.number)
        throw new AppError('invalid-input', undefined, [{ pointer: '/postIds', code: 'first-post' }]);
      const id = newId<ThreadId>();
      const thread: Thread = {
        ...from,
        ...{ id, title, authorId: first.authorId, startedAt: first.at, splitFromId: from.id },
        ...{ lastNumber: 0, answerPostId: null, pinnedAt: null, lockedAt: null, revision: 0 },
        ...{ subjectKind: null, subjectId: null },
      };
      await tx.insert(Thread, thread);
      await tx.query(
        `insert into thread_reading (person_id, thread_id, number)
         select r.person_id, $2, count(p.id) from thread_reading r
         join post p on p.thread_id = r.thread_id and p.number <= r.number and p.id = any ($3)
         where r.thread_id = $1 group by r.person_id`,
        [from.id, id, [...chosen]],
      );
      for (const [index, post] of moved.entries())
        await tx.update(Post, { id: post.id }, { threadId: id, number: index + 1 });
      if (from.answerPostId && chosen.has(from.answerPostId))
        await tx.update(Thread, { id: from.id }, { answerPostId: null });
      await recount(tx, from.id);
      await recount(tx, id);
      const about = { by: entry.actor.personId, concerns: first.authorId };
      await this.log.record(tx, 'thread.split', { ...about, thread, data: { fromThreadId: from.id } });
      await this.log.record(tx, 'thread.changed', { ...about, thread: from });
      return id;
    });
  }
}
