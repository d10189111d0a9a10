import { ActionItemId } from '@leerkring/shared/contract/common';
import { outcomeRoutes } from '@leerkring/shared/contract/outcomes';
import type { BodyOf } from '@leerkring/shared/contract/route';
import { Controller } from '@nestjs/common';
import type { Actor } from '../../platform/http/actor.js';
import { CurrentActor, Handles, PathId, RouteBody } from '../../platform/http/handles.js';
import { OutcomesService } from './outcomes.service.js';

@Controller()
export class OutcomesController {
  constructor(private readonly outcomes: OutcomesService) {}

  @Handles(outcomeRoutes.myActions)
  myActions(@CurrentActor() actor: Actor) {
    return this.outcomes.mine(actor);
  }

  @Handles(outcomeRoutes.report)
  report(
    @CurrentActor() actor: Actor,
    @PathId('actionId', ActionItemId) actionId: ActionItemId,
    @RouteBody(outcomeRoutes.report) body: BodyOf<typeof outcomeRoutes.report>,
  ) {
    const { revision, ...report } = body;
    return this.outcomes.report(actor, actionId, revision, report);
  }
}
