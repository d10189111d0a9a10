/**
 * The first run in production: nobody is there. Gijs gets a link from the server, makes a passkey, takes over the
 * list of municipalities, and invites Fenna, who comes in by mail. Then she loses everything, and he lets her
 * back in without ever holding her link.
 */
import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { eventually } from '../support/eventually.js';
import { desktop, phone, Stage } from '../support/journey.js';
import { actsOfOnePlay } from '../support/play.js';
import { wordsOn } from '../support/room-screen.js';
import { misfitsOn, telltalesIn } from '../support/screen-checks.js';
import { SmtpSink } from '../support/smtp-sink.js';
import { giveAuthenticator } from '../support/virtual-authenticator.js';

let stage: Stage;
let sink: SmtpSink;
let gijs: Page;
let fenna: Page;
const faults: string[] = [];
const email = 'fenna@denhaag.example';

beforeAll(async () => {
  sink = await SmtpSink.start();
  stage = await Stage.build({ NODE_ENV: 'production', SMTP_URL: sink.url, LOG_LEVEL: 'warn' });
}, 240_000);
afterAll(async () => {
  await stage.close();
  await sink.close();
});

const act = actsOfOnePlay(() => stage.photographAll('administration-broken'));
const press = (page: Page, name: string) => page.getByRole('button', { name }).click();
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });

/** This screen for whoever cannot see, in both widths, in light and dark. */
const look = async (page: Page, name: string): Promise<void> => {
  const label = `administration-${name}`;
  for (const [device, { viewport }] of Object.entries({ phone, desktop })) {
    await page.setViewportSize(viewport);
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme });
      faults.push(...(await stage.judge(page, `${label}-${device}-${colorScheme}`)));
    }
    faults.push(...(await misfitsOn(page)).map((fault) => `${label} ${device}: ${fault}`));
  }
  faults.push(...telltalesIn(await wordsOn(page)).map((line) => `${label}: ${line}`));
};

const makePasskey = async (page: Page): Promise<void> => {
  await press(page, 'Maak een passkey');
  await heading(page, 'Bewaar je herstelcodes').waitFor();
  await page.getByLabel('Ik heb de codes bewaard').check();
  await press(page, 'Ga verder');
  await heading(page, /^Goede/).waitFor();
};

/** By way of the mailbox, from the page on which one asks for a link. */
const comeInByMail = async (page: Page): Promise<void> => {
  const secrets = () =>
    sink.caught.flatMap(({ to, fragment }) => (to === email && fragment?.length === 43 ? [fragment] : []));
  const before = secrets().length;
  await press(page, 'Stuur mij een link');
  const after = await eventually(
    'a link',
    async () => secrets(),
    ({ length }) => length > before,
  );
  await page.goto(`${stage.url}/inloggen/link#${after.at(-1)}`);
  await press(page, 'Ga verder');
  await heading(page, 'Dag Fenna, hoe wil je inloggen?').waitFor();
};

/** As people keep it: saved from Excel. */
const chooseFile = (page: Page, lines: string[]) =>
  page.locator('input[type=file]').setInputFiles({
    name: 'gemeenten.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(lines.join('\r\n')),
  });
const head = 'Gemeentecode;Gemeentenaam;Provincienaam';
const municipalities = [
  head,
  "518;'s-Gravenhage;Zuid-Holland",
  '402;Hilversum;Noord-Holland',
  '820;Nuenen, Gerwen en Nederwetten;Noord-Brabant',
  '1696;Wijdemeren;Noord-Holland',
];

describe('the first administrator', () => {
  let address = '';

  act('gets in with a link from the server, and a passkey', async () => {
    const names = ['--given-name', 'Gijs', '--family-name', 'Roelofs', '--organisation', 'CCV'];
    const { said } = await stage.command('administrator', ['--email', 'gijs@ccv.example', ...names]);
    address = said.match(/http:\S+\/inloggen\/link#\S+/)?.[0] ?? '';
    gijs = await stage.open('Gijs');
    await giveAuthenticator(gijs);
    await gijs.goto(address);
    await heading(gijs, 'Verder met inloggen').waitFor();
    await press(gijs, 'Ga verder');
    await heading(gijs, 'Dag Gijs, hoe wil je inloggen?').waitFor();
    await makePasskey(gijs);
    await gijs.getByRole('link', { name: 'Ga naar Beheer' }).click();
    await heading(gijs, 'Beheer').waitFor();
    await gijs.getByRole('link', { name: 'Gijs Roelofs' }).waitFor();
    await look(gijs, '01-administration');
  });

  act('cannot use that link again', async () => {
    const again = await stage.open('Somebody');
    await again.goto(address);
    await press(again, 'Ga verder');
    await again.getByText('Deze link werkt niet meer.').waitFor();
    await again.context().close();
    stage.faults.splice(0, 1);
  });

  act('is told what is wrong with a list, line by line', async () => {
    await gijs.getByRole('link', { name: 'Organisaties' }).click();
    await heading(gijs, 'Organisaties').waitFor();
    await gijs.getByRole('link', { name: 'CCV' }).waitFor();
    await gijs.getByRole('link', { name: 'Lees de lijst van gemeenten in' }).click();
    await heading(gijs, 'De lijst van gemeenten inlezen').waitFor();
    await look(gijs, '02-import');
    await chooseFile(gijs, [...municipalities, 'GMx;Delft;Zuid-Holland', '503;Delft;Atlantis']);
    await gijs.getByText('Regel 6: ‘GMx’ is geen code van een gemeente.').waitFor();
    await gijs.getByText('Regel 7: ‘Atlantis’ is geen provincie.').waitFor();
    await look(gijs, '03-faults');
  });

  act('sees what the list changes, and takes it over', async () => {
    await chooseFile(gijs, municipalities);
    await gijs.getByText('4 gemeenten komen erbij').waitFor();
    await look(gijs, '04-preview');
    await press(gijs, 'Neem de lijst over');
    await gijs.getByText('De lijst is overgenomen: 4 erbij, 0 veranderd, 0 opgeheven.').waitFor();
    await chooseFile(gijs, municipalities);
    await gijs.getByText('Alles staat al zo in Leerkring.').waitFor();
  });

  act('keeps a municipality that merged, with what came after it', async () => {
    await chooseFile(gijs, [`${head};einddatum;opvolger`, '1696;Wijdemeren;Noord-Holland;31-12-2025;402']);
    await gijs.getByText('1 gemeente houdt op te bestaan').waitFor();
    await look(gijs, '05-merger');
    await press(gijs, 'Neem de lijst over');
    await gijs.getByText('De lijst is overgenomen: 0 erbij, 0 veranderd, 1 opgeheven.').waitFor();
    await gijs.getByRole('link', { name: 'Naar de organisaties' }).click();
    await gijs.getByText('ging op in Hilversum').waitFor();
    await gijs.getByText('Opgeheven').waitFor();
    await look(gijs, '06-organisations');
  });

  act('finds a municipality by what people call it, and changes it', async () => {
    await gijs.getByLabel('Zoek een organisatie').fill('den haag');
    await gijs.getByText('1 organisatie', { exact: true }).waitFor();
    await gijs.getByRole('link', { name: "'s-Gravenhage" }).click();
    await heading(gijs, /Gravenhage wijzigen$/).waitFor();
    await look(gijs, '07-organisation');
    await gijs.getByLabel('Code van het CBS').fill('GM0402');
    await press(gijs, 'Bewaar');
    await gijs.getByText('Er is al een gemeente met deze code.').waitFor();
    stage.faults.splice(0, 1);
  });

  act('adds a partner', async () => {
    await gijs.goto(`${stage.url}/beheer/organisaties/nieuw`);
    await heading(gijs, 'Een organisatie toevoegen').waitFor();
    await gijs.getByLabel('Soort').selectOption({ label: 'GGD' });
    await gijs.getByLabel('Naam').fill('GGD Haaglanden');
    await look(gijs, '08-new-organisation');
    await press(gijs, 'Voeg toe');
    await gijs.getByRole('link', { name: 'GGD Haaglanden' }).waitFor();
  });
});

describe('Fenna', () => {
  let device: Awaited<ReturnType<typeof giveAuthenticator>>;

  act('is invited for a municipality that is found by its other name, with the keyboard', async () => {
    await gijs.goto(`${stage.url}/beheer`);
    await gijs.getByRole('link', { name: 'Uitnodigen' }).click();
    await heading(gijs, 'Uitnodigen').waitFor();
    await gijs.getByLabel('Voornaam').fill('Fenna');
    await gijs.getByLabel('Achternaam').fill('Oosterwoud');
    await gijs.getByLabel('E-mailadres').fill(email);
    await gijs.getByLabel('Rol').selectOption({ label: 'CCV-moderator' });
    const picker = gijs.getByRole('combobox', { name: 'Organisatie' });
    await picker.focus();
    await picker.pressSequentially('wijde');
    await gijs.getByText('Geen organisatie gevonden.').waitFor();
    await picker.fill('den haag');
    const options = gijs.getByRole('listbox').getByRole('option');
    await options.first().waitFor();
    expect(await options.allInnerTexts()).toEqual([expect.stringContaining("'s-Gravenhage")]);
    await look(gijs, '09-inviting');
    await picker.fill('');
    await gijs.keyboard.press('ArrowDown');
    await picker.pressSequentially('den h');
    await gijs.keyboard.press('Enter');
    expect(await picker.inputValue()).toBe("'s-Gravenhage");
    await press(gijs, 'Verstuur de uitnodiging');
    await gijs.getByText(`De uitnodiging gaat naar ${email}.`).waitFor();
  });

  act('comes in by mail, with the role she was given', async () => {
    fenna = await stage.open('Fenna', phone);
    device = await giveAuthenticator(fenna);
    const { fragment } = await sink.newest(email);
    await fenna.goto(`${stage.url}/uitnodiging#${fragment}`);
    await comeInByMail(fenna);
    await makePasskey(fenna);
    await fenna.getByRole('button', { name: 'Fenna Oosterwoud' }).click();
    await fenna.getByText("CCV-moderator, 's-Gravenhage").waitFor();
  });

  act('is let back in when she lost everything, and her other browser is signed out', async () => {
    await gijs.goto(`${stage.url}/beheer`);
    await gijs.getByRole('link', { name: 'Fenna Oosterwoud' }).click();
    await gijs.getByText('1 passkey, geen code-app, 10 herstelcodes').waitFor();
    await look(gijs, '10-person');
    await press(gijs, 'Laat opnieuw instellen');
    const question = gijs.getByRole('dialog', { name: 'Fenna Oosterwoud opnieuw laten instellen?' });
    await question.waitFor();
    await look(gijs, '11-question');
    const mails = sink.caught.filter(({ to }) => to === email).length;
    await question.getByRole('button', { name: 'Laat opnieuw instellen' }).click();
    await gijs.getByText(`De mail ging naar ${email}.`).waitFor();
    await look(gijs, '12-readmitted');
    const { subject, fragment } = await sink.newest(email, mails + 1);
    expect(subject).toBe('Stel opnieuw in hoe je inlogt bij Leerkring');
    const elsewhere = await stage.open('Fenna elsewhere');
    await giveAuthenticator(elsewhere);
    await elsewhere.goto(`${stage.url}/opnieuw-instellen#${fragment}`);
    await heading(elsewhere, 'Stel opnieuw in hoe je inlogt').waitFor();
    await look(elsewhere, '13-again');
    await comeInByMail(elsewhere);
    await elsewhere.getByText('Waar je eerder mee inlogde, werkt daarna niet meer').waitFor();
    // Or the sign-in page would try the passkey of before.
    await device.touch(false);
    await makePasskey(elsewhere);
    await heading(fenna, 'Welkom bij Leerkring').waitFor();
  });
});

describe('all of it', () => {
  act('is fit for everybody, and gave nobody an error', async () => {
    expect(faults).toEqual([]);
    // No mailbox page: mail is really sent here.
    expect(stage.faults.filter((fault) => !fault.endsWith('404 on /api/v1/mails'))).toEqual([]);
  });
});
