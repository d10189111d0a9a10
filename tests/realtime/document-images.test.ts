/** Images in a text: who may put one in it, who sees it, and until when it is there. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FileId } from '@leerkring/shared/contract/common';
import { documentImageRoutes } from '@leerkring/shared/contract/document-images';
import { exchangeRoutes } from '@leerkring/shared/contract/exchange';
import { fileRoutes, partType } from '@leerkring/shared/contract/files';
import { strFromU8, unzipSync } from 'fflate';
import sharp from 'sharp';
import * as Y from 'yjs';
import { DocumentsService } from '../../server/src/modules/documents/documents.service.js';
import { newId } from '../../server/src/platform/ids.js';
import { Jobs } from '../../server/src/platform/jobs/jobs.js';
import { DocumentStage, settled, wide } from '../support/document-stage.js';
import { eventually } from '../support/eventually.js';
import { startApp, type TestApp } from '../support/start-app.js';
import type { TestClient } from '../support/test-client.js';
import type { TextClient } from '../support/text-client.js';
import { Versions } from '../support/versions.js';

let app: TestApp;
let stage: DocumentStage;
let photo: Buffer;
beforeAll(async () => {
  app = await startApp({ env: wide });
  stage = await DocumentStage.set(app);
  photo = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#0b5563' } })
    .png()
    .toBuffer();
});
afterAll(() => app.close());

const as = (name: Parameters<DocumentStage['socket']>[0]): TestClient => app.as(stage.room.ids[name]);

const bring = async (client: TestClient, name = 'foto.png', content = photo): Promise<FileId> => {
  const body = { name, bytes: content.byteLength, sha256: null };
  const { body: upload } = await client.call(fileRoutes.begin, { body });
  const params = { uploadId: upload.id };
  await client.call(fileRoutes.append, {
    ...{ params, query: { offset: '0' }, file: { type: partType, bytes: content } },
  });
  return (await client.call(fileRoutes.finish, { params })).body.id;
};
const add = (client: TestClient, fileId: FileId, documentId = stage.notes) =>
  client.call(documentImageRoutes.add, { params: { documentId }, body: { fileId } });
const look = async (client: TestClient, fileId: FileId): Promise<number> =>
  (await client.call(fileRoutes.picture, { params: { fileId } })).status;

const put = (client: TextClient, attributes: Record<string, unknown>) =>
  client.doc.transact(() => {
    const image = new Y.XmlElement('image');
    for (const [key, value] of Object.entries(attributes)) image.setAttribute(key, value as string);
    client.root.insert(0, [image]);
  });
const shown = (fileId: FileId, alt: string | null = 'Een tafel') => ({ fileId, alt, width: 40, height: 30 });

describe('an image', () => {
  it('is brought by who may write, and seen by who may read', async () => {
    const ann = as('ann');
    const fileId = await bring(ann);
    const { status, body } = await add(ann, fileId);
    expect([status, body]).toEqual([201, { fileId, width: 40, height: 30 }]);
    const tab = await stage.open('ann');
    put(tab, shown(fileId));
    const other = await stage.open('ben');
    await settled(tab, other);
    expect(other.text).toContain(fileId);
    expect(await look(as('ben'), fileId)).toBe(200);
    expect(await look(as('observer'), fileId)).toBe(200);
    for (const who of ['stranger', 'moderator'] as const) expect(await look(as(who), fileId)).toBe(404);
    const { headers } = await ann.call(fileRoutes.picture, { params: { fileId } });
    expect(headers.get('content-type')).toBe('image/png');
    expect(headers.get('content-disposition')).toMatch(/^inline/);
    expect(headers.get('content-security-policy')).toMatch(/default-src 'none'/);
  });

  it('is seen no more by who left the group', async () => {
    const fileId = await bring(as('ann'));
    await add(as('ann'), fileId);
    const ben = as('ben');
    expect(await look(ben, fileId)).toBe(200);
    await stage.query(
      'UPDATE membership SET left_at = $2 WHERE person_id = $1',
      stage.room.ids.ben,
      app.clock.now(),
    );
    app.clock.advance({ seconds: 11 });
    expect(await look(ben, fileId)).toBe(404);
    await stage.query('UPDATE membership SET left_at = NULL WHERE person_id = $1', stage.room.ids.ben);
    app.clock.advance({ seconds: 11 });
  });

  it('is nothing but an image of one’s own, or of a text that one may read', async () => {
    const ann = as('ann');
    const theirs = await bring(as('ben'));
    expect((await add(ann, theirs)).status).toBe(404);
    const words = await bring(ann, 'lijst.txt', Buffer.from('een'));
    expect((await add(ann, words)).problem?.code).toBe('file-type-not-accepted');
    const fileId = await bring(ann);
    expect((await add(as('observer'), fileId)).problem?.code).toBe('read-only');
    expect((await add(as('stranger'), fileId)).status).toBe(404);
    await add(ann, fileId);
    const { body: again } = await add(as('ben'), fileId);
    expect(again.fileId).toBe(fileId);
    const { body: elsewhere } = await add(as('ben'), fileId, stage.reflection);
    expect(elsewhere.fileId).not.toBe(fileId);
    expect(await look(ann, elsewhere.fileId)).toBe(200);
  });

  it.each([
    ['an address of elsewhere', { src: 'https://volg.example/1.png', alt: '', width: 1, height: 1 }],
    ['what is no id', { fileId: 'https://volg.example/1.png', alt: '', width: 1, height: 1 }],
    ['a size of no image', { fileId: newId(), alt: '', width: 0, height: 1 }],
    ['a width of its own', { fileId: newId(), alt: '', width: 1, height: 1, size: '120px' }],
    ['words without end', { fileId: newId(), alt: 'x'.repeat(251), width: 1, height: 1 }],
  ])('with %s comes into no text', async (_, attributes) => {
    const tab = await stage.open('ann');
    put(tab, attributes);
    await expect(tab.saved()).rejects.toThrow('bad-update');
  });

  it('goes out with the text, with what it shows', async () => {
    const ann = as('ann');
    const { file } = await ann.call(exchangeRoutes.export, {
      params: { documentId: stage.notes },
      query: { format: 'odt' },
    });
    const parts = unzipSync(file ?? new Uint8Array());
    expect(strFromU8(parts['content.xml'] ?? new Uint8Array())).toContain('<svg:desc>Een tafel</svg:desc>');
    expect(Object.keys(parts)).toContain('Pictures/1.png');
  });

  it('that came or went is seen where versions are compared', async () => {
    const versions = new Versions(stage);
    const tab = await stage.open('ann');
    const before = await versions.make('Voor de foto');
    const { body } = await add(as('ann'), await bring(as('ann')));
    put(tab, shown(body.fileId, 'Een lege stoel'));
    await tab.saved();
    const after = await versions.make('Met de foto');
    expect(await versions.compared(after.id, before.id)).toContainEqual(['added', 'Een lege stoel', 'ann']);
    tab.doc.transact(() => tab.root.delete(0, 1));
    await tab.saved();
    expect(await look(as('ann'), body.fileId)).toBe(200);
  });

  it('that was taken away is gone when the history is forgotten, and the others stay', async () => {
    const ann = as('ann');
    const [kept, gone] = [await bring(ann), await bring(ann)];
    for (const fileId of [kept, gone]) await add(ann, fileId);
    const tab = await stage.open('ann');
    put(tab, shown(gone));
    put(tab, shown(kept));
    await tab.saved();
    tab.doc.transact(() => tab.root.delete(1, 1));
    await tab.saved();
    expect(await app.app.get(DocumentsService).forgetHistory(stage.notes)).toBe(true);
    expect([await look(ann, kept), await look(ann, gone)]).toEqual([200, 404]);
  });

  it('vanishes with the text, and its content with the last that showed it', async () => {
    const mine = await DocumentStage.set(app);
    const [id] = [mine.room.ids.ann];
    const client = app.as(id);
    const own = await sharp({ create: { width: 9, height: 9, channels: 3, background: '#123456' } })
      .png()
      .toBuffer();
    const fileId = await bring(client, 'eigen.png', own);
    await add(client, fileId, mine.notes);
    const [row] = await mine.query<{ sha256: string }>('SELECT sha256 FROM file WHERE id = $1', fileId);
    await mine.query('UPDATE document SET erase_at = $2 WHERE id = $1', mine.notes, app.clock.now());
    await app.app.get(Jobs).runDue('documents.erase');
    expect(await look(client, fileId)).toBe(404);
    const blobs = () => mine.query('SELECT FROM blob WHERE sha256 = $1', row?.sha256);
    await eventually('its content is gone', blobs, (rows) => rows.length === 0);
  });
});
