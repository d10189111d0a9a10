/**
 * Somebody comes back from a provider in a browser and must find a page, not an object: whatever goes wrong
 * there, also before the controller, leads to the sign-in page, which explains the code.
 */
import type { ProblemCode } from '@leerkring/shared/contract/problem';
import type { ProviderRefusal } from '@leerkring/shared/contract/providers';
import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { Response } from 'express';
import type { AppRequest } from '../../platform/http/actor.js';
import { AppError, TooManyRequests } from '../../platform/http/app-error.js';
import { Logger } from '../../platform/logging/logger.js';
import { Refused } from './refused.js';

@Catch()
export class BackToSignIn implements ExceptionFilter {
  constructor(private readonly logger: Logger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<AppRequest>();
    const response = host.switchToHttp().getResponse<Response>();
    const code = codeOf(error);
    const reason = error instanceof Refused ? error.reason : null;
    const where = { requestId: request.id, provider: String(request.params['providerId']), code, reason };
    if (code === 'failed') this.logger.failure(error, where);
    else this.logger.security('provider sign-in refused', where);
    const returnPath = error instanceof Refused ? error.returnPath : '/';
    const query = new URLSearchParams({ fout: code, ...(returnPath !== '/' && { terug: returnPath }) });
    response.redirect(303, `/inloggen?${query}`);
  }
}

function codeOf(error: unknown): ProviderRefusal {
  if (error instanceof Refused) return error.code;
  if (error instanceof TooManyRequests) return 'too-many-requests';
  if (!(error instanceof AppError)) return 'failed';
  // The address names no provider, or the front door stayed shut.
  const codes: Partial<Record<ProblemCode, ProviderRefusal>> = {
    'not-found': 'attempt-unknown',
    'not-signed-in': 'not-let-in',
    'not-allowed': 'not-let-in',
    'account-closed': 'not-let-in',
  };
  return codes[error.code] ?? 'failed';
}
