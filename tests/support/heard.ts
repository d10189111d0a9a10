/** What somebody hears who uses a screen reader: what live regions say, and where the focus goes. */
import type { Page } from 'playwright-core';
import { eventually } from './eventually.js';

/** Keeps it all; runs before the page does. */
export const watchHeard = `
  globalThis.heard = [];
  const live = '[aria-live]:not([aria-live="off"]), [role="status"], [role="alert"], [role="log"]';
  const hear = (region) => globalThis.heard.push(region.textContent.trim());
  new MutationObserver((records) => {
    for (const { target, addedNodes } of records) {
      const around = (target.nodeType === 1 ? target : target.parentElement)?.closest(live);
      if (around) hear(around);
      for (const added of addedNodes)
        if (!around && added.nodeType === 1)
          for (const region of [added, ...added.querySelectorAll(live)]) if (region.matches(live)) hear(region);
    }
  }).observe(document, { childList: true, characterData: true, subtree: true });
  document.addEventListener('focusin', ({ target }) =>
    globalThis.heard.push('focus on ' + (target.getAttribute('aria-label') ?? target.textContent)));
  document.addEventListener('focusout', () => globalThis.heard.push('focus gone'));
`;

/** Since the page came, or since it was asked last. */
export const heardOn = (page: Page): Promise<string[]> =>
  page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard.splice(0));

/** Waits until exactly this was said, among whatever else. */
export const hears = async (page: Page, words: string): Promise<void> => {
  const all: string[] = [];
  await eventually(
    `${words} is heard`,
    async () => all.push(...(await heardOn(page))) && all,
    () => all.some((one) => one.trim() === words),
  );
};
