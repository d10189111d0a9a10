/** What to write under a heading, shown while nothing stands there. The words come from the template of the text. */
import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';

export type SectionHints = Readonly<Record<string, string>>;

interface Spot {
  position: number;
  size: number;
  hint: string;
}

/** Each empty paragraph that is all there is under a heading with a hint. */
export const emptySections = (text: Node, hints: SectionHints): Spot[] => {
  const found: Spot[] = [];
  text.forEach((node, position, index) => {
    const before = index > 0 ? text.child(index - 1) : null;
    const after = index + 1 < text.childCount ? text.child(index + 1) : null;
    const hint = before?.type.name === 'heading' ? hints[before.textContent.trim()] : undefined;
    const isAlone = after === null || after.type.name === 'heading';
    if (hint && isAlone && node.type.name === 'paragraph' && node.content.size === 0)
      found.push({ position, size: node.nodeSize, hint });
  });
  return found;
};

export const sectionHints = (hints: SectionHints) =>
  Extension.create({
    name: 'sectionHints',
    addProseMirrorPlugins: () => [
      new Plugin({
        props: {
          decorations: ({ doc }) =>
            DecorationSet.create(
              doc,
              emptySections(doc, hints).map(({ position, size, hint }) =>
                Decoration.node(position, position + size, { class: 'is-hinted', 'data-placeholder': hint }),
              ),
            ),
        },
      }),
    ],
  });
