import { Clock } from '../../server/src/platform/clock/clock.js';

/** Stands still until a test moves it. */
export class FakeClock extends Clock {
  private ms: number;

  constructor(start = '2026-11-24T12:00:00Z') {
    super();
    this.ms = Date.parse(start);
  }

  override now(): Date {
    return new Date(this.ms);
  }

  set(instant: string): void {
    this.ms = Date.parse(instant);
  }

  advance(by: { hours?: number; minutes?: number; seconds?: number; ms?: number }): void {
    const { hours = 0, minutes = 0, seconds = 0, ms = 0 } = by;
    this.ms += ((hours * 60 + minutes) * 60 + seconds) * 1000 + ms;
  }
}
