/**
 * What was taken away and put back is new to Yjs, and the same to whoever reads. So words that went and came back
 * as they were are shown as words that stayed, where they stand now.
 */
import type { TextBlock, TextRun } from '@leerkring/shared/contract/document-versions';

export const reunited = (blocks: readonly TextBlock[]): TextBlock[] => {
  const returned = wholeBlocks(blocks, 'added');
  const went = wholeBlocks(blocks, 'removed');
  return blocks.flatMap((block) => {
    const words = wordsOf(block);
    const inCommon = Math.min(returned.get(words)?.length ?? 0, went.get(words)?.length ?? 0);
    if (returned.get(words)?.slice(0, inCommon).includes(block)) return [stayed(block)];
    if (went.get(words)?.slice(0, inCommon).includes(block)) return [];
    return [{ ...block, runs: reunitedRuns(block.runs) }];
  });
};

/** Blocks with words, of which all had this fate, by what they say. */
const wholeBlocks = (blocks: readonly TextBlock[], change: TextBlock['change']): Map<string, TextBlock[]> => {
  const found = new Map<string, TextBlock[]>();
  for (const block of blocks) {
    const isWhole = block.change === change && block.runs.every((run) => run.change === change);
    if (!isWhole || block.runs.length === 0) continue;
    found.set(wordsOf(block), [...(found.get(wordsOf(block)) ?? []), block]);
  }
  return found;
};

const wordsOf = ({ kind, runs }: TextBlock): string => `${kind} ${runs.map(({ text }) => text).join('')}`;

const stayed = (block: TextBlock): TextBlock => ({
  ...block,
  change: 'same',
  by: null,
  runs: block.runs.map((run) => ({ ...run, change: 'same', by: null })),
});

/** Within one block: each run that went with the first that came and says the same. */
const reunitedRuns = (runs: readonly TextRun[]): TextRun[] => {
  const gone = new Set<TextRun>();
  const back = new Set<TextRun>();
  for (const run of runs) {
    if (run.change !== 'removed') continue;
    const match = runs.find(
      ({ change, text }, index) =>
        change === 'added' && text === run.text && !back.has(runs[index] as TextRun),
    );
    if (!match) continue;
    gone.add(run);
    back.add(match);
  }
  return runs.flatMap((run): TextRun[] => {
    if (gone.has(run)) return [];
    return [back.has(run) ? { ...run, change: 'same', by: null } : run];
  });
};
