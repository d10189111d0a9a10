/** The built-in methods, in the order in which a group meets them. A new method is one file and one line here. */
import { appreciative } from './appreciative.js';
import { balint } from './balint.js';
import { fiveStep } from './five-step.js';
import { gossip } from './gossip.js';
import { incidentClassic } from './incident-classic.js';
import { incidentShort } from './incident-short.js';
import type { Method } from './method.js';
import { quickFive } from './quick-five.js';
import { tenStep } from './ten-step.js';
import { tenStepB } from './ten-step-b.js';

export const builtInMethods: readonly Method[] = [
  incidentShort,
  fiveStep,
  tenStep,
  tenStepB,
  appreciative,
  quickFive,
  gossip,
  balint,
  incidentClassic,
];

/** What a new group sees first; the others are behind "more methods" (domain 1.3). */
export const firstMethods: readonly Method[] = [
  incidentShort,
  fiveStep,
  tenStep,
  appreciative,
  quickFive,
  gossip,
];

export const methodByKey = (key: string): Method | undefined =>
  builtInMethods.find((method) => method.key === key);
