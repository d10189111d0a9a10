import { UploadId } from '@leerkring/shared/contract/common';
import { fileRoutes } from '@leerkring/shared/contract/files';
import type { BodyOf } from '@leerkring/shared/contract/route';
import { Controller } from '@nestjs/common';
import type { z } from 'zod';
import type { Actor } from '../../platform/http/actor.js';
import {
  CurrentActor,
  Handles,
  PathId,
  type ReadUpload,
  RouteBody,
  RoutePart,
  RouteQuery,
} from '../../platform/http/handles.js';
import { Intake } from './intake.js';
import { UploadsService, viewUpload } from './uploads.service.js';

type AppendQuery = z.output<typeof fileRoutes.append.query>;

@Controller()
export class UploadsController {
  constructor(
    private readonly uploads: UploadsService,
    private readonly intake: Intake,
  ) {}

  @Handles(fileRoutes.begin)
  async begin(
    @CurrentActor() actor: Actor,
    @RouteBody(fileRoutes.begin) body: BodyOf<typeof fileRoutes.begin>,
  ) {
    return viewUpload(await this.uploads.begin(actor, body));
  }

  @Handles(fileRoutes.look)
  async look(@CurrentActor() actor: Actor, @PathId('uploadId', UploadId) uploadId: UploadId) {
    return viewUpload(await this.uploads.find(actor, uploadId));
  }

  @Handles(fileRoutes.append)
  async append(
    @CurrentActor() actor: Actor,
    @PathId('uploadId', UploadId) uploadId: UploadId,
    @RouteQuery(fileRoutes.append) { offset }: AppendQuery,
    @RoutePart(fileRoutes.append) read: ReadUpload,
  ) {
    const upload = await this.uploads.find(actor, uploadId);
    return viewUpload(await this.uploads.append(upload, offset, await read()));
  }

  @Handles(fileRoutes.finish)
  finish(@CurrentActor() actor: Actor, @PathId('uploadId', UploadId) uploadId: UploadId) {
    return this.intake.finish(actor, uploadId);
  }

  @Handles(fileRoutes.cancel)
  async cancel(@CurrentActor() actor: Actor, @PathId('uploadId', UploadId) uploadId: UploadId) {
    await this.uploads.remove((await this.uploads.find(actor, uploadId)).id);
  }
}
