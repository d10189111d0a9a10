import { ProviderId } from '@leerkring/shared/contract/common';
import { providerRoutes } from '@leerkring/shared/contract/providers';
import type { AnswerOf, BodyOf } from '@leerkring/shared/contract/route';
import { Controller, Req, Res, UseFilters } from '@nestjs/common';
import type { Response } from 'express';
import { Config } from '../../platform/config/config.js';
import type { AppRequest } from '../../platform/http/actor.js';
import { AppError } from '../../platform/http/app-error.js';
import { Handles, PathId, RouteBody } from '../../platform/http/handles.js';
import { Logger } from '../../platform/logging/logger.js';
import { FrontDoor } from '../identity/front-door.js';
import { cookieIn, cookieOptions } from '../identity/sign-in.cookie.js';
import { attemptCookieName } from './attempt-secret.js';
import { ATTEMPT_MS } from './attempts.service.js';
import { BackToSignIn } from './back-to-sign-in.filter.js';
import { ProviderSignIn } from './provider-sign-in.js';
import { Refused } from './refused.js';

@Controller()
export class ProvidersController {
  constructor(
    private readonly config: Config,
    private readonly signIn: ProviderSignIn,
    private readonly door: FrontDoor,
    private readonly logger: Logger,
  ) {}

  @Handles(providerRoutes.startSignIn)
  async startSignIn(
    @RouteBody(providerRoutes.startSignIn)
    { workAddress, returnPath }: BodyOf<typeof providerRoutes.startSignIn>,
    @Req() request: AppRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<AnswerOf<typeof providerRoutes.startSignIn>> {
    try {
      const { goTo, secret } = await this.signIn.start(workAddress, returnPath);
      response.cookie(attemptCookieName(this.config), secret, {
        ...cookieOptions(this.config),
        maxAge: ATTEMPT_MS,
      });
      return { goTo };
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      this.logger.security('provider unreachable', {
        requestId: request.id,
        provider: error.providerId,
        reason: error.reason,
      });
      throw new AppError('provider-unreachable');
    }
  }

  @Handles(providerRoutes.finishSignIn)
  @UseFilters(BackToSignIn)
  async finishSignIn(
    @PathId('providerId', ProviderId) providerId: ProviderId,
    @Req() request: AppRequest,
    @Res() response: Response,
  ): Promise<void> {
    const { search } = new URL(request.originalUrl, this.config.publicOrigin);
    const name = attemptCookieName(this.config);
    const secret = cookieIn(request.headers.cookie, name);
    const { personId, returnPath, proof } = await this.signIn.finish(secret, providerId, search.slice(1));
    response.clearCookie(name, cookieOptions(this.config));
    await this.door.letIn(personId, 'provider', request, response);
    const { acr, amr } = proof;
    this.logger.outcome({ signIn: 'provider', requestId: request.id, personId, acr, amr: amr.join(' ') });
    response.redirect(303, returnPath);
  }
}
