/** The characters of a text as the editor counts its places: words only, whatever stands between them. */
import type { Node } from '@tiptap/pm/model';
import type { Range } from '../passages';

/** Characters before this place. */
export const offsetAt = (doc: Node, place: number): number => {
  let offset = 0;
  doc.descendants((node, start) => {
    if (start >= place) return false;
    if (node.isText) offset += Math.min(node.nodeSize, place - start);
    return true;
  });
  return offset;
};

/** Right before the first character and right behind the last. Null: there are not so many characters. */
export const placesOf = (doc: Node, { from, to }: Range): Range | null => {
  let offset = 0;
  let first: number | null = null;
  let last: number | null = null;
  doc.descendants((node, start) => {
    if (last !== null) return false;
    if (!node.isText) return true;
    const end = offset + node.nodeSize;
    if (first === null && from < end) first = start + from - offset;
    if (to <= end) last = start + to - offset;
    offset = end;
    return false;
  });
  return first === null || last === null ? null : { from: first, to: last };
};
