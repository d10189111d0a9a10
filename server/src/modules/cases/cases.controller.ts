import { caseRoutes } from '@leerkring/shared/contract/cases';
import { CaseId, GroupId } from '@leerkring/shared/contract/common';
import type { BodyOf } from '@leerkring/shared/contract/route';
import { Controller } from '@nestjs/common';
import type { Actor } from '../../platform/http/actor.js';
import { CurrentActor, Handles, PathId, RouteBody } from '../../platform/http/handles.js';
import { GroupsAccess } from '../groups/groups.access.js';
import { CaseIntakeService } from './case-intake.service.js';
import { CaseOpenings } from './case-openings.js';
import { CasesService } from './cases.service.js';

type Body<Name extends keyof typeof caseRoutes> = BodyOf<(typeof caseRoutes)[Name]>;

@Controller()
export class CasesController {
  constructor(
    private readonly access: GroupsAccess,
    private readonly cases: CasesService,
    private readonly intake: CaseIntakeService,
    private readonly openings: CaseOpenings,
  ) {}

  @Handles(caseRoutes.list)
  list(@CurrentActor() actor: Actor) {
    return this.cases.list(actor);
  }

  @Handles(caseRoutes.create)
  async create(
    @CurrentActor() actor: Actor,
    @PathId('groupId', GroupId) groupId: GroupId,
    @RouteBody(caseRoutes.create) body: Body<'create'>,
  ) {
    return this.intake.create(actor, await this.access.require(actor, groupId, 'case.offer'), body);
  }

  @Handles(caseRoutes.get)
  async get(@CurrentActor() actor: Actor, @PathId('caseId', CaseId) caseId: CaseId) {
    const opened = await this.cases.get(actor, caseId);
    await this.openings.note(actor, opened);
    return opened;
  }

  @Handles(caseRoutes.change)
  change(
    @CurrentActor() actor: Actor,
    @PathId('caseId', CaseId) caseId: CaseId,
    @RouteBody(caseRoutes.change) body: Body<'change'>,
  ) {
    return this.intake.change(actor, caseId, body.revision, body.case);
  }

  @Handles(caseRoutes.submit)
  submit(
    @CurrentActor() actor: Actor,
    @PathId('caseId', CaseId) caseId: CaseId,
    @RouteBody(caseRoutes.submit) body: Body<'submit'>,
  ) {
    return this.intake.submit(actor, caseId, body);
  }

  @Handles(caseRoutes.withdraw)
  withdraw(@CurrentActor() actor: Actor, @PathId('caseId', CaseId) caseId: CaseId) {
    return this.intake.withdraw(actor, caseId);
  }

  @Handles(caseRoutes.close)
  close(@CurrentActor() actor: Actor, @PathId('caseId', CaseId) caseId: CaseId) {
    return this.intake.close(actor, caseId);
  }

  @Handles(caseRoutes.erase)
  erase(@CurrentActor() actor: Actor, @PathId('caseId', CaseId) caseId: CaseId) {
    return this.intake.erase(actor, caseId);
  }
}
