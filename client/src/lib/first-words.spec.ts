import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { letWrite } from './first-words';
import { writtenIn } from './page-ahead';

const page = () => document.querySelector('.page-ahead') as HTMLElement;
const isLateTold = () => document.querySelector<HTMLElement>('.page-ahead__late')?.hidden === false;
const text = () => document.querySelector('.written-text') as HTMLElement;
const block = (index: number) => text().querySelectorAll<HTMLElement>('p, h2')[index] as HTMLElement;

beforeEach(() => {
  jest.useFakeTimers();
  document.body.innerHTML = [
    '<div class="page-ahead"><div class="written-text">',
    '<h2>1 Doel</h2><p>Eerst <strong>bellen</strong>, dan gaan</p><p class="is-hinted"><br></p>',
    '<ul><li><p>Kort<br>en lang</p></li></ul></div><a href="/">Terug</a>',
    '<div class="page-ahead__late" hidden>Nog niet opgeslagen</div></div>',
  ].join('');
  letWrite(text());
});

afterEach(() => {
  jest.useRealTimers();
});

/** Where the browser would write. */
interface Place {
  start: readonly [Node, number];
  end?: readonly [Node, number];
}
/** True when the browser may do it. */
const asks = (inputType: string, { start, end = start }: Place): boolean => {
  getSelection()?.setBaseAndExtent(...start, ...end);
  const event = new InputEvent('beforeinput', { inputType, bubbles: true, cancelable: true });
  const [startContainer, startOffset] = start;
  const [endContainer, endOffset] = end;
  const range = { startContainer, startOffset, endContainer, endOffset };
  Object.assign(event, { getTargetRanges: () => [range] });
  return startContainer.dispatchEvent(event);
};
const wordsOf = (index: number) => block(index).firstChild as Text;
const at = (index: number, offset: number): Place => ({ start: [wordsOf(index), offset] });

describe('the page as it came', () => {
  it('tells a screen reader that it can be written in', () => {
    expect(text().getAttribute('contenteditable')).toBe('true');
    expect(text().getAttribute('role')).toBe('textbox');
  });

  it.each([
    'insertText',
    'insertCompositionText',
    'insertReplacementText',
    'deleteContentBackward',
    'deleteByCut',
  ])('lets one %s within a paragraph', (inputType) => {
    expect(asks(inputType, at(0, 2))).toBe(true);
    expect(writtenIn(page()).blocks.map(({ index }) => index)).toEqual([0]);
  });

  it.each(['insertFromPaste', 'insertFromDrop', 'deleteByDrag', 'formatBold', 'historyUndo'])(
    'leaves %s to the editor',
    (inputType) => {
      expect(asks(inputType, at(0, 2))).toBe(false);
      expect(writtenIn(page()).blocks).toEqual([]);
    },
  );

  it('does nothing over two paragraphs, and nothing beside them', () => {
    expect(asks('insertText', { start: [wordsOf(0), 2], end: [wordsOf(1), 2] })).toBe(false);
    expect(asks('deleteContentBackward', { start: [text(), 0], end: [text(), 1] })).toBe(false);
    expect(writtenIn(page()).blocks).toEqual([]);
  });

  it('knows what it said, and what it says now', () => {
    asks('insertText', at(1, 0));
    wordsOf(1).data = 'Altijd eerst ';
    asks('deleteContentBackward', { start: [block(1).lastChild as Text, 2] });
    block(1).lastChild?.remove();
    expect(writtenIn(page()).blocks).toEqual([
      { index: 1, came: 'Eerst bellen, dan gaan', now: 'Altijd eerst bellen' },
    ]);
  });

  it('takes the words of nobody where an empty paragraph was, and its hint away', () => {
    asks('insertText', { start: [block(2), 0] });
    block(2).prepend('Bel');
    expect(block(2).className).toBe('');
    expect(writtenIn(page()).blocks).toEqual([{ index: 2, came: '', now: 'Bel' }]);
    block(2).firstChild?.remove();
    expect(writtenIn(page()).blocks).toEqual([{ index: 2, came: '', now: '' }]);
  });

  it('keeps a break that was there', () => {
    asks('insertText', at(3, 4));
    wordsOf(3).data = 'Korter';
    expect(writtenIn(page()).blocks).toEqual([
      { index: 3, came: 'Kort\ufffcen lang', now: 'Korter\ufffcen lang' },
    ]);
  });

  it.each([
    ['in the middle', 1, '1\n Doel'],
    ['at the end', 6, '1 Doel\n'],
  ])('begins a line %s, which is shown', (_, offset, now) => {
    text().focus();
    expect(asks('insertParagraph', at(0, offset))).toBe(false);
    const { blocks, caret } = writtenIn(page());
    expect(blocks).toEqual([{ index: 0, came: '1 Doel', now }]);
    expect(caret).toEqual({ index: 0, offset: now.indexOf('\n') + 1 });
    expect(block(0).lastChild instanceof HTMLBRElement).toBe(now.endsWith('\n'));
  });

  it('begins a line in the place of what is chosen', () => {
    asks('insertParagraph', { start: [wordsOf(0), 1], end: [wordsOf(0), 2] });
    expect(writtenIn(page()).blocks).toEqual([{ index: 0, came: '1 Doel', now: '1\nDoel' }]);
  });

  it('knows no caret of who has the focus elsewhere', () => {
    getSelection()?.collapse(wordsOf(0), 2);
    expect(writtenIn(page()).caret).toBeNull();
  });

  it('composes no word over two paragraphs', () => {
    getSelection()?.setBaseAndExtent(wordsOf(0), 1, wordsOf(1), 2);
    text().dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
    expect(getSelection()?.isCollapsed).toBe(true);
    expect(text().dataset['composing']).toBe('');
    text().dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
    expect(text().dataset['composing']).toBeUndefined();
  });

  it('takes no more words when its code does not come, and keeps those it has', () => {
    asks('insertText', at(0, 2));
    wordsOf(0).data = '1 Ons doel';
    jest.advanceTimersByTime(29_999);
    expect(isLateTold()).toBe(false);
    jest.advanceTimersByTime(1);
    expect(text().getAttribute('contenteditable')).toBe('false');
    expect(isLateTold()).toBe(true);
    expect(writtenIn(page()).blocks).toEqual([{ index: 0, came: '1 Doel', now: '1 Ons doel' }]);
  });

  it('says nothing of words that nobody wrote', () => {
    jest.advanceTimersByTime(30_000);
    expect(isLateTold()).toBe(false);
  });

  it('warns who leaves with words in it, and nobody else', () => {
    const leave = () => dispatchEvent(new Event('beforeunload', { cancelable: true }));
    expect(leave()).toBe(true);
    asks('insertText', at(0, 2));
    expect(leave()).toBe(false);
    page().remove();
    expect(leave()).toBe(true);
  });
});
