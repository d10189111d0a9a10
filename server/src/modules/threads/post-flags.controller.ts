import { PostFlagId, PostId, ThreadId } from '@leerkring/shared/contract/common';
import { postFlagRoutes as routes } from '@leerkring/shared/contract/post-flags';
import type { BodyOf } from '@leerkring/shared/contract/route';
import { Controller } from '@nestjs/common';
import type { Actor } from '../../platform/http/actor.js';
import { CurrentActor, Handles, PathId, RouteBody } from '../../platform/http/handles.js';
import { PostFlags } from './post-flags.service.js';
import { ThreadDoor } from './thread-door.js';

@Controller()
export class PostFlagsController {
  constructor(
    private readonly door: ThreadDoor,
    private readonly flags: PostFlags,
  ) {}

  @Handles(routes.flag)
  async flag(
    @CurrentActor() actor: Actor,
    @PathId('threadId', ThreadId) threadId: ThreadId,
    @PathId('postId', PostId) postId: PostId,
    @RouteBody(routes.flag) { reason, note }: BodyOf<typeof routes.flag>,
  ) {
    await this.flags.flag(await this.door.require(actor, threadId, 'post.flag'), postId, reason, note);
  }

  @Handles(routes.queue)
  queue(@CurrentActor() actor: Actor) {
    return this.flags.queue(actor, this.door);
  }

  @Handles(routes.settle)
  async settle(
    @CurrentActor() actor: Actor,
    @PathId('flagId', PostFlagId) flagId: PostFlagId,
    @RouteBody(routes.settle) { outcome }: BodyOf<typeof routes.settle>,
  ) {
    const { post, flag } = await this.flags.place(actor, flagId);
    const entry = await this.door.require(actor, post.threadId, 'thread.moderate');
    await this.flags.settle(entry, flag, outcome);
  }
}
