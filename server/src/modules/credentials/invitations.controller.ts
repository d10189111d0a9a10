import { credentialRoutes, InvitationId, type InvitationInput } from '@leerkring/shared/contract/credentials';
import { Controller } from '@nestjs/common';
import type { Actor } from '../../platform/http/actor.js';
import { CurrentActor, Handles, PathId, RouteBody } from '../../platform/http/handles.js';
import { Invitations } from './invitations.js';

@Controller()
export class InvitationsController {
  constructor(private readonly invitations: Invitations) {}

  @Handles(credentialRoutes.invitations)
  list(@CurrentActor() actor: Actor) {
    return this.invitations.list(actor);
  }

  @Handles(credentialRoutes.invitableOrganisations)
  async organisations(@CurrentActor() actor: Actor) {
    return this.invitations.currentOrganisations(actor);
  }

  @Handles(credentialRoutes.invite)
  invite(@CurrentActor() actor: Actor, @RouteBody(credentialRoutes.invite) body: InvitationInput) {
    return this.invitations.invite(actor, body);
  }

  @Handles(credentialRoutes.withdrawInvitation)
  withdraw(@CurrentActor() actor: Actor, @PathId('invitationId', InvitationId) id: InvitationId) {
    return this.invitations.withdraw(actor, id);
  }
}
