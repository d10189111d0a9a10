/**
 * Networks spoil websockets in several ways: the browser has none (Marieke), each of them opens and is shut
 * again (Youssef), a proxy refuses them (Anouk), or takes them and swallows what is said (Ruben). Whoever
 * meets that takes part over long polling, beside others who do have one, loses nothing, and never reads
 * that there is no connection. In the end the facilitator is gone and one of them takes over.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { eventually } from '../support/eventually.js';
import { Stage } from '../support/journey.js';
import { Network } from '../support/network.js';
import { actsOfOnePlay } from '../support/play.js';
import {
  button,
  enterRoom,
  goOn,
  reflection,
  secondsLeft,
  title,
  truth,
  writtenIn,
} from '../support/room-screen.js';

let stage: Stage;
let lotte: Page;
let marieke: Page;
let youssef: Page;
let anouk: Page;
let ruben: Page;
let networks: Network[] = [];
/** The websockets that were tried and lived, by person. */
const sockets = { lotte: 0, marieke: 0, youssef: 0, anouk: 0, ruben: 0 };
const everybody = ['Lotte', 'Marieke', 'Youssef', 'Anouk', 'Ruben'];

/** Keeps, over reloads, what a page ever said about having no connection. */
const listenForComplaints = `
  const complaints = /Geen verbinding|Niet verbonden|nog niet binnen/g;
  new MutationObserver(() => {
    for (const [said] of document.body?.innerText.matchAll(complaints) ?? [])
      sessionStorage.setItem('complaints', (sessionStorage.getItem('complaints') ?? '') + said + '. ');
  }).observe(document, { childList: true, subtree: true, characterData: true });
`;
const complaintsOf = (page: Page) => page.evaluate(() => sessionStorage.getItem('complaints') ?? '');

beforeAll(async () => {
  stage = await Stage.build();
  networks = await Promise.all([Network.start('refuse'), Network.start('swallow')]);
  const [refusing, swallowing] = networks.map(({ url }) => ({ proxy: { server: url } }));
  const script = listenForComplaints;
  lotte = await stage.enter('Lotte Brandsma', { script });
  marieke = await stage.enter('Marieke Terlouw', { script: `${script} delete globalThis.WebSocket;` });
  youssef = await stage.enter('Youssef Benali', { script });
  await youssef.routeWebSocket(/./, (socket) => socket.close());
  anouk = await stage.enter('Anouk Dijkema', { script, ...refusing });
  ruben = await stage.enter('Ruben Castelijns', { script, ...swallowing });
  const people = { lotte, marieke, youssef, anouk, ruben };
  for (const [who, page] of Object.entries(people) as [keyof typeof people, Page][]) {
    page.on('websocket', (socket) => socket.once('framereceived', () => (sockets[who] += 1)));
    // The start page listens to the server too; from here on it does so under these conditions.
    await page.reload();
  }
}, 240_000);

afterAll(async () => {
  await stage.close();
  for (const network of networks) network.stop();
});

describe('a session without websockets', () => {
  const act = actsOfOnePlay(() => stage.photographAll('polling-broken'));
  const all = () => [lotte, marieke, youssef, anouk, ruben];

  act('lets everybody in and shows the same phase and time', async () => {
    await Promise.all(all().map(enterRoom));
    await lotte.getByRole('heading', { name: '5 van 7 zijn er' }).waitFor();
    await button(lotte, 'Start de bijeenkomst').click();
    await Promise.all(all().map((page) => title(page, 'Welkom').waitFor()));
    const clocks = await Promise.all(all().map(secondsLeft));
    expect(Math.max(...clocks) - Math.min(...clocks)).toBeLessThanOrEqual(2);
    expect(sockets).toEqual({ lotte: 1, marieke: 0, youssef: 0, anouk: 0, ruben: 0 });
  });

  act('never says that there is no connection, not even when all come in anew', async () => {
    await Promise.all(
      all().map(async (page) => {
        await page.reload();
        await title(page, 'Welkom').waitFor();
        await button(page, 'Ik houd me daaraan').waitFor();
      }),
    );
    const said = await Promise.all(all().map(complaintsOf));
    expect(everybody.map((name, index) => `${name}: ${said[index]}`)).toEqual(
      everybody.map((name) => `${name}: `),
    );
    expect(sockets).toEqual({ lotte: 2, marieke: 0, youssef: 0, anouk: 0, ruben: 0 });
  });

  act('brings what one does to the others', async () => {
    await button(marieke, 'Ik houd me daaraan').click();
    await button(youssef, 'Ik houd me daaraan').click();
    await Promise.all(all().map((page) => page.getByText('2 van 5 bevestigd').waitFor()));
    await goOn(lotte);
    await Promise.all(all().map((page) => title(page, 'Terugblik').waitFor()));
  });

  act('keeps what each of them writes in the same text', async () => {
    const texts = new Map([
      [lotte, 'Met een lijn. '],
      [marieke, 'Zonder lijn. '],
      [youssef, 'Achter een gat. '],
      [anouk, 'Door een muur. '],
      [ruben, 'In een put. '],
    ]);
    await Promise.all(
      [...texts].map(async ([page, text]) => {
        await reflection(page).click();
        await page.keyboard.press('Control+Home');
        await page.keyboard.type(text, { delay: 20 });
      }),
    );
    await eventually(
      'the same text on every screen, saved',
      () => Promise.all(all().map(writtenIn)),
      ([first = '', ...others]) => first.length > 100 && others.every((other) => other === first),
    );
    const words = await writtenIn(lotte);
    for (const text of texts.values())
      for (const word of text.trim().split(' ')) expect(words).toContain(word);
    await Promise.all(all().map((page) => truth(page).getByText('Opgeslagen').waitFor()));
    await marieke.reload();
    await eventually(
      'the same after a reload',
      () => writtenIn(marieke),
      (text) => text === words,
    );
  });

  act('is taken over and finished when the facilitator is gone', async () => {
    await lotte.context().close();
    await button(youssef, 'Neem de leiding over').click({ timeout: 40_000 });
    await youssef.getByRole('region', { name: 'Leiding' }).waitFor();
    await goOn(youssef);
    await title(marieke, 'Wat ligt er op tafel').waitFor();
    await button(youssef, 'Meer').last().click();
    await youssef.getByRole('menuitem', { name: 'Sluit de bijeenkomst af' }).click();
    await button(youssef.getByRole('dialog'), 'Sluit af').click();
    await title(marieke, 'De bijeenkomst is afgesloten').waitFor();
  });

  it('gave nobody an error', async () => {
    const left = [marieke, youssef, anouk, ruben];
    expect(await Promise.all(left.map(complaintsOf))).toEqual(left.map(() => ''));
    // A browser reports a websocket that was cut by a proxy, whatever the page does about it.
    expect(stage.faults.filter((fault) => !fault.includes('WebSocket connection'))).toEqual([]);
  });
});
