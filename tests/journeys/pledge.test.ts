/**
 * The confidentiality moment: Lotte changes the ground rules of her group, and Youssef meets them before she
 * reads a case of somebody else and before she walks into the room.
 */
import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { desktop, phone, Stage } from '../support/journey.js';
import { actsOfOnePlay } from '../support/play.js';
import { misfitsOn } from '../support/screen-checks.js';

let stage: Stage;
let lotte: Page;
let youssef: Page;
let ownCase: string;
let todays: string;
const act = actsOfOnePlay(() => stage.photographAll('pledge-broken'));
const faults: string[] = [];

/** In both themes, on a window and on a phone. */
const judge = async (page: Page, name: string) => {
  for (const [device, { viewport }] of Object.entries({ desktop, phone }))
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.setViewportSize(viewport);
      await page.emulateMedia({ colorScheme });
      faults.push(...(await stage.judge(page, `pledge-${name}-${device}-${colorScheme}`)));
      faults.push(...(await misfitsOn(page)).map((misfit) => `${name} on a ${device}: ${misfit}`));
    }
  await page.setViewportSize(desktop.viewport);
};

beforeAll(async () => {
  stage = await Stage.build();
  lotte = await stage.enter('Lotte Brandsma');
  youssef = await stage.enter('Youssef Benali');
  const first = async (from: string, name: RegExp | string): Promise<string> => {
    await youssef.goto(`${stage.url}${from}`);
    return (await youssef.getByRole('link', { name }).first().getAttribute('href')) ?? '';
  };
  todays = await first('/bijeenkomsten', /^Vandaag, /);
  ownCase = await first('/casussen', 'De man die de deur niet opendoet');
}, 240_000);
afterAll(() => stage.close());

describe('the ground rules', () => {
  act('stand on the page of the group, with who accepted them and who had access', async () => {
    await lotte.goto(`${stage.url}/groepen`);
    await lotte.getByRole('link', { name: /Zuidwest/ }).click();
    await lotte.getByRole('heading', { name: 'Onze gedragsregels' }).waitFor();
    await lotte.getByText('Wie heeft bevestigd').click();
    await lotte.getByText('Wie toegang had').click();
    const access = lotte.getByRole('list', { name: 'Wie toegang had' });
    await access.getByText('Wim Postma').waitFor();
    await judge(lotte, 'group');
  });

  act('are changed by the facilitator, who is asked first as well', async () => {
    await lotte.getByRole('button', { name: 'Verander de gedragsregels' }).click();
    const rules = lotte.getByRole('textbox', { name: 'Gedragsregels' });
    await rules.fill('Wat hier besproken wordt, blijft hier.\nWe beginnen op tijd.');
    await judge(lotte, 'change');
    // She hears of it before the answer, as on a slow connection: the dialog is still there then.
    await lotte.route(/\/pledge$/, async (route) => {
      if (route.request().method() !== 'PUT') return route.continue();
      const response = await route.fetch();
      await lotte.locator('h2', { hasText: 'Eerst de gedragsregels van' }).waitFor({ state: 'attached' });
      await route.fulfill({ response });
    });
    await lotte.getByRole('button', { name: 'Leg deze gedragsregels vast' }).click();
    // It appears above what she was looking at.
    await lotte.waitForFunction(() =>
      document.activeElement?.textContent?.startsWith('Eerst de gedragsregels van'),
    );
    const question = await lotte.getByRole('heading', { name: /^Eerst de gedragsregels van/ }).boundingBox();
    expect(question?.y).toBeGreaterThanOrEqual(0);
    await judge(lotte, 'due');
    await lotte.getByRole('button', { name: 'Ik houd me hieraan' }).click();
    await lotte.getByText(/^Jij hebt dit op .* bevestigd$/).waitFor();
  });

  act('come before the case of somebody else', async () => {
    await youssef.goto(`${stage.url}${ownCase}`);
    await youssef.getByRole('heading', { name: /^Eerst de gedragsregels van/ }).waitFor();
    expect(stage.wasSent(youssef, 'Bewoner')).toBe(false);
    await judge(youssef, 'case');
  });

  act('come before the room, and open it', async () => {
    await youssef.goto(`${stage.url}${todays}/sessie`);
    const accept = youssef.getByRole('button', { name: 'Ik houd me hieraan' });
    await accept.waitFor();
    await judge(youssef, 'room');
    await accept.focus();
    await youssef.keyboard.press('Enter');
    await youssef.getByRole('heading', { name: /^\d+ van \d+ zijn er$/ }).waitFor();
    await youssef.goto(`${stage.url}${ownCase}`);
    await youssef.getByRole('heading', { level: 1, name: 'De man die de deur niet opendoet' }).waitFor();
  });

  act('show nothing that a scanner or an eye for fit stumbles over', async () => {
    expect(faults).toEqual([]);
    const refusals = stage.faults.filter((fault) => !/403 on \/api\/v1\/cases\//.test(fault));
    expect(refusals).toEqual([]);
  });
});
