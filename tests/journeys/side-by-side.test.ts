/**
 * Two people in one text. Who listens to a screen reader is not disturbed by what the other writes, and hears what is
 * their own business.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { chooseWords } from '../support/comment-screen.js';
import { heardOn, hears, watchHeard } from '../support/heard.js';
import { Stage } from '../support/journey.js';
import { Network } from '../support/network.js';
import { actsOfOnePlay } from '../support/play.js';
import { button, title } from '../support/room-screen.js';

let stage: Stage;
let wim: Page;
let soraya: Page;
let tunnel: Network;
const act = actsOfOnePlay(() => stage.photographAll('side-by-side-broken'));
const name = 'Wie elkaar belt';
const first = '1 Aanleiding';
const last = '13 Looptijd en evaluatie';

beforeAll(async () => {
  stage = await Stage.build();
  tunnel = await Network.start();
  [wim, soraya] = await Promise.all([
    stage.enter('Wim Postma', { proxy: { server: tunnel.url }, script: watchHeard }),
    stage.enter('Soraya Ramdin'),
  ]);
}, 120_000);
afterAll(async () => {
  await stage.close();
  tunnel.stop();
});

const text = (page: Page): Locator => page.getByRole('textbox', { name: 'Tekst van de afspraak' });
const heading = (page: Page, words: string) => text(page).getByRole('heading', { name: words });
const saved = (page: Page) => page.getByText('Opgeslagen', { exact: true }).waitFor();
const reads = (page: Page, words: string) => text(page).getByText(words).first().waitFor();
/** At the end of a heading, where the caret of who writes is seen by the other. */
const goTo = async (page: Page, words: string) => {
  await heading(page, words).click();
  await page.keyboard.press('End');
};

describe('a text that another writes in', () => {
  act('stands open on two screens', async () => {
    await soraya.getByRole('link', { name: 'Afspraken', exact: true }).click();
    await button(soraya, 'Maak een afspraak').click();
    const dialog = soraya.getByRole('dialog');
    await dialog.getByLabel('Samenwerkingsafspraak Wijk-GGD en politie').click();
    await dialog.getByLabel('Titel').fill(name);
    await button(dialog, 'Maak de afspraak').click();
    await title(soraya, name).waitFor();
    await wim.goto(soraya.url());
    for (const page of [soraya, wim]) await heading(page, last).waitFor();
    await saved(wim);
  });

  act('says nothing of it, and leaves the focus where it is', async () => {
    await text(wim).click();
    await heardOn(wim);
    await goTo(soraya, first);
    await soraya.keyboard.type('\nWij mailen elkaar.\n## Een kop\n- een lijst\n\nEinde.');
    await soraya.getByRole('radio', { name: 'Voorstellen' }).check({ force: true });
    await chooseWords(soraya, 'mailen');
    await soraya.keyboard.type('bellen');
    await saved(soraya);
    await reads(wim, 'Einde.');
    await text(wim).locator('ins', { hasText: 'bellen' }).waitFor();
    await wim.getByRole('button', { name: 'Volg Soraya' }).waitFor();
    expect(await heardOn(wim)).toEqual([]);
  });

  act('says what one decides on oneself', async () => {
    await text(wim).locator('ins', { hasText: 'bellen' }).click();
    await wim
      .getByRole('region', { name: /^Voorstel van Soraya Ramdin/ })
      .getByRole('button', { name: /^Neem over/ })
      .click();
    await hears(wim, 'Voorstel overgenomen');
  });

  act('says that it is not saved, and that it is again', async () => {
    await saved(wim);
    await heardOn(wim);
    tunnel.cut();
    await hears(wim, 'Niet verbonden: je tekst staat nog op dit scherm');
    tunnel.mend();
    await hears(wim, 'Alles is weer opgeslagen');
  });
});

it('gave nobody an error', () => expect(stage.faults).toEqual([]));
