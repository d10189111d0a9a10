import {
  type AuditPage,
  type AuditQuery,
  auditRoutes,
  type WholeAuditQuery,
} from '@leerkring/shared/contract/audit';
import { GroupId } from '@leerkring/shared/contract/common';
import { can } from '@leerkring/shared/rules/can';
import { Controller } from '@nestjs/common';
import type { Actor } from '../../platform/http/actor.js';
import { AppError } from '../../platform/http/app-error.js';
import { CurrentActor, Handles, PathId, RouteQuery } from '../../platform/http/handles.js';
import { GroupsAccess, policyActor } from '../groups/groups.access.js';
import { AuditService } from './audit.service.js';

@Controller()
export class AuditController {
  constructor(
    private readonly access: GroupsAccess,
    private readonly audit: AuditService,
  ) {}

  @Handles(auditRoutes.mine)
  mine(@CurrentActor() actor: Actor, @RouteQuery(auditRoutes.mine) query: AuditQuery): Promise<AuditPage> {
    return this.audit.ofPerson(actor, query);
  }

  @Handles(auditRoutes.ofGroup)
  async ofGroup(
    @CurrentActor() actor: Actor,
    @PathId('groupId', GroupId) groupId: GroupId,
    @RouteQuery(auditRoutes.ofGroup) query: AuditQuery,
  ): Promise<AuditPage> {
    return this.audit.ofGroup(await this.access.require(actor, groupId, 'audit.read-group'), query);
  }

  /** For the others this is not there. */
  @Handles(auditRoutes.all)
  all(@CurrentActor() actor: Actor, @RouteQuery(auditRoutes.all) query: WholeAuditQuery): Promise<AuditPage> {
    if (!can(policyActor(actor), 'audit.read-all', null)) throw new AppError('not-found');
    return this.audit.whole(actor, query);
  }
}
