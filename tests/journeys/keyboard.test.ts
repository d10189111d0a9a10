/**
 * Signing in, planning, entering, leading and taking part with the keyboard alone. At each stop focus must
 * be seen and nothing may lie over it; dialogs close with Esc and give focus back; the editor lets go.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { Stage } from '../support/journey.js';
import { Keyboard } from '../support/keyboard.js';
import { actsOfOnePlay } from '../support/play.js';
import { reflection, title } from '../support/room-screen.js';

let stage: Stage;
let lotte: Page;
let keys: Keyboard;
let youssef: Page;
let his: Keyboard;

beforeAll(async () => {
  stage = await Stage.build();
  lotte = await stage.open('Lotte Brandsma');
  youssef = await stage.open('Youssef Benali');
  keys = new Keyboard(lotte);
  his = new Keyboard(youssef);
}, 120_000);

afterAll(() => stage.close());

describe('the keyboard alone', () => {
  const act = actsOfOnePlay(() => stage.photographAll('keyboard-broken'));

  act('signs in', async () => {
    await lotte.goto(`${stage.url}/inloggen`);
    await keys.press('button', /^Lotte Brandsma/);
    await title(lotte, 'Goedemiddag Lotte').waitFor();
  });

  act('skips the menu', async () => {
    await keys.press('link', 'Naar de inhoud');
    await lotte.keyboard.press('Tab');
    await keys.walkTo('link', 'Naar de sessie');
  });

  act('plans a meeting for this afternoon', async () => {
    await keys.press('link', 'Bijeenkomsten');
    await keys.press('link', 'Plan een bijeenkomst');
    await title(lotte, 'Plan een bijeenkomst').waitFor();
    await keys.type('combobox', 'Groep', 'Intervisie Wijk-GGD Z');
    const today = new Intl.DateTimeFormat('nl-NL', {
      timeZone: 'Europe/Amsterdam',
      day: '2-digit',
      month: '2-digit',
      year: 'numeric',
    });
    await keys.walkTo('textbox', 'Datum');
    await lotte.keyboard.type(today.format(new Date()).replaceAll('-', ''));
    await keys.type('textbox', 'Begin', '1315');
    await keys.type('textbox', 'Eind', '1500');
    await keys.type('textbox', 'Link naar de videovergadering', 'https://video.example/toetsen');
    await keys.type('combobox', 'Wie begeleidt?', 'Lotte');
    await keys.press('button', 'Zet in de agenda');
    await title(lotte, 'Intervisie Wijk-GGD Zuidwest').waitFor();
  });

  act('opens a dialog, closes it with Esc and has focus back', async () => {
    await keys.press('button', 'Zeg af voor iedereen');
    await lotte.getByRole('dialog', { name: 'Bijeenkomst afzeggen?' }).waitFor();
    await lotte.keyboard.press('Escape');
    await lotte.getByRole('dialog').waitFor({ state: 'hidden' });
    await keys.walkTo('button', 'Zeg af voor iedereen');
  });
});
