/** Comments as somebody with a browser uses them: by the words on the screen. */
import type { Locator, Page } from 'playwright-core';

/** With the mouse, as far as the page can tell. */
export const chooseWords = async (page: Page, words: string): Promise<void> => {
  await page.locator('.written-text').getByText(words).first().waitFor();
  await page.evaluate((wanted) => {
    const text = document.querySelector('.written-text');
    const walker = document.createTreeWalker(text ?? document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      const at = node.data.indexOf(wanted);
      if (at < 0) continue;
      getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
      return;
    }
  }, words);
};

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
