import { describe, expect, it } from '@jest/globals';
import { ServerClock } from './server-clock';

const started = Date.parse('2026-11-24T12:30:00Z');

describe('the clock of the server on this screen', () => {
  it('does not care what the clock of the device says', () => {
    let ticks = 5_000;
    const clock = new ServerClock(() => ticks);
    clock.restart(started);
    ticks += 60_000;
    expect(clock.now()).toBe(started + 60_000);
  });

  it('does not go back for a frame that was long on its way', () => {
    let ticks = 0;
    const clock = new ServerClock(() => ticks);
    clock.restart(started);
    ticks = 10_000;
    clock.hear(started + 4_000);
    expect(clock.now()).toBe(started + 10_000);
  });

  it('catches up when the first frame was late', () => {
    let ticks = 0;
    const clock = new ServerClock(() => ticks);
    clock.restart(started);
    ticks = 1_000;
    clock.hear(started + 3_000);
    expect(clock.now()).toBe(started + 3_000);
  });

  it('believes the server again after a rejoin', () => {
    let ticks = 0;
    const clock = new ServerClock(() => ticks);
    clock.restart(started);
    ticks = 1_000;
    clock.restart(started - 3_600_000);
    expect(clock.now()).toBe(started - 3_600_000);
  });
});
