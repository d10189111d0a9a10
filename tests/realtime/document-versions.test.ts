/** Versions of a text: kept by themselves and by name, compared, put back, thinned out and forgotten. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DocumentVersionId } from '@leerkring/shared/contract/common';
import { documentVersionRoutes } from '@leerkring/shared/contract/document-versions';
import { DocumentFolder } from '../../server/src/modules/documents/document-folder.js';
import { Jobs } from '../../server/src/platform/jobs/jobs.js';
import { Pulse } from '../../server/src/platform/nodes/pulse.js';
import { paragraph } from '../support/document-frames.js';
import { tablesWith } from '../support/document-search.js';
import { DocumentStage, settled, wide } from '../support/document-stage.js';
import { eventually } from '../support/eventually.js';
import { startApp, type TestApp } from '../support/start-app.js';
import type { TextClient } from '../support/text-client.js';
import { Versions } from '../support/versions.js';

let app: TestApp;
let stage: DocumentStage;
let versions: Versions;

beforeAll(async () => {
  app = await startApp({ env: wide });
});
afterAll(() => app.close());
beforeEach(async () => {
  stage = await DocumentStage.set(app);
  versions = new Versions(stage);
});

const beat = () => app.app.get(Pulse).beat();
const run = (job: string) => app.app.get(Jobs).runDue(job);
/** Everything in the text, taken away in one go. */
const clear = (client: TextClient) =>
  client.doc.transact(() => {
    client.root.delete(0, client.root.length);
    client.root.insert(0, [paragraph('')]);
  });
const kindsBecome = (...kinds: string[]) =>
  eventually(
    `the versions are ${kinds.join(', ')}`,
    () => versions.kinds(),
    (now) => now.join() === kinds.join(),
    10_000,
  );
const story =
  'Een alinea met heel wat woorden erin, die samen een verhaal vertellen over wat er gebeurde op die dag. ';

describe('a version that somebody names', () => {
  it('is in the list of everybody, with who wrote in it and who named it', async () => {
    const [ann, ben] = [await stage.open('ann'), await stage.open('ben')];
    ann.type('Van Ann. ');
    await settled(ann, ben);
    ben.type('Van Ben. ');
    await settled(ann, ben);
    const reader = await stage.socket('observer');
    await stage.opened(reader);
    const made = await versions.make('Na de eerste ronde', 'ben');
    expect(await reader.next('document.versioned')).toEqual({ documentId: stage.notes });
    const { versions: all, people, mayWrite } = await versions.list('observer');
    expect(all).toEqual([made]);
    expect(made).toMatchObject({ kind: 'named', name: 'Na de eerste ronde', isCurrent: true });
    expect([versions.nameOf(made.madeBy), made.authors.map((id) => versions.nameOf(id)).sort()]).toEqual([
      'ben',
      ['ann', 'ben'],
    ]);
    expect(people.map(({ givenName }) => givenName).sort()).toEqual(['ann', 'ben']);
    expect(mayWrite).toBe(false);
    expect(await versions.words(made.id)).toBe('Van Ann. Van Ben. ');
    ann.type('Meer. ');
    await ann.saved();
    expect((await versions.list()).versions.map(({ isCurrent }) => isCurrent)).toEqual([false]);
  });

  it('counts once, whatever it is called later, and is told without its name', async () => {
    const ann = await stage.open('ann');
    ann.type('Tekst. ');
    await ann.saved();
    const { id } = await versions.make('Kanariegeel');
    const { body } = await versions.client('ben').call(documentVersionRoutes.name, {
      ...versions.params(id),
      body: { name: 'Anders' },
    });
    expect(body).toMatchObject({ id, kind: 'named', name: 'Anders' });
    expect((await versions.list()).versions).toEqual([body]);
    const events = await stage.query<{ kind: string; data: object }>(
      "SELECT kind, data FROM event WHERE kind LIKE 'document.%' AND subject_id = $1",
      stage.notes,
    );
    expect(events).toEqual(Array(2).fill({ kind: 'document.version-named', data: { versionId: id } }));
    expect(await tablesWith(stage, 'Kanariegeel')).toEqual([]);
  });

  it('can be read as often as people look, and no more', async () => {
    const ann = await stage.open('ann');
    ann.type('Tekst. ');
    await ann.saved();
    const { id } = await versions.make('Versie', 'ben');
    const read = async () =>
      (await versions.client('ann').call(documentVersionRoutes.read, versions.params(id))).status;
    const statuses = [];
    for (let count = 0; count < 31; count += 1) statuses.push(await read());
    expect(statuses).toEqual([...Array(30).fill(200), 429]);
    app.clock.advance({ seconds: 1 });
    expect(await read()).toBe(200);
  });

  it('of another text is not found under this one', async () => {
    const ann = await stage.open('ann');
    ann.type('Tekst. ');
    await ann.saved();
    const { id } = await versions.make('Van de notities');
    const params = { documentId: stage.reflection, versionId: id };
    const client = versions.client('ann');
    const answers = [
      await client.call(documentVersionRoutes.read, { params }),
      await client.call(documentVersionRoutes.restore, { params }),
      await client.call(documentVersionRoutes.name, { params, body: { name: 'Van mij' } }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
  });
});

describe('two versions', () => {
  it('tell who added and who removed what, also when the text was folded in between', async () => {
    const [ann, ben] = [await stage.open('ann'), await stage.open('ben')];
    ann.type('Dit blijft. Dit gaat weg. ');
    await settled(ann, ben);
    const first = await versions.make('Eerst');
    ben.doc.transact(() => ben.words.delete(12, 14));
    await settled(ann, ben);
    expect(await app.app.get(DocumentFolder).fold(stage.notes)).not.toBeNull();
    ann.type('Dit komt erbij. ');
    await settled(ann, ben);
    const expected = [
      ['same', 'Dit blijft. ', null],
      ['removed', 'Dit gaat weg. ', 'ben'],
      ['added', 'Dit komt erbij. ', 'ann'],
    ];
    expect(await versions.compared(first.id)).toEqual(expected);
    const second = await versions.make('Toen');
    ann.type('Nog later. ');
    await ann.saved();
    expect(await versions.compared(first.id, second.id)).toEqual(expected);
    expect(await versions.compared(second.id, first.id)).toEqual(expected);
    expect(second.authors.map((id) => versions.nameOf(id)).sort()).toEqual(['ann', 'ben']);
  });
});

describe('putting a version back', () => {
  it('is an edit of who does it, that everybody sees, and that can be put back itself', async () => {
    const [ann, ben] = [await stage.open('ann'), await stage.open('ben')];
    ann.type('Hoe het was. ');
    await settled(ann, ben);
    const { id } = await versions.make('Zo was het');
    ben.doc.transact(() => ben.words.delete(0, 4));
    ben.type('En van Ben. ');
    await settled(ann, ben);
    const { text } = ann;
    const { sequence } = await stage.head();
    const { status, before } = await versions.restore(id);
    expect(status).toBe(201);
    await settled(ann, ben);
    expect([ann.text, ben.text]).toEqual(Array(2).fill('<paragraph>Hoe het was. </paragraph>'));
    const log = await stage.log();
    expect(log.filter((row) => row.sequence > sequence).map(({ personId }) => personId)).toEqual([
      stage.room.ids.facilitator,
    ]);
    const { versions: all } = await versions.list();
    expect(all.map(({ kind, madeBy }) => [kind, versions.nameOf(madeBy)])).toEqual([
      ['before-restore', 'facilitator'],
      ['named', 'ann'],
    ]);
    const events = await stage.query(
      "SELECT actor_id AS actor, data FROM event WHERE kind = 'document.restored' AND subject_id = $1",
      stage.notes,
    );
    expect(events).toEqual([{ actor: stage.room.ids.facilitator, data: { versionId: id } }]);
    await versions.restore(before as DocumentVersionId, 'ben');
    await settled(ann, ben);
    expect([ann.text, ben.text]).toEqual([text, text]);
  });

  it('changes nothing when the text is like that already', async () => {
    const ann = await stage.open('ann');
    ann.type('Zo. ');
    await ann.saved();
    const { id } = await versions.make('Zo');
    const { sequence } = await stage.head();
    expect(await versions.restore(id)).toEqual({ status: 201, code: undefined, before: null });
    expect((await stage.head()).sequence).toBe(sequence);
    expect(await versions.kinds()).toEqual(['named']);
  });

  it('loses no word of who is typing meanwhile in what stays', async () => {
    const [ann, ben] = [await stage.open('ann'), await stage.open('ben')];
    ann.type('Begin. ');
    await settled(ann, ben);
    const { id } = await versions.make('Begin');
    ann.doc.transact(() => ann.words.delete(0, 7));
    await settled(ann, ben);
    // Not there yet when the edit is worked out, and stored beside it.
    const restoring = versions.restore(id);
    for (let count = 0; count < 20; count += 1) {
      ben.type(`b${count}. `);
      await ben.saved();
    }
    expect((await restoring).status).toBe(201);
    await settled(ann, ben);
    expect(ann.text).toBe(ben.text);
    expect(await stage.storedText()).toBe(ann.text);
    expect(ann.text).toContain('Begin. ');
    const kept = await versions.list();
    const before = kept.versions.find(({ kind }) => kind === 'before-restore');
    const words = `${before && (await versions.words(before.id))}${ann.text}`;
    for (let count = 0; count < 20; count += 1) expect(words).toContain(`b${count}. `);
  });

  it('is for who may write, and only while the session goes on', async () => {
    const ann = await stage.open('ann');
    ann.type('Tekst. ');
    await ann.saved();
    const { id } = await versions.make('Versie');
    ann.type('Meer. ');
    await ann.saved();
    const text = await stage.storedText();
    expect(await versions.restore(id, 'observer')).toMatchObject({ status: 403, code: 'read-only' });
    for (const who of ['stranger', 'neighbour', 'moderator', 'exMember', 'expiredGuest'] as const)
      expect([who, (await versions.restore(id, who)).status]).toEqual([who, 404]);
    await stage.all.facilitator.act({ type: 'end' });
    expect(await versions.restore(id)).toMatchObject({ status: 403, code: 'read-only' });
    expect(await stage.storedText()).toBe(text);
  });
});

describe('when one person takes away more than half', () => {
  it('everybody is told, and what was taken away is put back beside what others wrote since', async () => {
    const [ann, ben] = [await stage.open('ann'), await stage.open('ben')];
    ann.type(story);
    await settled(ann, ben);
    const facilitator = await stage.socket('facilitator');
    await stage.opened(facilitator);
    clear(ben);
    await settled(ann, ben);
    ann.type('Ik schrijf gewoon door. ');
    await settled(ann, ben);
    await kindsBecome('before-removal');
    await facilitator.next('document.versioned');
    const [kept] = (await versions.list()).versions;
    expect(versions.nameOf(kept?.removedBy ?? null)).toBe('ben');
    expect(await versions.words(kept?.id as DocumentVersionId)).toBe(story);
    expect((await versions.list()).beforeRemoval).toBe(kept?.id);
    expect((await versions.restore(kept?.id as DocumentVersionId)).status).toBe(201);
    expect((await versions.list()).beforeRemoval).toBeNull();
    await settled(ann, ben);
    expect(ann.text).toBe(ben.text);
    expect(ann.text).toContain(story);
    expect(ann.text).toContain('Ik schrijf gewoon door. ');
  });

  it('everybody is told for a quarter of an hour', async () => {
    const ann = await stage.open('ann');
    ann.type(story);
    await ann.saved();
    await versions.make('Lang geleden');
    app.clock.advance({ minutes: 30 });
    clear(ann);
    await ann.saved();
    const kept = await eventually(
      'it is known who did it',
      async () => (await versions.list()).versions.find(({ removedBy }) => removedBy),
      (version) => version !== undefined,
      10_000,
    );
    // It was kept already, and stays what it was.
    expect(kept).toMatchObject({ kind: 'named', name: 'Lang geleden', removedBy: stage.room.ids.ann });
    app.clock.advance({ minutes: 14 });
    expect((await versions.list()).beforeRemoval).toBe(kept?.id);
    app.clock.advance({ minutes: 2 });
    expect((await versions.list()).beforeRemoval).toBeNull();
  });

  it('nobody is told of a passage that moved', async () => {
    const ann = await stage.open('ann');
    ann.type(story);
    await ann.saved();
    clear(ann);
    ann.root.insert(0, [paragraph(story)]);
    await ann.saved();
    for (let count = 0; count < 4; count += 1) await beat();
    // Kept after the judgement, in the same thread.
    await versions.make('Daarna');
    expect(await versions.kinds()).toEqual(['named']);
  });

  it('nobody is told of words that another proposed to take away', async () => {
    const [ann, ben] = [await stage.open('ann'), await stage.open('ben')];
    ann.type(story);
    await settled(ann, ben);
    ben.words.format(0, story.length, { deletion: { id: randomUUID(), by: stage.room.ids.ben } });
    await settled(ann, ben);
    ann.words.delete(0, story.length);
    await ann.saved();
    for (let count = 0; count < 4; count += 1) await beat();
    await versions.make('Daarna');
    expect(await versions.kinds()).toEqual(['named']);
  });
});

describe('a version that nobody asked for', () => {
  it('is kept at the end of a phase, under its title, of the texts in which somebody wrote', async () => {
    const ann = await stage.open('ann');
    ann.type('In deze fase. ');
    await ann.saved();
    const { phase } = stage.all.facilitator;
    await stage.all.facilitator.advanceTo('review');
    // What is written from here on is not in it, however late the thread comes to it.
    ann.type('In de volgende. ');
    await ann.saved();
    await kindsBecome('phase');
    expect(await versions.words((await versions.list()).versions[0]?.id as DocumentVersionId)).toBe(
      'In deze fase. ',
    );
    expect((await versions.list()).versions[0]?.name).toBe(phase?.title);
    const { body } = await versions.client('ann').call(documentVersionRoutes.list, {
      params: { documentId: stage.reflection },
    });
    expect(body.versions).toEqual([]);
  });

  it('is kept when writing pauses, and not again within five minutes', async () => {
    const ann = await stage.open('ann');
    const pause = async () => {
      await beat();
      app.clock.advance({ seconds: 61 });
      await beat();
    };
    ann.type('Eerst. ');
    await ann.saved();
    await beat();
    expect(await versions.kinds()).toEqual([]);
    await pause();
    await kindsBecome('automatic');
    ann.type('Toen. ');
    await ann.saved();
    await pause();
    expect(await versions.kinds()).toEqual(['automatic']);
    app.clock.advance({ minutes: 5 });
    ann.type('Later. ');
    await ann.saved();
    await pause();
    await kindsBecome('automatic', 'automatic');
  });

  it('gets rare as it gets older, and one with a name does not', async () => {
    const ann = await stage.open('ann');
    ann.type('Tekst. ');
    await ann.saved();
    const [model] = [await versions.make('Met een naam')];
    const hour = 3_600_000;
    const now = app.clock.now().getTime();
    const add = (ageMs: number, sequence: number, kind: string) =>
      stage.query(
        `INSERT INTO document_version
         SELECT gen_random_uuid(), document_id, incarnation, $2, $3, name, $4, made_by, NULL, NULL, authors, state
         FROM document_version WHERE id = $1`,
        model?.id,
        sequence,
        kind,
        new Date(now - ageMs),
      );
    const count = async () => (await versions.kinds()).filter((kind) => kind !== 'named').length;
    for (let index = 0; index < 48; index += 1)
      await add(2 * 24 * hour + index * hour * 0.25, -100 - index, 'automatic');
    for (let index = 0; index < 10; index += 1) await add(index * hour * 0.1, -200 - index, 'automatic');
    await add(2 * 24 * hour, -300, 'named');
    await run('documents.thin-versions');
    // Twelve or thirteen hours of two days ago, and everything of today.
    expect(await count()).toBeGreaterThanOrEqual(22);
    expect(await count()).toBeLessThanOrEqual(23);
    expect((await versions.kinds()).filter((kind) => kind === 'named')).toHaveLength(2);
    const after = await versions.kinds();
    await run('documents.thin-versions');
    expect(await versions.kinds()).toEqual(after);
  });
});
