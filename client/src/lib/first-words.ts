/**
 * The first script of a page that came with its text (app/page-ahead.tsx), for who may write: they write in that text as
 * it stands there, before the code of the page is there. Words and new lines, within one paragraph at a time; for all
 * else there is the editor, a moment later. The paragraphs stay those that came, and each that is written in keeps how it
 * came, until the app takes the place of the page (lib/page-ahead.ts). It imports nothing, so that it is one small file.
 */
const blocks = 'p, h2, h3, h4';
const typing = /^(insert(Text|CompositionText|FromComposition|ReplacementText)|delete(?!ByDrag).*)$/;
const lineBreaks = ['insertParagraph', 'insertLineBreak'];

/** As the editor tells a screen reader (features/documents/editor/text-editor.tsx). */
const editable = {
  contenteditable: 'true',
  role: 'textbox',
  'aria-multiline': 'true',
  spellcheck: 'true',
  lang: 'nl',
};

/** Of code that has not come by then nobody knows whether it comes: nobody writes much that may not be saved. */
const patienceMs = 30_000;

export const letWrite = (text: HTMLElement): void => {
  text.querySelectorAll<HTMLElement>(blocks).forEach((block, index) => {
    block.dataset.block = `${index}`;
  });
  for (const [name, value] of Object.entries(editable)) text.setAttribute(name, value);
  setTimeout(() => giveUp(text), patienceMs);
  text.addEventListener('beforeinput', beforeInput);
  text.addEventListener('compositionstart', () => {
    const chosen = getSelection();
    if (chosen && !blockOf(chosen.anchorNode, chosen.focusNode)) chosen.collapseToEnd();
    text.dataset.composing = '';
  });
  text.addEventListener('compositionend', () => {
    delete text.dataset.composing;
  });
  addEventListener('beforeunload', (event) => {
    if (document.querySelector('[data-written]')) event.preventDefault();
  });
};

const giveUp = (text: HTMLElement): void => {
  text.setAttribute('contenteditable', 'false');
  text.setAttribute('aria-readonly', 'true');
  const late = document.querySelector<HTMLElement>('.page-ahead__late');
  if (late) late.hidden = !document.querySelector('[data-written]');
};

const beforeInput = (event: InputEvent): void => {
  const range = event.getTargetRanges()[0] ?? getSelection()?.getRangeAt(0);
  const block = range && blockOf(range.startContainer, range.endContainer);
  const isLineBreak = lineBreaks.includes(event.inputType);
  const isTyped = typing.test(event.inputType);
  if (!block || !isTyped) event.preventDefault();
  if (!block || !(isTyped || isLineBreak)) return;
  if (block.dataset.written === undefined) {
    Object.assign(block, { asItCame: block.cloneNode(true) });
    block.dataset.written = '';
    block.classList.remove('is-hinted');
  }
  if (isLineBreak) breakLine(range, block);
};

/** The one that both are in. */
const blockOf = (start: Node | null, end: Node | null): HTMLElement | null => {
  const block = start?.parentElement?.closest<HTMLElement>('[data-block]') ?? null;
  const within = start instanceof HTMLElement && start.matches('[data-block]') ? start : block;
  return within?.contains(end) ? within : null;
};

/** A paragraph more would be one that did not come; the editor makes it of the line. */
const breakLine = (
  { startContainer, startOffset, endContainer, endOffset }: AbstractRange,
  block: Element,
) => {
  const range = document.createRange();
  range.setStart(startContainer, startOffset);
  range.setEnd(endContainer, endOffset);
  range.deleteContents();
  const line = new Text('\n');
  range.insertNode(line);
  // A line with nothing on it is only shown when something ends it.
  if (block.textContent.endsWith('\n') && !(block.lastChild instanceof HTMLBRElement))
    block.append(document.createElement('br'));
  getSelection()?.collapse(line, 1);
};

const text = document.querySelector<HTMLElement>('.page-ahead .written-text');
if (text) letWrite(text);
