import type { PostId, ThreadId } from '@leerkring/shared/contract/common';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Database } from '../../platform/database/database.js';
import type { Actor } from '../../platform/http/actor.js';
import { AppError } from '../../platform/http/app-error.js';
import { Post } from './post.entity.js';
import { type Entry, ThreadDoor } from './thread-door.js';

/** Who comes to one post: a post that was taken away or is hidden is there for nobody. */
@Injectable()
export class PostDoor {
  constructor(
    private readonly database: Database,
    private readonly door: ThreadDoor,
  ) {}

  async require(
    actor: Actor,
    threadId: ThreadId,
    id: PostId,
    action: 'post.change' | 'post.remove',
  ): Promise<{ entry: Entry; post: Post }> {
    const entry = await this.door.open(actor, threadId);
    const post = await this.database.asPerson(actor.personId, (tx) =>
      tx.findOneBy(Post, { id, threadId, removedAt: IsNull(), hiddenAt: IsNull() }),
    );
    if (!post || entry.thread.hiddenAt) throw new AppError('not-found');
    if (!entry.may(action, post.authorId === actor.personId)) throw new AppError('not-allowed');
    return { entry, post };
  }
}
