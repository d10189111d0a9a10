/**
 * An agreement from the first heading to the last word: a policy adviser makes one from a template, a
 * colleague on a phone writes along, a guest of the police reads it, and it is put forward and withdrawn.
 */
import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { chooseWords, panel, thread } from '../support/comment-screen.js';
import { desktop, phone, Stage } from '../support/journey.js';
import { actsOfOnePlay } from '../support/play.js';
import { button, title } from '../support/room-screen.js';
import { misfitsOn } from '../support/screen-checks.js';

let stage: Stage;
let pieterJan: Page;
let joost: Page;
let address: string;
const act = actsOfOnePlay(() => stage.photographAll('agreements-broken'));
const faults: string[] = [];
const name = 'Wie belt wie in het weekend';
const police = 'Samenwerkingsafspraak Wijk-GGD en politie, avond en weekend';

const judge = async (
  page: Page,
  shown: string,
  sizes: Record<string, typeof desktop> = { desktop, phone },
) => {
  for (const [device, { viewport }] of Object.entries(sizes))
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.setViewportSize(viewport);
      await page.emulateMedia({ colorScheme });
      faults.push(...(await stage.judge(page, `agreements-${shown}-${device}-${colorScheme}`)));
      faults.push(...(await misfitsOn(page)).map((misfit) => `${shown} on a ${device}: ${misfit}`));
    }
  await page.setViewportSize(Object.values(sizes)[0]?.viewport ?? desktop.viewport);
};
const text = (page: Page): Locator => page.getByRole('textbox', { name: 'Tekst van de afspraak' });
/** The same, for who may only read it. */
const reading = (page: Page): Locator => page.getByRole('region', { name: 'Tekst van de afspraak' });
/** Puts the caret under this heading, as somebody does who wants to write there. */
const goUnder = async (page: Page, heading: string) => {
  await text(page).getByRole('heading', { name: heading }).click();
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowDown');
};
const saved = (page: Page) => page.getByText('Opgeslagen', { exact: true }).waitFor();

beforeAll(async () => {
  stage = await Stage.build();
  pieterJan = await stage.enter('Pieter-Jan Holtkamp');
  joost = await stage.enter('Joost Vermaat', phone);
}, 240_000);
afterAll(() => stage.close());

describe('an agreement', () => {
  act('is made from a template that shows its headings first', async () => {
    await pieterJan.getByRole('link', { name: 'Afspraken', exact: true }).click();
    await title(pieterJan, 'Afspraken').waitFor();
    await pieterJan.getByRole('link', { name: police, exact: true }).waitFor();
    await judge(pieterJan, 'list');
    await button(pieterJan, 'Maak een afspraak').click();
    const dialog = pieterJan.getByRole('dialog');
    await dialog.getByText('4 Bereikbaarheid').waitFor();
    await dialog.getByLabel('Lege afspraak').click();
    await dialog.getByText('Je begint met een leeg blad').waitFor();
    await dialog.getByLabel('Samenwerkingsafspraak Wijk-GGD en politie').click();
    await judge(pieterJan, 'new');
    await dialog.getByLabel('Titel').fill(name);
    await button(dialog, 'Maak de afspraak').click();
    await title(pieterJan, name).waitFor();
    await text(pieterJan).getByRole('heading', { name: '13 Looptijd en evaluatie' }).waitFor();
    address = pieterJan.url();
  });

  act('is on the list of a colleague at once, who writes along on a phone', async () => {
    await joost.goto(`${stage.url}/afspraken`);
    await joost.getByRole('link', { name, exact: true }).click();
    await title(joost, name).waitFor();
    await goUnder(joost, '4 Bereikbaarheid');
    await joost.keyboard.type('Donderdag en zaterdag. ');
    await goUnder(pieterJan, '6 Overdracht en terugkoppeling');
    await pieterJan.keyboard.type('Binnen twee werkdagen. ');
    for (const page of [pieterJan, joost]) {
      await text(page).getByText('Donderdag en zaterdag.').waitFor();
      await text(page).getByText('Binnen twee werkdagen.').waitFor();
      await saved(page);
    }
    await judge(joost, 'written', { phone });
    await judge(pieterJan, 'written');
  });

  act('tells what belongs in a section where nobody wrote yet, and in no other', async () => {
    const hint = (begin: string) => text(pieterJan).locator(`[data-placeholder^="${begin}"]`);
    await hint('Wie spreekt daarna met de betrokkene').waitFor();
    expect(await hint('Op welke dagen en tijden').count()).toBe(0);
  });

  act('shows its sections and what stands around it beside the text', async () => {
    await button(pieterJan, 'Onderdelen').click();
    await pieterJan.getByRole('link', { name: '13 Looptijd en evaluatie' }).click();
    expect(pieterJan.url()).toBe(`${address}#13-looptijd-en-evaluatie`);
    await judge(pieterJan, 'outline');
    await pieterJan.getByRole('tab', { name: 'Over deze afspraak' }).click();
    const readers = pieterJan.getByRole('region', { name: 'Wie dit lezen' });
    await readers.getByText('Wim Postma').waitFor();
    await judge(pieterJan, 'about');
    await button(pieterJan, 'Sluit').click();
  });

  act('is talked about beside its text, and whoever is named finds the way there', async () => {
    await chooseWords(pieterJan, 'Binnen twee werkdagen');
    await button(pieterJan, 'Reageer').click();
    await panel(pieterJan).getByRole('textbox', { name: 'Je opmerking' }).waitFor();
    await pieterJan.keyboard.type('Haal jij dat, @joo');
    await pieterJan.getByRole('option', { name: /Joost Vermaat/ }).waitFor();
    await pieterJan.keyboard.press('Enter');
    await pieterJan.keyboard.press('Control+Enter');
    const said = /^Opmerking van Pieter-Jan Holtkamp bij ‘Binnen twee/;
    await thread(pieterJan, said).waitFor();
    await judge(pieterJan, 'comments');
    await button(pieterJan, 'Sluit').click();
    await panel(pieterJan).waitFor({ state: 'detached' });
    expect(await button(pieterJan, 'Reageer').count()).toBe(0);
    await joost.goto(stage.url);
    await joost.getByRole('link', { name: `Lees: Pieter-Jan Holtkamp noemde je bij ‘${name}’` }).click();
    await title(joost, name).waitFor();
    expect(joost.url()).toContain(`${address}?opmerking=`);
    await thread(joost, said).waitFor();
    await button(joost, 'Sluit').click();
  });

  act('has its versions and its files at hand', async () => {
    await button(pieterJan, 'Versies').click();
    await button(pieterJan, 'Geef de tekst van nu een naam').click();
    await pieterJan.getByLabel('Naam van de versie').fill('Klaar voor het overleg');
    await button(pieterJan, 'Bewaar').click();
    await button(pieterJan, /^Bekijk: Klaar voor het overleg/).waitFor();
    await judge(pieterJan, 'versions');
    await button(pieterJan, /^Bekijk: Klaar voor het overleg/).click();
    await judge(pieterJan, 'version');
    await button(pieterJan, 'Sluit').click();
    await button(pieterJan, 'Bestand').click();
    await judge(pieterJan, 'file');
    const coming = pieterJan.waitForEvent('download');
    await pieterJan.getByRole('menuitem', { name: 'Download als ODT' }).click();
    expect((await coming).suggestedFilename()).toBe('wie-belt-wie-in-het-weekend.odt');
  });

  act('is looked after for who has it read aloud, before a file is made of it', async () => {
    await goUnder(pieterJan, '2 Begrippen');
    await pieterJan.keyboard.type('#### Vier ogen');
    const note = pieterJan.getByRole('note', { name: 'Koppen' });
    await note.getByText('De kop "Vier ogen" slaat een stap over.').waitFor();
    // What the hint tells is all that a scanner finds.
    expect(await stage.judge(pieterJan, 'agreements-heading-hint')).toEqual([
      expect.stringContaining('heading-order'),
    ]);
    await button(pieterJan, 'Bestand').click();
    await pieterJan.getByRole('menuitem', { name: 'Download als Word' }).click();
    const dialog = pieterJan.getByRole('dialog', { name: 'Eerst de koppen nakijken?' });
    await judge(pieterJan, 'headings-first');
    await button(dialog, 'Herstel de koppen').click();
    await dialog.getByText('De koppen kloppen nu.').waitFor();
    const coming = pieterJan.waitForEvent('download');
    await button(dialog, 'Maak het bestand').click();
    expect((await coming).suggestedFilename()).toMatch(/\.docx$/);
    await text(joost).getByRole('heading', { level: 3, name: 'Vier ogen' }).waitFor();
    await note.waitFor({ state: 'detached' });
  });

  act('is still there after a reload, at the section that the address names', async () => {
    await joost.goto(`${address}#6-overdracht-en-terugkoppeling`);
    await joost.reload();
    const heading = text(joost).getByRole('heading', { name: '6 Overdracht en terugkoppeling' });
    await heading.waitFor();
    await text(joost).getByText('Binnen twee werkdagen.').waitFor();
    await joost.waitForFunction(
      (element) => (element?.getBoundingClientRect().top ?? 1_000) < 200,
      await heading.elementHandle(),
    );
  });

  act('gets another title and a review date, and is put forward, on every screen', async () => {
    await button(pieterJan, 'Wijzig').click();
    await pieterJan.getByRole('menuitem', { name: 'Titel, penvoerder en datum' }).click();
    const dialog = pieterJan.getByRole('dialog');
    await dialog.getByLabel('Titel').fill('Wie belt wie');
    await dialog.getByLabel('Evaluatiedatum').fill('2028-05-01');
    await judge(pieterJan, 'details');
    await button(dialog, 'Bewaar').click();
    await title(joost, 'Wie belt wie').waitFor();
    await button(joost, 'Bij deze tekst').click();
    await joost.getByRole('menuitem', { name: 'Over deze afspraak' }).click();
    await joost.getByText('1 mei 2028').waitFor();
    await button(joost, 'Sluit').click();
    await button(pieterJan, 'Zet in afstemming').click();
    await joost.getByText('In afstemming').waitFor();
  });

  act('is read by a guest of the police in a text that is there already', async () => {
    const wim = await stage.enter('Wim Postma', phone);
    await wim.goto(`${stage.url}/afspraken`);
    await wim.getByRole('link', { name: police, exact: true }).click();
    await text(wim).getByText('mensen worden pas rustig').waitFor();
    expect(await button(wim, 'Zet in afstemming').count()).toBe(0);
    expect(await button(wim, 'Wijzig').count()).toBe(0);
    await judge(wim, 'guest', { phone });
    await wim.context().close();
  });

  act('is withdrawn, and then says until when it can be read', async () => {
    await button(pieterJan, 'Wijzig').click();
    await pieterJan.getByRole('menuitem', { name: 'Trek de afspraak in' }).click();
    await judge(pieterJan, 'withdraw');
    await button(pieterJan.getByRole('dialog'), 'Trek in').click();
    for (const page of [pieterJan, joost]) {
      await page.getByText(/^Deze afspraak is ingetrokken\./).waitFor();
      await page.getByText('Je kunt deze tekst nu lezen, maar niet veranderen.').waitFor();
    }
    expect(await text(joost).getAttribute('contenteditable')).toBe('false');
    await joost.reload();
    await reading(joost).getByText('Donderdag en zaterdag.').waitFor();
    await judge(pieterJan, 'withdrawn');
  });

  act('teaches the first step to a group that has none', async () => {
    const marieke = await stage.enter('Marieke Terlouw');
    await marieke.getByRole('link', { name: 'Afspraken', exact: true }).click();
    await marieke.getByRole('heading', { name: 'Nog geen afspraken' }).waitFor();
    await judge(marieke, 'empty');
    await marieke.getByRole('link', { name: 'Groepen', exact: true }).click();
    await marieke.getByRole('link', { name: /Zuidwest/ }).click();
    await marieke.getByText('In deze groep is nog niets op papier gezet.').waitFor();
    await judge(marieke, 'group');
  });

  act('shows nothing that a scanner or an eye for fit stumbles over', async () => {
    expect(faults).toEqual([]);
    expect(stage.faults).toEqual([]);
  });
});
