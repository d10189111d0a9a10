/** A node that ends, in order or not, and what the people on the other one see of it. */
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { Database } from '../../server/src/platform/database/database.js';
import { Nodes } from '../../server/src/platform/nodes/nodes.js';
import { eventually } from '../support/eventually.js';
import { openRoom, type Room } from '../support/live-room.js';
import { enterOn, soonMs, startTwoNodes, type TwoNodes } from '../support/two-nodes.js';
import type { Visitor } from '../support/visitor.js';

/** Not heard for eight seconds, and a look every second. */
const lostMs = 12_000;

let nodes: TwoNodes;
let room: Room;
let facilitator: Visitor;
let ann: Visitor;
let ben: Visitor;

beforeEach(async () => {
  nodes = await startTwoNodes('only look');
  room = await openRoom(nodes.a);
  facilitator = await enterOn(nodes.b, room.ids.facilitator, room);
  ann = await enterOn(nodes.a, room.ids.ann, room);
  ben = await enterOn(nodes.a, room.ids.ben, room);
  await facilitator.act({ type: 'start' });
  await presentIs([facilitator, ann, ben], soonMs);
});
afterEach(() => nodes.close());

const presentIs = async (people: Visitor[], withinMs: number) =>
  eventually(
    'who is present',
    async () => ann.seen.present,
    (present) => JSON.stringify(present) === JSON.stringify(people.map(({ personId }) => personId).sort()),
    withinMs,
  );

it('the people of a node that died are gone, and the session goes on without its facilitator', async () => {
  const otherTab = await enterOn(nodes.b, room.ids.ben, room);
  await nodes.b.die();
  await otherTab.socket.disconnected();
  await presentIs([ann, ben], lostMs);
  expect(await ann.try({ type: 'take-over' })).toBe('facilitator-present');
  nodes.a.clock.advance({ seconds: 15 });
  await ann.act({ type: 'take-over' });
  await ann.act({ type: 'advance', run: ann.run });
});

it('the people of a node that ended in order are gone at once', async () => {
  await nodes.b.close();
  await presentIs([ann, ben], soonMs);
});

it('the people of a node that was only silent are there again as soon as it is heard', async () => {
  const { manager } = nodes.a.app.get(Database);
  const silence = async () =>
    manager.query("update node set seen_at = now() - interval '1 minute' where id = $1", [
      nodes.b.app.get(Nodes).id,
    ]);
  const open = async (): Promise<number> => {
    const sql =
      'select count(*)::int as n from session_presence where person_id = $1 and left_at is not null';
    return (await manager.query(sql, [facilitator.personId]))[0].n;
  };
  await eventually(
    'its span was closed',
    async () => {
      await silence();
      return open();
    },
    (closed) => closed > 0,
  );
  await presentIs([facilitator, ann, ben], 5_000);
});
