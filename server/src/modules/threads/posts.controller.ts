import { PostId, ThreadId } from '@leerkring/shared/contract/common';
import { postRoutes as routes } from '@leerkring/shared/contract/posts';
import type { BodyOf } from '@leerkring/shared/contract/route';
import { Controller } from '@nestjs/common';
import type { Actor } from '../../platform/http/actor.js';
import { CurrentActor, Handles, PathId, RouteBody } from '../../platform/http/handles.js';
import { PostDoor } from './post-door.js';
import { PostsService } from './posts.service.js';
import { ThreadDoor } from './thread-door.js';
import { ThreadPlaces } from './thread-places.js';
import { ThreadsReader } from './threads-reader.js';

type Body<Name extends keyof typeof routes> = BodyOf<(typeof routes)[Name]>;

@Controller()
export class PostsController {
  constructor(
    private readonly door: ThreadDoor,
    private readonly postDoor: PostDoor,
    private readonly posts: PostsService,
    private readonly places: ThreadPlaces,
    private readonly reader: ThreadsReader,
  ) {}

  @Handles(routes.write)
  async write(
    @CurrentActor() actor: Actor,
    @PathId('threadId', ThreadId) threadId: ThreadId,
    @RouteBody(routes.write) body: Body<'write'>,
  ) {
    const entry = await this.door.require(actor, threadId, 'thread.write');
    return this.posts.write(entry, body);
  }

  @Handles(routes.change)
  async change(
    @CurrentActor() actor: Actor,
    @PathId('threadId', ThreadId) threadId: ThreadId,
    @PathId('postId', PostId) postId: PostId,
    @RouteBody(routes.change) body: Body<'change'>,
  ) {
    const { entry, post } = await this.postDoor.require(actor, threadId, postId, 'post.change');
    await this.posts.change(entry, post, body);
  }

  @Handles(routes.remove)
  async remove(
    @CurrentActor() actor: Actor,
    @PathId('threadId', ThreadId) threadId: ThreadId,
    @PathId('postId', PostId) postId: PostId,
  ) {
    const { entry } = await this.postDoor.require(actor, threadId, postId, 'post.remove');
    await this.posts.remove(entry, postId);
  }

  @Handles(routes.editions)
  async editions(
    @CurrentActor() actor: Actor,
    @PathId('threadId', ThreadId) threadId: ThreadId,
    @PathId('postId', PostId) postId: PostId,
  ) {
    return this.reader.editions(await this.door.open(actor, threadId), postId);
  }

  @Handles(routes.react)
  async react(
    @CurrentActor() actor: Actor,
    @PathId('threadId', ThreadId) threadId: ThreadId,
    @PathId('postId', PostId) postId: PostId,
    @RouteBody(routes.react) body: Body<'react'>,
  ) {
    await this.posts.react(await this.door.require(actor, threadId, 'thread.write'), postId, body);
  }

  @Handles(routes.vote)
  async vote(
    @CurrentActor() actor: Actor,
    @PathId('threadId', ThreadId) threadId: ThreadId,
    @PathId('postId', PostId) postId: PostId,
    @RouteBody(routes.vote) { optionIds }: Body<'vote'>,
  ) {
    await this.posts.vote(await this.door.require(actor, threadId, 'thread.write'), postId, optionIds);
  }

  @Handles(routes.closePoll)
  async closePoll(
    @CurrentActor() actor: Actor,
    @PathId('threadId', ThreadId) threadId: ThreadId,
    @PathId('postId', PostId) postId: PostId,
  ) {
    const { entry } = await this.postDoor.require(actor, threadId, postId, 'post.remove');
    await this.posts.closePoll(entry, postId);
  }

  @Handles(routes.split)
  async split(
    @CurrentActor() actor: Actor,
    @PathId('threadId', ThreadId) threadId: ThreadId,
    @RouteBody(routes.split) { title, postIds }: Body<'split'>,
  ) {
    const entry = await this.door.require(actor, threadId, 'thread.moderate');
    return { threadId: await this.places.split(entry, title, postIds) };
  }
}
