/**
 * The server's time on this screen. The offset goes against performance.now(), which does not follow the
 * clock of the device: a device that is an hour wrong, or is set right during the session, changes
 * nothing. A frame can only arrive late, so the largest offset seen since joining is the truest.
 */
export class ServerClock {
  private offset = Number.NEGATIVE_INFINITY;

  constructor(private readonly ticks: () => number = () => performance.now()) {}

  /** After a reconnect: a device that slept may have stopped its ticks. */
  restart(serverNow: number): void {
    this.offset = serverNow - this.ticks();
  }

  hear(serverNow: number): void {
    this.offset = Math.max(this.offset, serverNow - this.ticks());
  }

  now(): number {
    return this.offset + this.ticks();
  }
}
