import type { MeetingId, PersonId } from '@leerkring/shared/contract/common';
import type { Agenda, MeetingAnswer, MeetingInput } from '@leerkring/shared/contract/meetings';
import type { EntityManager } from 'typeorm';
import { Meeting } from '../modules/meetings/meeting.entity.js';
import { MeetingAnswerRow } from '../modules/meetings/meeting-answer.entity.js';
import { after, soon, tuesday } from './dates.js';
import { type GroupName, groups, membersOf } from './groups.js';
import { demonstrationId } from './ids.js';
import { people } from './people.js';

/** Weeks from now, with the method and who leads. Group one comes together every seven weeks. */
const entries: [GroupName, weeks: number, methodKey: string, facilitatorId: PersonId][] = [
  ['zuidwest', -31, 'five-step', people.lotte],
  ['zuidwest', -24, 'appreciative', people.lotte],
  ['zuidwest', -17, 'incident-short', people.lotte],
  ['zuidwest', -10, 'ten-step', people.fenna],
  ['zuidwest', -3, 'incident-short', people.lotte],
  ['zuidwest', 4, 'gossip', people.ruben],
  ['zuidwest', 11, 'balint', people.lotte],
  ['noordoost', -14, 'five-step', people.joke],
  ['noordoost', -6, 'quick-five', people.samir],
  ['noordoost', 2, 'incident-short', people.hanneke],
  ['advisers', -8, 'appreciative', people.lotte],
  ['advisers', 2, 'appreciative', people.soraya],
];

const meetingId = (group: GroupName, weeks: number | 'today'): MeetingId =>
  demonstrationId(`meeting/${group}/${weeks}`);

/** The last meeting of group one that was held, and the next after today's. */
export const lastMeetingId = meetingId('zuidwest', -3);
export const todaysMeetingId = meetingId('zuidwest', 'today');
export const nextMeetingId = meetingId('zuidwest', 4);

const places: Record<GroupName, Pick<MeetingInput, 'place' | 'videoUrl' | 'address'>> = {
  zuidwest: { place: 'online', videoUrl: 'https://video.example/intervisie-zuidwest', address: null },
  noordoost: {
    place: 'hybrid',
    videoUrl: 'https://video.example/intervisie-noordoost',
    address: 'Wijkcentrum De Brug, Oosterwolde aan de Vaart',
  },
  start: { place: 'online', videoUrl: 'https://video.example/startgroep', address: null },
  advisers: { place: 'on-site', videoUrl: null, address: 'Gemeentehuis Sluiswijk, zaal 2' },
};

const agenda = (methodKey: string): Agenda => [
  { kind: 'opening' },
  // The group chooses the case in the opening.
  { kind: 'case', methodKey, caseId: null },
  { kind: 'closing' },
];

const plan = (group: GroupName, startsAt: Date) => ({
  ...places[group],
  groupId: groups[group],
  startsAt,
  endsAt: after(startsAt, { minutes: 120 }),
  timeZone: 'Europe/Amsterdam',
  revision: 0,
});

export const addMeetings = async (tx: EntityManager, now: Date): Promise<number> => {
  for (const [group, weeks, methodKey, facilitatorId] of entries) {
    const startsAt = tuesday(now, weeks);
    const id = meetingId(group, weeks);
    const status = weeks < 0 ? 'ended' : 'planned';
    await tx.insert(Meeting, {
      ...plan(group, startsAt),
      id,
      facilitatorId,
      agenda: agenda(methodKey),
      status,
    });
    await addAnswers(tx, group, id, after(startsAt, { days: weeks < 0 ? -5 : -weeks * 7 - 1 }), weeks > 8);
  }
  return entries.length;
};

/** The meeting that somebody who looks around can join: online, in 25 minutes, led by Lotte. */
export const addTodaysMeeting = async (tx: EntityManager, now: Date, id: MeetingId): Promise<Date> => {
  const meeting = plan('zuidwest', soon(now));
  await tx.insert(Meeting, {
    ...meeting,
    id,
    facilitatorId: people.lotte,
    agenda: agenda('five-step'),
    status: 'planned',
  });
  await addAnswers(tx, 'zuidwest', id, after(now, { days: -2 }), false);
  return meeting.startsAt;
};

/** Everybody comes, except the last on the list, who doubts; far ahead only the first have answered. */
const addAnswers = async (
  tx: EntityManager,
  group: GroupName,
  id: MeetingId,
  answeredAt: Date,
  farAhead: boolean,
): Promise<void> => {
  const members = membersOf(group);
  const answering = [people.lotte, ...(farAhead ? members.slice(0, 2) : members)];
  const answerOf = (personId: PersonId): MeetingAnswer => (personId === members.at(-1) ? 'maybe' : 'yes');
  await tx.insert(
    MeetingAnswerRow,
    answering.map((personId) => ({ meetingId: id, personId, answer: answerOf(personId), answeredAt })),
  );
};
