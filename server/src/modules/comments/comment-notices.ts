/**
 * Who has something to read: whoever was mentioned, and whoever said something in a thread before. A notice says
 * where, and nothing of what; it is shown to who may still read the text, and is gone when they did. Whoever keeps
 * a list of it elsewhere asks to be told of the reading.
 */

import type { TextPlace } from '@leerkring/shared/contract/comments';
import type { CommentId, CommentThreadId, DocumentId, PersonId } from '@leerkring/shared/contract/common';
import { mentionedIn } from '@leerkring/shared/rules/comment-body';
import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { Database } from '../../platform/database/database.js';
import type { Actor } from '../../platform/http/actor.js';
import { DocumentsService } from '../documents/documents.service.js';
import type { Comment } from './comment.entity.js';
import { CommentNotice } from './comment-notice.entity.js';
import { CommentThread } from './comment-thread.entity.js';
import { TextSignpost } from './text-signpost.js';

interface CommentPlace {
  id: CommentThreadId;
  documentId: DocumentId;
  place: TextPlace;
}

/** In the transaction of the reading itself. */
type ReadListener = (tx: EntityManager, personId: PersonId, threadId: CommentThreadId) => Promise<void>;

@Injectable()
export class CommentNotices {
  private readonly listeners: ReadListener[] = [];

  constructor(
    private readonly database: Database,
    private readonly documents: DocumentsService,
    private readonly signpost: TextSignpost,
  ) {}

  /** Of a new comment, to who is in the group. `before`: what was said in the thread until then. */
  async tell(
    tx: EntityManager,
    members: ReadonlySet<PersonId>,
    comment: Comment,
    before: readonly Comment[],
  ): Promise<void> {
    const mentioned = mentionedIn(comment.body);
    const spoke = before.filter(({ removedAt }) => removedAt === null).map(({ authorId }) => authorId);
    const others = [...new Set(spoke)].filter((personId) => !mentioned.includes(personId));
    await this.add(tx, members, comment, 'mention', mentioned);
    await this.add(tx, members, comment, 'answer', others);
  }

  /** Of a comment that has other words now: to who is in it since then, and not to who is not any more. */
  async tellChanged(
    tx: EntityManager,
    members: ReadonlySet<PersonId>,
    comment: Comment,
    bodyBefore: string,
  ): Promise<void> {
    const before = mentionedIn(bodyBefore);
    const now = mentionedIn(comment.body);
    const gone = before.filter((personId) => !now.includes(personId));
    const added = now.filter((personId) => !before.includes(personId));
    await tx.delete(CommentNotice, { commentId: comment.id, reason: 'mention', personId: In(gone) });
    await this.add(tx, members, comment, 'mention', added);
  }

  /** Nobody has to read this any more. */
  async forget(tx: EntityManager, comment: Comment): Promise<void> {
    await tx.delete(CommentNotice, { commentId: comment.id });
  }

  /** In this text. */
  async read({ personId }: Actor, documentId: DocumentId, threadId: CommentThreadId): Promise<void> {
    if (!(await this.database.manager.existsBy(CommentThread, { id: threadId, documentId }))) return;
    await this.database.transaction(async (tx) => {
      await this.clear(tx, personId, [threadId]);
      for (const listen of this.listeners) await listen(tx, personId, threadId);
    });
  }

  onRead(listener: ReadListener): void {
    this.listeners.push(listener);
  }

  /** They know of it from elsewhere. */
  async clear(tx: EntityManager, personId: PersonId, threadIds: readonly CommentThreadId[]): Promise<void> {
    await tx.query(
      `DELETE FROM comment_notice USING comment c
       WHERE c.id = comment_id AND person_id = $1 AND c.thread_id = any($2)`,
      [personId, threadIds],
    );
  }

  /** Who has not read this comment yet. */
  of(tx: EntityManager, commentId: CommentId): Promise<CommentNotice[]> {
    return tx.findBy(CommentNotice, { commentId });
  }

  /** Where these threads are; of those in a text that this person may read. */
  async places(actor: Actor, ids: CommentThreadId[]): Promise<CommentPlace[]> {
    const threads = await this.database.asPerson(actor.personId, (tx) =>
      tx.findBy(CommentThread, { id: In(ids) }),
    );
    const places = await Promise.all(
      threads.map(async ({ id, documentId }) => {
        const isClosed = (await this.documents.rightOf(actor, documentId)) === 'none';
        return isClosed ? null : { id, documentId, place: await this.signpost.read(documentId) };
      }),
    );
    return places.filter((place) => place !== null);
  }

  async unreadIn(
    manager: EntityManager,
    personId: PersonId,
    comments: readonly Comment[],
  ): Promise<Set<CommentThreadId>> {
    const ids = comments.map(({ id }) => id);
    const notices = await manager.findBy(CommentNotice, { personId, commentId: In(ids) });
    const unread = new Set(notices.map(({ commentId }) => commentId));
    return new Set(comments.filter(({ id }) => unread.has(id)).map(({ threadId }) => threadId));
  }

  /** Whoever has a notice of it already gets no second one. */
  private async add(
    tx: EntityManager,
    members: ReadonlySet<PersonId>,
    { id: commentId, authorId }: Comment,
    reason: CommentNotice['reason'],
    personIds: readonly PersonId[],
  ): Promise<void> {
    const told = personIds.filter((personId) => personId !== authorId && members.has(personId));
    if (told.length === 0) return;
    await tx
      .createQueryBuilder()
      .insert()
      .into(CommentNotice)
      .values(told.map((personId) => ({ personId, commentId, reason })))
      .orIgnore()
      .execute();
  }
}
