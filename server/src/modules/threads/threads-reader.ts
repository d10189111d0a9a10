/** One thread with what is said in a part of it, for who may read it. */
import type { PostId, ThreadId } from '@leerkring/shared/contract/common';
import type { PostEdition as EditionView } from '@leerkring/shared/contract/posts';
import type { PostWindow, QuotedPost, ThreadView } from '@leerkring/shared/contract/threads';
import { quotedIn } from '@leerkring/shared/rules/post-body';
import { Injectable } from '@nestjs/common';
import { type EntityManager, In, IsNull } from 'typeorm';
import { Database } from '../../platform/database/database.js';
import { AppError } from '../../platform/http/app-error.js';
import { IdentityService } from '../identity/identity.service.js';
import { LibraryService } from '../library/library.service.js';
import { Polls } from './polls.js';
import { Post, PostEdition } from './post.entity.js';
import { attachedIn, type PostPicture, peopleInPost, stateOf, viewPost } from './post.view.js';
import { PostReaction } from './post-reaction.entity.js';
import { postsIn } from './post-window.js';
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
    private readonly library: LibraryService,
  ) {}

  async one(entry: Entry, asked: PostWindow): Promise<ThreadView> {
    const { actor, thread } = entry;
    const { id, subjectKind, subjectId } = thread;
    const [summary] = await this.list.some(actor.personId, [id]);
    if (!summary) throw new AppError('not-found');
    const { around, quoted, reading, draft, splitFrom, ...read } = await this.read(entry, asked);
    const drafted = draft?.content.itemIds ?? [];
    const cards = await this.library.cards(actor, [
      ...around.posts.flatMap(({ itemIds }) => itemIds),
      ...drafted,
    ]);
    const posts = around.posts.map((post) => viewPost(entry, post, { ...read.picture, cards }));
    const people = await this.identity.people([
      ...new Set([...posts.flatMap(peopleInPost), ...quoted.map(({ authorId }) => authorId)]),
    ]);
    const isOwn = thread.authorId === actor.personId;
    const open = thread.lockedAt === null && thread.hiddenAt === null;
    return {
      ...summary,
      ...{ ...around, posts, quoted },
      people: [...people.values()],
      answerPostId: thread.answerPostId,
      readUpTo: reading?.number ?? 0,
      draft: draft?.content.body ?? '',
      draftAttachments: attachedIn(drafted, cards).attachments,
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
    const cards = await this.library.cards(
      actor,
      editions.flatMap(({ itemIds }) => itemIds),
    );
    return editions.map(({ body, at, itemIds }) => ({
      ...{ body, at: at.toISOString() },
      ...attachedIn(itemIds, cards),
    }));
  }

  private read({ actor: { personId }, thread }: Entry, asked: PostWindow) {
    const { id: threadId } = thread;
    return this.database.asPerson(personId, async (tx) => {
      const reading = await tx.findOneBy(ThreadReading, { personId, threadId });
      const draft = await tx.findOneBy(ThreadDraft, { personId, threadId });
      const around = await postsIn(tx, threadId, asked, (reading?.number ?? 0) + 1);
      const { posts } = around;
      const postIds = posts.map(({ id }) => id);
      const picture: Omit<PostPicture, 'cards'> = {
        reactions: await tx.find(PostReaction, { where: { postId: In(postIds) }, order: { at: 'ASC' } }),
        polls: await this.polls.views(tx, personId, postIds),
        gone: await goneAmong(tx, posts),
      };
      return {
        ...{ picture, around, reading, draft },
        quoted: await quotedHere(tx, threadId, [...posts.map(({ body }) => body), draft?.content.body ?? '']),
        splitFrom: thread.splitFromId ? await tx.findOneBy(Thread, { id: thread.splitFromId }) : null,
      };
    });
  }
}

/** Of the posts that these words quote those of the same thread. */
const quotedHere = async (
  tx: EntityManager,
  threadId: ThreadId,
  bodies: readonly string[],
): Promise<QuotedPost[]> => {
  const ids = [...new Set(bodies.flatMap(quotedIn))];
  if (ids.length === 0) return [];
  const posts = await tx.findBy(Post, { id: In(ids), threadId });
  return posts.map(({ id, number, authorId }) => ({ id, number, authorId }));
};

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
