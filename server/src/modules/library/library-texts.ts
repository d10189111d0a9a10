/**
 * The words in the files of the library: read once, in a thread of their own, and kept to search in and to show.
 * A file that cannot be read has no words, and is not tried again.
 */
import type { FileId, LibraryItemId } from '@leerkring/shared/contract/common';
import { fileTypes } from '@leerkring/shared/contract/file-types';
import type { FileView } from '@leerkring/shared/contract/files';
import { maxFileText } from '@leerkring/shared/contract/library';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import type { Actor } from '../../platform/http/actor.js';
import { AppError } from '../../platform/http/app-error.js';
import { FilesService } from '../files/files.service.js';
import { LibraryAccess } from './library.access.js';
import { LibraryFileText } from './library-file-text.entity.js';
import { librarySubject } from './library-subject.js';
import { ReadingThread } from './library-threads.js';
import { LibraryVersion } from './library-version.entity.js';

/** What is larger is pictures, for the most part. */
export const maxReadBytes = 32 * 1024 * 1024;
/** In one turn of the job; the rest waits for the next. */
const filesInTurn = 200;

@Injectable()
export class LibraryTexts {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly files: FilesService,
    private readonly thread: ReadingThread,
    private readonly access: LibraryAccess,
  ) {}

  /** Null: there are none. */
  async forReader(actor: Actor, itemId: LibraryItemId, fileId: FileId): Promise<string | null> {
    await this.access.require(actor, itemId, 'read');
    const versions = await this.database.asPerson(actor.personId, (tx) =>
      tx.findBy(LibraryVersion, { itemId }),
    );
    if (!versions.some(({ fileIds }) => fileIds.includes(fileId))) throw new AppError('not-found');
    const file = await this.files.require(actor, fileId);
    return (await this.textOf(file)) || null;
  }

  /** The paragraphs of the first docx or odt in a version; null: there is none, or it has no words. */
  async firstIn({ id, fileIds }: LibraryVersion): Promise<string[] | null> {
    const files = (await this.files.of(librarySubject, [id])).get(id) ?? [];
    const first = files
      .filter(isText)
      .toSorted((one, other) => fileIds.indexOf(one.id) - fileIds.indexOf(other.id))[0];
    const text = first && (await this.textOf(first));
    return text ? text.split('\n') : null;
  }

  /** What was brought since the last time, and what a server that stopped left lying. */
  async readDue(): Promise<void> {
    const due: Pick<FileView, 'id' | 'extension'>[] = await this.database.manager.query(
      `select id, extension from file
       where subject_kind = $1 and not exists (select from library_file_text where file_id = file.id)
       order by created_at limit $2`,
      [librarySubject, filesInTurn],
    );
    for (const file of due) await this.textOf(file);
  }

  private async textOf(file: Pick<FileView, 'id' | 'extension'>): Promise<string> {
    const known = await this.database.manager.findOneBy(LibraryFileText, { fileId: file.id });
    if (known) return known.text;
    const text = (await this.read(file)).slice(0, maxFileText).replace(/\p{Surrogate}$/u, '');
    // The file may have gone meanwhile.
    await this.database.manager.query(
      `insert into library_file_text select id, $2, $3 from file where id = $1 on conflict do nothing`,
      [file.id, text, this.clock.now()],
    );
    return text;
  }

  /** Throws unavailable when it is for another time. */
  private async read({ id, extension }: Pick<FileView, 'id' | 'extension'>): Promise<string> {
    if (fileTypes[extension].family === 'image') return '';
    const file = await this.files.bytes(id, maxReadBytes);
    if (!file) return '';
    try {
      return (await this.thread.order({ what: 'read', extension, file })).text;
    } catch (error) {
      if (error instanceof AppError && error.code !== 'unavailable') return '';
      throw error;
    }
  }
}

export const isText = ({ extension }: Pick<FileView, 'extension'>): boolean =>
  fileTypes[extension].family === 'text';
