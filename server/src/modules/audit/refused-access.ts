/**
 * Records when somebody who is signed in reaches for what is not for them. At most a few a minute of each
 * person: enough to notice that somebody tries doors, too little to fill the audit trail with. Who is not signed
 * in is nobody, and those are in the log of requests.
 */
import type { Route } from '@leerkring/shared/contract/route';
import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { catchError, type Observable } from 'rxjs';
import { z } from 'zod';
import { Database } from '../../platform/database/database.js';
import { EventLog } from '../../platform/events/event-log.js';
import type { AppRequest } from '../../platform/http/actor.js';
import { AppError } from '../../platform/http/app-error.js';
import { ROUTE } from '../../platform/http/handles.js';
import { TokenBuckets } from '../../platform/http/token-buckets.js';
import { Logger } from '../../platform/logging/logger.js';

const PER_MINUTE = 10;

@Injectable()
export class RefusedAccess implements NestInterceptor {
  private readonly buckets = new TokenBuckets(PER_MINUTE / 60, PER_MINUTE);

  constructor(
    private readonly database: Database,
    private readonly events: EventLog,
    private readonly logger: Logger,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    return next.handle().pipe(
      catchError(async (error: unknown) => {
        if (error instanceof AppError) await this.note(error, context);
        throw error;
      }),
    );
  }

  private async note({ code }: AppError, context: ExecutionContext): Promise<void> {
    const { actor, params } = context.switchToHttp().getRequest<AppRequest>();
    const route: Route | undefined = Reflect.getMetadata(ROUTE, context.getHandler());
    if (!actor || !route || (code !== 'not-allowed' && code !== 'not-found')) return;
    if (this.buckets.take(actor.personId) > 0) return;
    const id = z.uuid().safeParse(Object.values(params).at(-1));
    const entry = {
      actorId: actor.personId,
      subjectId: id.success ? id.data : null,
      data: { route: `${route.method} ${route.path}`, code },
    };
    // The refusal stands, whatever becomes of telling about it.
    await this.database
      .transaction((tx) => this.events.record(tx, 'access.refused', entry))
      .catch((failure: unknown) => this.logger.failure(failure));
  }
}
