/** The live room as somebody with a browser uses it: by the words on the screen. */
import type { Locator, Page } from 'playwright-core';
import { eventually } from './eventually.js';

export const title = (page: Page, name: string | RegExp): Locator =>
  page.getByRole('heading', { level: 1, name, exact: true });

export const button = (within: Page | Locator, name: string | RegExp): Locator =>
  within.getByRole('button', { name, exact: true });

/** The facilitator gives today's meeting another method, and a case when one is named. */
export const changeMeeting = async (page: Page, method: RegExp, caseTitle?: string): Promise<void> => {
  await page.getByRole('link', { name: 'Bijeenkomsten' }).click();
  await page.getByRole('link', { name: /^Vandaag, / }).click();
  await page.getByRole('link', { name: 'Wijzig' }).click();
  await button(page, 'Kies een andere methode').click();
  const choice = page.getByRole('dialog').getByRole('button', { name: method });
  const more = button(page.getByRole('dialog'), 'Meer methoden');
  await choice.or(more).first().waitFor();
  if (!(await choice.isVisible())) await more.click();
  await choice.click();
  if (caseTitle) await page.getByLabel('Welke casus?').selectOption(caseTitle);
  await button(page, 'Bewaar').click();
  await page.getByRole('link', { name: 'Wijzig' }).waitFor();
  await page.getByRole('heading', { name: method }).waitFor();
  await page.getByRole('link', { name: 'Vandaag', exact: true }).click();
};

/** From the start page through the front door into the room. */
export const enterRoom = async (page: Page): Promise<void> => {
  await page.getByRole('link', { name: 'Naar de sessie' }).click();
  await title(page, 'We beginnen zo').waitFor();
};

/** The big step of the facilitator, whatever it is called now. */
export const goOn = (page: Page): Promise<void> =>
  button(page.getByRole('region', { name: 'Leiding' }), /^Naar /).click();

/** What the clock on this screen says; negative when the time has passed. */
export const secondsLeft = async (page: Page): Promise<number> => {
  const words = await page.getByRole('timer').textContent();
  const found = /^(\d\d+):(\d\d)/.exec(words ?? '');
  if (!found) throw new Error(`no time in "${words}"`);
  const seconds = Number(found[1]) * 60 + Number(found[2]);
  return words?.includes('over de tijd') ? -seconds : seconds;
};

/** Waits for the small line under the clock, which on a phone is only for the ear. */
export const clockSays = (page: Page, caption: string): Promise<string | null> =>
  eventually(
    `the clock says "${caption}"`,
    () => page.getByRole('timer').textContent(),
    (words) => words?.includes(caption) ?? false,
  );

/** Everything that can be read on the page, typed text included. */
export const wordsOn = (page: Page): Promise<string> =>
  page.evaluate(() =>
    [
      document.body.innerText,
      ...[...document.querySelectorAll('input, textarea')].map(
        (field) => (field as HTMLInputElement | HTMLTextAreaElement).value,
      ),
    ].join('\n'),
  );

/** Is my text safe, as the head of the room says it. */
export const truth = (page: Page): Locator =>
  page.getByRole('group', { name: 'Wie dit leest en of je tekst bewaard is' });

export const reflection = (page: Page): Locator => page.getByRole('textbox', { name: 'Reflectie' });

/** Without the names at the carets of others. */
export const wordsIn = (place: Locator): Promise<string> =>
  place.evaluate((element) => {
    const copy = element.cloneNode(true) as HTMLElement;
    for (const caret of copy.querySelectorAll('.caret')) caret.remove();
    return copy.textContent;
  });

/** What people wrote together. */
export const writtenIn = (page: Page): Promise<string> => wordsIn(reflection(page));

/** The same when it can be read only: that needs no editor. */
export const readsAfterwards = (page: Page, words: string): Promise<void> =>
  page.getByRole('region', { name: 'Reflectie' }).getByText(words).first().waitFor();

/** Waits until these words stand in what people wrote together. */
export const reads = (page: Page, words: string): Promise<string> =>
  eventually(
    `"${words}" in the reflection`,
    () => writtenIn(page),
    (text) => text.includes(words),
    30_000,
  );

export const together = async (
  people: readonly Page[],
  act: (page: Page) => Promise<unknown>,
): Promise<void> => {
  await Promise.all(people.map(act));
};

/** Everybody of the round takes the turn; what each does with it is up to `say`. */
export const goRound = async (
  speakers: readonly Page[],
  say: (page: Page) => Promise<void>,
): Promise<void> => {
  const waiting = new Set(speakers);
  while (waiting.size > 0) {
    const mine = [...waiting].map((page) => ({ page, done: button(page, 'Ik ben uitgesproken') }));
    const { page } = await Promise.any(mine.map(({ page, done }) => done.waitFor().then(() => ({ page }))));
    await say(page);
    await button(page, 'Ik ben uitgesproken').waitFor({ state: 'hidden' });
    waiting.delete(page);
  }
};
