import { type DynamicModule, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ApiDocumentController } from './api-document/api-document.controller.js';
import { Clock } from './clock/clock.js';
import { Config } from './config/config.js';
import { dataSourceOptions } from './database/data-source.js';
import { Database } from './database/database.js';
import { EventChain } from './events/event-chain.js';
import { EventFeed } from './events/event-feed.js';
import { EventLog } from './events/event-log.js';
import { HealthController } from './health/health.controller.js';
import { RequestLimits } from './http/request-limits.js';
import { Jobs } from './jobs/jobs.js';
import { Logger } from './logging/logger.js';
import { Courier } from './mail/courier.js';
import { MailboxController } from './mail/mailbox.controller.js';
import { Outbox } from './mail/outbox.js';
import { Post } from './mail/post.js';
import { Bus, type Carrier } from './nodes/bus.js';
import { Nodes } from './nodes/nodes.js';
import { Pulse } from './nodes/pulse.js';
import { CommandDispatcher } from './realtime/command-dispatcher.js';
import { Realtime } from './realtime/realtime.js';
import { SecretBox } from './secrets/secret-box.js';
import { FolderStorage } from './storage/folder-storage.js';
import { S3Storage } from './storage/s3-storage.js';
import { Storage } from './storage/storage.js';

@Module({})
export class PlatformModule {}

/** The ground floor: knows nothing of intervisie, and everything above may use it. */
export function platform(config: Config, clock: Clock, carrier: Carrier): DynamicModule {
  if (!config.databaseUrl) throw new Error('The app needs a database address');
  const connection = dataSourceOptions(config.databaseUrl, config.databasePool);
  const provided = [
    { provide: Config, useValue: config },
    { provide: Clock, useValue: clock },
    { provide: Storage, useValue: storageFor(config) },
    { provide: Bus, useFactory: (logger: Logger) => new Bus(carrier, logger), inject: [Logger] },
    Database,
    EventChain,
    EventLog,
    Jobs,
    Logger,
    Nodes,
    Outbox,
    Pulse,
    Realtime,
    RequestLimits,
    SecretBox,
  ];
  return {
    module: PlatformModule,
    global: true,
    imports: [TypeOrmModule.forRoot({ ...connection, retryAttempts: 1 })],
    controllers: [HealthController, ApiDocumentController, MailboxController],
    providers: [...provided, CommandDispatcher, Courier, EventFeed, Post],
    exports: provided,
  };
}

const storageFor = ({ storage }: Config): Storage =>
  storage.kind === 's3' ? new S3Storage(storage) : new FolderStorage(storage.folder);
