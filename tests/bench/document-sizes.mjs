/** How much of everything: `long` to know, `short` (two minutes) to see whether it is still about the same. */
export const long = {
  capacity: {
    rounds: 2,
    // From below: texts that people leave are folded, and that would be measured with what comes after it.
    start: { ours: 180, hocuspocus: 100, ywebsocket: 160 },
    factor: 1.35,
    precision: 1.1,
    most: 10,
    budgetMs: 240_000,
    attempts: 2,
    times: { settleMs: 1_500, warmUpMs: 3_000, windowMs: 7_000 },
  },
  idle: { from: 100, to: 300, settleMs: 4_000 },
  openRoom: { from: 40, to: 160, settleMs: 4_000 },
  opening: { rounds: 3, count: 3 },
  storm: { rounds: 3, rooms: 125 },
  crash: { rounds: 3, rooms: 50, typingMs: () => 6_000 + Math.random() * 4_000 },
  twoCores: true,
  note: '',
};

export const short = {
  capacity: {
    rounds: 1,
    start: { ours: 240, hocuspocus: 180, ywebsocket: 290 },
    factor: 1.35,
    precision: 1.35,
    most: 3,
    budgetMs: 11_000,
    attempts: 1,
    times: { settleMs: 300, warmUpMs: 1_200, windowMs: 2_500 },
  },
  idle: { from: 30, to: 90, settleMs: 800 },
  openRoom: { from: 10, to: 50, settleMs: 800 },
  opening: { rounds: 1, count: 3 },
  storm: { rounds: 1, rooms: 125 },
  crash: { rounds: 1, rooms: 50, typingMs: () => 3_000 },
  twoCores: false,
  note: 'coarse: short run',
};
