/**
 * Saying something about a passage of a text, answering, taking it back, and saying that it is resolved. Each
 * change locks its thread, so that of two people at once the second sees what the first did. What is told of it
 * to others and kept in the trail holds ids and no words.
 */
import type { CommentId, CommentThreadId, PersonId } from '@leerkring/shared/contract/common';
import { mentionedIn } from '@leerkring/shared/rules/comment-body';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { EventLog } from '../../platform/events/event-log.js';
import type { Actor } from '../../platform/http/actor.js';
import { AppError } from '../../platform/http/app-error.js';
import { newId } from '../../platform/ids.js';
import { DocumentPassages, type GivenPassage } from '../documents/document-passages.js';
import { GroupsService } from '../groups/groups.service.js';
import { Comment } from './comment.entity.js';
import type { Entry } from './comment-door.js';
import { CommentNotices } from './comment-notices.js';
import { CommentThread } from './comment-thread.entity.js';

/** More than anybody reads. */
const maxThreads = 500;
const maxComments = 200;

type Kind = `comment.${'written' | 'changed' | 'removed' | 'resolved' | 'reopened' | 'moved'}`;

@Injectable()
export class CommentsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly events: EventLog,
    private readonly passages: DocumentPassages,
    private readonly groups: GroupsService,
    private readonly notices: CommentNotices,
  ) {}

  async open(
    actor: Actor,
    entry: Entry,
    given: Omit<GivenPassage, 'documentId'>,
    body: string,
  ): Promise<CommentThreadId> {
    const { documentId } = entry;
    const members = await this.membersFor(entry, body);
    await this.passages.check({ documentId, ...given });
    const id = newId<CommentThreadId>();
    await this.database.transaction(async (tx) => {
      const passageId = await this.passages.keep(tx, { documentId, ...given });
      if ((await tx.countBy(CommentThread, { documentId })) >= maxThreads)
        throw new AppError('limit-reached');
      const thread = { id, documentId, passageId, resolvedAt: null, resolvedBy: null, revision: 0 };
      await tx.insert(CommentThread, thread);
      await this.write(tx, actor, entry, members, id, body, []);
    });
    return id;
  }

  /** Whoever answers has more to say about it: the thread is open again. */
  async answer(actor: Actor, entry: Entry, threadId: CommentThreadId, body: string): Promise<void> {
    const members = await this.membersFor(entry, body);
    await this.inThread(entry, threadId, async (tx, thread) => {
      const before = await tx.findBy(Comment, { threadId });
      if (before.length >= maxComments) throw new AppError('limit-reached');
      await this.write(tx, actor, entry, members, threadId, body, before);
      const open = { resolvedAt: null, resolvedBy: null, revision: thread.revision + 1 };
      await tx.update(CommentThread, { id: threadId }, open);
    });
  }

  async change(
    actor: Actor,
    entry: Entry,
    { threadId, id, body: bodyBefore }: Comment,
    { revision, body }: { revision: number; body: string },
  ): Promise<void> {
    const members = await this.membersFor(entry, body, mentionedIn(bodyBefore));
    await this.inThread(entry, threadId, async (tx) => {
      const comment = await tx.findOneBy(Comment, { id });
      if (!comment || comment.removedAt) throw new AppError('not-found');
      if (comment.revision !== revision) throw new AppError('conflict');
      const changed = { body, editedAt: this.clock.now(), revision: revision + 1 };
      await tx.update(Comment, { id }, changed);
      await this.notices.tellChanged(tx, members, { ...comment, ...changed }, comment.body);
      await this.record(tx, actor, entry, 'comment.changed', comment);
    });
  }

  /** The words go at once. A thread in which nothing is left goes too. */
  async remove(actor: Actor, entry: Entry, { threadId, id }: Comment): Promise<void> {
    await this.inThread(entry, threadId, async (tx, thread) => {
      const all = await tx.findBy(Comment, { threadId });
      const comment = all.find((candidate) => candidate.id === id);
      if (!comment || comment.removedAt) throw new AppError('not-found');
      const isLast = all.every(({ id: other, removedAt }) => other === id || removedAt !== null);
      if (isLast) await this.passages.drop(tx, thread.passageId);
      else {
        const gone = { body: '', removedAt: this.clock.now(), revision: comment.revision + 1 };
        await tx.update(Comment, { id }, gone);
        await this.notices.forget(tx, comment);
      }
      await this.record(tx, actor, entry, 'comment.removed', comment);
    });
  }

  /** Refused when somebody said something in it meanwhile. */
  async settle(
    actor: Actor,
    entry: Entry,
    threadId: CommentThreadId,
    { revision, resolved }: { revision: number; resolved: boolean },
  ): Promise<void> {
    await this.inThread(entry, threadId, async (tx, thread) => {
      if (thread.revision !== revision) throw new AppError('conflict');
      await tx.update(
        CommentThread,
        { id: threadId },
        {
          resolvedAt: resolved ? this.clock.now() : null,
          resolvedBy: resolved ? actor.personId : null,
          revision: revision + 1,
        },
      );
      await this.record(tx, actor, entry, resolved ? 'comment.resolved' : 'comment.reopened');
    });
  }

  async move(
    actor: Actor,
    entry: Entry,
    threadId: CommentThreadId,
    { before, ...to }: Omit<GivenPassage, 'documentId'> & { before: GivenPassage['passage'] },
  ): Promise<void> {
    const { documentId } = entry;
    const thread = await this.database.manager.findOneBy(CommentThread, { id: threadId, documentId });
    if (!thread) throw new AppError('not-found');
    const given = { documentId, ...to };
    await this.passages.check(given);
    await this.database.transaction(async (tx) => {
      await this.passages.move(tx, thread.passageId, given, before);
      await this.record(tx, actor, entry, 'comment.moved');
    });
  }

  /** Throws not-found when it is no comment of this thread in this text. */
  async find({ documentId }: Entry, threadId: CommentThreadId, id: CommentId): Promise<Comment> {
    const { manager } = this.database;
    const isThere = await manager.existsBy(CommentThread, { id: threadId, documentId });
    const comment = isThere ? await manager.findOneBy(Comment, { id, threadId }) : null;
    if (!comment || comment.removedAt) throw new AppError('not-found');
    return comment;
  }

  private async inThread(
    { documentId }: Entry,
    id: CommentThreadId,
    work: (tx: EntityManager, thread: CommentThread) => Promise<void>,
  ): Promise<void> {
    await this.database.transaction(async (tx) => {
      await this.passages.hold(tx, documentId);
      const where = { id, documentId };
      const thread = await tx.findOne(CommentThread, { where, lock: { mode: 'pessimistic_write' } });
      if (!thread) throw new AppError('not-found');
      await work(tx, thread);
    });
  }

  /** Who is in the group. Throws when somebody is mentioned who is not, unless they stood there before. */
  private async membersFor(
    { groupId }: Entry,
    body: string,
    before: readonly PersonId[] = [],
  ): Promise<Set<PersonId>> {
    const members = new Set((await this.groups.members(groupId)).map(({ personId }) => personId));
    if (mentionedIn(body).every((personId) => members.has(personId) || before.includes(personId)))
      return members;
    throw new AppError('invalid-input', undefined, [{ pointer: '/body', code: 'unknown-person' }]);
  }

  private async write(
    tx: EntityManager,
    actor: Actor,
    entry: Entry,
    members: ReadonlySet<PersonId>,
    threadId: CommentThreadId,
    body: string,
    before: readonly Comment[],
  ): Promise<void> {
    const comment: Comment = {
      id: newId<CommentId>(),
      threadId,
      authorId: actor.personId,
      body,
      at: this.clock.now(),
      editedAt: null,
      removedAt: null,
      revision: 0,
    };
    await tx.insert(Comment, comment);
    await this.notices.tell(tx, members, comment, before);
    await this.record(tx, actor, entry, 'comment.written', comment);
  }

  private async record(
    tx: EntityManager,
    actor: Actor,
    { documentId, groupId }: Entry,
    kind: Kind,
    comment?: Comment,
  ): Promise<void> {
    await this.events.record(tx, kind, {
      actorId: actor.personId,
      concernsId: comment?.authorId ?? actor.personId,
      groupId,
      subjectId: documentId,
      ...(comment && { data: { commentId: comment.id, threadId: comment.threadId } }),
      announce: { kind: 'comments', id: documentId },
    });
  }
}
