/**
 * Files, for the modules that take them in: a module says who may have what belongs to its things, takes a file
 * in when somebody attaches it, and lets it go with the thing.
 */
import type { Readable } from 'node:stream';
import type { FileId, GroupId } from '@leerkring/shared/contract/common';
import type { FileView } from '@leerkring/shared/contract/files';
import { Injectable } from '@nestjs/common';
import { type EntityManager, type FindOptionsWhere, In, IsNull, LessThanOrEqual } from 'typeorm';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import type { Actor } from '../../platform/http/actor.js';
import { AppError } from '../../platform/http/app-error.js';
import { newId } from '../../platform/ids.js';
import { type ByteRange, contentKey, Storage } from '../../platform/storage/storage.js';
import { Blobs } from './blobs.js';
import { FileQuota } from './file-quota.js';
import { StoredFile } from './stored-file.entity.js';
import { viewFile } from './stored-file.view.js';
import { looseMs } from './uploads.service.js';

/** The thing that a file belongs to. Of no group: for its module alone to guard. */
export interface FileSubject {
  kind: string;
  id: string;
  groupId: GroupId | null;
}

/** Whether somebody may have the files of a thing. */
export type FilePolicy = (actor: Actor, subject: Omit<FileSubject, 'kind'>) => Promise<boolean>;

@Injectable()
export class FilesService {
  private readonly policies = new Map<string, FilePolicy>();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly storage: Storage,
    private readonly blobs: Blobs,
    private readonly quota: FileQuota,
  ) {}

  /** The module that owns the subject says who may have its files. */
  judgeWith(subjectKind: string, policy: FilePolicy): void {
    this.policies.set(subjectKind, policy);
  }

  /**
   * Takes a file in that `require` gave before the transaction, for who may add it to this thing: one that belonged to
   * nothing yet, of who brought it. Of another thing that they may read, the same content becomes a file of its own.
   * Throws not-found and quota-reached.
   */
  async attach(
    tx: EntityManager,
    actor: Actor,
    found: Readonly<StoredFile>,
    subject: FileSubject,
  ): Promise<FileView> {
    const { id } = found;
    const file = await tx.findOne(StoredFile, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!file || file.subjectId !== found.subjectId) throw new AppError('not-found');
    const owner = { subjectKind: subject.kind, subjectId: subject.id, groupId: subject.groupId };
    if (file.subjectKind === subject.kind && file.subjectId === subject.id) return viewFile(file);
    if (file.subjectKind === null) {
      await tx.update(StoredFile, { id }, owner);
      return viewFile(file);
    }
    await this.quota.requireRoom(tx, actor.personId, file.bytes);
    const mine = { id: newId<FileId>(), uploadedBy: actor.personId, createdAt: this.clock.now() };
    const copy = { ...file, ...owner, ...mine };
    await tx.insert(StoredFile, copy);
    return viewFile(copy);
  }

  /** Of things of one kind, in the order in which they were brought. */
  async of(kind: string, ids: readonly string[]): Promise<Map<string, FileView[]>> {
    const where = { subjectKind: kind, subjectId: In([...ids]) };
    const files = await this.database.manager.find(StoredFile, {
      where,
      order: { createdAt: 'ASC', id: 'ASC' },
    });
    const found = new Map<string, FileView[]>();
    for (const file of files) {
      const list = found.get(file.subjectId ?? '') ?? [];
      found.set(file.subjectId ?? '', [...list, viewFile(file)]);
    }
    return found;
  }

  count(tx: EntityManager, kind: string, subjectId: string): Promise<number> {
    return tx.countBy(StoredFile, { subjectKind: kind, subjectId });
  }

  /** With the things they belonged to. */
  async release(tx: EntityManager, kind: string, ids: readonly string[]): Promise<void> {
    await this.drop(tx, { subjectKind: kind, subjectId: In([...ids]) });
  }

  /** Some of the files of one thing; others stay. */
  async remove(tx: EntityManager, kind: string, subjectId: string, ids: readonly FileId[]): Promise<void> {
    await this.drop(tx, { subjectKind: kind, subjectId, id: In([...ids]) });
  }

  /** With the things they belong to, that went to another group or to none. */
  async move(
    tx: EntityManager,
    kind: string,
    ids: readonly string[],
    groupId: GroupId | null,
  ): Promise<void> {
    await tx.update(StoredFile, { subjectKind: kind, subjectId: In([...ids]) }, { groupId });
  }

  /** All of it, for the module whose file it is; null: it is larger than that. Throws not-found. */
  async bytes(id: FileId, max: number): Promise<Buffer | null> {
    const file = await this.database.manager.findOneBy(StoredFile, { id });
    if (!file) throw new AppError('not-found');
    if (file.bytes > max) return null;
    const chunks: Buffer[] = [];
    for await (const chunk of await this.content(file)) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks);
  }

  /** What belongs to nothing is its uploader's to throw away. */
  async discard({ personId }: Actor, id: FileId): Promise<void> {
    await this.database.transaction(async (tx) => {
      const isGone = await this.drop(tx, { id, uploadedBy: personId, subjectKind: IsNull() });
      if (!isGone) throw new AppError('not-found');
    });
  }

  async removeLoose(now: Date): Promise<void> {
    const before = LessThanOrEqual(new Date(now.getTime() - looseMs));
    await this.database.transaction(async (tx) => {
      await this.drop(tx, { subjectKind: IsNull(), createdAt: before });
    });
  }

  /**
   * Throws not-found for who may not have it, as for one that is not there. It asks over connections of its own, so
   * never inside a transaction: as many of those as the pool has would wait for each other.
   */
  async require(actor: Actor, id: FileId): Promise<StoredFile> {
    const file = await this.database.asPerson(actor.personId, (tx) => tx.findOneBy(StoredFile, { id }));
    if (!file || !(await this.mayHave(actor, file))) throw new AppError('not-found');
    return file;
  }

  /** Of a thing that is open to anybody, as the wall says. Throws not-found. */
  async requireOpen(kind: string, subjectId: string, id: FileId): Promise<StoredFile> {
    const where = { id, subjectKind: kind, subjectId };
    const file = await this.database.asNobody((tx) => tx.findOneBy(StoredFile, where));
    if (!file) throw new AppError('not-found');
    return file;
  }

  /** Each once, in their order. */
  async requireAll(actor: Actor, ids: readonly FileId[]): Promise<StoredFile[]> {
    const files: StoredFile[] = [];
    for (const id of new Set(ids)) files.push(await this.require(actor, id));
    return files;
  }

  /** For a module that let its reader in already. */
  async contentOf(id: FileId): Promise<Readable> {
    const file = await this.database.manager.findOneBy(StoredFile, { id });
    if (!file) throw new AppError('not-found');
    return this.content(file);
  }

  content({ sha256 }: Pick<StoredFile, 'sha256'>, range?: ByteRange): Promise<Readable> {
    return this.storage.read(contentKey(sha256), range);
  }

  private async mayHave(actor: Actor, file: StoredFile): Promise<boolean> {
    const { subjectKind, subjectId, groupId } = file;
    if (subjectKind === null || subjectId === null) return file.uploadedBy === actor.personId;
    return (await this.policies.get(subjectKind)?.(actor, { id: subjectId, groupId })) ?? false;
  }

  private async drop(tx: EntityManager, where: FindOptionsWhere<StoredFile>): Promise<boolean> {
    const { affected } = await tx.delete(StoredFile, where);
    if (!affected) return false;
    this.database.afterCommit(tx, () => this.blobs.sweepSoon());
    return true;
  }
}
