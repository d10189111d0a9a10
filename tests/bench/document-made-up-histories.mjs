/**
 * Histories for when the real ones are not there: as many edits, about as many of them deletions, a text of
 * about the same length. The same ones each time.
 */
const words = 'de vraag is wat er gebeurde toen niemand nog belde en wie dat had gezien ';

const seeded = (seed) => {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
};

/** Mostly typing on; sometimes a jump, and every so often a few words are taken back. */
class Pen {
  constructor(random, jumps) {
    this.random = random;
    this.jumps = jumps;
    this.at = 0;
    this.length = 0;
    this.typed = 0;
    this.erasing = 0;
  }

  next() {
    if (this.random() < this.jumps) this.at = Math.floor(this.random() * (this.length + 1));
    if (this.random() < 0.03) this.erasing = Math.ceil(this.random() * 24);
    if (this.at > 0 && this.erasing-- > 0) {
      this.length--;
      return [--this.at, 1, ''];
    }
    this.length++;
    return [this.at++, 0, words[this.typed++ % words.length]];
  }
}

export const madeUpPaper = () => {
  const pen = new Pen(seeded(1), 0.005);
  return { startContent: '', txns: Array.from({ length: 260_000 }, () => ({ patches: [pen.next()] })) };
};

/** Two write at once, before and behind a full stop; after every five edits each sees what the other wrote. */
export const madeUpFriends = () => {
  const random = seeded(2);
  const pens = [new Pen(random, 0.02), new Pen(random, 0.02)];
  const txns = [];
  let heads = [];
  while (txns.length < 26_000) {
    const behind = pens[0].length + 1;
    heads = pens.map((pen, agent) => {
      let parents = heads;
      for (let edit = 0; edit < 5; edit++) {
        const [at, deleted, inserted] = pen.next();
        txns.push({ parents, agent, patches: [[agent === 0 ? at : behind + at, deleted, inserted]] });
        parents = [txns.length - 1];
      }
      return txns.length - 1;
    });
  }
  return { startContent: '.', txns };
};
