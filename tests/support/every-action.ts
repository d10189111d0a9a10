/** One well-formed specimen of every action there is, so that a refusal is about the right and not the form. */
import { randomUUID } from 'node:crypto';
import type { PersonId } from '@leerkring/shared/contract/common';
import type { ActionInput } from './visitor.js';

export interface Targets {
  run: number;
  /** Somebody else with a seat. */
  otherId: PersonId;
  cardId: string;
  listKey: string;
  column: string | null;
  pitchId: string;
  actionId: string;
  speakerId: PersonId | null;
}

export const nothingThere = (otherId: string): Targets => ({
  run: 1,
  otherId: otherId as PersonId,
  cardId: randomUUID(),
  listKey: 'questions',
  column: null,
  pitchId: randomUUID(),
  actionId: randomUUID(),
  speakerId: null,
});

export const everyAction = (at: Targets): ActionInput[] => [
  { type: 'start' },
  { type: 'pause' },
  { type: 'resume' },
  { type: 'extend', run: at.run, minutes: 5 },
  { type: 'advance', run: at.run },
  { type: 'go-back', run: at.run },
  { type: 'skip', run: at.run },
  { type: 'go-to', run: at.run, phaseId: '1.sketch' },
  { type: 'hand-over', to: at.otherId },
  { type: 'take-over' },
  { type: 'end' },
  { type: 'add-card', cardId: randomUUID(), listKey: at.listKey, text: 'Een kaart', column: at.column },
  { type: 'edit-card', cardId: at.cardId, text: 'Anders' },
  { type: 'remove-card', cardId: at.cardId },
  { type: 'move-card', cardId: at.cardId, column: at.column ?? 'nowhere' },
  { type: 'mark-question', cardId: at.cardId, status: 'answered' },
  { type: 'focus-card', cardId: at.cardId },
  { type: 'rate-card', cardId: at.cardId, rating: 'warm' },
  { type: 'show-ratings', listKey: at.listKey },
  { type: 'reveal', listKey: at.listKey },
  { type: 'ready', run: at.run, ready: true },
  { type: 'raise-hand', kind: 'question' },
  { type: 'lower-hand' },
  { type: 'give-floor', to: at.otherId },
  { type: 'order-queue', order: [at.otherId] },
  { type: 'next-speaker', run: at.run, speakerId: at.speakerId },
  { type: 'pledge' },
  { type: 'check-in', text: 'Nieuwsgierig' },
  { type: 'reveal-check-in' },
  { type: 'report-action', actionId: at.actionId, status: 'done', note: '' },
  { type: 'pitch', pitchId: randomUUID(), caseId: null, title: 'Nog een casus', question: 'Wat nu?' },
  { type: 'withdraw-pitch', pitchId: at.pitchId },
  { type: 'vote', pitchIds: [at.pitchId] },
  { type: 'close-vote' },
  { type: 'choose-case', pitchId: at.pitchId },
  { type: 'ask-to-stop' },
  { type: 'add-learning', id: randomUUID(), text: 'Ik leerde iets' },
  { type: 'add-action', id: randomUUID(), text: 'Ik ga bellen', ownerId: at.otherId, dueOn: null },
  { type: 'change-outcome', id: at.actionId, text: 'Anders', ownerId: at.otherId, dueOn: null },
  { type: 'remove-outcome', id: at.actionId },
  {
    type: 'evaluate',
    marks: { safety: 4, depth: 4, time: 4, method: 4, facilitation: 4 },
    moreOf: '',
    lessOf: '',
  },
];
