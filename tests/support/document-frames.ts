/** Updates that no editor makes, byte by byte or with a Y.Doc that is not what it says it is. */
import { documentRoot } from '@leerkring/shared/contract/documents';
import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';

/** What this change to the text looks like; as Yjs client `client` when one is given. */
export const changeTo = (base: Y.Doc, change: (root: Y.XmlFragment) => void, client?: number): Uint8Array => {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(base));
  if (client !== undefined) doc.clientID = client;
  const before = Y.encodeStateVector(doc);
  doc.transact(() => change(doc.getXmlFragment(documentRoot)));
  return Y.encodeStateAsUpdate(doc, before);
};

/** Of a document of its own. */
export const stateOf = (make: (doc: Y.Doc) => void, client?: number): Uint8Array => {
  const doc = new Y.Doc();
  if (client !== undefined) doc.clientID = client;
  make(doc);
  return Y.encodeStateAsUpdate(doc);
};

const written = (write: (encoder: encoding.Encoder) => void): Uint8Array => {
  const encoder = encoding.createEncoder();
  write(encoder);
  return encoding.toUint8Array(encoder);
};

/** Removes these characters of a client, in a few bytes and without a word of its own. */
export const removal = (client: number, clock: number, length: number): Uint8Array =>
  written((encoder) => {
    for (const number of [0, 1, client, 1, clock, length]) encoding.writeVarUint(encoder, number);
  });

/** One garbage-collected piece: `length` characters that are gone. */
export const rubble = (client: number, clock: number, length: number): Uint8Array =>
  written((encoder) => {
    for (const number of [1, 1, client, clock, 0, length, 0]) encoding.writeVarUint(encoder, number);
  });

/** A hole of this length. */
export const hole = (client: number, clock: number, length: number): Uint8Array =>
  written((encoder) => {
    for (const number of [1, 1, client, clock]) encoding.writeVarUint(encoder, number);
    encoding.writeUint8(encoder, 10);
    encoding.writeVarUint(encoder, length);
    encoding.writeVarUint(encoder, 0);
  });

/** An attribute that is a list in a list in a list. */
export const nested = (client: number, depth: number): Uint8Array =>
  written((encoder) => {
    for (const number of [1, 1, client, 0]) encoding.writeVarUint(encoder, number);
    // Anything, as the value of a key of a root.
    encoding.writeUint8(encoder, 8 | 0x20);
    encoding.writeVarUint(encoder, 1);
    encoding.writeVarString(encoder, documentRoot);
    encoding.writeVarString(encoder, 'key');
    encoding.writeVarUint(encoder, 1);
    for (let level = 0; level < depth; level += 1) {
      encoding.writeUint8(encoder, 117);
      encoding.writeUint8(encoder, 1);
    }
    encoding.writeUint8(encoder, 126);
    encoding.writeVarUint(encoder, 0);
  });

export const paragraph = (words = ''): Y.XmlElement => {
  const element = new Y.XmlElement('paragraph');
  element.insert(0, [new Y.XmlText(words)]);
  return element;
};

export const heading = (attribute: string, value: unknown): Y.XmlElement => {
  const element = new Y.XmlElement('heading');
  element.setAttribute(attribute, value as string);
  return element;
};

/** A table of one cell with these attributes. */
export const tableWith = (attributes: Readonly<Record<string, unknown>>): Y.XmlElement => {
  const [table, row, cell] = ['table', 'tableRow', 'tableCell'].map((name) => new Y.XmlElement(name));
  if (!table || !row || !cell) throw new Error('Three elements were asked');
  for (const [name, value] of Object.entries(attributes)) cell.setAttribute(name, value as string);
  cell.insert(0, [paragraph('vak')]);
  row.insert(0, [cell]);
  table.insert(0, [row]);
  return table;
};
