/** One thread with all that is said in it, for who may read it. */
import type { PostId, ThreadId } from '@leerkring/shared/contract/common';
import type { PostEdition as EditionView } from '@leerkring/shared/contract/posts';
import type { ThreadView } from '@leerkring/shared/contract/threads';
import { quotedIn } from '@leerkring/shared/rules/post-body';
import { Injectable } from '@nestjs/common';
import { type EntityManager, In, IsNull } from 'typeorm';
import { Database } from '../../platform/database/database.js';
import { AppError } from '../../platform/http/app-error.js';
import { IdentityService } from '../identity/identity.service.js';
import { Polls } from './polls.js';
import { Post, PostEdition } from './post.entity.js';
import { type PostPicture, peopleInPost, stateOf, viewPost } from './post.view.js';
import { PostReaction } from './post-reaction.entity.js';
import { Thread } from './thread.entity.js';
import type { Entry } from './thread-door.js';
import { ThreadList } from './thread-list.js';
import { ThreadDraft, ThreadReading } from './thread-mine.entity.js';
import { ThreadSubjects } from './thread-subjects.js';

@Injectable()
export class ThreadsReader {
  constructor(
    private readonly database: Database,
    private readonly identity: IdentityService,
    private readonly list: ThreadList,
    private readonly polls: Polls,
    private readonly subjects: ThreadSubjects,
  ) {}

  async one(entry: Entry): Promise<ThreadView> {
    const { actor, thread } = entry;
    const { id, subjectKind, subjectId } = thread;
    const [summary] = await this.list.some(actor.personId, [id]);
    if (!summary) throw new AppError('not-found');
    const { picture, reading, draft, splitFrom } = await this.read(entry);
    const posts = picture.posts.map((post) => viewPost(entry, post, picture));
    const people = await this.identity.people([...new Set(posts.flatMap(peopleInPost))]);
    const isOwn = thread.authorId === actor.personId;
    const open = thread.lockedAt === null && thread.hiddenAt === null;
    return {
      ...summary,
      posts,
      people: [...people.values()],
      answerPostId: thread.answerPostId,
      readUpTo: reading?.number ?? 0,
      draft: draft?.content.body ?? '',
      subject:
        subjectKind && subjectId
          ? await this.subjects.read(actor, { kind: subjectKind, id: subjectId })
          : null,
      splitFrom: splitFrom && { id: splitFrom.id, title: splitFrom.hiddenAt ? '' : splitFrom.title },
      mayWrite: open && entry.may('thread.write'),
      mayChange: thread.hiddenAt === null && entry.may('thread.change', isOwn),
      mayMarkAnswer: entry.may('thread.mark-answer', isOwn),
      mayModerate: entry.may('thread.moderate'),
    };
  }

  /** For who wrote it and who keeps order: what was changed may have been changed because it said too much. */
  async editions(entry: Entry, postId: PostId): Promise<EditionView[]> {
    const { actor, thread } = entry;
    const { post, editions } = await this.database.asPerson(actor.personId, async (tx) => ({
      post: await tx.findOneBy(Post, { id: postId, threadId: thread.id, removedAt: IsNull() }),
      editions: await tx.find(PostEdition, { where: { postId }, order: { revision: 'DESC' } }),
    }));
    if (!post || stateOf(post, thread.hiddenAt !== null) !== 'present') throw new AppError('not-found');
    if (!entry.may('post.remove', post.authorId === actor.personId)) throw new AppError('not-allowed');
    return editions.map(({ body, at }) => ({ body, at: at.toISOString() }));
  }

  private read({ actor: { personId }, thread }: Entry) {
    const { id: threadId } = thread;
    return this.database.asPerson(personId, async (tx) => {
      const posts = await tx.find(Post, { where: { threadId }, order: { number: 'ASC' } });
      const postIds = posts.map(({ id }) => id);
      const picture: PostPicture = {
        posts,
        reactions: await tx.find(PostReaction, { where: { postId: In(postIds) }, order: { at: 'ASC' } }),
        polls: await this.polls.views(tx, personId, postIds),
        gone: await goneAmong(tx, posts),
      };
      return {
        picture,
        reading: await tx.findOneBy(ThreadReading, { personId, threadId }),
        draft: await tx.findOneBy(ThreadDraft, { personId, threadId }),
        splitFrom: thread.splitFromId ? await tx.findOneBy(Thread, { id: thread.splitFromId }) : null,
      };
    });
  }
}

/** Of the posts that are quoted those that this reader may not see, or nobody. */
const goneAmong = async (tx: EntityManager, posts: readonly Post[]): Promise<Set<PostId>> => {
  const quoted = [...new Set(posts.flatMap(({ body }) => quotedIn(body)))];
  if (quoted.length === 0) return new Set();
  const shown = await tx.findBy(Post, { id: In(quoted), removedAt: IsNull(), hiddenAt: IsNull() });
  const threadIds: ThreadId[] = [...new Set(shown.map(({ threadId }) => threadId))];
  const hidden = new Set(
    (await tx.findBy(Thread, { id: In(threadIds) }))
      .filter(({ hiddenAt }) => hiddenAt !== null)
      .map(({ id }) => id),
  );
  const there = new Set(shown.filter(({ threadId }) => !hidden.has(threadId)).map(({ id }) => id));
  return new Set(quoted.filter((id) => !there.has(id)));
};
