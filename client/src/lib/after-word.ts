/** As long as this nothing is typed: somebody pauses, in the middle of a word too. */
const pauseMs = 700;
/** A browser writes what it composed after it said that it is done. */
const writtenMs = 30;

/**
 * Calls `go` once, when the word is whole that a keyboard composes in this element, or when somebody pauses in it. The
 * keyboard of most phones composes each word, and begins anew where the page breaks it off.
 */
export const afterWord = (within: Element, go: () => void): void => {
  const over = new AbortController();
  const { signal } = over;
  const end = () => {
    over.abort();
    go();
  };
  let timer = setTimeout(end, pauseMs);
  const wait = (ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(end, ms);
  };
  within.addEventListener('compositionstart', () => wait(pauseMs), { signal });
  within.addEventListener('compositionupdate', () => wait(pauseMs), { signal });
  within.addEventListener('compositionend', () => wait(writtenMs), { signal });
};
