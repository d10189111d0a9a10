/** Somebody who has only a keyboard finds what the group agreed, and a colleague on a phone finds people and filters. */
import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { desktop, phone, Stage } from '../support/journey.js';
import { Keyboard } from '../support/keyboard.js';
import { actsOfOnePlay } from '../support/play.js';
import { title } from '../support/room-screen.js';
import { misfitsOn } from '../support/screen-checks.js';

let stage: Stage;
let soraya: Page;
let marieke: Page;
const act = actsOfOnePlay(() => stage.photographAll('search-broken'));
const faults: string[] = [];
const police = 'Samenwerkingsafspraak Wijk-GGD en politie, avond en weekend';

const judge = async (page: Page, shown: string, device: typeof desktop) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.setViewportSize(device.viewport);
    await page.emulateMedia({ colorScheme });
    const name = `search-${shown}-${device.viewport.width}-${colorScheme}`;
    faults.push(...(await stage.judge(page, name)));
    faults.push(...(await misfitsOn(page)).map((misfit) => `${name}: ${misfit}`));
  }
};
const field = (page: Page) => page.getByRole('combobox', { name: 'Zoek in alles wat je mag lezen' });
const option = (page: Page, name: string | RegExp) => page.getByRole('option', { name });
const status = (page: Page, text: string | RegExp) =>
  page.getByRole('status').filter({ hasText: text }).waitFor();

beforeAll(async () => {
  stage = await Stage.build();
  [soraya, marieke] = await Promise.all([
    stage.enter('Soraya Ramdin'),
    stage.enter('Marieke Terlouw', phone),
  ]);
}, 240_000);
afterAll(() => stage.close());

describe('the search', () => {
  act('opens with a key, answers while somebody types, and lets them choose with the arrows', async () => {
    const keyboard = new Keyboard(soraya);
    await title(soraya, /^Goede/).waitFor();
    await soraya.keyboard.press('/');
    await keyboard.isAt('combobox', 'Zoek in alles wat je mag lezen');
    await judge(soraya, 'box-empty', desktop);
    await soraya.keyboard.type('bereikbaarheid agenten');
    await option(soraya, police).waitFor();
    await status(soraya, /resultaten?/);
    await judge(soraya, 'box', desktop);
    await soraya.keyboard.press('ArrowDown');
    await soraya.keyboard.press('Enter');
    await title(soraya, police).waitFor();
    await keyboard.isAt('heading', police);
  });

  act('remembers on this device what was looked for, and closes with Esc', async () => {
    await soraya.keyboard.press('Control+k');
    await option(soraya, 'bereikbaarheid agenten').waitFor();
    await judge(soraya, 'box-recent', desktop);
    await soraya.keyboard.press('Escape');
    await field(soraya).waitFor({ state: 'detached' });
  });

  act(
    'goes on to a page with everything, where a slip is told and filters stand in the address',
    async () => {
      await soraya.keyboard.press('/');
      await soraya.keyboard.type('convenat');
      await soraya.keyboard.press('Enter');
      await title(soraya, 'Zoeken').waitFor();
      await soraya.getByText('Je ziet wat er is over “convenant”.').waitFor();
      await soraya.getByRole('link', { name: /^Convenant consultatie/ }).waitFor();
      await judge(soraya, 'page', desktop);
      await new Keyboard(soraya).walkToGroup('Soort');
      await soraya.keyboard.press('ArrowRight');
      await soraya.waitForURL(/soort=afspraak/);
      await soraya.reload();
      await soraya.getByRole('radio', { name: /^Afspraken/, checked: true }).waitFor();
    },
  );

  act('fills the screen of a phone, and finds people and what is theirs', async () => {
    await marieke.getByRole('button', { name: 'Zoeken' }).tap();
    await field(marieke).fill('Ramdin');
    await option(marieke, /Soraya Ramdin/).waitFor();
    await judge(marieke, 'box', phone);
    await option(marieke, /Soraya Ramdin/).tap();
    await title(marieke, 'Zoeken').waitFor();
    await marieke.getByRole('heading', { name: 'Alles van Soraya Ramdin' }).waitFor();
    // What she made in a group of her own is not for Marieke.
    await marieke.getByRole('list', { name: 'Resultaten' }).waitFor();
    expect(await marieke.getByRole('link', { name: /Convenant/ }).count()).toBe(0);
    await judge(marieke, 'page', phone);
  });

  act('helps whoever finds nothing', async () => {
    await marieke.getByRole('searchbox', { name: 'Zoek in alles wat je mag lezen' }).fill('xyzzyx');
    await marieke.getByRole('button', { name: 'Haal de filters weg' }).waitFor();
    await judge(marieke, 'nothing', phone);
  });

  act('shows no fault on any screen', async () => {
    expect(faults).toEqual([]);
  });
});
