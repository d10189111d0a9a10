import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Jobs } from '../../server/src/platform/jobs/jobs.js';
import { GroundFloor } from '../support/ground-floor.js';
import { startApp, type TestApp } from '../support/start-app.js';

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
    let runs = 0;
    jobs.every('once', 60, async () => {
      runs += 1;
      if (runs === 1) await jobs.runDue('once');
    });
    await jobs.runDue('once');
    expect(runs).toBe(1);
    await jobs.runDue('once');
    expect(runs).toBe(2);
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
