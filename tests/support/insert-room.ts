/** Groups, meetings and cases straight into the database, for tests of what happens in a session. */
import type { BreakGlassId, CaseId, GroupId, MeetingId, PersonId } from '@leerkring/shared/contract/common';
import type { GroupRole } from '@leerkring/shared/contract/groups';
import type { Agenda } from '@leerkring/shared/contract/meetings';
import { LearningCase } from '../../server/src/modules/cases/case.entity.js';
import { BreakGlass } from '../../server/src/modules/groups/break-glass.entity.js';
import { Group } from '../../server/src/modules/groups/group.entity.js';
import { Membership } from '../../server/src/modules/groups/membership.entity.js';
import { PledgeAcceptance } from '../../server/src/modules/groups/pledge-acceptance.entity.js';
import { Meeting } from '../../server/src/modules/meetings/meeting.entity.js';
import { Database } from '../../server/src/platform/database/database.js';
import { newId } from '../../server/src/platform/ids.js';
import type { TestApp } from './start-app.js';

const manager = ({ app }: TestApp) => app.get(Database).manager;
const inHours = ({ clock }: TestApp, hours: number) => new Date(clock.now().getTime() + hours * 3_600_000);

export async function insertGroup(testApp: TestApp): Promise<GroupId> {
  const id = newId<GroupId>();
  await manager(testApp).insert(Group, {
    id,
    name: 'Intervisie Zuidwest',
    purpose: 'Leren van elkaar',
    form: 'online',
    rhythmWeeks: 6,
    createdAt: inHours(testApp, -1000),
    revision: 0,
  });
  return id;
}

/** Who has pledged to keep the ground rules. */
export async function insertMember(
  testApp: TestApp,
  groupId: GroupId,
  personId: PersonId,
  role: GroupRole = 'member',
  more: Partial<Pick<Membership, 'until' | 'leftAt'>> = {},
): Promise<void> {
  const since = inHours(testApp, -900);
  await manager(testApp).insert(PledgeAcceptance, { groupId, personId, version: 1, acceptedAt: since });
  await manager(testApp).insert(Membership, {
    id: newId(),
    groupId,
    personId,
    role,
    since,
    until: role === 'guest' ? inHours(testApp, 24) : null,
    leftAt: null,
    ...more,
  });
}

/** Lets the time of a guest run out, while everybody is still signed in: sockets go with the sign-in. */
export async function outlive(testApp: TestApp, groupId: GroupId, personId: PersonId): Promise<void> {
  await manager(testApp).update(Membership, { groupId, personId }, { until: inHours(testApp, 1) });
  testApp.clock.advance({ hours: 2 });
}

/** An administrator who reads in this group, for a long time unless told otherwise. */
export async function insertBreakGlass(
  testApp: TestApp,
  groupId: GroupId,
  personId: PersonId,
  until = inHours(testApp, 1000),
): Promise<BreakGlassId> {
  const id = newId<BreakGlassId>();
  const since = testApp.clock.now();
  const why = { kind: 'complaint' as const, reason: 'Er is een klacht over deze groep.' };
  const open = { endedAt: null, endedBy: null };
  await manager(testApp).insert(BreakGlass, { id, groupId, personId, ...why, since, until, ...open });
  return id;
}

export const agendaOf = (...methodKeys: string[]): Agenda => [
  { kind: 'opening' },
  ...methodKeys.map((methodKey) => ({ kind: 'case' as const, methodKey, caseId: null })),
  { kind: 'closing' },
];

/** Begins now and lasts two hours, unless told otherwise. */
export async function insertMeeting(
  testApp: TestApp,
  given: Pick<Meeting, 'groupId' | 'facilitatorId' | 'agenda'> & Partial<Meeting>,
): Promise<MeetingId> {
  const id = newId<MeetingId>();
  await manager(testApp).insert(Meeting, {
    id,
    startsAt: testApp.clock.now(),
    endsAt: inHours(testApp, 2),
    timeZone: 'Europe/Amsterdam',
    place: 'online',
    videoUrl: 'https://video.example/kring',
    address: null,
    status: 'planned',
    revision: 0,
    ...given,
  });
  return id;
}

/** Handed in, and offered for the meeting when one is given. */
export async function insertCase(
  testApp: TestApp,
  given: Pick<LearningCase, 'groupId' | 'presenterId'> & Partial<LearningCase>,
): Promise<CaseId> {
  const id = newId<CaseId>();
  await manager(testApp).insert(LearningCase, {
    id,
    meetingId: null,
    status: 'submitted',
    workingTitle: 'De deur die dicht blijft',
    questionKind: 'acting',
    learningQuestion: 'Hoe blijf ik in gesprek?',
    situation: 'Iemand doet al weken niet open.',
    peopleInvolved: [],
    triedSoFar: '',
    whatTouchesMe: '',
    withheldOutcome: '',
    domains: [],
    preferredMethodKey: null,
    urgency: null,
    dismissals: [],
    withheldUnlockedAt: null,
    eraseAt: inHours(testApp, 2400),
    revision: 0,
    ...given,
  });
  return id;
}
