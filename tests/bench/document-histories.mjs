/**
 * Two texts with a real history, as the documents they end as: `paper` (one writer, 260,000 edits) and
 * `friends` (two people at once, 26,000 edits), from TRACES_DIR or ../shared/traces. Without that folder, made-up
 * histories of the same size. What came of a replay is kept in the folder for temporary files.
 */
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import * as Y from 'yjs';
import { documentWithParagraph, storedDocument } from './document-edits.mjs';
import { madeUpFriends, madeUpPaper } from './document-made-up-histories.mjs';

const folder = process.env.TRACES_DIR ?? fileURLToPath(new URL('../../../shared/traces', import.meta.url));
/** Yjs takes any number of 32 bits, which is five bytes on the wire. */
const someClient = 3_000_000_000;
/** Raised when a replay would give other bytes. */
const version = 2;

/** Resolves with `{ paper, friends }`, each `{ state, stateVector, note }`. */
export const readHistories = async () => ({
  paper: await read('automerge-paper', madeUpPaper, replayOne),
  friends: await read('friendsforever', madeUpFriends, replayTwo),
});

const read = async (name, madeUp, replay) => {
  const file = await readFile(join(folder, `${name}.json.gz`)).catch(() => null);
  const source = file ?? name;
  const key = createHash('sha256').update(source).update(String(version)).digest('hex').slice(0, 16);
  const cache = join(tmpdir(), `leerkring-bench-${name}-${key}.yjs`);
  const state =
    (await readFile(cache).catch(() => null)) ?? replay(file ? JSON.parse(gunzipSync(file)) : madeUp());
  const { doc, text } = open(state);
  await writeFile(cache, state);
  const edits = file ? `${name}` : `a made-up history of the size of ${name}`;
  return { ...storedDocument(doc, text), note: `${edits}, ${Math.round(state.length / 1000)} kB` };
};

const open = (state) => {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, state);
  return { doc, text: doc.getXmlFragment('content').get(0).get(0) };
};

const apply = (text, patches) => {
  for (const [at, deleted, inserted] of patches) {
    if (deleted > 0) text.delete(at, deleted);
    if (inserted) text.insert(at, inserted);
  }
};

const result = (doc, text, endContent) => {
  if (endContent !== undefined && text.toString() !== endContent)
    throw new Error('The history does not end as it should');
  return Y.encodeStateAsUpdate(doc);
};

/** Characters outside the plane of 16 bits would shift the positions; these histories have none. */
const replayOne = ({ startContent, txns, endContent }) => {
  const { doc, text } = documentWithParagraph(someClient);
  if (startContent) text.insert(0, startContent);
  for (const { patches } of txns) doc.transact(() => apply(text, patches));
  return result(doc, text, endContent);
};

/**
 * Every agent has a document of its own, which has seen what the transaction's parents had seen, no more:
 * `seen` holds, for every transaction, how many of each agent's transactions it includes.
 */
const replayTwo = ({ startContent, txns, endContent }) => {
  const base = documentWithParagraph(someClient);
  if (startContent) base.text.insert(0, startContent);
  const first = Y.encodeStateAsUpdate(base.doc);
  const agents = [...new Set(txns.map(({ agent }) => agent))];
  const desks = agents.map((_, index) => {
    const desk = open(first);
    desk.doc.clientID = someClient + 1 + index;
    desk.updates = [];
    desk.has = agents.map(() => 0);
    desk.doc.on('update', (update, origin) => origin !== 'other' && desk.updates.push(update));
    return desk;
  });
  const seen = [];
  for (const [index, { parents, agent, patches }] of txns.entries()) {
    const who = agents.indexOf(agent);
    const before = agents.map((_, other) => Math.max(0, ...parents.map((parent) => seen[parent][other])));
    catchUp(desks, who, before);
    const desk = desks[who];
    desk.doc.transact(() => apply(desk.text, patches));
    // A transaction that changes nothing makes no update.
    desk.updates.length = ++desk.has[who];
    seen[index] = [...before];
    seen[index][who] = desk.has[who];
  }
  const everything = desks.map(({ updates }) => updates.length);
  catchUp(desks, 0, everything);
  return result(desks[0].doc, desks[0].text, endContent);
};

const catchUp = (desks, who, target) => {
  const desk = desks[who];
  for (const [other, count] of target.entries()) {
    if (other === who) continue;
    const missing = desks[other].updates.slice(desk.has[other], count).filter(Boolean);
    desk.doc.transact(() => {
      for (const update of missing) Y.applyUpdate(desk.doc, update, 'other');
    }, 'other');
    desk.has[other] = Math.max(desk.has[other], count);
  }
};
