/**
 * Every screen as three people see it: who plans and guides (Lotte), who brings a case (Marieke), and a
 * moderator from outside the group (Dirk), who must not come upon a case anywhere. Each screen on a wide
 * window and on a phone, in the light, dark and high-contrast themes.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { axeFindings } from '../support/axe-findings.js';
import { desktop, phone, Stage } from '../support/journey.js';
import { wordsOn } from '../support/room-screen.js';
import { layoutShift, misfitsOn, telltalesIn, watchLayoutShift } from '../support/screen-checks.js';

const devices = { desktop, phone };
const themes = {
  light: { colorScheme: 'light', contrast: 'no-preference' },
  dark: { colorScheme: 'dark', contrast: 'no-preference' },
  contrast: { colorScheme: 'light', contrast: 'more' },
} as const;

/** High contrast by choice; in forced colours the browser says which colours there are. */
const worn = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  forced: { colorScheme: 'dark', forcedColors: 'active' },
} as const;

const cases = ['De man die de deur niet opendoet', 'Wie belt wie op zaterdagavond', 'Zeggen of zwijgen'];
const everybody = ['/', '/bijeenkomsten', '/casussen', '/afspraken', '/groepen', '/bestaat-niet'];
const most = 0.1;

let stage: Stage;
/** Addresses that only the demonstration data know. */
let found: { today: string; held: string; group: string; case: string };

beforeAll(async () => {
  stage = await Stage.build();
  const page = await stage.enter('Marieke Terlouw');
  const first = async (from: string, name: RegExp | string): Promise<string> => {
    await page.goto(`${stage.url}${from}`);
    return (await page.getByRole('link', { name }).first().getAttribute('href')) ?? '';
  };
  found = {
    today: await first('/bijeenkomsten', /^Vandaag, /),
    held: await first('/bijeenkomsten', /^Dinsdag 3 november/),
    group: await first('/groepen', /Zuidwest/),
    case: await first('/casussen', 'Wie belt wie op zaterdagavond'),
  };
  await page.context().close();
}, 240_000);

afterAll(() => stage.close());

/** Opens an address as a visitor would and waits until nothing is on its way any more. */
const open = async (page: Page, path: string): Promise<void> => {
  await page.goto(`${stage.url}${path}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.locator('.leerkring-skeleton').first().waitFor({ state: 'detached' });
};

/** What is wrong with this screen, in words that point at it. */
const faultsOf = async (page: Page): Promise<string[]> => {
  const faults: string[] = [];
  const shift = await layoutShift(page);
  if (shift >= most) faults.push(`moves by itself: ${shift.toFixed(2)}`);
  for (const [theme, media] of Object.entries(themes)) {
    await page.emulateMedia(media);
    faults.push(...(await axeFindings(page)).map((finding) => `${theme}: ${finding}`));
  }
  faults.push(...(await misfitsOn(page)));
  faults.push(...telltalesIn(await wordsOn(page)).map((line) => `not meant to be read: ${line}`));
  if (!/^.+ · Leerkring$/.test(await page.title())) faults.push(`titled "${await page.title()}"`);
  return faults;
};

const tour = async (name: string, device: keyof typeof devices, paths: readonly string[]) => {
  const page = await stage.enter(name, { ...devices[device], script: watchLayoutShift });
  const faults: string[] = [];
  const read: string[] = [];
  for (const [index, path] of paths.entries()) {
    await open(page, path);
    const label = `screen-${index + 1}${path.replaceAll(/[0-9a-f-]{36}/g, 'een').replaceAll('/', '-')}`;
    faults.push(...(await faultsOf(page)).map((fault) => `${path}: ${fault}`));
    read.push(await wordsOn(page));
    if (device === 'desktop') await stage.photograph(page, `${label}-${name}-contrast`);
    for (const theme of ['light', 'dark'] as const) {
      await page.emulateMedia(themes[theme]);
      await stage.photograph(page, `${label}-${name}-${device}-${theme}`);
    }
  }
  await page.context().close();
  return { faults, read: read.join('\n') };
};

describe('every screen', () => {
  it.each(Object.keys(devices) as (keyof typeof devices)[])(
    'is fit for everybody and says only what it means, on a %s',
    async (device) => {
      const lotte = await tour('Lotte Brandsma', device, [
        ...everybody,
        found.today,
        `${found.today}/bewerken`,
        '/bijeenkomsten/nieuw',
        found.held,
        found.group,
        '/groepen/nieuw',
      ]);
      const marieke = await tour('Marieke Terlouw', device, [
        '/',
        found.case,
        '/casussen',
        '/casussen/nieuw',
        found.held,
      ]);
      expect([...lotte.faults, ...marieke.faults]).toEqual([]);
      for (const title of cases) expect(lotte.read).toContain(title);
    },
    240_000,
  );

  it('can be worn in high contrast where one writes and where one meets', async () => {
    const faults: string[] = [];
    const judge = async (page: Page, shown: string) => {
      for (const [device, { viewport }] of Object.entries(devices))
        for (const [theme, media] of Object.entries(worn)) {
          await page.setViewportSize(viewport);
          await page.emulateMedia(media);
          await stage.photograph(page, `contrast-${shown}-${device}-${theme}`);
          const findings = await axeFindings(page, { enhanced: media.forcedColors === 'none' });
          faults.push(...findings.map((finding) => `${shown}, ${device}, ${theme}: ${finding}`));
        }
    };
    const enter = async (name: string) => {
      const page = await stage.enter(name);
      await page.getByRole('button', { name }).click();
      await page.getByRole('menuitem', { name: 'Weergave' }).click();
      await page.getByRole('radio', { name: 'Hoog contrast' }).check();
      return page;
    };
    const writer = await enter('Pieter-Jan Holtkamp');
    await judge(writer, 'choice');
    await writer.goto(`${stage.url}/afspraken`);
    await writer.getByRole('link', { name: /^Samenwerkingsafspraak/ }).click();
    await writer.getByRole('textbox', { name: 'Tekst van de afspraak' }).click();
    await judge(writer, 'agreement');
    const lotte = await enter('Lotte Brandsma');
    await open(lotte, `${found.today}/sessie`);
    await judge(lotte, 'session');
    expect(faults).toEqual([]);
  }, 240_000);

  it('shows a moderator from outside the group no case, wherever he looks', async () => {
    const { faults, read } = await tour('Dirk Aalders', 'desktop', [
      ...everybody,
      found.today,
      found.held,
      found.group,
    ]);
    expect(faults).toEqual([]);
    for (const title of cases) expect(read).not.toContain(title);
    expect(read).toContain('Alleen de groep ziet welke casussen er zijn.');
  }, 240_000);

  it('answers him at the address of a case as if there were none', async () => {
    const dirk = await stage.enter('Dirk Aalders');
    const before = stage.faults.length;
    await dirk.goto(`${stage.url}${found.case}`);
    await dirk.getByRole('heading', { level: 1, name: 'Deze pagina is er niet' }).waitFor();
    for (const title of cases) expect(await wordsOn(dirk)).not.toContain(title);
    expect(stage.faults.splice(before)).toEqual([expect.stringContaining('404 on /api/v1/cases/')]);
  });

  it('is fit for everybody at the front door', async () => {
    const page = await stage.open('somebody', { script: watchLayoutShift });
    await open(page, '/inloggen');
    expect(await faultsOf(page)).toEqual([]);
    await stage.photograph(page, 'screen-inloggen');
  });

  it('brings whoever was sent away at the front door back to where they were going', async () => {
    const page = await stage.open('Marieke Terlouw');
    await page.goto(`${stage.url}${found.today}`);
    await page.getByRole('button', { name: 'Marieke Terlouw' }).click();
    await page.getByRole('heading', { level: 1, name: 'Intervisie Wijk-GGD Zuidwest' }).waitFor();
    expect(new URL(page.url()).pathname).toBe(found.today);
  });

  it('gave nobody an error', () => {
    expect(stage.faults).toEqual([]);
  });
});
