/**
 * Who comes to the comments of a text: those who may read the text, as its own module says. A text that somebody
 * may not read does not exist for them, and neither does what was said about it.
 */
import type { DocumentId, GroupId, PersonId } from '@leerkring/shared/contract/common';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/http/actor.js';
import { AppError } from '../../platform/http/app-error.js';
import { type DocumentRight, DocumentsService } from '../documents/documents.service.js';
import { GroupsAccess } from '../groups/groups.access.js';

/** Of one moment: ask again for each request. */
export interface Entry {
  documentId: DocumentId;
  groupId: GroupId;
  right: Exclude<DocumentRight, 'none'>;
}

export const mayComment = ({ right }: Entry): boolean => right === 'comment' || right === 'write';

@Injectable()
export class CommentDoor {
  constructor(
    private readonly documents: DocumentsService,
    private readonly access: GroupsAccess,
  ) {}

  async toRead(actor: Actor, documentId: DocumentId): Promise<Entry> {
    const right = await this.documents.require(actor, documentId);
    const place = await this.documents.placeOf(documentId);
    if (!place) throw new AppError('not-found');
    return { documentId, groupId: place.groupId, right };
  }

  async toComment(actor: Actor, documentId: DocumentId): Promise<Entry> {
    const entry = await this.toRead(actor, documentId);
    if (!mayComment(entry)) throw new AppError('not-allowed');
    return entry;
  }

  /** Whoever changes the text knows where its passages went. */
  async toMove(actor: Actor, documentId: DocumentId): Promise<Entry> {
    const entry = await this.toRead(actor, documentId);
    if (entry.right !== 'write') throw new AppError('read-only');
    return entry;
  }

  async requireChange(actor: Actor, { groupId }: Entry, authorId: PersonId): Promise<void> {
    await this.access.require(actor, groupId, 'comment.change', authorId === actor.personId);
  }

  async requireRemove(actor: Actor, { groupId }: Entry, authorId: PersonId): Promise<void> {
    await this.access.require(actor, groupId, 'comment.remove', authorId === actor.personId);
  }
}
