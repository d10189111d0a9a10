/** Posts that somebody thinks should not stand there: in the network moderators look, in a group its facilitators. */
import type { PostFlagId, PostId } from '@leerkring/shared/contract/common';
import {
  type FlagOutcome,
  type FlagReason,
  maxOpenFlags,
  type PostFlagView,
} from '@leerkring/shared/contract/post-flags';
import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import type { Actor } from '../../platform/http/actor.js';
import { AppError } from '../../platform/http/app-error.js';
import { newId } from '../../platform/ids.js';
import { GroupsService } from '../groups/groups.service.js';
import { IdentityService } from '../identity/identity.service.js';
import { Post } from './post.entity.js';
import { stateOf } from './post.view.js';
import { PostFlag } from './post-flag.entity.js';
import { PostsService, presentPost } from './posts.service.js';
import { Thread } from './thread.entity.js';
import { type Entry, ThreadDoor } from './thread-door.js';
import { ThreadRecord } from './thread-record.js';

/** What is beyond it comes when these are settled. */
const MAX_LISTED = 100;

@Injectable()
export class PostFlags {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly log: ThreadRecord,
    private readonly posts: PostsService,
    private readonly groups: GroupsService,
    private readonly identity: IdentityService,
  ) {}

  /** Whoever says it twice is heard once. */
  async flag(entry: Entry, postId: PostId, reason: FlagReason, note: string): Promise<void> {
    const { personId } = entry.actor;
    await this.log.inThread(entry, async (tx, thread) => {
      await presentPost(tx, thread, postId);
      if (await tx.existsBy(PostFlag, { postId, personId, outcome: IsNull() })) return;
      if ((await tx.countBy(PostFlag, { personId, outcome: IsNull() })) >= maxOpenFlags)
        throw new AppError('limit-reached');
      const id = newId<PostFlagId>();
      const open = { outcome: null, settledBy: null, settledAt: null };
      await tx.insert(PostFlag, { id, postId, personId, reason, note, at: this.clock.now(), ...open });
      await this.log.record(tx, 'post.flagged', { thread, by: personId, data: { postId, flagId: id } });
    });
  }

  /** What this person is asked to look at. */
  async queue(actor: Actor, door: ThreadDoor): Promise<PostFlagView[]> {
    const groupIds = await door.groupsOf(actor, 'thread.moderate');
    const inNetwork = await this.keepsNetwork(actor, door);
    const { flags, posts, threads } = await this.database.asPerson(actor.personId, async (tx) => {
      const where = { outcome: IsNull() };
      const waiting = await tx.find(PostFlag, { where, order: { at: 'ASC', id: 'ASC' }, take: 1_000 });
      const about = await tx.findBy(Post, { id: In(waiting.map(({ postId }) => postId)) });
      const around = await tx.findBy(Thread, { id: In(about.map(({ threadId }) => threadId)) });
      return { flags: waiting, posts: byId(about), threads: byId(around) };
    });
    const mine = flags.flatMap((flag) => {
      const post = posts.get(flag.postId);
      const thread = post && threads.get(post.threadId);
      if (!post || !thread) return [];
      const keeps = thread.groupId ? groupIds === 'all' || groupIds.includes(thread.groupId) : inNetwork;
      return keeps ? [{ flag, post, thread }] : [];
    });
    return this.views(mine.slice(0, MAX_LISTED));
  }

  /** Where it stands; whoever may not settle it there hears that it is not there. */
  async place(actor: Actor, flagId: PostFlagId): Promise<{ post: Post; flag: PostFlag }> {
    const found = await this.database.asPerson(actor.personId, async (tx) => {
      const flag = await tx.findOneBy(PostFlag, { id: flagId });
      const post = flag && (await tx.findOneBy(Post, { id: flag.postId }));
      return flag && post ? { flag, post } : null;
    });
    if (!found) throw new AppError('not-found');
    return found;
  }

  /** Everybody who flagged this post is answered with it. */
  async settle(entry: Entry, { id, postId }: PostFlag, outcome: FlagOutcome): Promise<void> {
    const { personId } = entry.actor;
    await this.log.inThread(entry, async (tx, thread) => {
      const flag = await tx.findOneBy(PostFlag, { id });
      const post = await tx.findOneBy(Post, { id: postId });
      if (!flag || flag.outcome || !post) throw new AppError('conflict');
      if (outcome === 'removed' && !post.removedAt) await this.posts.takeAway(tx, thread, post, personId);
      const settled = { outcome, settledBy: personId, settledAt: this.clock.now() };
      await tx.update(PostFlag, { postId, outcome: IsNull() }, settled);
      await this.log.record(tx, 'post.flag-settled', {
        ...{ thread, by: personId, concerns: post.authorId, data: { postId, flagId: id } },
      });
    });
  }

  private async keepsNetwork(actor: Actor, door: ThreadDoor): Promise<boolean> {
    return door.requireAt(actor, null, 'thread.moderate').then(
      () => true,
      () => false,
    );
  }

  private async views(found: { flag: PostFlag; post: Post; thread: Thread }[]): Promise<PostFlagView[]> {
    const people = await this.identity.people([
      ...new Set(found.flatMap(({ flag, post }) => [flag.personId, post.authorId])),
    ]);
    const groupIds = found.flatMap(({ thread: { groupId } }) => (groupId ? [groupId] : []));
    const names = await this.groups.names([...new Set(groupIds)]);
    return found.flatMap(({ flag, post, thread }) => {
      const [author, by] = [people.get(post.authorId), people.get(flag.personId)];
      if (!author || !by) return [];
      const present = stateOf(post, thread.hiddenAt !== null) === 'present';
      const group = thread.groupId ? { id: thread.groupId, name: names.get(thread.groupId) ?? '' } : null;
      return [
        {
          ...{ id: flag.id, threadId: thread.id, threadTitle: thread.hiddenAt ? '' : thread.title, group },
          ...{ postId: post.id, body: present ? post.body : '', author, by },
          ...{ reason: flag.reason, note: flag.note, at: flag.at.toISOString() },
        },
      ];
    });
  }
}

const byId = <Row extends { id: string }>(rows: readonly Row[]): Map<Row['id'], Row> =>
  new Map(rows.map((row) => [row.id, row]));
