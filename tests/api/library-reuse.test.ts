/** What people make from an item of the library: a copy with a trail, filled in, and the news of its source. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FileId } from '@leerkring/shared/contract/common';
import { libraryRoutes } from '@leerkring/shared/contract/library';
import { findInOffice } from '../../server/src/modules/library/office/fill-office.js';
import { Database } from '../../server/src/platform/database/database.js';
import { buildGroup, type Cast } from '../support/build-groups.js';
import { insertPerson } from '../support/builders.js';
import { insertLibraryItem } from '../support/insert-library.js';
import {
  addVersion,
  brought,
  download,
  libraryPeople,
  notices,
  read,
  reuse,
  shared,
} from '../support/library-stage.js';
import { startApp, startNode, type TestApp } from '../support/start-app.js';
import type { TestClient } from '../support/test-client.js';

let app: TestApp;
let cast: Cast;
let adviser: TestClient;
let colleague: TestClient;
let neighbour: TestClient;
let moderator: TestClient;
beforeAll(async () => {
  app = await startApp();
  cast = await buildGroup(app);
  ({ adviser, colleague, neighbour, moderator } = await libraryPeople(app));
});
afterAll(() => app.close());

describe('reuse', () => {
  it('leaves a trail: whose it was, which version, and who did so', async () => {
    const source = await shared(neighbour);
    const { body: copy } = await reuse(adviser, source.id);
    expect(copy).toMatchObject({
      ...{
        classification: 'organisation',
        status: 'concept',
        organisation: { name: 'Sluiswijk' },
        version: 1,
      },
      basedOn: { itemId: source.id, title: 'Convenant', version: 1, newer: null },
    });
    expect(copy.versions[0]?.files.map(({ name }) => name)).toEqual(['Convenant.docx']);
    await reuse(colleague, source.id);
    const { body: seen } = await read(moderator, source.id);
    expect(seen.reusedBy).toBe(1);
    expect(seen.reuses.map(({ organisation }) => organisation.name)).toEqual(['Sluiswijk']);
    expect((await read(neighbour, copy.id)).status).toBe(404);
  });

  it('keeps what was made when the source goes, and says only whose it was', async () => {
    const source = await shared(neighbour);
    const { body: copy } = await reuse(adviser, source.id);
    await neighbour.call(libraryRoutes.remove, { params: { itemId: source.id } });
    const { body } = await read(adviser, copy.id);
    expect(body.basedOn).toMatchObject({ itemId: null, title: null, organisation: { name: 'Duinwaard' } });
    expect((await download(adviser, copy.versions[0]?.files[0]?.id as FileId)).status).toBe(200);
    const params = { itemId: copy.id };
    expect((await adviser.call(libraryRoutes.sourceNews, { params })).status).toBe(404);
  });

  it('of one item by more people at once than there are connections waits for nobody', async () => {
    const source = await shared(neighbour);
    const small = await startNode(app, { env: { DATABASE_POOL: '3' } });
    const people = await Promise.all(
      Array.from({ length: 6 }, () => insertPerson(app, { role: 'policy-adviser' })),
    );
    const clients = people.map((id) => small.as(id));
    // Signed in, so that nothing but the copying comes at once.
    for (const client of clients) await read(client, source.id);
    const all = await Promise.all(clients.map((client) => reuse(client, source.id)));
    expect(all.map(({ status }) => status)).toEqual(people.map(() => 201));
    await small.close();
  });

  it('of a group stays in that group, and of what is not to be copied is refused', async () => {
    const { groupId, clients } = cast;
    const { id } = await insertLibraryItem(app, cast.ids.member, groupId, { text: 'Groep' });
    const { body } = await reuse(clients.presenter, id);
    expect(body).toMatchObject({ classification: 'group', group: { id: groupId } });
    const asked = await shared(neighbour, 'Eerst vragen', { licence: 'ask-first' });
    expect((await reuse(adviser, asked.id)).status).toBe(403);
    const fill = (who: TestClient) =>
      who.call(libraryRoutes.fill, {
        params: { itemId: asked.id },
        body: { fileId: asked.versions[0]?.files[0]?.id as FileId, values: { gemeente: 'Sluiswijk' } },
      });
    expect((await fill(adviser)).problem?.code).toBe('not-allowed');
    expect((await fill(neighbour)).status).toBe(201);
  });

  it('hears of a newer version with what changed beside its own text, until it was looked at', async () => {
    const source = await shared(neighbour, 'Artikel 1\nArtikel 2\nVan [gemeente]');
    const { body: copy } = await reuse(adviser, source.id);
    const file = await brought(neighbour, 'Artikel 1\nArtikel 2 is anders\nVan [gemeente]\nArtikel 4');
    await addVersion(neighbour, source, [file.id], 'Artikel 2 is aangepast');
    expect((await read(adviser, copy.id)).body.basedOn?.newer).toBe(2);
    const about = { kind: 'source', itemId: copy.id, organisation: { name: 'Duinwaard' } };
    expect(await notices(colleague)).toContainEqual(
      expect.objectContaining({ kind: 'source', itemId: copy.id }),
    );
    expect((await notices(adviser)).find(({ itemId }) => itemId === copy.id)).toMatchObject(about);
    const params = { itemId: copy.id };
    const { body: news } = await adviser.call(libraryRoutes.sourceNews, { params });
    expect(news).toMatchObject({ from: 1, to: 2, versions: [{ number: 2, note: 'Artikel 2 is aangepast' }] });
    expect(news.comparison).toEqual({
      changes: [
        { kind: 'same', text: 'Artikel 1' },
        { kind: 'removed', text: 'Artikel 2' },
        { kind: 'added', text: 'Artikel 2 is anders' },
        { kind: 'same', text: 'Van [gemeente]' },
        { kind: 'added', text: 'Artikel 4' },
      ],
      mine: ['Artikel 1', 'Artikel 2', 'Van [gemeente]'],
    });
    const look = (version: number) => adviser.call(libraryRoutes.sourceSeen, { params, body: { version } });
    expect((await look(3)).problem?.code).toBe('conflict');
    expect((await look(2)).status).toBe(204);
    expect((await read(adviser, copy.id)).body.basedOn?.newer).toBeNull();
    expect((await notices(adviser)).some(({ itemId }) => itemId === copy.id)).toBe(false);
  });
});

describe('what somebody may keep', () => {
  it('holds for what is copied and what is filled in', async () => {
    const eager = app.as(await insertPerson(app, { role: 'policy-adviser' }));
    const source = await shared(neighbour, 'Van [gemeente]');
    const { body: copy } = await reuse(eager, source.id);
    const { id } = await brought(eager, 'Veel');
    await app.app
      .get(Database)
      .manager.query('UPDATE file SET bytes = $1 WHERE id = $2', [app.config.fileQuota, id]);
    expect((await reuse(eager, source.id)).problem?.code).toBe('quota-reached');
    const params = { itemId: copy.id };
    const body = { after: 1, note: 'Ingevuld: gemeente', values: { gemeente: 'Sluiswijk' } };
    expect((await eager.call(libraryRoutes.fillVersion, { params, body })).problem?.code).toBe(
      'quota-reached',
    );
  });
});

describe('what is to be filled in', () => {
  it('is found with a first guess, and comes back filled in: to take along, or as a next version', async () => {
    const source = await shared(neighbour, 'Van [gemeente] voor [Gemeente].\nHet kost <bedrag>.');
    const { body: copy } = await reuse(adviser, source.id);
    const params = { itemId: copy.id };
    const { body: found } = await adviser.call(libraryRoutes.placeholders, { params });
    expect(found).toMatchObject([
      { key: 'gemeente', label: 'Gemeente', count: 2, suggestion: 'Sluiswijk' },
      { key: 'bedrag', label: 'Bedrag', count: 1, suggestion: '' },
    ]);
    const fileId = copy.versions[0]?.files[0]?.id as FileId;
    const values = { gemeente: 'Sluiswijk & Oost' };
    const taken = await adviser.call(libraryRoutes.fill, { params, body: { fileId, values } });
    expect(taken.headers.get('content-disposition')).toBe('attachment; filename="convenant.docx"');
    expect((await findInOffice(taken.file ?? Buffer.alloc(0))).map(({ key }) => key)).toEqual(['bedrag']);
    const body = { after: 1, note: 'Ingevuld: gemeente', values };
    const { body: filled } = await adviser.call(libraryRoutes.fillVersion, { params, body });
    expect(filled.versions[0]).toMatchObject({ number: 2, note: 'Ingevuld: gemeente' });
    expect((await adviser.call(libraryRoutes.placeholders, { params })).body.map(({ key }) => key)).toEqual([
      'bedrag',
    ]);
    expect((await adviser.call(libraryRoutes.fillVersion, { params, body })).problem?.code).toBe('conflict');
    const theirs = { itemId: source.id };
    expect((await adviser.call(libraryRoutes.fillVersion, { params: theirs, body })).status).toBe(403);
    const asked = { fileId: source.versions[0]?.files[0]?.id as FileId, values: { gemeente: 'Sluiswijk' } };
    expect((await adviser.call(libraryRoutes.fill, { params: theirs, body: asked })).status).toBe(201);
    expect((await adviser.call(libraryRoutes.fill, { params, body: asked })).status).toBe(404);
  });
});
