/**
 * Signing in, planning, entering, leading and taking part with the keyboard alone. At each stop focus must
 * be seen and nothing may lie over it; dialogs close with Esc and give focus back; the editor lets go.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { Stage } from '../support/journey.js';
import { Keyboard } from '../support/keyboard.js';
import { actsOfOnePlay } from '../support/play.js';
import { button, reflection, title } from '../support/room-screen.js';

const marks = [
  'Was het veilig?',
  'Had het diepgang?',
  'Was er genoeg tijd?',
  'Paste de methode?',
  'Hoe was de begeleiding?',
];

let stage: Stage;
let lotte: Page;
let keys: Keyboard;
let youssef: Page;
let his: Keyboard;
let anouk: Page;
let hers: Keyboard;

beforeAll(async () => {
  stage = await Stage.build();
  lotte = await stage.open('Lotte Brandsma');
  youssef = await stage.open('Youssef Benali');
  keys = new Keyboard(lotte);
  his = new Keyboard(youssef);
  anouk = await stage.open('Anouk Dijkema');
  hers = new Keyboard(anouk);
}, 240_000);

afterAll(() => stage.close());

const typeToday = async (page: Page): Promise<void> => {
  const field = page.locator(':focus');
  const [year = '', month = '', day = ''] = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' })
    .format(new Date())
    .split('-');
  // A date field asks in the order of the browser's own language, which is not that of the page.
  for (const digits of [day + month + year, month + day + year]) {
    await page.keyboard.type(digits);
    if ((await field.inputValue()) === `${year}-${month}-${day}`) return;
    for (const _ of 'dmj') {
      await page.keyboard.press('Backspace');
      await page.keyboard.press('ArrowLeft');
    }
  }
  throw new Error(`today cannot be typed: ${await field.inputValue()}`);
};

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
    await keys.walkTo('textbox', 'Datum');
    await typeToday(lotte);
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
    await keys.isAt('button', 'Zeg af voor iedereen');
  });

  act('enters, and leads to the first phase', async () => {
    await keys.press('link', 'Naar de sessie');
    await title(lotte, 'We beginnen zo').waitFor();
    for (const [person, name] of [
      [his, /^Youssef Benali/],
      [hers, /^Anouk Dijkema/],
    ] as const) {
      await person.page.goto(lotte.url());
      await person.press('button', name);
      await title(person.page, 'We beginnen zo').waitFor();
    }
    await keys.press('button', 'Start de bijeenkomst');
    await title(youssef, 'Welkom').waitFor();
  });

  act('takes part: a pledge, a word, a case and a vote', async () => {
    for (const person of [keys, his]) {
      await person.press('button', 'Ik houd me daaraan');
      await person.type('textbox', 'Jouw woord', 'kalm');
      await person.page.keyboard.press('Enter');
      await button(person.page, 'Verander').waitFor();
    }
    await keys.press('button', 'Laat alles zien');
    await youssef.getByRole('listitem').filter({ hasText: 'kalm' }).first().waitFor();
    for (const phase of ['Terugblik op vorige keer', 'Casussen op tafel']) {
      await keys.press('button', /^Naar /);
      await title(youssef, phase).waitFor();
    }
    await his.press('button', 'Iets anders inbrengen');
    await his.type('textbox', 'Waar gaat het over?', 'Een sleutel');
    await his.type('textbox', 'Wat is je vraag?', 'Wie bewaart de sleutel?');
    await his.press('button', 'Leg op tafel');
    await button(youssef, 'Haal terug').waitFor();
    await keys.press('button', /^Naar /);
    await his.press('checkbox', 'Een sleutel', 'Space');
    await lotte.getByText('1 van 3 gestemd').waitFor();
    await keys.press('button', 'Sluit de stemming');
    await keys.press('button', 'Kies deze: Een sleutel');
    await lotte.getByText('Gekozen', { exact: true }).waitFor();
    await keys.press('button', /^Naar /);
  });

  act('writes a question, and opens a menu that Esc closes with focus back', async () => {
    await keys.type('textbox', 'Schrijf een open vraag (1)', 'Van wie is de sleutel?');
    await keys.press('button', 'Ik ben klaar');
    await button(lotte, 'Toch nog niet klaar').waitFor();
    await keys.press('button', 'Laat alles zien');
    await youssef.getByText('Van wie is de sleutel?').waitFor();
    await keys.press('button', 'Geef het woord');
    await keys.isAt('menuitem', /./);
    await lotte.keyboard.press('Escape');
    await lotte.getByRole('menu').waitFor({ state: 'hidden' });
    await keys.isAt('button', 'Geef het woord');
    await lotte.keyboard.press('Enter');
    await keys.isAt('menuitem', /./);
    await lotte.keyboard.press('End');
    await keys.isAt('menuitem', 'Anouk');
    await lotte.keyboard.press('Enter');
    await hers.press('button', 'Ik ben uitgesproken');
  });

  act('writes in the shared text and leaves it again, in either direction', async () => {
    await keys.type('textbox', 'Reflectie', 'Met de toetsen geschreven.');
    await lotte.keyboard.press('Tab');
    await keys.isAt('button', 'Kop');
    await lotte.keyboard.press('ArrowRight');
    await keys.isAt('button', 'Vet');
    await lotte.keyboard.press('Shift+Tab');
    await keys.isAt('textbox', 'Reflectie');
    await lotte.keyboard.press('Shift+Tab');
    await keys.isAt('button', 'Versies');
    await lotte.keyboard.press('Shift+Tab');
    await keys.isAt('tab', 'Reflectie');
    await lotte.keyboard.press('ArrowRight');
    await keys.isAt('tab', 'Notities');
    await lotte.keyboard.press('ArrowLeft');
    await reflection(lotte).waitFor();
  });

  act('leaves a list in the shared text with Tab as well', async () => {
    await keys.walkTo('textbox', 'Reflectie');
    await lotte.keyboard.press('Enter');
    await keys.walkTo('button', 'Vet');
    await lotte.keyboard.press('ArrowRight');
    await lotte.keyboard.press('ArrowRight');
    await keys.isAt('button', 'Lijst');
    await lotte.keyboard.press('Enter');
    await keys.isAt('textbox', 'Reflectie');
    await lotte.keyboard.type('een\ntwee');
    await reflection(lotte).getByRole('listitem').filter({ hasText: 'twee' }).waitFor();
    await keys.walkTo('button', 'Lijst');
  });

  act('hands over the lead, after an Esc that gives focus back', async () => {
    await keys.press('button', 'Geef leiding over');
    await lotte.getByRole('dialog', { name: 'Aan wie geef je de leiding?' }).waitFor();
    await lotte.keyboard.press('Escape');
    await lotte.getByRole('dialog').waitFor({ state: 'hidden' });
    await keys.isAt('button', 'Geef leiding over');
    await lotte.keyboard.press('Enter');
    await keys.press('radio', 'Anouk Dijkema', 'Space');
    await keys.press('button', 'Geef over');
    await hers.walkTo('button', /^Naar /);
  });

  act('leads to the end', async () => {
    for (const phase of ['De groep denkt hardop', 'Adviesronde', 'Wat ga je doen', 'Hoe ging het']) {
      await hers.press('button', /^Naar /);
      // What she presses next is a button of this phase.
      for (const page of [hers.page, lotte]) await title(page, phase).waitFor();
    }
    for (const question of marks) {
      await keys.walkToGroup(question);
      await lotte.keyboard.press('ArrowRight');
    }
    await keys.press('button', 'Geef mijn cijfers');
    await youssef.getByText('1 van 3 ingevuld').waitFor();
    await hers.press('button', /^Naar /);
    await title(lotte, 'De volgende keer').waitFor();
    await hers.press('button', 'Sluit de bijeenkomst af');
    await hers.press('button', 'Sluit af');
    await title(lotte, 'De bijeenkomst is afgesloten').waitFor();
    await keys.press('link', 'Lees het terug');
    await lotte.getByText('Met de toetsen geschreven.').waitFor();
  });

  it('showed focus at every stop, with nothing over it', () => {
    expect([...keys.faults, ...his.faults, ...hers.faults]).toEqual([]);
  });

  it('gave nobody an error', () => {
    expect(stage.faults).toEqual([]);
  });
});
