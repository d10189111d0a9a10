import { DocumentId, DocumentVersionId } from '@leerkring/shared/contract/common';
import { documentVersionRoutes } from '@leerkring/shared/contract/document-versions';
import type { BodyOf } from '@leerkring/shared/contract/route';
import { Controller } from '@nestjs/common';
import type { z } from 'zod';
import { Clock } from '../../../platform/clock/clock.js';
import type { Actor } from '../../../platform/http/actor.js';
import { TooManyRequests } from '../../../platform/http/app-error.js';
import { CurrentActor, Handles, PathId, RouteBody, RouteQuery } from '../../../platform/http/handles.js';
import { TokenBuckets } from '../../../platform/http/token-buckets.js';
import { VersionRestorer } from './version-restorer.js';
import { VersionsService } from './versions.service.js';

const { list, make, read, name, compare, restore } = documentVersionRoutes;

/** What asks for a whole text to be put together: as often as people look, and no more. */
const perSecond = 1;
const atOnce = 30;

@Controller()
export class VersionsController {
  private readonly looks: TokenBuckets;

  constructor(
    private readonly versions: VersionsService,
    private readonly restorer: VersionRestorer,
    clock: Clock,
  ) {
    this.looks = new TokenBuckets(perSecond, atOnce, () => clock.now().getTime());
  }

  @Handles(list)
  list(@CurrentActor() actor: Actor, @PathId('documentId', DocumentId) documentId: DocumentId) {
    return this.versions.list(actor, documentId);
  }

  @Handles(make)
  make(
    @CurrentActor() actor: Actor,
    @PathId('documentId', DocumentId) documentId: DocumentId,
    @RouteBody(make) body: BodyOf<typeof make>,
  ) {
    this.count(actor);
    return this.versions.make(actor, documentId, body.name);
  }

  @Handles(read)
  read(
    @CurrentActor() actor: Actor,
    @PathId('documentId', DocumentId) documentId: DocumentId,
    @PathId('versionId', DocumentVersionId) versionId: DocumentVersionId,
  ) {
    this.count(actor);
    return this.versions.read(actor, documentId, versionId);
  }

  @Handles(name)
  name(
    @CurrentActor() actor: Actor,
    @PathId('documentId', DocumentId) documentId: DocumentId,
    @PathId('versionId', DocumentVersionId) versionId: DocumentVersionId,
    @RouteBody(name) body: BodyOf<typeof name>,
  ) {
    return this.versions.name(actor, documentId, versionId, body.name);
  }

  @Handles(compare)
  compare(
    @CurrentActor() actor: Actor,
    @PathId('documentId', DocumentId) documentId: DocumentId,
    @PathId('versionId', DocumentVersionId) versionId: DocumentVersionId,
    @RouteQuery(compare) query: z.output<typeof compare.query>,
  ) {
    this.count(actor);
    return this.versions.compare(actor, documentId, versionId, query.with ?? null);
  }

  @Handles(restore)
  async restore(
    @CurrentActor() actor: Actor,
    @PathId('documentId', DocumentId) documentId: DocumentId,
    @PathId('versionId', DocumentVersionId) versionId: DocumentVersionId,
  ) {
    this.count(actor);
    return { before: await this.restorer.restore(actor, documentId, versionId) };
  }

  private count({ personId }: Actor): void {
    const wait = this.looks.take(personId);
    if (wait > 0) throw new TooManyRequests(Math.ceil(wait));
  }
}
