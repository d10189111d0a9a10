import { ThreadId } from '@leerkring/shared/contract/common';
import type { BodyOf } from '@leerkring/shared/contract/route';
import {
  type PostWindow,
  threadRoutes as routes,
  type ThreadQuery,
} from '@leerkring/shared/contract/threads';
import { Controller } from '@nestjs/common';
import type { Actor } from '../../platform/http/actor.js';
import { AppError } from '../../platform/http/app-error.js';
import { CurrentActor, Handles, PathId, RouteBody, RouteQuery } from '../../platform/http/handles.js';
import { ThreadDoor } from './thread-door.js';
import { ThreadList } from './thread-list.js';
import { ThreadPlaces } from './thread-places.js';
import { ThreadSubjects } from './thread-subjects.js';
import { ThreadsService } from './threads.service.js';
import { ThreadsReader } from './threads-reader.js';

type Body<Name extends keyof typeof routes> = BodyOf<(typeof routes)[Name]>;

@Controller()
export class ThreadsController {
  constructor(
    private readonly door: ThreadDoor,
    private readonly threads: ThreadsService,
    private readonly places: ThreadPlaces,
    private readonly reader: ThreadsReader,
    private readonly threadList: ThreadList,
    private readonly subjects: ThreadSubjects,
  ) {}

  @Handles(routes.list)
  async list(@CurrentActor() actor: Actor, @RouteQuery(routes.list) query: ThreadQuery) {
    if (query.groupId) await this.door.requireAt(actor, query.groupId, 'thread.read');
    return this.threadList.page(actor, query);
  }

  @Handles(routes.start)
  async start(@CurrentActor() actor: Actor, @RouteBody(routes.start) body: Body<'start'>) {
    await this.door.requireAt(actor, body.groupId, 'thread.write');
    if (body.subject && !(await this.subjects.read(actor, body.subject)))
      throw new AppError('invalid-input', undefined, [{ pointer: '/subject', code: 'unknown-subject' }]);
    return { threadId: await this.threads.start(actor, body) };
  }

  @Handles(routes.get)
  async get(
    @CurrentActor() actor: Actor,
    @PathId('threadId', ThreadId) id: ThreadId,
    @RouteQuery(routes.get) asked: PostWindow,
  ) {
    return this.reader.one(await this.door.open(actor, id), asked);
  }

  @Handles(routes.change)
  async change(
    @CurrentActor() actor: Actor,
    @PathId('threadId', ThreadId) id: ThreadId,
    @RouteBody(routes.change) body: Body<'change'>,
  ) {
    await this.threads.change(await this.door.requireOfStarter(actor, id, 'thread.change'), body);
  }

  @Handles(routes.moderate)
  async moderate(
    @CurrentActor() actor: Actor,
    @PathId('threadId', ThreadId) id: ThreadId,
    @RouteBody(routes.moderate) body: Body<'moderate'>,
  ) {
    await this.threads.moderate(await this.door.require(actor, id, 'thread.moderate'), body);
  }

  @Handles(routes.move)
  async move(
    @CurrentActor() actor: Actor,
    @PathId('threadId', ThreadId) id: ThreadId,
    @RouteBody(routes.move) { groupId, checked }: Body<'move'>,
  ) {
    const entry = await this.door.requireOfStarter(actor, id, 'thread.change');
    await this.places.move(entry, groupId, checked);
  }

  @Handles(routes.answer)
  async answer(
    @CurrentActor() actor: Actor,
    @PathId('threadId', ThreadId) id: ThreadId,
    @RouteBody(routes.answer) { postId }: Body<'answer'>,
  ) {
    await this.threads.markAnswer(await this.door.requireOfStarter(actor, id, 'thread.mark-answer'), postId);
  }
}
