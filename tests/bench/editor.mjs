/**
 * What a text costs somebody with a phone: the bytes of each chunk that its page needs, and in Chromium, with the
 * screen and the processor of a phone and a mobile network, how long an agreement of twenty pages takes to be there to
 * read, to take a first letter, and to have its editor; and how long each letter takes, before that and after it. Cold:
 * by its address, in a browser that keeps nothing; warm: from the list of agreements.
 */
import { readFileSync } from 'node:fs';
import { register } from 'node:module';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { percentile } from './session-load.mjs';

const assets = fileURLToPath(new URL('../../client/dist/assets/', import.meta.url));
const pages = 20;
/**
 * How fast a phone is, in the benchmark index of Lighthouse: the scores that the developer tools of Chromium calibrate
 * their throttling to, a Pixel 5 and a Moto G Power of 2022 (chrome-devtools-frontend, CalibrationController.ts).
 */
const phones = { mid: 1000, low: 264 };
/** What the developer tools of browsers call fast 4G; bytes in a second. */
const network = { offline: false, latency: 165, downloadThroughput: 1_012_500, uploadThroughput: 168_750 };
const letters = 20;
/** Of somebody who types fast: two hundred letters in half a minute. */
const betweenLettersMs = 150;
const rounds = 5;
const title = 'Wie belt wie, in twintig pagina’s';

const print = (name, value, unit) => console.log(`editor.${name} ${Number(value.toPrecision(4))} ${unit}`);
const printPercentile = (name, times, part) =>
  print(
    `${name}_p${part * 100}`,
    percentile(
      times.toSorted((one, other) => one - other),
      part,
    ),
    'ms',
  );

/** Half a page of 300 words, with a heading above it. */
const halfPage = (number) =>
  `<h3>Onderdeel ${number}</h3>${'<p>We bellen elkaar elke week, ook als er niets te melden is, en schrijven op wat we afspraken. Wie iets ziet, vertelt het aan de ander. </p>'.repeat(6)}`;
const text = Array.from({ length: pages * 2 }, (_, number) => halfPage(number + 1)).join('');

export const run = async () => {
  // The stage of the journeys is TypeScript.
  process.env.SWC_NODE_PROJECT = fileURLToPath(new URL('../tsconfig.json', import.meta.url));
  register('@swc-node/register/esm', import.meta.url);
  const { Stage, phone } = await import('../support/journey.js');
  const stage = await Stage.build();
  try {
    const writer = await stage.enter('Pieter-Jan Holtkamp');
    const address = await makeAgreement(writer, stage.url);
    const reader = await stage.enter('Joost Vermaat', phone);
    await reader.addInitScript(watchReadable);
    await onPhone(reader, 1, (page) => openCold(page, address));
    sizes(await loadedBy(reader));
    print('latency', network.latency, 'ms');
    for (const [phone, score] of Object.entries(phones)) {
      const slowdown = await slowdownTo(score, reader);
      print(`${phone}.slowdown`, slowdown, 'times');
      const times = [];
      for (let round = 0; round < rounds; round += 1) {
        const cold = await onPhone(reader, slowdown, (page) => openCold(page, address));
        times.push({ ...cold, ...(await onPhone(reader, slowdown, (page) => openWarm(page, stage.url))) });
      }
      for (const name of ['readable', 'first_keystroke', 'editor', 'warm_readable', 'warm_first_keystroke'])
        printPercentile(
          `${phone}.${name}`,
          times.map((time) => time[name]),
          0.5,
        );
      for (const name of ['keystroke_ahead', 'keystroke']) {
        const keys = times.flatMap((time) => time[name]);
        for (const part of [0.5, 0.95]) printPercentile(`${phone}.${name}`, keys, part);
      }
    }
  } finally {
    await stage.close();
  }
};

const textOf = (page) => page.getByRole('textbox', { name: 'Tekst van de afspraak' });

const makeAgreement = async (page, url) => {
  await page.goto(`${url}/afspraken`);
  await page.getByRole('button', { name: 'Maak een afspraak' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Lege afspraak').click();
  await dialog.getByLabel('Titel').fill(title);
  await dialog.getByRole('button', { name: 'Maak de afspraak' }).click();
  await textOf(page).click();
  await textOf(page).evaluate(paste, text);
  await page.getByText('Opgeslagen', { exact: true }).waitFor();
  return page.url();
};

/** Runs in the page. */
const paste = (place, html) => {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/html', html);
  place.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
};

const onPhone = async (page, slowdown, open) => {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', network);
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.goto('about:blank');
  const times = await open(page);
  await session.detach();
  return times;
};

/** In milliseconds since the address was asked. */
const openCold = async (page, address) => {
  const begun = performance.now();
  await page.goto(address, { waitUntil: 'commit' });
  const { readable, first } = await readAndWrite(page, begun);
  await page.evaluate(watchKeys);
  const type = async () => {
    await pause(betweenLettersMs);
    await page.keyboard.press('e');
  };
  while (await page.evaluate(() => globalThis.editorAt === undefined)) await type();
  const keystroke_ahead = await page.evaluate(() => globalThis.keystrokes.splice(0));
  for (let letter = 0; letter < letters; letter += 1) await type();
  return {
    readable,
    first_keystroke: first,
    keystroke_ahead,
    ...(await page.evaluate(() => ({ keystroke: globalThis.keystrokes, editor: globalThis.editorAt }))),
  };
};

/** In milliseconds since the name on the list was pressed; everything that the list asked is there by then. */
const openWarm = async (page, url) => {
  await page.goto(`${url}/afspraken`, { waitUntil: 'networkidle' });
  const link = page.getByRole('link', { name: title, exact: true });
  await link.waitFor();
  await link.evaluate((one) =>
    one.addEventListener('click', (event) => globalThis.watchFrom(event.timeStamp), { once: true }),
  );
  const begun = performance.now();
  await link.click();
  const { readable, first } = await readAndWrite(page, begun);
  return { warm_readable: readable, warm_first_keystroke: first };
};

/** Runs in each page before anything of it: from when to the frame in which there is something to read, and the editor. */
const watchReadable = () => {
  const lookForEditor = () => {
    if (
      document
        .querySelector('#root .ProseMirror[contenteditable="true"]')
        ?.checkVisibility({ visibilityProperty: true })
    )
      setTimeout(() => Object.assign(globalThis, { editorAt: performance.now() }));
    else requestAnimationFrame(lookForEditor);
  };
  requestAnimationFrame(lookForEditor);
  globalThis.watchFrom = (since) => {
    const look = () => {
      const headings = document.querySelectorAll('.written-text h3');
      if (headings[1]?.textContent !== 'Onderdeel 2') requestAnimationFrame(look);
      else setTimeout(() => Object.assign(globalThis, { readable: performance.now() - since }));
    };
    requestAnimationFrame(look);
  };
  globalThis.watchFrom(0);
};

/** Only looks from outside when the page did its work: what a test tool runs in it takes a slow processor a while. */
const readAndWrite = async (page, begun) => {
  const place = await page.waitForFunction(() => {
    const paragraph = document.querySelectorAll('[contenteditable="true"] p')[1];
    paragraph?.scrollIntoView({ block: 'center' });
    const { x, y } = paragraph?.getBoundingClientRect() ?? {};
    return paragraph && { x: x + 20, y: y + 10, words: paragraph.textContent };
  });
  const { x, y, words } = await place.jsonValue();
  await page.mouse.click(x, y);
  await page.keyboard.press('x');
  await page.waitForFunction(
    (before) => document.querySelectorAll('[contenteditable="true"] p')[1]?.textContent !== before,
    words,
  );
  const first = performance.now() - begun;
  return { readable: await page.evaluate(() => globalThis.readable), first };
};

/** Runs in the page: from each key to the frame that shows it. */
const watchKeys = () => {
  globalThis.keystrokes = [];
  addEventListener(
    'keydown',
    (event) => {
      const pressed = event.timeStamp;
      requestAnimationFrame(() => setTimeout(() => globalThis.keystrokes.push(performance.now() - pressed)));
    },
    true,
  );
};

/** How many times slower the processor of this machine has to be to have this score, by halving; 1 when it is no faster. */
const slowdownTo = async (score, page) => {
  const session = await page.context().newCDPSession(page);
  const scoreAt = async (rate) => {
    await session.send('Emulation.setCPUThrottlingRate', { rate });
    return page.evaluate(benchmarkIndex);
  };
  let [low, high] = [1, 16];
  for (let step = 0; step < 6; step += 1) {
    const middle = (low + high) / 2;
    if ((await scoreAt(middle)) > score) low = middle;
    else high = middle;
  }
  await session.detach();
  return low;
};

/** Runs in the page: what Lighthouse counts (core/lib/page-functions.js), a mean of work with much garbage and without. */
const benchmarkIndex = () => {
  const perSecond = (work) => {
    const begun = performance.now();
    let times = 0;
    while (performance.now() - begun < 500) {
      work(times);
      times += 1;
    }
    return times / 10 / ((performance.now() - begun) / 1000);
  };
  const grow = () => {
    let words = '';
    for (let letter = 0; letter < 10_000; letter += 1) words += 'a';
    if (words.length === 1) throw new Error('it is not to be left out');
  };
  const arrays = [0, 1].map(() => Array.from({ length: 100_000 }, (_, index) => index));
  const copy = (times) => {
    const [from, to] = times % 2 === 0 ? arrays : arrays.toReversed();
    for (let index = 0; index < from.length; index += 1) to[index] = from[index];
  };
  return (perSecond(grow) + perSecond(copy)) / 2;
};

const loadedBy = (page) =>
  page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => new URL(name).pathname)
      .filter((path) => /^\/assets\/.+\.(js|css)$/.test(path)),
  );

/** As a server that compresses sends them. */
const sizes = (paths) => {
  const chunks = [...new Set(paths)].map((path) => {
    const file = path.slice('/assets/'.length);
    return {
      name: file.replace(/-[\w-]{8}\./, '.'),
      kb: gzipSync(readFileSync(assets + file)).length / 1000,
    };
  });
  const isEditor = ({ name }) => /^(text-editor|y-tiptap|suggesting|comment-highlights)\b/.test(name);
  const sum = (list) => list.reduce((total, { kb }) => total + kb, 0);
  for (const { name, kb } of chunks.sort((one, other) => other.kb - one.kb)) print(`chunk.${name}`, kb, 'kB');
  print('to_read', sum(chunks.filter((chunk) => !isEditor(chunk))), 'kB');
  print('to_write', sum(chunks), 'kB');
};
