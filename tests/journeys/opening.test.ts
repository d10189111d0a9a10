/**
 * Opening a text: it is there to read before the code of the page is, and before the connection is, also when that does
 * not come; the page and then the editor take its place without moving it; and from the list nothing more has to be
 * fetched for that.
 */
import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { eventually } from '../support/eventually.js';
import { desktop, phone, Stage } from '../support/journey.js';
import { actsOfOnePlay } from '../support/play.js';
import { button, title, wordsIn } from '../support/room-screen.js';

let stage: Stage;
let pieterJan: Page;
let joost: Page;
let address: string;
const act = actsOfOnePlay(() => stage.photographAll('opening-broken'));
const agreementTitle = 'Wie belt wie in het weekend';
const text = (page: Page) => page.getByRole('textbox', { name: 'Tekst van de afspraak' });
/** The same, while nobody can write in it. */
const reading = (page: Page) => page.getByRole('region', { name: 'Tekst van de afspraak' });
const saved = (page: Page) => page.getByText('Opgeslagen', { exact: true }).waitFor();

/** Runs in the page: keeps, of each picture on the screen, how many texts there are and where its headings stand. */
const watchTexts = () => {
  const seen = new Set<string>();
  const look = () => {
    const texts = [...document.querySelectorAll('.written-text')].filter((one) => one.checkVisibility());
    const workspace = document.querySelector('.workspace')?.getBoundingClientRect().top ?? 0;
    const tops = [...(texts[0]?.querySelectorAll('h2') ?? [])].map((one) => one.getBoundingClientRect().top);
    if (tops.length > 0 || seen.size > 0)
      seen.add(`${texts.length} at ${tops.map((top) => Math.round(top - workspace)).join(' ')}`);
    requestAnimationFrame(look);
  };
  look();
  Object.assign(globalThis, { seenTexts: seen });
};
const seenIn = (page: Page) =>
  page.evaluate(() => [...(globalThis as unknown as { seenTexts: Set<string> }).seenTexts]);
const scriptsOf = (page: Page) =>
  page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map((entry) => new URL(entry.name).pathname)
      .filter((path) => path.endsWith('.js')),
  );

/**
 * Runs in the page: what stands where, now and in the first picture without what came with the page. Of the text each
 * block, which the editor makes of other elements; and not whether it is saved and who is here, which by then can be
 * known.
 */
const watchTakingOver = () => {
  const places = () =>
    [...document.querySelectorAll('.page-ahead *, #root *')]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest('svg *'))
      .filter((element) => !element.closest('.rich-text') || element.matches('.written-text > *'))
      .filter((element) => !element.closest('.leerkring-truth-chips, .people-here'))
      .map((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        return `${element.tagName} ${element.className} at ${[x, y, width, height].map(Math.round).join(' ')}`;
      });
  const after = new Promise<string[]>((resolve) => {
    const look = () => {
      if (document.querySelector('.page-ahead')) requestAnimationFrame(look);
      else resolve(places());
    };
    look();
  });
  Object.assign(globalThis, { placesAfter: after });
  return places();
};
const placesAfter = (page: Page) =>
  page.evaluate(() => (globalThis as unknown as { placesAfter: Promise<string[]> }).placesAfter);

/** From here on no script comes in but this one, until they are let in. */
const withoutCode = async (page: Page, but = /^never$/) => {
  let letIn: () => void = () => undefined;
  const isLetIn = new Promise<void>((resolve) => {
    letIn = resolve;
  });
  await page.route('**/*.js', async (route) => {
    if (!but.test(route.request().url())) await isLetIn;
    await route.continue();
  });
  return letIn;
};

/** Letter by letter, and then the whole word, as the keyboard of a phone does. */
const compose = async (page: Page, word: string) => {
  const keyboard = await page.context().newCDPSession(page);
  for (let end = 1; end <= word.length; end += 1) {
    await keyboard.send('Input.imeSetComposition', {
      text: word.slice(0, end),
      selectionStart: end,
      selectionEnd: end,
    });
    await page.waitForTimeout(50);
  }
  await keyboard.send('Input.insertText', { text: word });
  await keyboard.detach();
  // No thumb is quicker at the next one.
  await page.waitForTimeout(100);
};

beforeAll(async () => {
  stage = await Stage.build();
  pieterJan = await stage.enter('Pieter-Jan Holtkamp');
  joost = await stage.enter('Joost Vermaat', phone);
}, 240_000);
afterAll(() => stage.close());

describe('a text that is opened', () => {
  act('is there to read without a connection, says so, and is written when it comes', async () => {
    await pieterJan.goto(`${stage.url}/afspraken`);
    await button(pieterJan, 'Maak een afspraak').click();
    const dialog = pieterJan.getByRole('dialog');
    await dialog.getByLabel('Samenwerkingsafspraak Wijk-GGD en politie').click();
    await dialog.getByLabel('Titel').fill(agreementTitle);
    await button(dialog, 'Maak de afspraak').click();
    await text(pieterJan).getByRole('heading', { name: '4 Bereikbaarheid' }).waitFor();
    address = pieterJan.url();
    let isCut = true;
    await joost.routeWebSocket(/socket\.io/, (socket) => {
      if (isCut) void socket.close();
      else socket.connectToServer();
    });
    await joost.route('**/socket.io/**', (route) => (isCut ? route.abort() : route.continue()));
    await joost.goto(address);
    await joost.getByText('Niet verbonden', { exact: true }).waitFor();
    await joost.getByRole('heading', { name: '4 Bereikbaarheid' }).waitFor();
    await joost.getByText('Er is geen verbinding. Dit is de tekst van toen je deze pagina opende.').waitFor();
    expect(await joost.locator('[contenteditable="true"]').count()).toBe(0);
    await stage.photograph(joost, 'opening-no-connection');
    isCut = false;
    await joost.locator('[contenteditable="true"]').waitFor();
    await text(joost).getByRole('heading', { name: '4 Bereikbaarheid' }).click();
    await joost.keyboard.press('End');
    await joost.keyboard.type(' en wie dan');
    await saved(joost);
    await text(pieterJan).getByText('4 Bereikbaarheid en wie dan').waitFor();
  });

  act('takes the first words before the connection is there, and keeps them when it is', async () => {
    let connect: () => void = () => undefined;
    const isLetIn = new Promise<void>((resolve) => {
      connect = resolve;
    });
    await joost.unrouteAll();
    await joost.routeWebSocket(/socket\.io/, (socket) => void isLetIn.then(() => socket.connectToServer()));
    await joost.goto(address);
    await text(joost).getByRole('heading', { name: '5 Werkwijze ter plaatse' }).click();
    await joost.keyboard.press('End');
    await joost.keyboard.type(', en waar');
    await joost.getByText('Verbinden…', { exact: true }).waitFor();
    expect(await text(pieterJan).getByText('en waar').count()).toBe(0);
    connect();
    await saved(joost);
    await text(pieterJan).getByText(', en waar').waitFor();
  });

  act(
    'is one text in one place from the first picture to the first letter, with all of its code there',
    async () => {
      for (const [page, { viewport }] of [
        [pieterJan, desktop],
        [joost, phone],
      ] as const) {
        await page.setViewportSize(viewport);
        await page.goto(`${stage.url}/afspraken`);
        const link = page.getByRole('link', { name: agreementTitle, exact: true });
        await link.waitFor();
        for (const chunk of ['agreement-page', 'text-editor', 'suggesting', 'comment-highlights'])
          await eventually(
            `the file of ${chunk}`,
            () => scriptsOf(page),
            (paths) => paths.some((path) => path.includes(chunk)),
          );
        const asked: string[] = [];
        page.on('request', (request) => {
          if (request.resourceType() === 'script') asked.push(request.url());
        });
        await page.evaluate(watchTexts);
        await link.click();
        await title(page, agreementTitle).waitFor();
        await text(page).getByRole('heading', { name: '4 Bereikbaarheid en wie dan' }).click();
        await page.keyboard.press('End');
        await saved(page);
        // Nor when it is seen that somebody else is here.
        await page.locator('.people-here__person').first().waitFor();
        expect(await seenIn(page)).toEqual([expect.stringMatching(/^1 at \d+( \d+)+$/)]);
        expect(asked).toEqual([]);
      }
    },
  );

  act('comes with its page, before any code, and nothing moves when the code comes', async () => {
    for (const [page, name] of [
      [pieterJan, 'desktop'],
      [joost, 'phone'],
    ] as const) {
      const asked: string[] = [];
      page.on('request', (request) => asked.push(new URL(request.url()).pathname));
      const letCodeIn = await withoutCode(page);
      await page.goto(address, { waitUntil: 'commit' });
      await reading(page).getByRole('heading', { name: '4 Bereikbaarheid en wie dan' }).waitFor();
      expect(await page.title()).toBe(`${agreementTitle} · Leerkring`);
      await page.evaluate(() => document.fonts.ready);
      expect(await stage.judge(page, `opening-ahead-${name}`)).toEqual([]);
      await page.getByRole('link', { name: 'Alle afspraken' }).focus();
      const before = await page.evaluate(watchTakingOver);
      letCodeIn();
      expect(await placesAfter(page)).toEqual(before);
      await stage.photograph(page, `opening-taken-over-${name}`);
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Alle afspraken');
      await saved(page);
      const { pathname } = new URL(address);
      const agreement = pathname.replace('/afspraken', '/agreements');
      const known = ['/me', '/notifications', agreement, `${agreement}/text`].map((path) => `/api/v1${path}`);
      expect(asked.filter((path) => known.includes(path))).toEqual([]);
      await page.unrouteAll({ behavior: 'wait' });
    }
  });

  act('comes in the theme that was chosen on this device', async () => {
    await joost.goto(stage.url);
    await button(joost, 'Joost Vermaat').click();
    await joost.getByRole('menuitem', { name: 'Weergave' }).click();
    await joost.getByRole('radio', { name: 'Donker' }).check();
    const letCodeIn = await withoutCode(joost);
    await joost.goto(address, { waitUntil: 'commit' });
    await reading(joost).getByRole('heading', { name: '4 Bereikbaarheid en wie dan' }).waitFor();
    expect(await stage.judge(joost, 'opening-ahead-dark')).toEqual([]);
    expect(await joost.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
    letCodeIn();
    await saved(joost);
    await joost.unrouteAll({ behavior: 'wait' });
  });

  act('is written in as it came, and all of that is in the text when the code comes', async () => {
    for (const [page, other, name, heading] of [
      [pieterJan, joost, 'desktop', /^6 /],
      [joost, pieterJan, 'phone', /^7 /],
    ] as const) {
      const letCodeIn = await withoutCode(page, /\/first-words-/);
      await page.goto(address, { waitUntil: 'commit' });
      await text(page).getByRole('heading', { name: heading }).click();
      await page.keyboard.press('End');
      await page.keyboard.type(`, ${name}`);
      await page.keyboard.press('Enter');
      await page.keyboard.type('- eerst 👋x');
      await page.keyboard.press('Backspace');
      await page.keyboard.press('Enter');
      await page.keyboard.type('dan');
      await page.getByText('Verbinden…', { exact: true }).waitFor();
      expect(await stage.judge(page, `opening-written-ahead-${name}`)).toEqual([]);
      const isWarned = page.waitForEvent('dialog').then((dialog) => dialog.dismiss());
      await page.evaluate(() => location.reload());
      await isWarned;
      expect(await text(other).getByText(`, ${name}`).count()).toBe(0);
      letCodeIn();
      await page.locator('.page-ahead').waitFor({ state: 'detached' });
      await page.keyboard.type(' meer');
      await saved(page);
      await eventually(
        'all of it',
        () => text(other).locator(`h2:has-text(", ${name}") + ul li`).allInnerTexts(),
        // The caret behind them has a name.
        (items) => items.map((words) => words.split('\n')[0]).join() === 'eerst 👋,dan meer',
      );
      await stage.photograph(page, `opening-taken-in-${name}`);
      await page.keyboard.press('Control+z');
      await page.unrouteAll({ behavior: 'wait' });
    }
  });

  act(
    'keeps the words of a phone whole, while its code comes and somebody else writes in the same line',
    async () => {
      const lineOf = (page: Page) => text(page).getByRole('heading', { name: /9 Nazorg/ });
      const letCodeIn = await withoutCode(joost, /\/first-words-/);
      const slow = await joost.context().newCDPSession(joost);
      await slow.send('Emulation.setCPUThrottlingRate', { rate: 4 });
      await joost.goto(address, { waitUntil: 'commit' });
      await lineOf(joost).click();
      await joost.keyboard.press('End');
      await lineOf(pieterJan).click();
      await pieterJan.keyboard.press('Home');
      let isDone = false;
      const theirs = (async () => {
        let typed = '';
        while (!isDone) {
          await pieterJan.keyboard.type('vooraf ', { delay: 150 });
          typed += 'vooraf ';
        }
        return typed;
      })();
      let words = '';
      const writes = async (count: number) => {
        for (let word = 0; word < count; word += 1) await compose(joost, ' samen');
        words += ' samen'.repeat(count);
      };
      await writes(2);
      letCodeIn();
      while (await joost.locator('.page-ahead').count()) await writes(1);
      await writes(4);
      isDone = true;
      const line = `${await theirs}9 Nazorg${words}`;
      await slow.send('Emulation.setCPUThrottlingRate', { rate: 1 });
      await saved(joost);
      for (const page of [joost, pieterJan])
        await eventually(
          'the words of both',
          () => wordsIn(lineOf(page)),
          (found) => found === line,
        );
    },
  );
});
