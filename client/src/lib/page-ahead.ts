/**
 * The page that came with what it shows, while it is still there and what is drawn now is out of sight (take-over.ts);
 * and what somebody wrote in its text meanwhile (first-words.ts).
 */
export const pageAhead = (): HTMLElement | null =>
  globalThis.document?.querySelector<HTMLElement>('.page-ahead') ?? null;

/** What one paragraph, heading or cell said when the page came, and what it says now; `index` among all of the text. */
export interface WrittenBlock {
  index: number;
  came: string;
  now: string;
}

export interface WrittenAhead {
  /** Those that somebody wrote in, and the one with their caret. */
  blocks: WrittenBlock[];
  /** After how many characters of which block somebody would write on. */
  caret: { index: number; offset: number } | null;
}

/** In the place of an element among the words, as long as it is in the text of the editor. */
export const standIn = '\ufffc';

/** Whether there are words in the page that no text has yet. */
export const isWrittenAhead = (): boolean => Boolean(pageAhead()?.querySelector('[data-written]'));

interface Block extends HTMLElement {
  asItCame?: Node;
}

export const writtenIn = (page: Element): WrittenAhead => {
  const caret = caretIn(page);
  const blocks = page.querySelectorAll<Block>(
    `[data-written]${caret ? `, [data-block="${caret.index}"]` : ''}`,
  );
  return { blocks: [...blocks].map(asWritten), caret };
};

const asWritten = (block: Block): WrittenBlock => {
  const came = withoutFiller(wordsIn(block.asItCame ?? block), '');
  return { index: indexOf(block), came, now: withoutFiller(wordsIn(block), came) };
};

const indexOf = (block: HTMLElement): number => Number(block.dataset.block);

const wordsIn = (within: Node): string =>
  [...within.childNodes]
    .map((node) => {
      if (node instanceof Text) return node.data;
      return node instanceof HTMLBRElement ? standIn : wordsIn(node);
    })
    .join('');

/** What nobody wrote: the break that ends a block which would show no caret otherwise. */
const withoutFiller = (words: string, came: string): string =>
  words === standIn || (words.endsWith(standIn) && breaksIn(words) > breaksIn(came))
    ? words.slice(0, -1)
    : words;

const breaksIn = (words: string): number => words.split(standIn).length;

const caretIn = (page: Element): WrittenAhead['caret'] => {
  const chosen = getSelection();
  const block = page.contains(document.activeElement) ? blockAround(chosen?.focusNode ?? null) : null;
  if (!chosen?.focusNode || !block) return null;
  const before = document.createRange();
  before.selectNodeContents(block);
  before.setEnd(chosen.focusNode, chosen.focusOffset);
  return { index: indexOf(block), offset: wordsIn(before.cloneContents()).length };
};

const blockAround = (node: Node | null): HTMLElement | null =>
  (node instanceof Element ? node : node?.parentElement)?.closest<HTMLElement>('[data-block]') ?? null;

const heirs = new Set<(written: WrittenAhead) => void>();

/** Whether there is anybody for what was written, if anything was. */
export const isInherited = (): boolean => heirs.size > 0 || !isWrittenAhead();

/** Who puts what was written into the text, when the app takes the place of the page; until what it gives is called. */
export const onTakenOver = (inherit: (written: WrittenAhead) => void): (() => void) => {
  heirs.add(inherit);
  return () => heirs.delete(inherit);
};

export const inheritAll = (written: WrittenAhead): void => {
  for (const inherit of heirs) inherit(written);
};
