/**
 * Looking after rights in a browser: a review of an organisation, somebody who gets another role, somebody who
 * leaves; and breaking the glass, as the administrator, the group and the privacy officer see it. Each new
 * screen is judged on a wide window and on a phone, light and dark.
 */
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { Stage } from '../support/journey.js';
import { judgeScreen } from '../support/judge-screen.js';

const group = 'Intervisie Wijk-GGD Zuidwest';
const reason = 'Er kwam een klacht binnen over de toon in de laatste sessie.';

let stage: Stage;
let gijs: Page;

beforeAll(async () => {
  stage = await Stage.build();
  gijs = await stage.enter('Gijs Roelofs');
}, 240_000);
afterAll(() => stage.close());

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });
const open = async (page: Page, path: string, name: string | RegExp) => {
  await page.goto(`${stage.url}${path}`);
  await heading(page, name).waitFor();
  await page.locator('.leerkring-skeleton').first().waitFor({ state: 'detached' });
};
/** What is wrong with this screen, in every size and theme. */
const judge = (page: Page, name: string) => judgeScreen(stage, page, name);

describe('a review of rights', () => {
  it('is reached from Beheer, and says which organisations are due', async () => {
    await open(gijs, '/beheer', 'Beheer');
    await gijs.getByRole('link', { name: 'Rechten nakijken' }).click();
    await heading(gijs, 'Rechten nakijken').waitFor();
    await gijs.getByText('Nu nakijken').first().waitFor();
    expect(await judge(gijs, 'reviews')).toEqual([]);
  }, 240_000);

  it('goes down the list, gives it as a file, and is recorded when everybody was looked at', async () => {
    await gijs.getByRole('link', { name: 'Rivierenstad' }).click();
    await heading(gijs, 'Rivierenstad').waitFor();
    const boxes = gijs.getByRole('checkbox');
    await boxes.first().waitFor();
    expect(await judge(gijs, 'rights')).toEqual([]);
    const [file] = await Promise.all([
      gijs.waitForEvent('download'),
      gijs.getByRole('button', { name: 'Download als CSV' }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/^rechten-\d{4}-\d\d-\d\d\.csv$/);
    expect(await readFile(await file.path(), 'utf8')).toMatch(/^\ufeffNaam;Organisatie;Rol;/);
    const count = await boxes.count();
    for (let index = 0; index < count; index += 1) {
      await boxes.nth(index).focus();
      await gijs.keyboard.press('Space');
      const left = count - index - 1;
      const words = left === 0 ? 'Je hebt iedereen nagekeken.' : new RegExp(`^Nog ${left} `);
      await gijs.getByText(words).waitFor();
    }
    await gijs.getByRole('button', { name: 'Leg vast dat alles klopt' }).click();
    await gijs.getByText(/^Vastgelegd\./).waitFor();
    await gijs.getByText(/nagekeken op .* door Gijs Roelofs/).waitFor();
  }, 240_000);
});

describe('the account of somebody', () => {
  it('gets another role, which ends where they are signed in', async () => {
    const fenna = await stage.enter('Fenna Oosterwoud');
    await open(gijs, '/beheer', 'Beheer');
    await gijs.getByRole('link', { name: 'Fenna Oosterwoud' }).click();
    await gijs.getByLabel('Rol', { exact: true }).selectOption('policy-adviser');
    expect(await judge(gijs, 'person-rights')).toEqual([]);
    await gijs.getByRole('button', { name: 'Verander dit' }).click();
    await gijs.getByText('Veranderd. Alle aanmeldingen zijn beëindigd.').waitFor();
    await heading(fenna, 'Welkom bij Leerkring').waitFor();
    await fenna.context().close();
  }, 240_000);

  it('is closed after saying who takes over a group, and can be opened again', async () => {
    const lotte = await stage.enter('Lotte Brandsma');
    await open(gijs, '/beheer', 'Beheer');
    await gijs.getByRole('link', { name: 'Lotte Brandsma' }).click();
    await gijs.getByRole('button', { name: 'Sluit het account' }).click();
    const question = gijs.getByRole('dialog', { name: 'Het account van Lotte Brandsma sluiten?' });
    const choices = question.getByRole('combobox');
    await choices.first().waitFor();
    await question.getByRole('button', { name: 'Sluit het account' }).click();
    await question.getByText('Kies wie deze groep begeleidt', { exact: false }).first().waitFor();
    expect(await judge(gijs, 'close-account')).toEqual([]);
    for (const choice of await choices.all())
      await choice.selectOption({ label: 'Nog niemand: een moderator kiest later' });
    await question.getByRole('button', { name: 'Sluit het account' }).click();
    await gijs.getByText(/^Dit account is gesloten sinds/).waitFor();
    await heading(lotte, 'Welkom bij Leerkring').waitFor();
    await lotte.getByRole('button', { name: 'Lotte Brandsma' }).waitFor({ state: 'detached' });
    await lotte.context().close();
    expect(await judge(gijs, 'closed-account')).toEqual([]);
    await gijs.getByRole('button', { name: 'Open het account weer' }).click();
    await gijs.getByRole('button', { name: 'Sluit het account' }).waitFor();
  }, 240_000);

  it('left a group without a facilitator, which a moderator is told to choose', async () => {
    const dirk = await stage.enter('Dirk Aalders');
    await dirk.getByRole('link', { name: `${group} heeft geen begeleider meer` }).click();
    await heading(dirk, group).waitFor();
    await dirk.getByText('Deze groep heeft geen begeleider meer').waitFor();
    expect(await judge(dirk, 'group-without-facilitator')).toEqual([]);
    await dirk.context().close();
  }, 240_000);
});

describe('the broken glass', () => {
  let marieke: Page;
  beforeAll(async () => {
    marieke = await stage.enter('Marieke Terlouw');
    await open(marieke, '/groepen', 'Groepen');
    await marieke.getByRole('link', { name: group }).click();
    await heading(marieke, group).waitFor();
  }, 240_000);

  it('asks the administrator why', async () => {
    await open(gijs, '/beheer', 'Beheer');
    await gijs.getByRole('link', { name: 'Noodtoegang' }).click();
    // The heading takes the focus, and the page moves to it, when the navigation is over.
    await gijs.locator('h1:focus', { hasText: 'Noodtoegang' }).waitFor();
    const start = gijs.getByRole('button', { name: 'Lees 60 minuten mee' });
    await start.click();
    await gijs.getByText('Leg het uit in 10 tot 300 tekens.').waitFor();
    expect(await judge(gijs, 'break-glass')).toEqual([]);
    await gijs.getByLabel('Welke groep?').selectOption({ label: group });
    await gijs.getByLabel('Een klacht').check();
    await gijs.getByLabel('Leg het uit aan de groep').fill(reason);
    await start.click();
    await heading(gijs, group).waitFor();
    await gijs.getByText('Je leest mee met noodtoegang').first().waitFor();
    expect(await judge(gijs, 'break-glass-reader')).toEqual([]);
  }, 240_000);

  it('is seen by the group at once, with the reason, without loading the page again', async () => {
    await marieke.getByText('Gijs Roelofs leest nu mee').waitFor();
    await marieke.getByText(reason, { exact: false }).first().waitFor();
    expect(await judge(marieke, 'break-glass-group')).toEqual([]);
    await open(marieke, '/', /^Goede/);
    await marieke.getByRole('link', { name: `Gijs Roelofs leest nu mee in ${group}` }).waitFor();
    expect(await judge(marieke, 'break-glass-today')).toEqual([]);
  }, 240_000);

  it('is seen in the live room, where the administrator sits in sight and can do nothing', async () => {
    await marieke.getByRole('link', { name: 'Naar de sessie' }).click();
    await marieke.waitForURL(/\/sessie$/);
    await marieke.getByText('Gijs Roelofs leest nu mee', { exact: true }).waitFor();
    const { pathname } = new URL(marieke.url());
    await open(gijs, pathname.replace(/\/sessie$/, ''), group);
    await gijs.locator(`a[href="${pathname}"]`).click();
    await gijs.getByText('Je leest mee met noodtoegang').waitFor();
    await marieke.getByText('Gijs Roelofs kijkt mee en hoort niet bij de kring.').waitFor();
    expect(await judge(marieke, 'break-glass-room')).toEqual([]);
    expect(await judge(gijs, 'break-glass-room-reader')).toEqual([]);
  }, 240_000);

  it('lets the administrator read, and gives nothing to write with', async () => {
    await open(gijs, '/casussen', 'Casussen');
    await gijs.getByRole('link', { name: 'Wie belt wie op zaterdagavond' }).click();
    await heading(gijs, 'Wie belt wie op zaterdagavond').waitFor();
    expect(await gijs.getByRole('button', { name: /bewerk|wis|haal/i }).count()).toBe(0);
  }, 240_000);

  it('is mended, and stands there for good, also for the privacy officer', async () => {
    await open(gijs, '/beheer/noodtoegang', 'Noodtoegang');
    await gijs.getByRole('button', { name: 'Beëindig het meelezen' }).click();
    await gijs.getByText('beëindigd door Gijs Roelofs', { exact: false }).waitFor();
    await open(marieke, '/groepen', 'Groepen');
    await marieke.getByRole('link', { name: group }).click();
    await marieke.getByText('beëindigd door Gijs Roelofs', { exact: false }).waitFor();
    expect(await judge(marieke, 'break-glass-over')).toEqual([]);
    const nadia = await stage.enter('Nadia Haddou');
    await open(nadia, '/logboek', 'Logboek');
    await nadia.getByText(reason, { exact: false }).waitFor();
    expect(await judge(nadia, 'break-glass-officer')).toEqual([]);
    await nadia.context().close();
  }, 240_000);
});

it('nobody got an error', () => {
  // When a sign-in ends, a polling request that was on its way names a connection that is gone.
  const ended = /^(Fenna Oosterwoud|Lotte Brandsma): 400 on \/socket\.io\/$/;
  expect(stage.faults.filter((fault) => !ended.test(fault))).toEqual([]);
});
