/** How the routes of the versions of a text are called: of the notes, while people write in them. */
import { randomUUID } from 'node:crypto';
import type { Prepare } from './route-call.js';
import type { MomentName, World } from './world.js';

/** Of before anybody wrote, so that there is something to put back. */
export const version = async ({ manager, notesId, incarnation }: World): Promise<string> => {
  const id = randomUUID();
  await manager.query(
    `INSERT INTO document_version SELECT $1, id, $3, (SELECT coalesce(min(sequence), 0) - 1 FROM document_version),
       'automatic', '', now(), NULL, NULL, NULL, '{}', snapshot FROM document WHERE id = $2`,
    [id, notesId, incarnation],
  );
  return id;
};

const ofText =
  (body?: unknown): Prepare =>
  async (world) => {
    await world.at('questions');
    return { params: { documentId: world.notesId }, body };
  };
const ofVersion =
  (moment: MomentName, body?: unknown): Prepare =>
  async (world) => {
    await world.at(moment);
    return { params: { documentId: world.notesId, versionId: await version(world) }, body };
  };

const named = { name: 'Na de vragenronde' };

export const versionCalls: Record<string, Prepare> = {
  'GET /documents/:documentId/versions': ofText(),
  'POST /documents/:documentId/versions': ofText(named),
  'GET /documents/:documentId/versions/:versionId': ofVersion('questions'),
  'PUT /documents/:documentId/versions/:versionId/name': ofVersion('questions', named),
  'GET /documents/:documentId/versions/:versionId/comparison': ofVersion('questions'),
  'POST /documents/:documentId/versions/:versionId/restoration': ofVersion('questions'),
  'POST /documents/:documentId/versions/:versionId/restoration (the presenter turned away)':
    ofVersion('turned-away'),
  'POST /documents/:documentId/versions/:versionId/restoration (after the end)': ofVersion('ended'),
};
