/**
 * What can happen to a text while people write in it: a reload, a network that goes away, a server that is
 * killed, a page that is older than the server, and a history that is forgotten while somebody was away.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { documentSchemaVersion } from '@leerkring/shared/contract/documents';
import type { Page } from 'playwright-core';
import { atDatabase } from '../support/database-search.js';
import { eventually } from '../support/eventually.js';
import { phone, Stage } from '../support/journey.js';
import { Network } from '../support/network.js';
import { actsOfOnePlay } from '../support/play.js';
import {
  button,
  enterRoom,
  goOn,
  reads,
  reflection,
  title,
  truth,
  writtenIn,
} from '../support/room-screen.js';

let stage: Stage;
let lotte: Page;
let marieke: Page;
let youssef: Page;
let mariekes: Network;
const found: string[] = [];

/** An editor of before: whatever way it takes, what it says of itself is one less. */
const anOldPage = `
  const older = (text) => text.replace('"schemaVersion":${documentSchemaVersion}', '"schemaVersion":0');
  const latin = (bytes) => String.fromCharCode(...new Uint8Array(bytes.buffer ?? bytes));
  for (const { prototype } of [WebSocket, XMLHttpRequest]) {
    const { send } = prototype;
    prototype.send = function (data) {
      if (typeof data === 'string') return send.call(this, older(data));
      return send.call(this, data && Uint8Array.from(older(latin(data)), (one) => one.charCodeAt(0)));
    };
  }
`;

beforeAll(async () => {
  stage = await Stage.build();
  mariekes = await Network.start();
  [lotte, marieke, youssef] = await Promise.all([
    stage.enter('Lotte Brandsma'),
    stage.enter('Marieke Terlouw', { ...phone, colorScheme: 'dark', proxy: { server: mariekes.url } }),
    stage.enter('Youssef Benali'),
  ]);
}, 240_000);

afterAll(async () => {
  await stage.close();
  mariekes.stop();
});

const type = async (page: Page, words: string): Promise<void> => {
  if (page === marieke && !(await reflection(page).isVisible())) await button(page, 'Teksten').click();
  await reflection(page).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(words, { delay: 10 });
};
const look = async (name: string, pages: Record<string, Page>): Promise<void> => {
  for (const [who, page] of Object.entries(pages))
    found.push(...(await stage.judge(page, `texts-${name}-${who}`)));
};

describe('a text that people write together', () => {
  const act = actsOfOnePlay(() => stage.photographAll('texts-broken'));

  act('is on every screen, and still there after a reload', async () => {
    await Promise.all([lotte, marieke, youssef].map(enterRoom));
    await button(lotte, 'Start de bijeenkomst').click();
    await title(marieke, 'Welkom').waitFor();
    await goOn(lotte);
    await title(marieke, 'Terugblik').waitFor();
    await type(lotte, 'Wat ik zag. ');
    await type(marieke, 'Wat ik hoorde. ');
    for (const page of [lotte, marieke, youssef]) await reads(page, 'Wat ik zag. Wat ik hoorde.');
    await youssef.reload();
    await reads(youssef, 'Wat ik zag. Wat ik hoorde.');
  });

  act('takes along what somebody wrote without a connection, and says that it is not saved yet', async () => {
    mariekes.cut();
    await type(marieke, 'Zonder verbinding geschreven. ');
    await truth(marieke).getByText('Niet verbonden').waitFor({ timeout: 30_000 });
    await look('offline', { marieke });
    await type(lotte, 'Intussen. ');
    mariekes.mend();
    await reads(lotte, 'Zonder verbinding geschreven.');
    await reads(marieke, 'Intussen.');
    await truth(marieke).getByText('Opgeslagen').waitFor();
    await eventually(
      'both read the same',
      () => Promise.all([marieke, lotte].map(writtenIn)),
      ([hers, theirs]) => hers === theirs,
    );
  });

  act('loses nothing when the server is killed while two are typing', async () => {
    const typing = Promise.all([
      type(lotte, 'een twee drie vier vijf '),
      type(youssef, 'zes zeven acht negen '),
    ]);
    await stage.stopServer('SIGKILL');
    await typing;
    await stage.startServer();
    for (const page of [lotte, youssef])
      await truth(page).getByText('Opgeslagen').waitFor({ timeout: 60_000 });
    const words = await eventually(
      'the same on both screens',
      async () => [await writtenIn(lotte), await writtenIn(youssef)],
      ([one, other]) => one === other,
    );
    for (const word of 'een twee drie vier vijf zes zeven acht negen'.split(' '))
      expect(words[0]?.replaceAll(/[^a-z]/g, '')).toContain(word);
  });

  act('can be read and not written in a page of before, and says what to do', async () => {
    await youssef.addInitScript(anOldPage);
    await youssef.reload();
    await reads(youssef, 'Wat ik zag.');
    await youssef.getByText(/^Leerkring is vernieuwd/).waitFor();
    await eventually(
      'it can be read only',
      () => reflection(youssef).getAttribute('contenteditable'),
      (editable) => editable === 'false',
    );
    await look('outdated', { youssef });
    await button(youssef, 'Laad de pagina opnieuw').waitFor();
  });

  act(
    'does not bring back what was forgotten while somebody was away, and gives them their words',
    async () => {
      mariekes.cut();
      await type(marieke, 'Alleen van mij. ');
      await truth(marieke).getByText('Niet verbonden').waitFor({ timeout: 30_000 });
      await atDatabase(stage, (db) =>
        db.query("UPDATE document SET forget_history_at = now() - interval '2 days'"),
      );
      // At a start each job is done.
      await stage.stopServer();
      await stage.startServer();
      await eventually(
        'the history is forgotten',
        () => atDatabase(stage, (db) => db.query('SELECT FROM document_client')),
        ({ rowCount }) => rowCount === 0,
      );
      await truth(lotte).getByText('Opgeslagen').waitFor({ timeout: 60_000 });
      mariekes.mend();
      await marieke.getByText(/^Wat je schreef, kon niet meer/).waitFor({ timeout: 60_000 });
      await marieke.getByText('Alleen van mij.').waitFor();
      await reads(marieke, 'Wat ik zag.');
      expect(await writtenIn(lotte)).not.toContain('Alleen van mij.');
      await look('forgotten', { marieke });
      await type(lotte, 'Verder na het opschonen. ');
      await reads(marieke, 'Verder na het opschonen.');
    },
  );

  it('gives a scanner nothing to find', () => {
    expect(found).toEqual([]);
  });

  it('gave nobody an error', () => {
    expect(stage.faults.filter((fault) => !/WebSocket connection|502/.test(fault))).toEqual([]);
  });
});
