/** Comments on a passage of a text: who may say what, and what becomes of it. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type CommentThreadView, commentRoutes } from '@leerkring/shared/contract/comments';
import type { CommentId, CommentThreadId, DocumentId } from '@leerkring/shared/contract/common';
import { newId } from '../../server/src/platform/ids.js';
import { collide, row } from '../support/collide.js';
import { CommentStage, codesOf, type Name, outside, passageWords } from '../support/comment-stage.js';
import { tablesWith } from '../support/document-search.js';
import { wide } from '../support/document-stage.js';
import { insiders, outsiders } from '../support/live-room.js';
import { passageFor, wordsOf } from '../support/passages.js';
import { startApp, type TestApp } from '../support/start-app.js';

let app: TestApp;
let stage: CommentStage;
beforeAll(async () => {
  app = await startApp({ env: wide });
});
afterAll(() => app.close());
beforeEach(async () => {
  stage = await CommentStage.set(app);
});

const everyone = [...insiders, ...outsiders];
const bodies = ({ comments }: CommentThreadView) => comments.map(({ body }) => body);

describe('a comment', () => {
  it('stands at its passage, for everybody who may read the text', async () => {
    const thread = await stage.open('ann');
    expect(thread).toEqual({
      id: thread.id,
      passage: (await stage.given()).passage,
      comments: [
        {
          id: thread.comments[0]?.id,
          authorId: stage.ids.ann,
          body: 'Wanneer was dat?',
          at: app.clock.now().toISOString(),
          editedAt: null,
          removed: false,
          revision: 0,
          mayChange: true,
          mayRemove: true,
        },
      ],
      resolved: null,
      revision: 0,
      unread: false,
    });
    const { threads, incarnation, mayComment } = await stage.list('ben');
    expect([threads.map(bodies), mayComment]).toEqual([[['Wanneer was dat?']], true]);
    expect(incarnation).toBe((await stage.texts.head()).incarnation);
    const doc = await stage.texts.storedDoc();
    expect(threads.map(({ passage }) => passage && wordsOf(doc, passage))).toEqual([passageWords]);
  });

  it('comes with the day on which the text is erased, once that is known', async () => {
    expect((await stage.list('ben')).eraseAt).toBeNull();
    await stage.texts.query(
      `UPDATE document SET erase_at = '2026-12-24T09:00:00Z' WHERE id = $1`,
      stage.documentId,
    );
    expect((await stage.list('ben')).eraseAt).toBe('2026-12-24T09:00:00.000Z');
  });

  it('is made by those who take part, read by an observer too, and not there for anybody outside', async () => {
    await stage.open('ann');
    expect(await codesOf(everyone, (name) => stage.tryToOpen(name, 'Wat bedoel je?'))).toEqual({
      ...{ facilitator: 201, presenter: 201, ann: 201, ben: 201, guest: 201, observer: 403 },
      ...outside,
    });
    expect(await codesOf(everyone, (name) => stage.tryToList(name))).toEqual({
      ...Object.fromEntries(insiders.map((name) => [name, 200])),
      ...outside,
    });
    expect((await stage.list('observer')).mayComment).toBe(false);
  });

  it('is also made by who may read the text and not write in it', async () => {
    await stage.texts.all.facilitator.act({ type: 'end' });
    const tab = await stage.texts.socket('ann');
    expect((await stage.texts.opened(tab)).mayWrite).toBe(false);
    await stage.open('ann', 'Dit wil ik onthouden.');
    expect((await stage.list('guest')).threads.map(bodies)).toEqual([['Dit wil ik onthouden.']]);
    expect((await stage.tryToOpen('observer', 'Ik ook.')).status).toBe(403);
  });

  it('is not made by a presenter who sits turned away, and can be again afterwards', async () => {
    const { all } = stage.texts;
    await all.facilitator.advanceTo('pitches');
    await all.presenter.act({
      ...{ type: 'pitch' as const, pitchId: '01933e5c-0000-7000-8000-000000000001', caseId: null },
      ...{ title: 'Wat ik lastig vond', question: 'Hoe verder?' },
    });
    await all.facilitator.advanceTo('choice');
    await all.facilitator.act({ type: 'choose-case', pitchId: '01933e5c-0000-7000-8000-000000000001' });
    await all.facilitator.advanceTo('thinking-aloud');
    expect((await stage.tryToOpen('presenter', 'Nee hoor')).status).toBe(403);
    expect((await stage.tryToOpen('ann', 'Misschien was er meer')).status).toBe(201);
    await all.facilitator.advanceTo('response');
    expect((await stage.tryToOpen('presenter', 'Dat klopt')).status).toBe(201);
  });

  it('needs a passage that is in the text, in the order in which it is read, and not half a book', async () => {
    const { incarnation, passage } = await stage.given();
    const params = { documentId: stage.documentId };
    const open = async (given: object) => {
      const body = { incarnation, passage, body: 'Hier?', ...given };
      const { problem } = await stage.client('ann').call(commentRoutes.open, { params, body });
      return [problem?.code, problem?.errors?.map(({ code }) => code)];
    };
    const nowhere = { client: 1, clock: 1 };
    expect(await open({ passage: { first: nowhere, last: nowhere } })).toEqual([
      'invalid-input',
      ['not-there'],
    ]);
    const { first, last } = passage;
    expect(await open({ passage: { first: last, last: first } })).toEqual(['invalid-input', ['not-there']]);
    expect(await open({ incarnation: incarnation + 1 })).toEqual(['document-replaced', undefined]);
    const writer = await stage.texts.open('ben');
    writer.type('lang '.repeat(2_001));
    await writer.saved();
    const whole = { first, last: passageFor(writer.doc, 'lang '.repeat(2_001)).last };
    expect(await open({ passage: whole })).toEqual(['invalid-input', ['too-big']]);
    expect((await stage.list('ann')).threads).toEqual([]);
  });

  it('holds words, not too many of them', async () => {
    for (const body of ['', '   ', 'x'.repeat(2_001)])
      expect((await stage.tryToOpen('ann', body)).problem?.code).toBe('invalid-input');
  });

  it('is not reached through another text', async () => {
    const thread = await stage.open('ann');
    const params = {
      documentId: stage.texts.reflection as DocumentId,
      threadId: thread.id,
      commentId: thread.comments[0]?.id ?? '',
    };
    const ann = stage.client('ann');
    const passage = thread.passage ?? { first: { client: 0, clock: 0 }, last: { client: 0, clock: 0 } };
    const answers = [
      await ann.call(commentRoutes.answer, { params, body: { body: 'Hier dan' } }),
      await ann.call(commentRoutes.change, { params, body: { revision: 0, body: 'Anders' } }),
      await ann.call(commentRoutes.remove, { params }),
      await ann.call(commentRoutes.settle, { params, body: { revision: 0, resolved: true } }),
      await ann.call(commentRoutes.move, { params, body: { incarnation: 1, before: passage, passage } }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404]);
    expect((await stage.list('ann')).threads).toEqual([thread]);
  });
});

describe('in a thread', () => {
  it('people answer each other, in order', async () => {
    const { id } = await stage.open('ann', 'Wanneer?');
    await stage.answer('ben', id, 'Vorige week');
    const thread = await stage.answer('ann', id, 'Dank je');
    expect([bodies(thread), thread.revision]).toEqual([['Wanneer?', 'Vorige week', 'Dank je'], 2]);
  });

  it('each changes and takes away their own words; a facilitator takes away those of anybody', async () => {
    const thread = await stage.open('ann');
    const others = everyone.filter((name) => name !== 'ann');
    expect(await codesOf(others, (name) => stage.change(name, thread, 'Iets anders'))).toEqual({
      ...{ facilitator: 403, presenter: 403, ben: 403, guest: 403, observer: 403 },
      ...outside,
    });
    const strangers = others.filter((name) => name !== 'facilitator');
    expect(await codesOf(strangers, (name) => stage.remove(name, thread))).toEqual({
      ...{ presenter: 403, ben: 403, guest: 403, observer: 403 },
      ...outside,
    });
    const { body: changed } = await stage.change('ann', thread, 'Op welke dag was dat?');
    expect(changed.comments).toMatchObject([
      { body: 'Op welke dag was dat?', editedAt: app.clock.now().toISOString(), revision: 1 },
    ]);
    expect((await stage.list('facilitator')).threads[0]?.comments).toMatchObject([
      { mayChange: false, mayRemove: true },
    ]);
    expect((await stage.remove('facilitator', thread)).status).toBe(204);
    expect((await stage.list('ann')).threads).toEqual([]);
  });

  it('leaves no words of what was taken away, and keeps the answers', async () => {
    const { id } = await stage.open('ann', 'kanarie');
    const thread = await stage.answer('ben', id, 'Dat zou ik niet noemen.');
    expect((await stage.remove('ann', thread)).status).toBe(204);
    expect(await tablesWith(stage.texts, 'kanarie')).toEqual([]);
    const [left] = (await stage.list('ben')).threads;
    expect(left?.comments).toMatchObject([
      { body: '', removed: true, mayChange: false, mayRemove: false },
      { body: 'Dat zou ik niet noemen.', removed: false },
    ]);
    expect((await stage.change('ann', thread, 'Toch')).status).toBe(404);
    expect((await stage.remove('ben', thread, 1)).status).toBe(204);
    expect((await stage.list('ben')).threads).toEqual([]);
    expect(await stage.kept()).toEqual([0, 0, 0]);
  });

  it('a change that is based on older words is refused', async () => {
    const thread = await stage.open('ann');
    expect((await stage.change('ann', thread, 'Eerst dit')).status).toBe(200);
    expect((await stage.change('ann', thread, 'Dan dat')).problem?.code).toBe('conflict');
    expect((await stage.list('ann')).threads.map(bodies)).toEqual([['Eerst dit']]);
  });

  it('whoever takes part says that it is resolved, and opens it again', async () => {
    const thread = await stage.open('ann');
    expect(await codesOf([...outsiders, 'observer'], (name) => stage.settle(name, thread))).toEqual({
      ...outside,
      observer: 403,
    });
    const { body: resolved } = await stage.settle('guest', thread);
    expect(resolved).toMatchObject({
      resolved: { at: app.clock.now().toISOString(), by: stage.ids.guest },
      revision: 1,
    });
    const { body: reopened } = await stage.settle('ben', resolved, false);
    expect(reopened).toMatchObject({ resolved: null, revision: 2 });
  });

  it('an answer opens it again', async () => {
    const { body: resolved } = await stage.settle('ben', await stage.open('ann'));
    expect(await stage.answer('ann', resolved.id, 'Nog één ding')).toMatchObject({ resolved: null });
  });

  it('nobody resolves what somebody answered meanwhile', async () => {
    const thread = await stage.open('ann');
    await stage.answer('ben', thread.id);
    expect((await stage.settle('ann', thread)).problem?.code).toBe('conflict');
    expect((await stage.list('ann')).threads).toMatchObject([{ resolved: null }]);
  });

  it('of two at the same moment one resolves it', async () => {
    const thread = await stage.open('ann');
    const answers = await collide(app, row('comment_thread', thread.id), [
      () => stage.settle('ben', thread),
      () => stage.settle('ann', thread),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  });

  it('an answer finds no thread any more when the last words were taken away at that moment', async () => {
    const thread = await stage.open('ann');
    const [removed, answered] = await collide<{ status: number }>(app, row('comment_thread', thread.id), [
      () => stage.remove('ann', thread),
      () => stage.tryToAnswer('ben', thread.id),
    ]);
    const { threads } = await stage.list('ben');
    // Whoever was first: nothing is lost, and nothing hangs in the air.
    expect([removed?.status, answered?.status, threads.length]).toEqual(
      answered?.status === 201 ? [204, 201, 1] : [204, 404, 0],
    );
  });
});

describe('a passage that was rewritten', () => {
  const move = async (name: Name, thread: CommentThreadView, words: string) => {
    const { passage: before, id } = thread;
    if (!before) throw new Error('it has no passage');
    return stage.client(name).call(commentRoutes.move, {
      params: stage.params(id),
      body: { ...(await stage.given(words)), before },
    });
  };

  it('is found again by who may write in the text, once', async () => {
    const thread = await stage.open('ann');
    const { body: moved } = await move('ben', thread, 'bleef het stil');
    expect(moved.passage && wordsOf(await stage.texts.storedDoc(), moved.passage)).toBe('bleef het stil');
    expect((await move('ann', thread, 'De buren')).problem?.code).toBe('conflict');
    expect(await codesOf([...outsiders, 'observer'], (name) => move(name, moved, 'De buren'))).toEqual({
      ...outside,
      observer: 403,
    });
  });

  it('is not moved by who may only comment', async () => {
    const thread = await stage.open('ann');
    await stage.texts.all.facilitator.act({ type: 'end' });
    expect((await move('ann', thread, 'De buren')).problem?.code).toBe('read-only');
  });
});

it('nothing is there that never was', async () => {
  const params = {
    documentId: stage.documentId,
    threadId: newId<CommentThreadId>(),
    commentId: newId<CommentId>(),
  };
  const ann = stage.client('ann');
  const answers = [
    await ann.call(commentRoutes.list, { params: { documentId: newId<DocumentId>() } }),
    await ann.call(commentRoutes.answer, { params, body: { body: 'Hallo?' } }),
    await ann.call(commentRoutes.remove, { params }),
  ];
  expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
});
