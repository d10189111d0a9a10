/** The library as people meet it: found, filtered and read. What somebody may not read is not counted either. */
import type { LibraryItemId, ThemeId } from '@leerkring/shared/contract/common';
import {
  type LibraryCard,
  type LibraryItemView,
  type LibraryPage,
  type LibraryQuery,
  libraryPageSize,
} from '@leerkring/shared/contract/library';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database } from '../../platform/database/database.js';
import type { Actor } from '../../platform/http/actor.js';
import { AppError } from '../../platform/http/app-error.js';
import { FilesService } from '../files/files.service.js';
import { ThemesService } from '../themes/themes.service.js';
import { LibraryAccess } from './library.access.js';
import { cardOf, summariseItem, viewItem } from './library.view.js';
import { LibraryItem } from './library-item.entity.js';
import { LibraryNaming } from './library-naming.js';
import { LibraryReuse } from './library-reuse.entity.js';
import { librarySubject } from './library-subject.js';
import { LibraryTrail } from './library-trail.js';
import { LibraryVersion, newestOf } from './library-version.entity.js';
import { matching } from './matching.js';

@Injectable()
export class LibraryService {
  constructor(
    private readonly database: Database,
    private readonly access: LibraryAccess,
    private readonly naming: LibraryNaming,
    private readonly files: FilesService,
    private readonly themes: ThemesService,
    private readonly trail: LibraryTrail,
  ) {}

  /** What changed last comes first. */
  async list(actor: Actor, query: LibraryQuery): Promise<LibraryPage> {
    const groups = await this.access.readableGroups(actor);
    const mine = actor.organisationId;
    const themeIds = query.theme ? await this.themes.withThoseBelow(query.theme as ThemeId) : null;
    const { items, total, versions, reuses, all } = await this.database.asPerson(
      actor.personId,
      async (tx) => {
        const [items, total] = await matching(tx, { ...query, groups, mine, themeIds })
          .skip((query.page - 1) * libraryPageSize)
          .take(libraryPageSize)
          .getManyAndCount();
        const ids = items.map(({ id }) => id);
        const all = await matching(tx, { groups, mine, themeIds: null })
          .select(['item.id', 'item.organisationId', 'item.groupId', 'item.year'])
          .getMany();
        return {
          ...{ items, total, all },
          versions: await newestOf(tx, ids),
          reuses: await tx.findBy(LibraryReuse, { sourceItemId: In(ids) }),
        };
      },
    );
    const names = await this.naming.of(all);
    return {
      total,
      items: items.map((item) => {
        const by = reuses.filter(({ sourceItemId }) => sourceItemId === item.id);
        const reusedBy = new Set(by.map(({ organisationId }) => organisationId)).size;
        return summariseItem({ item, version: versions.get(item.id) ?? 0, reusedBy }, names);
      }),
      choices: {
        organisations: byName(names.organisations),
        groups: byName(names.groups),
        years: [...new Set(all.map(({ year }) => year))].toSorted((one, other) => other - one),
      },
    };
  }

  async get(actor: Actor, id: LibraryItemId): Promise<LibraryItemView> {
    const { item, rights } = await this.access.require(actor, id, 'read');
    const versions = await this.database.asPerson(actor.personId, (tx) =>
      tx.find(LibraryVersion, { where: { itemId: id }, order: { number: 'DESC' } }),
    );
    const trail = await this.trail.of(actor, item);
    const people = await this.naming.people([item.createdBy, ...versions.map(({ madeBy }) => madeBy)]);
    const createdBy = people.get(item.createdBy);
    if (!createdBy) throw new AppError('not-found');
    const files = await this.files.of(
      librarySubject,
      versions.map((version) => version.id),
    );
    const names = await this.naming.of(
      [item],
      [
        ...trail.reuses.map(({ organisationId }) => organisationId),
        ...(trail.source ? [trail.source.reuse.sourceOrganisationId] : []),
      ],
    );
    return viewItem({ item, rights, versions, files, people, ...trail }, names, createdBy);
  }

  /** Of these items those that this person may read; an item that is not there is one that they may not. */
  async cards(actor: Actor, ids: readonly LibraryItemId[]): Promise<Map<LibraryItemId, LibraryCard>> {
    if (ids.length === 0) return new Map();
    const groups = await this.access.readableGroups(actor);
    const items = await this.database.asPerson(actor.personId, (tx) =>
      matching(tx, { groups, mine: actor.organisationId, themeIds: null })
        .andWhere('item.id = any (:ids)', { ids: [...ids] })
        .getMany(),
    );
    const names = await this.naming.of(items);
    return new Map(items.map((item) => [item.id, cardOf(item, names)]));
  }

  /** What it is called, for who may read it. */
  async titleFor(actor: Actor, id: LibraryItemId): Promise<string | null> {
    const item = await this.database.asPerson(actor.personId, (tx) => tx.findOneBy(LibraryItem, { id }));
    return item && (await this.access.rightsTo(actor, item)).read ? item.title : null;
  }

  /** For who begins something with a version of it. Throws not-found and not-allowed, as for its text. */
  async requireSource(actor: Actor, itemId: LibraryItemId, number: number): Promise<void> {
    await this.access.require(actor, itemId, 'change', 'reuse');
    const known = await this.database.asPerson(actor.personId, (tx) =>
      tx.existsBy(LibraryVersion, { itemId, number }),
    );
    if (!known) throw new AppError('not-found');
  }

  /** Whose files it has. */
  async mayReadVersion(actor: Actor, versionId: string): Promise<boolean> {
    const id = versionId as LibraryVersion['id'];
    const version = await this.database.asPerson(actor.personId, (tx) =>
      tx.findOneBy(LibraryVersion, { id }),
    );
    return version !== null && (await this.titleFor(actor, version.itemId)) !== null;
  }
}

const byName = <Id>(names: ReadonlyMap<Id, string>): { id: Id; name: string }[] =>
  [...names]
    .map(([id, name]) => ({ id, name }))
    .toSorted((one, other) => one.name.localeCompare(other.name, 'nl'));
