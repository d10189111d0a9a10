/** A thread of hundreds of posts is read in parts, which join without a hole and do not shift while others write. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PostId, ThreadId } from '@leerkring/shared/contract/common';
import { postPageSize, postRoutes } from '@leerkring/shared/contract/posts';
import { threadRoutes } from '@leerkring/shared/contract/threads';
import { quoteOf } from '@leerkring/shared/rules/post-body';
import { Post } from '../../server/src/modules/threads/post.entity.js';
import { Database } from '../../server/src/platform/database/database.js';
import { newId } from '../../server/src/platform/ids.js';
import { buildGroup, type Cast, type CastRole } from '../support/build-groups.js';
import { startApp, type TestApp } from '../support/start-app.js';
import { threadStage } from '../support/thread-stage.js';

/** Posts that were written and not those that went elsewhere: each tenth number is not there. */
const LAST = 330;
const numbers = Array.from({ length: LAST }, (_, index) => index + 1).filter((number) => number % 10 !== 0);

let app: TestApp;
let cast: Cast;
let threadId: ThreadId;
beforeAll(async () => {
  app = await startApp();
  cast = await buildGroup(app);
  threadId = await started('member', cast.groupId);
  const { manager } = app.app.get(Database);
  const post = (number: number) => ({
    ...{ id: newId<PostId>(), threadId, number, authorId: cast.ids.guest, body: `Bericht ${number}` },
    ...{ at: app.clock.now(), revision: 0 },
  });
  await manager.insert(Post, numbers.slice(1).map(post));
  await manager.query('update thread set last_number = $1 where id = $2', [LAST, threadId]);
});
afterAll(() => app.close());

const { started, write, written, list } = threadStage(() => cast);
type Window = { around?: string; before?: string; from?: string };
const page = async (role: CastRole, query: Window = {}) => {
  const { body } = await cast.clients[role].call(threadRoutes.get, { params: { threadId }, query });
  const read = body.posts.map(({ number }) => number);
  return { body, read, first: read[0] ?? 0, last: read.at(-1) ?? 0 };
};

describe('a long thread', () => {
  it('opens at the start for who never read it, and else around the first that is new', async () => {
    const first = await page('observer');
    expect(first.read).toEqual(numbers.slice(0, postPageSize));
    expect([first.body.earlier, first.body.later]).toEqual([0, numbers.length - postPageSize]);
    const readUpTo = (number: number) =>
      cast.clients.observer.call(threadRoutes.read, { params: { threadId }, body: { number } });
    await readUpTo(150);
    const again = await page('observer');
    expect(again.read).toHaveLength(postPageSize);
    expect(again.read.indexOf(151)).toBe(10);
    await readUpTo(LAST);
    expect((await page('observer')).read).toEqual(numbers.slice(-postPageSize));
  });

  it('is read to both ends in parts that join, with none twice and none left out', async () => {
    const middle = await page('presenter', { around: '160' });
    expect(middle.read).toContain(161);
    const read = [...middle.read];
    let { first, last } = middle;
    for (let part = await page('presenter', { before: String(first) }); ; ) {
      read.unshift(...part.read);
      expect(part.read.length).toBeLessThanOrEqual(postPageSize);
      if (part.body.earlier === 0) break;
      ({ first } = part);
      part = await page('presenter', { before: String(first) });
    }
    for (let part = await page('presenter', { from: String(last + 1) }); ; ) {
      read.push(...part.read);
      if (part.body.later === 0) break;
      ({ last } = part);
      part = await page('presenter', { from: String(last + 1) });
    }
    expect(read).toEqual(numbers);
  });

  it('is asked for in one way at a time, with a number, and past the end there is nothing', async () => {
    for (const query of [{ around: '1', before: '2' }, { from: '-1' }, { before: 'x' }]) {
      const { status } = await cast.clients.member.call(threadRoutes.get, { params: { threadId }, query });
      expect([query, status]).toEqual([query, 400]);
    }
    const { body } = await page('member', { from: String(LAST + 100) });
    expect([body.posts, body.earlier, body.later]).toEqual([[], numbers.length, 0]);
    const { status } = await cast.clients.stranger.call(threadRoutes.get, {
      ...{ params: { threadId }, query: { from: '1' } },
    });
    expect(status).toBe(404);
  });

  it('tells of what is quoted where it stands, when that is in another part or in a draft', async () => {
    const [first] = (await page('member', { from: '1' })).body.posts;
    const quote = quoteOf(first?.id as PostId, 'Ik ben er alleen.');
    const { body } = await write('presenter', threadId, `${quote}\n\nNog steeds?`);
    expect(body.number).toBe(LAST + 1);
    const end = await page('guest', { around: String(body.number) });
    const quoted = { id: first?.id, number: 1, authorId: cast.ids.member };
    expect([end.first > 1, end.body.quoted]).toEqual([true, [quoted]]);
    expect(end.body.people.map(({ id }) => id)).toContain(cast.ids.member);
    await cast.clients.member.call(threadRoutes.keepDraft, {
      ...{ params: { threadId }, body: { body: quote } },
    });
    expect((await page('member', { from: '200' })).body.quoted).toEqual([quoted]);
  });

  it('does not shift while others write', async () => {
    const before = await page('facilitator', { from: '101' });
    const postId = await written('member', threadId, 'Nieuw');
    const after = await page('facilitator', { from: '101' });
    expect(after.read).toEqual(before.read);
    expect(after.body.later).toBe(before.body.later + 1);
    await cast.clients.member.call(postRoutes.remove, { params: { threadId, postId } });
    expect((await page('facilitator', { from: '101' })).body.later).toBe(after.body.later);
    expect((await list('facilitator', { groupId: cast.groupId })).threads[0]?.id).toBe(threadId);
  });
});
