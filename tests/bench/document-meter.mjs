/**
 * What the load measures: from the moment a character was sent to the moment each of the others had it, and
 * to the moment it was acknowledged. Counted in tenths of a millisecond, so that a million deliveries cost nothing.
 */
const perMs = 10;
const longestMs = 10_000;
/** How many characters of one typist can be under way before a time is overwritten. */
export const remembered = 1024;

class Times {
  counts = new Uint32Array(longestMs * perMs + 1);
  total = 0;

  add(ms) {
    this.counts[Math.min(longestMs * perMs, Math.max(0, Math.round(ms * perMs)))]++;
    this.total++;
  }

  /** `missing`: so many that never came count as the slowest. */
  percentile(part, missing = 0) {
    if (this.total + missing === 0) return Number.NaN;
    let left = part * (this.total + missing);
    for (let slot = 0; slot < this.counts.length; slot++) {
      left -= this.counts[slot];
      if (left < 0) return slot / perMs;
    }
    return longestMs;
  }
}

export class Meter {
  constructor() {
    this.typists = new Map();
    this.begin();
    this.end();
  }

  add(typist) {
    this.typists.set(typist.seat.yjsClient, typist);
  }

  remove(typist) {
    this.typists.delete(typist.seat.yjsClient);
  }

  /** From now on what is sent counts. */
  begin() {
    this.from = performance.now();
    this.until = Number.POSITIVE_INFINITY;
    this.deliveries = new Times();
    this.acknowledgements = new Times();
    this.arrived = 0;
    this.carets = 0;
    this.refusals = 0;
    this.sent = 0;
    this.expected = 0;
  }

  /** What is sent from now on does not count; what was sent before still may arrive. */
  end() {
    this.until = performance.now();
  }

  counts(sentAt) {
    return sentAt >= this.from && sentAt < this.until;
  }

  typed(others) {
    if (!this.counts(performance.now())) return;
    this.sent++;
    this.expected += others;
  }

  delivered(yjsClient, clock, length) {
    const typist = this.typists.get(yjsClient);
    if (!typist) return;
    const now = performance.now();
    typist.shown = Math.max(typist.shown, clock + length);
    if (this.counts(now)) this.arrived += length;
    for (let each = clock; each < clock + length; each++) {
      const sentAt = typist.sentAt[each % remembered];
      if (this.counts(sentAt)) this.deliveries.add(now - sentAt);
    }
  }

  acknowledged({ yjsClient }, clock, length = 1) {
    const typist = this.typists.get(yjsClient);
    if (!typist) return;
    const now = performance.now();
    typist.acknowledged = Math.max(typist.acknowledged, clock + length);
    for (let each = clock; each < clock + length; each++) {
      const sentAt = typist.sentAt[each % remembered];
      if (this.counts(sentAt)) this.acknowledgements.add(now - sentAt);
    }
  }

  caretDelivered() {
    this.carets++;
  }

  /** An edit that the server did not take. */
  refused(why) {
    if (this.refusals++ === 0) console.error(`An edit was refused: ${why.slice(0, 300)}`);
  }

  get missing() {
    return Math.max(0, this.expected - this.deliveries.total);
  }
}

/** For whoever only looks. */
export const silentMeter = { delivered: () => {}, acknowledged: () => {}, caretDelivered: () => {} };
