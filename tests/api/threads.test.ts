import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { postFlagRoutes } from '@leerkring/shared/contract/post-flags';
import { postRoutes } from '@leerkring/shared/contract/posts';
import { accents, themeRoutes } from '@leerkring/shared/contract/themes';
import { threadRoutes } from '@leerkring/shared/contract/threads';
import {
  buildGroup,
  type Cast,
  type CastRole,
  clientsOf,
  expected,
  statuses,
} from '../support/build-groups.js';
import { collide, row } from '../support/collide.js';
import { insertAgreement } from '../support/insert-agreement.js';
import { startApp, type TestApp } from '../support/start-app.js';
import { threadStage } from '../support/thread-stage.js';

let app: TestApp;
let cast: Cast;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());
beforeEach(async () => {
  cast = await buildGroup(app);
});

const { start, started, write, written, read, view, list } = threadStage(() => cast);
const as = (role: CastRole) => cast.clients[role];
const inPost = (threadId: string, postId: string) => ({ params: { threadId, postId } });
const later = (given: { days?: number; hours?: number }) => {
  app.clock.advance({ hours: (given.days ?? 0) * 24 + (given.hours ?? 0) });
  cast = { ...cast, clients: clientsOf(app, cast.ids) };
};

describe('a thread', () => {
  it('in the network is read and answered by everybody who has an account', async () => {
    const threadId = await started('stranger', null, { step: 'cooperation' });
    expect(await statuses(cast, (client) => client.call(threadRoutes.get, { params: { threadId } }))).toEqual(
      expected(200, 200),
    );
    await written('moderator', threadId, 'Wij wisselen.');
    expect(await view('guest', threadId)).toMatchObject({
      group: null,
      title: 'Hoe regelen jullie achtervang?',
      step: 'cooperation',
      answers: 1,
      ...{ mayWrite: true, mayChange: false, mayMarkAnswer: false, mayModerate: false },
      posts: [
        { number: 1, authorId: cast.ids.stranger, body: 'Ik ben er alleen.', state: 'present' },
        { number: 2, authorId: cast.ids.moderator },
      ],
    });
  });

  it('in a group is there for that group alone: in lists, in counts and by its address', async () => {
    const before = await list('stranger');
    const threadId = await started('member', cast.groupId);
    await written('presenter', threadId, 'Alleen voor ons.');
    expect(await statuses(cast, (client) => client.call(threadRoutes.get, { params: { threadId } }))).toEqual(
      expected(200, 404),
    );
    for (const role of ['stranger', 'formerMember', 'expiredGuest', 'moderator'] as const) {
      const seen = await list(role);
      expect([seen.total, seen.threads.map(({ id }) => id)]).toEqual([
        before.total,
        before.threads.map(({ id }) => id),
      ]);
      const { status } = await as(role).call(threadRoutes.list, { query: { groupId: cast.groupId } });
      expect(status).toBe(404);
    }
    expect(await list('observer', { groupId: cast.groupId })).toMatchObject({
      total: 1,
      threads: [{ id: threadId, answers: 1, group: { id: cast.groupId } }],
    });
    expect((await write('observer', threadId, 'Ik kijk mee.')).status).toBe(403);
  });

  it('is found by its accent, its theme, its step and the thing it began with', async () => {
    const { body: theme } = await as('moderator').call(themeRoutes.add, {
      body: { parentId: accents.freeRole, name: `Mandaat ${cast.groupId}` },
    });
    const { id: agreementId } = await insertAgreement(app, cast.groupId, cast.ids.member);
    const subject = { kind: 'agreement' as const, id: agreementId };
    const threadId = await started('member', cast.groupId, { themeId: theme.id, step: 'secure', subject });
    const found = async (query: Parameters<typeof list>[1], role: CastRole = 'guest') =>
      (await list(role, { groupId: cast.groupId, ...query })).threads.map(({ id }) => id);
    for (const query of [
      { themeId: accents.freeRole },
      { themeId: theme.id },
      { step: 'secure' as const },
      { subjectId: agreementId },
    ])
      expect(await found(query)).toEqual([threadId]);
    expect(await found({ themeId: accents.careAndSafety })).toEqual([]);
    expect((await view('guest', threadId)).subject).toEqual({ ...subject, title: 'Wie belt wie' });
    const open = await started('member', null, { subject });
    expect((await view('stranger', open)).subject).toBeNull();
    expect((await start('stranger', null, { subject })).problem?.errors).toEqual([
      { pointer: '/subject', code: 'unknown-subject' },
    ]);
  });

  it('is not placed with the number of a resident in it, and with something doubtful after a look', async () => {
    const refused = await start('member', null, { body: 'Zijn bsn is 123456782.', checked: true });
    expect([refused.status, refused.problem?.errors]).toEqual([422, [{ pointer: '/body', code: 'bsn' }]]);
    const body = 'Mevrouw Jansen doet niet open.';
    expect((await start('member', null, { body })).problem?.code).toBe('identifiers-found');
    expect((await start('member', null, { body, checked: true })).status).toBe(201);
  });

  it('is renamed by who asked or who keeps order, on what they saw', async () => {
    const threadId = await started('stranger', null);
    const change = (role: CastRole, body: { revision: number; title?: string }) =>
      as(role).call(threadRoutes.change, { params: { threadId }, body });
    expect((await change('member', { revision: 0, title: 'Anders' })).status).toBe(403);
    expect((await change('stranger', { revision: 0, title: 'Anders' })).status).toBe(204);
    expect((await change('moderator', { revision: 0, title: 'Te laat' })).problem?.code).toBe('conflict');
    expect((await view('guest', threadId)).title).toBe('Anders');
  });

  it('that is locked takes no words, and one that is pinned stands on top', async () => {
    const threadId = await started('member', cast.groupId);
    await started('guest', cast.groupId);
    const params = { threadId };
    await as('facilitator').call(threadRoutes.moderate, { params, body: { pinned: true, locked: true } });
    expect((await write('presenter', threadId, 'Nog iets')).problem?.code).toBe('thread-locked');
    expect((await list('guest', { groupId: cast.groupId })).threads[0]).toMatchObject({
      ...{ id: threadId, pinned: true, locked: true },
    });
  });

  it('goes into a group when everybody who wrote in it is there, and comes out with nobody else in it', async () => {
    const threadId = await started('member', null);
    const move = (role: CastRole, groupId: typeof cast.groupId | null) =>
      as(role).call(threadRoutes.move, { params: { threadId }, body: { groupId } });
    expect((await move('member', cast.groupId)).status).toBe(204);
    expect((await read('stranger', threadId)).status).toBe(404);
    expect((await move('member', null)).status).toBe(204);
    await written('stranger', threadId, 'Mag ik ook?');
    expect((await move('member', cast.groupId)).problem?.errors).toEqual([
      { pointer: '/groupId', code: 'left-behind' },
    ]);
    const inside = await started('member', cast.groupId);
    await written('guest', inside, 'Alleen hier.');
    const { problem } = await as('member').call(threadRoutes.move, {
      params: { threadId: inside },
      body: { groupId: null },
    });
    expect(problem?.errors).toEqual([{ pointer: '/groupId', code: 'words-of-others' }]);
  });

  it('can be split, and what was read stays read', async () => {
    const threadId = await started('member', cast.groupId);
    const aside = await written('guest', threadId, 'Iets anders: wie kent een jurist?');
    const more = await written('presenter', threadId, 'Ik ken er een.');
    await written('guest', threadId, 'Terug naar de vraag.');
    const params = { threadId };
    await as('member').call(threadRoutes.read, { params, body: { number: 2 } });
    const { body } = await as('facilitator').call(postRoutes.split, {
      params,
      body: { title: 'Wie kent een jurist?', postIds: [aside, more] },
    });
    const split = await view('member', body.threadId);
    expect(split).toMatchObject({
      title: 'Wie kent een jurist?',
      readUpTo: 1,
      unread: 1,
      author: { id: cast.ids.guest },
      splitFrom: { id: threadId },
      posts: [
        { id: aside, number: 1 },
        { id: more, number: 2 },
      ],
    });
    const rest = await view('member', threadId);
    expect(rest.posts.map(({ number }) => number)).toEqual([1, 4]);
    expect((await view('stranger', await started('stranger', null))).splitFrom).toBeNull();
  });

  it('gives one of two people who change it at once a conflict', async () => {
    const threadId = await started('member', cast.groupId);
    const change = (role: CastRole) =>
      as(role).call(threadRoutes.change, { params: { threadId }, body: { revision: 0, step: 'privacy' } });
    const answers = await collide(app, row('thread', threadId), [
      () => change('member'),
      () => change('facilitator'),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([204, 409]);
  });
});

describe('what is of one person', () => {
  it('is how far they read: lists and the thread tell what is new since', async () => {
    const threadId = await started('member', cast.groupId);
    const unread = async (role: CastRole) =>
      (await list(role, { groupId: cast.groupId })).threads.map((thread) => thread.unread);
    expect([await unread('guest'), await unread('member')]).toEqual([[null], [0]]);
    await as('guest').call(threadRoutes.read, { params: { threadId }, body: { number: 99 } });
    await written('presenter', threadId, 'Een');
    await written('guest', threadId, 'Twee');
    await written('presenter', threadId, 'Drie');
    expect(await unread('guest')).toEqual([2]);
    expect((await list('guest', { groupId: cast.groupId, filter: 'unread' })).total).toBe(1);
    await as('guest').call(threadRoutes.read, { params: { threadId }, body: { number: 4 } });
    await as('guest').call(threadRoutes.read, { params: { threadId }, body: { number: 2 } });
    expect(await view('guest', threadId)).toMatchObject({ unread: 0, readUpTo: 4 });
  });

  it('is what they were writing, on every device, until it is placed', async () => {
    const threadId = await started('member', cast.groupId);
    const keep = (body: string) =>
      as('guest').call(threadRoutes.keepDraft, { params: { threadId }, body: { body } });
    await keep('Nog niet af');
    expect([(await view('guest', threadId)).draft, (await view('member', threadId)).draft]).toEqual([
      'Nog niet af',
      '',
    ]);
    await written('guest', threadId, 'Nu wel');
    expect((await view('guest', threadId)).draft).toBe('');
    const draft = {
      ...{ groupId: null, title: 'Een vraag', themeId: null, step: null, body: 'Begin', itemIds: [] },
    };
    await as('guest').call(threadRoutes.keepNewDraft, { body: { draft } });
    const kept = async (role: CastRole) => (await as(role).call(threadRoutes.draft)).body.draft;
    expect([await kept('guest'), await kept('member')]).toEqual([draft, null]);
    await started('guest', null);
    expect(await kept('guest')).toBeNull();
  });
});

describe('who keeps order', () => {
  it('is asked to look at a post: moderators in the network, facilitators in their group', async () => {
    const inNetwork = await started('stranger', null);
    const inGroup = await started('member', cast.groupId);
    for (const threadId of [inNetwork, inGroup]) {
      const [post] = (await view('guest', threadId)).posts;
      const flag = {
        ...inPost(threadId, post?.id ?? ''),
        body: { reason: 'hurtful' as const, note: 'Zo niet' },
      };
      for (const _ of [1, 2]) expect((await as('guest').call(postFlagRoutes.flag, flag)).status).toBe(204);
    }
    const queue = async (role: CastRole) =>
      (await as(role).call(postFlagRoutes.queue)).body.filter(({ by }) => by.id === cast.ids.guest);
    expect((await queue('moderator')).map(({ threadId }) => threadId)).toEqual([inNetwork]);
    expect(await queue('member')).toEqual([]);
    const [flagged] = await queue('facilitator');
    expect(flagged).toMatchObject({ threadId: inGroup, reason: 'hurtful', note: 'Zo niet' });
    const settle = (role: CastRole) =>
      as(role).call(postFlagRoutes.settle, {
        params: { flagId: flagged?.id ?? '' },
        body: { outcome: 'removed' },
      });
    expect([(await settle('moderator')).status, (await settle('member')).status]).toEqual([404, 403]);
    expect((await settle('facilitator')).status).toBe(204);
    expect((await view('guest', inGroup)).posts[0]?.state).toBe('removed');
    expect(await queue('facilitator')).toEqual([]);
  });

  it('sees what waits longer than five days, and how soon others were answered', async () => {
    const health = async () => (await as('moderator').call(threadRoutes.health)).body;
    // What other tests asked before is too long ago to count.
    later({ days: 91 });
    const waiting = await started('stranger', null);
    const answered = await started('stranger', null);
    await started('member', cast.groupId);
    later({ hours: 4 });
    await written('stranger', answered, 'Niemand?');
    await written('guest', answered, 'Jawel.');
    const before = await health();
    expect(before.unanswered.map(({ id }) => id)).not.toContain(waiting);
    later({ days: 5 });
    const after = await health();
    expect(after.unanswered.map(({ id }) => id)).toContain(waiting);
    expect(after.unanswered.every(({ group }) => group === null)).toBe(true);
    expect(after).toMatchObject({ started: 2, answered: 1, medianMinutesToAnswer: 240 });
  });
});

describe('themes', () => {
  it('are kept by moderators below the accents, which stay', async () => {
    const { body: all } = await as('member').call(themeRoutes.list);
    expect(all.filter(({ parentId }) => parentId === null).map(({ id }) => id)).toEqual(
      Object.values(accents),
    );
    const name = `Thema ${cast.groupId}`;
    const add = (role: CastRole, body: { parentId: typeof accents.freeRole; name: string }) =>
      as(role).call(themeRoutes.add, { body });
    const { body: theme } = await add('moderator', { parentId: accents.freeRole, name });
    expect(
      (await add('moderator', { parentId: accents.freeRole, name: name.toUpperCase() })).problem?.errors,
    ).toEqual([{ pointer: '/name', code: 'name-taken' }]);
    expect((await add('moderator', { parentId: theme.id as never, name: 'Dieper' })).status).toBe(400);
    const close = (themeId: string) =>
      as('moderator').call(themeRoutes.change, { params: { themeId }, body: { revision: 0, closed: true } });
    expect((await close(accents.freeRole)).status).toBe(404);
    expect((await close(theme.id)).body.closed).toBe(true);
    expect((await close(theme.id)).problem?.code).toBe('conflict');
    expect((await start('member', null, { themeId: theme.id })).problem?.errors).toEqual([
      { pointer: '/themeId', code: 'unknown-theme' },
    ]);
  });
});
