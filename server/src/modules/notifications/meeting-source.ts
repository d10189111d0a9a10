/** Meetings of my groups: one was planned, its plan changed, it does not take place, it is tomorrow. */
import type { MeetingId, PersonId } from '@leerkring/shared/contract/common';
import type { NotificationAbout, NotificationReason } from '@leerkring/shared/contract/notifications';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock/clock.js';
import type { RecordedEvent } from '../../platform/events/recorded-event.js';
import type { Actor } from '../../platform/http/actor.js';
import { GroupsService } from '../groups/groups.service.js';
import { MeetingsService } from '../meetings/meetings.service.js';
import { others, type Source, type Telling } from './source.js';

const reasons: Readonly<Record<string, NotificationReason>> = {
  'meeting.planned': 'meeting-planned',
  'meeting.changed': 'meeting-changed',
  'meeting.cancelled': 'meeting-cancelled',
  'meeting.reminded': 'meeting-reminder',
};

@Injectable()
export class MeetingSource implements Source {
  readonly kinds = Object.keys(reasons);
  readonly thingKind = 'meeting';

  constructor(
    private readonly clock: Clock,
    private readonly groups: GroupsService,
    private readonly meetings: MeetingsService,
  ) {}

  async tell(_: EntityManager, event: RecordedEvent): Promise<Telling | null> {
    const { kind, groupId, subjectId } = event;
    const reason = reasons[kind];
    if (!groupId || !subjectId || !reason) return null;
    const members = (await this.groups.members(groupId)).map(({ personId }) => personId);
    const hears =
      reason === 'meeting-reminder' ? await this.reminded(subjectId as MeetingId, members) : members;
    const thing = { kind: this.thingKind, id: subjectId } as const;
    const told = others(hears, event, reason);
    return { thing, partId: null, groupId, told, how: 'each', outdates: 'meeting-reminder' };
  }

  /** What is over needs nobody. */
  async views(actor: Actor, ids: readonly string[]): Promise<Map<string, NotificationAbout>> {
    const meetings = await this.meetings.list(actor, ids as MeetingId[]);
    const now = this.clock.now().toISOString();
    return new Map(
      meetings
        .filter(({ endsAt }) => endsAt > now)
        .map(({ id, groupName, startsAt, endsAt, place, status }) => [
          id,
          { kind: this.thingKind, id, groupName, startsAt, endsAt, place, status },
        ]),
    );
  }

  /** Nobody of one that is cancelled, began or will be reminded of anew; nor who said that they do not come. */
  private async reminded(id: MeetingId, members: readonly PersonId[]): Promise<PersonId[]> {
    const meeting = await this.meetings.load(id);
    if (meeting?.status !== 'planned' || meeting.remindAt || meeting.startsAt <= this.clock.now()) return [];
    const declined = await this.meetings.declined(id);
    return members.filter((personId) => !declined.has(personId));
  }
}
