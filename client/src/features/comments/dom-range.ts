/** The characters of a text that is only there to read, as they stand in the page. */
import type { Range as Characters } from './passages';

/** Null: not that many characters stand here. */
export const domRangeOf = (text: Element, { from, to }: Characters): Range | null => {
  const range = document.createRange();
  let before = 0;
  let begun = false;
  for (const node of wordsOf(text)) {
    const end = before + node.data.length;
    if (!begun && from < end) {
      range.setStart(node, from - before);
      begun = true;
    }
    if (begun && to <= end) {
      range.setEnd(node, to - before);
      return range;
    }
    before = end;
  }
  return null;
};

/** Null: nothing in this text is chosen. */
export const charactersOf = (text: Element, chosen: Range): Characters | null => {
  if (chosen.collapsed || !chosen.intersectsNode(text)) return null;
  let before = 0;
  let from: number | null = null;
  let to = 0;
  for (const node of wordsOf(text)) {
    if (chosen.intersectsNode(node)) {
      const start = node === chosen.startContainer ? chosen.startOffset : 0;
      const end = node === chosen.endContainer ? chosen.endOffset : node.data.length;
      from ??= before + start;
      to = before + end;
    }
    before += node.data.length;
  }
  return from !== null && from < to ? { from, to } : null;
};

function* wordsOf(text: Element): Generator<Text> {
  const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) yield walker.currentNode as Text;
}
