/** Adding to the library, putting it right, a next version, and taking away. */
import type {
  FileId,
  LibraryItemId,
  LibraryVersionId,
  OrganisationId,
  PersonId,
} from '@leerkring/shared/contract/common';
import {
  type LibraryItemChange,
  type LibraryItemInput,
  type LibraryVersionInput,
  maxVersions,
} from '@leerkring/shared/contract/library';
import { kindFacts } from '@leerkring/shared/library/kinds';
import { can } from '@leerkring/shared/rules/can';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import type { Actor } from '../../platform/http/actor.js';
import { AppError } from '../../platform/http/app-error.js';
import { newId } from '../../platform/ids.js';
import { FilesService } from '../files/files.service.js';
import type { StoredFile } from '../files/stored-file.entity.js';
import { policyActor } from '../groups/groups.access.js';
import { LibraryAccess } from './library.access.js';
import { LibraryGivens } from './library-givens.js';
import { LibraryItem } from './library-item.entity.js';
import { LibraryNews } from './library-news.js';
import { librarySubject } from './library-subject.js';
import { LibraryVersion, newestVersion } from './library-version.entity.js';

/** That one person brought in; more than a library has of one gemeente. */
const maxItemsOfPerson = 1_000;

@Injectable()
export class LibraryWritingService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly access: LibraryAccess,
    private readonly files: FilesService,
    private readonly givens: LibraryGivens,
    private readonly news: LibraryNews,
  ) {}

  async add(actor: Actor, input: LibraryItemInput): Promise<LibraryItemId> {
    const { fileIds, organisationId: given, groupId, documentId = null, ...facts } = input;
    const organisationId = given ?? actor.organisationId;
    await this.requireAdd(actor, organisationId, groupId);
    await this.givens.require({ ...facts, organisationId, files: fileIds.length });
    if (documentId) await this.givens.requireText(actor, documentId);
    const now = this.clock.now();
    const item: LibraryItem = {
      ...facts,
      ...{
        id: newId<LibraryItemId>(),
        organisationId,
        groupId,
        documentId,
        remindedOf: null,
        hiddenAt: null,
      },
      documentType: kindFacts(facts.kind).typed ? facts.documentType : null,
      ...{ createdBy: actor.personId, createdAt: now, changedAt: now, revision: 0 },
    };
    const files = await this.files.requireAll(actor, fileIds);
    await this.database.transaction((tx) => this.begin(tx, actor, item, files));
    return item.id;
  }

  /** An item with its first version, for who may add it. */
  async begin(
    tx: EntityManager,
    actor: Actor,
    item: LibraryItem,
    files: readonly StoredFile[],
  ): Promise<void> {
    if ((await tx.countBy(LibraryItem, { createdBy: actor.personId })) >= maxItemsOfPerson)
      throw new AppError('limit-reached');
    await tx.insert(LibraryItem, item);
    await this.insertVersion(tx, actor, item, { number: 1, name: '', note: '', files });
    await this.news.record(tx, 'library-item.added', actor.personId, item);
  }

  async change(actor: Actor, id: LibraryItemId, given: LibraryItemChange): Promise<void> {
    const { item, rights } = await this.access.require(actor, id, 'change');
    const { revision, classification, ...named } = given;
    const facts = withoutGaps(named);
    if (classification && !rights.reclassify) throw new AppError('not-allowed');
    if (item.revision !== revision) throw new AppError('conflict');
    const { fileIds } = await newestVersion(this.database.manager, id);
    await this.givens.require({ ...item, ...facts, files: fileIds.length }, item);
    await this.database.transaction(async (tx) => {
      const before = await lockItem(tx, id);
      if (before.revision !== revision) throw new AppError('conflict');
      const moves = classification !== undefined && classification !== before.classification;
      await this.save(tx, before, {
        ...facts,
        documentType: kindFacts(before.kind).typed ? (facts.documentType ?? before.documentType) : null,
        ...(moves && { classification, groupId: null }),
      });
      if (moves) {
        const ids = (await tx.findBy(LibraryVersion, { itemId: id })).map((version) => version.id);
        await this.files.move(tx, librarySubject, ids, null);
        await this.news.record(tx, 'library-item.opened-up', actor.personId, {
          ...before,
          // Those who could read it hear of it too.
          classification,
          groupId: null,
        });
      }
      if (Object.keys(facts).length > 0)
        await this.news.record(tx, 'library-item.changed', actor.personId, before);
    });
  }

  async remove(actor: Actor, id: LibraryItemId): Promise<void> {
    await this.access.require(actor, id, 'remove');
    await this.database.transaction((tx) => this.takeAway(tx, id, actor.personId));
  }

  /** By whom it was asked whether they may. */
  async takeAway(tx: EntityManager, id: LibraryItemId, by: PersonId): Promise<void> {
    const item = await lockItem(tx, id);
    const versions = await tx.findBy(LibraryVersion, { itemId: id });
    await this.files.release(
      tx,
      librarySubject,
      versions.map((version) => version.id),
    );
    await tx.delete(LibraryItem, { id });
    await this.news.record(tx, 'library-item.removed', by, item);
  }

  async addVersion(actor: Actor, id: LibraryItemId, given: LibraryVersionInput): Promise<void> {
    const { item } = await this.access.require(actor, id, 'change');
    await this.givens.require({ ...item, files: given.fileIds.length }, item);
    await this.nextVersion(actor, id, given);
  }

  /** Throws not-found and not-allowed. */
  async requireChange(actor: Actor, id: LibraryItemId): Promise<void> {
    await this.access.require(actor, id, 'change');
  }

  /** For who may change the item. Throws conflict when somebody made a version meanwhile. */
  async nextVersion(
    actor: Actor,
    id: LibraryItemId,
    { after, fileIds, ...version }: LibraryVersionInput,
  ): Promise<void> {
    const files = await this.files.requireAll(actor, fileIds);
    await this.database.transaction(async (tx) => {
      const item = await lockItem(tx, id);
      const newest = await tx.maximum(LibraryVersion, 'number', { itemId: id });
      if (newest !== after) throw new AppError('conflict');
      if (newest >= maxVersions) throw new AppError('limit-reached');
      await this.insertVersion(tx, actor, item, { ...version, files, number: newest + 1 });
      await this.save(tx, item, {});
      await this.news.record(tx, 'library-item.versioned', actor.personId, item);
    });
  }

  /** With its files, which become files of the version. */
  private async insertVersion(
    tx: EntityManager,
    actor: Actor,
    item: LibraryItem,
    { files, ...given }: Pick<LibraryVersion, 'number' | 'name' | 'note'> & { files: readonly StoredFile[] },
  ): Promise<void> {
    const id = newId<LibraryVersionId>();
    const subject = { kind: librarySubject, id, groupId: item.groupId };
    const fileIds: FileId[] = [];
    for (const file of files) fileIds.push((await this.files.attach(tx, actor, file, subject)).id);
    await tx.insert(LibraryVersion, {
      ...{ ...given, id, fileIds, itemId: item.id },
      ...{ madeBy: actor.personId, madeAt: this.clock.now() },
    });
  }

  private async requireAdd(actor: Actor, organisationId: OrganisationId, groupId: LibraryItem['groupId']) {
    const who = policyActor(actor);
    if (groupId) await this.access.requireInGroup(actor, groupId, 'library.add-to-group');
    else if (!can(who, 'library.add', null)) throw new AppError('not-allowed');
    if (organisationId !== actor.organisationId && !can(who, 'library.add-for-another', null))
      throw new AppError('not-allowed');
  }

  private async save(tx: EntityManager, before: LibraryItem, change: Partial<LibraryItem>): Promise<void> {
    const revision = before.revision + 1;
    await tx.update(LibraryItem, { id: before.id }, { ...change, changedAt: this.clock.now(), revision });
  }
}

export const lockItem = async (tx: EntityManager, id: LibraryItemId): Promise<LibraryItem> => {
  const item = await tx.findOne(LibraryItem, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!item) throw new AppError('not-found');
  return item;
};

/** Only what was named. */
const withoutGaps = <Facts extends object>(facts: Facts): Partial<LibraryItem> =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
