/** What changed between two texts, by the paragraph: what stayed is told only where it stands beside a change. */
export interface ParagraphChange {
  kind: 'same' | 'added' | 'removed' | 'skipped';
  /** Of `skipped`: how many paragraphs, in digits. */
  text: string;
}

/** Above this the table of all pairs takes too much; a document of 400 pages has some thousands. */
export const maxComparedParagraphs = 3_000;
/** Paragraphs around a change. */
const context = 1;

/** Null: too long to compare. */
export const textChanges = (
  before: readonly string[],
  after: readonly string[],
): ParagraphChange[] | null => {
  if (Math.max(before.length, after.length) > maxComparedParagraphs) return null;
  return withoutFarSame(compared(before, after));
};

/** The longest row of paragraphs that both have stays, and the rest comes or goes. */
const compared = (before: readonly string[], after: readonly string[]): ParagraphChange[] => {
  const width = after.length + 1;
  const common = new Uint16Array((before.length + 1) * width);
  const at = (one: number, other: number) => common[one * width + other] ?? 0;
  for (let one = before.length - 1; one >= 0; one -= 1)
    for (let other = after.length - 1; other >= 0; other -= 1)
      common[one * width + other] =
        before[one] === after[other]
          ? at(one + 1, other + 1) + 1
          : Math.max(at(one + 1, other), at(one, other + 1));
  const changes: ParagraphChange[] = [];
  let [one, other] = [0, 0];
  while (one < before.length || other < after.length) {
    const [old, fresh] = [before[one], after[other]];
    if (old !== undefined && old === fresh) {
      changes.push({ kind: 'same', text: old });
      one += 1;
      other += 1;
    } else if (old !== undefined && (fresh === undefined || at(one + 1, other) >= at(one, other + 1))) {
      changes.push({ kind: 'removed', text: old });
      one += 1;
    } else {
      changes.push({ kind: 'added', text: fresh ?? '' });
      other += 1;
    }
  }
  return changes;
};

const withoutFarSame = (changes: readonly ParagraphChange[]): ParagraphChange[] => {
  const isNear = (index: number) =>
    changes.slice(Math.max(0, index - context), index + context + 1).some(({ kind }) => kind !== 'same');
  const shown: ParagraphChange[] = [];
  let skipped = 0;
  const endSkip = () => {
    if (skipped > 0) shown.push({ kind: 'skipped', text: String(skipped) });
    skipped = 0;
  };
  for (const [index, change] of changes.entries()) {
    if (!isNear(index)) skipped += 1;
    else {
      endSkip();
      shown.push(change);
    }
  }
  endSkip();
  return shown;
};
