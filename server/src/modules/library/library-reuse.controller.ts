import { FileId, LibraryItemId } from '@leerkring/shared/contract/common';
import { fileTypes } from '@leerkring/shared/contract/file-types';
import { libraryRoutes } from '@leerkring/shared/contract/library';
import type { BodyOf } from '@leerkring/shared/contract/route';
import { Controller, StreamableFile } from '@nestjs/common';
import type { Actor } from '../../platform/http/actor.js';
import { CurrentActor, Handles, PathId, RouteBody } from '../../platform/http/handles.js';
import { fileName } from '../exchange/file-name.js';
import { LibraryService } from './library.service.js';
import { LibraryFillingService } from './library-filling.service.js';
import { LibraryReuseService } from './library-reuse.service.js';
import { LibrarySourcesService } from './library-sources.service.js';
import { LibraryTexts } from './library-texts.js';

type Body<Name extends keyof typeof libraryRoutes> = BodyOf<(typeof libraryRoutes)[Name]>;

@Controller()
export class LibraryReuseController {
  constructor(
    private readonly library: LibraryService,
    private readonly reuses: LibraryReuseService,
    private readonly sources: LibrarySourcesService,
    private readonly filling: LibraryFillingService,
    private readonly texts: LibraryTexts,
  ) {}

  @Handles(libraryRoutes.reuse)
  async reuse(@CurrentActor() actor: Actor, @PathId('itemId', LibraryItemId) itemId: LibraryItemId) {
    return this.library.get(actor, await this.reuses.reuse(actor, itemId));
  }

  @Handles(libraryRoutes.placeholders)
  placeholders(@CurrentActor() actor: Actor, @PathId('itemId', LibraryItemId) itemId: LibraryItemId) {
    return this.filling.placeholders(actor, itemId);
  }

  @Handles(libraryRoutes.fill)
  async fill(
    @CurrentActor() actor: Actor,
    @PathId('itemId', LibraryItemId) itemId: LibraryItemId,
    @RouteBody(libraryRoutes.fill) body: Body<'fill'>,
  ): Promise<StreamableFile> {
    const { file, bytes } = await this.filling.fill(actor, itemId, body);
    const name = fileName(file.name.replace(/\.[^.]*$/, ''), file.extension);
    const { mediaType: type } = fileTypes[file.extension];
    return new StreamableFile(bytes, {
      ...{ type, length: bytes.byteLength },
      disposition: `attachment; filename="${name}"`,
    });
  }

  @Handles(libraryRoutes.fillVersion)
  async fillVersion(
    @CurrentActor() actor: Actor,
    @PathId('itemId', LibraryItemId) itemId: LibraryItemId,
    @RouteBody(libraryRoutes.fillVersion) body: Body<'fillVersion'>,
  ) {
    await this.filling.fillVersion(actor, itemId, body);
    return this.library.get(actor, itemId);
  }

  @Handles(libraryRoutes.sourceNews)
  sourceNews(@CurrentActor() actor: Actor, @PathId('itemId', LibraryItemId) itemId: LibraryItemId) {
    return this.sources.news(actor, itemId);
  }

  @Handles(libraryRoutes.sourceSeen)
  sourceSeen(
    @CurrentActor() actor: Actor,
    @PathId('itemId', LibraryItemId) itemId: LibraryItemId,
    @RouteBody(libraryRoutes.sourceSeen) { version }: Body<'sourceSeen'>,
  ) {
    return this.reuses.seen(actor, itemId, version);
  }

  @Handles(libraryRoutes.fileText)
  async fileText(
    @CurrentActor() actor: Actor,
    @PathId('itemId', LibraryItemId) itemId: LibraryItemId,
    @PathId('fileId', FileId) fileId: FileId,
  ) {
    return { text: await this.texts.forReader(actor, itemId, fileId) };
  }
}
