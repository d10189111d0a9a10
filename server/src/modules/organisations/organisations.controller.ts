import { OrganisationId } from '@leerkring/shared/contract/common';
import {
  type ImportPreview,
  type OrganisationInput,
  type OrganisationView,
  organisationRoutes as routes,
} from '@leerkring/shared/contract/organisations';
import type { AnswerOf, BodyOf } from '@leerkring/shared/contract/route';
import { can } from '@leerkring/shared/rules/can';
import { Controller } from '@nestjs/common';
import type { Actor } from '../../platform/http/actor.js';
import { AppError } from '../../platform/http/app-error.js';
import { CurrentActor, Handles, PathId, RouteBody } from '../../platform/http/handles.js';
import { MunicipalityImports } from './municipality-imports.js';
import { OrganisationsService } from './organisations.service.js';

@Controller()
export class OrganisationsController {
  constructor(
    private readonly organisations: OrganisationsService,
    private readonly imports: MunicipalityImports,
  ) {}

  @Handles(routes.list)
  list(@CurrentActor() actor: Actor): Promise<OrganisationView[]> {
    mustManage(actor);
    return this.organisations.list();
  }

  @Handles(routes.add)
  add(
    @CurrentActor() actor: Actor,
    @RouteBody(routes.add) body: OrganisationInput,
  ): Promise<OrganisationView> {
    mustManage(actor);
    return this.organisations.add(actor.personId, body);
  }

  @Handles(routes.change)
  change(
    @CurrentActor() actor: Actor,
    @PathId('organisationId', OrganisationId) id: OrganisationId,
    @RouteBody(routes.change) { revision, organisation }: BodyOf<typeof routes.change>,
  ): Promise<OrganisationView> {
    mustManage(actor);
    return this.organisations.change(actor.personId, id, revision, organisation);
  }

  @Handles(routes.preview)
  preview(
    @CurrentActor() actor: Actor,
    @RouteBody(routes.preview) { csv }: BodyOf<typeof routes.preview>,
  ): Promise<ImportPreview> {
    mustManage(actor);
    return this.imports.preview(csv);
  }

  @Handles(routes.import)
  import(
    @CurrentActor() actor: Actor,
    @RouteBody(routes.import) { csv, fingerprint }: BodyOf<typeof routes.import>,
  ): Promise<AnswerOf<typeof routes.import>> {
    mustManage(actor);
    return this.imports.apply(actor.personId, csv, fingerprint);
  }
}

/** For the others these routes are not there. */
function mustManage({ personId, role }: Actor): void {
  if (!can({ personId, networkRole: role }, 'organisation.manage', null)) throw new AppError('not-found');
}
