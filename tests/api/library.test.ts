/** The document exchange over HTTP: what is there, for whom, and its versions. What is made from it: library-reuse. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FileId, PersonId } from '@leerkring/shared/contract/common';
import { type LibraryAsk, libraryRoutes } from '@leerkring/shared/contract/library';
import { accents } from '@leerkring/shared/contract/themes';
import { LibraryTexts } from '../../server/src/modules/library/library-texts.js';
import { Database } from '../../server/src/platform/database/database.js';
import { Jobs } from '../../server/src/platform/jobs/jobs.js';
import { buildGroup, type Cast, expected, statuses } from '../support/build-groups.js';
import { collide, row } from '../support/collide.js';
import { eventually } from '../support/eventually.js';
import { insertLibraryItem } from '../support/insert-library.js';
import {
  add,
  addVersion,
  brought,
  change,
  download,
  type LibraryPeople,
  libraryPeople,
  list,
  notices,
  read,
  shared,
} from '../support/library-stage.js';
import { startApp, type TestApp } from '../support/start-app.js';
import type { TestClient } from '../support/test-client.js';

let app: TestApp;
let cast: Cast;
let adviser: TestClient;
let colleague: TestClient;
let neighbour: TestClient;
let moderator: TestClient;
let people: LibraryPeople;
beforeAll(async () => {
  app = await startApp();
  cast = await buildGroup(app);
  people = await libraryPeople(app);
  ({ adviser, colleague, neighbour, moderator } = people);
});
afterAll(() => app.close());

const titles = async (client: TestClient, query: Partial<LibraryAsk> = {}) =>
  (await list(client, query)).items.map(({ title }) => title);
const faults = ({ problem }: { problem: { errors?: unknown } | null }) => problem?.errors;

describe('an item', () => {
  it('is of the organisation of who shares it, with its files, for everybody in the network', async () => {
    const item = await shared(adviser);
    expect(item).toMatchObject({
      ...{ title: 'Convenant', version: 1, reusedBy: 0, organisation: { name: 'Sluiswijk' }, group: null },
      ...{ mayChange: true, mayReclassify: true, mayRemove: true, basedOn: null },
      versions: [{ number: 1, files: [{ name: 'Convenant.docx', extension: 'docx' }] }],
    });
    const { body } = await read(neighbour, item.id);
    expect(body).toMatchObject({ mayChange: false, mayReuse: true, mayRemove: false });
    expect((await download(neighbour, item.versions[0]?.files[0]?.id as FileId)).status).toBe(200);
  });

  it('is refused with what is missing, all at once, and the file waits for the next try', async () => {
    const file = await brought(adviser, 'Tekst');
    expect(faults(await add(adviser, { title: ' ', links: [{ label: 'x', url: 'javascript:1' }] }))).toEqual([
      { pointer: '/title', code: 'too-short' },
      { pointer: '/links/0/url', code: 'invalid-link' },
    ]);
    expect(faults(await add(adviser))).toEqual([{ pointer: '/fileIds', code: 'needs-file' }]);
    expect(faults(await add(adviser, { documentType: null, fileIds: [file.id] }))).toEqual([
      { pointer: '/documentType', code: 'choose-type' },
    ]);
    expect(faults(await add(adviser, { kind: 'podcast' }))).toEqual([
      { pointer: '/links', code: 'needs-link' },
    ]);
    const themeIds = [cast.groupId as never];
    expect(faults(await add(adviser, { fileIds: [file.id], themeIds }))).toEqual([
      { pointer: '/themeIds', code: 'unknown-theme' },
    ]);
    expect((await add(adviser, { fileIds: [file.id] })).status).toBe(201);
  });

  it('takes no file of somebody else that belongs to nothing yet', async () => {
    const file = await brought(neighbour, 'Nog niet gedeeld');
    expect((await add(adviser, { fileIds: [file.id] })).status).toBe(404);
  });

  it('is changed by all of its organisation on what they saw, put right by a moderator, and by nobody else', async () => {
    const item = await shared(adviser);
    const { body } = await change(colleague, item, { title: 'Convenant zorg', status: 'lapsed' });
    expect(body).toMatchObject({ title: 'Convenant zorg', status: 'lapsed', revision: 1 });
    expect((await change(colleague, item, { title: 'Te laat' })).problem?.code).toBe('conflict');
    expect((await change(moderator, body, { themeIds: [] })).body.themeIds).toEqual([]);
    expect((await change(neighbour, body, { title: 'Van mij' })).status).toBe(403);
    const moved = await read(moderator, item.id);
    expect((await change(moderator, moved.body, { classification: 'public' })).status).toBe(403);
    expect((await change(adviser, moved.body, { kind: 'guide' })).status).toBe(400);
  });

  it('lets one of two changes at the same moment through', async () => {
    const item = await shared(adviser);
    const answers = await collide(app, row('library_item', item.id), [
      () => change(adviser, item, { title: 'De een' }),
      () => change(colleague, item, { title: 'De ander' }),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  });

  it('of another organisation is brought by a moderator alone', async () => {
    const { body: me } = await read(neighbour, (await shared(neighbour)).id);
    const organisationId = me.organisation.id;
    const talk = { kind: 'talk-show' as const, links: [{ label: 'Kijk', url: 'https://kijk.example/1' }] };
    const { body } = await add(moderator, { ...talk, organisationId });
    expect(body.organisation).toEqual(me.organisation);
    expect((await add(adviser, { ...talk, organisationId })).status).toBe(403);
  });

  it('is gone with its files when it is taken away', async () => {
    const item = await shared(adviser);
    const params = { itemId: item.id };
    expect((await neighbour.call(libraryRoutes.remove, { params })).status).toBe(403);
    expect((await colleague.call(libraryRoutes.remove, { params })).status).toBe(204);
    expect((await read(adviser, item.id)).status).toBe(404);
    expect((await download(adviser, item.versions[0]?.files[0]?.id as FileId)).status).toBe(404);
  });
});

describe('an item that is not for everybody', () => {
  it('is there for the group alone: in the list, in what is counted, by itself and in its files', async () => {
    const { groupId, clients } = cast;
    const file = await brought(clients.member, 'Van de groep');
    const { body: item } = await add(clients.member, {
      ...{ title: 'Alleen voor ons', classification: 'group', groupId, year: 1999, fileIds: [file.id] },
    });
    const fileId = item.versions[0]?.files[0]?.id as FileId;
    expect(await statuses(cast, (client) => read(client, item.id))).toEqual(expected(200, 404));
    expect(await statuses(cast, (client) => download(client, fileId))).toEqual(expected(200, 404));
    const params = { itemId: item.id, fileId };
    expect(await statuses(cast, (client) => client.call(libraryRoutes.fileText, { params }))).toEqual(
      expected(200, 404),
    );
    for (const role of ['stranger', 'moderator', 'formerMember', 'expiredGuest'] as const) {
      const { choices } = await list(clients[role]);
      const found = [{ year: '1999' }, { group: groupId }].map((query) => list(clients[role], query));
      expect([
        ...[role, choices.years.includes(1999), choices.groups.some(({ id }) => id === groupId)],
        ...(await Promise.all(found)).map(({ total }) => total),
      ]).toEqual([role, false, false, 0, 0]);
    }
    expect(await titles(clients.observer, { year: '1999' })).toEqual(['Alleen voor ons']);
    expect(await titles(clients.observer, { group: groupId })).toEqual(['Alleen voor ons']);
    expect((await list(clients.observer)).choices.groups).toMatchObject([{ id: groupId }]);
  });

  it('is brought into a group by who stays in it, and out of it by its maker alone, for good', async () => {
    const { groupId, clients } = cast;
    const talk = { kind: 'talk-show' as const, links: [{ label: 'Kijk', url: 'https://kijk.example/2' }] };
    const given = { ...talk, classification: 'group' as const, groupId };
    const tried = await statuses(cast, (client) => add(client, given));
    expect(tried).toEqual(expected(201, 404, { guest: 403, observer: 403 }));
    const { body: item } = await add(clients.member, given);
    expect((await change(clients.facilitator, item, { title: 'Aangevuld' })).status).toBe(200);
    const { body: now } = await read(clients.member, item.id);
    expect((await change(clients.facilitator, now, { classification: 'network' })).status).toBe(403);
    const { body: open } = await change(clients.member, now, { classification: 'network' });
    expect(open).toMatchObject({ group: null, classification: 'network' });
    expect((await read(clients.stranger, item.id)).status).toBe(200);
    expect((await change(clients.member, open, { classification: 'group' })).status).toBe(400);
  });

  it('takes its files along when it is opened up', async () => {
    const { groupId, clients } = cast;
    const file = await brought(clients.member, 'Eerst van ons');
    const given = { classification: 'group' as const, groupId, fileIds: [file.id] };
    const { body: item } = await add(clients.member, given);
    await change(clients.member, item, { classification: 'public' });
    expect((await download(clients.stranger, item.versions[0]?.files[0]?.id as FileId)).status).toBe(200);
  });

  it('is there for the people of its organisation alone', async () => {
    const item = await shared(adviser, 'Intern', { classification: 'organisation', title: 'Intern' });
    expect((await read(colleague, item.id)).status).toBe(200);
    const fileId = item.versions[0]?.files[0]?.id as FileId;
    for (const client of [neighbour, moderator, cast.clients.member]) {
      expect((await read(client, item.id)).status).toBe(404);
      expect((await download(client, fileId)).status).toBe(404);
      expect(await titles(client, { words: 'intern' })).toEqual([]);
    }
  });
});

describe('the list', () => {
  it('is narrowed down by what people look for, and a word is found within a word and within a file', async () => {
    const themeIds = [accents.freeRole];
    await shared(neighbour, 'De raadsvergadering besluit', { title: 'Zoekproef', themeIds, year: 2001 });
    await app.app.get(LibraryTexts).readDue();
    const finds = async (query: Partial<LibraryAsk>) =>
      (await titles(adviser, { year: '2001', ...query })).length;
    expect(await finds({ theme: accents.freeRole })).toBe(1);
    expect(await finds({ theme: accents.localTailoring })).toBe(0);
    expect(await finds({ kind: 'example', type: 'covenant', step: 'cooperation', status: 'adopted' })).toBe(
      1,
    );
    expect(await finds({ status: 'concept' })).toBe(0);
    expect(await finds({ words: 'VERGADERING zoekproef' })).toBe(1);
    expect(await finds({ words: 'vergadering afwezig' })).toBe(0);
    expect((await list(adviser)).choices.years).toContain(2001);
  });

  it('comes in pages', async () => {
    for (let made = 0; made < 21; made += 1)
      await insertLibraryItem(app, people.neighbourId, null, { title: `Blad ${made}`, year: 1995 });
    const [first, second] = [
      await list(adviser, { year: '1995' }),
      await list(adviser, { year: '1995', page: '2' }),
    ];
    expect([first.total, first.items.length, second.items.length]).toEqual([21, 20, 1]);
  });
});

describe('versions', () => {
  it('stand in a chain: what was there stays, with who changed what', async () => {
    const item = await shared(adviser);
    const kept = item.versions[0]?.files[0]?.id as FileId;
    const fresh = await brought(adviser, 'Artikel 4', 'Bijlage.docx');
    const { body } = await addVersion(colleague, item, [kept], 'Nog eens gekeken');
    expect(body.versions.map(({ number, note, madeBy }) => [number, note, madeBy.id])).toEqual([
      [2, 'Nog eens gekeken', people.colleagueId],
      [1, '', item.createdBy.id],
    ]);
    const { body: third } = await addVersion(adviser, body, [
      body.versions[0]?.files[0]?.id as FileId,
      fresh.id,
    ]);
    expect(third.versions[0]?.files.map(({ name }) => name)).toEqual(['Convenant.docx', 'Bijlage.docx']);
    expect(third.versions[2]?.files[0]?.id).toBe(kept);
    expect((await addVersion(adviser, body, [fresh.id])).problem?.code).toBe('conflict');
    expect((await addVersion(neighbour, third, [])).status).toBe(403);
    expect(faults(await addVersion(adviser, third, []))).toEqual([
      { pointer: '/fileIds', code: 'needs-file' },
    ]);
  });
});

describe('the words in a file', () => {
  it('are read once and shown, and a file that cannot be read has none', async () => {
    const item = await shared(adviser, 'Eerste regel\nTweede regel');
    const words = (itemId: string, fileId: string) =>
      neighbour.call(libraryRoutes.fileText, { params: { itemId, fileId } });
    const fileId = item.versions[0]?.files[0]?.id as FileId;
    expect((await words(item.id, fileId)).body.text).toBe('Eerste regel\nTweede regel');
    const other = await shared(adviser);
    expect((await words(other.id, fileId)).status).toBe(404);
  });

  it('stay behind the wall of their item', async () => {
    const { groupId, ids } = cast;
    const { fileId } = await insertLibraryItem(app, ids.member, groupId, { text: 'Achter de muur' });
    await app.app.get(LibraryTexts).readDue();
    const seen = (reader: PersonId) =>
      app.app
        .get(Database)
        .asPerson(reader, (tx) =>
          tx.query('select text from library_file_text where file_id = $1', [fileId]),
        );
    expect(await seen(ids.member)).toEqual([{ text: 'Achter de muur' }]);
    for (const reader of [ids.stranger, ids.moderator, ids.formerMember])
      expect(await seen(reader)).toEqual([]);
  });
});

describe('a review date', () => {
  it('that has come is told to the people of the item, and recorded once', async () => {
    const day = new Date(app.clock.now().getTime() - 86_400_000).toISOString().slice(0, 10);
    const item = await shared(adviser, 'Oud', { reviewOn: day });
    const mine = async (client: TestClient) =>
      (await notices(client)).filter(({ itemId }) => itemId === item.id).map(({ kind, at }) => [kind, at]);
    expect(await mine(colleague)).toEqual([['review', day]]);
    expect(await mine(neighbour)).toEqual([]);
    const jobs = app.app.get(Jobs);
    await jobs.runDue('library.reviews');
    await jobs.runDue('library.reviews');
    const told: { concerns_id: string }[] = await app.app
      .get(Database)
      .manager.query(
        `select concerns_id from event where kind = 'library-item.review-due' and subject_id = $1`,
        [item.id],
      );
    expect(told).toEqual([{ concerns_id: item.createdBy.id }]);
    const { body: now } = await read(adviser, item.id);
    await change(adviser, now, { reviewOn: '2090-01-01' });
    expect(await mine(adviser)).toEqual([]);
  });
});

it('tells who may read it at once, and nobody else', async () => {
  const [mine, theirs] = [await colleague.socket(), await neighbour.socket()];
  const item = await shared(adviser, 'Intern', { classification: 'organisation' });
  const open = await shared(adviser);
  const heard = (socket: typeof mine, id: string) =>
    eventually(
      'the item is told of',
      async () => socket.received('thing.changed').map((told) => told.id),
      (ids) => ids.includes(id),
    );
  await heard(mine, item.id);
  expect(await heard(theirs, open.id)).not.toContain(item.id);
});
