/**
 * Putting back how a text was, as ordinary edits and the smallest there are: what stayed is not touched, so
 * that carets stay where they are and whoever is typing types on.
 */
import type { PersonId } from '@leerkring/shared/contract/common';
import { suggestionMarks } from '@leerkring/shared/contract/document-schema';
import { documentRoot } from '@leerkring/shared/contract/documents';
import * as Y from 'yjs';
import { newId } from '../../../platform/ids.js';
import { type Marks, Overlay, type PlacedNode, type Stretch } from './overlay.js';

/** Of what came since: whether that of this Yjs client stays. */
type Keeps = (client: number) => boolean;

/** Paragraphs in one edit: of a whole book one edit would be larger than the gate takes for a human's. */
const atOnce = 500;

/** The edits of this person, one after another; none when nothing differs. */
export const restoringUpdates = (
  overlay: Overlay,
  personId: PersonId,
  keeps: Keeps = () => false,
): Uint8Array[] => {
  const restoring = new Restoring(overlay, new OwnMarks(personId), keeps);
  const root = overlay.doc.getXmlFragment(documentRoot);
  let index = 0;
  return editsOf(
    overlay.doc,
    inParts(overlay.childrenOf(root)).map((part) => () => {
      index = restoring.children(root, part, index);
    }),
  );
};

/** The same for a text that was made anew since: nothing of it is in what it was, so all of it is replaced. */
export const replacingUpdates = (before: Uint8Array, now: Uint8Array, personId: PersonId): Uint8Array[] => {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, now);
  const root = doc.getXmlFragment(documentRoot);
  const overlay = new Overlay(before, before);
  const copying = new Copying(overlay, new OwnMarks(personId));
  const copies = copying.of(overlay.doc.getXmlFragment(documentRoot));
  return editsOf(doc, [
    () => root.delete(0, root.length),
    ...inParts(copies).map((part) => () => root.insert(root.length, part)),
  ]);
};

const inParts = <T>(all: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(all.length / atOnce) }, (_, index) =>
    all.slice(index * atOnce, (index + 1) * atOnce),
  );

const editsOf = (doc: Y.Doc, edits: readonly (() => void)[]): Uint8Array[] => {
  const made: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => made.push(update));
  for (const edit of edits) doc.transact(edit);
  return made;
};

class Restoring {
  private readonly copying: Copying;

  constructor(
    private readonly overlay: Overlay,
    private readonly own: OwnMarks,
    private readonly keeps: Keeps,
  ) {
    this.copying = new Copying(overlay, own);
  }

  /** From this place on; gives the place behind them. */
  children(parent: Y.XmlFragment, children = this.overlay.childrenOf(parent), from = 0): number {
    let index = from;
    for (const child of children) {
      if (child.is && (child.was || this.staysWith(child))) {
        this.inside(child);
        index += 1;
      } else if (child.is) parent.delete(index, 1);
      else if (child.was) {
        parent.insert(index, [this.copying.copyOf(child.node)]);
        index += 1;
      }
    }
    return index;
  }

  /** Something that came since stays with what stays in it, whoever made the paragraph around it. */
  private staysWith({ node, client }: PlacedNode): boolean {
    if (this.keeps(client)) return true;
    if (node instanceof Y.XmlText)
      return this.overlay.stretchesOf(node).some(({ is, client: author }) => is && this.keeps(author));
    return this.overlay.childrenOf(node).some((child) => child.is && this.staysWith(child));
  }

  private inside({ node, was }: PlacedNode): void {
    if (node instanceof Y.XmlText) this.text(node);
    else {
      if (was) this.attributes(node);
      this.children(node);
    }
  }

  private attributes(element: Y.XmlElement): void {
    for (const name of this.overlay.attributeNamesOf(element)) {
      const before = this.overlay.attributeBefore(element, name);
      if (isSame(before, element.getAttribute(name))) continue;
      if (before === undefined) element.removeAttribute(name);
      else element.setAttribute(name, before as string);
    }
  }

  private text(text: Y.XmlText): void {
    let index = 0;
    for (const stretch of this.overlay.stretchesOf(text)) {
      const { length } = stretch.text;
      if (stretch.is && (stretch.was || this.keeps(stretch.client))) {
        const changed = stretch.was ? this.changedMarks(stretch) : {};
        if (Object.keys(changed).length > 0) text.format(index, length, changed);
        index += length;
      } else if (stretch.is) text.delete(index, length);
      else if (stretch.was) {
        text.insert(index, stretch.text, this.own.marksOf(stretch.marksBefore));
        index += length;
      }
    }
  }

  /** What to set, and with null what to take away, to look as before. */
  private changedMarks({ marks, marksBefore }: Stretch): Marks {
    const changed: Marks = {};
    for (const name of Object.keys(marks)) if (!(name in marksBefore)) changed[name] = null;
    for (const [name, value] of Object.entries(this.own.marksOf(marksBefore)))
      if (!isSame(marksBefore[name], marks[name])) changed[name] = value;
    return changed;
  }
}

/** Copies of what was, to be put into the text as it is. */
class Copying {
  constructor(
    private readonly overlay: Overlay,
    private readonly own: OwnMarks,
  ) {}

  of(parent: Y.XmlFragment): (Y.XmlElement | Y.XmlText)[] {
    return this.overlay.childrenOf(parent).flatMap(({ node, was }) => (was ? [this.copyOf(node)] : []));
  }

  copyOf(node: Y.XmlElement | Y.XmlText): Y.XmlElement | Y.XmlText {
    if (node instanceof Y.XmlText) {
      const copy = new Y.XmlText();
      const before = this.overlay.stretchesOf(node).filter(({ was }) => was);
      copy.applyDelta(
        before.map(({ text, marksBefore }) => ({ insert: text, attributes: this.own.marksOf(marksBefore) })),
      );
      return copy;
    }
    const copy = new Y.XmlElement(node.nodeName);
    for (const name of this.overlay.attributeNamesOf(node)) {
      const value = this.overlay.attributeBefore(node, name);
      if (value !== undefined) copy.setAttribute(name, value as string);
    }
    copy.insert(0, this.of(node));
    return copy;
  }
}

/** Nobody speaks for another: a proposal that comes back is one of who puts it back. */
class OwnMarks {
  private readonly proposals = new Map<unknown, string>();

  constructor(private readonly personId: PersonId) {}

  marksOf(marks: Marks): Marks {
    const own = { ...marks };
    for (const name of suggestionMarks) {
      const value = own[name] as { id?: unknown } | undefined;
      if (!value) continue;
      const id = this.proposals.get(value.id) ?? newId();
      this.proposals.set(value.id, id);
      own[name] = { id, by: this.personId };
    }
    return own;
  }
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
