import { breakGlassRoutes } from '@leerkring/shared/contract/break-glass';
import { BreakGlassId, GroupId } from '@leerkring/shared/contract/common';
import type { BodyOf } from '@leerkring/shared/contract/route';
import { Controller } from '@nestjs/common';
import type { Actor } from '../../platform/http/actor.js';
import { CurrentActor, Handles, PathId, RouteBody } from '../../platform/http/handles.js';
import { BreakGlassService } from './break-glass.service.js';
import { GroupsAccess } from './groups.access.js';

@Controller()
export class BreakGlassController {
  constructor(
    private readonly access: GroupsAccess,
    private readonly breakGlass: BreakGlassService,
  ) {}

  @Handles(breakGlassRoutes.list)
  list(@CurrentActor() actor: Actor) {
    return this.breakGlass.list(actor);
  }

  @Handles(breakGlassRoutes.groups)
  groups(@CurrentActor() actor: Actor) {
    return this.breakGlass.groups(actor);
  }

  @Handles(breakGlassRoutes.start)
  async start(
    @CurrentActor() actor: Actor,
    @PathId('groupId', GroupId) groupId: GroupId,
    @RouteBody(breakGlassRoutes.start) body: BodyOf<typeof breakGlassRoutes.start>,
  ) {
    const access = await this.access.require(actor, groupId, 'break-glass.start');
    return this.breakGlass.start(actor, access, body);
  }

  @Handles(breakGlassRoutes.end)
  async end(
    @CurrentActor() actor: Actor,
    @PathId('groupId', GroupId) groupId: GroupId,
    @PathId('breakGlassId', BreakGlassId) id: BreakGlassId,
  ): Promise<void> {
    await this.breakGlass.end(await this.access.require(actor, groupId, 'break-glass.end'), id);
  }
}
