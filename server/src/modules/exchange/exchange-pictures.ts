import { posix } from 'node:path';
import { buffer } from 'node:stream/consumers';
import type { DocumentId, FileId } from '@leerkring/shared/contract/common';
import type { DocumentImage } from '@leerkring/shared/contract/document-images';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/http/actor.js';
import { AppError } from '../../platform/http/app-error.js';
import { DocumentImages } from '../documents/images/document-images.js';
import { FilesService } from '../files/files.service.js';
import { Intake } from '../files/intake.js';
import { ExchangeThread } from './exchange-thread.js';
import type { BroughtPictures } from './file-pictures.js';
import type { KeptPictures } from './pictures.js';

/** Of all images of one text together; a text of more is no file that anybody mails. */
const maxBytes = 80 * 1024 * 1024;
/** Of one file; what is beyond it is told as lost. */
const maxImported = 50;

/** The images of a text that go out with it, and those of a file that come in with its text. */
@Injectable()
export class ExchangePictures {
  constructor(
    private readonly files: FilesService,
    private readonly intake: Intake,
    private readonly images: DocumentImages,
    private readonly thread: ExchangeThread,
  ) {}

  /** Throws file-too-complex. */
  async of(documentId: DocumentId, updates: Uint8Array[]): Promise<KeptPictures> {
    const all = (await this.files.of('document', [documentId])).get(documentId) ?? [];
    if (all.length === 0) return {};
    const { fileIds } = await this.thread.order({ what: 'images', updates });
    const shown = all.filter(({ id }) => fileIds.includes(id));
    if (shown.reduce((sum, { bytes }) => sum + bytes, 0) > maxBytes) throw new AppError('file-too-complex');
    const kept: Record<FileId, Uint8Array> = {};
    for (const { id } of shown) kept[id] = await buffer(await this.files.contentOf(id));
    return kept;
  }

  /** Those that are refused are left out, and told as lost. Throws FileRefused for the file itself. */
  async bring(actor: Actor, documentId: DocumentId, file: Uint8Array): Promise<BroughtPictures> {
    const { found } = await this.thread.order({ what: 'pictures', file });
    const brought: Record<string, DocumentImage> = {};
    for (const { part, bytes } of found.slice(0, maxImported)) {
      const image = await this.one(actor, documentId, posix.basename(part), bytes);
      if (image) brought[part] = image;
    }
    return brought;
  }

  private async one(
    actor: Actor,
    documentId: DocumentId,
    name: string,
    bytes: Uint8Array,
  ): Promise<DocumentImage | null> {
    try {
      const { id } = await this.intake.bring(actor, name, bytes);
      return await this.images.add(actor, documentId, id);
    } catch (error) {
      if (error instanceof AppError && error.code !== 'unavailable') return null;
      throw error;
    }
  }
}
