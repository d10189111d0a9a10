/** An image in an agreement: brought by a policy adviser, described, seen by a colleague, and refused when it is none. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import sharp from 'sharp';
import { eventually } from '../support/eventually.js';
import { desktop, phone, Stage } from '../support/journey.js';
import { actsOfOnePlay } from '../support/play.js';
import { button, title } from '../support/room-screen.js';
import { misfitsOn } from '../support/screen-checks.js';

let stage: Stage;
let pieterJan: Page;
let joost: Page;
let photo: Buffer;
const found: string[] = [];
const act = actsOfOnePlay(() => stage.photographAll('images-broken'));
const name = 'Wie zit waar';
const alt = 'Een plattegrond van de wijk met drie steunpunten';
const better = 'De wijk, met drie steunpunten langs de rivier';

const judge = async (page: Page, shown: string) => {
  for (const [device, { viewport }] of Object.entries({ desktop, phone }))
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.setViewportSize(viewport);
      await page.emulateMedia({ colorScheme });
      found.push(...(await stage.judge(page, `images-${shown}-${device}-${colorScheme}`)));
      found.push(...(await misfitsOn(page)).map((misfit) => `${shown} on a ${device}: ${misfit}`));
    }
  await page.setViewportSize(desktop.viewport);
  await page.emulateMedia({ colorScheme: 'light' });
};
const text = (page: Page): Locator => page.getByRole('textbox', { name: 'Tekst van de afspraak' });
const image = (page: Page, words: string): Locator => text(page).getByRole('img', { name: words });
/** As painted, and not only asked for. */
const isPainted = (one: Locator): Promise<boolean> =>
  one.evaluate(
    (element) => (element as HTMLImageElement).complete && (element as HTMLImageElement).naturalWidth > 0,
  );

const isWide = (what: string, share: number): Promise<number> =>
  eventually(
    what,
    () => shareOfText(image(pieterJan, better)),
    (now) => Math.abs(now - share) < 0.01,
  );
/** How much of the width of its text it takes. */
const shareOfText = (one: Locator): Promise<number> =>
  one.evaluate((element) => element.clientWidth / (element.parentElement?.clientWidth ?? 0));

beforeAll(async () => {
  stage = await Stage.build();
  pieterJan = await stage.enter('Pieter-Jan Holtkamp');
  joost = await stage.enter('Joost Vermaat');
  const map = `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="420"><rect width="900" height="420" fill="#dcecee"/><path d="M0 300 C 300 200 500 380 900 240" stroke="#7fcad6" stroke-width="26" fill="none"/><g fill="#0b5563"><circle cx="210" cy="150" r="26"/><circle cx="470" cy="220" r="26"/><circle cx="700" cy="120" r="26"/></g></svg>`;
  photo = await sharp(Buffer.from(map)).jpeg().toBuffer();
}, 240_000);
afterAll(() => stage.close());

describe('an image in a text', () => {
  act('is asked for by a slash, sent, and waits for words', async () => {
    await pieterJan.getByRole('link', { name: 'Afspraken', exact: true }).click();
    await button(pieterJan, 'Maak een afspraak').click();
    const making = pieterJan.getByRole('dialog');
    await making.getByLabel('Lege afspraak').click();
    await making.getByLabel('Titel').fill(name);
    await button(making, 'Maak de afspraak').click();
    await title(pieterJan, name).waitFor();
    await text(pieterJan).click();
    await pieterJan.keyboard.type('Waar we zitten. /foto');
    await pieterJan.getByRole('option', { name: 'Afbeelding' }).waitFor();
    await pieterJan.keyboard.press('Enter');
    const dialog = pieterJan.getByRole('dialog', { name: 'Zet een afbeelding in de tekst' });
    await dialog.waitFor();
    await judge(pieterJan, 'dialog');
    await dialog.getByLabel('Welke afbeelding?').setInputFiles({
      ...{ name: 'geen foto.png', mimeType: 'image/png', buffer: Buffer.from('<svg onload="alert(1)"/>') },
    });
    await dialog.getByText('De inhoud van dit bestand past niet bij de naam.').waitFor();
    await judge(pieterJan, 'refused');
    await dialog.getByRole('button', { name: /^Haal weg/ }).click();
    await dialog
      .getByLabel('Welke afbeelding?')
      .setInputFiles({ name: 'Plattegrond.jpg', mimeType: 'image/jpeg', buffer: photo });
    await dialog.getByText(/^Verstuurd en nagekeken/).waitFor();
    await button(dialog, 'Zet in de tekst').click();
    await dialog.getByText('Schrijf op wat er te zien is').waitFor();
    await judge(pieterJan, 'words');
    await dialog.getByLabel('Wat is er te zien?').fill(alt);
    await button(dialog, 'Zet in de tekst').click();
    await image(pieterJan, alt).waitFor();
    await pieterJan.getByText('Opgeslagen', { exact: true }).waitFor();
    await eventually('the image is painted', () => isPainted(image(pieterJan, alt)), Boolean);
    await judge(pieterJan, 'text');
  });

  act('is seen by a colleague, who says better what it shows, with the keyboard', async () => {
    await joost.goto(pieterJan.url());
    await image(joost, alt).waitFor();
    await image(joost, alt).click();
    await joost.keyboard.press('Enter');
    const dialog = joost.getByRole('dialog', { name: 'Pas de afbeelding aan' });
    await dialog.getByLabel('Wat is er te zien?').fill(better);
    await button(dialog, 'Bewaar').click();
    await image(pieterJan, better).waitFor();
  });

  act('stands as wide as is chosen: among the tools, or with the keyboard', async () => {
    await isWide('it is as wide as the text', 1);
    await button(joost.getByRole('toolbar'), 'Breedte').click();
    await joost.getByRole('menuitemradio', { name: 'Half' }).click();
    await isWide('it is half as wide', 1 / 2);
    await judge(pieterJan, 'half');
    await joost.keyboard.press('Enter');
    const dialog = joost.getByRole('dialog', { name: 'Pas de afbeelding aan' });
    await dialog.getByRole('radio', { name: 'Half' }).press('ArrowLeft');
    await joost.keyboard.press('Enter');
    await dialog.waitFor({ state: 'hidden' });
    await isWide('it is a third as wide', 1 / 3);
    await judge(pieterJan, 'small');
  });

  act('that is pasted opens the same dialog, and can be no more than decoration', async () => {
    await text(pieterJan).click();
    await pieterJan.keyboard.press('Control+End');
    await text(pieterJan).evaluate(
      (element, bytes) => {
        const data = new DataTransfer();
        data.items.add(new File([new Uint8Array(bytes)], 'image.jpg', { type: 'image/jpeg' }));
        element.dispatchEvent(
          new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
        );
      },
      [...photo],
    );
    const dialog = pieterJan.getByRole('dialog', { name: 'Zet een afbeelding in de tekst' });
    await dialog.getByText(/^Verstuurd en nagekeken/).waitFor();
    await dialog.getByLabel('De afbeelding is versiering').click();
    await button(dialog, 'Zet in de tekst').click();
    await text(joost).locator('img[alt=""]:not(.ProseMirror-separator)').waitFor();
    expect(await text(joost).locator('img.written-image').count()).toBe(2);
  });

  act('that is pressed low on a phone has its buttons beside the tools and among them', async () => {
    await joost.setViewportSize(phone.viewport);
    const low = image(joost, better);
    await low.evaluate((element) => scrollBy(0, element.getBoundingClientRect().bottom - innerHeight + 20));
    await low.click({ position: { x: 20, y: 20 } });
    const tools = joost.getByRole('toolbar');
    await tools.waitFor();
    const react = button(joost, 'Reageer');
    await react.waitFor();
    await stage.photograph(joost, 'images-pressed-low');
    const [above, below] = await Promise.all([react.boundingBox(), tools.boundingBox()]);
    expect((above?.y ?? 0) + (above?.height ?? 0)).toBeLessThan(below?.y ?? 0);
    const width = button(tools, 'Breedte');
    const place = await width.boundingBox();
    expect((place?.x ?? 0) + (place?.width ?? 0)).toBeLessThan(phone.viewport.width);
    await width.click();
    await stage.photograph(joost, 'images-width-on-a-phone');
    await joost.getByRole('menuitemradio', { name: 'Heel' }).click();
    await isWide('it is as wide as the text again', 1);
    await joost.setViewportSize(desktop.viewport);
  });

  it('gives a scanner nothing to find', () => expect(found).toEqual([]));
  it('gave nobody an error but the one that was meant', () =>
    expect(stage.faults.filter((fault) => !/422 on \/api\/v1\/uploads/.test(fault))).toEqual([]));
});
