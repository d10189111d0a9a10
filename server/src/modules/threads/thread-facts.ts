/** What the domains that follow the events may know of threads: ids and what is needed to decide, and words by the reader's right alone. */
import type { GroupId, PersonId, PostId, ThemeId, ThreadId } from '@leerkring/shared/contract/common';
import { mentionedIn } from '@leerkring/shared/rules/comment-body';
import { quotedIn } from '@leerkring/shared/rules/post-body';
import { Injectable } from '@nestjs/common';
import { type EntityManager, In, IsNull } from 'typeorm';
import { Database } from '../../platform/database/database.js';
import type { Actor } from '../../platform/http/actor.js';
import { Post } from './post.entity.js';
import { stateOf } from './post.view.js';
import { Thread } from './thread.entity.js';
import { ThreadDoor } from './thread-door.js';
import { ThreadWords } from './thread-words.js';

export interface ThreadFact {
  id: ThreadId;
  /** Null: in the network. */
  groupId: GroupId | null;
  themeId: ThemeId;
  authorId: PersonId;
  /** Of a thread in a group nothing of it may leave the group, in a mail for instance. */
  title: string;
  hidden: boolean;
}

export interface PostFact {
  id: PostId;
  threadId: ThreadId;
  number: number;
  authorId: PersonId;
  mentioned: PersonId[];
  /** Who wrote what it quotes. */
  quotedAuthors: PersonId[];
  /** Neither taken away nor hidden. */
  present: boolean;
}

@Injectable()
export class ThreadFacts {
  constructor(
    private readonly database: Database,
    private readonly words: ThreadWords,
    private readonly door: ThreadDoor,
  ) {}

  /** Of these threads those that this person reads at this moment, and nobody hid. */
  async readable(actor: Actor, ids: readonly ThreadId[]): Promise<Map<ThreadId, ThreadFact>> {
    const rows = await this.database.asPerson(actor.personId, (tx) =>
      tx.findBy(Thread, { id: In(ids), hiddenAt: IsNull() }),
    );
    const groups = await this.door.groupsOf(actor, 'thread.read');
    const reads = ({ groupId }: Thread) => !groupId || groups === 'all' || groups.includes(groupId);
    return new Map(rows.filter(reads).map((row) => [row.id, factOf(row)]));
  }

  async thread(id: ThreadId): Promise<ThreadFact | null> {
    const row = await this.database.manager.findOneBy(Thread, { id });
    return row && factOf(row);
  }

  /** It stays in its thread until the end of the transaction. */
  async post(tx: EntityManager, id: PostId): Promise<PostFact | null> {
    const { manager } = this.database;
    const row = await tx.findOne(Post, { where: { id }, lock: { mode: 'pessimistic_read' } });
    if (!row) return null;
    const { threadId, number, authorId, body } = row;
    const thread = await manager.findOneByOrFail(Thread, { id: threadId });
    const quoted = await manager.findBy(Post, { id: In(quotedIn(body)), threadId });
    return {
      ...{ id, threadId, number, authorId, mentioned: mentionedIn(body) },
      quotedAuthors: [...new Set(quoted.map((post) => post.authorId))],
      present: stateOf(row, thread.hiddenAt !== null) === 'present',
    };
  }

  /** Of all its posts, also those that were taken away. */
  async places(threadId: ThreadId): Promise<Pick<PostFact, 'id' | 'number'>[]> {
    const posts = await this.database.manager.findBy(Post, { threadId });
    return posts.map(({ id, number }) => ({ id, number }));
  }

  /** Who wrote in it. */
  async participants(threadId: ThreadId): Promise<PersonId[]> {
    const posts: { authorId: PersonId }[] = await this.database.manager.query(
      'select distinct author_id as "authorId" from post where thread_id = $1 and removed_at is null',
      [threadId],
    );
    return posts.map(({ authorId }) => authorId);
  }

  /** Of these people those who read it at this moment. */
  async readersAmong(threadId: ThreadId, ids: readonly PersonId[]): Promise<Set<PersonId>> {
    const thread = await this.database.manager.findOneBy(Thread, { id: threadId });
    return thread ? this.words.readersAmong(thread.groupId, ids) : new Set();
  }
}

const factOf = ({ id, groupId, themeId, authorId, title, hiddenAt }: Thread): ThreadFact => ({
  ...{ id, groupId, themeId, authorId },
  title: hiddenAt ? '' : title,
  hidden: hiddenAt !== null,
});
