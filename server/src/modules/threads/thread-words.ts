/**
 * What is asked of words before they are placed: nobody can be recognised in them, whoever is mentioned may read
 * them, what is added to them is for the writer to read, and nobody writes more than anybody reads.
 */
import type { GroupId, LibraryItemId, PersonId, ThreadId } from '@leerkring/shared/contract/common';
import type { PersonView } from '@leerkring/shared/contract/identity';
import { maxPosts, maxPostsPerHour } from '@leerkring/shared/contract/posts';
import { maxThreadsPerDay } from '@leerkring/shared/contract/threads';
import { mentionedIn } from '@leerkring/shared/rules/comment-body';
import { identifierFaults } from '@leerkring/shared/rules/post-identifiers';
import { Injectable } from '@nestjs/common';
import { type EntityManager, MoreThan } from 'typeorm';
import { Clock } from '../../platform/clock/clock.js';
import type { Actor } from '../../platform/http/actor.js';
import { AppError } from '../../platform/http/app-error.js';
import { GroupsService } from '../groups/groups.service.js';
import { IdentityService } from '../identity/identity.service.js';
import { LibraryService } from '../library/library.service.js';
import { Post } from './post.entity.js';
import { Thread } from './thread.entity.js';

const HOUR_MS = 3_600_000;
/** On the list while somebody types a name. */
const MAX_PROPOSED = 8;

@Injectable()
export class ThreadWords {
  constructor(
    private readonly clock: Clock,
    private readonly groups: GroupsService,
    private readonly identity: IdentityService,
    private readonly library: LibraryService,
  ) {}

  /** `before`: who stood in it already. */
  async check(
    groupId: GroupId | null,
    fields: { title?: string; body?: string },
    checked: boolean,
    before: readonly PersonId[] = [],
  ): Promise<void> {
    const found = identifierFaults(withoutGaps(fields), checked);
    if (found.length > 0) throw new AppError('identifiers-found', undefined, found);
    const added = mentionedIn(fields.body ?? '').filter((personId) => !before.includes(personId));
    if (added.length === 0) return;
    const readers = await this.readersAmong(groupId, added);
    if (added.every((personId) => readers.has(personId))) return;
    throw new AppError('invalid-input', undefined, [{ pointer: '/body', code: 'unknown-person' }]);
  }

  /**
   * What is kept of these items with a post: each once. `before`: what was added to it already; of that stays what
   * this writer does not see, because they cannot have taken it away.
   */
  async attachable(
    actor: Actor,
    itemIds: readonly LibraryItemId[],
    before: readonly LibraryItemId[] = [],
  ): Promise<LibraryItemId[]> {
    if (itemIds.length + before.length === 0) return [];
    const readable = await this.library.cards(actor, [...itemIds, ...before]);
    if (!itemIds.every((id) => readable.has(id)))
      throw new AppError('invalid-input', undefined, [{ pointer: '/itemIds', code: 'unknown-item' }]);
    return [...new Set([...itemIds, ...before.filter((id) => !readable.has(id))])];
  }

  /** Of these people those who read in this place; null: the network. */
  async readersAmong(groupId: GroupId | null, ids: readonly PersonId[]): Promise<Set<PersonId>> {
    const people = await this.identity.people([...new Set(ids)]);
    const active = [...people.values()].filter(({ active: isIn }) => isIn).map(({ id }) => id);
    if (groupId === null) return new Set(active);
    const members = new Set((await this.groups.members(groupId)).map(({ personId }) => personId));
    return new Set(active.filter((id) => members.has(id)));
  }

  /** Whose name begins like this, with a given or a family name. */
  async proposed(groupId: GroupId | null, name: string, me: PersonId): Promise<PersonView[]> {
    const members = groupId && (await this.groups.members(groupId)).map(({ personId }) => personId);
    const people = members
      ? [...(await this.identity.people(members)).values()]
      : await this.identity.everybody();
    const begin = plain(name);
    return people
      .filter(({ id, active }) => active && id !== me)
      .filter((person) => namesOf(person).some((part) => part.startsWith(begin)))
      .slice(0, MAX_PROPOSED);
  }

  async requireRoomForThread(tx: EntityManager, authorId: PersonId): Promise<void> {
    const since = new Date(this.clock.now().getTime() - 24 * HOUR_MS);
    if ((await tx.countBy(Thread, { authorId, startedAt: MoreThan(since) })) >= maxThreadsPerDay)
      throw new AppError('limit-reached');
  }

  async requireRoomForPost(tx: EntityManager, threadId: ThreadId, authorId: PersonId): Promise<void> {
    const since = new Date(this.clock.now().getTime() - HOUR_MS);
    const recent = await tx.countBy(Post, { authorId, at: MoreThan(since) });
    if (recent >= maxPostsPerHour || (await tx.countBy(Post, { threadId })) >= maxPosts)
      throw new AppError('limit-reached');
  }
}

const withoutGaps = (fields: Record<string, string | undefined>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  );

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();

const namesOf = ({ givenName, familyName }: PersonView) => [
  plain(`${givenName} ${familyName}`),
  ...plain(familyName).split(' '),
];
