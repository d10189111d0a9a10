import { GroupId, PersonId } from '@leerkring/shared/contract/common';
import { groupRoutes } from '@leerkring/shared/contract/groups';
import type { BodyOf } from '@leerkring/shared/contract/route';
import { Controller } from '@nestjs/common';
import type { Actor } from '../../platform/http/actor.js';
import { CurrentActor, Handles, PathId, RouteBody } from '../../platform/http/handles.js';
import { GroupsAccess } from './groups.access.js';
import { GroupsService } from './groups.service.js';
import { MembersService } from './members.service.js';

type Body<Name extends keyof typeof groupRoutes> = BodyOf<(typeof groupRoutes)[Name]>;

@Controller()
export class GroupsController {
  constructor(
    private readonly access: GroupsAccess,
    private readonly groups: GroupsService,
    private readonly members: MembersService,
  ) {}

  @Handles(groupRoutes.list)
  list(@CurrentActor() actor: Actor) {
    return this.groups.list(actor);
  }

  @Handles(groupRoutes.create)
  create(@CurrentActor() actor: Actor, @RouteBody(groupRoutes.create) body: Body<'create'>) {
    return this.groups.create(actor, body);
  }

  @Handles(groupRoutes.get)
  async get(@CurrentActor() actor: Actor, @PathId('groupId', GroupId) groupId: GroupId) {
    return this.groups.get(await this.access.require(actor, groupId, 'group.see'));
  }

  @Handles(groupRoutes.candidates)
  async candidates(@CurrentActor() actor: Actor, @PathId('groupId', GroupId) groupId: GroupId) {
    return this.members.candidates(await this.access.require(actor, groupId, 'group.manage-members'));
  }

  @Handles(groupRoutes.addMember)
  async addMember(
    @CurrentActor() actor: Actor,
    @PathId('groupId', GroupId) groupId: GroupId,
    @RouteBody(groupRoutes.addMember) body: Body<'addMember'>,
  ) {
    return this.members.add(await this.access.require(actor, groupId, 'group.manage-members'), body);
  }

  @Handles(groupRoutes.changeMember)
  async changeMember(
    @CurrentActor() actor: Actor,
    @PathId('groupId', GroupId) groupId: GroupId,
    @PathId('personId', PersonId) personId: PersonId,
    @RouteBody(groupRoutes.changeMember) body: Body<'changeMember'>,
  ) {
    const access = await this.access.require(actor, groupId, 'group.manage-members');
    return this.members.change(access, personId, body.role);
  }

  @Handles(groupRoutes.removeMember)
  async removeMember(
    @CurrentActor() actor: Actor,
    @PathId('groupId', GroupId) groupId: GroupId,
    @PathId('personId', PersonId) personId: PersonId,
  ) {
    return this.members.remove(await this.access.require(actor, groupId, 'group.manage-members'), personId);
  }
}
