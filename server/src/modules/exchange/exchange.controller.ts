import { DocumentId } from '@leerkring/shared/contract/common';
import { exchangeRoutes, mediaTypes } from '@leerkring/shared/contract/exchange';
import { Controller, StreamableFile } from '@nestjs/common';
import type { z } from 'zod';
import type { Actor } from '../../platform/http/actor.js';
import {
  CurrentActor,
  Handles,
  PathId,
  type ReadUpload,
  RouteQuery,
  RouteUpload,
} from '../../platform/http/handles.js';
import { ExchangeService } from './exchange.service.js';
import { fileName } from './file-name.js';

type ExportQuery = z.output<typeof exchangeRoutes.export.query>;

@Controller()
export class ExchangeController {
  constructor(private readonly exchange: ExchangeService) {}

  @Handles(exchangeRoutes.export)
  async export(
    @CurrentActor() actor: Actor,
    @PathId('documentId', DocumentId) documentId: DocumentId,
    @RouteQuery(exchangeRoutes.export) query: ExportQuery,
  ): Promise<StreamableFile> {
    const { title, file } = await this.exchange.export(actor, documentId, query);
    const { format } = query;
    const disposition = `attachment; filename="${fileName(title, format)}"`;
    return new StreamableFile(file, { type: mediaTypes[format], disposition, length: file.byteLength });
  }

  @Handles(exchangeRoutes.preview)
  preview(
    @CurrentActor() actor: Actor,
    @PathId('documentId', DocumentId) documentId: DocumentId,
    @RouteUpload(exchangeRoutes.preview) read: ReadUpload,
  ) {
    return this.exchange.preview(actor, documentId, read);
  }

  @Handles(exchangeRoutes.import)
  import(
    @CurrentActor() actor: Actor,
    @PathId('documentId', DocumentId) documentId: DocumentId,
    @RouteUpload(exchangeRoutes.import) read: ReadUpload,
  ) {
    return this.exchange.import(actor, documentId, read);
  }
}
