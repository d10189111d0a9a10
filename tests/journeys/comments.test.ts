/**
 * Somebody says something about words in a text and mentions a colleague, who finds that on Vandaag, answers and
 * rounds it off: about a text that is only there to read, and about one in which people write.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { chooseWords, drawnIn, markedIn, panel, thread } from '../support/comment-screen.js';
import { atDatabase } from '../support/database-search.js';
import { eventually } from '../support/eventually.js';
import { phone, Stage } from '../support/journey.js';
import { actsOfOnePlay } from '../support/play.js';
import { button, enterRoom, goOn, title } from '../support/room-screen.js';
import { misfitsOn, telltalesIn } from '../support/screen-checks.js';

let stage: Stage;
let lotte: Page;
let marieke: Page;
let youssef: Page;
const found: string[] = [];

beforeAll(async () => {
  stage = await Stage.build();
  [lotte, marieke, youssef] = await Promise.all([
    stage.enter('Lotte Brandsma'),
    stage.enter('Marieke Terlouw', { colorScheme: 'dark' }),
    stage.enter('Youssef Benali', phone),
  ]);
}, 240_000);
afterAll(() => stage.close());

const look = async (name: string, page: Page): Promise<void> => {
  found.push(...(await stage.judge(page, `comments-${name}`)));
  found.push(...(await misfitsOn(page)).map((misfit) => `${name}: ${misfit}`));
  found.push(...telltalesIn(await page.innerText('main')).map((line) => `${name}: ${line}`));
};
const words = 'De haast is van de anderen.';
const toToday = (page: Page) => page.getByRole('link', { name: 'Vandaag', exact: true }).click();
const notice = (page: Page) =>
  page
    .getByRole('region', { name: 'Wat vraagt je aandacht' })
    .getByRole('listitem')
    .filter({ hasText: 'reflectie' });

describe('a reflection after the meeting', () => {
  const act = actsOfOnePlay(() => stage.photographAll('comments-broken'));

  act('is commented on by who may only read it, with a mention', async () => {
    await marieke.getByRole('link', { name: 'Bijeenkomsten' }).click();
    await marieke.getByRole('list', { name: 'Wat geweest is' }).getByRole('link').first().click();
    await marieke.getByRole('link', { name: /^Lees met opmerkingen: Reflectie/ }).click();
    await title(marieke, 'Reflectie').waitFor();
    await chooseWords(marieke, words);
    await look('chosen', marieke);
    await button(marieke, 'Reageer').click();
    const field = panel(marieke).getByRole('textbox', { name: 'Je opmerking' });
    await eventually(
      'the field has the focus',
      () => field.evaluate((one) => one === document.activeElement),
      Boolean,
    );
    await marieke.keyboard.type('Ken jij dit ook, @you');
    await marieke.getByRole('option', { name: /Youssef Benali/ }).waitFor();
    await look('mention', marieke);
    await marieke.keyboard.press('Enter');
    await marieke.keyboard.type('?');
    await marieke.keyboard.press('Control+Enter');
    await thread(marieke, /^Opmerking van Marieke Terlouw bij ‘De haast/).waitFor();
    await eventually(
      'the words are marked',
      () => drawnIn(marieke),
      (drawn) => drawn.join() === words,
    );
    await look('placed', marieke);
  });

  act('waits for the one who was mentioned on Vandaag, who answers and rounds it off', async () => {
    await notice(youssef).getByText('Marieke Terlouw noemde je bij de reflectie').waitFor();
    expect(await youssef.innerText('main')).not.toContain('Ken jij dit ook');
    await look('vandaag', youssef);
    await notice(youssef)
      .getByRole('link', { name: /^Lees: / })
      .click();
    const mine = thread(youssef, /^Opmerking van Marieke Terlouw/);
    await mine.getByText('Ken jij dit ook, @Youssef Benali?').waitFor();
    await look('phone', youssef);
    const answer = async (body: string) => {
      await mine.getByRole('button', { name: 'Antwoord: Marieke Terlouw' }).click();
      await mine.getByRole('textbox', { name: 'Je antwoord' }).fill(body);
      await mine.getByRole('button', { name: 'Plaats' }).click();
    };
    await answer('Ja, elke week.');
    // Live, on the other screen, where it is read at once.
    await thread(marieke, /^Opmerking van Marieke/)
      .getByText('Ja, elke week.')
      .waitFor();
    await toToday(marieke);
    await answer('Zullen we bellen?');
    await mine.getByRole('button', { name: /^Handel af: de opmerking van Marieke/ }).click();
    await mine.getByText('Afgehandeld door Youssef Benali').waitFor();
    await button(panel(youssef), 'Sluit').click();
    await toToday(youssef);
    await youssef.getByRole('heading', { level: 1, name: /^Goede/ }).waitFor();
    await notice(youssef).waitFor({ state: 'hidden' });
  });

  act('tells who began that there was an answer, which is read back under what is resolved', async () => {
    await notice(marieke).getByText('Er is op je gereageerd in de reflectie').waitFor();
    await notice(marieke)
      .getByRole('link', { name: /^Lees: / })
      .click();
    await thread(marieke, /^Opmerking van Marieke/)
      .getByText('Afgehandeld door Youssef Benali')
      .waitFor();
    await look('resolved', marieke);
    await button(marieke, 'Open opnieuw: de opmerking van Marieke Terlouw').click();
    await panel(marieke).getByText('Open (1)').waitFor();
  });

  act('is commented on without a mouse', async () => {
    await lotte.goto(marieke.url());
    await title(lotte, 'Reflectie').waitFor();
    await lotte.keyboard.press('Control+Alt+m');
    const begin = button(lotte, 'Reageer op een stuk tekst');
    await eventually(
      'the button has the focus',
      () => begin.evaluate((one) => one === document.activeElement),
      Boolean,
    );
    await lotte.keyboard.press('Enter');
    await lotte.getByLabel('Waarop wil je reageren?').selectOption({ index: 1 });
    await eventually(
      'the field has the focus',
      () => lotte.evaluate(() => document.activeElement?.tagName),
      (tag) => tag === 'TEXTAREA',
    );
    await look('paragraph', lotte);
    await lotte.keyboard.type('Mooie vraag.');
    await lotte.keyboard.press('Control+Enter');
    await thread(lotte, /^Opmerking van Lotte Brandsma/).waitFor();
  });
});

describe('a text in which people write', () => {
  const act = actsOfOnePlay(() => stage.photographAll('comments-broken'));

  act('keeps a comment at its words while they are written around and split', async () => {
    await Promise.all([lotte, marieke].map(toToday));
    await Promise.all([lotte, marieke].map(enterRoom));
    await button(lotte, 'Start de bijeenkomst').click();
    await title(marieke, 'Welkom').waitFor();
    await goOn(lotte);
    const { rows } = await atDatabase(stage, (db) =>
      db.query<{ id: string }>(
        "SELECT documents->0->>'id' AS id FROM session WHERE status = 'running' OR status = 'paused'",
      ),
    );
    const address = `${stage.url}/teksten/${rows[0]?.id}`;
    for (const page of [lotte, marieke]) await page.goto(address);
    const text = (page: Page) => page.getByRole('textbox', { name: 'Gezamenlijke notities' });
    await text(lotte).click();
    await lotte.keyboard.type('De buren hoorden gebonk in de nacht.');
    await lotte.getByText('Opgeslagen').first().waitFor();
    await text(marieke).getByText('hoorden gebonk').waitFor();
    await text(marieke).click();
    await chooseWords(marieke, 'hoorden gebonk');
    await marieke.keyboard.press('Control+Alt+m');
    await marieke.keyboard.type('Wanneer?');
    await look('editor', marieke);
    await marieke.keyboard.press('Control+Enter');
    for (const page of [lotte, marieke])
      await eventually(
        'it is marked',
        () => markedIn(page),
        (marked) => marked === 'hoorden gebonk',
      );
    await text(lotte).click();
    await lotte.keyboard.press('Control+Home');
    await lotte.keyboard.type('Wat we weten:');
    await lotte.keyboard.press('Enter');
    for (const page of [lotte, marieke])
      await eventually(
        'it is marked in the new paragraph',
        async () => [await markedIn(page), await text(page).locator('p').nth(1).innerText()].join(' < '),
        (marked) => /^hoorden gebonk < (Lotte\s)?De buren hoorden gebonk in de nacht\.$/.test(marked),
      );
    await lotte.locator('[data-thread]').first().click();
    await thread(lotte, /bij ‘hoorden gebonk’$/)
      .getByText('Wanneer?')
      .waitFor();
    await look('editor-active', lotte);
  });

  it('gives a scanner nothing to find', () => {
    expect(found).toEqual([]);
  });

  it('gave nobody an error', () => {
    expect(stage.faults).toEqual([]);
  });
});
