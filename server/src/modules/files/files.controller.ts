import { FileId } from '@leerkring/shared/contract/common';
import { fileTypes } from '@leerkring/shared/contract/file-types';
import { fileRoutes } from '@leerkring/shared/contract/files';
import { Controller, Req, Res, StreamableFile } from '@nestjs/common';
import type { Response } from 'express';
import type { Actor, AppRequest } from '../../platform/http/actor.js';
import { AppError } from '../../platform/http/app-error.js';
import { CurrentActor, Handles, PathId } from '../../platform/http/handles.js';
import { dispositionOf, rangeOf } from './content-headers.js';
import { FileRecords } from './file-records.js';
import { FilesService } from './files.service.js';

@Controller()
export class FilesController {
  constructor(
    private readonly files: FilesService,
    private readonly records: FileRecords,
  ) {}

  @Handles(fileRoutes.discard)
  discard(@CurrentActor() actor: Actor, @PathId('fileId', FileId) fileId: FileId) {
    return this.files.discard(actor, fileId);
  }

  @Handles(fileRoutes.download)
  async download(
    @CurrentActor() actor: Actor,
    @PathId('fileId', FileId) fileId: FileId,
    @Req() request: AppRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const file = await this.files.require(actor, fileId);
    const { name, extension, bytes } = file;
    const range = rangeOf(request.headers.range, bytes);
    response.setHeader('Accept-Ranges', 'bytes');
    if (range === undefined) {
      response.setHeader('Content-Range', `bytes */${bytes}`);
      throw new AppError('no-such-range');
    }
    // Whoever goes on where it was cut took it before.
    if (range === null || range.first === 0) await this.records.downloaded(actor, file);
    if (range) response.status(206).setHeader('Content-Range', `bytes ${range.first}-${range.last}/${bytes}`);
    return new StreamableFile(await this.files.content(file, range ?? undefined), {
      type: fileTypes[extension].mediaType,
      disposition: dispositionOf('attachment', name),
      length: range ? range.last - range.first + 1 : bytes,
    });
  }

  @Handles(fileRoutes.picture)
  async picture(
    @CurrentActor() actor: Actor,
    @PathId('fileId', FileId) fileId: FileId,
  ): Promise<StreamableFile> {
    const file = await this.files.require(actor, fileId);
    const { family, mediaType } = fileTypes[file.extension];
    if (family !== 'image') throw new AppError('not-found');
    const disposition = dispositionOf('inline', file.name);
    return new StreamableFile(await this.files.content(file), {
      type: mediaType,
      disposition,
      length: file.bytes,
    });
  }
}
