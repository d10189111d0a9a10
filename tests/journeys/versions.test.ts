/**
 * Somebody takes away nearly all of a text by accident while another is writing. Everybody who may write is told,
 * and it is back in three clicks, with what the other wrote meanwhile; then the versions, read and compared.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { eventually } from '../support/eventually.js';
import { phone, Stage } from '../support/journey.js';
import { actsOfOnePlay } from '../support/play.js';
import { button, enterRoom, goOn, reads, reflection, title, writtenIn } from '../support/room-screen.js';

let stage: Stage;
let lotte: Page;
let marieke: Page;
let youssef: Page;
const found: string[] = [];

const story =
  'Een alinea met heel wat woorden erin, die samen een verhaal vertellen over wat er gebeurde op die dag.';

beforeAll(async () => {
  stage = await Stage.build();
  [lotte, marieke, youssef] = await Promise.all([
    stage.enter('Lotte Brandsma'),
    stage.enter('Marieke Terlouw', { ...phone, colorScheme: 'dark' }),
    stage.enter('Youssef Benali', { colorScheme: 'dark' }),
  ]);
}, 240_000);
afterAll(() => stage.close());

const type = async (page: Page, words: string): Promise<void> => {
  await reflection(page).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(words, { delay: 10 });
};
const look = async (name: string, pages: Record<string, Page>): Promise<void> => {
  for (const [who, page] of Object.entries(pages))
    found.push(...(await stage.judge(page, `versions-${name}-${who}`)));
};
const dialog = (page: Page, name: string | RegExp) => page.getByRole('dialog', { name });
const versionsOf = (page: Page) => dialog(page, 'Versies van: Reflectie');

describe('a text that somebody took away by accident', () => {
  const act = actsOfOnePlay(() => stage.photographAll('versions-broken'));

  act('was written together', async () => {
    await Promise.all([lotte, marieke, youssef].map(enterRoom));
    await button(lotte, 'Start de bijeenkomst').click();
    await title(marieke, 'Welkom').waitFor();
    await type(lotte, `${story} `);
    await reads(youssef, story);
    await button(youssef, 'Versies').click();
    await versionsOf(youssef).getByText('Er zijn nog geen versies').waitFor();
    await look('none', { youssef });
    await youssef.keyboard.press('Escape');
    await goOn(lotte);
    await title(marieke, 'Terugblik').waitFor();
  });

  act('is back in two clicks of the warning, and what another wrote meanwhile stays', async () => {
    await reflection(youssef).click();
    await youssef.keyboard.press('Control+a');
    await youssef.keyboard.press('Delete');
    await eventually(
      'the words are gone',
      () => writtenIn(lotte),
      (words) => !words.includes('verhaal'),
    );
    await type(lotte, 'Intussen schreef ik door. ');
    const warning = /^Youssef haalde veel weg uit: Reflectie/;
    for (const page of [lotte, marieke]) await page.getByText(warning).waitFor();
    await youssef.getByText(/^Je haalde veel weg uit: Reflectie/).waitFor();
    await look('warning', { lotte, marieke, youssef });
    await button(lotte, 'Zet terug').click();
    await look('confirm', { lotte });
    await Promise.all([
      button(dialog(lotte, 'Deze versie terugzetten?'), 'Zet deze versie terug').click(),
      type(youssef, 'En ik ook. '),
    ]);
    for (const page of [lotte, youssef]) {
      await reads(page, story);
      await reads(page, 'Intussen schreef ik door.');
      await page.getByText(/haalde veel weg uit/).waitFor({ state: 'hidden' });
    }
    await eventually(
      'the same on both screens',
      async () => [await writtenIn(lotte), await writtenIn(youssef)],
      ([one, other]) => one === other,
    );
  });

  act('can be put back from the list in three clicks too, without a mouse', async () => {
    await reflection(youssef).click();
    await youssef.keyboard.press('Control+a');
    await youssef.keyboard.press('Delete');
    await type(youssef, 'Alleen dit. ');
    await reads(lotte, 'Alleen dit.');
    await button(lotte, 'Versies').focus();
    await lotte.keyboard.press('Enter');
    const list = versionsOf(lotte);
    await list.getByText('Einde van fase: Welkom').waitFor();
    await look('list', { lotte });
    await list.getByRole('button', { name: /^Zet terug: Einde van fase: Welkom/ }).focus();
    await lotte.keyboard.press('Enter');
    const confirm = dialog(lotte, 'Deze versie terugzetten?');
    await confirm.waitFor();
    await lotte.keyboard.press('Tab');
    await lotte.keyboard.press('Enter');
    await list.waitFor({ state: 'hidden' });
    for (const page of [lotte, youssef]) await reads(page, story);
    expect(await writtenIn(lotte)).not.toContain('Alleen dit.');
  });

  act('can be compared with how it was, per person, and kept under a name', async () => {
    await type(youssef, 'Van Youssef erbij. ');
    await reads(lotte, 'Van Youssef erbij.');
    await button(marieke, 'Teksten').click();
    for (const page of [lotte, marieke]) {
      await button(page, 'Versies').click();
      const list = versionsOf(page);
      await list.getByRole('button', { name: /^Bekijk: Einde van fase: Welkom/ }).click();
      await list.locator('ins', { hasText: 'Van Youssef erbij.' }).waitFor();
      await list.getByText('Erbij van Youssef:').first().waitFor();
    }
    await look('compared', { lotte, marieke });
    const list = versionsOf(lotte);
    await list.getByLabel('Vergelijk met').selectOption('nothing');
    await list.getByRole('region', { name: 'De tekst in deze versie' }).getByText(story).waitFor();
    await button(list, 'Geef deze versie een naam').click();
    await list.getByLabel('Naam van de versie').fill('Zo begonnen we');
    await look('named', { lotte });
    await button(list, 'Bewaar').click();
    await list.getByRole('heading', { name: 'Zo begonnen we' }).waitFor();
    await versionsOf(marieke).getByRole('heading', { name: 'Zo begonnen we' }).waitFor();
  });

  it('gives a scanner nothing to find', () => {
    expect(found).toEqual([]);
  });

  it('gave nobody an error', () => {
    expect(stage.faults).toEqual([]);
  });
});
