/** A text behind the gate, for specs. */
import * as Y from 'yjs';
import { DocumentIndex } from './document-index.js';
import { seededDocument } from './document-state.js';
import { block, rootOf, withAttribute } from './test-texts.js';
import { decodeUpdate, judge } from './update-gate.js';

export const ids: Record<string, string> = {
  ann: '019a0000-0000-7000-8000-00000000000a',
  ben: '019a0000-0000-7000-8000-00000000000b',
  eva: '019a0000-0000-7000-8000-00000000000e',
};
/** Of a suggestion. */
export const one = '019a0000-0000-7000-8000-000000000001';

/** A text with its index, as the server has them: what passes the gate is applied. */
export class Text {
  readonly doc = new Y.Doc();
  readonly index: DocumentIndex;
  readonly owners = new Map<number, string>();

  constructor(state = seededDocument(['De vraag', 'Wat ik meeneem'])) {
    Y.applyUpdate(this.doc, state);
    this.index = DocumentIndex.of([state]);
    for (const client of Y.decodeStateVector(Y.encodeStateVector(this.doc)).keys())
      this.owners.set(client, 'server');
  }

  judge(update: Uint8Array, author = 'ann'): string {
    const decoded = decodeUpdate(update);
    if (!decoded) return 'bad';
    const isOwn = (client: number) => {
      const owner = this.owners.get(client);
      return owner === undefined ? null : owner === author;
    };
    const by = { personId: ids[author] ?? '', isOwn };
    let verdict = judge(decoded, this.index, by);
    if (verdict.kind === 'unbound') {
      for (const client of verdict.clients) this.owners.set(client, author);
      verdict = judge(decoded, this.index, by);
    }
    if (verdict.kind === 'new') Y.applyUpdate(this.doc, update);
    return verdict.kind;
  }

  /** A tab of somebody, in step with the text. */
  tab(clientId?: number): Y.Doc {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(this.doc));
    if (clientId !== undefined) doc.clientID = clientId;
    return doc;
  }

  get shape(): string {
    return rootOf(this.doc).toString();
  }

  get isWhole(): boolean {
    return this.doc.store.pendingStructs === null && this.doc.store.pendingDs === null;
  }
}

/** What this edit of this tab looks like on the wire. */
export const made = (doc: Y.Doc, edit: (root: Y.XmlFragment) => void): Uint8Array => {
  const before = Y.encodeStateVector(doc);
  doc.transact(() => edit(rootOf(doc)));
  return Y.encodeStateAsUpdate(doc, before);
};
export const firstText = (root: Y.XmlFragment) => (root.get(1) as Y.XmlElement).get(0) as Y.XmlText;
export const typed = (root: Y.XmlFragment) =>
  (root.get(1) as Y.XmlElement).insert(0, [new Y.XmlText('Wat ik zag')]);

export const firstTextOr = (root: Y.XmlFragment): Y.XmlText => {
  const text = new Y.XmlText();
  (root.get(1) as Y.XmlElement).insert(0, [text]);
  return text;
};

export const marked =
  (attributes: Record<string, unknown>) =>
  (root: Y.XmlFragment): void =>
    firstTextOr(root).insert(0, 'x', attributes);
export const attributed = (name: string, attribute: string, value: unknown) =>
  withAttribute(new Y.XmlElement(name), attribute, value);
export const table = (
  inside = block('paragraph'),
  attributes: Readonly<Record<string, unknown>> = {},
): Y.XmlElement => {
  const [made, row, cell] = ['table', 'tableRow', 'tableCell'].map((name) => new Y.XmlElement(name));
  if (!made || !row || !cell) throw new Error('Three elements were asked');
  for (const [name, value] of Object.entries(attributes)) withAttribute(cell, name, value);
  cell.insert(0, [inside]);
  row.insert(0, [cell]);
  made.insert(0, [row]);
  return made;
};
