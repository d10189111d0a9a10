/** A policy adviser shares documents with the keyboard alone, and makes a neighbour's council proposal their own. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { docx as made } from '../../server/src/modules/files/checks/test-files.js';
import { textOfFile } from '../../server/src/modules/library/office/text-of-file.js';
import { aDocx } from '../support/insert-library.js';
import { phone, Stage } from '../support/journey.js';
import { judgeScreen } from '../support/judge-screen.js';
import { Keyboard } from '../support/keyboard.js';
import { converted, officeMissing } from '../support/office.js';
import { actsOfOnePlay } from '../support/play.js';
import { button } from '../support/room-screen.js';

let stage: Stage;
let joost: Page;
let keys: Keyboard;
let folder: string;
/** What he shared. */
let mine: string;
const found: string[] = [];

beforeAll(async () => {
  stage = await Stage.build();
  joost = await stage.enter('Joost Vermaat', { acceptDownloads: true });
  keys = new Keyboard(joost);
  folder = await mkdtemp(join(tmpdir(), 'leerkring-library-'));
}, 240_000);
afterAll(async () => {
  await stage.close();
  await rm(folder, { recursive: true, force: true });
});

const look = async (page: Page, name: string): Promise<void> => {
  found.push(...(await stage.judge(page, `library-${name}`)));
};
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });

describe('the library', () => {
  const act = actsOfOnePlay(() => stage.photographAll('library-broken'));

  act('takes five files at once, and says of one why not', async () => {
    const names = ['Werkproces', 'Bijlage 1', 'Bijlage 2', 'Bijlage 3'].map((name) => `${name}.docx`);
    for (const name of names) await writeFile(join(folder, name), await aDocx(`${name} van [gemeente]`));
    await writeFile(
      join(folder, 'Formulier.docx'),
      made('<w:p/>', { 'word/vbaProject.bin': 'Sub AutoOpen()' }),
    );
    await joost.goto(`${stage.url}/bibliotheek`);
    await heading(joost, 'Bibliotheek').waitFor();
    await joost.getByRole('link', { name: 'Belkaart: wie belt wie, wanneer' }).waitFor();
    await look(joost, 'list');
    await keys.press('link', 'Document delen');
    await heading(joost, 'Deel iets in de bibliotheek').waitFor();
    // Asked for in time: who chooses is told of it before the key is pressed.
    const chooser = joost.waitForEvent('filechooser');
    await keys.walkTo('button', 'Bestanden');
    await joost.keyboard.press('Enter');
    await (await chooser).setFiles([...names, 'Formulier.docx'].map((name) => join(folder, name)));
    const attached = joost.getByRole('list', { name: 'Bestanden van deze versie' });
    await attached.getByText('Bijlage 3.docx').waitFor();
    await joost
      .getByRole('list', { name: 'Bestanden die je verstuurt' })
      .getByText('In dit bestand zitten macro’s.')
      .waitFor();
    await look(joost, 'files');
  });

  act('shares them', async () => {
    await keys.press('button', 'Deel dit');
    await joost.getByText('Kies wat voor document het is.').first().waitFor();
    await keys.walkTo('combobox', 'Type document');
    await joost.keyboard.type('Werkproces');
    await keys.type('textbox', 'Titel', 'Werkproces melding tot bezoek');
    await keys.type('textbox', 'Korte omschrijving', 'Van de eerste melding tot een kop koffie.');
    await keys.press('checkbox', 'Lokaal maatwerk', 'Space');
    await look(joost, 'form');
    await keys.press('button', 'Deel dit');
    await heading(joost, 'Werkproces melding tot bezoek').waitFor();
    await joost.getByText('Bijlage 3.docx').first().waitFor();
    await look(joost, 'mine');
    mine = new URL(joost.url()).pathname.replace('/bibliotheek/', '');
    // The field itself cannot be seen: the place around it shows the focus.
    expect([...keys.faults].filter((fault) => !fault.startsWith('input "Bestanden"'))).toEqual([]);
  });

  act('finds a neighbour’s proposal by a part of a word, and makes it one of ours', async () => {
    await joost.goto(`${stage.url}/bibliotheek`);
    await joost.getByRole('searchbox', { name: 'Zoek in de bibliotheek' }).fill('voorstel pilot');
    await joost.keyboard.press('Enter');
    await joost.getByRole('link', { name: 'Raadsvoorstel pilot Wijk-GGD, inclusief dekking' }).click();
    await heading(joost, 'Raadsvoorstel pilot Wijk-GGD, inclusief dekking').waitFor();
    await look(joost, 'theirs');
    await button(joost, 'Bekijk Raadsvoorstel pilot Wijk-GGD, inclusief dekking.odt').click();
    await joost.getByText('Instemmen met een pilot Wijk-GGD').first().waitFor();
    await look(joost, 'preview');
    await joost.keyboard.press('Escape');
    await button(joost, 'Gebruik als basis').click();
    await button(joost, 'Maak een kopie').click();
    await heading(joost, 'Vul de gegevens in').waitFor();
    const field = (name: string) => joost.getByRole('textbox', { name, exact: true });
    expect(await field('Gemeente').inputValue()).toBe('Poldermeer');
    await field('Wethouder').fill('wethouder Van der Sluis');
    await field('Bedrag per jaar').fill('67.000');
    await look(joost, 'fill');
    await button(joost, 'Bewaar als nieuwe versie').click();
    await joost.getByText('Ingevuld: gemeente, wethouder en bedrag per jaar.').first().waitFor();
    await joost.getByText('Gemaakt op basis van versie 1 van Sluiswijk').waitFor();
    await look(joost, 'filled');
  });

  act('gives it back as a file that LibreOffice opens', async () => {
    const coming = joost.waitForEvent('download');
    await button(joost, 'Download Raadsvoorstel pilot Wijk-GGD, inclusief dekking.odt').first().click();
    const download = await coming;
    const bytes = await readFile(await download.path());
    const words = 'Onderwerp: pilot Wijk-GGD in gemeente Poldermeer';
    expect(await textOfFile('odt', bytes)).toContain(words);
    if (officeMissing) return console.warn(officeMissing);
    const [docx] = await converted([{ name: 'voorstel', format: 'odt', bytes }], 'docx');
    const text = await textOfFile('docx', Buffer.from(docx?.bytes ?? []));
    expect(text).toContain(words);
    expect(text).toContain('€ 67.000');
    expect(text).toContain('[begindatum]');
  });

  act('tells that a document he built on has a new version', async () => {
    await joost.goto(stage.url);
    await joost
      .getByRole('link', { name: /^Nieuwe versie van de bron van Convenant politie/ })
      .first()
      .click();
    await heading(joost, 'Wat er veranderde').waitFor();
    await joost.getByText('Artikel 6 over leren is nieuw').first().waitFor();
    await joost.getByText('Twee keer per jaar kijken we terug').first().waitFor();
    await look(joost, 'source');
    await button(joost, 'Ik heb het bekeken').click();
    await heading(joost, 'Convenant politie, GGZ, corporatie en gemeente').waitFor();
  });

  act('is open to a stranger where it is public, and nowhere else', async () => {
    const stranger = await stage.open('A stranger', { acceptDownloads: true });
    await stranger.goto(`${stage.url}/openbaar/${mine}`);
    await heading(stranger, 'Dit document staat hier niet').waitFor();
    await joost.goto(`${stage.url}/bibliotheek/${mine}/bewerken`);
    await joost.getByRole('radio', { name: 'Openbaar' }).check();
    await joost.getByText('Iedereen op internet kan dit lezen').waitFor();
    await look(joost, 'made-public');
    await button(joost, 'Bewaar').click();
    await joost.getByRole('link', { name: 'Bekijk de openbare pagina' }).waitFor();
    await look(joost, 'mine-public');

    await stranger.goto(`${stage.url}/inloggen`);
    await stranger.getByRole('link', { name: 'Openbare bibliotheek' }).click();
    const entry = stranger.getByRole('link', { name: 'Werkproces melding tot bezoek' });
    await entry.waitFor();
    found.push(...(await judgeScreen(stage, stranger, 'library-public-list')));
    const search = stranger.getByRole('searchbox', { name: 'Zoek in de bibliotheek' });
    await search.fill('belkaart');
    await search.press('Enter');
    await stranger.getByRole('heading', { name: 'Niets gevonden' }).waitFor();
    await search.fill('werkproces');
    await search.press('Enter');
    await entry.click();
    await heading(stranger, 'Werkproces melding tot bezoek').waitFor();
    found.push(...(await judgeScreen(stage, stranger, 'library-public-item')));
    const coming = stranger.waitForEvent('download');
    await stranger.getByRole('link', { name: 'Download Bijlage 3.docx' }).click();
    const download = await coming;
    expect(await textOfFile('docx', await readFile(await download.path()))).toContain('Bijlage 3.docx van');
  });

  act('is on the page of a group, with a way to begin', async () => {
    await joost.goto(`${stage.url}/groepen`);
    await joost.getByRole('link', { name: /^Leerkring beleidsadviseurs/ }).click();
    const section = joost.getByRole('region', { name: 'Bibliotheek van deze groep' });
    await section.getByText('Hier staat nog niets.').waitFor();
    await section.scrollIntoViewIfNeeded();
    found.push(...(await judgeScreen(stage, joost, 'library-group-empty')));
    await section.getByRole('link', { name: 'Document delen' }).waitFor();
  });

  act('is there on a phone, in the dark', async () => {
    const fenna = await stage.enter('Fenna Oosterwoud', { ...phone, colorScheme: 'dark' });
    await fenna.goto(`${stage.url}/bibliotheek?stap=cooperation`);
    await fenna.getByRole('link', { name: 'Belkaart: wie belt wie, wanneer' }).waitFor();
    await look(fenna, 'phone-list');
    await fenna.getByRole('link', { name: 'Belkaart: wie belt wie, wanneer' }).click();
    await button(fenna, 'Bekijk Belkaart wie belt wie, wanneer.pdf').click();
    await fenna.getByRole('img', { name: /^Bladzijde 1 van \d\. .*112/ }).waitFor();
    await look(fenna, 'phone-pdf');
    await fenna.goto(`${stage.url}/bibliotheek/nieuw`);
    await heading(fenna, 'Deel iets in de bibliotheek').waitFor();
    await look(fenna, 'phone-form');
  });

  it('gives a scanner nothing to find', () => expect(found).toEqual([]));
  it('gave nobody an error but those that were meant', () =>
    expect(stage.faults.map((fault) => fault.replace(/uploads\/.*\//, '').replace(mine, 'mine'))).toEqual([
      'Joost Vermaat: 422 on /api/v1/file',
      'A stranger: 404 on /api/v1/public-library/items/mine',
    ]));
});
