import { type DynamicModule, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Clock } from './clock/clock.js';
import { Config } from './config/config.js';
import { dataSourceOptions } from './database/data-source.js';
import { Database } from './database/database.js';
import { EventLog } from './events/event-log.js';
import { HealthController } from './health/health.controller.js';
import { RequestLimits } from './http/request-limits.js';
import { Jobs } from './jobs/jobs.js';
import { Logger } from './logging/logger.js';
import { CommandDispatcher } from './realtime/command-dispatcher.js';
import { Realtime } from './realtime/realtime.js';

@Module({})
export class PlatformModule {}

/** The ground floor: knows nothing of intervisie, and everything above may use it. */
export function platform(config: Config, clock: Clock): DynamicModule {
  if (!config.databaseUrl) throw new Error('The app needs a database address');
  const connection = dataSourceOptions(config.databaseUrl, config.databasePool);
  const provided = [
    { provide: Config, useValue: config },
    { provide: Clock, useValue: clock },
    Database,
    EventLog,
    Jobs,
    Logger,
    Realtime,
    RequestLimits,
  ];
  return {
    module: PlatformModule,
    global: true,
    imports: [TypeOrmModule.forRoot({ ...connection, retryAttempts: 1 })],
    controllers: [HealthController],
    providers: [...provided, CommandDispatcher],
    exports: provided,
  };
}
