import { OrganisationId, PersonId } from '@leerkring/shared/contract/common';
import { rightsRoutes } from '@leerkring/shared/contract/rights';
import type { BodyOf } from '@leerkring/shared/contract/route';
import { can } from '@leerkring/shared/rules/can';
import { Controller } from '@nestjs/common';
import type { Actor } from '../../platform/http/actor.js';
import { AppError } from '../../platform/http/app-error.js';
import { CurrentActor, Handles, PathId, RouteBody } from '../../platform/http/handles.js';
import { policyActor } from '../groups/groups.access.js';
import { PersonRightsService } from './person-rights.service.js';
import { PersonRightsView } from './person-rights.view.js';
import { ReviewsService } from './reviews.service.js';

type Body<Name extends keyof typeof rightsRoutes> = BodyOf<(typeof rightsRoutes)[Name]>;

@Controller()
export class RightsController {
  constructor(
    private readonly reviews: ReviewsService,
    private readonly person: PersonRightsView,
    private readonly changes: PersonRightsService,
  ) {}

  @Handles(rightsRoutes.overview)
  overview(@CurrentActor() actor: Actor) {
    mustReview(actor);
    return this.reviews.overview();
  }

  @Handles(rightsRoutes.list)
  list(@CurrentActor() actor: Actor, @PathId('organisationId', OrganisationId) id: OrganisationId) {
    mustReview(actor);
    return this.reviews.list(id);
  }

  @Handles(rightsRoutes.mark)
  mark(
    @CurrentActor() actor: Actor,
    @PathId('organisationId', OrganisationId) id: OrganisationId,
    @PathId('personId', PersonId) personId: PersonId,
  ) {
    mustReview(actor);
    return this.reviews.mark(id, personId, actor.personId);
  }

  @Handles(rightsRoutes.unmark)
  unmark(
    @CurrentActor() actor: Actor,
    @PathId('organisationId', OrganisationId) id: OrganisationId,
    @PathId('personId', PersonId) personId: PersonId,
  ) {
    mustReview(actor);
    return this.reviews.unmark(id, personId);
  }

  @Handles(rightsRoutes.review)
  review(@CurrentActor() actor: Actor, @PathId('organisationId', OrganisationId) id: OrganisationId) {
    mustReview(actor);
    return this.reviews.review(id, actor.personId);
  }

  @Handles(rightsRoutes.ofPerson)
  ofPerson(@CurrentActor() actor: Actor, @PathId('personId', PersonId) personId: PersonId) {
    mustReview(actor);
    return this.person.of(personId);
  }

  @Handles(rightsRoutes.move)
  async move(
    @CurrentActor() actor: Actor,
    @PathId('personId', PersonId) personId: PersonId,
    @RouteBody(rightsRoutes.move) body: Body<'move'>,
  ) {
    mustChange(actor, personId);
    await this.changes.move(personId, body, actor.personId);
    return this.person.of(personId);
  }

  @Handles(rightsRoutes.close)
  async close(
    @CurrentActor() actor: Actor,
    @PathId('personId', PersonId) personId: PersonId,
    @RouteBody(rightsRoutes.close) { handOvers }: Body<'close'>,
  ) {
    mustChange(actor, personId);
    await this.changes.close(personId, handOvers, actor.personId);
    return this.person.of(personId);
  }

  @Handles(rightsRoutes.reopen)
  async reopen(@CurrentActor() actor: Actor, @PathId('personId', PersonId) personId: PersonId) {
    mustChange(actor, personId);
    await this.changes.reopen(personId, actor.personId);
    return this.person.of(personId);
  }
}

/** For the others these routes are not there. */
function mustReview(actor: Actor): void {
  if (!can(policyActor(actor), 'rights.review', null)) throw new AppError('not-found');
}

function mustChange(actor: Actor, personId: PersonId): void {
  mustReview(actor);
  const isOwn = personId === actor.personId;
  if (!can(policyActor(actor), 'person.change-rights', null, isOwn)) throw new AppError('not-allowed');
}
