/**
 * A participant and the presenter on a phone, in every phase, at 390 and at 320 pixels wide and by touch
 * alone. Nothing is wider than the screen, and everything one acts with is as high as a thumb.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { phone, Stage } from '../support/journey.js';
import { actsOfOnePlay } from '../support/play.js';
import { button, changeMeeting, goOn, reads, reflection, title, truth } from '../support/room-screen.js';
import { misfitsOn } from '../support/screen-checks.js';

const widths = [390, 320];

let stage: Stage;
let lotte: Page;
let marieke: Page;
let fenna: Page;
let scene = 0;
const misfits: string[] = [];

beforeAll(async () => {
  stage = await Stage.build();
  [lotte, marieke, fenna] = await Promise.all([
    stage.enter('Lotte Brandsma', phone),
    stage.enter('Marieke Terlouw', phone),
    stage.enter('Fenna Oosterwoud', { ...phone, colorScheme: 'dark' }),
  ]);
}, 240_000);

afterAll(() => stage.close());

const measure = async (name: string): Promise<void> => {
  scene += 1;
  for (const [who, page] of Object.entries({ lotte, marieke, fenna })) {
    for (const width of widths) {
      await page.setViewportSize({ width, height: phone.viewport.height });
      misfits.push(...(await misfitsOn(page)).map((fault) => `${name}, ${who}, ${width}: ${fault}`));
      await stage.photograph(page, `phone-${String(scene).padStart(2, '0')}-${who}-${width}`);
    }
    await page.setViewportSize(phone.viewport);
  }
};

const tap = (page: Page, name: string | RegExp) => button(page, name).tap();

const goOnTo = async (phase: string): Promise<void> => {
  await goOn(lotte);
  await title(fenna, phase).waitFor();
  await measure(phase);
};

describe('a session on a phone', () => {
  const act = actsOfOnePlay(() => stage.photographAll('phone-broken'));

  act('is entered by touch', async () => {
    await changeMeeting(lotte, /^Incidentmethode \(kort\)/, 'Wie belt wie op zaterdagavond');
    await measure('Vandaag');
    for (const page of [lotte, marieke, fenna]) {
      await page.getByRole('link', { name: 'Naar de sessie' }).tap();
      await title(page, 'We beginnen zo').waitFor();
    }
    await measure('Wachtkamer');
    await tap(lotte, 'Start de bijeenkomst');
    await title(fenna, 'Welkom').waitFor();
    await measure('Welkom');
  });

  act('lets a participant pledge and give a word', async () => {
    await tap(fenna, 'Ik houd me daaraan');
    await fenna.getByRole('textbox', { name: 'Jouw woord' }).fill('rustig');
    await tap(fenna, 'Leg klaar');
    await tap(lotte, 'Laat alles zien');
    await marieke.getByText('rustig').waitFor();
  });

  act('lets the presenter tell what became of an action', async () => {
    await goOnTo('Terugblik op vorige keer');
    await tap(marieke, /^Vertel: De teamchef/);
    await measure('Terugblik vertellen');
    await marieke.getByLabel('Wat gebeurde er?').fill('Gedaan.');
    await tap(marieke, 'Bewaar');
    await goOnTo('Casussen op tafel');
    await goOnTo('Casus kiezen');
    await fenna.getByRole('checkbox', { name: 'Wie belt wie op zaterdagavond' }).tap();
    await lotte.getByText('1 van 3 gestemd').waitFor();
  });

  act('lets a participant write in silence and say so', async () => {
    await goOnTo('Vragen stellen');
    await fenna.getByLabel('Schrijf een open vraag (1)').fill('Wat hield je tegen?');
    await fenna.getByText('Opgeslagen').first().waitFor();
    await tap(fenna, 'Ik ben klaar');
    await fenna.getByText('1 van 2 klaar').first().waitFor();
    await measure('Klaar');
    await tap(lotte, 'Laat alles zien');
    await marieke.getByText('Wat hield je tegen?').waitFor();
    await measure('Vragen open');
    await tap(fenna, 'Ik wil iets vragen');
    await button(fenna, 'Doe mijn hand omlaag').waitFor();
  });

  act('opens the shared texts over the table and closes them again', async () => {
    await tap(fenna, 'Teksten');
    await reflection(fenna).tap();
    await fenna.keyboard.type('Vanaf de telefoon.');
    await measure('Teksten open');
    await tap(fenna, 'Sluit teksten');
    await truth(fenna).getByText('Opgeslagen').waitFor();
    await tap(marieke, 'Teksten');
    await reads(marieke, 'Vanaf de telefoon.');
    await tap(marieke, 'Sluit teksten');
  });

  act('turns the presenter away on her phone, where she can still stop', async () => {
    await goOn(lotte);
    await title(marieke, 'Je zit met je rug naar de kring').waitFor();
    await fenna.getByRole('textbox', { name: 'Schrijf één gedachte op' }).fill('Van wie is dit?');
    await tap(fenna, 'Leg op tafel');
    await marieke.getByText('Van wie is dit?').waitFor();
    await marieke.getByRole('textbox', { name: 'Mijn notities' }).fill('Van mij niet.');
    await measure('De groep denkt hardop');
    await tap(marieke, 'Ik wil stoppen');
    await measure('Wil je stoppen');
    await tap(marieke, 'Ja, ik wil stoppen');
    await fenna.getByText('Marieke wil stoppen').waitFor();
    await measure('Gestopt');
    await tap(lotte, 'Ga verder');
  });

  act('goes to the end by touch', async () => {
    await goOnTo('Adviesronde');
    await goOnTo('Wat ga je doen');
    await marieke.getByLabel('Wat ga je doen?').fill('Bellen');
    await tap(marieke, 'Bewaar actie');
    await fenna.getByText('Bellen').waitFor();
    await goOnTo('Hoe ging het');
    for (const group of await fenna.getByRole('group', { name: /\?$/ }).all())
      await group.getByRole('radio', { name: '4' }).tap();
    await tap(fenna, 'Geef mijn cijfers');
    await lotte.getByText('1 van 3 ingevuld').waitFor();
    await goOnTo('De volgende keer');
    await tap(lotte, 'Sluit de bijeenkomst af');
    await measure('Afsluiten');
    await button(lotte.getByRole('dialog'), 'Sluit af').tap();
    await title(fenna, 'De bijeenkomst is afgesloten').waitFor();
    await measure('Afgesloten');
    await Promise.all(
      [lotte, marieke, fenna].map((page) => page.getByRole('link', { name: 'Lees het terug' }).tap()),
    );
    await fenna.getByRole('heading', { name: 'Leerpunten' }).waitFor();
    await measure('Verslag');
  });

  it('had nothing that was too wide or too small', () => {
    expect(misfits).toEqual([]);
  });

  it('gave nobody an error', () => {
    expect(stage.faults).toEqual([]);
  });
});
