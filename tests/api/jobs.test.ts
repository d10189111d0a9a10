import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Jobs } from '../../server/src/platform/jobs/jobs.js';
import { GroundFloor } from '../support/ground-floor.js';
import { startApp, startNode, type TestApp } from '../support/start-app.js';

describe('a job', () => {
  let app: TestApp;
  let jobs: Jobs;
  beforeAll(async () => {
    app = await startApp({ root: GroundFloor });
    jobs = app.app.get(Jobs);
  });
  afterAll(() => app.close());

  it('gets the time of the clock', async () => {
    let given: Date | undefined;
    jobs.every('tell', 60, async (now) => {
      given = now;
    });
    await jobs.runDue('tell');
    expect(given).toEqual(app.clock.now());
  });

  it('does not run while it runs elsewhere, and runs again afterwards', async () => {
    const there = await startNode(app, { root: GroundFloor });
    try {
      const elsewhere = there.app.get(Jobs);
      let runs = 0;
      const work = async () => {
        runs += 1;
        if (runs === 1) await elsewhere.runDue('once');
      };
      for (const each of [jobs, elsewhere]) each.every('once', 60, work);
      await jobs.runDue('once');
      expect(runs).toBe(1);
      await elsewhere.runDue('once');
      expect(runs).toBe(2);
    } finally {
      await there.close();
    }
  });

  it('that fails takes nothing down and may try again', async () => {
    let runs = 0;
    jobs.every('fail', 60, async () => {
      runs += 1;
      throw new Error('no');
    });
    await jobs.runDue('fail');
    await jobs.runDue('fail');
    expect(runs).toBe(2);
  });
});
