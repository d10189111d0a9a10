/**
 * Signing in and out with several browsers, as people and an administrator do it; being warned before it ends
 * by itself; and finding out who saw what. Each new screen is judged on a wide window and on a phone.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { phone, Stage } from '../support/journey.js';
import { judgeScreen } from '../support/judge-screen.js';

const minute = 60_000;

let stage: Stage;
let marieke: Page;

beforeAll(async () => {
  stage = await Stage.build();
  marieke = await stage.enter('Marieke Terlouw');
}, 240_000);
afterAll(() => stage.close());

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });
const isAtTheDoor = (page: Page) => heading(page, 'Welkom bij Leerkring').waitFor();
const open = async (page: Page, path: string, name: string | RegExp) => {
  await page.goto(`${stage.url}${path}`);
  await heading(page, name).waitFor();
  await page.locator('.leerkring-skeleton').first().waitFor({ state: 'detached' });
};
/** What is wrong with this screen, in every size and theme. */
const judge = (page: Page, name: string) => judgeScreen(stage, page, name);

describe('my sign-ins', () => {
  it('are reached from the menu with the keyboard, and tell where I am signed in', async () => {
    await stage.enter('Marieke Terlouw', phone);
    await marieke.getByRole('button', { name: 'Marieke Terlouw' }).focus();
    await marieke.keyboard.press('Enter');
    await marieke.getByRole('menuitem', { name: 'Inloggen en beveiliging' }).waitFor();
    await marieke.keyboard.press('Enter');
    await heading(marieke, 'Inloggen en beveiliging').waitFor();
    const rows = marieke.getByRole('list', { name: 'Mijn aanmeldingen' }).getByRole('listitem');
    await rows.nth(1).waitFor();
    expect(await rows.count()).toBe(2);
    expect(await rows.filter({ hasText: 'Dit apparaat' }).innerText()).toMatch(
      /Chrom\w+ op een Linux-computer/,
    );
    expect(await judge(marieke, 'security')).toEqual([]);
  }, 240_000);

  it('end in another browser within three seconds of a press here', async () => {
    const other = await stage.enter('Marieke Terlouw');
    await open(marieke, '/beveiliging', 'Inloggen en beveiliging');
    await marieke.getByRole('button', { name: 'Meld alle andere af' }).click();
    await isAtTheDoor(other);
    const rows = marieke.getByRole('list', { name: 'Mijn aanmeldingen' }).getByRole('listitem');
    await rows.nth(1).waitFor({ state: 'detached' });
    expect(await rows.count()).toBe(1);
    await other.context().close();
  }, 240_000);

  it('do not take along what somebody wrote and could not save yet', async () => {
    const writing = await stage.enter('Youssef Benali');
    const here = await stage.enter('Youssef Benali');
    await open(writing, '/casussen/nieuw', 'Een casus inbrengen');
    await writing.getByLabel('Jouw leervraag').fill('Hoe blijf ik rustig?');
    await open(here, '/beveiliging', 'Inloggen en beveiliging');
    await here.getByRole('button', { name: 'Meld alle andere af' }).click();
    await writing.getByRole('dialog', { name: 'Je laatste wijziging is niet opgeslagen' }).waitFor();
    await writing.getByRole('button', { name: 'Blijf hier' }).click();
    expect(await writing.getByLabel('Jouw leervraag').inputValue()).toBe('Hoe blijf ik rustig?');
    await here.context().close();
    await writing.context().close();
  }, 240_000);
});

describe('somebody who does nothing', () => {
  let idleMs: number;
  beforeAll(async () => {
    idleMs = 4 * minute;
    await marieke.route('**/api/v1/sign-ins/current*', async (route) => {
      const json = { idleMs, absoluteMs: 8 * 60 * minute, idleLimitMs: 60 * minute };
      await route.fulfill({ json });
    });
    await marieke.route('**/api/v1/sign-ins/current/uses', async (route) => {
      idleMs = 60 * minute;
      await route.fulfill({ status: 201, json: { idleMs, absoluteMs: null, idleLimitMs: 60 * minute } });
    });
  });

  it('is warned, and stays with one press of a key', async () => {
    await marieke.goto(`${stage.url}/groepen`);
    const question = marieke.getByRole('dialog', { name: 'Ben je er nog?' });
    await question.waitFor();
    expect(await judge(marieke, 'are-you-there')).toEqual([]);
    expect(await marieke.evaluate(() => document.activeElement?.textContent)).toBe('Blijf aangemeld');
    await marieke.keyboard.press('Enter');
    await question.waitFor({ state: 'hidden' });
    expect(idleMs).toBe(60 * minute);
    await marieke.unrouteAll();
  }, 240_000);
});

describe('an administrator', () => {
  let gijs: Page;
  beforeAll(async () => {
    gijs = await stage.enter('Gijs Roelofs');
  }, 240_000);

  it('finds people', async () => {
    await gijs.getByRole('link', { name: 'Ga naar Beheer' }).click();
    await heading(gijs, 'Beheer').waitFor();
    await gijs.getByRole('link', { name: 'Fenna Oosterwoud' }).waitFor();
    expect(await judge(gijs, 'administration')).toEqual([]);
  }, 240_000);

  it('ends all the sign-ins of one of them', async () => {
    const victim = await stage.enter('Fenna Oosterwoud');
    await open(gijs, '/beheer', 'Beheer');
    await gijs.getByRole('link', { name: 'Fenna Oosterwoud' }).click();
    await heading(gijs, 'Fenna Oosterwoud').waitFor();
    await gijs.getByRole('button', { name: 'Meld alles af' }).click();
    const question = gijs.getByRole('dialog', { name: /afmelden\?$/ });
    await question.waitFor();
    expect(await judge(gijs, 'administered-person')).toEqual([]);
    await question.getByRole('button', { name: 'Meld alles af' }).click();
    await isAtTheDoor(victim);
    await gijs.getByText('Deze persoon is nergens ingelogd.').waitFor();
    await gijs.context().close();
  }, 240_000);
});

describe('who saw what', () => {
  beforeAll(async () => {
    const youssef = await stage.enter('Youssef Benali');
    await open(youssef, '/casussen', 'Casussen');
    await youssef.getByRole('link', { name: 'Wie belt wie op zaterdagavond' }).click();
    await heading(youssef, 'Wie belt wie op zaterdagavond').waitFor();
    await youssef.context().close();
  }, 240_000);

  it('is told to whose case it is', async () => {
    await open(marieke, '/mijn-gegevens', 'Wie zag mijn gegevens');
    await marieke.getByText('Youssef Benali opende een casus van jou.').waitFor();
    expect(await judge(marieke, 'my-data')).toEqual([]);
    await marieke.getByLabel('Wat wil je zien?').selectOption('sign-ins');
    await marieke.getByText('Je logde in.').first().waitFor();
  }, 240_000);

  it('is told to the facilitator of the group', async () => {
    const lotte = await stage.enter('Lotte Brandsma');
    await open(lotte, '/groepen', 'Groepen');
    await lotte.getByRole('link', { name: 'Intervisie Wijk-GGD Zuidwest' }).click();
    await lotte.getByRole('link', { name: 'Bekijk het logboek' }).click();
    await lotte.getByText('Youssef Benali opende een casus van Marieke Terlouw.').waitFor();
    expect(await judge(lotte, 'group-log')).toEqual([]);
    await lotte.context().close();
  }, 240_000);

  it('is told to the privacy officer, person by person', async () => {
    const nadia = await stage.enter('Nadia Haddou');
    await nadia.getByRole('link', { name: 'Open het logboek' }).click();
    await nadia.getByText('Youssef Benali opende een casus van Marieke Terlouw.').waitFor();
    expect(await judge(nadia, 'log')).toEqual([]);
    await nadia.getByRole('button', { name: 'Alles van en over Fenna' }).first().click();
    await nadia.getByText('Alleen van en over Fenna Oosterwoud').waitFor();
    await nadia.getByText('Gijs Roelofs beëindigde een aanmelding van Fenna Oosterwoud.').waitFor();
    expect(await nadia.getByText(/Youssef/).count()).toBe(0);
  }, 240_000);
});

it('nobody got an error', () => {
  // On a slow network a page listens by polling. When its sign-in ends, a request that was on its way then
  // names a connection that is gone, and the server says so. Nobody else may see that.
  const ended = /^(Marieke Terlouw|Youssef Benali|Fenna Oosterwoud): 400 on \/socket\.io\/$/;
  expect(stage.faults.filter((fault) => !ended.test(fault))).toEqual([]);
});
