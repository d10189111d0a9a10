/** A group with everybody who could want something of it, made through the routes that people use. */

import { type CaseInput, type CaseView, caseRoutes } from '@leerkring/shared/contract/cases';
import type { GroupId, PersonId } from '@leerkring/shared/contract/common';
import { type GroupRole, groupRoutes } from '@leerkring/shared/contract/groups';
import { type MeetingInput, type MeetingView, meetingRoutes } from '@leerkring/shared/contract/meetings';
import { insertPerson } from './builders.js';
import type { TestApp } from './start-app.js';
import type { TestClient } from './test-client.js';

const insiders = ['facilitator', 'member', 'guest', 'observer', 'presenter'] as const;
const outsiders = ['anonymous', 'stranger', 'formerMember', 'expiredGuest', 'moderator'] as const;
export type CastRole = (typeof insiders)[number] | (typeof outsiders)[number];
/** The presenter comes last, so that what succeeds does not change what the others hear. */
export const castRoles: readonly CastRole[] = [...outsiders, ...insiders];

export interface Cast {
  groupId: GroupId;
  ids: Record<Exclude<CastRole, 'anonymous'>, PersonId>;
  clients: Record<CastRole, TestClient>;
}

export const groupInput = { name: 'Een groep', purpose: 'Leren', form: 'online', rhythmWeeks: 7 } as const;

/** A moderator forms it, hands it over to a facilitator and leaves. */
export const buildGroup = async (testApp: TestApp): Promise<Cast> => {
  const founder = await insertPerson(testApp, { role: 'moderator' });
  const moderator = await insertPerson(testApp, { role: 'moderator' });
  const ids = { moderator } as Cast['ids'];
  const others = ['stranger', 'formerMember', 'expiredGuest'] as const;
  for (const role of [...insiders, ...others]) ids[role] = await insertPerson(testApp);
  const groupId = await formGroup(testApp, founder);
  const elsewhere = await formGroup(testApp, founder);
  await addMember(testApp, founder, elsewhere, { personId: ids.stranger, role: 'facilitator', until: null });

  const add = (name: keyof Cast['ids'], role: GroupRole, untilMinutes?: number) =>
    addMember(testApp, founder, groupId, { personId: ids[name], role, ...until(testApp, untilMinutes) });
  await add('facilitator', 'facilitator');
  await add('member', 'member');
  await add('presenter', 'member');
  await add('observer', 'observer');
  await add('guest', 'guest', 100 * 24 * 60);
  await add('expiredGuest', 'guest', 1);
  await add('formerMember', 'member');
  await removeMember(testApp, founder, groupId, ids.formerMember);
  await removeMember(testApp, founder, groupId, founder);
  testApp.clock.advance({ minutes: 2 });
  const clients = clientsOf(testApp, ids);
  for (const name of insiders) await acceptPledge(clients[name], groupId);
  return { groupId, ids, clients };
};

/** Sign-ins end with time: ask again after moving the clock. */
export const clientsOf = (testApp: TestApp, ids: Cast['ids']): Cast['clients'] => {
  const clients = { anonymous: testApp.anonymous } as Cast['clients'];
  for (const role of castRoles) if (role !== 'anonymous') clients[role] = testApp.as(ids[role]);
  return clients;
};

/** What each of the cast is answered. The call gets the role, to make what only it may use up. */
export const statuses = async (
  { clients }: Cast,
  call: (client: TestClient, role: CastRole) => Promise<{ status: number }>,
): Promise<Record<CastRole, number>> => {
  const found = {} as Record<CastRole, number>;
  for (const role of castRoles) found[role] = (await call(clients[role], role)).status;
  return found;
};

/** The same answer for the insiders and for the outsiders, with exceptions by role. */
export const expected = (
  inside: number,
  outside: number,
  exceptions: Partial<Record<CastRole, number>> = {},
): Record<CastRole, number> => {
  const row = {} as Record<CastRole, number>;
  for (const role of insiders) row[role] = inside;
  for (const role of outsiders) row[role] = outside;
  return { ...row, anonymous: 401, ...exceptions };
};

export const acceptPledge = async (client: TestClient, groupId: GroupId): Promise<void> => {
  const params = { groupId };
  const { body } = await client.call(groupRoutes.pledge, { params });
  const { version } = body;
  const { status } = await client.call(groupRoutes.acceptPledge, { params, body: { version } });
  if (status !== 201) throw new Error(`accepting the ground rules was answered with ${status}`);
};

const formGroup = async (testApp: TestApp, founder: PersonId): Promise<GroupId> => {
  const { body } = await testApp.as(founder).call(groupRoutes.create, { body: groupInput });
  return body.id;
};

const until = (testApp: TestApp, minutes?: number) => ({
  until:
    minutes === undefined ? null : new Date(testApp.clock.now().getTime() + minutes * 60_000).toISOString(),
});

const addMember = async (
  testApp: TestApp,
  by: PersonId,
  groupId: GroupId,
  body: { personId: PersonId; role: GroupRole; until: string | null },
): Promise<void> => {
  const { status } = await testApp.as(by).call(groupRoutes.addMember, { params: { groupId }, body });
  if (status !== 201) throw new Error(`adding a ${body.role} was answered with ${status}`);
};

const removeMember = async (testApp: TestApp, by: PersonId, groupId: GroupId, personId: PersonId) => {
  const { status } = await testApp.as(by).call(groupRoutes.removeMember, { params: { groupId, personId } });
  if (status !== 200) throw new Error(`removing was answered with ${status}`);
};

/** Two hours online, an hour from now, led by the group's facilitator. */
export const meetingInput = (
  testApp: TestApp,
  cast: Cast,
  given: Partial<MeetingInput> = {},
): MeetingInput => {
  const at = (minutes: number) => new Date(testApp.clock.now().getTime() + minutes * 60_000).toISOString();
  return {
    startsAt: at(60),
    endsAt: at(180),
    place: 'online',
    videoUrl: 'https://video.example/kamer',
    address: null,
    facilitatorId: cast.ids.facilitator,
    agenda: [
      { kind: 'opening' },
      { kind: 'case', methodKey: 'five-step', caseId: null },
      { kind: 'closing' },
    ],
    ...given,
  };
};

export const planMeeting = async (
  testApp: TestApp,
  cast: Cast,
  given: Partial<MeetingInput> = {},
): Promise<MeetingView> => {
  const { status, body } = await cast.clients.facilitator.call(meetingRoutes.create, {
    params: { groupId: cast.groupId },
    body: meetingInput(testApp, cast, given),
  });
  if (status !== 201) throw new Error(`planning was answered with ${status}`);
  return body;
};

export const caseInput = (given: Partial<CaseInput> = {}): CaseInput => ({
  workingTitle: 'De man die de deur niet opendoet',
  questionKind: 'acting',
  learningQuestion: 'Hoe blijf ik aanwezig zonder over een grens te gaan?',
  situation: 'Bewoner A. woont al lang alleen in een flat en laat niemand binnen.',
  peopleInvolved: [{ role: 'wijkagent', pseudonym: 'B.' }],
  triedSoFar: 'Vijf keer aangebeld.',
  whatTouchesMe: 'Zijn stem achter de deur.',
  withheldOutcome: 'De zesde keer deed hij open.',
  domains: ['housing', 'care-avoidance'],
  preferredMethodKey: 'incident-classic',
  urgency: 2,
  meetingId: null,
  ...given,
});

export const draftCase = async (cast: Cast, given: Partial<CaseInput> = {}): Promise<CaseView> => {
  const { status, body } = await cast.clients.presenter.call(caseRoutes.create, {
    params: { groupId: cast.groupId },
    body: caseInput(given),
  });
  if (status !== 201) throw new Error(`drafting was answered with ${status}`);
  return body;
};

export const submission = (revision: number) => ({ revision, declaration: true as const, dismissals: [] });

export const submitCase = async (cast: Cast, given: Partial<CaseInput> = {}): Promise<CaseView> => {
  const { id: caseId, revision } = await draftCase(cast, given);
  const { status, body } = await cast.clients.presenter.call(caseRoutes.submit, {
    params: { caseId },
    body: submission(revision),
  });
  if (status !== 201) throw new Error(`handing in was answered with ${status}`);
  return body;
};
