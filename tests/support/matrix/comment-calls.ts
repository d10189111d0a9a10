/** How the routes of comments are called: on words of the reflection, in a thread that the member began. */
import type { CommentId, CommentThreadId, DocumentId } from '@leerkring/shared/contract/common';
import type { Passage } from '@leerkring/shared/contract/documents';
import * as Y from 'yjs';
import { newId } from '../../../server/src/platform/ids.js';
import { passageFor, wordsIn } from '../passages.js';
import type { Prepare } from './route-call.js';
import type { MomentName, World } from './world.js';

interface Text {
  documentId: DocumentId;
  incarnation: number;
  passage: Passage;
}

const reflectionOf = async ({ live, manager }: World): Promise<Text> => {
  const documentId = live.documents.find(({ kind }) => kind === 'reflection')?.id;
  const [row]: { snapshot: Buffer; incarnation: string }[] = await manager.query(
    'SELECT snapshot, incarnation FROM document JOIN document_head ON document_id = id WHERE id = $1',
    [documentId],
  );
  if (!documentId || !row) throw new Error('the session has no reflection');
  const doc = new Y.Doc();
  Y.applyUpdate(doc, row.snapshot);
  const passage = passageFor(doc, wordsIn(doc).slice(0, 5));
  return { documentId, incarnation: Number(row.incarnation), passage };
};

/** By the member, and everybody was told of it, also who is not inside any more. */
const thread = async (world: World, { documentId, passage: { first, last } }: Text) => {
  const threadId = newId<CommentThreadId>();
  const commentId = newId<CommentId>();
  const passageId = newId();
  const numbers = [first.client, first.clock, last.client, last.clock];
  const { manager, ids, app } = world;
  await manager.query('INSERT INTO document_passage VALUES ($1, $2, $3, $4, $5, $6)', [
    ...[passageId, documentId],
    ...numbers,
  ]);
  await manager.query('INSERT INTO comment_thread VALUES ($1, $2, $3, null, null, 0)', [
    ...[threadId, documentId, passageId],
  ]);
  await manager.query("INSERT INTO comment VALUES ($1, $2, $3, 'Wat was dat?', $4, null, null, 0)", [
    ...[commentId, threadId, ids.member, app.clock.now()],
  ]);
  await manager.query(
    "INSERT INTO comment_notice SELECT $1, person_id, 'mention' FROM unnest($2::uuid[]) AS person_id",
    [commentId, Object.values(ids)],
  );
  return { documentId, threadId, commentId };
};

const inText =
  (moment: MomentName, body?: (text: Text) => object): Prepare =>
  async (world) => {
    await world.at(moment);
    const text = await reflectionOf(world);
    const { documentId } = text;
    return { params: { documentId }, ...(body && { body: body(text) }) };
  };
const inThread =
  (moment: MomentName, body?: (text: Text) => object): Prepare =>
  async (world) => {
    await world.at(moment);
    const text = await reflectionOf(world);
    return { params: await thread(world, text), ...(body && { body: body(text) }) };
  };

const words = { body: 'Wat bedoel je?' };
const opening = ({ incarnation, passage }: Text) => ({ incarnation, passage, ...words });
const moving = ({ incarnation, passage }: Text) => ({ incarnation, passage, before: passage });
const threads = '/documents/:documentId/comment-threads';

export const commentCalls: Record<string, Prepare> = {
  [`GET ${threads}`]: inText('questions'),
  [`POST ${threads}`]: inText('questions', opening),
  [`POST ${threads} (the presenter turned away)`]: inText('turned-away', opening),
  [`POST ${threads} (after the end)`]: inText('ended', opening),
  [`POST ${threads}/:threadId/comments`]: inThread('questions', () => words),
  [`PATCH ${threads}/:threadId/comments/:commentId`]: inThread('questions', () => ({
    ...words,
    revision: 0,
  })),
  [`DELETE ${threads}/:threadId/comments/:commentId`]: inThread('questions'),
  [`PUT ${threads}/:threadId/resolution`]: inThread('questions', () => ({ revision: 0, resolved: true })),
  [`PUT ${threads}/:threadId/passage`]: inThread('questions', moving),
  [`PUT ${threads}/:threadId/passage (after the end)`]: inThread('ended', moving),
  [`DELETE ${threads}/:threadId/notice`]: inThread('questions'),
};
