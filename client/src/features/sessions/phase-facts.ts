/** What the screen wants to know about a phase and its place in the plan; only from capabilities. */
import type { PersonId } from '@leerkring/shared/contract/common';
import type { Plan, PlannedPhase, SessionDocument, SessionView } from '@leerkring/shared/contract/sessions';
import type { CardList } from '@leerkring/shared/methods/method';

export const phasesOfBlock = (plan: Plan, blockIndex: number) =>
  plan.phases.filter((phase) => phase.blockIndex === blockIndex);

/** Counted from 1, inside its block. */
export const positionOf = (plan: Plan, phase: PlannedPhase) => {
  const block = phasesOfBlock(plan, phase.blockIndex);
  return { number: block.findIndex(({ id }) => id === phase.id) + 1, total: block.length };
};

export const neighbourOf = (plan: Plan, phase: PlannedPhase, step: 1 | -1): PlannedPhase | undefined =>
  plan.phases[plan.phases.findIndex(({ id }) => id === phase.id) + step];

export const listIdOf = (phase: PlannedPhase, list: CardList) => `${phase.blockIndex}.${list.key}`;

export const listStateOf = (view: SessionView, listId: string) =>
  view.lists.find((list) => list.listId === listId) ?? {
    listId,
    revealed: false,
    ratingsShown: false,
    hiddenCount: 0,
  };

/** Somebody writes in silence now: a hidden list that is not yet shown. */
export const silentLists = (view: SessionView, phase: PlannedPhase) =>
  phase.lists.filter((list) => list.hidden && !listStateOf(view, listIdOf(phase, list)).revealed);

export const isSilentWriting = (view: SessionView, phase: PlannedPhase) =>
  silentLists(view, phase).some((list) => list.addedBy !== 'nobody');

/** Who is counted in "3 van 6": who has a seat and takes part. */
export const takingPart = (view: SessionView, except: PersonId | null = null) =>
  view.seats
    .filter((seat) => seat.role === 'member' && seat.personId !== except)
    .map((seat) => seat.personId);

/** Who is counted in "3 van 6 klaar": everybody who may write in silence now. */
export const writersNow = (view: SessionView, phase: PlannedPhase, presenterId: PersonId | null) => {
  const presenterWrites = silentLists(view, phase).some((list) => list.addedBy === 'everyone');
  return takingPart(view, presenterWrites && phase.presenterMode === 'active' ? null : presenterId);
};

/** The reflection of this block, else of the case before it, else of the first case. */
export const reflectionFor = (documents: readonly SessionDocument[], blockIndex: number) => {
  const reflections = documents.filter((document) => document.kind === 'reflection');
  const before = reflections.filter((document) => (document.blockIndex ?? 0) <= blockIndex);
  return before.at(-1) ?? reflections[0];
};

/** The block whose case is read now: this one, else the last before it that had a case. */
export const caseBlockFor = (view: SessionView, blockIndex: number): number =>
  view.chosen.findLastIndex((chosen, index) => chosen !== null && index <= blockIndex);

export const notesOf = (documents: readonly SessionDocument[]) =>
  documents.find((document) => document.kind === 'notes');
