import type { Node } from '@tiptap/pm/model';

export interface SkippedStep {
  position: number;
  words: string;
  /** The level it would have without the skip. */
  level: number;
}

/** The first heading that is more than one level under the one before it; the title of the page is the first level. */
export const skippedStep = (text: Node): SkippedStep | null => {
  let above = 1;
  let found: SkippedStep | null = null;
  text.forEach((node, position) => {
    if (node.type.name !== 'heading' || found) return;
    const level = Number(node.attrs['level']);
    if (level > above + 1) found = { position, words: node.textContent.trim(), level: above + 1 };
    above = level;
  });
  return found;
};
