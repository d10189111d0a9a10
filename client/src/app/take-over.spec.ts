import { beforeEach, describe, expect, it } from '@jest/globals';
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

describe('a page that came without', () => {
  it('is the app from the beginning', () => {
    one('.page-ahead')?.remove();
    expect(takeOver(root())).toBeNull();
  });
});
