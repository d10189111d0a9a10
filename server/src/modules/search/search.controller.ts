import {
  type QuickSearchAnswer,
  type QuickSearchQuery,
  type SearchAnswer,
  type SearchQuery,
  searchRoutes,
} from '@leerkring/shared/contract/search';
import { Controller } from '@nestjs/common';
import type { Actor } from '../../platform/http/actor.js';
import { CurrentActor, Handles, RouteQuery } from '../../platform/http/handles.js';
import { SearchService } from './search.service.js';

@Controller()
export class SearchController {
  constructor(private readonly service: SearchService) {}

  @Handles(searchRoutes.search)
  search(
    @CurrentActor() actor: Actor,
    @RouteQuery(searchRoutes.search) query: SearchQuery,
  ): Promise<SearchAnswer> {
    return this.service.search(actor, query);
  }

  @Handles(searchRoutes.quick)
  quick(
    @CurrentActor() actor: Actor,
    @RouteQuery(searchRoutes.quick) query: QuickSearchQuery,
  ): Promise<QuickSearchAnswer> {
    return this.service.quick(actor, query);
  }
}
