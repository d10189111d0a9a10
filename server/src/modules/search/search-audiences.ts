/**
 * Which entries somebody may find beyond what the wall round the index knows: the policy with the pledge, in each
 * group as it is now.
 */
import type { GroupAction } from '@leerkring/shared/rules/can';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/http/actor.js';
import { GroupsAccess } from '../groups/groups.access.js';

/** Those that sources name. */
const asked: readonly GroupAction[] = [
  'group.see',
  'meeting.see',
  'agreement.read',
  'thread.read',
  'library.read-in-group',
];

export interface Audiences {
  /** Everything of these, whatever group it is in. */
  everywhere: string[];
  /** `action group`. */
  inGroups: string[];
}

@Injectable()
export class SearchAudiences {
  constructor(private readonly access: GroupsAccess) {}

  async of(actor: Actor): Promise<Audiences> {
    const everywhere = ['network', 'own', 'organisation'];
    const inGroups: string[] = [];
    for (const action of asked) {
      const groups = await this.access.groupsFor(actor, action);
      if (groups === 'all') everywhere.push(action);
      else inGroups.push(...groups.map((groupId) => `${action} ${groupId}`));
    }
    return { everywhere, inGroups };
  }
}
