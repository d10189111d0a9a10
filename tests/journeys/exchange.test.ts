/** Somebody takes the reflection of a meeting out, as each kind of file, and puts it on paper. */
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { plainText } from '../../server/src/modules/exchange/outline.js';
import { readFile as readText } from '../../server/src/modules/exchange/read-file.js';
import { phone, Stage } from '../support/journey.js';
import { actsOfOnePlay } from '../support/play.js';
import { button } from '../support/room-screen.js';

let stage: Stage;
let marieke: Page;
const found: string[] = [];

beforeAll(async () => {
  stage = await Stage.build();
  marieke = await stage.enter('Marieke Terlouw', { acceptDownloads: true });
}, 240_000);
afterAll(() => stage.close());

const openReport = async (page: Page): Promise<void> => {
  await page.goto(`${stage.url}/bijeenkomsten`);
  await page.getByRole('link', { name: /^Dinsdag 3 november/ }).click();
  await page.getByRole('tab', { name: 'Reflectie' }).waitFor();
  await button(page, 'Bestand').waitFor();
};
const look = async (page: Page, name: string): Promise<void> => {
  found.push(...(await stage.judge(page, `exchange-${name}`)));
};
/** What the browser was given, by the words in the menu. */
const take = async (page: Page, choice: string): Promise<{ name: string; bytes: Buffer }> => {
  await button(page, 'Bestand').click();
  const coming = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: choice }).click();
  const download = await coming;
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
};

describe('a text as a file', () => {
  const act = actsOfOnePlay(() => stage.photographAll('exchange-broken'));

  act('comes from the menu at the text', async () => {
    await openReport(marieke);
    await button(marieke, 'Bestand').click();
    await look(marieke, 'menu');
    await marieke.keyboard.press('Escape');
    const odt = await take(marieke, 'Download als ODT');
    expect(odt.name).toMatch(/^reflectie-3-november-\d{4}\.odt$/);
    const docx = await take(marieke, 'Download als Word');
    expect(docx.name).toMatch(/\.docx$/);
    const texts = await Promise.all([odt, docx].map(async ({ bytes }) => (await readText(bytes)).outline));
    expect(texts[0]).toEqual(texts[1]);
    const first = texts[0]?.blocks.find((block) => block.kind === 'paragraph');
    const words = first?.kind === 'paragraph' ? plainText(first.inlines) : '';
    expect(words.length).toBeGreaterThan(10);
    await marieke.getByRole('region', { name: 'Reflectie' }).getByText(words).waitFor();
    const pdf = await take(marieke, 'Download als PDF');
    expect([pdf.name.slice(-4), pdf.bytes.subarray(0, 5).toString()]).toEqual(['.pdf', '%PDF-']);
  });

  act('can be reached with the keyboard alone', async () => {
    await button(marieke, 'Bestand').focus();
    await marieke.keyboard.press('Enter');
    await marieke
      .getByRole('menuitem', { name: 'Download als ODT' })
      .and(marieke.locator(':focus'))
      .waitFor();
    await marieke.keyboard.press('ArrowDown');
    const coming = marieke.waitForEvent('download');
    await marieke.keyboard.press('Enter');
    expect((await coming).suggestedFilename()).toMatch(/\.docx$/);
    await button(marieke, 'Bestand').and(marieke.locator(':focus')).waitFor();
  });

  act('goes to paper without what one presses', async () => {
    await marieke.emulateMedia({ media: 'print' });
    await stage.photograph(marieke, 'exchange-print');
    expect(await button(marieke, 'Bestand').isVisible()).toBe(false);
    expect(await marieke.getByRole('tablist').isVisible()).toBe(false);
    expect(await marieke.locator('.written-text').first().isVisible()).toBe(true);
    await marieke.emulateMedia({ media: 'screen' });
  });

  act('is there on a phone, in the dark', async () => {
    const youssef = await stage.enter('Youssef Benali', { ...phone, colorScheme: 'dark' });
    await openReport(youssef);
    await button(youssef, 'Bestand').click();
    await look(youssef, 'menu-phone');
  });

  it('gives a scanner nothing to find', () => expect(found).toEqual([]));
  it('gave nobody an error', () => expect(stage.faults).toEqual([]));
});
