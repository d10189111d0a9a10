/**
 * The library for whoever comes by, signed in or not: what is public and no concept, in the newest version. It reads
 * in nobody's name, behind the second wall, which shows no more than that either.
 */
import type { FileId, LibraryItemId } from '@leerkring/shared/contract/common';
import { libraryPageSize } from '@leerkring/shared/contract/library';
import type {
  PublicItemView,
  PublicLibraryQuery,
  publicLibraryRoutes,
} from '@leerkring/shared/contract/public-library';
import type { AnswerOf } from '@leerkring/shared/contract/route';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { AppError } from '../../platform/http/app-error.js';
import { FilesService } from '../files/files.service.js';
import { OrganisationsService } from '../organisations/organisations.service.js';
import { ThemesService } from '../themes/themes.service.js';
import type { LibraryItem } from './library-item.entity.js';
import { librarySubject } from './library-subject.js';
import { type LibraryVersion, newestOf, newestVersion } from './library-version.entity.js';
import { openItems } from './matching.js';
import { summarisePublic, viewPublic } from './public-library.view.js';

type Page = AnswerOf<typeof publicLibraryRoutes.list>;

@Injectable()
export class PublicLibraryService {
  constructor(
    private readonly database: Database,
    private readonly files: FilesService,
    private readonly organisations: OrganisationsService,
    private readonly themes: ThemesService,
  ) {}

  /** What changed last comes first. */
  async list({ page, ...asked }: PublicLibraryQuery): Promise<Page> {
    const { items, total, versions } = await this.database.asNobody(async (tx) => {
      const [items, total] = await openItems(tx, asked)
        .skip((page - 1) * libraryPageSize)
        .take(libraryPageSize)
        .getManyAndCount();
      const ids = items.map(({ id }) => id);
      return { items, total, versions: await newestOf(tx, ids) };
    });
    const names = await this.organisations.names(items.map(({ organisationId }) => organisationId));
    return {
      total,
      items: items.map((item) =>
        summarisePublic(item, versions.get(item.id) ?? 0, names.get(item.organisationId) ?? ''),
      ),
    };
  }

  /** Throws not-found, as for what is not public. */
  async get(id: LibraryItemId): Promise<PublicItemView> {
    const { item, version } = await this.require(id);
    const names = await this.organisations.names([item.organisationId]);
    return viewPublic({
      ...{ item, version, organisation: names.get(item.organisationId) ?? '' },
      themes: (await this.themes.list()).filter((theme) => item.themeIds.includes(theme.id)),
      files: (await this.files.of(librarySubject, [version.id])).get(version.id) ?? [],
    });
  }

  /** Throws not-found, also for a file of an earlier version. */
  async file(itemId: LibraryItemId, fileId: FileId) {
    const { version } = await this.require(itemId);
    const file = await this.files.requireOpen(librarySubject, version.id, fileId);
    return { file, content: await this.files.content(file) };
  }

  private async require(id: LibraryItemId): Promise<{ item: LibraryItem; version: LibraryVersion }> {
    return this.database.asNobody(async (tx) => {
      const item = await openItems(tx, {}).andWhere('item.id = :id', { id }).getOne();
      if (!item) throw new AppError('not-found');
      return { item, version: await newestVersion(tx, id) };
    });
  }
}
