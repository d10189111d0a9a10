/** Where an item came from, and what others made from it; of what came before no more than this person may read. */
import type { LibraryItemId } from '@leerkring/shared/contract/common';
import type { LibraryItemView } from '@leerkring/shared/contract/library';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../../platform/database/database.js';
import type { Actor } from '../../platform/http/actor.js';
import { DocumentsService } from '../documents/documents.service.js';
import { LibraryAccess } from './library.access.js';
import type { ItemPicture } from './library.view.js';
import { LibraryItem } from './library-item.entity.js';
import { LibraryReuse } from './library-reuse.entity.js';
import { newestOf } from './library-version.entity.js';

@Injectable()
export class LibraryTrail {
  constructor(
    private readonly database: Database,
    private readonly access: LibraryAccess,
    private readonly documents: DocumentsService,
  ) {}

  async of(
    actor: Actor,
    { id, documentId }: Readonly<LibraryItem>,
  ): Promise<Pick<ItemPicture, 'reuses' | 'source' | 'fromText'>> {
    const { reuses, source } = await this.database.asPerson(actor.personId, async (tx) => ({
      reuses: await tx.find(LibraryReuse, { where: { sourceItemId: id }, order: { at: 'ASC' } }),
      source: await sourceOf(tx, id),
    }));
    const readable = source?.item && (await this.access.rightsTo(actor, source.item)).read;
    return {
      reuses,
      source: source && { ...source, item: readable ? source.item : null },
      fromText: documentId && (await this.text(actor, documentId)),
    };
  }

  private async text(
    actor: Actor,
    documentId: NonNullable<LibraryItem['documentId']>,
  ): Promise<LibraryItemView['fromText']> {
    if ((await this.documents.rightOf(actor, documentId)) === 'none') return null;
    const found = await this.documents.whereabouts(documentId);
    return found && { documentId, ...found };
  }
}

const sourceOf = async (tx: EntityManager, id: LibraryItemId): Promise<ItemPicture['source']> => {
  const reuse = await tx.findOneBy(LibraryReuse, { itemId: id });
  if (!reuse) return null;
  const { sourceItemId } = reuse;
  const item = sourceItemId && (await tx.findOneBy(LibraryItem, { id: sourceItemId }));
  const newest = sourceItemId ? ((await newestOf(tx, [sourceItemId])).get(sourceItemId) ?? 0) : 0;
  return { reuse, item: item || null, newest };
};
