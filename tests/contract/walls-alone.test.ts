/**
 * The second wall by itself: the same group once more on a node on which every door of the application stands
 * open (ACCESS_CHECKS=off). Whoever is outside asks for everything there is, and what they hear holds no word of
 * the group. That the test listens well is shown by who is inside, and by taking parts of the wall away.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LiveSessions } from '../../server/src/modules/sessions/live-sessions.js';
import { askedRoutes, canaries, canariesIn, hearAll, letThemSing } from '../support/canaries.js';
import { startWithProviders } from '../support/gemeenten.js';
import type { SignedInColumn } from '../support/matrix/table.js';
import { World } from '../support/matrix/world.js';
import { putBack } from '../support/put-back.js';
import { startNode, type TestApp } from '../support/start-app.js';
import { TextClient } from '../support/text-client.js';
import { Visitor } from '../support/visitor.js';

const wide = {
  REQUESTS_PER_MINUTE: '1000000',
  COMMANDS_PER_SECOND: '100000',
  COMMAND_BURST: '100000',
  LOOPBACK_PROVIDERS: 'true',
};
const outside = [
  ...(['other gemeente', 'other group', 'ex-member', 'ended guest'] as const),
  ...(['moderator', 'privacy officer', 'administrator'] as const),
];

let app: TestApp;
let open: TestApp;
let world: World;
let member: TextClient;
let facilitator: Visitor;
beforeAll(async () => {
  app = await startWithProviders({ env: wide });
  world = await World.build(app);
  await letThemSing(world);
  open = await startNode(app, { env: { ...wide, NODE_ENV: 'test', ACCESS_CHECKS: 'off' } });
  member = await TextClient.open(await open.as(world.ids.member).socket(), world.notesId);
  const { meetingId } = world.live;
  facilitator = await Visitor.enter(world.ids.facilitator, open.as(world.ids.facilitator), meetingId);
}, 60_000);
afterAll(async () => {
  await open.close();
  await world.gemeente.openId.stop();
  await app.close();
});

/** Something new is told to the room and in the text. */
const goOn = async () => {
  await facilitator.act({ type: 'extend', run: world.moments.shown.state.runs.length, minutes: 1 });
  member.type(` ${canaries.document}`);
  await member.saved();
};
const begin = async () => {
  const live = await open.app.get(LiveSessions).get(world.live.id);
  await putBack(open, live, world.moments.shown);
};
const heardBy = (column: SignedInColumn) =>
  hearAll(world, column, open.as(world.ids[column]), { begin, goOn });

describe('where every door stands open', () => {
  it('who is inside hears of everything there is', async () => {
    expect(askedRoutes.length).toBeGreaterThan(25);
    expect(canariesIn(await heardBy('member'))).toEqual(Object.values(canaries));
  }, 60_000);

  it.each(outside)('who is outside hears no word of the group: the %s', async (column) => {
    const heard = await heardBy(column);
    expect(canariesIn(heard)).toEqual([]);
    // It was no door that refused them.
    expect(heard).toContain(world.groupId);
  });
});

describe('a part of the wall that was taken away is missed', () => {
  it.each([
    [['ground_rules'], ['ground_rules']],
    [['learning_case'], ['learning_case']],
    [['action_item'], ['action_item']],
    [['session'], ['session', 'session_evaluation']],
    [
      ['session', 'learning'],
      ['session', 'session_evaluation', 'learning'],
    ],
    // What is said about a text, and how it was, are behind the same wall.
    [['document'], ['document', 'document_version', 'comment']],
    [['agreement'], ['agreement']],
    [['thread'], ['thread', 'post']],
    // Who finds something of a group finds what it says.
    [['search_entry'], ['agreement']],
    [['library_item'], ['library_item']],
  ] as const)('that of %j', async (tables, leaking) => {
    const onEach = (what: (table: string) => string) =>
      Promise.all(tables.map((table) => world.manager.query(what(table))));
    await onEach((table) => `create policy gap on ${table} for select to leerkring_person using (true)`);
    try {
      const words = canariesIn(await heardBy('other gemeente'));
      expect(words).toEqual(leaking.map((table) => canaries[table]));
    } finally {
      await onEach((table) => `drop policy gap on ${table}`);
    }
  });
});
