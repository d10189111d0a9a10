/**
 * People at their keyboards: words of five letters and a pause, five characters a second in all, and twice a
 * second the caret. All of them hang on one wheel with a slot a millisecond, because thousands of timers
 * would be a load of their own.
 */
import { caretAt } from './document-edits.mjs';
import { remembered } from './document-meter.mjs';

const slots = 2048;
const lettersInWord = 5;
const msBetweenLetters = 140;
const msBetweenWords = 500;
const msBetweenCarets = 500;

/** Around a mean, from half of it to one and a half. */
const around = (ms) => ms * (0.5 + Math.random());

export class Typist {
  /** `others`: how many people receive what this one types. */
  constructor(client, seat, others) {
    this.client = client;
    this.seat = seat;
    this.others = others;
    this.clock = 0;
    this.left = client.document.end;
    this.sentAt = new Float64Array(remembered).fill(-1);
    /** How many characters, counted from the first, are acknowledged, and shown to somebody else. */
    this.acknowledged = 0;
    this.shown = 0;
  }

  type(meter) {
    const { clock, left } = this;
    this.left = { client: this.seat.yjsClient, clock };
    this.clock++;
    this.sentAt[clock % remembered] = performance.now();
    meter.typed(this.others);
    const isSpace = clock % (lettersInWord + 1) === lettersInWord;
    this.client.type({ clock, left, characters: isSpace ? ' ' : 'e' });
    return around(isSpace ? msBetweenWords : msBetweenLetters);
  }

  moveCaret() {
    this.client.caret(caretAt(this.left));
    return around(msBetweenCarets);
  }
}

export class Typing {
  wheel = Array.from({ length: slots }, () => []);
  timer = null;

  constructor(meter) {
    this.meter = meter;
  }

  start(typists) {
    this.now = Math.floor(performance.now());
    for (const typist of typists) {
      this.later(() => typist.type(this.meter), around(200));
      this.later(() => typist.moveCaret(), around(msBetweenCarets));
    }
    this.timer = setInterval(() => this.turn(), 1);
  }

  stop() {
    clearInterval(this.timer);
    for (const slot of this.wheel) slot.length = 0;
  }

  later(act, ms) {
    const inMs = Math.min(slots - 1, Math.max(1, Math.round(ms)));
    this.wheel[(this.now + inMs) % slots].push(act);
  }

  turn() {
    const until = Math.floor(performance.now());
    while (this.now < until) {
      this.now++;
      const slot = this.wheel[this.now % slots];
      const due = slot.splice(0);
      for (const act of due) this.later(act, act());
    }
  }
}
