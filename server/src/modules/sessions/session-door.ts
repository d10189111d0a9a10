import type { GroupId } from '@leerkring/shared/contract/common';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { EventLog } from '../../platform/events/event-log.js';
import type { Actor } from '../../platform/http/actor.js';
import { allows, type GroupAccess, GroupsAccess } from '../groups/groups.access.js';
import { changesMembership } from '../groups/memberships.js';

/** Coming in, what those do who are in, and reading its texts. */
type Asked = 'session.enter' | 'session.act' | 'text.read';

/** How long an answer may be used again; the event of a change ends it, on every node, within a second. */
const memoryMs = 10_000;

/**
 * The group's door for the hot path: every action and every edit in a live session asks it, so an answer
 * is remembered for some seconds and forgotten whenever anybody's membership changes or ends, somebody breaks the
 * glass, or the ground rules change.
 */
@Injectable()
export class SessionDoor {
  private readonly answers = new Map<string, { access: GroupAccess<Asked>; until: number }>();
  /** How often anybody's membership changed: an answer that was asked for before a change is not kept. */
  private changes = 0;

  constructor(
    private readonly groups: GroupsAccess,
    private readonly clock: Clock,
    events: EventLog,
  ) {
    events.onCommitted(({ kind }) => {
      if (!changesMembership(kind) && kind !== 'group.rules-changed') return;
      this.answers.clear();
      this.changes += 1;
    });
  }

  async require(actor: Actor, groupId: GroupId, action: Asked): Promise<GroupAccess<Asked>> {
    const key = `${groupId} ${actor.personId}`;
    const now = this.clock.now().getTime();
    const known = this.answers.get(key);
    // Who just came in may do what those do who are in, without being asked again.
    if (known && known.until > now && allows(known.access, action)) return known.access;
    const { changes } = this;
    const access = await this.groups.require(actor, groupId, action);
    const until = Math.min(now + memoryMs, access.until?.getTime() ?? Number.POSITIVE_INFINITY);
    if (changes === this.changes) this.answers.set(key, { access, until });
    return access;
  }
}
