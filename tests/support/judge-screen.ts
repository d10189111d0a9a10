/** One screen as all who may see it see it: on a wide window and on a phone, in the light and in the dark. */
import type { Page } from 'playwright-core';
import { desktop, phone, type Stage } from './journey.js';
import { wordsOn } from './room-screen.js';
import { misfitsOn, telltalesIn } from './screen-checks.js';

/** What is wrong with it, in words that point at it; leaves the window wide and the theme light. */
export const judgeScreen = async (stage: Stage, page: Page, name: string): Promise<string[]> => {
  const faults: string[] = [];
  for (const [device, { viewport }] of Object.entries({ desktop, phone })) {
    await page.setViewportSize(viewport);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      faults.push(...(await stage.judge(page, `${name}-${device}-${colorScheme}`)));
    }
    faults.push(...(await misfitsOn(page)).map((misfit) => `${name}-${device}: ${misfit}`));
  }
  faults.push(...telltalesIn(await wordsOn(page)).map((line) => `${name}: ${line}`));
  await page.setViewportSize(desktop.viewport);
  await page.emulateMedia({ colorScheme: 'light' });
  return faults;
};
