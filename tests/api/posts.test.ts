import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { postRoutes, removedPostDays } from '@leerkring/shared/contract/posts';
import { threadRoutes } from '@leerkring/shared/contract/threads';
import { mentionOf } from '@leerkring/shared/rules/comment-body';
import { quoteOf } from '@leerkring/shared/rules/post-body';
import { Post } from '../../server/src/modules/threads/post.entity.js';
import { ThreadFacts } from '../../server/src/modules/threads/thread-facts.js';
import { Database } from '../../server/src/platform/database/database.js';
import { Jobs } from '../../server/src/platform/jobs/jobs.js';
import { buildGroup, type Cast, type CastRole, clientsOf } from '../support/build-groups.js';
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

const { started, write, written, read, view, list } = threadStage(() => cast);
const as = (role: CastRole) => cast.clients[role];
const inPost = (threadId: string, postId: string) => ({ params: { threadId, postId } });
const later = (given: { days?: number; hours?: number }) => {
  app.clock.advance({ hours: (given.days ?? 0) * 24 + (given.hours ?? 0) });
  cast = { ...cast, clients: clientsOf(app, cast.ids) };
};

describe('a post', () => {
  it('mentions who may read it, and nobody else', async () => {
    const threadId = await started('member', cast.groupId);
    const stranger = await write('member', threadId, `Vraag ${mentionOf(cast.ids.stranger)}`);
    expect(stranger.problem?.errors).toEqual([{ pointer: '/body', code: 'unknown-person' }]);
    const postId = await written('member', threadId, `Vraag ${mentionOf(cast.ids.guest)}`);
    const facts = await app.app.get(Database).transaction((tx) => app.app.get(ThreadFacts).post(tx, postId));
    expect(facts).toMatchObject({ mentioned: [cast.ids.guest], present: true });
    const proposed = await as('member').call(threadRoutes.mentionable, { query: { groupId: cast.groupId } });
    expect(proposed.body.map(({ id }) => id)).not.toContain(cast.ids.member);
    expect(proposed.body).toHaveLength(4);
  });

  it('is changed by its writer, and only they and who keeps order see what it said', async () => {
    const threadId = await started('stranger', null);
    const postId = await written('member', threadId, 'Bel de wijkagent.');
    const changed = { revision: 0, body: 'Bel het wijkteam.' };
    const change = (role: CastRole) =>
      as(role).call(postRoutes.change, { ...inPost(threadId, postId), body: changed });
    expect((await change('moderator')).status).toBe(403);
    expect((await change('member')).status).toBe(204);
    expect((await change('member')).problem?.code).toBe('conflict');
    const editions = (role: CastRole) => as(role).call(postRoutes.editions, inPost(threadId, postId));
    expect((await editions('stranger')).status).toBe(403);
    expect((await editions('moderator')).body).toMatchObject([{ body: 'Bel de wijkagent.' }]);
    const [, post] = (await view('guest', threadId)).posts;
    expect([post?.body, post?.editedAt === null]).toEqual(['Bel het wijkteam.', false]);
  });

  it('that was taken away keeps its place, shows no words in quotes either, and is gone after its term', async () => {
    const threadId = await started('stranger', null);
    const postId = await written('member', threadId, 'Te veel gezegd.');
    await written('guest', threadId, `${quoteOf(postId, 'Te veel gezegd.')}\n\nDank je`);
    const remove = (role: CastRole) => as(role).call(postRoutes.remove, inPost(threadId, postId));
    expect((await remove('presenter')).status).toBe(403);
    expect((await remove('member')).status).toBe(204);
    const thread = await view('presenter', threadId);
    expect(JSON.stringify(thread)).not.toContain('Te veel');
    expect(thread.posts.map(({ state }) => state)).toEqual(['present', 'removed', 'present']);
    expect(thread.answers).toBe(1);
    const { manager } = app.app.get(Database);
    const kept = async () =>
      JSON.stringify(await manager.findBy(Post, { threadId })).split('Te veel gezegd').length - 1;
    await app.app.get(Jobs).runDue('threads.erase');
    expect(await kept()).toBe(2);
    later({ days: removedPostDays });
    await app.app.get(Jobs).runDue('threads.erase');
    expect(await kept()).toBe(0);
  });

  it('takes the whole thread with it when nothing else is left', async () => {
    const threadId = await started('member', cast.groupId);
    const [first] = (await view('member', threadId)).posts;
    await as('member').call(postRoutes.remove, inPost(threadId, first?.id ?? ''));
    expect((await list('member', { groupId: cast.groupId })).total).toBe(0);
    later({ days: removedPostDays });
    await app.app.get(Jobs).runDue('threads.erase');
    expect((await read('member', threadId)).status).toBe(404);
  });

  it('is reacted to in a word, once by each, and that can be taken back', async () => {
    const threadId = await started('member', cast.groupId);
    const [first] = (await view('member', threadId)).posts;
    const react = (role: CastRole, given: boolean) =>
      as(role).call(postRoutes.react, {
        ...inPost(threadId, first?.id ?? ''),
        body: { reaction: 'recognisable', given },
      });
    for (const role of ['guest', 'presenter', 'guest'] as const) await react(role, true);
    expect((await react('observer', true)).status).toBe(403);
    await react('presenter', false);
    expect((await view('observer', threadId)).posts[0]?.reactions).toEqual([
      { reaction: 'recognisable', personIds: [cast.ids.guest] },
    ]);
  });

  it('is marked as the answer by who asked or who keeps order', async () => {
    const threadId = await started('member', cast.groupId);
    const postId = await written('guest', threadId, 'Om de week wisselen.');
    const mark = (role: CastRole, given: string | null) =>
      as(role).call(threadRoutes.answer, { params: { threadId }, body: { postId: given } });
    expect((await mark('guest', postId)).status).toBe(403);
    expect((await mark('member', postId)).status).toBe(204);
    expect(await view('presenter', threadId)).toMatchObject({ answered: true, answerPostId: postId });
    expect((await mark('facilitator', null)).status).toBe(204);
    expect((await view('presenter', threadId)).answered).toBe(false);
  });
});

describe('a poll', () => {
  const poll = (named: boolean, multiple = false) => ({
    ...{ question: 'Welke methode?', options: ['Vijfstappen', 'Roddel'], multiple, named },
    closesAt: new Date(app.clock.now().getTime() + 3_600_000).toISOString(),
  });
  const withPoll = async (named: boolean) => {
    const threadId = await started('member', cast.groupId, { poll: poll(named) });
    const [post] = (await view('member', threadId)).posts;
    const [first, second] = post?.poll?.options ?? [];
    const vote = (role: CastRole, ...optionIds: (string | undefined)[]) =>
      as(role).call(postRoutes.vote, {
        ...inPost(threadId, post?.id ?? ''),
        body: { optionIds: optionIds.filter((id) => id !== undefined) },
      });
    const seen = async (role: CastRole) => (await view(role, threadId)).posts[0]?.poll;
    return { first: first?.id, second: second?.id, vote, seen };
  };

  it('shows how it stands to who voted, who may choose something else until it closes', async () => {
    const { first, second, vote, seen } = await withPoll(true);
    await vote('guest', first);
    expect((await seen('presenter'))?.options.map(({ votes }) => votes)).toEqual([null, null]);
    expect((await vote('presenter', first, second)).status).toBe(400);
    await vote('presenter', second);
    await vote('guest', second);
    expect(await seen('guest')).toMatchObject({
      ...{ voters: 2, mine: [second], closed: false },
      options: [{ votes: 0 }, { votes: 2, voterIds: expect.arrayContaining([cast.ids.presenter]) }],
    });
  });

  it('without names tells nobody who chose what, and forgets it when it closes', async () => {
    const { first, vote, seen } = await withPoll(false);
    await vote('guest', first);
    expect((await seen('guest'))?.options[0]?.voterIds).toBeNull();
    app.clock.advance({ hours: 1 });
    cast = { ...cast, clients: clientsOf(app, cast.ids) };
    expect((await vote('presenter', first)).problem?.code).toBe('not-now');
    await app.app.get(Jobs).runDue('threads.close-polls');
    const [counted]: { votes: number }[] = await app.app
      .get(Database)
      .manager.query('select count(*)::int as votes from poll_vote where option_id = $1', [first]);
    expect(counted?.votes).toBe(0);
    expect(await seen('observer')).toMatchObject({
      ...{ closed: true, voters: 1, mine: [] },
      options: [{ votes: 1, voterIds: null }, { votes: 0 }],
    });
  });
});
