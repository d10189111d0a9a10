/** Files on their way in and out: by parts, checked, and for nobody but who may have them. */
import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FileId, PersonId, UploadId } from '@leerkring/shared/contract/common';
import {
  type FileView,
  fileRoutes,
  maxFileBytes,
  maxUploads,
  partType,
} from '@leerkring/shared/contract/files';
import { FilesService } from '../../server/src/modules/files/files.service.js';
import { Database } from '../../server/src/platform/database/database.js';
import { newId } from '../../server/src/platform/ids.js';
import { Jobs } from '../../server/src/platform/jobs/jobs.js';
import { insertPerson } from '../support/builders.js';
import { filesFolderOf } from '../support/database.js';
import { eventually } from '../support/eventually.js';
import { insertGroup, insertMember } from '../support/insert-room.js';
import { startApp, type TestApp } from '../support/start-app.js';
import type { TestClient } from '../support/test-client.js';

const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const words = (text: string) => Buffer.from(text);

let app: TestApp;
let ann: TestClient;
let annId: PersonId;
let bob: TestClient;
let bobId: PersonId;
beforeAll(async () => {
  app = await startApp({ env: { FILES_PER_PERSON_MB: '150' } });
  annId = await insertPerson(app);
  bobId = await insertPerson(app);
  ann = app.as(annId);
  bob = app.as(bobId);
});
afterAll(() => app.close());

const begin = (client: TestClient, name: string, bytes: Buffer | number, sha256?: string | null) =>
  client.call(fileRoutes.begin, {
    body: {
      name,
      bytes: typeof bytes === 'number' ? bytes : bytes.byteLength,
      sha256: sha256 ?? (typeof bytes === 'number' ? null : digest(bytes)),
    },
  });
const part = (client: TestClient, uploadId: UploadId, offset: number, bytes: Uint8Array) =>
  client.call(fileRoutes.append, {
    params: { uploadId },
    query: { offset: String(offset) },
    file: { type: partType, bytes },
  });
const finish = (client: TestClient, uploadId: UploadId) =>
  client.call(fileRoutes.finish, { params: { uploadId } });

/** From beginning to end. */
const bring = async (client: TestClient, name: string, bytes: Buffer): Promise<FileView> => {
  const { body } = await begin(client, name, bytes);
  await part(client, body.id, 0, bytes);
  const { body: file, problem } = await finish(client, body.id);
  expect(problem).toBeNull();
  return file;
};
const download = (client: TestClient, fileId: FileId) =>
  client.call(fileRoutes.download, { params: { fileId } });
const query = <Row>(sql: string, values: unknown[] = []): Promise<Row[]> =>
  app.app.get(Database).manager.query(sql, values);
const stored = async () =>
  (await readdir(join(filesFolderOf(app.config.databaseUrl ?? ''), 'content'), { recursive: true })).filter(
    (name) => /[0-9a-f]{64}$/.test(name),
  ).length;

describe('an upload', () => {
  it('arrives in parts and comes out as it was', async () => {
    const content = words('naam;aantal\nVoorbeeld;3\n');
    const { body: upload, status } = await begin(ann, 'Lijst van mei.CSV', content);
    expect([status, upload.name, upload.received]).toEqual([201, 'Lijst van mei.csv', 0]);
    const first = await part(ann, upload.id, 0, content.subarray(0, 10));
    expect(first.body.received).toBe(10);
    const second = await part(ann, upload.id, 10, content.subarray(10));
    expect(second.body.received).toBe(content.byteLength);
    const { body: file } = await finish(ann, upload.id);
    expect(file).toMatchObject({ name: 'Lijst van mei.csv', extension: 'csv', removed: [], size: null });
    expect((await download(ann, file.id)).file).toEqual(content);
    expect((await ann.call(fileRoutes.look, { params: { uploadId: upload.id } })).status).toBe(404);
    expect(await query('SELECT FROM upload_part')).toHaveLength(0);
  });

  it('that is chosen again goes on where it was, and nobody else can', async () => {
    const content = words('Verder waar we waren.');
    const { body: upload } = await begin(ann, 'a.txt', content);
    await part(ann, upload.id, 0, content.subarray(0, 6));
    expect((await begin(ann, 'a.txt', content)).body).toEqual({ ...upload, received: 6 });
    expect((await begin(bob, 'a.txt', content)).body.id).not.toBe(upload.id);
    expect((await begin(ann, 'b.txt', content)).body.id).not.toBe(upload.id);
  });

  it('from two tabs at once is one file', async () => {
    const content = words('Twee vensters, één bestand.');
    const { body: upload } = await begin(ann, 'twee.txt', content);
    const both = await Promise.all([
      part(ann, upload.id, 0, content),
      part(ann, upload.id, 0, content.subarray(0, 9)),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(both.find(({ problem }) => problem)?.problem?.code).toBe('upload-moved-on');
    const { body: now } = await ann.call(fileRoutes.look, { params: { uploadId: upload.id } });
    if (now.received < content.byteLength)
      await part(ann, upload.id, now.received, content.subarray(now.received));
    const ends = await Promise.all([finish(ann, upload.id), finish(ann, upload.id)]);
    const codes = ends.map(({ status, problem }) => problem?.code ?? status).sort();
    expect([
      [201, 201],
      [201, 'upload-busy'],
      [201, 'not-found'],
    ]).toContainEqual(codes);
    expect((await finish(ann, upload.id)).body.id).toBe(upload.id);
  });

  it('is refused before it is sent when its name or size will not do', async () => {
    const codes = await Promise.all(
      [
        begin(ann, 'programma.exe', 10),
        begin(ann, 'verslag\u202efdp.docx', 10),
        begin(ann, '../../etc/passwd.txt', 10),
        begin(ann, 'film.pdf', maxFileBytes + 1),
      ].map(async (answer) => (await answer).problem?.code),
    );
    expect(codes).toEqual([
      ...['file-type-not-accepted', 'file-name-not-accepted', 'file-name-not-accepted', 'too-large'],
    ]);
  });

  it('takes no part that does not belong there, and ends only when it is whole', async () => {
    const { body: upload } = await begin(ann, 'stuk.txt', 10);
    expect((await part(ann, upload.id, 5, words('12345'))).problem?.code).toBe('upload-moved-on');
    expect((await part(ann, upload.id, 0, words('12345678901'))).problem?.code).toBe('too-large');
    expect((await finish(ann, upload.id)).problem?.code).toBe('upload-incomplete');
  });

  it('is gone at once when it is refused, and the refusal is in the trail without a name', async () => {
    const wrong = words('%PDF-1.7 geen pdf');
    const { body: upload } = await begin(ann, 'geheim-van-jan.pdf', wrong);
    await part(ann, upload.id, 0, wrong);
    expect((await finish(ann, upload.id)).problem?.code).toBe('file-not-readable');
    expect((await ann.call(fileRoutes.look, { params: { uploadId: upload.id } })).status).toBe(404);
    const [told] = await query<{ data: object }>(
      "SELECT data FROM event WHERE kind = 'file.refused' ORDER BY id DESC LIMIT 1",
    );
    expect(told?.data).toEqual({ reason: 'file-not-readable' });
  });

  it('that is not what was sent is refused', async () => {
    const content = words('Dit kwam aan.');
    const { body: upload } = await begin(ann, 'anders.txt', content, digest(words('Dit ging weg.')));
    await part(ann, upload.id, 0, content);
    expect((await finish(ann, upload.id)).problem?.code).toBe('file-damaged');
  });

  it('counts before it is there, against what one person may have', async () => {
    const eve = app.as(await insertPerson(app));
    const { body: first } = await begin(eve, 'groot.pdf', 100_000_000);
    expect((await begin(eve, 'meer.pdf', 60_000_000)).problem?.code).toBe('quota-reached');
    await eve.call(fileRoutes.cancel, { params: { uploadId: first.id } });
    expect((await begin(eve, 'meer.pdf', 60_000_000)).status).toBe(201);
  });

  it('is one of a few that somebody has on the way', async () => {
    const dan = app.as(await insertPerson(app));
    const all = await Promise.all(
      Array.from({ length: maxUploads + 2 }, (_, at) => begin(dan, `${at}.txt`, 10)),
    );
    expect(all.filter(({ problem }) => problem?.code === 'limit-reached')).toHaveLength(2);
  });

  it('is another’s business in nothing', async () => {
    const { body: upload } = await begin(ann, 'mijn.txt', 10);
    const params = { uploadId: upload.id };
    const tries = await Promise.all([
      bob.call(fileRoutes.look, { params }),
      part(bob, upload.id, 0, words('0123456789')),
      finish(bob, upload.id),
      bob.call(fileRoutes.cancel, { params }),
    ]);
    expect(tries.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
    expect((await ann.call(fileRoutes.look, { params })).body.received).toBe(0);
  });
});

describe('a file', () => {
  it('of the same content lies there once, and goes with the last that has it', async () => {
    const before = await stored();
    const content = words(`Hetzelfde ${newId()}`);
    const [one, other] = [await bring(ann, 'een.txt', content), await bring(bob, 'twee.md', content)];
    expect(await stored()).toBe(before + 1);
    await ann.call(fileRoutes.discard, { params: { fileId: one.id } });
    expect((await download(bob, other.id)).file).toEqual(content);
    await bob.call(fileRoutes.discard, { params: { fileId: other.id } });
    await eventually('the content is gone', stored, (count) => count === before);
  });

  it('that belongs to nothing is its uploader’s, and gone after a day with what is on the way', async () => {
    const file = await bring(ann, 'los.txt', words('Nog nergens van.'));
    const { body: upload } = await begin(ann, 'onderweg.txt', 10);
    expect((await download(bob, file.id)).status).toBe(404);
    expect((await bob.call(fileRoutes.discard, { params: { fileId: file.id } })).status).toBe(404);
    app.clock.advance({ minutes: 25 * 60 });
    await app.app.get(Jobs).runDue('files.clear-away');
    expect((await app.as(annId).call(fileRoutes.download, { params: { fileId: file.id } })).status).toBe(404);
    expect(await query('SELECT FROM upload WHERE id = $1', [upload.id])).toHaveLength(0);
    ann = app.as(annId);
    bob = app.as(bobId);
  });

  it('goes out as a file to keep, that no browser opens as a page', async () => {
    const file = await bring(ann, 'Café "één".txt', words('0123456789'));
    const { headers } = await download(ann, file.id);
    expect(headers.get('content-disposition')).toBe(
      `attachment; filename="Cafe -een-.txt"; filename*=UTF-8''Caf%C3%A9%20-%C3%A9%C3%A9n-.txt`,
    );
    expect(headers.get('content-type')).toBe('text/plain');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toMatch(/default-src 'none'.*sandbox/);
    expect(headers.get('cache-control')).toBe('no-store');
    const get = (range: string) => ann.fetch(`/api/v1/files/${file.id}/content`, { headers: { range } });
    const some = await get('bytes=2-4');
    expect([some.status, some.headers.get('content-range'), await some.text()]).toEqual([
      206,
      'bytes 2-4/10',
      '234',
    ]);
    const none = await get('bytes=20-');
    expect([none.status, none.headers.get('content-range')]).toEqual([416, 'bytes */10']);
    expect((await ann.fetch(`/api/v1/files/${file.id}/picture`)).status).toBe(404);
  });

  it('of a thing is for who its module lets in, and for who is in its group', async () => {
    const groupId = await insertGroup(app);
    await insertMember(app, groupId, annId, 'member');
    await insertMember(app, groupId, bobId, 'member');
    const strangerId = await insertPerson(app);
    const stranger = app.as(strangerId);
    const files = app.app.get(FilesService);
    const open = new Set<PersonId>([annId, bobId]);
    files.judgeWith('test-thing', (actor) => Promise.resolve(open.has(actor.personId)));
    const thing = { kind: 'test-thing', id: newId<string>(), groupId };
    const { id } = await bring(ann, 'van ons.txt', words('Voor de groep.'));
    const actor = { personId: annId } as never;
    const loose = await files.require(actor, id);
    await app.app.get(Database).transaction((tx) => files.attach(tx, actor, loose, thing));
    expect((await download(bob, id)).status).toBe(200);
    expect((await download(stranger, id)).status).toBe(404);
    open.add(strangerId);
    expect((await download(stranger, id)).status).toBe(404);
    open.delete(bobId);
    expect((await download(bob, id)).status).toBe(404);
    expect((await ann.call(fileRoutes.discard, { params: { fileId: id } })).status).toBe(404);
    const other = { ...thing, id: newId<string>() };
    const ours = await files.require(actor, id);
    const linked = await app.app.get(Database).transaction((tx) => files.attach(tx, actor, ours, other));
    expect(linked.id).not.toBe(id);
    await app.app.get(Database).transaction((tx) => files.release(tx, thing.kind, [thing.id]));
    expect((await download(ann, id)).status).toBe(404);
    expect((await download(ann, linked.id)).file).toEqual(words('Voor de groep.'));
  });
});
