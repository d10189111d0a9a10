/**
 * Reuse with a trail: what somebody makes from an item of another organisation knows from which version, its
 * maker sees who did so, and who did hears of newer versions (library-sources.service.ts).
 */
import type { LibraryItemId } from '@leerkring/shared/contract/common';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import type { Actor } from '../../platform/http/actor.js';
import { AppError } from '../../platform/http/app-error.js';
import { newId } from '../../platform/ids.js';
import { FilesService } from '../files/files.service.js';
import { LibraryAccess } from './library.access.js';
import type { LibraryItem } from './library-item.entity.js';
import { LibraryNews } from './library-news.js';
import { LibraryReuse } from './library-reuse.entity.js';
import { newestVersion } from './library-version.entity.js';
import { LibraryWritingService } from './library-writing.service.js';

@Injectable()
export class LibraryReuseService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly access: LibraryAccess,
    private readonly files: FilesService,
    private readonly writing: LibraryWritingService,
    private readonly news: LibraryNews,
  ) {}

  /** What comes of it is for my own people until they say otherwise; of an item of a group, for that group. */
  async reuse(actor: Actor, id: LibraryItemId): Promise<LibraryItemId> {
    const { item: source } = await this.access.require(actor, id, 'reuse');
    const now = this.clock.now();
    const item: LibraryItem = {
      ...source,
      ...{ id: newId<LibraryItemId>(), organisationId: actor.organisationId },
      classification: source.groupId ? 'group' : 'organisation',
      ...{ status: 'concept', year: now.getUTCFullYear(), sizeClass: null, contactRole: '' },
      ...{ reviewOn: null, remindedOf: null, documentId: null, hiddenAt: null },
      ...{ createdBy: actor.personId, createdAt: now, changedAt: now, revision: 0 },
    };
    const newest = await this.database.asPerson(actor.personId, (tx) => newestVersion(tx, id));
    const files = await this.files.requireAll(actor, newest.fileIds);
    await this.database.transaction(async (tx) => {
      await this.writing.begin(tx, actor, item, files);
      await tx.insert(LibraryReuse, {
        ...{ itemId: item.id, sourceItemId: id, sourceOrganisationId: source.organisationId },
        ...{ sourceVersion: newest.number, seenVersion: newest.number },
        ...{ organisationId: actor.organisationId, personId: actor.personId, at: now },
      });
      await this.news.record(tx, 'library-item.reused', actor.personId, source, { version: newest.number });
    });
    return item.id;
  }

  /** By whom may change what was made from it. */
  async seen(actor: Actor, id: LibraryItemId, version: number): Promise<void> {
    const { item } = await this.access.require(actor, id, 'change');
    await this.database.transaction(async (tx) => {
      const reuse = await tx.findOneBy(LibraryReuse, { itemId: id });
      if (!reuse?.sourceItemId) throw new AppError('not-found');
      if (version > (await newestVersion(tx, reuse.sourceItemId)).number) throw new AppError('conflict');
      await tx.query(
        'update library_reuse set seen_version = greatest(seen_version, $2) where item_id = $1',
        [id, version],
      );
      await this.news.record(tx, 'library-item.source-seen', actor.personId, item, { version });
    });
  }
}
