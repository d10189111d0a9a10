/** Six people in six browsers, one of them on a phone, one with a clock that is an hour wrong, two on a line that breaks. */
import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { phone, Stage } from '../../support/journey.js';
import { Network } from '../../support/network.js';
import { secondsLeft, title, together } from '../../support/room-screen.js';

export const caseTitle = 'Wie belt wie op zaterdagavond';
export const backToTheCircle = 'Je zit met je rug naar de kring';

export class Cast {
  stage!: Stage;
  lotte!: Page;
  marieke!: Page;
  youssef!: Page;
  anouk!: Page;
  ruben!: Page;
  fenna!: Page;
  all!: Page[];
  /** The lines of Ruben and Anouk. */
  rubens!: Network;
  anouks!: Network;
  scene = 0;
  /** What axe found, in which scene and with whom. */
  readonly barriers: string[] = [];

  async enter(): Promise<void> {
    const stage = await Stage.build();
    this.stage = stage;
    [this.rubens, this.anouks] = await Promise.all([Network.start(), Network.start()]);
    this.all = await Promise.all([
      stage.enter('Lotte Brandsma'),
      stage.enter('Marieke Terlouw', { colorScheme: 'dark' }),
      stage.enter('Youssef Benali'),
      stage.enter('Anouk Dijkema', { clockOffByMs: 3_600_000, proxy: { server: this.anouks.url } }),
      stage.enter('Ruben Castelijns', { colorScheme: 'dark', proxy: { server: this.rubens.url } }),
      stage.enter('Fenna Oosterwoud', { ...phone, colorScheme: 'dark' }),
    ]);
    [this.lotte, this.marieke, this.youssef, this.anouk, this.ruben, this.fenna] = this.all as [
      ...[Page, Page, Page, Page, Page, Page],
    ];
  }

  async leave(): Promise<void> {
    await this.stage.close();
    for (const network of [this.rubens, this.anouks]) network.stop();
  }

  readonly members = () => this.all.filter((page) => page !== this.marieke);

  readonly lookAt = async (name: string, screens: Record<string, Page>): Promise<void> => {
    for (const [who, page] of Object.entries(screens))
      this.barriers.push(...(await this.stage.judge(page, `${name}-${who}`)));
  };

  /** Everybody is in this phase with the same time, and nobody who needs help is shut out. */
  readonly everybodyIn = async (phase: string): Promise<void> => {
    const { all, lotte, marieke, youssef, fenna } = this;
    await together(all, (page) => title(page, phase).or(title(page, backToTheCircle)).waitFor());
    const clocks = await Promise.all(all.map(secondsLeft));
    expect(Math.max(...clocks) - Math.min(...clocks)).toBeLessThanOrEqual(2);
    this.scene += 1;
    const name = `${String(this.scene).padStart(2, '0')}-${phase.toLowerCase().replaceAll(' ', '-')}`;
    await this.lookAt(name, { lotte, marieke, youssef, fenna });
  };
}
