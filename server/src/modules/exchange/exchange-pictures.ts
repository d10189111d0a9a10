import { buffer } from 'node:stream/consumers';
import type { DocumentId, FileId } from '@leerkring/shared/contract/common';
import { Injectable } from '@nestjs/common';
import { AppError } from '../../platform/http/app-error.js';
import { FilesService } from '../files/files.service.js';
import { ExchangeThread } from './exchange-thread.js';
import type { KeptPictures } from './pictures.js';

/** Of all images of one text together; a text of more is no file that anybody mails. */
const maxBytes = 80 * 1024 * 1024;

/** Fetches the images of a text, to go out with it. */
@Injectable()
export class ExchangePictures {
  constructor(
    private readonly files: FilesService,
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
}
