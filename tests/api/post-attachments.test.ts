/** Items of the library in posts: each reader sees those that they may read, and of the others that they are there. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { LibraryItemId } from '@leerkring/shared/contract/common';
import { groupRoutes } from '@leerkring/shared/contract/groups';
import { libraryRoutes } from '@leerkring/shared/contract/library';
import { maxAttachments, postRoutes } from '@leerkring/shared/contract/posts';
import { threadRoutes } from '@leerkring/shared/contract/threads';
import { Database } from '../../server/src/platform/database/database.js';
import { EventLog } from '../../server/src/platform/events/event-log.js';
import { buildGroup, type Cast, type CastRole, castRoles } from '../support/build-groups.js';
import { insertLibraryItem } from '../support/insert-library.js';
import { startApp, type TestApp } from '../support/start-app.js';
import { threadStage } from '../support/thread-stage.js';

let app: TestApp;
let cast: Cast;
let open: LibraryItemId;
let closed: LibraryItemId;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());
beforeEach(async () => {
  cast = await buildGroup(app);
  const item = (groupId: Cast['groupId'] | null, title: string) =>
    insertLibraryItem(app, cast.ids.member, groupId, { title });
  open = (await item(null, 'Open draaiboek')).id;
  closed = (await item(cast.groupId, 'Besloten draaiboek')).id;
});

const { started, write, read, view, list } = threadStage(() => cast);
const as = (role: CastRole) => cast.clients[role];
const inPost = (threadId: string, postId: string) => ({ params: { threadId, postId } });
const last = async (role: CastRole, threadId: string) => (await view(role, threadId)).posts.at(-1);
const shown = async (role: CastRole, threadId: string) => {
  const post = await last(role, threadId);
  return [...(post?.attachments.map(({ title }) => title) ?? []), post?.unseenAttachments];
};
/** The member changes the last post. */
const change = async (threadId: string, itemIds?: string[], body = 'Kijk hier eens naar.') => {
  const post = await last('member', threadId);
  return as('member').call(postRoutes.change, {
    ...inPost(threadId, post?.id ?? ''),
    body: { revision: post?.revision ?? 0, body, ...(itemIds && { itemIds }) },
  });
};

describe('what is added to a post from the library', () => {
  it('is shown in its order to who may read it; of the rest others see that it is there and no word', async () => {
    const threadId = await started('stranger', null);
    await write('member', threadId, 'Kijk hier eens naar.', { itemIds: [closed, open, closed] });
    const readers: readonly CastRole[] = ['member', 'presenter', 'facilitator', 'observer', 'guest'];
    for (const role of castRoles.filter((one) => one !== 'anonymous')) {
      const answer = await read(role, threadId);
      const mayRead = readers.includes(role);
      expect([role, ...(await shown(role, threadId))]).toEqual(
        mayRead ? [role, 'Besloten draaiboek', 'Open draaiboek', 0] : [role, 'Open draaiboek', 1],
      );
      expect([role, JSON.stringify(answer.body).includes(closed)]).toEqual([role, mayRead]);
    }
    expect((await read('anonymous', threadId)).status).toBe(401);
    expect((await last('member', threadId))?.attachments[0]).toMatchObject({
      ...{ id: closed, kind: 'example', status: 'adopted', classification: 'group' },
      group: { id: cast.groupId },
    });
  });

  it('goes out of sight for who leaves the group, and for all when the item goes', async () => {
    const threadId = await started('stranger', null, {});
    await write('member', threadId, 'Kijk.', { itemIds: [open, closed] });
    const params = { groupId: cast.groupId, personId: cast.ids.presenter };
    await as('facilitator').call(groupRoutes.removeMember, { params });
    expect(await shown('presenter', threadId)).toEqual(['Open draaiboek', 1]);
    const removed = await as('member').call(libraryRoutes.remove, { params: { itemId: open } });
    expect(removed.status).toBe(204);
    expect(await shown('member', threadId)).toEqual(['Besloten draaiboek', 1]);
    expect(await shown('presenter', threadId)).toEqual([2]);
  });

  it('is refused when the writer may not read it, or when it is nothing', async () => {
    const threadId = await started('stranger', null);
    for (const itemIds of [[closed], ['0190b0b0-0000-7000-8000-000000000000']])
      for (const role of ['stranger', 'formerMember', 'moderator'] as const) {
        const refused = await write(role, threadId, 'Kijk.', { itemIds });
        expect(refused.problem?.errors).toEqual([{ pointer: '/itemIds', code: 'unknown-item' }]);
      }
    const refused = await as('stranger').call(threadRoutes.start, {
      body: {
        ...{ groupId: null, title: 'Vraag', body: 'Kijk.', itemIds: [closed], step: null },
        themeId: (await view('member', threadId)).themeId,
      },
    });
    expect(refused.problem?.code).toBe('invalid-input');
    const many = Array.from({ length: maxAttachments + 1 }, () => open);
    expect((await write('member', threadId, 'Kijk.', { itemIds: many })).status).toBe(400);
  });

  it('is changed with the words; what the writer sees no more stays, and so does what is not named', async () => {
    const threadId = await started('stranger', null, {});
    await write('member', threadId, 'Kijk hier eens naar.', { itemIds: [closed, open] });
    expect((await change(threadId, undefined, 'Kijk hier.')).status).toBe(204);
    expect(await shown('member', threadId)).toEqual(['Besloten draaiboek', 'Open draaiboek', 0]);
    const params = { groupId: cast.groupId, personId: cast.ids.member };
    await as('facilitator').call(groupRoutes.removeMember, { params });
    expect((await change(threadId, [])).status).toBe(204);
    expect(await shown('guest', threadId)).toEqual(['Besloten draaiboek', 0]);
    expect(await shown('member', threadId)).toEqual([1]);
    const post = await last('member', threadId);
    const editions = (role: CastRole) => as(role).call(postRoutes.editions, inPost(threadId, post?.id ?? ''));
    const titles = (await editions('moderator')).body.map(({ attachments, unseenAttachments }) => [
      ...attachments.map(({ title }) => title),
      unseenAttachments,
    ]);
    expect(titles).toEqual([
      ['Open draaiboek', 1],
      ['Open draaiboek', 1],
    ]);
  });

  it('goes with a post that is taken away', async () => {
    const threadId = await started('stranger', null);
    await write('member', threadId, 'Kijk.', { itemIds: [open] });
    const post = await last('member', threadId);
    await as('member').call(postRoutes.remove, inPost(threadId, post?.id ?? ''));
    expect(await shown('member', threadId)).toEqual([0]);
    expect((await list('stranger', { subjectId: open })).total).toBe(0);
  });

  it('is kept with what somebody was writing, as far as they may read it when they come back', async () => {
    const threadId = await started('stranger', null);
    await as('presenter').call(threadRoutes.keepDraft, {
      ...{ params: { threadId }, body: { body: '', itemIds: [closed, open] } },
    });
    const draft = { groupId: null, title: 'Vraag', themeId: null, step: null, body: '' };
    await as('presenter').call(threadRoutes.keepNewDraft, {
      body: { draft: { ...draft, itemIds: [closed, open] } },
    });
    const drafted = async () => [
      (await view('presenter', threadId)).draftAttachments.map(({ title }) => title),
      (await as('presenter').call(threadRoutes.draft)).body.attachments.map(({ title }) => title),
    ];
    const both = ['Besloten draaiboek', 'Open draaiboek'];
    expect(await drafted()).toEqual([both, both]);
    const params = { groupId: cast.groupId, personId: cast.ids.presenter };
    await as('facilitator').call(groupRoutes.removeMember, { params });
    expect(await drafted()).toEqual([['Open draaiboek'], ['Open draaiboek']]);
  });

  it('makes the thread one of those about the item, for who may read both', async () => {
    const inGroup = await started('member', cast.groupId, { itemIds: [closed] });
    const inNetwork = await started('member', null, { itemIds: [open] });
    await write('guest', inNetwork, 'Wij doen het zo.', { itemIds: [closed] });
    const about = async (role: CastRole, subjectId: string) =>
      (await list(role, { subjectId })).threads.map(({ id }) => id).toSorted();
    expect(await about('stranger', open)).toEqual([inNetwork]);
    expect(await about('stranger', closed)).toEqual([]);
    expect(await about('formerMember', closed)).toEqual([]);
    expect(await about('guest', closed)).toEqual([inGroup, inNetwork].toSorted());
  });

  it('is in no event that is recorded, and so on no socket', async () => {
    const socket = await as('stranger').socket();
    const threadId = await started('stranger', null);
    await socket.next('thing.changed');
    await write('member', threadId, 'Kijk.', { itemIds: [closed, open] });
    expect(await socket.next('thing.changed')).toEqual({ kind: 'thread', id: threadId });
    const recorded = await app.app.get(EventLog).list(app.app.get(Database).manager, threadId);
    expect(recorded.map(({ kind }) => kind)).toEqual(['thread.started', 'post.written']);
    expect(JSON.stringify(recorded)).not.toContain(closed);
  });
});
