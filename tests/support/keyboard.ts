/**
 * Somebody who has only a keyboard. Each stop on the way is judged: focus must be seen, and nothing may lie
 * over it. A place that Tab never reaches, or never leaves, makes the walk fail.
 */
import type { Locator, Page } from 'playwright-core';

/** More stops than any screen of ours has. */
const farthest = 150;

interface Stop {
  name: string;
  isTarget: boolean;
  faults: string[];
}

export class Keyboard {
  /** What was wrong at a stop, with its name. */
  readonly faults = new Set<string>();

  constructor(readonly page: Page) {}

  /** Tab by tab to the control with this role and name. */
  walkTo(role: string, name: string | RegExp): Promise<void> {
    return this.walk(this.page.getByRole(role as 'button', { name, exact: true }), `${role} "${name}"`);
  }

  /** Tab by tab into the group of radio buttons with this name. */
  walkToGroup(name: string): Promise<void> {
    return this.walk(this.page.getByRole('group', { name, exact: true }).getByRole('radio'), name);
  }

  private async walk(wanted: Locator, what: string): Promise<void> {
    const passed: string[] = [];
    for (let step = 0; step < farthest; step += 1) {
      const stop = await this.stop(wanted);
      for (const fault of stop.faults) this.faults.add(`${stop.name}: ${fault}`);
      if (stop.isTarget) return;
      passed.push(stop.name);
      await this.page.keyboard.press('Tab');
    }
    throw new Error(`Tab never came at ${what}, but along: ${[...new Set(passed)].join(' | ')}`);
  }

  async press(role: string, name: string | RegExp, key = 'Enter'): Promise<void> {
    await this.walkTo(role, name);
    await this.page.keyboard.press(key);
  }

  async type(role: string, name: string | RegExp, text: string): Promise<void> {
    await this.walkTo(role, name);
    await this.page.keyboard.type(text);
  }

  /** Focus is there now, without a step. */
  async isAt(role: string, name: string | RegExp): Promise<void> {
    const wanted = this.page.getByRole(role as 'button', { name, exact: true });
    await wanted.and(this.page.locator(':focus')).waitFor();
  }

  private async stop(wanted: Locator): Promise<Stop> {
    const isTarget = (await wanted.and(this.page.locator(':focus')).count()) > 0;
    return { ...(await this.page.evaluate(judge)), isTarget };
  }
}

/** Runs in the page. */
const judge = (): Pick<Stop, 'name' | 'faults'> => {
  const element = document.activeElement ?? document.body;
  const label = element instanceof HTMLInputElement ? element.labels?.[0] : element;
  const name = (element.getAttribute('aria-label') ?? label?.textContent ?? '').trim().slice(0, 50);
  const faults: string[] = [];
  if (element === document.body) return { name: 'the page', faults };
  const isMarked = (marked: Element | null) => {
    if (!marked) return false;
    const { outlineStyle, outlineWidth } = getComputedStyle(marked);
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
  };
  // A native control may lie unseen over the face that carries the mark.
  const unseen = getComputedStyle(element).opacity === '0';
  const face = unseen ? element.nextElementSibling : element;
  // Where the page itself is focused after a change of page, there is nothing to mark.
  const isPlace = element.matches('[tabindex="-1"]');
  // The little calendar inside a date field has focus itself, and a ring of the browser's own.
  const isInside = !element.matches(':focus');
  if (!isPlace && !isInside && !isMarked(face)) faults.push('focus cannot be seen');
  const box = (face ?? element).getBoundingClientRect();
  const inset = 3;
  const corners = [
    [box.left + inset, box.top + inset],
    [box.right - inset, box.top + inset],
    [box.left + inset, box.bottom - inset],
    [box.right - inset, box.bottom - inset],
  ] as const;
  const covered = corners.filter(([x, y]) => {
    const top = document.elementFromPoint(x, y);
    return !top || !(element.contains(top) || face?.contains(top) || top.contains(element));
  });
  if (!isPlace && covered.length > 0) faults.push(`${covered.length} of its 4 corners cannot be seen`);
  return { name: `${element.tagName.toLowerCase()} "${name}"`, faults };
};
