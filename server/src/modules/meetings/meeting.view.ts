import type { PersonId } from '@leerkring/shared/contract/common';
import type { PersonView } from '@leerkring/shared/contract/identity';
import {
  Agenda,
  type MeetingAnswer,
  type MeetingSummary,
  type MeetingView,
  type OfferedCase,
  videoLinkMinutesBefore,
} from '@leerkring/shared/contract/meetings';
import { methodByKey } from '@leerkring/shared/methods/all';
import { can, type PolicyActor } from '@leerkring/shared/rules/can';
import type { GroupAccess } from '../groups/groups.access.js';
import type { Member } from '../groups/groups.service.js';
import type { Meeting } from './meeting.entity.js';

/** Everything a view of one meeting is made from. */
export interface MeetingPicture {
  meeting: Meeting;
  groupName: string;
  roster: Member[];
  answers: Map<PersonId, MeetingAnswer>;
  people: Map<PersonId, PersonView>;
}

const methodNames = (agenda: Agenda): string[] =>
  agenda.flatMap((block) =>
    block.kind === 'case' ? [methodByKey(block.methodKey)?.name ?? block.methodKey] : [],
  );

export const summariseMeeting = (
  reader: PolicyActor,
  { meeting, groupName, roster, answers, people }: MeetingPicture,
): MeetingSummary => {
  const facilitator = people.get(meeting.facilitatorId);
  if (!facilitator) throw new Error(`meeting ${meeting.id} has a facilitator nobody knows`);
  const counted = roster.filter(({ counts }) => counts);
  const count = (answer: MeetingAnswer) =>
    counted.filter(({ personId }) => answers.get(personId) === answer).length;
  const amMember = roster.some(({ personId }) => personId === reader.personId);
  return {
    id: meeting.id,
    groupId: meeting.groupId,
    groupName,
    startsAt: meeting.startsAt.toISOString(),
    endsAt: meeting.endsAt.toISOString(),
    timeZone: meeting.timeZone,
    place: meeting.place,
    facilitator,
    status: meeting.status,
    methods: methodNames(Agenda.parse(meeting.agenda)),
    memberCount: counted.length,
    answers: { yes: count('yes'), no: count('no'), maybe: count('maybe') },
    myAnswer: amMember ? (answers.get(reader.personId) ?? null) : null,
    amMember,
    revision: meeting.revision,
  };
};

/** `offeredCases` is null for those who may not know about them; then the programme names none either. */
export const viewMeeting = (
  access: GroupAccess,
  picture: MeetingPicture,
  offeredCases: OfferedCase[] | null,
  now: Date,
): MeetingView => {
  const { meeting, roster, answers, people } = picture;
  const summary = summariseMeeting(access, picture);
  const { groupRole } = access;
  const mayManage = can(access, 'meeting.plan', groupRole);
  const running = meeting.status === 'running';
  const leads = meeting.facilitatorId === access.personId;
  const maySeeLink =
    can(access, 'meeting.see-link-early', groupRole, leads) ||
    (can(access, 'meeting.see-link', groupRole) && isTimeForVideo(meeting, now));
  const agenda = Agenda.parse(meeting.agenda);
  return {
    ...summary,
    agenda: offeredCases ? agenda : withoutCases(agenda),
    videoUrl: maySeeLink ? meeting.videoUrl : null,
    videoUrlFrom: meeting.videoUrl === null ? null : videoLinkFrom(meeting).toISOString(),
    address: meeting.address,
    attendees: roster.flatMap(({ personId, role }) => {
      const person = people.get(personId);
      return person ? [{ person, role, answer: answers.get(personId) ?? null }] : [];
    }),
    offeredCases,
    mayManage,
    mayEnter: (running || meeting.status === 'planned') && can(access, 'session.enter', groupRole),
  };
};

const videoLinkFrom = ({ startsAt }: Meeting) =>
  new Date(startsAt.getTime() - videoLinkMinutesBefore * 60_000);

/** Members see the video link from a quarter of an hour before the start, and as long as the meeting runs. */
export const isTimeForVideo = (meeting: Meeting, now: Date): boolean =>
  meeting.status === 'running' ||
  (meeting.status === 'planned' && now >= videoLinkFrom(meeting) && now <= meeting.endsAt);

const withoutCases = (agenda: Agenda): Agenda =>
  agenda.map((block) => (block.kind === 'case' ? { ...block, caseId: null } : block));
