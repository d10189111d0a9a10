import { apiDocumentRoutes } from '@leerkring/shared/contract/api-document';
import type { AnswerOf } from '@leerkring/shared/contract/route';
import { Controller, Header } from '@nestjs/common';
import { Config } from '../config/config.js';
import { Handles } from '../http/handles.js';
import { makeApiDocument } from './api-document.js';

/** For everybody, from everywhere: it says nothing that the source does not say. Made once. */
@Controller()
export class ApiDocumentController {
  private readonly document: AnswerOf<typeof apiDocumentRoutes.get>;

  constructor(config: Config) {
    this.document = makeApiDocument(config);
  }

  @Handles(apiDocumentRoutes.get)
  @Header('Access-Control-Allow-Origin', '*')
  @Header('Cache-Control', 'public, max-age=3600')
  get(): AnswerOf<typeof apiDocumentRoutes.get> {
    return this.document;
  }
}
