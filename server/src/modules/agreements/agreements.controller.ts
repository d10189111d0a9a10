import { agreementRoutes } from '@leerkring/shared/contract/agreements';
import { AgreementId, GroupId } from '@leerkring/shared/contract/common';
import type { BodyOf } from '@leerkring/shared/contract/route';
import { Controller } from '@nestjs/common';
import type { Actor } from '../../platform/http/actor.js';
import { CurrentActor, Handles, PathId, RouteBody } from '../../platform/http/handles.js';
import { GroupsAccess } from '../groups/groups.access.js';
import { AgreementWritingService } from './agreement-writing.service.js';
import { AgreementsService } from './agreements.service.js';

type Body<Name extends keyof typeof agreementRoutes> = BodyOf<(typeof agreementRoutes)[Name]>;

@Controller()
export class AgreementsController {
  constructor(
    private readonly access: GroupsAccess,
    private readonly agreements: AgreementsService,
    private readonly writing: AgreementWritingService,
  ) {}

  @Handles(agreementRoutes.list)
  list(@CurrentActor() actor: Actor) {
    return this.agreements.list(actor);
  }

  @Handles(agreementRoutes.ofGroup)
  async ofGroup(@CurrentActor() actor: Actor, @PathId('groupId', GroupId) groupId: GroupId) {
    return this.agreements.ofGroup(actor, await this.access.require(actor, groupId, 'agreement.read'));
  }

  @Handles(agreementRoutes.create)
  async create(
    @CurrentActor() actor: Actor,
    @PathId('groupId', GroupId) groupId: GroupId,
    @RouteBody(agreementRoutes.create) body: Body<'create'>,
  ) {
    return this.writing.create(actor, await this.access.require(actor, groupId, 'agreement.create'), body);
  }

  @Handles(agreementRoutes.get)
  get(@CurrentActor() actor: Actor, @PathId('agreementId', AgreementId) agreementId: AgreementId) {
    return this.agreements.get(actor, agreementId);
  }

  @Handles(agreementRoutes.text)
  text(@CurrentActor() actor: Actor, @PathId('agreementId', AgreementId) agreementId: AgreementId) {
    return this.agreements.text(actor, agreementId);
  }

  @Handles(agreementRoutes.change)
  change(
    @CurrentActor() actor: Actor,
    @PathId('agreementId', AgreementId) agreementId: AgreementId,
    @RouteBody(agreementRoutes.change) body: Body<'change'>,
  ) {
    return this.writing.change(actor, agreementId, body);
  }

  @Handles(agreementRoutes.withdraw)
  withdraw(@CurrentActor() actor: Actor, @PathId('agreementId', AgreementId) agreementId: AgreementId) {
    return this.writing.withdraw(actor, agreementId);
  }
}
