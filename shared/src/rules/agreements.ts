/** What can become of an agreement. Who may do it stands in can.ts. */
import type { AgreementState } from '../contract/agreements.js';

const next: Readonly<Record<AgreementState, readonly AgreementState[]>> = {
  concept: ['in-review', 'withdrawn'],
  'in-review': ['concept', 'withdrawn'],
  withdrawn: [],
};

export const mayBecome = (from: AgreementState, to: AgreementState): boolean => next[from].includes(to);

/** Whether its text and what stands around it can still change. */
export const isAlive = (state: AgreementState): boolean => next[state].length > 0;
