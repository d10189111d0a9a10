/** A passer-by recognises somebody in a document of the library; it is out of sight until a privacy officer has looked. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { Stage } from '../support/journey.js';
import { judgeScreen } from '../support/judge-screen.js';
import { actsOfOnePlay } from '../support/play.js';
import { button, title } from '../support/room-screen.js';

let stage: Stage;
let visitor: Page;
let joost: Page;
let nadia: Page;
/** Of the page that everybody may read. */
let address: string;
let itemId: string;
const found: string[] = [];
const name = 'Ervaringsdeskundigen in de projectgroep: taak, vergoeding en spelregels';
const story = 'In dit document staat het verhaal van mijn zus.';

beforeAll(async () => {
  stage = await Stage.build();
  visitor = await stage.open('a visitor');
  joost = await stage.enter('Joost Vermaat');
  nadia = await stage.enter('Nadia Haddou');
}, 120_000);
afterAll(() => stage.close());

/** The address that was given stands there as it was given. */
const look = async (page: Page, screen: string) => {
  const faults = await judgeScreen(stage, page, `recognised-item-${screen}`);
  found.push(...faults.filter((fault) => !fault.endsWith(`: ${address}`)));
};

describe('a document in which somebody is recognised', () => {
  const act = actsOfOnePlay(() => stage.photographAll('recognised-item-broken'));

  act('is pointed at from its own page, without an account', async () => {
    await visitor.goto(`${stage.url}/openbaar`);
    await visitor.getByRole('link', { name }).click();
    await title(visitor, name).waitFor();
    address = visitor.url();
    itemId = new URL(address).pathname.replace('/openbaar/', '');
    await look(visitor, 'public');
    await visitor.getByRole('link', { name: 'Herken je iemand in dit document?' }).click();
    await visitor.getByLabel('Wat herken je?').fill(story);
    expect(await visitor.getByLabel('Waar zag je het?').inputValue()).toBe(address);
    await button(visitor, 'Laat het weten').click();
    await visitor.getByText('Dank je wel').waitFor();
  });

  act('is out of sight at once, inside and outside', async () => {
    await visitor.goto(address);
    await title(visitor, 'Dit document staat hier niet').waitFor();
    await joost.goto(`${stage.url}/bibliotheek`);
    await joost.getByRole('link', { name: 'Belkaart: wie belt wie, wanneer' }).waitFor();
    expect(await joost.getByRole('link', { name }).count()).toBe(0);
    await joost.goto(`${stage.url}/bibliotheek/${itemId}`);
    await title(joost, 'Deze pagina is er niet').waitFor();
  });

  act('is looked into by a privacy officer', async () => {
    await nadia.getByRole('link', { name: 'Herkend', exact: true }).click();
    await nadia.getByText(story).waitFor();
    await nadia.getByRole('heading', { name }).waitFor();
    await look(nadia, 'reports');
    await button(nadia, 'Wis voorgoed').click();
    const dialog = nadia.getByRole('dialog');
    await dialog.getByText('Wie er een eigen versie van maakte, houdt die.').waitFor();
    await nadia.keyboard.press('Escape');
    await nadia.getByRole('link', { name: 'Open het document' }).click();
    await title(nadia, name).waitFor();
    await nadia.getByText('Niemand anders ziet dit, tot er een besluit is.').waitFor();
    await look(nadia, 'judged');
    await nadia.getByRole('button', { name: /^Bekijk .*\.odt$/ }).click();
    await nadia.getByRole('dialog').getByText('uitkering').first().waitFor();
    await nadia.keyboard.press('Escape');
  });

  act('is there again when she puts it back', async () => {
    await nadia.getByRole('link', { name: 'Naar de meldingen' }).click();
    await button(nadia, 'Zet terug').click();
    await nadia.getByRole('heading', { name: 'Niemand wacht op een besluit' }).waitFor();
    for (const [page, path] of [
      [joost, `${stage.url}/bibliotheek/${itemId}`],
      [visitor, address],
    ] as const) {
      await page.goto(path);
      await title(page, name).waitFor();
    }
  });

  it('gives a scanner nothing to find', () => expect(found).toEqual([]));
  it('gave nobody an error but that it was not there', () =>
    expect(stage.faults.filter((fault) => !fault.endsWith(`/items/${itemId}`))).toEqual([]));
});
