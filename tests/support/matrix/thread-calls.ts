/** How the routes of threads are called: on a thread of the member, in the group or in the network. */
import type { GroupId } from '@leerkring/shared/contract/common';
import { accents } from '@leerkring/shared/contract/themes';
import { newId } from '../../../server/src/platform/ids.js';
import { insertLibraryItem } from '../insert-library.js';
import { type InsertedThread, insertThread } from '../insert-thread.js';
import type { Prepare, RouteCall } from './route-call.js';
import type { World } from './world.js';

let made = 0;
const newTheme = () => {
  made += 1;
  return { parentId: accents.freeRole, name: `Een thema ${made}` };
};
const themeOf = async ({ manager }: World): Promise<string> => {
  const id = newId();
  const { parentId, name } = newTheme();
  await manager.query(
    'insert into theme (id, parent_id, name, position, revision) values ($1, $2, $3, 99, 0)',
    [id, parentId, name],
  );
  return id;
};

const words = { body: 'Dat doen wij samen.' };
const started = (groupId: GroupId | null) => ({
  ...{ groupId, title: 'Hoe doen jullie dat?', themeId: accents.freeRole, step: null, ...words },
});

/** As if nobody had begun one today. */
const starting = async ({ manager }: World, groupId: GroupId | null) => {
  await manager.query(`update thread set started_at = started_at - interval '1 day'`);
  return { body: started(groupId) };
};

type Of = (thread: InsertedThread, world: World) => Partial<RouteCall>;
const at =
  (groupId: (world: World) => GroupId | null, more: Of, byOther = false): Prepare =>
  async (world) => {
    const { member, presenter } = world.ids;
    const thread = await insertThread(world.app, groupId(world), member, byOther ? presenter : member);
    const { threadId } = thread;
    return { params: { threadId }, ...more(thread, world) };
  };

/** The same call in the group and in the network. */
const both = (call: string, more: Of): Record<string, Prepare> => ({
  [`${call} (in the group)`]: at(({ groupId }) => groupId, more),
  [`${call} (in the network)`]: at(() => null, more),
});
const ofPost =
  (which: 'firstId' | 'secondId', body?: (thread: InsertedThread) => unknown): Of =>
  (thread) => ({
    params: { threadId: thread.threadId, postId: thread[which] },
    ...(body && { body: body(thread) }),
  });

/** What earlier tries left would stand before it: a list shows its first page, and one person flags only so much. */
const first = (calls: Record<string, Prepare>): Record<string, Prepare> =>
  Object.fromEntries(
    Object.entries(calls).map(([title, prepare]): [string, Prepare] => [
      title,
      async (world, column) => {
        await world.manager.query('delete from post_flag');
        await world.manager.query(`update thread set pinned_at = null, last_at = last_at - interval '1 day'`);
        return prepare(world, column);
      },
    ]),
  );

const thread = '/threads/:threadId';
const post = `${thread}/posts/:postId`;
const draft = { groupId: null, title: 'Nog iets', themeId: null, step: null, body: '' };

/** What somebody outside reported, and hid nothing but an item that is given. */
const report = async ({ manager, app }: World, itemId: string | null = null): Promise<string> => {
  const id = newId();
  await manager.query(
    `insert into case_report (id, at, address, story, contact, hid, item_id)
     values ($1, $2, '', 'Ik herken iemand', '', $3::uuid is not null, $3)`,
    [id, app.clock.now(), itemId],
  );
  return id;
};

export const threadCalls: Record<string, Prepare> = {
  'GET /themes': () => ({}),
  'POST /themes': () => ({ body: newTheme() }),
  'PATCH /themes/:themeId': async (world) => ({
    params: { themeId: await themeOf(world) },
    body: { revision: 0, closed: true },
  }),
  ...first(both('GET /threads', ({ threadId }) => ({ params: {}, shows: threadId }))),
  'POST /threads (in the group)': (world) => starting(world, world.groupId),
  'POST /threads (in the network)': (world) => starting(world, null),
  ...both(`GET ${thread}`, () => ({})),
  ...both(`PATCH ${thread}`, () => ({ body: { revision: 0, step: 'privacy' } })),
  ...both(`PUT ${thread}/standing`, () => ({ body: { pinned: true, locked: true } })),
  [`PUT ${thread}/place (from the network into the group)`]: at(
    () => null,
    (_, { groupId }) => ({ body: { groupId } }),
  ),
  [`PUT ${thread}/place (out of the group, with words of the presenter)`]: at(
    ({ groupId }) => groupId,
    () => ({ body: { groupId: null } }),
    true,
  ),
  ...both(`PUT ${thread}/answer`, ({ secondId: postId }) => ({ body: { postId } })),
  ...both(`PUT ${thread}/reading`, () => ({ body: { number: 1 } })),
  ...both(`PUT ${thread}/draft`, () => ({ body: words })),
  ...both(`POST ${thread}/posts`, () => ({ body: words })),
  ...both(`POST ${thread}/splits`, ({ secondId }) => ({ body: { title: 'Apart', postIds: [secondId] } })),
  ...both(
    `PATCH ${post}`,
    ofPost('firstId', () => ({ revision: 0, ...words })),
  ),
  ...both(`DELETE ${post}`, ofPost('secondId')),
  ...both(`GET ${post}/editions`, ofPost('firstId')),
  ...both(
    `PUT ${post}/reactions`,
    ofPost('firstId', () => ({ reaction: 'thanks', given: true })),
  ),
  ...both(
    `PUT ${post}/vote`,
    ofPost('firstId', ({ optionId }) => ({ optionIds: [optionId] })),
  ),
  ...both(`POST ${post}/poll-closure`, ofPost('firstId')),
  ...first(
    both(
      `POST ${post}/flags`,
      ofPost('firstId', () => ({ reason: 'other', note: '' })),
    ),
  ),
  ...first(both('GET /post-flags', ({ flagId }) => ({ params: {}, shows: flagId }))),
  ...both('PUT /post-flags/:flagId/outcome', ({ flagId }) => ({
    params: { flagId },
    body: { outcome: 'kept' },
  })),
  'GET /my-thread-draft': () => ({}),
  'PUT /my-thread-draft': () => ({ body: { draft } }),
  'GET /mentionable-people (in the group)': ({ groupId }) => ({ query: { groupId } }),
  'GET /mentionable-people (in the network)': () => ({}),
  'GET /thread-health': () => ({}),
  'POST /case-reports': () => ({ body: { address: '', story: 'Ik herken iemand.', contact: '' } }),
  'GET /case-reports': async (world) => ({ shows: await report(world) }),
  'PUT /case-reports/:reportId/decision': async (world) => ({
    params: { reportId: await report(world) },
    body: { decision: 'noted' },
  }),
  'PUT /case-reports/:reportId/decision (an item of the library)': async (world) => {
    const { id } = await insertLibraryItem(world.app, world.ids.member, null, { hiddenAt: new Date() });
    return { params: { reportId: await report(world, id) }, body: { decision: 'restored' } };
  },
};
