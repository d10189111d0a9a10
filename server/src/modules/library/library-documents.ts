/** The docx and odt files of the newest version of an item, for who may read it. */
import type { FileId, LibraryItemId } from '@leerkring/shared/contract/common';
import type { FileView } from '@leerkring/shared/contract/files';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { Actor } from '../../platform/http/actor.js';
import { AppError, TooManyRequests } from '../../platform/http/app-error.js';
import { TokenBuckets } from '../../platform/http/token-buckets.js';
import { FilesService } from '../files/files.service.js';
import { LibraryAccess } from './library.access.js';
import type { FoundInFile } from './library-orders.js';
import { librarySubject } from './library-subject.js';
import { isText } from './library-texts.js';
import { FillingThread } from './library-threads.js';
import { inOrderOf, newestVersion } from './library-version.entity.js';

/** What can be filled in is a text; a larger file holds pictures that need no form. */
const maxBytes = 24 * 1024 * 1024;
/** Each is some hundreds of milliseconds of a core: at first as often as a page needs, then twelve a minute. */
const filesPerSecond = 1 / 5;
const filesAtOnce = 30;

@Injectable()
export class LibraryDocuments {
  private readonly turns = new TokenBuckets(filesPerSecond, filesAtOnce);

  constructor(
    private readonly database: Database,
    private readonly access: LibraryAccess,
    private readonly files: FilesService,
    private readonly thread: FillingThread,
  ) {}

  /** All files of the newest version, in their order. Throws not-found. */
  async filesOf(actor: Actor, itemId: LibraryItemId): Promise<FileView[]> {
    await this.access.require(actor, itemId, 'read');
    const version = await this.database.asPerson(actor.personId, (tx) => newestVersion(tx, itemId));
    return inOrderOf(version, (await this.files.of(librarySubject, [version.id])).get(version.id) ?? []);
  }

  async textsOf(actor: Actor, itemId: LibraryItemId): Promise<FileView[]> {
    return (await this.filesOf(actor, itemId)).filter(isText);
  }

  /**
   * To make something of, for who may change the item or reuse it. Throws not-found when it is none of these, and
   * not-allowed when its maker wants to be asked first.
   */
  async text(actor: Actor, itemId: LibraryItemId, fileId: FileId): Promise<FileView> {
    await this.access.require(actor, itemId, 'change', 'reuse');
    const file = (await this.textsOf(actor, itemId)).find(({ id }) => id === fileId);
    if (!file) throw new AppError('not-found');
    return file;
  }

  async find(actor: Actor, { id }: FileView): Promise<FoundInFile[]> {
    return (await this.thread.order({ what: 'find', file: await this.bytes(actor, id) })).found;
  }

  async fill(actor: Actor, { id }: FileView, values: Readonly<Record<string, string>>): Promise<Uint8Array> {
    const file = await this.bytes(actor, id);
    return (await this.thread.order({ what: 'fill', file, values: { ...values } })).file;
  }

  private async bytes({ personId }: Actor, id: FileId): Promise<Uint8Array> {
    const wait = this.turns.take(personId);
    if (wait > 0) throw new TooManyRequests(Math.ceil(wait));
    const file = await this.files.bytes(id, maxBytes);
    if (!file) throw new AppError('file-too-complex');
    return file;
  }
}
