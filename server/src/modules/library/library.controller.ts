import { LibraryItemId } from '@leerkring/shared/contract/common';
import { libraryRoutes } from '@leerkring/shared/contract/library';
import type { BodyOf } from '@leerkring/shared/contract/route';
import { Controller } from '@nestjs/common';
import type { z } from 'zod';
import type { Actor } from '../../platform/http/actor.js';
import { CurrentActor, Handles, PathId, RouteBody, RouteQuery } from '../../platform/http/handles.js';
import { LibraryService } from './library.service.js';
import { LibraryReviews } from './library-reviews.js';
import { LibraryWritingService } from './library-writing.service.js';

type Body<Name extends keyof typeof libraryRoutes> = BodyOf<(typeof libraryRoutes)[Name]>;
type Query = z.output<typeof libraryRoutes.list.query>;

@Controller()
export class LibraryController {
  constructor(
    private readonly library: LibraryService,
    private readonly writing: LibraryWritingService,
    private readonly reviews: LibraryReviews,
  ) {}

  @Handles(libraryRoutes.list)
  list(@CurrentActor() actor: Actor, @RouteQuery(libraryRoutes.list) query: Query) {
    return this.library.list(actor, query);
  }

  @Handles(libraryRoutes.notices)
  notices(@CurrentActor() actor: Actor) {
    return this.reviews.noticesOf(actor);
  }

  @Handles(libraryRoutes.add)
  async add(@CurrentActor() actor: Actor, @RouteBody(libraryRoutes.add) body: Body<'add'>) {
    return this.library.get(actor, await this.writing.add(actor, body));
  }

  @Handles(libraryRoutes.get)
  get(@CurrentActor() actor: Actor, @PathId('itemId', LibraryItemId) itemId: LibraryItemId) {
    return this.library.get(actor, itemId);
  }

  @Handles(libraryRoutes.change)
  async change(
    @CurrentActor() actor: Actor,
    @PathId('itemId', LibraryItemId) itemId: LibraryItemId,
    @RouteBody(libraryRoutes.change) body: Body<'change'>,
  ) {
    await this.writing.change(actor, itemId, body);
    return this.library.get(actor, itemId);
  }

  @Handles(libraryRoutes.remove)
  remove(@CurrentActor() actor: Actor, @PathId('itemId', LibraryItemId) itemId: LibraryItemId) {
    return this.writing.remove(actor, itemId);
  }

  @Handles(libraryRoutes.addVersion)
  async addVersion(
    @CurrentActor() actor: Actor,
    @PathId('itemId', LibraryItemId) itemId: LibraryItemId,
    @RouteBody(libraryRoutes.addVersion) body: Body<'addVersion'>,
  ) {
    await this.writing.addVersion(actor, itemId, body);
    return this.library.get(actor, itemId);
  }
}
