/**
 * What is wrong with the headings of a text, for whoever has it read aloud or goes from heading to heading: one that
 * skips a level, and one without words. The title of the page is the one heading of the first level; the schema lets
 * those of a text begin at the second. Types of the editor alone, so that the first screen need not wait for it.
 */
import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';

export interface HeadingFault {
  kind: 'skipped' | 'empty';
  position: number;
  words: string;
  /** The level it would have without the skip; null: it would be no heading. */
  level: number | null;
}

const firstLevel = 1;
/** A text is a new one after each change. */
const known = new WeakMap<Node, readonly HeadingFault[]>();

export const headingFaults = (text: Node): readonly HeadingFault[] => {
  const before = known.get(text);
  if (before) return before;
  const faults: HeadingFault[] = [];
  let above = firstLevel;
  text.descendants((node, position) => {
    if (node.type.name !== 'heading') return !node.isTextblock;
    const words = node.textContent.trim();
    const level = Number(node.attrs['level']);
    if (words === '') faults.push({ kind: 'empty', position, words, level: null });
    else {
      if (level > above + 1) faults.push({ kind: 'skipped', position, words, level: above + 1 });
      above = level;
    }
    return false;
  });
  known.set(text, faults);
  return faults;
};

/** Those that are still there; what somebody changed meanwhile is left alone. */
export const repairHeadings = (editor: Editor, faults: readonly HeadingFault[]): boolean => {
  const { paragraph } = editor.schema.nodes;
  return editor.commands.command(({ tr }) => {
    for (const { position, words, level } of faults) {
      const node = tr.doc.nodeAt(position);
      if (node?.type.name !== 'heading' || node.textContent.trim() !== words) continue;
      if (level === null) tr.setNodeMarkup(position, paragraph, {});
      else tr.setNodeMarkup(position, undefined, { level });
    }
    return tr.docChanged;
  });
};

export const goToHeading = (editor: Editor, { position }: HeadingFault): void => {
  editor
    .chain()
    .setTextSelection(position + 1)
    .focus()
    .scrollIntoView()
    .run();
};
