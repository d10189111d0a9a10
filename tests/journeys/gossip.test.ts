/**
 * The gossip method asks the most of a presenter: the group talks about her while she sits with her back
 * to the circle. She must be able to read all and post nothing, stop at any moment, and trust that nothing
 * of what was written is left when the meeting is over: not on a page, not in the database.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { allRowsWith } from '../support/database-search.js';
import { eventually } from '../support/eventually.js';
import { Stage } from '../support/journey.js';
import { actsOfOnePlay } from '../support/play.js';
import {
  button,
  changeMeeting,
  clockSays,
  enterRoom,
  goOn,
  reflection,
  title,
  truth,
  wordsOn,
} from '../support/room-screen.js';

const gossip = 'Zij vult het gat dat niemand wil zien';
const backToTheCircle = 'Je zit met je rug naar de kring';
const thought = 'Schrijf één gedachte op';

let stage: Stage;
let lotte: Page;
let marieke: Page;
let youssef: Page;
let anouk: Page;

beforeAll(async () => {
  stage = await Stage.build();
  [lotte, marieke, youssef, anouk] = await Promise.all([
    stage.enter('Lotte Brandsma'),
    stage.enter('Marieke Terlouw'),
    stage.enter('Youssef Benali', { colorScheme: 'dark' }),
    stage.enter('Anouk Dijkema'),
  ]);
}, 240_000);

afterAll(() => stage.close());

const goOnTo = async (phase: string): Promise<void> => {
  await goOn(lotte);
  await title(lotte, phase).waitFor();
};

describe('the gossip method', () => {
  const act = actsOfOnePlay(() => stage.photographAll('gossip-broken'));

  act('gets as far as the gossip with the case that was planned', async () => {
    await changeMeeting(lotte, /^Roddelmethode/, 'Wie belt wie op zaterdagavond');
    await Promise.all([lotte, marieke, youssef, anouk].map(enterRoom));
    await lotte.getByRole('heading', { name: '4 van 7 zijn er' }).waitFor();
    await button(lotte, 'Start de bijeenkomst').click();
    await title(lotte, 'Welkom').waitFor();
    for (const phase of ['Terugblik', 'Wat ligt er op tafel', 'Casus kiezen', 'De vraag'])
      await goOnTo(phase);
    await goOnTo('Het probleem verkennen');
    await button(marieke, 'Ik wil stoppen').waitFor();
    await goOnTo('Roddelen');
    await title(marieke, backToTheCircle).waitFor();
  });

  act('leaves the presenter nothing to post with, in the middle or beside it', async () => {
    expect(await marieke.getByRole('textbox', { name: thought }).count()).toBe(0);
    for (const name of ['Leg op tafel', 'Ik wil iets vragen', 'Ik ben klaar'])
      expect(await button(marieke, name).count()).toBe(0);
    // The texts hear of it after the session has told.
    await eventually(
      'the text can be read only',
      () => reflection(marieke).getAttribute('contenteditable'),
      (editable) => editable === 'false',
    );
    await marieke.getByRole('toolbar').waitFor({ state: 'detached' });
    await youssef.getByRole('listitem').filter({ hasText: 'luistert met de rug naar de kring' }).waitFor();
  });

  act('shows her what the group writes, without a name, as soon as it is written', async () => {
    await youssef.getByRole('textbox', { name: thought }).fill(gossip);
    await youssef.getByLabel('Waar hoort het bij?').selectOption('Waar het vandaan komt');
    await button(youssef, 'Leg op tafel').click();
    for (const page of [marieke, lotte]) {
      const card = page.getByRole('listitem').filter({ hasText: gossip });
      await card.waitFor();
      expect(await card.innerText()).not.toContain('Youssef');
    }
    const causes = anouk.getByRole('region', { name: 'Waar het vandaan komt' });
    await causes.getByText(gossip).waitFor();
    expect(await allRowsWith(stage, gossip)).not.toEqual([]);
    await stage.photograph(marieke, 'gossip-marieke');
    await stage.photograph(youssef, 'gossip-youssef');
  });

  act('keeps her notes for her alone, also after a reload', async () => {
    const notes = marieke.getByRole('textbox', { name: 'Mijn notities' });
    await notes.fill('Dat gat klopt.');
    await truth(marieke).getByText('Opgeslagen').waitFor();
    await marieke.reload();
    await title(marieke, backToTheCircle).waitFor();
    expect(await notes.inputValue()).toBe('Dat gat klopt.');
    await marieke.getByText(gossip).waitFor();
    for (const page of [lotte, youssef, anouk]) expect(stage.wasSent(page, 'Dat gat klopt')).toBe(false);
  });

  act('stands still when she wants to stop, and turns her back to the circle at once', async () => {
    await button(marieke, 'Ik wil stoppen').click();
    await marieke.getByRole('dialog', { name: 'Wil je stoppen?' }).waitFor();
    await button(marieke, 'Nee, ga door').click();
    await clockSays(lotte, 'nog te gaan');
    await button(marieke, 'Ik wil stoppen').click();
    await button(marieke, 'Ja, ik wil stoppen').click();
    await title(marieke, 'Roddelen').waitFor();
    for (const page of [lotte, youssef, anouk]) {
      await page.getByText('Marieke wil stoppen').waitFor();
      await clockSays(page, 'staat stil');
    }
    await stage.photograph(lotte, 'gossip-stoppen-lotte');
    await stage.photograph(marieke, 'gossip-stoppen-marieke');
    await button(lotte, 'Ga verder').click();
    await title(marieke, backToTheCircle).waitFor();
  });

  act('gives her the floor in the next phase', async () => {
    await goOnTo('Terug in de kring');
    await title(marieke, 'Terug in de kring').waitFor();
    expect(await wordsOn(marieke)).not.toContain(gossip);
    await goOnTo('Samen terugkijken');
    await marieke.getByRole('textbox', { name: /^Schrijf één ding op/ }).fill('Het gat laten zien.');
    await button(marieke, 'Bewaar leerpunt').click();
    await lotte.getByText('Het gat laten zien.').waitFor();
  });

  act('leaves nothing of the gossip behind, and all of what was learned', async () => {
    await goOnTo('Hoe ging het');
    await goOnTo('De volgende keer');
    await button(lotte, 'Sluit de bijeenkomst af').click();
    await button(lotte.getByRole('dialog'), 'Sluit af').click();
    for (const page of [lotte, marieke, youssef]) {
      await page.getByRole('link', { name: 'Lees het terug' }).click();
      await page.getByText('Het gat laten zien.').waitFor();
      expect(await wordsOn(page)).not.toContain(gossip);
    }
    expect(await allRowsWith(stage, 'Het gat laten zien.')).not.toEqual([]);
    expect(await allRowsWith(stage, gossip)).toEqual([]);
  });

  it('gave nobody an error', () => {
    expect(stage.faults).toEqual([]);
  });
});
