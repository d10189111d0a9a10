/**
 * Writing a text as people are used to: with Markdown, with the menu behind a slash, with the tools, with what
 * comes from Word, on a phone and without a mouse; and reading it when the editor does not come.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { fromWord } from '../../client/src/features/documents/editor/test-clipboard.js';
import { eventually } from '../support/eventually.js';
import { phone, Stage } from '../support/journey.js';
import { actsOfOnePlay } from '../support/play.js';
import { button, enterRoom, goOn, reads, reflection, title } from '../support/room-screen.js';
import { misfitsOn, telltalesIn } from '../support/screen-checks.js';

let stage: Stage;
let lotte: Page;
let marieke: Page;
const found: string[] = [];

beforeAll(async () => {
  stage = await Stage.build();
  [lotte, marieke] = await Promise.all([
    stage.enter('Lotte Brandsma'),
    stage.enter('Marieke Terlouw', { ...phone, colorScheme: 'dark' }),
  ]);
}, 240_000);
afterAll(() => stage.close());

const look = async (page: Page, name: string): Promise<void> => {
  found.push(...(await stage.judge(page, `editor-${name}`)));
  found.push(...(await misfitsOn(page)).map((misfit) => `${name}: ${misfit}`));
  const words = await page.evaluate(() => document.body.innerText);
  found.push(...telltalesIn(words).map((line) => `${name}: ${line}`));
};
const toTheEnd = async (page: Page): Promise<void> => {
  await reflection(page).click();
  await page.keyboard.press('Control+End');
};
const type = (page: Page, words: string) => page.keyboard.type(words, { delay: 5 });
const focusIsIn = (page: Page, selector: string) =>
  eventually(
    `the focus is in ${selector}`,
    () => page.evaluate((place) => document.activeElement?.closest(place) !== null, selector),
    (is) => is,
  );
const menu = (page: Page) => page.getByRole('listbox', { name: 'Invoegen' });

describe('a text that people write', () => {
  const act = actsOfOnePlay(() => stage.photographAll('editor-broken'));

  act('becomes headings, lists and emphasis as it is typed, on every screen', async () => {
    await Promise.all([lotte, marieke].map(enterRoom));
    await button(lotte, 'Start de bijeenkomst').click();
    await title(marieke, 'Welkom').waitFor();
    await goOn(lotte);
    await title(marieke, 'Terugblik').waitFor();
    await toTheEnd(lotte);
    await type(lotte, '## Wat we zagen\nEerst **goed** gekeken op www.hetccv.nl samen.\n- een\ntwee\n\n');
    await type(lotte, '[ ] bellen\n\n');
    await button(marieke, 'Teksten').click();
    const hers = reflection(marieke);
    await hers.getByRole('heading', { level: 2, name: 'Wat we zagen' }).waitFor();
    await hers.getByRole('listitem').filter({ hasText: 'twee' }).waitFor();
    await hers.getByRole('checkbox', { name: 'Gedaan: bellen' }).waitFor();
    await hers.locator('strong', { hasText: 'goed' }).waitFor();
    expect(await hers.getByRole('link', { name: 'www.hetccv.nl' }).getAttribute('href')).toBe(
      'https://www.hetccv.nl',
    );
    expect(await reflection(lotte).getAttribute('lang')).toBe('nl');
    expect(await reflection(lotte).getAttribute('spellcheck')).toBe('true');
  });

  act('opens a menu at a slash, which filters, walks, closes and makes', async () => {
    await type(lotte, '/');
    await menu(lotte).waitFor();
    const first = menu(lotte).getByRole('option').first();
    expect(await reflection(lotte).getAttribute('aria-activedescendant')).toBe(
      await first.getAttribute('id'),
    );
    await look(lotte, 'menu');
    await lotte.keyboard.press('Escape');
    await menu(lotte).waitFor({ state: 'hidden' });
    expect(await reflection(lotte).getAttribute('aria-activedescendant')).toBeNull();
    await lotte.keyboard.press('Backspace');
    await type(lotte, '/let');
    await menu(lotte).getByRole('option', { name: 'Kader: let op' }).waitFor();
    await lotte.keyboard.press('Enter');
    await type(lotte, 'Hier op letten.\n\n');
    await reflection(marieke).getByRole('note', { name: 'Let op' }).getByText('Hier op letten.').waitFor();
  });

  act('holds a table, filled and widened with the keyboard alone', async () => {
    await type(lotte, '/tabel');
    await menu(lotte).getByRole('option', { name: 'Tabel' }).waitFor();
    await lotte.keyboard.press('Enter');
    for (const words of ['Wie', 'Wat', 'Wanneer']) {
      await type(lotte, words);
      await lotte.keyboard.press('Tab');
    }
    await type(lotte, 'Politie');
    await lotte.keyboard.press('Alt+F10');
    await lotte.keyboard.press('End');
    await lotte.keyboard.press('ArrowLeft');
    await button(lotte, 'Tabel').press('Enter');
    await look(lotte, 'table');
    await lotte.getByRole('menuitem', { name: 'Rij eronder' }).press('Enter');
    await reflection(marieke).getByRole('cell', { name: 'Politie' }).waitFor();
    await eventually(
      'a row more',
      () => reflection(marieke).getByRole('row').count(),
      (count) => count === 4,
    );
    await focusIsIn(lotte, '[role="textbox"]');
    await lotte.keyboard.press('Escape');
    await lotte.keyboard.press('Tab');
    await focusIsIn(lotte, '[role="toolbar"]');
    await lotte.keyboard.press('Escape');
    await focusIsIn(lotte, '[role="textbox"]');
  });

  act('gets a link where it is safe, and says so where it is not', async () => {
    await toTheEnd(lotte);
    await type(lotte, 'zie ');
    await lotte.keyboard.press('Control+k');
    const dialog = lotte.getByRole('dialog', { name: 'Link' });
    await dialog.getByLabel('Waar gaat de link heen?').fill('javascript:alert(1)');
    await lotte.keyboard.press('Enter');
    await dialog.getByText(/^Dit adres herkennen we niet/).waitFor();
    await look(lotte, 'link');
    await dialog.getByLabel('Waar gaat de link heen?').fill('mail@hetccv.nl');
    await lotte.keyboard.press('Enter');
    await dialog.waitFor({ state: 'hidden' });
    const link = reflection(marieke).getByRole('link', { name: 'mail@hetccv.nl' });
    expect(await link.getAttribute('href')).toBe('mailto:mail@hetccv.nl');
    expect(await link.getAttribute('rel')).toContain('noopener');
  });

  act('takes what comes from Word without what Word thinks of it', async () => {
    await toTheEnd(lotte);
    await lotte.keyboard.press('Enter');
    await reflection(lotte).evaluate((text, html) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/html', html);
      text.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }, fromWord);
    await reads(marieke, 'elke week bellen.');
    await reflection(marieke).getByRole('heading', { level: 2, name: 'Aanleiding' }).waitFor();
    await reflection(marieke).getByRole('listitem').filter({ hasText: 'Wijkagent' }).last().waitFor();
    expect(await reflection(marieke).locator('[href^="javascript"]').count()).toBe(0);
    expect(await reflection(marieke).innerHTML()).not.toMatch(/mso|·/i);
  });

  act('lets each take back what is theirs', async () => {
    await toTheEnd(lotte);
    await type(lotte, ' Van Lotte.');
    await reads(marieke, 'Van Lotte.');
    await reflection(marieke).locator('p').first().click();
    await type(marieke, 'Van Marieke. ');
    await reads(lotte, 'Van Marieke.');
    await lotte.keyboard.press('Control+z');
    await eventually(
      'taken back',
      () => reflection(marieke).textContent(),
      (words) => !words?.includes('Van Lotte.'),
    );
    // No more than that, however fast it was all written.
    for (const words of ['Van Marieke.', 'Politie', 'elke week bellen.']) await reads(lotte, words);
    await look(marieke, 'phone');
  });

  act('takes back and does again with the thumb, without sliding the tools', async () => {
    const tool = (name: string) => marieke.getByRole('button', { name, exact: true });
    const words = (are: (text: string) => boolean) =>
      eventually('the text is so', async () => (await reflection(lotte).textContent()) ?? '', are);
    for (const name of ['Ongedaan maken', 'Opnieuw']) {
      const box = await tool(name).boundingBox();
      expect([name, box && box.x >= 0 && box.x + box.width <= phone.viewport.width]).toEqual([name, true]);
    }
    expect(await tool('Opnieuw').getAttribute('aria-disabled')).toBe('true');
    await tool('Ongedaan maken').tap();
    await words((text) => !text.includes('Van Marieke.'));
    await tool('Opnieuw').tap();
    await words((text) => text.includes('Van Marieke.'));
    await focusIsIn(marieke, '[role="textbox"]');
  });

  act('shows its keys, and looks right in every light', async () => {
    await lotte.keyboard.press('Control+/');
    const keys = lotte.getByRole('dialog', { name: 'Sneltoetsen' });
    const single = keys.getByRole('checkbox', { name: /^Losse toetsen aan/ });
    await keys.waitFor();
    await look(lotte, 'keys');
    await single.uncheck();
    await lotte.keyboard.press('Escape');
    await button(lotte, 'Vet').press('?');
    expect(await keys.isVisible()).toBe(false);
    await reflection(lotte).press('Control+/');
    await single.check();
    await lotte.keyboard.press('Escape');
    await button(lotte, 'Vet').press('?');
    await keys.waitFor();
    await lotte.keyboard.press('Escape');
    await lotte.emulateMedia({ colorScheme: 'dark' });
    await look(lotte, 'dark');
    await lotte.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
    await look(lotte, 'forced');
    await lotte.emulateMedia({ forcedColors: 'none' });
  });

  act('can be read when the editor does not come', async () => {
    await lotte.route(/text-editor-.*\.js$/, (route) => route.abort());
    await lotte.reload();
    await lotte.getByText(/^Schrijven lukt nu niet/).waitFor();
    await lotte.getByRole('heading', { level: 2, name: 'Wat we zagen' }).waitFor();
    await look(lotte, 'without');
    await lotte.unroute(/text-editor-.*\.js$/);
    await button(lotte, 'Laad de pagina opnieuw').click();
    await reflection(lotte).waitFor();
  });

  it('fits, speaks Dutch and gives a scanner nothing to find', () => {
    expect(found).toEqual([]);
  });

  it('gave nobody an error', () => {
    expect(stage.faults.filter((fault) => !/text-editor-|Failed to fetch dynamically/.test(fault))).toEqual(
      [],
    );
  });
});
