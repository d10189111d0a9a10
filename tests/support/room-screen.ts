/** The live room as somebody with a browser uses it: by the words on the screen. */
import type { Locator, Page } from 'playwright-core';

export const title = (page: Page, name: string): Locator =>
  page.getByRole('heading', { level: 1, name, exact: true });

export const button = (within: Page | Locator, name: string | RegExp): Locator =>
  within.getByRole('button', { name, exact: true });

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
  const found = /(\d+) minu\w+ en (\d+) seconde/.exec(words ?? '');
  if (!found) throw new Error(`no time in "${words}"`);
  const seconds = Number(found[1]) * 60 + Number(found[2]);
  return words?.includes('over de tijd') ? -seconds : seconds;
};

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
