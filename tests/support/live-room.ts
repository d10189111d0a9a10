/** A group with everybody who could be in it or near it, and a meeting to walk into. */
import type { GroupId, MeetingId, PersonId } from '@leerkring/shared/contract/common';
import type { Agenda } from '@leerkring/shared/contract/meetings';
import { insertPerson } from './builders.js';
import { agendaOf, insertGroup, insertMeeting, insertMember } from './insert-room.js';
import type { TestApp } from './start-app.js';
import { Visitor } from './visitor.js';

/** In the group, in the order in which they sit down. */
export const insiders = ['facilitator', 'presenter', 'ann', 'ben', 'guest', 'observer'] as const;
/** Who must not come in, each for a reason of their own. */
export const outsiders = ['stranger', 'neighbour', 'moderator', 'exMember', 'expiredGuest'] as const;
export type Insider = (typeof insiders)[number];
export type Outsider = (typeof outsiders)[number];

export interface Room {
  groupId: GroupId;
  meetingId: MeetingId;
  ids: Record<Insider | Outsider, PersonId>;
  /** A new browser of this person, in the session. */
  enter(name: Insider): Promise<Visitor>;
  enterAll(): Promise<Record<Insider, Visitor>>;
  atTheDoor(name: Insider | Outsider): Promise<Visitor>;
  /** The next meeting of the same group. */
  meetAgain(agenda?: Agenda): Promise<MeetingId>;
}

export async function openRoom(
  app: TestApp,
  { agenda = agendaOf('incident-short') }: { agenda?: Agenda } = {},
): Promise<Room> {
  const groupId = await insertGroup(app);
  const ids = {} as Room['ids'];
  for (const name of [...insiders, ...outsiders])
    ids[name] = await insertPerson(app, {
      givenName: name,
      ...(name === 'moderator' && { role: 'moderator' as const }),
    });
  const past = new Date(app.clock.now().getTime() - 3_600_000);
  await insertMember(app, groupId, ids.facilitator, 'facilitator');
  for (const name of ['presenter', 'ann', 'ben'] as const) await insertMember(app, groupId, ids[name]);
  await insertMember(app, groupId, ids.guest, 'guest');
  await insertMember(app, groupId, ids.observer, 'observer');
  await insertMember(app, groupId, ids.exMember, 'member', { leftAt: past });
  await insertMember(app, groupId, ids.expiredGuest, 'guest', { until: past });
  await insertMember(app, await insertGroup(app), ids.neighbour, 'facilitator');
  const meet = (programme: Agenda) =>
    insertMeeting(app, { groupId, facilitatorId: ids.facilitator, agenda: programme });
  const meetingId = await meet(agenda);
  const enter = (name: Insider) => Visitor.enter(ids[name], app.as(ids[name]), meetingId);
  return {
    groupId,
    meetingId,
    ids,
    enter,
    enterAll: async () => {
      const visitors = {} as Record<Insider, Visitor>;
      for (const name of insiders) visitors[name] = await enter(name);
      return visitors;
    },
    atTheDoor: (name) => Visitor.atTheDoor(ids[name], app.as(ids[name])),
    meetAgain: (next = agenda) => meet(next),
  };
}
