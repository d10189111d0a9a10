/** What to write under a heading, shown while nothing stands there. The words come from the template of the text. */

/** The words of the heading -> the hint. */
export type SectionHints = Readonly<Record<string, string>>;

/** One of what a text consists of, wherever it comes from. */
export interface Block {
  name: string;
  isEmpty: () => boolean;
  words: () => string;
}

/** The hint in an empty paragraph that is all there is under a heading with a hint. */
export const hintAt = (
  index: number,
  blockAt: (index: number) => Block | null,
  hints: SectionHints,
): string | undefined => {
  const [before, block, after] = [index - 1, index, index + 1].map(blockAt);
  if (before?.name !== 'heading' || block?.name !== 'paragraph' || !block.isEmpty()) return undefined;
  return after && after.name !== 'heading' ? undefined : hints[before.words().trim()];
};
