/**
 * Somebody takes the reflection of a meeting out, as each kind of file, and puts it on paper; somebody else brings what
 * they wrote elsewhere into an agreement.
 */
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { plainText } from '../../server/src/modules/exchange/outline.js';
import { readFile as readText } from '../../server/src/modules/exchange/read-file.js';
import { docx, line, odt, words } from '../../server/src/modules/exchange/test-files.js';
import { heardOn, hears, watchHeard } from '../support/heard.js';
import { desktop, phone, Stage } from '../support/journey.js';
import { actsOfOnePlay } from '../support/play.js';
import { button, title } from '../support/room-screen.js';
import { misfitsOn } from '../support/screen-checks.js';

let stage: Stage;
let marieke: Page;
const found: string[] = [];

beforeAll(async () => {
  stage = await Stage.build();
  marieke = await stage.enter('Marieke Terlouw', { acceptDownloads: true });
}, 240_000);
afterAll(() => stage.close());

const openReport = async (page: Page): Promise<void> => {
  await page.goto(`${stage.url}/bijeenkomsten`);
  await page.getByRole('link', { name: /^Dinsdag 3 november/ }).click();
  await page.getByRole('tab', { name: 'Reflectie' }).waitFor();
  await button(page, 'Bestand').waitFor();
};
const look = async (page: Page, name: string): Promise<void> => {
  found.push(...(await stage.judge(page, `exchange-${name}`)));
};
/** What the browser was given, by the words in the menu. */
const take = async (page: Page, choice: string): Promise<{ name: string; bytes: Buffer }> => {
  await button(page, 'Bestand').click();
  const coming = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: choice }).click();
  const download = await coming;
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
};

describe('a text as a file', () => {
  const act = actsOfOnePlay(() => stage.photographAll('exchange-broken'));

  act('comes from the menu at the text', async () => {
    await openReport(marieke);
    await button(marieke, 'Bestand').click();
    await look(marieke, 'menu');
    await marieke.keyboard.press('Escape');
    const odt = await take(marieke, 'Download als ODT');
    expect(odt.name).toMatch(/^reflectie-3-november-\d{4}\.odt$/);
    const docx = await take(marieke, 'Download als Word');
    expect(docx.name).toMatch(/\.docx$/);
    const texts = await Promise.all([odt, docx].map(async ({ bytes }) => (await readText(bytes)).outline));
    expect(texts[0]).toEqual(texts[1]);
    const first = texts[0]?.blocks.find((block) => block.kind === 'paragraph');
    const words = first?.kind === 'paragraph' ? plainText(first.inlines) : '';
    expect(words.length).toBeGreaterThan(10);
    await marieke.getByRole('region', { name: 'Reflectie' }).getByText(words).waitFor();
    const pdf = await take(marieke, 'Download als PDF');
    expect([pdf.name.slice(-4), pdf.bytes.subarray(0, 5).toString()]).toEqual(['.pdf', '%PDF-']);
  });

  act('can be reached with the keyboard alone', async () => {
    await button(marieke, 'Bestand').focus();
    await marieke.keyboard.press('Enter');
    await marieke
      .getByRole('menuitem', { name: 'Download als ODT' })
      .and(marieke.locator(':focus'))
      .waitFor();
    await marieke.keyboard.press('ArrowDown');
    const coming = marieke.waitForEvent('download');
    await marieke.keyboard.press('Enter');
    expect((await coming).suggestedFilename()).toMatch(/\.docx$/);
    await button(marieke, 'Bestand').and(marieke.locator(':focus')).waitFor();
  });

  act('goes to paper without what one presses', async () => {
    await marieke.emulateMedia({ media: 'print' });
    await stage.photograph(marieke, 'exchange-print');
    expect(await button(marieke, 'Bestand').isVisible()).toBe(false);
    expect(await marieke.getByRole('tablist').isVisible()).toBe(false);
    expect(await marieke.locator('.written-text').first().isVisible()).toBe(true);
    await marieke.emulateMedia({ media: 'screen' });
  });

  act('is there on a phone, in the dark', async () => {
    const youssef = await stage.enter('Youssef Benali', { ...phone, colorScheme: 'dark' });
    await openReport(youssef);
    await button(youssef, 'Bestand').click();
    await look(youssef, 'menu-phone');
  });
});

/** Made elsewhere, by somebody who coloured words, got a remark and had a change proposed. */
const ofWord = docx(
  [
    `<w:p><w:pPr><w:outlineLvl w:val="1"/></w:pPr>${words('Wie belt')}</w:p>`,
    line(
      '<w:commentRangeStart w:id="0"/>',
      words('De wijkagent ', '<w:color w:val="FF0000"/>'),
      '<w:commentRangeEnd w:id="0"/>',
      '<w:del w:id="1"><w:r><w:delText>mailt</w:delText></w:r></w:del>',
      `<w:ins w:id="2">${words('belt')}</w:ins>`,
      words(' voor tien uur.'),
    ),
  ].join(''),
);
const ofLibreOffice = odt(
  '<text:list><text:list-item><text:p>de GGD schrijft mee</text:p></text:list-item></text:list>' +
    '<text:p>Zie de bron<text:note><text:note-citation>1</text:note-citation><text:note-body>' +
    '<text:p>Het convenant.</text:p></text:note-body></text:note></text:p>',
);

describe('a file as a text', () => {
  const act = actsOfOnePlay(() => stage.photographAll('import-broken'));
  const text = (page: Page): Locator => page.getByRole('textbox', { name: 'Tekst van de afspraak' });
  const reads = (page: Page, sentence: string) => text(page).getByText(sentence).waitFor();
  const dialog = () => soraya.getByRole('dialog', { name: 'Haal tekst uit een bestand' });
  const choose = (name: string, buffer: Buffer) =>
    dialog().getByLabel('Kies een bestand').setInputFiles({ name, mimeType: '', buffer });
  const judge = async (shown: string) => {
    for (const [device, { viewport }] of Object.entries({ desktop, phone }))
      for (const colorScheme of ['light', 'dark'] as const) {
        await soraya.setViewportSize(viewport);
        await soraya.emulateMedia({ colorScheme });
        await look(soraya, `${shown}-${device}-${colorScheme}`);
        found.push(...(await misfitsOn(soraya)).map((misfit) => `${shown} on a ${device}: ${misfit}`));
      }
    await soraya.setViewportSize(desktop.viewport);
    await soraya.emulateMedia({ colorScheme: 'light' });
  };
  let soraya: Page;
  let wim: Page;

  act('begins with two people in one agreement', async () => {
    soraya = await stage.enter('Soraya Ramdin', { script: watchHeard });
    wim = await stage.enter('Wim Postma', phone);
    await soraya.getByRole('link', { name: 'Afspraken', exact: true }).click();
    await button(soraya, 'Maak een afspraak').click();
    const making = soraya.getByRole('dialog');
    await making.getByLabel('Lege afspraak').click();
    await making.getByLabel('Titel').fill('Wie belt wie');
    await button(making, 'Maak de afspraak').click();
    await title(soraya, 'Wie belt wie').waitFor();
    await text(soraya).click();
    await soraya.keyboard.type('Dit stond er al.');
    await wim.goto(soraya.url());
    await reads(wim, 'Dit stond er al.');
  });

  act('says what stays and what goes before anything of it stands there', async () => {
    await button(soraya, 'Bestand').click();
    await soraya.getByRole('menuitem', { name: 'Haal tekst uit een bestand' }).click();
    await judge('import-empty');
    await choose('Wie belt.docx', ofWord);
    await hears(soraya, 'Dit komt in de tekst: 8 woorden');
    const stays = dialog().getByRole('region', { name: /^Dit komt in de tekst/ });
    expect(await stays.getByRole('paragraph').allInnerTexts()).toEqual([
      'KopWie belt',
      'De wijkagent belt voor tien uur.',
    ]);
    expect((await dialog().getByRole('listitem').allInnerTexts()).sort()).toEqual([
      '2 voorgestelde wijzigingen zijn verwerkt alsof iedereen het ermee eens is.',
      'Eén opmerking gaat niet mee.',
      'Kleur, onderstreping en andere opmaak gaan niet mee.',
    ]);
    await judge('import-preview');
    expect(await text(wim).innerText()).not.toContain('tien uur');
    expect(await text(soraya).innerText()).not.toContain('tien uur');
  });

  act('stands under what was there, for both, and is said aloud', async () => {
    await heardOn(soraya);
    await button(dialog(), 'Zet in de tekst').click();
    await hears(soraya, 'De tekst uit je bestand staat erin');
    await button(soraya, 'Bestand').and(soraya.locator(':focus')).waitFor();
    for (const page of [soraya, wim]) {
      await text(page).getByRole('heading', { level: 2, name: 'Wie belt' }).waitFor();
      await reads(page, 'De wijkagent belt voor tien uur.');
      const all = await text(page).innerText();
      expect(all.indexOf('Dit stond er al.')).toBeLessThan(all.indexOf('Wie belt'));
    }
  });

  act('can be an odt as well, chosen with the keyboard', async () => {
    await soraya.keyboard.press('Enter');
    await soraya.getByRole('menuitem', { name: 'Download als ODT' }).and(soraya.locator(':focus')).waitFor();
    await soraya.keyboard.press('End');
    await soraya.keyboard.press('Enter');
    await dialog().waitFor();
    const coming = soraya.waitForEvent('filechooser');
    await dialog().getByLabel('Kies een bestand').focus();
    await soraya.keyboard.press('Enter');
    await (await coming).setFiles({ name: 'Schrijven.odt', mimeType: '', buffer: ofLibreOffice });
    await dialog().getByText('Eén voetnoot staat nu onder de tekst.').waitFor();
    await button(dialog(), 'Zet in de tekst').focus();
    await soraya.keyboard.press('Enter');
    for (const page of [soraya, wim]) {
      await text(page).getByRole('listitem').getByText('de GGD schrijft mee').waitFor();
      await reads(page, 'Het convenant.');
    }
  });

  act('that cannot be read says so, and changes nothing', async () => {
    const before = await text(soraya).innerText();
    await button(soraya, 'Bestand').click();
    await soraya.getByRole('menuitem', { name: 'Haal tekst uit een bestand' }).click();
    await choose('Kapot.docx', Buffer.from('Dit is geen docx.'));
    await dialog()
      .getByText(/^Leerkring kan dit bestand niet lezen. Open het in je tekstverwerker/)
      .waitFor();
    // A browser tells of no file that it holds already, and this one comes back under the same name.
    expect(await dialog().getByLabel('Kies een bestand').inputValue()).toBe('');
    await judge('import-unreadable');
    expect(await button(dialog(), 'Zet in de tekst').count()).toBe(0);
    await choose('Foto.png', Buffer.from('x'));
    await dialog().getByText('Kies een bestand dat eindigt op .odt of .docx.').waitFor();
    await button(dialog(), 'Annuleer').click();
    await dialog().waitFor({ state: 'detached' });
    await text(soraya).click();
    await soraya.keyboard.press('Control+End');
    await soraya.keyboard.type(' En verder.');
    await reads(wim, 'En verder.');
    expect((await text(soraya).innerText()).replace(' En verder.', '')).toBe(before);
  });

  act('is still there after a reload', async () => {
    await soraya.getByText('Opgeslagen', { exact: true }).waitFor();
    for (const page of [soraya, wim]) {
      await page.reload();
      for (const sentence of ['Dit stond er al.', 'De wijkagent belt voor tien uur.', 'de GGD schrijft mee'])
        await reads(page, sentence);
    }
  });
});

it('gives a scanner nothing to find', () => expect(found).toEqual([]));
it('gave nobody an error but the one that was meant', () =>
  expect(stage.faults.map((fault) => fault.replace(/[0-9a-f-]{36}/, '…'))).toEqual([
    'Soraya Ramdin: 422 on /api/v1/documents/…/import-previews',
  ]));
