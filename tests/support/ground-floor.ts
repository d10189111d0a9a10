import type { CommandOutput, ParsedCommand } from '@leerkring/shared/contract/events';
import { nothing, route } from '@leerkring/shared/contract/route';
import { Controller, Injectable, Module } from '@nestjs/common';
import type { Socket } from 'socket.io';
import { z } from 'zod';
import { IdentityModule } from '../../server/src/modules/identity/identity.module.js';
import { Database } from '../../server/src/platform/database/database.js';
import { AppError } from '../../server/src/platform/http/app-error.js';
import { Handles, PathId, RouteBody } from '../../server/src/platform/http/handles.js';
import { Command } from '../../server/src/platform/realtime/command.js';

const routes = {
  echo: route('POST', '/echo', {
    body: z.strictObject({ name: z.string().min(3), ages: z.array(z.int()) }),
    answer: nothing,
  }),
  byId: route('GET', '/things/:thingId', { answer: z.object({ id: z.uuid() }) }),
  crash: route('GET', '/crash'),
  badSql: route('GET', '/bad-sql'),
};

@Controller()
class FaultsController {
  constructor(private readonly database: Database) {}

  @Handles(routes.echo)
  echo(@RouteBody(routes.echo) _: unknown): void {}

  @Handles(routes.byId)
  byId(@PathId('thingId', z.uuid()) id: string) {
    return { id };
  }

  @Handles(routes.crash)
  crash(): void {
    throw new Error('the secret of the case');
  }

  @Handles(routes.badSql)
  async badSql(): Promise<void> {
    await this.database.manager.query("select 'the secret of the case'::int");
  }
}

@Injectable()
class FaultCommands {
  @Command('session.leave')
  leave(): CommandOutput<'session.leave'> {
    return {};
  }

  @Command('note.write')
  write(_: Socket, { text }: ParsedCommand<'note.write'>): CommandOutput<'note.write'> {
    return { revision: text.length };
  }

  @Command('document.close')
  refuse(): CommandOutput<'document.close'> {
    throw new AppError('read-only');
  }

  @Command('document.caret')
  crash(): CommandOutput<'document.caret'> {
    throw new Error('the secret of the case');
  }
}

/** The platform and identity alone, with handlers that fail in every way there is. */
@Module({ imports: [IdentityModule], controllers: [FaultsController], providers: [FaultCommands] })
export class GroundFloor {}
