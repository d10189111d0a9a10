/** What others see of a comment, and a passage around which people write. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { commentRoutes } from '@leerkring/shared/contract/comments';
import { groupRoutes } from '@leerkring/shared/contract/groups';
import * as Y from 'yjs';
import { DocumentsService } from '../../server/src/modules/documents/documents.service.js';
import { CommentStage, passageWords } from '../support/comment-stage.js';
import { settled, wide } from '../support/document-stage.js';
import { eventually } from '../support/eventually.js';
import { passageFor, plain, wordsOf } from '../support/passages.js';
import { seededRandom } from '../support/seeded-random.js';
import { startApp, startNode, type TestApp } from '../support/start-app.js';
import type { TextClient } from '../support/text-client.js';

let app: TestApp;
let stage: CommentStage;
beforeAll(async () => {
  app = await startApp({ env: wide });
});
afterAll(() => app.close());
beforeEach(async () => {
  stage = await CommentStage.set(app);
});

describe('everybody in the group', () => {
  it('hears that something was said about a text, on every node, and not what', async () => {
    const node = await startNode(app, { env: wide });
    try {
      const tabs = [await stage.texts.socket('ben'), await stage.texts.socket('guest', node)];
      const outside = await stage.texts.socket('stranger');
      const told = { kind: 'comments', id: stage.documentId };
      const thread = await stage.open('ann', 'kanarie');
      for (const tab of tabs) expect(await tab.next('thing.changed')).toEqual(told);
      await stage.answer('ben', thread.id, 'wielewaal');
      for (const tab of tabs) expect(await tab.next('thing.changed')).toEqual(told);
      expect(outside.received('thing.changed')).toEqual([]);
      expect((await stage.list('guest')).threads).toMatchObject([
        { comments: [{ body: 'kanarie' }, { body: 'wielewaal' }] },
      ]);
    } finally {
      await node.close();
    }
  });

  it('but not who left it', async () => {
    const tab = await stage.texts.socket('ben');
    const params = { groupId: stage.texts.room.groupId, personId: stage.ids.ben };
    await stage.client('facilitator').call(groupRoutes.removeMember, { params });
    await tab.next('thing.changed');
    const before = tab.received('thing.changed').length;
    await stage.open('ann');
    await tab.send('session.leave', { sessionId: '0199b1a0-0000-7000-8000-00000000000a' });
    expect(tab.received('thing.changed')).toHaveLength(before);
  });
});

/** One change to the words outside the passage, or to what lies over its edges when it may. */
const writeAround = (client: TextClient, random: (below: number) => number): void => {
  const { words } = client;
  const length = words.length;
  const text = plain(words);
  const from = text.indexOf(passageWords);
  const to = from + passageWords.length;
  client.doc.transact(() => {
    const roll = random(5);
    if (roll === 0) words.insert(random(from + 1), 'voor ');
    else if (roll === 1) words.insert(to + random(length - to + 1), ' na');
    else if (roll === 2 && from > 3) words.delete(random(from - 2), 2);
    else if (roll === 3 && length - to > 3) words.delete(to + random(length - to - 2), 2);
    else words.format(Math.max(0, from - 2), 4, { bold: random(2) ? {} : null });
  });
};

/** Anything anywhere, in runs that others write in at the same moment. */
const writeAnywhere = (client: TextClient, random: (below: number) => number): void => {
  const { words } = client;
  client.doc.transact(() => {
    const at = random(words.length + 1);
    if (random(3) > 0 || words.length < 5) words.insert(at, ['a', 'woord ', '👩‍👩‍👧', 'é'][random(4)] ?? '');
    else words.delete(Math.min(at, words.length - 2), 2);
  });
};

const passageOf = async () => {
  const [thread] = (await stage.list('ben')).threads;
  if (!thread?.passage) throw new Error('the thread has no passage');
  return thread.passage;
};

describe('a passage around which two people write at once', () => {
  it.each([1, 2, 3, 4, 5])('keeps its words on both screens (%d)', async (seed) => {
    const random = seededRandom(seed).below;
    await stage.open('ann');
    const [ann, ben] = [await stage.texts.open('ann'), await stage.texts.open('ben')];
    for (let round = 0; round < 8; round += 1) {
      for (let count = 0; count < 5; count += 1) for (const tab of [ann, ben]) writeAround(tab, random);
      await settled(ann, ben);
    }
    const passage = await passageOf();
    expect(ann.text).toBe(ben.text);
    expect([wordsOf(ann.doc, passage), wordsOf(ben.doc, passage)]).toEqual([passageWords, passageWords]);
    await app.app.get(DocumentsService).forgetHistory(stage.documentId);
    expect(wordsOf(await stage.texts.storedDoc(), await passageOf())).toBe(passageWords);
  });

  it.each([6, 7, 8, 9, 10])('is the same words to both, whatever they write in it (%d)', async (seed) => {
    const random = seededRandom(seed).below;
    const thread = await stage.open('ann', 'Wat?', 'De buren hoorden gebonk.');
    const passage = thread.passage ?? { first: { client: 0, clock: 0 }, last: { client: 0, clock: 0 } };
    const [ann, ben] = [await stage.texts.open('ann'), await stage.texts.open('ben')];
    for (let round = 0; round < 8; round += 1) {
      for (let count = 0; count < 5; count += 1) for (const tab of [ann, ben]) writeAnywhere(tab, random);
      await settled(ann, ben);
    }
    const left = wordsOf(ann.doc, passage);
    expect([ann.text, wordsOf(ben.doc, passage)]).toEqual([ben.text, left]);
    const late = await stage.texts.open('guest');
    expect(wordsOf(late.doc, passage)).toBe(left);
    await app.app.get(DocumentsService).forgetHistory(stage.documentId);
    const [after] = (await stage.list('ben')).threads;
    expect(after?.passage ? wordsOf(await stage.texts.storedDoc(), after.passage) : null).toBe(left);
  });
});

describe('a text that is made anew', () => {
  it('while somebody comments on it loses no comment, and takes none on what it was', async () => {
    const outcomes: string[] = [];
    for (let count = 0; count < 6; count += 1) {
      const [answer] = await Promise.all([
        stage.tryToOpen(count % 2 ? 'ann' : 'ben', `Vraag ${count}`),
        app.app.get(DocumentsService).forgetHistory(stage.documentId),
      ]);
      outcomes.push(answer.problem?.code ?? 'opened');
    }
    const doc = await stage.texts.storedDoc();
    const { threads } = await stage.list('ann');
    expect(threads).toHaveLength(outcomes.filter((outcome) => outcome === 'opened').length);
    expect(threads.map(({ passage }) => passage && wordsOf(doc, passage))).toEqual(
      threads.map(() => passageWords),
    );
    const expected = ['opened', 'document-replaced', 'invalid-input'];
    expect(outcomes.filter((outcome) => !expected.includes(outcome))).toEqual([]);
  });

  it('takes no passage of before it', async () => {
    const given = await stage.given();
    await app.app.get(DocumentsService).forgetHistory(stage.documentId);
    const params = { documentId: stage.documentId };
    const { problem } = await stage
      .client('ann')
      .call(commentRoutes.open, { params, body: { ...given, body: 'Wanneer?' } });
    expect(problem?.code).toBe('document-replaced');
  });
});

it('a passage whose paragraph is deleted is gone, and comes back when that is undone by its writer', async () => {
  const thread = await stage.open('ann');
  const writer = await stage.texts.open('ben');
  const undo = new Y.UndoManager(writer.root);
  const passage = thread.passage ?? { first: { client: 0, clock: 0 }, last: { client: 0, clock: 0 } };
  writer.doc.transact(() => writer.root.delete(0, writer.root.length));
  await writer.saved();
  expect(wordsOf(writer.doc, passage)).toBeNull();
  undo.undo();
  await writer.saved();
  const body = { ...(await stage.given()), before: passage };
  const moved = await stage.client('ben').call(commentRoutes.move, { params: stage.params(thread.id), body });
  const reader = await stage.texts.open('guest');
  await eventually(
    'the others find it again',
    async () => moved.body.passage && wordsOf(reader.doc, moved.body.passage),
    (words) => words === passageWords,
  );
  expect(passageFor(reader.doc, passageWords)).toEqual(moved.body.passage);
});
