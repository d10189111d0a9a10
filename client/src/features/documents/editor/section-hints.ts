import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { type Block, hintAt, type SectionHints } from '../section-hints';

interface Spot {
  position: number;
  size: number;
  hint: string;
}

const blockIn =
  (text: Node) =>
  (index: number): Block | null => {
    const node = text.maybeChild(index);
    return (
      node && {
        name: node.type.name,
        isEmpty: () => node.content.size === 0,
        words: () => node.textContent,
      }
    );
  };

export const emptySections = (text: Node, hints: SectionHints): Spot[] => {
  const found: Spot[] = [];
  text.forEach((node, position, index) => {
    const hint = hintAt(index, blockIn(text), hints);
    if (hint) found.push({ position, size: node.nodeSize, hint });
  });
  return found;
};

/** Shows them in the editor. */
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
