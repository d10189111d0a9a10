/** Who has something to read, and what is kept of what people said. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { groupRoutes } from '@leerkring/shared/contract/groups';
import { mentionOf } from '@leerkring/shared/rules/comment-body';
import { DocumentsService } from '../../server/src/modules/documents/documents.service.js';
import { Jobs } from '../../server/src/platform/jobs/jobs.js';
import { CommentStage, codesOf, type Name, outside, passageWords } from '../support/comment-stage.js';
import { tablesWith } from '../support/document-search.js';
import { wide } from '../support/document-stage.js';
import { insiders, outsiders } from '../support/live-room.js';
import { wordsOf } from '../support/passages.js';
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

describe('what is new to somebody', () => {
  const reasons = async (name: Name) =>
    (await stage.notices(name)).map(({ about, reason, by }) => [about.id, reason, by?.givenName]);

  it('is told to who is mentioned, where and by whom, and not what', async () => {
    const thread = await stage.open('ann', `${mentionOf(stage.ids.ben)} wielewaal?`);
    expect(await stage.notices('ben')).toEqual([
      {
        about: {
          kind: 'comments',
          id: thread.id,
          documentId: stage.documentId,
          place: {
            groupName: 'Intervisie Zuidwest',
            title: expect.stringMatching(/^Gezamenlijke notities \d/),
            page: { kind: 'meeting', id: stage.texts.room.meetingId, part: 'notes' },
          },
        },
        reason: 'comment-mention',
        by: expect.objectContaining({ id: stage.ids.ann }),
        at: app.clock.now().toISOString(),
        ...{ unread: 1, loud: true, partNumber: null },
      },
    ]);
    expect(JSON.stringify(await stage.notices('ben'))).not.toContain('wielewaal');
    for (const name of everyone.filter((other) => other !== 'ben'))
      expect([name, await stage.notices(name)]).toEqual([name, []]);
    expect((await stage.list('ben')).threads).toMatchObject([{ unread: true }]);
    expect((await stage.list('ann')).threads).toMatchObject([{ unread: false }]);
  });

  it('is told to everybody who spoke in the thread, once a thread, until they have read it', async () => {
    const { id } = await stage.open('ann');
    await stage.answer('ben', id);
    await stage.answer('guest', id, `Klopt, ${mentionOf(stage.ids.facilitator)}?`);
    expect(await reasons('ann')).toEqual([[id, 'comment-answer', 'guest']]);
    expect(await reasons('ben')).toEqual([[id, 'comment-answer', 'guest']]);
    expect(await reasons('facilitator')).toEqual([[id, 'comment-mention', 'guest']]);
    expect(await reasons('guest')).toEqual([]);
    expect((await stage.read('ann', id)).status).toBe(204);
    expect(await reasons('ann')).toEqual([]);
    expect(await reasons('ben')).toHaveLength(1);
    expect(await codesOf(outsiders, (name) => stage.read(name, id))).toEqual(outside);
  });

  it('goes with the words it is about, and comes with words that are new', async () => {
    const { ben, guest } = stage.ids;
    const thread = await stage.open('ann', `${mentionOf(ben)} kijk eens`);
    const { body: changed } = await stage.change('ann', thread, `${mentionOf(guest)} kijk eens`);
    expect([await reasons('ben'), await reasons('guest')]).toEqual([
      [],
      [[thread.id, 'comment-mention', 'ann']],
    ]);
    await stage.remove('ann', changed);
    expect(await reasons('guest')).toEqual([]);
  });

  it('is not told to who mentions themselves, and nobody outside can be mentioned', async () => {
    await stage.open('ann', `Dit weet ik, ${mentionOf(stage.ids.ann)}`);
    expect(await reasons('ann')).toEqual([]);
    for (const name of outsiders) {
      const { problem } = await stage.tryToOpen('ann', `Vraag het ${mentionOf(stage.ids[name])}`);
      expect([name, problem?.errors]).toEqual([name, [{ pointer: '/body', code: 'unknown-person' }]]);
    }
    const { mentionable, people } = await stage.list('ann');
    expect(new Set(mentionable)).toEqual(
      new Set(insiders.filter((name) => name !== 'ann').map((name) => stage.ids[name])),
    );
    for (const name of outsiders) expect(people.map(({ id }) => id)).not.toContain(stage.ids[name]);
  });

  it('is closed to who left the group, with all that was said', async () => {
    const { id } = await stage.open('ann', `${mentionOf(stage.ids.ben)} kijk eens`);
    const params = { groupId: stage.texts.room.groupId, personId: stage.ids.ben };
    await stage.client('facilitator').call(groupRoutes.removeMember, { params });
    expect(await stage.notices('ben')).toEqual([]);
    expect((await stage.tryToList('ben')).status).toBe(404);
    expect((await stage.tryToAnswer('ben', id)).status).toBe(404);
    // What they said before stays, with their name.
    await stage.answer('ann', id, `Jammer, ${mentionOf(stage.ids.guest)}`);
    const { people, mentionable } = await stage.list('guest');
    expect(people.map((person) => person.id)).toContain(stage.ids.ben);
    expect(mentionable).not.toContain(stage.ids.ben);
  });
});

describe('what is kept', () => {
  it('outside the comments themselves holds none of their words', async () => {
    const thread = await stage.open('ann', 'kanarie');
    await stage.change('ann', await stage.answer('ann', thread.id, 'wielewaal'), 'kanarie wielewaal');
    await stage.settle('ben', (await stage.list('ben')).threads[0] ?? thread);
    for (const words of ['kanarie', 'wielewaal'])
      expect(await tablesWith(stage.texts, words)).toEqual(['comment']);
    const events = await stage.texts.query<{ kind: string; subject: string; data: object }>(
      "SELECT kind, subject_id AS subject, data FROM event WHERE kind LIKE 'comment.%' AND group_id = $1 ORDER BY id",
      stage.texts.room.groupId,
    );
    const ids = { commentId: expect.stringMatching(/^[\da-f-]{36}$/), threadId: thread.id };
    expect(events).toEqual(
      (
        [
          ['written', ids],
          ['written', ids],
          ['changed', ids],
          ['resolved', {}],
        ] as const
      ).map(([what, data]) => ({ kind: `comment.${what}`, subject: stage.documentId, data })),
    );
  });

  it('goes with its text', async () => {
    await stage.open('ann', `koekoek ${mentionOf(stage.ids.ben)}`);
    expect(await stage.kept()).toEqual([1, 1, 1]);
    await stage.texts.all.facilitator.act({ type: 'end' });
    app.clock.advance({ hours: 24 * 30 + 1 });
    await app.app.get(Jobs).runDue('documents.erase');
    expect(await tablesWith(stage.texts, 'koekoek')).toEqual([]);
    expect(await stage.kept()).toEqual([0, 0, 0]);
    stage.signInAgain();
    expect((await stage.tryToList('ann')).status).toBe(404);
    expect(await stage.notices('ben')).toEqual([]);
  });

  it('stays at its passage when the history of the text is forgotten', async () => {
    await stage.open('ann', 'Wanneer?');
    const gone = await stage.open('ben', 'Waar bleef dit?', 'Daarna bleef het stil.');
    const writer = await stage.texts.open('ann');
    const at = writer.words.toString().indexOf('Daarna');
    writer.doc.transact(() => writer.words.delete(at, 'Daarna bleef het stil.'.length));
    writer.type('Op dinsdag: ', 0);
    await writer.saved();
    const before = await stage.list('ann');
    expect(await app.app.get(DocumentsService).forgetHistory(stage.documentId)).toBe(true);
    const after = await stage.list('ann');
    expect(after.incarnation).not.toBe(before.incarnation);
    const doc = await stage.texts.storedDoc();
    expect(
      after.threads.map(({ id, passage }) => [id === gone.id, passage && wordsOf(doc, passage)]),
    ).toEqual([
      [false, passageWords],
      [true, null],
    ]);
    expect(after.threads.map(({ passage }) => passage)).not.toEqual(
      before.threads.map(({ passage }) => passage),
    );
    // What it was about is gone; what was said about it is still there, and goes on.
    expect(await stage.answer('guest', gone.id, 'Dat is weg')).toMatchObject({ passage: null });
  });
});
