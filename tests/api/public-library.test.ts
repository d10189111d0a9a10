/** The library for a stranger: what is public, in its newest version, and nothing else at any address. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FileId } from '@leerkring/shared/contract/common';
import { fileRoutes } from '@leerkring/shared/contract/files';
import { type LibraryItemView, libraryRoutes } from '@leerkring/shared/contract/library';
import { publicLibraryRoutes } from '@leerkring/shared/contract/public-library';
import { newId } from '../../server/src/platform/ids.js';
import { buildGroup, type Cast } from '../support/build-groups.js';
import {
  addVersion,
  brought,
  change,
  type LibraryPeople,
  libraryPeople,
  reuse,
  shared,
} from '../support/library-stage.js';
import { startApp, type TestApp } from '../support/start-app.js';

let app: TestApp;
let cast: Cast;
let people: LibraryPeople;
beforeAll(async () => {
  app = await startApp();
  cast = await buildGroup(app);
  people = await libraryPeople(app);
});
afterAll(() => app.close());

const text = 'Wie belt wie.';
const open = (given: Parameters<typeof shared>[2] = {}) =>
  shared(people.adviser, text, { classification: 'public', ...given });
const fileOf = ({ versions }: LibraryItemView): FileId => versions[0]?.files[0]?.id as FileId;
const list = async (query: { kind?: 'example' | 'guide'; words?: string } = {}) =>
  (await app.anonymous.call(publicLibraryRoutes.list, { query })).body;
const look = (itemId: string) => app.anonymous.call(publicLibraryRoutes.get, { params: { itemId } });
const take = (itemId: string, fileId: string) =>
  app.anonymous.call(publicLibraryRoutes.file, { params: { itemId, fileId } });

/** The item and its file, at each address that there is; and whether the list has it. */
const everywhere = async (item: LibraryItemView, fileId = fileOf(item)) => {
  const params = { itemId: item.id, fileId };
  const anonymous = [
    await app.anonymous.call(libraryRoutes.get, { params }),
    await app.anonymous.call(libraryRoutes.fileText, { params }),
    await app.anonymous.call(fileRoutes.download, { params }),
  ];
  return {
    item: (await look(item.id)).status,
    file: (await take(item.id, fileId)).status,
    inside: anonymous.map(({ status }) => status),
    listed: (await list()).items.some(({ id }) => id === item.id),
  };
};
const nowhere = { item: 404, file: 404, inside: [401, 401, 401], listed: false };

describe('a stranger', () => {
  it('reads a public item, with whose it is and whom to ask, and no name of a person', async () => {
    const item = await open({ title: 'Convenant voor iedereen', contactRole: 'Beleidsadviseur' });
    await reuse(people.neighbour, item.id);
    const { body } = await look(item.id);
    expect(body).toMatchObject({
      ...{ title: 'Convenant voor iedereen', organisation: 'Sluiswijk', contactRole: 'Beleidsadviseur' },
      ...{ status: 'adopted', version: 1, themes: ['Zorg en veiligheid'] },
      files: [{ id: fileOf(item), name: 'Convenant.docx' }],
    });
    const said = JSON.stringify([body, (await list()).items]);
    const { id, givenName, familyName } = item.createdBy;
    for (const inside of [id, givenName, familyName, 'Duinwaard']) expect(said).not.toContain(inside);
  });

  it('takes its file along, as a file and nothing that opens here', async () => {
    const item = await open();
    const { status, file, headers } = await take(item.id, fileOf(item));
    expect(status).toBe(200);
    expect(file?.byteLength).toBe(item.versions[0]?.files[0]?.bytes);
    expect(headers.get('content-disposition')).toMatch(/^attachment; filename="Convenant\.docx"/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toMatch(/; sandbox$/);
  });

  it('has nothing kept in a cache between, so that what is taken back is gone', async () => {
    const item = await open();
    const answers = [await look(item.id), await take(item.id, fileOf(item)), await look(newId())];
    for (const { headers } of answers) expect(headers.get('cache-control')).toBe('no-store');
  });

  it('finds by kind and by the words of title and description, and not by what is inside', async () => {
    const guide = await open({ kind: 'guide', documentType: null, title: 'Handreiking nachtrust' });
    const ids = async (query: Parameters<typeof list>[0]) => (await list(query)).items.map(({ id }) => id);
    expect(await ids({ kind: 'guide' })).toEqual([guide.id]);
    expect(await ids({ words: 'NACHTrust hand' })).toEqual([guide.id]);
    expect(await ids({ words: 'nachtrust', kind: 'example' })).toEqual([]);
    expect(await ids({ words: '%' })).toEqual([]);
  });

  it('is told of what lapsed that it did', async () => {
    const item = await open({ status: 'lapsed' });
    expect((await look(item.id)).body.status).toBe('lapsed');
  });
});

describe('there is nothing for a stranger at any address', () => {
  it.each(['network', 'organisation'] as const)('of an item for the %s', async (classification) => {
    expect(await everywhere(await open({ classification }))).toEqual(nowhere);
  });

  it('of an item of a group', async () => {
    const given = { classification: 'group' as const, groupId: cast.groupId };
    const item = await shared(cast.clients.member, text, given);
    expect(await everywhere(item)).toEqual(nowhere);
  });

  it('of a concept, until it is adopted and when it is a concept again', async () => {
    const concept = await open({ status: 'concept' });
    expect(await everywhere(concept)).toEqual(nowhere);
    const { body: adopted } = await change(people.adviser, concept, { status: 'adopted' });
    expect(await everywhere(adopted)).toMatchObject({ item: 200, file: 200, listed: true });
    const { body: again } = await change(people.adviser, adopted, { status: 'concept' });
    expect(await everywhere(again)).toEqual(nowhere);
  });

  it('of an item that went back to the network', async () => {
    const item = await open();
    expect(await everywhere(item)).toMatchObject({ item: 200, file: 200, listed: true });
    const { body: back } = await change(people.adviser, item, { classification: 'network' });
    expect(await everywhere(back)).toEqual(nowhere);
  });

  it('of an item that was taken away', async () => {
    const item = await open();
    await people.adviser.call(libraryRoutes.remove, { params: { itemId: item.id } });
    expect(await everywhere(item)).toEqual(nowhere);
  });

  it('of an earlier version, or of a file of something else under a public item', async () => {
    const item = await open();
    const { body: next } = await addVersion(people.adviser, item, [
      (await brought(people.adviser, 'Wie belt wie, en wanneer.')).id,
    ]);
    const closed = await open({ classification: 'network' });
    const other = await open();
    const loose = await brought(people.adviser, text);
    expect((await take(item.id, fileOf(next))).status).toBe(200);
    for (const fileId of [fileOf(item), fileOf(closed), fileOf(other), loose.id, newId(), 'nothing'])
      expect((await take(item.id, fileId)).status).toBe(404);
    for (const itemId of [closed.id, other.id, newId(), 'nothing'])
      expect((await take(itemId, fileOf(next))).status).toBe(404);
    for (const itemId of [newId(), 'nothing']) expect((await look(itemId)).status).toBe(404);
  });
});
