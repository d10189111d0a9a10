/** How the routes of files are called: on an upload of the member, on a file of nobody else, on an image of the notes. */
import { createHash } from 'node:crypto';
import type { FileId, PersonId, UploadId } from '@leerkring/shared/contract/common';
import { partType } from '@leerkring/shared/contract/files';
import { newId } from '../../../server/src/platform/ids.js';
import { contentKey, partKey, Storage } from '../../../server/src/platform/storage/storage.js';
import type { Prepare, RouteCall } from './route-call.js';
import type { World } from './world.js';

const words = Buffer.from('Dag');

/** Of the member, with all that was sent of it. */
async function upload({ app, manager, ids }: World, received: number): Promise<UploadId> {
  const [id, part] = [newId<UploadId>(), newId()];
  await manager.query("INSERT INTO upload VALUES ($1, $2, 'dag.txt', 3, null, $3, $4, null)", [
    ...[id, ids.member, received],
    app.clock.now(),
  ]);
  if (received === 0) return id;
  await app.app.get(Storage).put(partKey(id, part), words);
  await manager.query('INSERT INTO upload_part VALUES ($1, $2, 0, 3)', [part, id]);
  return id;
}

const onUpload =
  (received: number, more: Partial<RouteCall> = {}): Prepare =>
  async (world) => ({ params: { uploadId: await upload(world, received) }, ...more });

/** An image; what stands in it is of no account here. */
async function file(
  { app, manager, notesId, groupId }: World,
  by: PersonId,
  isOfNotes: boolean,
): Promise<FileId> {
  const [id, sha256] = [newId<FileId>(), createHash('sha256').update(words).digest('hex')];
  await app.app.get(Storage).put(contentKey(sha256), words);
  await manager.query('INSERT INTO blob VALUES ($1, 3, $2) ON CONFLICT DO NOTHING', [
    sha256,
    app.clock.now(),
  ]);
  const subject = isOfNotes ? ['document', notesId, groupId] : [null, null, null];
  await manager.query(
    `INSERT INTO file (id, sha256, name, extension, bytes, width, height, removed, uploaded_by, created_at, subject_kind, subject_id, group_id)
     VALUES ($1, $2, 'dag.png', 'png', 3, 8, 8, '[]', $3, $4, $5, $6, $7)`,
    [id, sha256, by, app.clock.now(), ...subject],
  );
  return id;
}

const ofNotes: Prepare = async (world) => {
  await world.at('questions');
  return { params: { fileId: await file(world, world.ids.member, true) } };
};
const ofNothing: Prepare = async (world) => ({
  params: { fileId: await file(world, world.ids.member, false) },
});

export const fileCalls: Record<string, Prepare> = {
  'POST /uploads': async ({ manager }) => {
    await manager.query('DELETE FROM upload');
    return { body: { name: 'dag.txt', bytes: 3, sha256: null } };
  },
  'GET /uploads/:uploadId': onUpload(0),
  'PATCH /uploads/:uploadId': onUpload(0, { query: { offset: '0' }, file: { type: partType, bytes: words } }),
  'POST /uploads/:uploadId/file': onUpload(3),
  'DELETE /uploads/:uploadId': onUpload(0),
  'DELETE /files/:fileId': ofNothing,
  'GET /files/:fileId/content (of nothing yet)': ofNothing,
  'GET /files/:fileId/content': ofNotes,
  'GET /files/:fileId/picture': ofNotes,
  'POST /documents/:documentId/images': async (world, column) => {
    await world.at('questions');
    const fileId = await file(world, world.ids[column === 'anonymous' ? 'member' : column], false);
    return { params: { documentId: world.notesId }, body: { fileId } };
  },
};
