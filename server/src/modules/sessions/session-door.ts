import type { GroupId } from '@leerkring/shared/contract/common';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { EventLog } from '../../platform/events/event-log.js';
import type { Actor } from '../../platform/http/actor.js';
import { type GroupAccess, GroupsAccess } from '../groups/groups.access.js';

type SessionAccess = GroupAccess<'session.enter'>;

/** How long an answer may be used again; a change in this process ends it at once, another node's in this time. */
const memoryMs = 1_000;

/**
 * The group's door for the hot path: every action and every edit in a live session asks it, so an answer
 * is remembered for a second and forgotten whenever anybody's membership changes.
 */
@Injectable()
export class SessionDoor {
  private readonly answers = new Map<string, { access: SessionAccess; until: number }>();
  /** How often anybody's membership changed: an answer that was asked for before a change is not kept. */
  private changes = 0;

  constructor(
    private readonly groups: GroupsAccess,
    private readonly clock: Clock,
    events: EventLog,
  ) {
    events.onCommitted(({ kind }) => {
      if (!kind.startsWith('group.member-')) return;
      this.answers.clear();
      this.changes += 1;
    });
  }

  async require(actor: Actor, groupId: GroupId): Promise<SessionAccess> {
    const key = `${groupId} ${actor.personId}`;
    const now = this.clock.now().getTime();
    const known = this.answers.get(key);
    if (known && known.until > now) return known.access;
    const { changes } = this;
    const access = await this.groups.require(actor, groupId, 'session.enter');
    if (changes === this.changes) this.answers.set(key, { access, until: now + memoryMs });
    return access;
  }
}
