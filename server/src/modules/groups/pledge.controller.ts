import { GroupId } from '@leerkring/shared/contract/common';
import { groupRoutes } from '@leerkring/shared/contract/groups';
import type { BodyOf } from '@leerkring/shared/contract/route';
import { Controller } from '@nestjs/common';
import type { Actor } from '../../platform/http/actor.js';
import { CurrentActor, Handles, PathId, RouteBody } from '../../platform/http/handles.js';
import { GroupsAccess } from './groups.access.js';
import { PledgeService } from './pledge.service.js';

@Controller()
export class PledgeController {
  constructor(
    private readonly access: GroupsAccess,
    private readonly pledges: PledgeService,
  ) {}

  @Handles(groupRoutes.duePledges)
  due(@CurrentActor() actor: Actor) {
    return this.pledges.due(actor);
  }

  @Handles(groupRoutes.pledge)
  async get(@CurrentActor() actor: Actor, @PathId('groupId', GroupId) groupId: GroupId) {
    return this.pledges.get(await this.access.require(actor, groupId, 'group.see-pledge'));
  }

  @Handles(groupRoutes.acceptPledge)
  async accept(
    @CurrentActor() actor: Actor,
    @PathId('groupId', GroupId) groupId: GroupId,
    @RouteBody(groupRoutes.acceptPledge) { version }: BodyOf<typeof groupRoutes.acceptPledge>,
  ) {
    return this.pledges.accept(await this.access.require(actor, groupId, 'group.accept-pledge'), version);
  }

  @Handles(groupRoutes.changeRules)
  async change(
    @CurrentActor() actor: Actor,
    @PathId('groupId', GroupId) groupId: GroupId,
    @RouteBody(groupRoutes.changeRules) { version, rules }: BodyOf<typeof groupRoutes.changeRules>,
  ) {
    const access = await this.access.require(actor, groupId, 'group.change-rules');
    return this.pledges.change(access, version, rules);
  }
}
