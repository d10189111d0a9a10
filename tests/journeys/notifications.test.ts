/**
 * A meeting does not take place: whoever would have come sees it at once on two screens, reads it on one, and gets
 * one mail, with which they say that they want no more of them.
 */
import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { nextMeetingId } from '../../server/src/demonstration/meetings.js';
import { eventually } from '../support/eventually.js';
import { desktop, phone, Stage } from '../support/journey.js';
import { actsOfOnePlay } from '../support/play.js';
import { button, title } from '../support/room-screen.js';
import { misfitsOn } from '../support/screen-checks.js';

let stage: Stage;
let lotte: Page;
let marieke: Page;
let mariekesPhone: Page;
const faults: string[] = [];
const act = actsOfOnePlay(() => stage.photographAll('notifications-broken'));
const cancelled = 'De bijeenkomst van Intervisie Wijk-GGD Zuidwest gaat niet door';

const look = async (page: Page, shown: string) => {
  for (const [device, { viewport }] of Object.entries({ desktop, phone }))
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.setViewportSize(viewport);
      await page.emulateMedia({ colorScheme });
      const name = `notifications-${shown}-${device}-${colorScheme}`;
      faults.push(...(await stage.judge(page, name)));
      faults.push(...(await misfitsOn(page)).map((misfit) => `${name}: ${misfit}`));
    }
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize(desktop.viewport);
};
const bell = (page: Page, count: number) =>
  page.getByRole('link', { name: count === 0 ? 'Meldingen' : `Meldingen ${count} nieuw`, exact: true });
const mails = async (page: Page): Promise<string[]> => {
  await page.reload();
  await title(page, 'Postvak').waitFor();
  return page
    .getByRole('listitem')
    .filter({ hasText: 'gaat niet door' })
    .filter({ hasText: 'marieke.terlouw@' })
    .allInnerTexts();
};

beforeAll(async () => {
  stage = await Stage.build();
  lotte = await stage.enter('Lotte Brandsma');
  marieke = await stage.enter('Marieke Terlouw');
  mariekesPhone = await stage.enter('Marieke Terlouw', phone);
}, 240_000);
afterAll(() => stage.close());

describe('notifications', () => {
  act('are chosen: at any hour', async () => {
    await bell(marieke, 0).click();
    await title(marieke, 'Meldingen').waitFor();
    await look(marieke, 'empty');
    await marieke.getByRole('link', { name: 'Voorkeuren' }).click();
    await title(marieke, 'Voorkeuren voor meldingen').waitFor();
    await marieke.getByText('Je krijgt mail op marieke.terlouw@voorbeeld.example.').waitFor();
    await look(marieke, 'preferences');
    const kept = marieke.waitForResponse(
      (answer) => answer.url().endsWith('/notification-preferences') && answer.request().method() === 'PUT',
    );
    await marieke.getByRole('checkbox', { name: 'Stuur mij geen mail in stille uren' }).uncheck();
    await kept;
    await marieke.reload();
    const quiet = marieke.getByRole('checkbox', { name: 'Stuur mij geen mail in stille uren' });
    await quiet.waitFor();
    expect(await quiet.isChecked()).toBe(false);
    await marieke.getByRole('link', { name: 'Terug naar je meldingen' }).click();
  });

  act('come at once on every screen', async () => {
    await lotte.goto(`${stage.url}/bijeenkomsten/${nextMeetingId}`);
    await button(lotte, 'Zeg af voor iedereen').click();
    await button(lotte, 'Zeg af').click();
    await bell(marieke, 1).waitFor();
    await bell(mariekesPhone, 1).waitFor();
    await marieke.getByRole('link', { name: cancelled }).waitFor();
    await look(marieke, 'list');
  });

  act('are mailed once, no more when the mail says so, and read on every screen at once', async () => {
    await lotte.goto(`${stage.url}/postvak`);
    const [mail = ''] = await eventually(
      'the mail',
      () => mails(lotte),
      (found) => found.length > 0,
      45_000,
    );
    expect(mail).toContain('Je krijgt deze mail');
    const link = /http\S+\/afmelden#\S+/.exec(mail)?.[0] ?? '';
    await mariekesPhone.goto(link);
    await title(mariekesPhone, 'Minder mail van Leerkring').waitFor();
    await look(mariekesPhone, 'unsubscribe');
    await button(mariekesPhone, 'Stuur mij dit soort mail niet meer').click();
    await mariekesPhone.getByText('Je krijgt deze mail niet meer.').waitFor();
    await mariekesPhone.getByRole('link', { name: 'Naar je voorkeuren' }).click();
    const meetings = mariekesPhone.getByRole('group', { name: 'Bijeenkomsten' });
    expect(await meetings.getByRole('radio', { name: 'Niet' }).isChecked()).toBe(true);
    await marieke.getByRole('button', { name: `Gelezen: ${cancelled}` }).click();
    await bell(marieke, 0).waitFor();
    await bell(mariekesPhone, 0).waitFor();
    expect(await mails(lotte)).toHaveLength(1);
    expect(faults).toEqual([]);
    expect(stage.faults).toEqual([]);
  });
});
