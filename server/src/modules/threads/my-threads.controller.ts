import { ThreadId } from '@leerkring/shared/contract/common';
import type { BodyOf } from '@leerkring/shared/contract/route';
import { threadRoutes as routes } from '@leerkring/shared/contract/threads';
import { Controller } from '@nestjs/common';
import type { z } from 'zod';
import type { Actor } from '../../platform/http/actor.js';
import { CurrentActor, Handles, PathId, RouteBody, RouteQuery } from '../../platform/http/handles.js';
import { ThreadDoor } from './thread-door.js';
import { ThreadHealth } from './thread-health.js';
import { ThreadMine } from './thread-mine.js';
import { ThreadWords } from './thread-words.js';

/** What is of who asks: where they are, what they are writing, whom they can call, and what waits for a moderator. */
@Controller()
export class MyThreadsController {
  constructor(
    private readonly door: ThreadDoor,
    private readonly mine: ThreadMine,
    private readonly words: ThreadWords,
    private readonly threadHealth: ThreadHealth,
  ) {}

  @Handles(routes.read)
  async read(
    @CurrentActor() actor: Actor,
    @PathId('threadId', ThreadId) id: ThreadId,
    @RouteBody(routes.read) { number }: BodyOf<typeof routes.read>,
  ) {
    await this.mine.read(await this.door.open(actor, id), number);
  }

  @Handles(routes.keepDraft)
  async keepDraft(
    @CurrentActor() actor: Actor,
    @PathId('threadId', ThreadId) id: ThreadId,
    @RouteBody(routes.keepDraft) { body, itemIds }: BodyOf<typeof routes.keepDraft>,
  ) {
    await this.mine.keepAnswer(await this.door.require(actor, id, 'thread.write'), body, itemIds);
  }

  @Handles(routes.draft)
  draft(@CurrentActor() actor: Actor) {
    return this.mine.newDraft(actor);
  }

  @Handles(routes.keepNewDraft)
  async keepNewDraft(
    @CurrentActor() actor: Actor,
    @RouteBody(routes.keepNewDraft) { draft }: BodyOf<typeof routes.keepNewDraft>,
  ) {
    await this.mine.keepNew(actor, draft);
  }

  @Handles(routes.mentionable)
  async mentionable(
    @CurrentActor() actor: Actor,
    @RouteQuery(routes.mentionable) query: z.output<(typeof routes.mentionable)['query']>,
  ) {
    const groupId = query.groupId ?? null;
    await this.door.requireAt(actor, groupId, 'thread.write');
    return this.words.proposed(groupId, query.name, actor.personId);
  }

  @Handles(routes.health)
  async health(@CurrentActor() actor: Actor) {
    await this.door.requireAt(actor, null, 'thread.moderate');
    return this.threadHealth.read(actor);
  }
}
