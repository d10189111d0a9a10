import type { PersonId, SignInId } from '@leerkring/shared/contract/common';
import { identityRoutes, type Me } from '@leerkring/shared/contract/identity';
import type { AnswerOf, BodyOf } from '@leerkring/shared/contract/route';
import { Controller, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Config } from '../../platform/config/config.js';
import type { Actor, AppRequest } from '../../platform/http/actor.js';
import { AppError } from '../../platform/http/app-error.js';
import { CurrentActor, Handles, RouteBody } from '../../platform/http/handles.js';
import { IdentityService } from './identity.service.js';
import { cookieName, cookieOptions, SIGN_IN_HOURS } from './sign-in.cookie.js';
import { SignInsService } from './sign-ins.service.js';

@Controller()
export class IdentityController {
  constructor(
    private readonly config: Config,
    private readonly identity: IdentityService,
    private readonly signIns: SignInsService,
  ) {}

  @Handles(identityRoutes.me)
  me(@CurrentActor() actor: Actor): Promise<Me> {
    return this.viewMe(actor.personId, actor.signInId);
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
    if (!people.some(({ id }) => id === personId)) throw new AppError('not-found');
    return this.signIn(personId, request, response);
  }

  @Handles(identityRoutes.signOut)
  async signOut(@CurrentActor() actor: Actor, @Res({ passthrough: true }) response: Response): Promise<void> {
    await this.signIns.end(actor);
    response.clearCookie(cookieName(this.config), cookieOptions(this.config));
  }

  private async signIn(personId: PersonId, request: AppRequest, response: Response): Promise<Me> {
    const userAgent = request.headers['user-agent'] ?? '';
    const started = await this.signIns.start(personId, userAgent, request.actor ?? null);
    response.cookie(cookieName(this.config), started.secret, {
      ...cookieOptions(this.config),
      maxAge: SIGN_IN_HOURS * 3_600_000,
    });
    return this.viewMe(personId, started.signInId);
  }

  private async viewMe(personId: PersonId, signInId: SignInId): Promise<Me> {
    const person = (await this.identity.people([personId])).get(personId);
    if (!person) throw new AppError('not-signed-in');
    const signedInAt = (await this.signIns.startedAt(signInId)).toISOString();
    return { person, demonstration: this.config.demonstration, signedInAt };
  }
}
