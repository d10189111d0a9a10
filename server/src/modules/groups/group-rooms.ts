/**
 * Who hears that something in a group changed. The tabs of a member are in the room of the group, on the
 * node they are connected to; every node follows the events of membership, and of the broken glass, for its own tabs. An event only
 * says when to look: somebody who left may be back by the time a node that was cut off hears of it.
 */
import type { GroupId, PersonId } from '@leerkring/shared/contract/common';
import { Injectable } from '@nestjs/common';
import { EventLog } from '../../platform/events/event-log.js';
import { Logger } from '../../platform/logging/logger.js';
import { Realtime } from '../../platform/realtime/realtime.js';
import { GroupsAccess } from './groups.access.js';

const endsHearing: ReadonlySet<string> = new Set(['group.member-left', 'break-glass.ended']);
const changesWhoHears: ReadonlySet<string> = new Set([
  ...endsHearing,
  'group.member-joined',
  'break-glass.started',
]);

const groupRoom = (groupId: GroupId) => `group:${groupId}`;

@Injectable()
export class GroupRooms {
  constructor(
    private readonly realtime: Realtime,
    private readonly access: GroupsAccess,
    events: EventLog,
    logger: Logger,
  ) {
    realtime.addRoomSource(async ({ personId }) => (await access.groupsOf(personId)).map(groupRoom));
    events.onCommitted(({ kind, groupId, subjectId }) => {
      if (!groupId || !changesWhoHears.has(kind)) return;
      const personId = subjectId as PersonId;
      // Out first: whoever turns out to be in the group comes back in.
      if (endsHearing.has(kind)) realtime.leaveRoom(personId, groupRoom(groupId));
      this.letIn(groupId, personId).catch((error: unknown) => logger.failure(error));
    });
  }

  /** The second look is for who is taken out between the first and the joining. */
  private async letIn(groupId: GroupId, personId: PersonId): Promise<void> {
    if (!(await this.access.relationOf(groupId, personId))) return;
    this.realtime.joinRoom(personId, groupRoom(groupId));
    const isStillIn = await this.access.relationOf(groupId, personId).catch(() => null);
    if (!isStillIn) this.realtime.leaveRoom(personId, groupRoom(groupId));
  }
}
