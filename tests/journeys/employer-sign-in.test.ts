/**
 * Somebody of a gemeente signs in by way of the employer: there, back, and on the page where they were going.
 * The gemeente's own sign-in page is a real OpenID provider, which the administrator added with the command.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { axeFindings } from '../support/axe-findings.js';
import { freePort } from '../support/free-port.js';
import { desktop, phone, Stage } from '../support/journey.js';
import { Keyboard } from '../support/keyboard.js';
import { issuerAt, type OpenIdProvider, startOpenIdProvider } from '../support/open-id-provider.js';
import { actsOfOnePlay } from '../support/play.js';
import { misfitsOn } from '../support/screen-checks.js';

const clientSecret = 'een geheim';
const els = { sub: 'e-1', claims: { given_name: 'Els', family_name: 'de Wit' } };

let stage: Stage;
let gemeente: OpenIdProvider;
let page: Page;
let keys: Keyboard;

beforeAll(async () => {
  stage = await Stage.build({
    LOOPBACK_PROVIDERS: 'true',
    SECRETS_KEY: Buffer.alloc(32, 5).toString('base64'),
  });
  const port = await freePort();
  const where = ['--issuer', issuerAt(port), '--client-id', 'leerkring', '--domains', 'zuidwest.example'];
  const { said } = await stage.command(
    'provider',
    ['add', '--organisation', 'Rivierenstad', '--role', 'policy-adviser', ...where],
    clientSecret,
  );
  const redirectUri = /^http.*\/callback$/m.exec(said)?.[0];
  if (!redirectUri) throw new Error(said);
  const client = { clientId: 'leerkring', clientSecret, redirectUri };
  gemeente = await startOpenIdProvider({ port, ...client, account: els, showsPage: true });
  page = await stage.open('Els de Wit');
  keys = new Keyboard(page);
}, 240_000);

afterAll(async () => {
  await stage.close();
  await gemeente.stop();
});

/** On a wide window and a phone, light and dark: pictures for people, findings for the test. */
const judge = async (name: string): Promise<string[]> => {
  const findings: string[] = [];
  for (const [device, { viewport }] of Object.entries({ desktop, phone }))
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.setViewportSize(viewport);
      await page.emulateMedia({ colorScheme });
      await stage.photograph(page, `${name}-${device}-${colorScheme}`);
      findings.push(...(await axeFindings(page)), ...(await misfitsOn(page)));
    }
  await page.setViewportSize(desktop.viewport);
  return findings;
};

describe('signing in with the employer', () => {
  const act = actsOfOnePlay(() => stage.photographAll('employer-broken'));
  const form = ['textbox', 'E-mailadres van je werk'] as const;

  act('says what is missing in a work address, at the field', async () => {
    await page.goto(`${stage.url}/groepen`);
    await keys.type(...form, 'els');
    expect(await judge('employer-start')).toEqual([]);
    await page.keyboard.press('Enter');
    await page.getByText('Vul je hele e-mailadres in').waitFor();
    await keys.isAt(...form);
    expect(await judge('employer-incomplete')).toEqual([]);
  });

  act('says that an address of elsewhere leads nowhere', async () => {
    await page.getByRole(...roleOf(form)).fill('els@elders.example');
    await page.keyboard.press('Enter');
    await page.getByText('Met dit e-mailadres kun je hier niet inloggen.').waitFor();
    expect(await judge('employer-unknown')).toEqual([]);
    expect(stage.faults.splice(0)).toEqual(['Els de Wit: 404 on /api/v1/provider-attempts']);
  });

  act('comes back with a reason and a next step when the employer says no', async () => {
    gemeente.account = null;
    await page.getByRole(...roleOf(form)).fill('els@zuidwest.example');
    await keys.press('button', 'Ga naar mijn werkgever');
    await page.getByRole('heading', { name: 'Inloggen bij de gemeente' }).waitFor();
    await page.getByRole('link', { name: 'Ga verder' }).click();
    await page.getByText('Het inloggen bij je werkgever is afgebroken.').waitFor();
    expect(await judge('employer-declined')).toEqual([]);
  });

  act('lets somebody in where they were going', async () => {
    gemeente.account = els;
    await keys.type(...form, 'els@zuidwest.example');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Inloggen bij de gemeente' }).waitFor();
    await page.getByRole('link', { name: 'Ga verder' }).click();
    await page.getByRole('heading', { level: 1, name: 'Groepen' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/groepen');
    expect(await page.evaluate(() => fetch('/api/v1/me').then((answer) => answer.json()))).toMatchObject({
      person: { givenName: 'Els', familyName: 'de Wit', role: 'policy-adviser' },
    });
  });

  it('showed focus at every stop, and gave nobody an error', () => {
    expect([...keys.faults, ...stage.faults]).toEqual([]);
  });
});

function roleOf([role, name]: readonly ['textbox', string]): ['textbox', { name: string }] {
  return [role, { name }];
}
