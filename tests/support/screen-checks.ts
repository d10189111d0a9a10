/** What no scanner judges: does it fit, can a thumb hit it, is everything said in Dutch. */
import type { Page } from 'playwright-core';

/** WCAG asks for 24; our own bar for anything one acts with is 44 (design/README.md). */
const thumb = 44;

/** Whatever is wider than the screen, actions that are lower than a thumb, and bars that lie over each other. */
export const misfitsOn = (page: Page): Promise<string[]> =>
  page.evaluate((least) => {
    const found: string[] = [];
    const width = document.documentElement.clientWidth;
    const nameOf = (element: Element) =>
      `${element.tagName.toLowerCase()} "${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40)}"`;
    // What is fixed (a dialog, the opened texts) lies over all of it on purpose.
    const barOf = (element: Element | null): Element | null => {
      if (!element || isInFixed(element)) return null;
      return getComputedStyle(element).position === 'sticky' ? element : barOf(element.parentElement);
    };
    const isInFixed = (element: Element | null): boolean =>
      element !== null &&
      (getComputedStyle(element).position === 'fixed' || isInFixed(element.parentElement));
    const isUnderAnother = (element: Element, bar: Element) => {
      const { left, right, top, bottom } = element.getBoundingClientRect();
      return [top + 3, bottom - 3].some((y) => {
        const above = barOf(document.elementFromPoint((left + right) / 2, y));
        return above !== null && above !== bar;
      });
    };
    if (document.documentElement.scrollWidth > width)
      for (const element of document.body.querySelectorAll('*')) {
        const { right, width: own } = element.getBoundingClientRect();
        if (own > 0 && right > width + 1) found.push(`${nameOf(element)} ends at ${Math.round(right)}`);
      }
    const actions = 'button, select, summary, textarea, input, a.leerkring-button, [role="tab"]';
    for (const element of document.querySelectorAll(actions)) {
      // A radio or a checkbox is hit through its label.
      const target = element.matches('[type="radio"], [type="checkbox"]')
        ? (element.closest('label') ?? element)
        : element;
      if (!target.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      const height = Math.max(target.getBoundingClientRect().height, element.getBoundingClientRect().height);
      if (height > 0 && height < least - 0.5) found.push(`${nameOf(target)} is ${Math.round(height)} high`);
      const bar = barOf(target);
      if (bar && isUnderAnother(target, bar)) found.push(`${nameOf(target)} lies under another bar`);
    }
    return [...new Set(found)];
  }, thumb);

/** Words that betray a text nobody translated, a value nobody filled in, or an id nobody should see. */
const telltales = [
  /\b(the|and|your|loading|submit|cancel|save|settings|sign in|log ?out|failed|unknown|please|click|close|delete)\b/i,
  /\b(undefined|null|NaN|Invalid Date)\b/,
  /\[object /,
  /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-/i,
  /\{\{|\$\{/,
];

export const telltalesIn = (words: string): string[] =>
  words.split('\n').filter((line) => telltales.some((telltale) => telltale.test(line)));

/** Keeps the sum of what moved by itself; runs before the page does. */
export const watchLayoutShift = `
  globalThis.shifted = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) globalThis.shifted += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
`;

export const layoutShift = (page: Page): Promise<number> =>
  page.evaluate(() => (globalThis as unknown as { shifted: number }).shifted);
