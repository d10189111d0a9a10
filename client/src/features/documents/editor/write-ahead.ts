/**
 * What somebody wrote in the page as it came (first-words.ts) goes into the text as if they typed it here, with all that
 * typing does: it becomes a suggestion, or a list, and it can be taken back.
 */
import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { TextSelection } from '@tiptap/pm/state';
import type { InText } from '../drawn-text';

/** And the caret stands where theirs stood, if that was in the text. */
export const writeAhead = (editor: Editor, { written, caret }: InText): void => {
  // From the last to the first, so that the places of the others stay what they are.
  for (const { block, changes } of written.toSorted((one, other) => other.block - one.block))
    for (const { from, to, words } of changes.toReversed())
      if (choose(editor, block, from, to)) type(editor, words);
  if (caret && choose(editor, caret.block, caret.offset)) editor.view.focus();
};

/** In characters of a paragraph or heading; false when there is none. */
const choose = ({ state, view }: Editor, block: number, from: number, to = from): boolean => {
  const found = blocksOf(state.doc)[block];
  if (!found) return false;
  const [start, end] = [from, to].map((offset) => found.start + Math.min(offset, found.size)) as [
    number,
    number,
  ];
  view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, start, end)));
  return true;
};

const blocksOf = (doc: Node): { start: number; size: number }[] => {
  const found: { start: number; size: number }[] = [];
  doc.descendants((node, position) => {
    if (node.isTextblock) found.push({ start: position + 1, size: node.content.size });
    return !node.isTextblock;
  });
  return found;
};

/** In the place of what is chosen. */
const type = (editor: Editor, words: string): void => {
  if (words === '') editor.commands.deleteSelection();
  words.split('\n').forEach((line, index) => {
    if (index > 0) editor.commands.enter();
    for (const character of line) typeOne(editor, character);
  });
};

const typeOne = ({ view }: Editor, character: string): void => {
  const { from, to } = view.state.selection;
  const make = () => view.state.tr.insertText(character, from, to);
  const isHandled = view.someProp('handleTextInput', (handle) => handle(view, from, to, character, make));
  if (!isHandled) view.dispatch(make());
};
