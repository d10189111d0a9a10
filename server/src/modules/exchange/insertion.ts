/** Blocks at the end of a text, as the edits that make them: each of a size that the gate lets in. */
import { documentRoot } from '@leerkring/shared/contract/documents';
import * as Y from 'yjs';
import { FileRefused } from '../../platform/packages/file-refused.js';
import type { Block } from './outline.js';
import { elementsOf } from './text-of-outline.js';

/** Pieces in one edit; the gate takes 10,000. */
const maxPieces = 4_000;
/** A table of more cells than this is no text. */
const maxPiecesOfOne = 9_000;

/** Throws FileRefused. */
export const insertion = (doc: Y.Doc, blocks: readonly Block[]): Uint8Array[] => {
  const root = doc.getXmlFragment(documentRoot);
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  for (const batch of batches(blocks))
    doc.transact(() => {
      const isEmpty = root.length === 1 && isEmptyParagraph(root.get(0));
      root.insert(root.length, elementsOf(batch));
      if (isEmpty) root.delete(0, 1);
    });
  return updates;
};

const isEmptyParagraph = (node: unknown): boolean =>
  node instanceof Y.XmlElement &&
  node.nodeName === 'paragraph' &&
  node.toString() === '<paragraph></paragraph>';

const batches = (blocks: readonly Block[]): Block[][] => {
  const made: Block[][] = [];
  let pieces = maxPieces;
  for (const block of blocks) {
    const more = piecesOf(block);
    if (more > maxPiecesOfOne) throw new FileRefused('file-too-complex');
    if (pieces + more > maxPieces) {
      made.push([]);
      pieces = 0;
    }
    made.at(-1)?.push(block);
    pieces += more;
  }
  return made;
};

/** How many Yjs makes of it. */
const piecesOf = (block: Block): number => {
  const probe = new Y.Doc();
  probe.getXmlFragment(documentRoot).insert(0, elementsOf([block]));
  return Y.decodeUpdate(Y.encodeStateAsUpdate(probe)).structs.length;
};
