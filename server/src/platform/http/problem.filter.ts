import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { Response } from 'express';
import { Logger } from '../logging/logger.js';
import type { AppRequest } from './actor.js';
import { TooManyRequests } from './app-error.js';
import { toProblem } from './problem.js';

@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly logger: Logger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<AppRequest>();
    const response = host.switchToHttp().getResponse<Response>();
    const problem = toProblem(error, request.id);
    if (problem.status >= 500) this.logger.failure(error, { requestId: request.id, code: problem.code });
    if (response.headersSent) {
      response.destroy();
      return;
    }
    if (error instanceof TooManyRequests) response.setHeader('Retry-After', error.retryAfterSeconds);
    response.status(problem.status).type('application/problem+json').send(JSON.stringify(problem));
  }
}
