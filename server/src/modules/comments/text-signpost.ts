import type { TextPlace } from '@leerkring/shared/contract/comments';
import type { DocumentId } from '@leerkring/shared/contract/common';
import { Injectable } from '@nestjs/common';
import { AppError } from '../../platform/http/app-error.js';
import { DocumentsService } from '../documents/documents.service.js';
import { GroupsService } from '../groups/groups.service.js';

/** Tells who may read a text where that is, and until when. */
@Injectable()
export class TextSignpost {
  constructor(
    private readonly documents: DocumentsService,
    private readonly groups: GroupsService,
  ) {}

  /** Null: with what it belongs to. */
  async erasedAt(documentId: DocumentId): Promise<string | null> {
    return (await this.documents.erasedAt(documentId))?.toISOString() ?? null;
  }

  async read(documentId: DocumentId): Promise<TextPlace> {
    const place = await this.documents.placeOf(documentId);
    if (!place) throw new AppError('not-found');
    const names = await this.groups.names([place.groupId]);
    const whereabouts = await this.documents.whereabouts(documentId);
    return {
      groupName: names.get(place.groupId) ?? '',
      title: whereabouts?.title ?? null,
      page: whereabouts?.page ?? null,
    };
  }
}
