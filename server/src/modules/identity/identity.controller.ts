import { identityRoutes, type Me } from '@leerkring/shared/contract/identity';
import type { AnswerOf, BodyOf } from '@leerkring/shared/contract/route';
import { Controller, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Config } from '../../platform/config/config.js';
import type { Actor, AppRequest } from '../../platform/http/actor.js';
import { AppError } from '../../platform/http/app-error.js';
import { CurrentActor, Handles, RouteBody } from '../../platform/http/handles.js';
import { FrontDoor } from './front-door.js';
import { IdentityService } from './identity.service.js';

@Controller()
export class IdentityController {
  constructor(
    private readonly config: Config,
    private readonly identity: IdentityService,
    private readonly door: FrontDoor,
  ) {}

  @Handles(identityRoutes.me)
  me(@CurrentActor() actor: Actor): Promise<Me> {
    return this.door.me(actor.personId, actor.signInId);
  }

  @Handles(identityRoutes.waysToSignIn)
  async waysToSignIn(): Promise<AnswerOf<typeof identityRoutes.waysToSignIn>> {
    const demonstrationPeople = this.config.demonstration ? await this.identity.demonstrationPeople() : null;
    return { demonstrationPeople };
  }

  /** Other ways to sign in (an identity provider, an invitation) stand beside this one and set the same cookie. */
  @Handles(identityRoutes.signInAsDemonstrationPerson)
  async signInAsDemonstrationPerson(
    @RouteBody(identityRoutes.signInAsDemonstrationPerson)
    { personId }: BodyOf<typeof identityRoutes.signInAsDemonstrationPerson>,
    @Req() request: AppRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Me> {
    const people = this.config.demonstration ? await this.identity.demonstrationPeople() : [];
    if (!people.some(({ id }) => id === personId)) {
      await this.door.turnAway(null, 'demonstration');
      throw new AppError('not-found');
    }
    return this.door.letIn(personId, 'demonstration', request, response);
  }

  @Handles(identityRoutes.signOut)
  signOut(@CurrentActor() actor: Actor, @Res({ passthrough: true }) response: Response): Promise<void> {
    return this.door.letOut(actor, response);
  }
}
