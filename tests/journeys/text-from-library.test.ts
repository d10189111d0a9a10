/**
 * A document of another gemeente becomes a text that two people write in, and what they made of it goes into the
 * library as odt, docx and pdf. Each end says where the other is.
 */
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ExportFormat } from '@leerkring/shared/contract/exchange';
import type { Locator, Page } from 'playwright-core';
import { hear } from '../../server/src/modules/exchange/test-pdf.js';
import { textOfFile } from '../../server/src/modules/library/office/text-of-file.js';
import { Stage } from '../support/journey.js';
import { judgeScreen } from '../support/judge-screen.js';
import { actsOfOnePlay } from '../support/play.js';
import { button, title } from '../support/room-screen.js';

let stage: Stage;
let pieterJan: Page;
let soraya: Page;
const found: string[] = [];
const source = 'Inwerkprogramma: honderd koppen koffie';
const made = 'Inwerkprogramma voor ons samen';

beforeAll(async () => {
  stage = await Stage.build();
  [pieterJan, soraya] = await Promise.all([
    stage.enter('Pieter-Jan Holtkamp', { acceptDownloads: true }),
    stage.enter('Soraya Ramdin'),
  ]);
}, 120_000);
afterAll(() => stage.close());

const text = (page: Page): Locator => page.getByRole('textbox', { name: 'Tekst van de afspraak' });
const read = (page: Page, words: string) => text(page).getByText(words).first().waitFor();
const write = async (page: Page, key: string, words: string) => {
  await text(page).click();
  await page.keyboard.press(key);
  await page.keyboard.type(words);
};
const link = (page: Page, name: string) => page.getByRole('main').getByRole('link', { name, exact: true });
/** What is still to be filled in stands so in the document itself. */
const look = async (page: Page, name: string) => {
  const faults = await judgeScreen(stage, page, `text-from-library-${name}`);
  found.push(...faults.filter((fault) => !/\{\{[a-z ]+\}\}/.test(fault)));
};

describe('a docx of the library', () => {
  const act = actsOfOnePlay(() => stage.photographAll('text-from-library-broken'));

  act('becomes a text of a group, which says what it was begun with', async () => {
    await pieterJan.getByRole('link', { name: 'Bibliotheek', exact: true }).click();
    await pieterJan.getByRole('link', { name: source }).click();
    await title(pieterJan, source).waitFor();
    await button(pieterJan, 'Meer').click();
    await pieterJan.getByRole('menuitem', { name: 'Samen verder schrijven' }).click();
    await button(pieterJan.getByRole('dialog'), 'Begin met schrijven').click();
    await button(pieterJan.getByRole('dialog'), 'Zet in de tekst').click();
    await text(pieterJan).waitFor();
    await pieterJan.getByText('Begonnen met').waitFor();
    await pieterJan.getByText('(versie 1)').waitFor();
    await read(pieterJan, 'koffie');
    await look(pieterJan, 'begun');
  });

  act('is written in by two people at once', async () => {
    await soraya.goto(pieterJan.url());
    await read(soraya, 'koffie');
    await Promise.all([
      write(pieterJan, 'Control+End', ' Wij bellen elke maandag.'),
      write(soraya, 'Control+Home', 'Voor wie net begint. '),
    ]);
    for (const page of [pieterJan, soraya])
      for (const words of ['Wij bellen elke maandag.', 'Voor wie net begint.']) await read(page, words);
    for (const page of [pieterJan, soraya]) await page.getByText('Opgeslagen', { exact: true }).waitFor();
    await link(soraya, source).click();
    await title(soraya, source).waitFor();
  });

  act('goes into the library as odt, docx and pdf, which says from which text', async () => {
    await button(pieterJan, 'Wijzig').click();
    await pieterJan.getByRole('menuitem', { name: 'Zet in de bibliotheek' }).click();
    await title(pieterJan, 'Deel iets in de bibliotheek').waitFor();
    const attached = pieterJan.getByRole('list', { name: 'Bestanden van deze versie' });
    for (const format of ExportFormat.options) await attached.getByText(`.${format}`).first().waitFor();
    await pieterJan.getByLabel('Type document').selectOption({ label: 'Inwerkprogramma' });
    await pieterJan.getByLabel('Titel', { exact: true }).fill(made);
    await pieterJan.getByLabel('Korte omschrijving').fill('Wat twee gemeenten er samen van maakten.');
    await button(pieterJan, 'Deel dit').click();
    await title(pieterJan, made).waitFor();
    await pieterJan.getByText('Gemaakt van deze tekst').waitFor();
    await look(pieterJan, 'saved');
  });

  act('gives back in each of them what both wrote', async () => {
    for (const format of ExportFormat.options) {
      const coming = pieterJan.waitForEvent('download');
      await pieterJan.getByRole('button', { name: new RegExp(`^Download .*\\.${format}$`) }).click();
      const bytes = await readFile(await (await coming).path());
      const words = await textOfFile(format, bytes);
      for (const said of ['Voor wie net begint.', 'koffie', 'Wij bellen elke maandag.'])
        expect([format, words.replaceAll(/\s+/g, ' ')]).toEqual([format, expect.stringContaining(said)]);
      // Tagged, in Dutch, with its title and its typefaces.
      if (format === 'pdf') expect((await hear(bytes)).faults).toEqual([]);
    }
  });

  act('leads from the item back to the text', async () => {
    await link(pieterJan, source).click();
    await text(pieterJan).waitFor();
    await read(pieterJan, 'Wij bellen elke maandag.');
  });

  it('gives a scanner nothing to find', () => expect(found).toEqual([]));
  it('gave nobody an error', () => expect(stage.faults).toEqual([]));
});
