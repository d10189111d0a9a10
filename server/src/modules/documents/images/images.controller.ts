import { DocumentId } from '@leerkring/shared/contract/common';
import { documentImageRoutes } from '@leerkring/shared/contract/document-images';
import type { BodyOf } from '@leerkring/shared/contract/route';
import { Controller } from '@nestjs/common';
import type { Actor } from '../../../platform/http/actor.js';
import { CurrentActor, Handles, PathId, RouteBody } from '../../../platform/http/handles.js';
import { DocumentImages } from './document-images.js';

@Controller()
export class ImagesController {
  constructor(private readonly images: DocumentImages) {}

  @Handles(documentImageRoutes.add)
  add(
    @CurrentActor() actor: Actor,
    @PathId('documentId', DocumentId) documentId: DocumentId,
    @RouteBody(documentImageRoutes.add) { fileId }: BodyOf<typeof documentImageRoutes.add>,
  ) {
    return this.images.add(actor, documentId, fileId);
  }
}
