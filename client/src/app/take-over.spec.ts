import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { letWrite } from '../lib/first-words';
import { onTakenOver, type WrittenAhead } from '../lib/page-ahead';
import { takeOver } from './take-over';

const page = '<a href="/">Vandaag</a><button>Zoeken</button><p>Eerst bellen</p>';
const skeleton = '<div class="leerkring-skeleton"></div>';
const one = (selector: string) => document.querySelector<HTMLElement>(selector);
const root = () => one('#root') as HTMLElement;
/** What draws in the app is seen before the next frame. */
const turn = () => Promise.resolve();

beforeEach(() => {
  document.body.innerHTML = [
    `<div class="page-ahead">${page}</div>`,
    '<div id="root"></div>',
    '<script type="application/json" id="data-ahead">{"queries":[]}</script>',
  ].join('');
});

describe('a page that came with what it shows', () => {
  it('stays until the app waits for nothing any more', async () => {
    takeOver(root());
    root().innerHTML = `<main>${skeleton}</main>`;
    await turn();
    root().innerHTML = `${page}${skeleton}`;
    await turn();
    expect(one('.page-ahead')).not.toBeNull();
    one('.leerkring-skeleton')?.remove();
    await turn();
    expect(one('.page-ahead')).toBeNull();
    expect(root().textContent).toContain('Eerst bellen');
  });

  it('hands the focus to the same place', async () => {
    takeOver(root());
    one('.page-ahead button')?.focus();
    root().innerHTML = page;
    await turn();
    expect(document.activeElement).toBe(one('#root button'));
  });

  it('gives no focus to who had none', async () => {
    takeOver(root());
    root().innerHTML = page;
    await turn();
    expect(document.activeElement).toBe(document.body);
  });

  it('gives what it was made of, and keeps it no longer', () => {
    expect(takeOver(root())).toEqual({ queries: [] });
    expect(one('#data-ahead')).toBeNull();
  });
});

describe('what somebody wrote in a page that came', () => {
  let inherited: WrittenAhead[];
  let stop: () => void;
  const text = () => one('.written-text') as HTMLElement;
  const happens = (name: string) => text().dispatchEvent(new Event(name, { bubbles: true }));
  beforeEach(() => {
    jest.useFakeTimers();
    const page = one('.page-ahead') as HTMLElement;
    page.innerHTML = '<div class="written-text"><p>Eerst bellen</p></div>';
    letWrite(text());
    text().focus();
    getSelection()?.collapse(one('.page-ahead p')?.firstChild as Text, 6);
    inherited = [];
    stop = onTakenOver((written) => inherited.push(written));
    takeOver(root());
  });
  afterEach(() => {
    stop();
    jest.useRealTimers();
  });
  const comes = () => {
    root().innerHTML = page;
    return turn();
  };

  it('is told, while the page is out of sight and still there', async () => {
    const seen: unknown[] = [];
    const words = 'Eerst bellen';
    const its = text();
    const stopLooking = onTakenOver(() => seen.push([one('.page-ahead')?.hidden, document.activeElement]));
    await comes();
    stopLooking();
    expect(inherited).toEqual([
      { blocks: [{ index: 0, came: words, now: words }], caret: { index: 0, offset: 6 } },
    ]);
    expect(seen).toEqual([[true, its]]);
  });

  it('stays where it is as long as there is nobody for it', async () => {
    stop();
    one('.page-ahead p')?.setAttribute('data-written', '');
    await comes();
    expect(one('.page-ahead')).not.toBeNull();
    stop = onTakenOver((written) => inherited.push(written));
    root().append(document.createElement('p'));
    await turn();
    expect(inherited).toHaveLength(1);
    expect(one('.page-ahead')).toBeNull();
  });

  it('is not broken off in the middle of a word', async () => {
    happens('compositionstart');
    await comes();
    jest.advanceTimersByTime(600);
    happens('compositionupdate');
    jest.advanceTimersByTime(600);
    expect(inherited).toEqual([]);
    happens('compositionend');
    jest.advanceTimersByTime(50);
    expect(inherited).toHaveLength(1);
    expect(one('.page-ahead')).toBeNull();
  });

  it('is not waited for when they pause in one, and told once', async () => {
    happens('compositionstart');
    await comes();
    const its = text();
    const ahead = one('.page-ahead');
    jest.advanceTimersByTime(700);
    expect(inherited).toHaveLength(1);
    ahead?.dispatchEvent(new Event('compositionend'));
    its.dispatchEvent(new Event('compositionend', { bubbles: true }));
    jest.advanceTimersByTime(700);
    expect(inherited).toHaveLength(1);
  });
});

describe('a page that came without', () => {
  it('is the app from the beginning', () => {
    one('.page-ahead')?.remove();
    expect(takeOver(root())).toBeNull();
  });
});
