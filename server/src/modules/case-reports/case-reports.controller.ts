import { caseReportRoutes as routes } from '@leerkring/shared/contract/case-reports';
import { CaseReportId } from '@leerkring/shared/contract/common';
import type { BodyOf } from '@leerkring/shared/contract/route';
import { can } from '@leerkring/shared/rules/can';
import { Controller, Req } from '@nestjs/common';
import type { Actor, AppRequest } from '../../platform/http/actor.js';
import { AppError } from '../../platform/http/app-error.js';
import { CurrentActor, Handles, PathId, RouteBody } from '../../platform/http/handles.js';
import { CaseReports } from './case-reports.service.js';
import { ReportingLimits } from './reporting-limits.js';

@Controller()
export class CaseReportsController {
  constructor(
    private readonly reports: CaseReports,
    private readonly limits: ReportingLimits,
  ) {}

  @Handles(routes.report)
  async report(@Req() request: AppRequest, @RouteBody(routes.report) body: BodyOf<typeof routes.report>) {
    this.limits.report(request);
    await this.reports.report(request.actor?.personId ?? null, body);
  }

  @Handles(routes.list)
  list(@CurrentActor() actor: Actor) {
    mustDecide(actor);
    return this.reports.list(actor);
  }

  @Handles(routes.decide)
  async decide(
    @CurrentActor() actor: Actor,
    @PathId('reportId', CaseReportId) id: CaseReportId,
    @RouteBody(routes.decide) { decision }: BodyOf<typeof routes.decide>,
  ) {
    mustDecide(actor);
    await this.reports.decide(actor, id, decision);
  }
}

/** For the others there is no such thing. */
function mustDecide({ personId, role }: Actor): void {
  if (!can({ personId, networkRole: role }, 'case-report.decide', null)) throw new AppError('not-found');
}
