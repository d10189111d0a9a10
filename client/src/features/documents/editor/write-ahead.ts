/**
 * What somebody wrote in the page as it came (lib/first-words.ts) goes into the text as if they typed it here, with all
 * that typing does: it becomes a suggestion, or a list, and it can be taken back.
 */
import type { Editor, EditorEvents } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { TextSelection } from '@tiptap/pm/state';
import { standIn } from '../../../lib/page-ahead';
import type { InText } from '../drawn-text';

type Range = [from: number, to: number];

/** And the caret is where theirs was, if that was in the text. */
export const writeAhead = (editor: Editor, { changes, caret }: InText): void => {
  const starts = startsOf(editor.state.doc);
  const place = (block: number, offset: number) => (starts[block] ?? 0) + offset;
  let ranges = changes.map(({ block, from, to }): Range => [place(block, from), place(block, to)]);
  if (caret && 'block' in caret)
    ranges.push([place(caret.block, caret.offset), place(caret.block, caret.offset)]);
  const follow = ({ transaction, appendedTransactions }: EditorEvents['transaction']) => {
    for (const { mapping } of [transaction, ...appendedTransactions])
      ranges = ranges.map(([from, to]) => [mapping.map(from), mapping.map(to)]);
  };
  editor.on('transaction', follow);
  const rangeOf = (index: number) => ranges[index] as Range;
  const caretIn = caret && 'change' in caret ? caret.change : -1;
  changes.forEach(({ words }, index) => {
    if (index !== caretIn) type(editor, rangeOf(index), words);
  });
  // Last, and of it last what stands before the caret: that is where typing leaves it.
  if (caret && 'change' in caret)
    typeAround(editor, rangeOf(caretIn), changes[caretIn]?.words ?? '', caret.offset);
  else if (caret) choose(editor, rangeOf(changes.length));
  editor.off('transaction', follow);
  if (caret) editor.view.focus();
};

/** Where the words of each paragraph and heading begin. */
const startsOf = (doc: Node): number[] => {
  const starts: number[] = [];
  doc.descendants((node, position) => {
    if (node.isTextblock) starts.push(position + 1);
    return !node.isTextblock;
  });
  return starts;
};

const typeAround = (editor: Editor, [from, to]: Range, words: string, offset: number): void => {
  const behind = words.slice(offset);
  if (behind) type(editor, [from, to], behind);
  type(editor, [from, behind ? from : to], words.slice(0, offset));
};

/** In the place of what stands there. */
const type = (editor: Editor, range: Range, words: string): void => {
  choose(editor, range);
  if (words === '') editor.commands.deleteSelection();
  words.split('\n').forEach((line, index) => {
    if (index > 0) editor.commands.enter();
    for (const character of line) typeOne(editor, character);
  });
};

const choose = ({ state, view }: Editor, [from, to]: Range): void =>
  view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, from, to)));

const typeOne = ({ view, commands }: Editor, character: string): void => {
  const { from, to } = view.state.selection;
  const make = () => view.state.tr.insertText(character, from, to);
  if (character === standIn) commands.setHardBreak();
  else if (!view.someProp('handleTextInput', (handle) => handle(view, from, to, character, make)))
    view.dispatch(make());
};
