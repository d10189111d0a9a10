/**
 * Two people in one text. Who listens to a screen reader is not disturbed by what the other writes, and hears what is
 * their own business. Who follows the other sees what they see, until they go their own way.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { chooseWords } from '../support/comment-screen.js';
import { eventually } from '../support/eventually.js';
import { heardOn, hears, watchHeard } from '../support/heard.js';
import { phone, Stage } from '../support/journey.js';
import { Network } from '../support/network.js';
import { actsOfOnePlay } from '../support/play.js';
import { button, title } from '../support/room-screen.js';
import { misfitsOn } from '../support/screen-checks.js';

let stage: Stage;
let wim: Page;
let soraya: Page;
let tunnel: Network;
const found: string[] = [];
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
});

const follows = (page: Page) => page.getByText('Je volgt Soraya. Scrol of typ om te stoppen.');
const stops = (page: Page) => follows(page).waitFor({ state: 'detached' });
/** As much of the page as is seen of a text, with the tools over it. */
const isInSight = (one: Locator, within = 0.9) =>
  one.evaluate((element, part) => {
    const { top, bottom } = element.getBoundingClientRect();
    return top > 60 && bottom < innerHeight * part;
  }, within);
const comesAlong = (page: Page, words: string, within?: number) =>
  eventually(`${words} is in sight`, () => isInSight(heading(page, words), within), Boolean);
/** Soraya's caret came to a heading, and a view that goes along would have gone along. */
const wentTo = async (page: Page, words: string) => {
  await heading(page, words).locator('[data-person]').waitFor({ state: 'attached' });
  await page.evaluate(() => new Promise((seen) => requestAnimationFrame(() => requestAnimationFrame(seen))));
};
const judge = async (page: Page, shown: string) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    found.push(...(await stage.judge(page, `side-by-side-${shown}-${colorScheme}`)));
    found.push(...(await misfitsOn(page)).map((misfit) => `${shown}: ${misfit}`));
  }
};

describe('who follows another', () => {
  act('goes along with them, begins and ends with the keyboard, and hears so', async () => {
    await goTo(soraya, first);
    await button(wim, 'Volg Soraya').focus();
    await wim.keyboard.press('Enter');
    await hears(wim, 'Je volgt Soraya');
    await goTo(soraya, last);
    await comesAlong(wim, last);
    await judge(wim, 'following');
    await goTo(soraya, first);
    await comesAlong(wim, first);
    await wim.keyboard.press('Enter');
    await stops(wim);
    await hears(wim, 'Je volgt Soraya niet meer');
    await goTo(soraya, last);
    await wentTo(wim, last);
    expect(await isInSight(heading(wim, last))).toBe(false);
  });

  const ownWays: [string, () => Promise<unknown>][] = [
    ['scroll', () => wim.mouse.wheel(0, -200)],
    ['press in the text', () => heading(wim, last).click()],
    ['type', () => wim.keyboard.press('ArrowLeft')],
  ];
  for (const [what, go] of ownWays)
    act(`stays where they are once they ${what} themselves`, async () => {
      await goTo(soraya, last);
      await button(wim, 'Volg Soraya').click();
      await follows(wim).waitFor();
      await comesAlong(wim, last);
      await go();
      await stops(wim);
      const place = await wim.evaluate(() => scrollY);
      await goTo(soraya, first);
      await wentTo(wim, first);
      expect(await wim.evaluate(() => scrollY)).toBe(place);
    });

  act('on a phone goes along too, beside a panel as well, until a finger moves the text', async () => {
    const joost = await stage.enter('Joost Vermaat', phone);
    await joost.goto(soraya.url());
    await heading(joost, last).waitFor();
    await button(joost, 'Volg Soraya').tap();
    await follows(joost).waitFor();
    await goTo(soraya, last);
    await comesAlong(joost, last);
    await judge(joost, 'following-phone');
    await button(joost, 'Bij deze tekst').tap();
    await joost.getByRole('menuitem', { name: 'Opmerkingen' }).tap();
    await follows(joost).waitFor();
    await goTo(soraya, first);
    await comesAlong(joost, first, 0.4);
    await judge(joost, 'following-phone-panel');
    await button(joost, 'Sluit').tap();
    await goTo(soraya, last);
    await comesAlong(joost, last);
    const touch = await joost.context().newCDPSession(joost);
    await touch.send('Input.synthesizeScrollGesture', { x: 195, y: 300, yDistance: 120 });
    await stops(joost);
  });

  it('is shown nothing that a scanner stumbles over', () => expect(found).toEqual([]));
});

describe('a connection that is lost', () => {
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
