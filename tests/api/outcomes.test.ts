import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { ActionItemId } from '@leerkring/shared/contract/common';
import { groupRoutes } from '@leerkring/shared/contract/groups';
import type { MeetingView } from '@leerkring/shared/contract/meetings';
import { outcomeRoutes } from '@leerkring/shared/contract/outcomes';
import { OutcomesService } from '../../server/src/modules/outcomes/outcomes.service.js';
import { Database } from '../../server/src/platform/database/database.js';
import { newId } from '../../server/src/platform/ids.js';
import { buildGroup, type Cast, expected, planMeeting, statuses } from '../support/build-groups.js';
import { collide, row } from '../support/collide.js';
import { startApp, type TestApp } from '../support/start-app.js';

let testApp: TestApp;
let cast: Cast;
let outcomes: OutcomesService;
let meeting: MeetingView;
let actionId: ActionItemId;
beforeAll(async () => {
  testApp = await startApp();
  outcomes = testApp.app.get(OutcomesService);
});
afterAll(() => testApp.close());
beforeEach(async () => {
  cast = await buildGroup(testApp);
  meeting = await planMeeting(testApp, cast);
  actionId = newId<ActionItemId>();
  await inTransaction((tx) =>
    outcomes.harvest(tx, {
      groupId: cast.groupId,
      meetingId: meeting.id,
      learnings: [{ id: newId(), text: 'Eerst vragen, dan denken', authorId: cast.ids.member }],
      actions: [
        { id: actionId, text: 'De teamchef vragen', ownerId: cast.ids.presenter, dueOn: '2026-12-01' },
        { id: newId(), text: 'Een ander bellen', ownerId: cast.ids.member, dueOn: null },
      ],
    }),
  );
});

const inTransaction = (work: Parameters<Database['transaction']>[0]) =>
  testApp.app.get(Database).transaction(work);
const mine = async (role: keyof Cast['clients'] = 'presenter') =>
  (await cast.clients[role].call(outcomeRoutes.myActions)).body;
const report = (revision: number, role: keyof Cast['clients'] = 'presenter') =>
  cast.clients[role].call(outcomeRoutes.report, {
    params: { actionId },
    body: { revision, status: 'done', note: 'Hij beheert de kaart zelf.' },
  });

describe('an action', () => {
  it('is on the list of its owner, with where it came from', async () => {
    expect(await mine()).toEqual([
      {
        id: actionId,
        groupId: cast.groupId,
        groupName: 'Een groep',
        meetingId: meeting.id,
        meetingStartedAt: meeting.startsAt,
        text: 'De teamchef vragen',
        ownerId: cast.ids.presenter,
        dueOn: '2026-12-01',
        status: 'open',
        note: '',
        revision: 0,
      },
    ]);
    for (const role of ['facilitator', 'stranger', 'moderator'] as const)
      expect([role, await mine(role)]).toEqual([role, []]);
  });

  it('is reported on by its owner alone, and is not there for anybody outside the group', async () => {
    const found = await statuses(cast, (client) =>
      client.call(outcomeRoutes.report, {
        params: { actionId },
        body: { revision: 0, status: 'busy', note: '' },
      }),
    );
    expect(found).toEqual(expected(403, 404, { presenter: 200 }));
  });

  it('keeps what its owner told about it', async () => {
    const { body } = await report(0);
    expect(body).toMatchObject({ status: 'done', note: 'Hij beheert de kaart zelf.', revision: 1 });
    expect(await mine()).toEqual([body]);
  });

  it('refuses a report that is based on an older one', async () => {
    await inTransaction((tx) => outcomes.reportInSession(tx, actionId, { status: 'busy', note: 'Begonnen' }));
    expect((await report(0)).problem?.code).toBe('conflict');
    expect(await mine()).toMatchObject([{ status: 'busy', note: 'Begonnen', revision: 1 }]);
  });

  it('lets one of two reports at the same moment through', async () => {
    const tell = () => report(0);
    const answers = await collide(testApp, row('action_item', actionId), [tell, tell, tell]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409]);
  });

  it('comes back at the next opening until it is done or dropped', async () => {
    const open = async () => (await outcomes.openActions(cast.groupId)).map(({ text }) => text);
    expect(await open()).toEqual(['De teamchef vragen', 'Een ander bellen']);
    await inTransaction((tx) => outcomes.reportInSession(tx, actionId, { status: 'busy', note: '' }));
    expect(await open()).toHaveLength(2);
    await report(1);
    expect(await open()).toEqual(['Een ander bellen']);
  });

  it('is closed to its owner after leaving the group', async () => {
    const params = { groupId: cast.groupId, personId: cast.ids.presenter };
    await cast.clients.facilitator.call(groupRoutes.removeMember, { params });
    expect(await mine()).toEqual([]);
    expect((await report(0)).status).toBe(404);
  });

  it('tells the group that it changed', async () => {
    const socket = await cast.clients.member.socket();
    await report(0);
    expect(await socket.next('thing.changed')).toEqual({ kind: 'action', id: actionId });
  });
});

describe('what a meeting leaves', () => {
  it('is its own learnings and actions, and those of no other meeting', async () => {
    const left = await outcomes.ofMeeting(cast.ids.member, meeting.id);
    expect(left.learnings).toMatchObject([{ text: 'Eerst vragen, dan denken', authorId: cast.ids.member }]);
    expect(left.actions.map(({ id }) => id)).toContain(actionId);
    const other = await planMeeting(testApp, cast);
    expect(await outcomes.ofMeeting(cast.ids.member, other.id)).toEqual({ learnings: [], actions: [] });
  });

  it('may be nothing', async () => {
    const other = await planMeeting(testApp, cast);
    await inTransaction((tx) =>
      outcomes.harvest(tx, { groupId: cast.groupId, meetingId: other.id, learnings: [], actions: [] }),
    );
    expect(await outcomes.ofMeeting(cast.ids.member, other.id)).toEqual({ learnings: [], actions: [] });
  });
});
