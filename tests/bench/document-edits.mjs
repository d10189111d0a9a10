/**
 * Yjs bytes of the load, made and read by hand: a Y.Doc for each of thousands of people would cost the
 * generator more than the servers under measurement. A typist adds one character behind the last one; whoever
 * receives it needs no more than whose it is and its clock.
 */
import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';

const root = 'content';
const oneString = 4;
const hasOrigin = 0x80;
const emptyUpdate = new Uint8Array([0, 0]);

/** A document as the product keeps it, paragraphs in one fragment, with the text of its only paragraph. */
export const documentWithParagraph = (clientId) => {
  const doc = new Y.Doc();
  doc.clientID = clientId;
  const paragraph = new Y.XmlElement('paragraph');
  const text = new Y.XmlText();
  doc.transact(() => {
    doc.getXmlFragment(root).insert(0, [paragraph]);
    paragraph.insert(0, [text]);
  });
  return { doc, text };
};

/** What is stored of a document, what a client that has it all says, and behind which character to type. */
export const storedDocument = (doc, text) => {
  const stateVector = Y.encodeStateVector(doc);
  return {
    state: Y.encodeStateAsUpdate(doc),
    stateVector,
    /** What Yjs sends to somebody who has it all. */
    deletions: Y.encodeStateAsUpdate(doc, stateVector),
    end: lastCharacter(text),
  };
};

const lastCharacter = (text) => {
  let item = text._start;
  while (item?.right) item = item.right;
  return item?.lastId ?? null;
};

export const shortDocument = () => {
  const { doc, text } = documentWithParagraph(3_000_000_000);
  text.insert(0, 'Wat is er gebeurd, en wat nemen we mee? ');
  return storedDocument(doc, text);
};

/** The update that puts these characters behind `left`. */
export const typedUpdate = (client, { clock, left, characters }) => {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, 1);
  encoding.writeVarUint(encoder, 1);
  encoding.writeVarUint(encoder, client);
  encoding.writeVarUint(encoder, clock);
  encoding.writeUint8(encoder, hasOrigin | oneString);
  encoding.writeVarUint(encoder, left.client);
  encoding.writeVarUint(encoder, left.clock);
  encoding.writeVarString(encoder, characters);
  encoding.writeVarUint(encoder, 0);
  return encoding.toUint8Array(encoder);
};

/** Calls `found(client, clock, length)` for each run of characters in an update. */
export const readTyped = (bytes, start, end, found) => {
  if (bytes[start] !== 1 || bytes[start + 1] !== 1) return readAny(bytes, start, end, found);
  let at = start + 2;
  let client = 0;
  for (let scale = 1; ; scale *= 128) {
    const byte = bytes[at++];
    client += (byte & 127) * scale;
    if (byte < 128) break;
  }
  let clock = 0;
  for (let scale = 1; ; scale *= 128) {
    const byte = bytes[at++];
    clock += (byte & 127) * scale;
    if (byte < 128) break;
  }
  if (bytes[at++] !== (hasOrigin | oneString)) return readAny(bytes, start, end, found);
  // The client and the clock of what it stands behind.
  while (bytes[at] >= 128) at++;
  at++;
  while (bytes[at] >= 128) at++;
  at++;
  // The length of the text, the text, and no deletions.
  const length = bytes[at];
  if (at + length + 2 !== end || bytes[end - 1] !== 0) return readAny(bytes, start, end, found);
  found(client, clock, length);
};

const readAny = (bytes, start, end, found) => {
  if (end - start === emptyUpdate.length) return;
  for (const { id, length } of Y.decodeUpdate(bytes.subarray(start, end)).structs)
    found(id.client, id.clock, length);
};

/** How far each client came in the edits of a stored document, by client. */
export const clocksOf = (updates) => {
  const doc = new Y.Doc();
  doc.transact(() => {
    for (const update of updates) Y.applyUpdate(doc, update);
  });
  return Y.decodeStateVector(Y.encodeStateVector(doc));
};

/** The place behind a character, as an editor tells it to others. */
export const caretAt = ({ client, clock }) => {
  const place = { type: null, tname: null, item: { client, clock }, assoc: 0 };
  return { anchor: place, head: place };
};
