import { healthRoutes } from '@leerkring/shared/contract/health';
import type { AnswerOf } from '@leerkring/shared/contract/route';
import { Controller } from '@nestjs/common';
import { Database } from '../database/database.js';
import { AppError } from '../http/app-error.js';
import { Handles } from '../http/handles.js';

@Controller()
export class HealthController {
  constructor(private readonly database: Database) {}

  @Handles(healthRoutes.health)
  async health(): Promise<AnswerOf<typeof healthRoutes.health>> {
    if (!(await this.database.isReady())) throw new AppError('unavailable');
    return { status: 'ok' };
  }
}
