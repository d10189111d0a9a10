/**
 * How often somebody may ask: a bucket per key that fills at a steady rate and lets a burst through.
 * In memory and synchronous, because each socket command passes it; every node counts for itself.
 */
interface Bucket {
  tokens: number;
  at: number;
}

/** Keys that are forgotten now and then: a full bucket says nothing. */
const SWEEP_MS = 60_000;

export class TokenBuckets {
  private readonly buckets = new Map<string, Bucket>();
  private sweptAt = 0;

  constructor(
    private readonly perSecond: number,
    private readonly burst: number,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** Seconds to wait; 0 when the token was taken. */
  take(key: string): number {
    const now = this.now();
    if (now - this.sweptAt > SWEEP_MS) this.sweep(now);
    const bucket = this.buckets.get(key) ?? { tokens: this.burst, at: now };
    bucket.tokens = this.filled(bucket, now);
    bucket.at = now;
    this.buckets.set(key, bucket);
    if (bucket.tokens < 1) return (1 - bucket.tokens) / this.perSecond;
    bucket.tokens -= 1;
    return 0;
  }

  private filled(bucket: Bucket, now: number): number {
    return Math.min(this.burst, bucket.tokens + ((now - bucket.at) / 1000) * this.perSecond);
  }

  private sweep(now: number): void {
    this.sweptAt = now;
    for (const [key, bucket] of this.buckets) {
      if (this.filled(bucket, now) >= this.burst) this.buckets.delete(key);
    }
  }
}
