import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  id: string;
  nodes: { target: string[]; failureSummary?: string }[];
}

/** What axe finds on the page as it is now, in a form that a failing test can print; `enhanced` asks 7:1 of every text. */
export const axeFindings = async (page: Page, { enhanced = false } = {}): Promise<string[]> => {
  await page.evaluate(axeSource);
  const violations = await page.evaluate(async (enabled): Promise<Violation[]> => {
    const { axe } = globalThis as unknown as {
      axe: { run(root: unknown, options: unknown): Promise<{ violations: Violation[] }> };
    };
    const values = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const { violations: found } = await axe.run(document, {
      runOnly: { type: 'tag', values },
      rules: { 'color-contrast-enhanced': { enabled } },
    });
    return found;
  }, enhanced);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary ?? ''}`),
  );
};
