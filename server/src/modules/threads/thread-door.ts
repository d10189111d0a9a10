/**
 * Who comes to a thread: in a group those whom the group lets in, in the network whoever is signed in. A thread
 * that somebody may not read does not exist for them: it is read through the second wall first. An entry is of
 * one moment: ask again for each request.
 */
import type { GroupId, PersonId, ThreadId } from '@leerkring/shared/contract/common';
import type { Relation } from '@leerkring/shared/rules/can';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { Actor } from '../../platform/http/actor.js';
import { AppError } from '../../platform/http/app-error.js';
import { GroupsAccess, policyActor } from '../groups/groups.access.js';
import { Thread } from './thread.entity.js';

export type ThreadAction =
  | `thread.${'read' | 'write' | 'change' | 'mark-answer' | 'moderate'}`
  | `post.${'change' | 'remove' | 'flag'}`;

export interface Entry {
  actor: Actor;
  thread: Readonly<Thread>;
  /** What the actor is in the group; null in the network. */
  relation: Relation;
  /** What else they may do here; `isOwn`: it is theirs. */
  may(action: ThreadAction, isOwn?: boolean): boolean;
}

@Injectable()
export class ThreadDoor {
  constructor(
    private readonly database: Database,
    private readonly access: GroupsAccess,
  ) {}

  async open(actor: Actor, id: ThreadId): Promise<Entry> {
    const thread = await this.database.asPerson(actor.personId, (tx) => tx.findOneBy(Thread, { id }));
    if (!thread) throw new AppError('not-found');
    await this.requireAt(actor, thread.groupId, 'thread.read');
    const { groupId } = thread;
    const relation = groupId ? await this.access.relationOf(groupId, actor.personId) : null;
    const may: Entry['may'] = (action, isOwn = false) =>
      this.access.permits(policyActor(actor), groupId ? action : `network-${action}`, relation, isOwn);
    return { actor, thread, relation, may };
  }

  /** `ownerId`: whose it is that is asked about. */
  async require(actor: Actor, id: ThreadId, action: ThreadAction, ownerId?: PersonId): Promise<Entry> {
    const entry = await this.open(actor, id);
    if (!entry.may(action, ownerId === actor.personId)) throw new AppError('not-allowed');
    return entry;
  }

  /** Of what belongs to who started the thread. */
  async requireOfStarter(actor: Actor, id: ThreadId, action: ThreadAction): Promise<Entry> {
    const entry = await this.open(actor, id);
    if (!entry.may(action, entry.thread.authorId === actor.personId)) throw new AppError('not-allowed');
    return entry;
  }

  /** Before there is a thread; null: the network. */
  async requireAt(actor: Actor, groupId: GroupId | null, action: ThreadAction): Promise<void> {
    if (groupId) await this.access.require(actor, groupId, action);
    else if (!this.access.permits(policyActor(actor), `network-${action}`, null, false))
      throw new AppError('not-allowed');
  }

  /** Where this person reads threads, besides the network. */
  groupsOf(actor: Actor, action: 'thread.read' | 'thread.moderate'): Promise<GroupId[] | 'all'> {
    return this.access.groupsFor(actor, action);
  }
}
