/** Comments as somebody with a browser uses them: by the words on the screen. */
import type { Locator, Page } from 'playwright-core';
import { eventually } from './eventually.js';

/**
 * With the mouse, as far as the page can tell; again when what somebody else did came between the choosing and
 * the hearing of it, which no hand is quick enough for.
 */
export const chooseWords = async (page: Page, words: string): Promise<void> => {
  await page.locator('.written-text').getByText(words).first().waitFor();
  await eventually(
    `chosen: ${words}`,
    () => chosenNow(page, words),
    (chosen) => chosen === words,
  );
};

/** Chooses them where they can be seen, and resolves with what is chosen when the page has drawn that. */
const chosenNow = (page: Page, words: string): Promise<string> =>
  page.evaluate(async (wanted) => {
    const text = document.querySelector('.written-text');
    const walker = document.createTreeWalker(text ?? document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      const at = node.data.indexOf(wanted);
      if (at < 0) continue;
      node.parentElement?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
      getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
      break;
    }
    for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
    return String(getSelection());
  }, words);

export const panel = (page: Page): Locator => page.getByRole('complementary', { name: /^Opmerkingen/ });

export const thread = (page: Page, name: RegExp): Locator =>
  panel(page).getByRole('list', { name: 'Opmerkingen bij deze tekst' }).getByLabel(name);

/** What stands under the marks in an editor. */
export const markedIn = (page: Page): Promise<string> =>
  page.evaluate(() =>
    [...document.querySelectorAll('.ProseMirror [data-thread]')].map((one) => one.textContent).join(''),
  );

/** What the browser draws over a text that is only there to read. */
export const drawnIn = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const registry = (CSS as unknown as { highlights: Map<string, Set<{ toString(): string }>> }).highlights;
    return ['commented', 'commented-active'].flatMap((name) =>
      [...(registry.get(name) ?? [])].map((range) => range.toString()),
    );
  });
