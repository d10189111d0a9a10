/**
 * Two people without an employer's provider: a moderator invites them, they read their mail on the page where
 * a demonstration shows it, and come in. Sanne makes a passkey on a wide window; Kees takes an authenticator
 * app on a phone, signs in with it, and then loses it.
 */
import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { Secret, TOTP } from 'otpauth';
import type { Page } from 'playwright-core';
import { eventually } from '../support/eventually.js';
import { phone, Stage } from '../support/journey.js';
import { actsOfOnePlay } from '../support/play.js';
import { wordsOn } from '../support/room-screen.js';
import { misfitsOn, telltalesIn } from '../support/screen-checks.js';
import { giveAuthenticator } from '../support/virtual-authenticator.js';

let stage: Stage;
let lotte: Page;
const faults: string[] = [];
let scene = 0;

beforeAll(async () => {
  stage = await Stage.build();
  lotte = await stage.enter('Lotte Brandsma');
}, 240_000);
afterAll(() => stage.close());

const press = (page: Page, name: string) => page.getByRole('button', { name }).click();
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });

/** This screen for whoever cannot see, on its own width, in light and dark. */
const look = async (page: Page, name: string): Promise<void> => {
  scene += 1;
  const label = `credentials-${String(scene).padStart(2, '0')}-${name}`;
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    faults.push(...(await stage.judge(page, `${label}-${colorScheme}`)));
  }
  faults.push(...(await misfitsOn(page)).map((fault) => `${label}: ${fault}`));
  faults.push(...telltalesIn(await wordsOn(page)).map((line) => `${label}: ${line}`));
};

const invite = async (givenName: string, email: string): Promise<void> => {
  await lotte.goto(`${stage.url}/groepen`);
  await lotte.getByRole('link', { name: 'Nodig iemand uit' }).click();
  await heading(lotte, 'Uitnodigen').waitFor();
  await lotte.getByLabel('Voornaam').fill(givenName);
  await lotte.getByLabel('Achternaam').fill('Jansen');
  await lotte.getByLabel('E-mailadres').fill(email);
  await lotte.getByLabel('Rol').selectOption({ label: 'Ketenpartner' });
  await lotte.getByRole('combobox', { name: 'Organisatie' }).fill('rivier');
  await lotte.getByRole('option', { name: 'Rivierenstad' }).click();
  await press(lotte, 'Verstuur de uitnodiging');
  await lotte.getByText(`De uitnodiging gaat naar ${email}.`).waitFor();
};

/** Opens the newest mail with this link in it. */
const followMail = async (page: Page, link: string, email: string): Promise<void> => {
  await page.goto(`${stage.url}/postvak`);
  const mail = page.getByRole('listitem').filter({ hasText: email }).filter({ hasText: link }).first();
  await mail.getByRole('link', { name: link }).click();
};

const askLink = async (page: Page, email: string): Promise<void> => {
  await page.getByLabel('E-mailadres van je uitnodiging').fill(email);
  await press(page, 'Stuur mij een link');
  await page.getByText('Kijk in je mail').waitFor();
};

const opened = new Set<string>();

/** Opens the link that was just asked for, and no older one. */
const openLink = async (page: Page, email: string): Promise<void> => {
  await page.getByRole('link', { name: 'Open het postvak' }).click();
  await heading(page, 'Postvak').waitFor();
  const links = page
    .getByRole('listitem')
    .filter({ hasText: email })
    .getByRole('link', { name: 'Ga verder' });
  const newest = async () => (await links.first().getAttribute('href')) ?? '';
  const href = await eventually('a new link', newest, (found) => found !== '' && !opened.has(found));
  opened.add(href);
  await links.first().click();
  await heading(page, 'Verder met inloggen').waitFor();
};

const act = actsOfOnePlay(() => stage.photographAll('credentials-broken'));

const signOut = async (page: Page, name: string): Promise<void> => {
  await press(page, name);
  await page.getByRole('menuitem', { name: 'Log uit' }).click();
  await heading(page, 'Welkom bij Leerkring').waitFor();
};

describe('Sanne, who makes a passkey', () => {
  let sanne: Page;
  let device: Awaited<ReturnType<typeof giveAuthenticator>>;
  const email = 'sanne@ketenpartner.example';

  act('is invited', async () => {
    await invite('Sanne', email);
    await look(lotte, 'inviting');
    sanne = await stage.open('Sanne');
    device = await giveAuthenticator(sanne);
    await followMail(sanne, 'Bekijk de uitnodiging', email);
    await heading(sanne, 'Welkom bij Leerkring').waitFor();
    expect(await sanne.getByLabel('E-mailadres van je uitnodiging').inputValue()).toBe(email);
    await look(sanne, 'invitation');
  });

  act('asks for a link, which does not sign her in', async () => {
    await press(sanne, 'Stuur mij een link');
    await sanne.getByText('Kijk in je mail').waitFor();
    await look(sanne, 'asked');
    await openLink(sanne, email);
    expect(new URL(sanne.url()).hash).toBe('');
    await look(sanne, 'link');
    await press(sanne, 'Ga verder');
    await heading(sanne, 'Dag Sanne, hoe wil je inloggen?').waitFor();
    await look(sanne, 'enrolling');
  });

  act('makes a passkey, keeps her recovery codes, and is in', async () => {
    await sanne.getByLabel('Naam van deze passkey').fill('Werklaptop');
    await press(sanne, 'Maak een passkey');
    await heading(sanne, 'Bewaar je herstelcodes').waitFor();
    await look(sanne, 'recovery-codes');
    expect(await sanne.getByRole('list', { name: 'Herstelcodes' }).getByRole('listitem').count()).toBe(10);
    await press(sanne, 'Ga verder');
    await sanne.getByText('Bewaar eerst de codes').waitFor();
    await sanne.getByLabel('Ik heb de codes bewaard').check();
    await press(sanne, 'Ga verder');
    await heading(sanne, /^Goede/).waitFor();
  });

  act('sees what she signs in with, and can add to it', async () => {
    await sanne.goto(`${stage.url}/beveiliging`);
    await heading(sanne, 'Inloggen en beveiliging').waitFor();
    await sanne.getByText('Werklaptop', { exact: true }).waitFor();
    await look(sanne, 'security');
    await press(sanne, 'Opties voor Werklaptop');
    await sanne.getByRole('menuitem', { name: 'Verander de naam' }).click();
    await sanne.getByLabel('Naam van deze passkey').fill('Oude laptop');
    await press(sanne, 'Bewaar de naam');
    await sanne.getByText('Oude laptop', { exact: true }).waitFor();
  });

  act('comes back with her passkey and nothing else', async () => {
    await device.touch(false);
    await signOut(sanne, 'Sanne Jansen');
    await look(sanne, 'sign-in');
    await device.touch(true);
    await press(sanne, 'Log in met een passkey');
    await heading(sanne, /^Goede/).waitFor();
  });

  act('cannot use the link again', async () => {
    await followMail(sanne, 'Ga verder', email);
    await press(sanne, 'Ga verder');
    const before = stage.faults.length;
    await sanne.getByText('Deze link werkt niet meer.').waitFor();
    expect(stage.faults.splice(Math.max(0, before - 1))).toEqual([
      expect.stringContaining('422 on /api/v1/sign-in-links/uses'),
    ]);
  });
});

describe('Kees, who takes an authenticator app on his phone', () => {
  let kees: Page;
  let secret = '';
  let recoveryCode = '';
  const email = 'kees@ketenpartner.example';
  const code = async () => {
    const timestamp = await kees.evaluate(() => Date.now());
    return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp });
  };

  act('scans the secret and is in', async () => {
    await invite('Kees', email);
    kees = await stage.open('Kees', phone);
    await followMail(kees, 'Bekijk de uitnodiging', email);
    await press(kees, 'Stuur mij een link');
    await openLink(kees, email);
    await press(kees, 'Ga verder');
    await press(kees, 'Stel een code-app in');
    await kees.getByRole('img', { name: 'QR-code voor je code-app' }).waitFor();
    await look(kees, 'authenticator');
    secret = ((await kees.locator('code').first().textContent()) ?? '').replaceAll(' ', '');
    await kees.getByLabel('Code die de app nu toont').fill(await code());
    await press(kees, 'Controleer de code');
    await heading(kees, 'Bewaar je herstelcodes').waitFor();
    await look(kees, 'recovery-codes-phone');
    recoveryCode = (await kees.locator('code').first().textContent()) ?? '';
    await kees.getByLabel('Ik heb de codes bewaard').check();
    await press(kees, 'Ga verder');
    await heading(kees, /^Goede/).waitFor();
    await kees.goto(`${stage.url}/beveiliging`);
    await heading(kees, 'Inloggen en beveiliging').waitFor();
    await kees.getByText('Je hebt nog 10 herstelcodes.').waitFor();
    await look(kees, 'security-phone');
  });

  act('comes back with a recovery code when the phone is gone, after setting something new', async () => {
    await signOut(kees, 'Kees Jansen');
    await look(kees, 'sign-in-phone');
    await askLink(kees, email);
    await openLink(kees, email);
    await press(kees, 'Ga verder');
    await heading(kees, 'Laat zien dat jij het bent').waitFor();
    await look(kees, 'proving-phone');
    await kees.getByLabel('Herstelcode').fill(recoveryCode);
    await press(kees, 'Gebruik deze herstelcode');
    await heading(kees, 'Dag Kees, hoe wil je inloggen?').waitFor();
    const device = await giveAuthenticator(kees);
    await press(kees, 'Maak een passkey');
    await heading(kees, /^Goede/).waitFor();
    // Or it would take the passkey that the sign-in page offers.
    await device.touch(false);
  });

  act('comes back with the link and a code', async () => {
    await signOut(kees, 'Kees Jansen');
    await askLink(kees, email);
    await openLink(kees, email);
    await press(kees, 'Ga verder');
    const known = await code();
    await kees.waitForFunction(
      (step) => Math.floor(Date.now() / 30_000) > step,
      Math.floor((await kees.evaluate(() => Date.now())) / 30_000),
      { timeout: 40_000, polling: 500 },
    );
    expect(await code()).not.toBe(known);
    await kees.getByLabel('Code uit je app').fill(await code());
    await press(kees, 'Log in met deze code');
    await heading(kees, /^Goede/).waitFor();
  });
});

describe('all of it', () => {
  act('is fit for everybody, and gave nobody an error', async () => {
    expect(faults).toEqual([]);
    expect(stage.faults).toEqual([]);
  });
});
