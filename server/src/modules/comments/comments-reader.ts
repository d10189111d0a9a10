/** What was said about a text, for who may read it. */

import type { CommentThreadView, DocumentComments } from '@leerkring/shared/contract/comments';
import type { CommentThreadId } from '@leerkring/shared/contract/common';
import { Injectable } from '@nestjs/common';
import { type FindOptionsWhere, In } from 'typeorm';
import { Database } from '../../platform/database/database.js';
import type { Actor } from '../../platform/http/actor.js';
import { AppError } from '../../platform/http/app-error.js';
import { DocumentPassages } from '../documents/document-passages.js';
import { policyActor } from '../groups/groups.access.js';
import { GroupsService } from '../groups/groups.service.js';
import { IdentityService } from '../identity/identity.service.js';
import { Comment } from './comment.entity.js';
import { type Looker, peopleIn, viewThread } from './comment.view.js';
import { type Entry, mayComment } from './comment-door.js';
import { CommentNotices } from './comment-notices.js';
import { CommentThread } from './comment-thread.entity.js';
import { TextSignpost } from './text-signpost.js';

@Injectable()
export class CommentsReader {
  constructor(
    private readonly database: Database,
    private readonly passages: DocumentPassages,
    private readonly groups: GroupsService,
    private readonly identity: IdentityService,
    private readonly notices: CommentNotices,
    private readonly signpost: TextSignpost,
  ) {}

  async all(actor: Actor, entry: Entry): Promise<DocumentComments> {
    const { documentId, groupId } = entry;
    const { incarnation, views, people } = await this.read(actor, entry, { documentId });
    const members = await this.groups.members(groupId);
    const mentionable = members.map(({ personId }) => personId).filter((id) => id !== actor.personId);
    const known = await this.identity.people([...new Set([...people, ...mentionable])]);
    return {
      place: await this.signpost.read(documentId),
      eraseAt: await this.signpost.erasedAt(documentId),
      incarnation,
      mayComment: mayComment(entry),
      threads: views,
      people: [...known.values()],
      mentionable,
    };
  }

  async one(actor: Actor, entry: Entry, threadId: CommentThreadId): Promise<CommentThreadView> {
    const { documentId } = entry;
    const [view] = (await this.read(actor, entry, { id: threadId, documentId })).views;
    if (!view) throw new AppError('not-found');
    return view;
  }

  private async read(actor: Actor, entry: Entry, where: FindOptionsWhere<CommentThread>) {
    const { documentId, groupId } = entry;
    const { personId } = actor;
    const { threads, comments, unread, incarnation, passages } = await this.database.asPerson(
      personId,
      async (tx) => {
        const found = await tx.find(CommentThread, { where, order: { id: 'ASC' } });
        const said = await tx.find(Comment, {
          where: { threadId: In(found.map(({ id }) => id)) },
          order: { at: 'ASC', id: 'ASC' },
        });
        const isNew = await this.notices.unreadIn(tx, personId, said);
        return { threads: found, comments: said, unread: isNew, ...(await this.passages.of(tx, documentId)) };
      },
    );
    const looker: Looker = {
      ...policyActor(actor),
      relation: await this.groups.relationOf(groupId, actor.personId),
      mayComment: mayComment(entry),
    };
    const ofThread = new Map(threads.map(({ id }): [CommentThreadId, Comment[]] => [id, []]));
    for (const comment of comments) ofThread.get(comment.threadId)?.push(comment);
    const views = threads.map((thread) =>
      viewThread(looker, thread, {
        passage: passages.get(thread.passageId) ?? null,
        comments: ofThread.get(thread.id) ?? [],
        unread: unread.has(thread.id),
      }),
    );
    const people = threads.flatMap((thread) => peopleIn(thread, ofThread.get(thread.id) ?? []));
    return { incarnation, views, people };
  }
}
