import type { GroupId, MeetingId, PersonId } from '@leerkring/shared/contract/common';
import type { MeetingAnswer } from '@leerkring/shared/contract/meetings';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database } from '../../platform/database/database.js';
import { GroupsService } from '../groups/groups.service.js';
import { IdentityService } from '../identity/identity.service.js';
import { Meeting } from './meeting.entity.js';
import type { MeetingPicture } from './meeting.view.js';
import { MeetingAnswerRow } from './meeting-answer.entity.js';

/** Gathers what the views of meetings need, in four questions whatever their number. */
@Injectable()
export class MeetingPictures {
  constructor(
    private readonly database: Database,
    private readonly groups: GroupsService,
    private readonly identity: IdentityService,
  ) {}

  async of(meetings: Meeting[]): Promise<MeetingPicture[]> {
    const groupIds = [...new Set(meetings.map(({ groupId }) => groupId))];
    const names = await this.groups.names(groupIds);
    const rosters = await this.groups.rosters(groupIds);
    const answers = await this.answersTo(meetings.map(({ id }) => id));
    const people = await this.identity.people(peopleIn(meetings, [...rosters.values()].flat()));
    return meetings.map((meeting) => ({
      meeting,
      groupName: nameOf(names, meeting.groupId),
      roster: rosters.get(meeting.groupId) ?? [],
      answers: answers.get(meeting.id) ?? new Map(),
      people,
    }));
  }

  private async answersTo(meetingIds: MeetingId[]): Promise<Map<MeetingId, Map<PersonId, MeetingAnswer>>> {
    const rows = await this.database.manager.findBy(MeetingAnswerRow, { meetingId: In(meetingIds) });
    const answers = new Map(meetingIds.map((id) => [id, new Map<PersonId, MeetingAnswer>()]));
    for (const { meetingId, personId, answer } of rows) answers.get(meetingId)?.set(personId, answer);
    return answers;
  }
}

const peopleIn = (meetings: Meeting[], members: { personId: PersonId }[]): PersonId[] => [
  ...new Set([
    ...meetings.map(({ facilitatorId }) => facilitatorId),
    ...members.map(({ personId }) => personId),
  ]),
];

const nameOf = (names: Map<GroupId, string>, groupId: GroupId): string => names.get(groupId) ?? '';
