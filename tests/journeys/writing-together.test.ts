/**
 * Four people of three gemeenten and the police write one agreement, one of them on a phone: from the headings of a
 * template to the file that goes to the mayors, with a table, a remark, suggestions, an accident and a tunnel.
 */
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import type { Locator, Page } from 'playwright-core';
import { chooseWords, panel, thread } from '../support/comment-screen.js';
import { eventually } from '../support/eventually.js';
import { phone, Stage } from '../support/journey.js';
import { Network } from '../support/network.js';
import { actsOfOnePlay } from '../support/play.js';
import { button, title } from '../support/room-screen.js';
import { misfitsOn } from '../support/screen-checks.js';

let stage: Stage;
let pieterJan: Page;
let soraya: Page;
let wim: Page;
let joost: Page;
let tunnel: Network;
let address: string;
const act = actsOfOnePlay(() => stage.photographAll('together-broken'));
const faults: string[] = [];
const name = 'Wie gaat er naast de politie zitten';

beforeAll(async () => {
  stage = await Stage.build();
  tunnel = await Network.start();
  [pieterJan, soraya, wim, joost] = await Promise.all([
    stage.enter('Pieter-Jan Holtkamp', { acceptDownloads: true }),
    stage.enter('Soraya Ramdin'),
    stage.enter('Wim Postma'),
    stage.enter('Joost Vermaat', { ...phone, proxy: { server: tunnel.url } }),
  ]);
}, 240_000);
afterAll(async () => {
  await stage.close();
  tunnel.stop();
});

const worn = {
  light: { colorScheme: 'light', contrast: 'no-preference', forcedColors: 'none' },
  dark: { colorScheme: 'dark', contrast: 'no-preference', forcedColors: 'none' },
  contrast: { colorScheme: 'light', contrast: 'more', forcedColors: 'none' },
  forced: { colorScheme: 'light', contrast: 'no-preference', forcedColors: 'active' },
} as const;
const judge = async (page: Page, shown: string, looks: readonly (keyof typeof worn)[] = ['light']) => {
  for (const look of looks) {
    await page.emulateMedia(worn[look]);
    faults.push(...(await stage.judge(page, `together-${shown}-${look}`)));
    faults.push(...(await misfitsOn(page)).map((misfit) => `${shown}: ${misfit}`));
  }
};
const text = (page: Page): Locator => page.getByRole('textbox', { name: 'Tekst van de afspraak' });
/** The words alone, without who is writing there. */
const writtenIn = (page: Page): Promise<string> =>
  text(page).evaluate((element) => {
    const copy = element.cloneNode(true) as HTMLElement;
    for (const caret of copy.querySelectorAll('.caret')) caret.remove();
    return copy.textContent ?? '';
  });
const goUnder = async (page: Page, heading: string) => {
  await text(page).getByRole('heading', { name: heading }).click();
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowDown');
};
const read = (page: Page, words: string) => text(page).getByText(words).first().waitFor();
const saved = (page: Page) => page.getByText('Opgeslagen', { exact: true }).waitFor();
/** The proposals beside the text. */
const proposals = (page: Page): Locator => page.getByRole('complementary', { name: /^Voorstellen/ });
const suggest = (page: Page) => page.getByRole('radio', { name: 'Voorstellen' }).check({ force: true });
const proposed = (page: Page, kind: 'ins' | 'del', words: string): Locator =>
  text(page).locator(kind, { hasText: words });
/** What is drawn under and through the words, whatever colour there is. */
const linesAt = (words: Locator): Promise<string> =>
  words.evaluate((element) => {
    const { textDecorationLine: line, borderBlockEndStyle: below } = getComputedStyle(element);
    return `${line}, below ${below}`;
  });

describe('an agreement of four people', () => {
  act('begins with the headings of a template', async () => {
    await pieterJan.getByRole('link', { name: 'Afspraken', exact: true }).click();
    await button(pieterJan, 'Maak een afspraak').click();
    const dialog = pieterJan.getByRole('dialog');
    await dialog.getByLabel('Samenwerkingsafspraak Wijk-GGD en politie').click();
    await dialog.getByLabel('Titel').fill(name);
    await button(dialog, 'Maak de afspraak').click();
    await title(pieterJan, name).waitFor();
    await text(pieterJan).getByRole('heading', { name: '4 Bereikbaarheid' }).waitFor();
    address = pieterJan.url();
    for (const page of [soraya, wim, joost]) {
      await page.goto(address);
      await text(page).getByRole('heading', { name: '4 Bereikbaarheid' }).waitFor();
    }
  });

  act('is written by all of them at once, with a table', async () => {
    await goUnder(pieterJan, '4 Bereikbaarheid');
    await pieterJan.keyboard.type('De Wijk-GGD is elke avond bereikbaar. ');
    await goUnder(soraya, '6 Overdracht en terugkoppeling');
    await goUnder(joost, '13 Looptijd en evaluatie');
    await Promise.all([
      soraya.keyboard.type('Wij mailen elkaar binnen twee werkdagen.'),
      joost.keyboard.type('Een jaar.'),
    ]);
    await pieterJan.keyboard.press('Enter');
    await button(pieterJan, 'Meer').click();
    await pieterJan.getByRole('menuitem', { name: 'Tabel' }).click();
    for (const cell of ['Dag', 'Wie', 'Telefoon', 'Zaterdag', 'Rivierenstad', '14 010']) {
      await pieterJan.keyboard.type(cell);
      await pieterJan.keyboard.press('Tab');
    }
    for (const page of [pieterJan, soraya, wim, joost])
      for (const words of ['elke avond', 'twee werkdagen', 'Een jaar.', '14 010']) await read(page, words);
  });

  act('is talked about beside its text', async () => {
    await chooseWords(soraya, 'elke avond');
    await button(soraya, 'Reageer').click();
    await panel(soraya).getByRole('textbox', { name: 'Je opmerking' }).waitFor();
    await soraya.keyboard.type('Ook op zondag?');
    await soraya.keyboard.press('Control+Enter');
    const said = /^Opmerking van Soraya Ramdin bij ‘elke avond/;
    await thread(soraya, said).waitFor();
    await button(soraya, 'Sluit').click();
    await button(pieterJan, 'Opmerkingen (1)').click();
    await button(thread(pieterJan, said), /^Antwoord/).click();
    await thread(pieterJan, said).getByRole('textbox', { name: 'Je antwoord' }).fill('Ja, tot elf uur.');
    await pieterJan.keyboard.press('Control+Enter');
    await thread(pieterJan, said).getByText('Ja, tot elf uur.').waitFor();
    await judge(pieterJan, 'comments', ['light', 'contrast', 'forced']);
    await button(pieterJan, 'Sluit').click();
  });

  act('gets suggestions from the police, who goes on suggesting after a reload', async () => {
    await suggest(wim);
    await wim.locator('.suggesting-note').waitFor();
    await text(wim).click();
    await chooseWords(wim, 'mailen');
    await wim.keyboard.type('bellen');
    await proposed(wim, 'del', 'mailen').waitFor();
    await proposed(wim, 'ins', 'bellen').waitFor();
    await saved(wim);
    await wim.reload();
    await proposed(wim, 'ins', 'bellen').waitFor();
    expect(await wim.getByRole('radio', { name: 'Voorstellen' }).isChecked()).toBe(true);
    await text(wim).getByText('Een jaar.').click();
    await wim.keyboard.press('End');
    await wim.keyboard.type(' Daarna kijken we terug.');
    await chooseWords(wim, 'elke avond');
    await wim.keyboard.press('Backspace');
    await text(wim).getByText('Zaterdag').click();
    await wim.keyboard.press('End');
    await wim.keyboard.type(' en zondag');
    await saved(wim);
    await judge(wim, 'suggesting', ['light', 'dark', 'contrast', 'forced']);
    expect(await linesAt(proposed(wim, 'ins', 'bellen'))).toBe('underline, below none');
    expect(await linesAt(proposed(wim, 'del', 'mailen'))).toBe('line-through, below none');
    expect(await writtenIn(wim)).toContain('De Wijk-GGD is elke avond bereikbaar.');
  });

  act('shows them to everybody, with who made them', async () => {
    await button(pieterJan, 'Voorstellen (4)').click();
    const list = proposals(pieterJan).getByRole('list', { name: 'Voorstellen in deze tekst' });
    for (const said of [
      'Voorstel van Wim Postma: weghalen ‘elke avond’',
      'Voorstel van Wim Postma: invoegen ‘ en zondag’',
      'Voorstel van Wim Postma: vervang ‘mailen’ door ‘bellen’',
      'Voorstel van Wim Postma: invoegen ‘ Daarna kijken we terug.’',
    ])
      await list.getByRole('listitem', { name: said, exact: true }).waitFor();
    await judge(pieterJan, 'panel', ['light', 'dark', 'contrast', 'forced']);
    await proposed(soraya, 'del', 'elke avond').waitFor();
    expect(
      await proposed(soraya, 'del', 'elke avond').locator('[title^="Voorstel van Wim Postma"]').count(),
    ).toBe(1);
  });

  act('is decided on in the panel, with a key, and on a phone with a thumb', async () => {
    await button(pieterJan, 'Wijs af: Voorstel van Wim Postma: weghalen ‘elke avond’').click();
    await proposed(joost, 'del', 'elke avond').waitFor({ state: 'detached' });
    await button(pieterJan, 'Sluit').click();
    await proposed(joost, 'ins', 'bellen').scrollIntoViewIfNeeded();
    await proposed(joost, 'ins', 'bellen').tap();
    const choice = joost.getByRole('region', { name: /^Voorstel van Wim Postma: vervang/ });
    await choice.waitFor();
    await judge(joost, 'choice-phone', ['light', 'dark', 'contrast', 'forced']);
    await button(choice, /^Neem over/).tap();
    for (const page of [pieterJan, soraya, joost])
      await eventually(
        'the one word in place of the other',
        () => writtenIn(page),
        (words) => words.includes('Wij bellen elkaar') && !words.includes('mailen'),
      );
    await text(soraya).getByRole('heading', { name: '4 Bereikbaarheid' }).click();
    await soraya.keyboard.press('F8');
    const atKey = soraya.getByRole('region', { name: /^Voorstel van Wim Postma: invoegen ‘ en zondag’/ });
    await atKey.waitFor();
    await soraya.keyboard.press('Alt+F8');
    await judge(soraya, 'choice', ['light']);
    await soraya.keyboard.press('Enter');
    await proposed(wim, 'ins', 'en zondag').waitFor({ state: 'detached' });
    await read(wim, 'Zaterdag en zondag');
  });

  act('gets a paragraph that begins in the middle of a sentence, and joins it again', async () => {
    await chooseWords(wim, 'bereikbaar');
    await button(wim, 'Reageer').waitFor();
    await wim.keyboard.press('ArrowLeft');
    await button(wim, 'Reageer').waitFor({ state: 'detached' });
    await wim.keyboard.press('Enter');
    await wim.keyboard.type('dus ');
    await proposed(wim, 'ins', 'dus').locator('.proposed-break').waitFor();
    await saved(wim);
    await judge(wim, 'break', ['light', 'dark', 'contrast', 'forced']);
    await button(pieterJan, 'Voorstellen (2)').click();
    await judge(pieterJan, 'break-panel', ['light', 'dark']);
    await button(pieterJan, 'Neem over: Voorstel van Wim Postma: invoegen ‘(nieuwe alinea) dus ’').click();
    const begun = (page: Page) => text(page).locator('p', { hasText: /^dus bereikbaar/ });
    for (const page of [pieterJan, soraya, joost, wim]) await begun(page).waitFor();
    await begun(wim).click();
    await wim.keyboard.press('Home');
    await wim.keyboard.press('Backspace');
    await proposed(joost, 'del', '\u2029').waitFor();
    await judge(joost, 'break-phone', ['light', 'dark']);
    await button(pieterJan, 'Neem over: Voorstel van Wim Postma: voeg deze alinea bij de vorige').click();
    for (const page of [pieterJan, soraya, joost, wim])
      await eventually(
        'one sentence again',
        () => writtenIn(page),
        (words) => words.includes('elke avond dus bereikbaar.'),
      );
    await button(pieterJan, 'Sluit').click();
  });

  act('goes on in a tunnel, and comes out of it whole', async () => {
    await judge(joost, 'phone');
    await suggest(joost);
    tunnel.cut();
    await joost.getByText('Niet verbonden', { exact: true }).waitFor();
    await goUnder(joost, '7 Gegevens delen');
    await joost.keyboard.type('Alleen wat nodig is.');
    await goUnder(soraya, '7 Gegevens delen');
    await soraya.keyboard.type('Met toestemming. ');
    await saved(soraya);
    await judge(joost, 'tunnel-phone');
    tunnel.mend();
    await saved(joost);
    for (const page of [pieterJan, joost]) {
      await read(page, 'Met toestemming.');
      await proposed(page, 'ins', 'Alleen wat nodig is.').waitFor();
    }
  });

  act('is put back after somebody took all of it away', async () => {
    const before = await writtenIn(pieterJan);
    await wim.getByRole('radio', { name: 'Bewerken' }).check({ force: true });
    await text(wim).click();
    await wim.keyboard.press('Control+a');
    await wim.keyboard.press('Delete');
    await pieterJan.getByText(/^Wim haalde veel weg uit/).waitFor();
    await judge(pieterJan, 'removed');
    await button(pieterJan, 'Zet terug').click();
    await button(pieterJan.getByRole('dialog'), 'Zet deze versie terug').click();
    for (const page of [pieterJan, soraya, wim, joost])
      await eventually(
        'all of it is back',
        () => writtenIn(page),
        (words) => words.trim() === before.trim(),
      );
    await proposed(pieterJan, 'ins', 'Daarna kijken we terug.').waitFor();
  });

  act('goes out with its suggestions, and with all of them decided on', async () => {
    const take = async (format: string, choice?: string) => {
      await button(pieterJan, 'Bestand').click();
      const coming = pieterJan.waitForEvent('download');
      await pieterJan.getByRole('menuitem', { name: format }).click();
      if (choice) {
        const dialog = pieterJan.getByRole('dialog');
        await dialog.getByLabel(choice).check();
        await judge(pieterJan, `file-${format.slice(-3)}`);
        await button(dialog, 'Maak het bestand').click();
      }
      return readFile(await (await coming).path());
    };
    const odt = await take('Download als ODT', 'Met voorstellen en de namen erbij');
    const content = strFromU8(unzipSync(odt)['content.xml'] ?? new Uint8Array());
    expect(content).toContain('<text:tracked-changes>');
    expect(content).toMatch(/<dc:creator>[^<]+<\/dc:creator>/);
    expect(content).toContain('14 010');
    await button(pieterJan, 'Voorstellen (2)').click();
    await button(proposals(pieterJan), 'Alles overnemen').click();
    await proposals(pieterJan).getByRole('heading', { name: 'Er zijn geen voorstellen' }).waitFor();
    await judge(pieterJan, 'decided');
    await button(pieterJan, 'Sluit').click();
    await saved(pieterJan);
    const pdf = await take('Download als PDF');
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    await text(joost).locator('ins, del').first().waitFor({ state: 'detached' });
  });

  act('shows nothing that a scanner or an eye for fit stumbles over', async () => {
    expect(faults).toEqual([]);
    expect(stage.faults).toEqual([]);
  });
});
