/**
 * What the editor costs somebody with a phone: the bytes of each chunk that the first screen of a text needs, and
 * in Chromium, with the screen of a phone and a processor four times slower, how long a text of twenty pages takes
 * to be there, to take a first letter, and to take the letters after it.
 */
import { readFileSync } from 'node:fs';
import { register } from 'node:module';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { percentile } from './session-load.mjs';

const assets = fileURLToPath(new URL('../../client/dist/assets/', import.meta.url));
const pages = 20;
const slowdown = 4;
const letters = 60;
/** Each time another page, in a browser that keeps nothing. */
const rounds = 5;

const print = (name, value, unit) => console.log(`editor.${name} ${Number(value.toPrecision(4))} ${unit}`);

/** Half a page of 300 words, with a heading above it. */
const halfPage = (number) =>
  `<h3>Onderdeel ${number}</h3>${'<p>We bellen elkaar elke week, ook als er niets te melden is, en schrijven op wat we afspraken. Wie iets ziet, vertelt het aan de ander. </p>'.repeat(6)}`;
const text = Array.from({ length: pages * 2 }, (_, number) => halfPage(number + 1)).join('');

export const run = async () => {
  // The stage of the journeys is TypeScript.
  process.env.SWC_NODE_PROJECT = fileURLToPath(new URL('../tsconfig.json', import.meta.url));
  register('@swc-node/register/esm', import.meta.url);
  const { Stage, phone } = await import('../support/journey.js');
  const { button, enterRoom, goOn, reflection, title } = await import('../support/room-screen.js');
  const stage = await Stage.build();
  try {
    const [lotte, marieke] = [
      await stage.enter('Lotte Brandsma'),
      await stage.enter('Marieke Terlouw', phone),
    ];
    for (const page of [lotte, marieke]) await enterRoom(page);
    await button(lotte, 'Start de bijeenkomst').click();
    await goOn(lotte);
    await title(lotte, 'Terugblik').waitFor();
    await reflection(lotte).click();
    await reflection(lotte).evaluate(paste, text);
    await lotte.getByText('Opgeslagen').first().waitFor();
    const room = marieke.url();
    const times = [];
    for (let round = 0; round < rounds; round += 1)
      times.push(await openText(marieke, room, button, reflection));
    sizes(await loadedBy(marieke));
    for (const name of ['readable', 'first_keystroke'])
      print(
        `${name}_p50`,
        percentile(
          times.map((time) => time[name]),
          0.5,
        ),
        'ms',
      );
    const keys = times.flatMap(({ keystrokes }) => keystrokes);
    print('keystroke_p50', percentile(keys, 0.5), 'ms');
    print('keystroke_p95', percentile(keys, 0.95), 'ms');
    print('slowdown', slowdown, 'times');
  } finally {
    await stage.close();
  }
};

/** Runs in the page. */
const paste = (place, html) => {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/html', html);
  place.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
};

/** In milliseconds since the address was asked. */
const openText = async (page, address, button, reflection) => {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.goto('about:blank');
  const begun = performance.now();
  await page.goto(address, { waitUntil: 'commit' });
  await button(page, 'Teksten').click();
  await page.getByRole('heading', { name: 'Onderdeel 2', exact: true }).waitFor();
  const readable = performance.now() - begun;
  await page.locator('[contenteditable="true"]').first().waitFor();
  const place = reflection(page).locator('p').nth(1);
  await place.click();
  await page.keyboard.press('x');
  await page.waitForFunction(() =>
    document.querySelector('[contenteditable="true"]')?.textContent.includes('x'),
  );
  const first = performance.now() - begun;
  await reflection(page).evaluate(watchKeys);
  for (let letter = 0; letter < letters; letter += 1) await page.keyboard.press('e');
  const keystrokes = await page.evaluate(() => globalThis.keystrokes);
  await session.detach();
  return { readable, first_keystroke: first, keystrokes };
};

/** Runs in the page: from the key to the frame that shows it. */
const watchKeys = (place) => {
  globalThis.keystrokes = [];
  place.addEventListener(
    'keydown',
    (event) => {
      const pressed = event.timeStamp;
      requestAnimationFrame(() => setTimeout(() => globalThis.keystrokes.push(performance.now() - pressed)));
    },
    true,
  );
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
  const isEditor = ({ name }) => name.startsWith('text-editor');
  const sum = (list) => list.reduce((total, { kb }) => total + kb, 0);
  for (const { name, kb } of chunks.sort((one, other) => other.kb - one.kb)) print(`chunk.${name}`, kb, 'kB');
  print('to_read', sum(chunks.filter((chunk) => !isEditor(chunk))), 'kB');
  print('to_write', sum(chunks), 'kB');
};
