import type { Route } from '@leerkring/shared/contract/route';
import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { AppRequest } from '../../platform/http/actor.js';
import { AppError } from '../../platform/http/app-error.js';
import { ROUTE } from '../../platform/http/handles.js';
import { RequestLimits } from '../../platform/http/request-limits.js';
import { SignInsService } from './sign-ins.service.js';

/** Before every handler: who is this, does this one ask too often, and may a stranger come in here. */
@Injectable()
export class SignInGuard implements CanActivate {
  constructor(
    private readonly signIns: SignInsService,
    private readonly limits: RequestLimits,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<AppRequest>();
    const acts = request.method !== 'GET' && request.method !== 'HEAD';
    const actor = await this.signIns.actorOfCookie(request.headers.cookie, acts);
    if (actor) request.actor = actor;
    this.limits.check(request, actor?.personId ?? null);
    const route: Route | undefined = Reflect.getMetadata(ROUTE, context.getHandler());
    if (route?.guessable) this.limits.checkAttempt(request);
    if (!actor && route?.access !== 'public') throw new AppError('not-signed-in');
    return true;
  }
}
