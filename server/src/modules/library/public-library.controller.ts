import { FileId, LibraryItemId } from '@leerkring/shared/contract/common';
import { fileTypes } from '@leerkring/shared/contract/file-types';
import { publicLibraryRoutes } from '@leerkring/shared/contract/public-library';
import { Controller, StreamableFile } from '@nestjs/common';
import type { z } from 'zod';
import { Handles, PathId, RouteQuery } from '../../platform/http/handles.js';
import { dispositionOf } from '../files/content-headers.js';
import { PublicLibraryService } from './public-library.service.js';

type Query = z.output<typeof publicLibraryRoutes.list.query>;

/** Nothing here asks who it is. As all of the API it is kept in no cache: what was public can be taken back. */
@Controller()
export class PublicLibraryController {
  constructor(private readonly library: PublicLibraryService) {}

  @Handles(publicLibraryRoutes.list)
  list(@RouteQuery(publicLibraryRoutes.list) query: Query) {
    return this.library.list(query);
  }

  @Handles(publicLibraryRoutes.get)
  get(@PathId('itemId', LibraryItemId) itemId: LibraryItemId) {
    return this.library.get(itemId);
  }

  @Handles(publicLibraryRoutes.file)
  async file(
    @PathId('itemId', LibraryItemId) itemId: LibraryItemId,
    @PathId('fileId', FileId) fileId: FileId,
  ): Promise<StreamableFile> {
    const { file, content } = await this.library.file(itemId, fileId);
    return new StreamableFile(content, {
      type: fileTypes[file.extension].mediaType,
      disposition: dispositionOf('attachment', file.name),
      length: file.bytes,
    });
  }
}
