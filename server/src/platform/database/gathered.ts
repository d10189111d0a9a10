/**
 * One statement for all who ask the same thing at the same time, each about something of their own. After a
 * restart everybody comes back at once, and a statement for each would be most of the work. Whoever asks alone is
 * answered at once; whoever asks right behind others goes with the next statement, which begins after they asked, so
 * that no answer is older than its question. Answers come in the order in which they were asked for: edits that follow
 * each other stay behind each other.
 */
import { performance } from 'node:perf_hooks';
import DataLoader from 'dataloader';

/** Rows that PostgreSQL finds in some milliseconds. */
const maxTogether = 500;
/** From the start of a statement for several to the next one: more are coming then. */
const pauseMs = 10;

export class Gathered<Key, Answer> {
  private readonly loader: DataLoader<Key, Answer, Key>;
  private underWay: Promise<unknown> = Promise.resolve();
  private beganAt = Number.NEGATIVE_INFINITY;

  /** `ask`: resolves with the answers in the order of their keys; when it fails, it fails for all of them. */
  constructor(ask: (keys: readonly Key[]) => Promise<Answer[]>) {
    const askNext = (keys: readonly Key[]) => {
      if (keys.length > 1) this.beganAt = performance.now();
      const asking = this.underWay.then(() => ask(keys));
      this.underWay = asking.catch(() => undefined);
      return asking;
    };
    this.loader = new DataLoader(askNext, {
      cache: false,
      maxBatchSize: maxTogether,
      batchScheduleFn: (begin) => void this.underWay.then(() => this.schedule(begin)),
    });
  }

  answer(key: Key): Promise<Answer> {
    return this.loader.load(key);
  }

  private schedule(begin: () => void): void {
    const wait = this.beganAt + pauseMs - performance.now();
    // At once is after all that has come in by now.
    if (wait <= 0) setImmediate(begin);
    else setTimeout(begin, wait);
  }
}
