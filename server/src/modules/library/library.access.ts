/**
 * The door of the library. What somebody may do with an item is in rules/library.ts; here is what that is
 * asked about. What may not be read does not exist.
 */
import type { GroupId, LibraryItemId } from '@leerkring/shared/contract/common';
import type { GroupAction } from '@leerkring/shared/rules/can';
import { type LibraryRights, libraryRights } from '@leerkring/shared/rules/library';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { Actor } from '../../platform/http/actor.js';
import { AppError } from '../../platform/http/app-error.js';
import { GroupsAccess, policyActor } from '../groups/groups.access.js';
import { LibraryItem } from './library-item.entity.js';

/** Somebody who is there, or who is told of something. */
export type Reader = Pick<Actor, 'personId' | 'role' | 'organisationId'>;

@Injectable()
export class LibraryAccess {
  constructor(
    private readonly database: Database,
    private readonly groups: GroupsAccess,
  ) {}

  /** Throws not-found for who may not read it, and not-allowed for who may do none of this with it. */
  async require(
    actor: Actor,
    id: LibraryItemId,
    ...any: (keyof LibraryRights)[]
  ): Promise<{ item: Readonly<LibraryItem>; rights: LibraryRights }> {
    const item = await this.database.asPerson(actor.personId, (tx) => tx.findOneBy(LibraryItem, { id }));
    if (!item) throw new AppError('not-found');
    const rights = await this.rightsTo(actor, item);
    if (!rights.read) throw new AppError('not-found');
    if (!any.some((right) => rights[right])) throw new AppError('not-allowed');
    return { item, rights };
  }

  async rightsTo(somebody: Reader, item: Readonly<LibraryItem>): Promise<LibraryRights> {
    const { personId, organisationId } = somebody;
    const reader = { ...policyActor(somebody), organisationId };
    const standing = item.groupId && (await this.groups.standingOf(item.groupId, personId));
    return libraryRights(reader, item, standing ? { relation: standing.role, pledge: standing } : null);
  }

  /** Of which groups somebody may read the items; `all` where every door stands open. */
  readableGroups(actor: Actor): Promise<GroupId[] | 'all'> {
    return this.groups.groupsFor(actor, 'library.read-in-group');
  }

  async requireInGroup(actor: Actor, groupId: GroupId, action: GroupAction): Promise<void> {
    await this.groups.require(actor, groupId, action);
  }
}
