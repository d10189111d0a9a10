/**
 * Who may do what in a phase. The server decides with these; the screen shows and hides with the same.
 * The presenter's place is the heart of intervisie: while listening or turned away they hear and see,
 * and answer later. "Ik wil stoppen" always works and turns them back to the circle.
 */
import type { PersonId } from '../../contract/common.js';
import type { ProblemCode } from '../../contract/problem.js';
import type { Plan, PlannedPhase, Seat, SessionView } from '../../contract/sessions.js';
import type { CardList, Phase, PresenterMode } from '../../methods/method.js';
import { currentPhase, presenterOf, type SessionState } from './state.js';

export interface Standing {
  isFacilitator: boolean;
  isPresenter: boolean;
  isObserver: boolean;
  /** How the presenter sits now, whoever asks; `active` when the phase has no presenter. */
  presenterMode: PresenterMode;
}

interface Facts {
  facilitatorId: PersonId;
  seats: readonly Seat[];
  presenterId: PersonId | null;
  stopAskedBy: PersonId | null;
  phase: Phase | null;
}

const standing = (facts: Facts, personId: PersonId): Standing => ({
  isFacilitator: facts.facilitatorId === personId,
  isPresenter: facts.presenterId === personId,
  isObserver: facts.seats.some((seat) => seat.personId === personId && seat.role === 'observer'),
  presenterMode: facts.stopAskedBy !== null || !facts.phase ? 'active' : facts.phase.presenterMode,
});

export const standingInState = (state: SessionState, plan: Plan, personId: PersonId): Standing =>
  standing(
    {
      facilitatorId: state.facilitatorId,
      seats: state.seats,
      presenterId: presenterOf(state, plan),
      stopAskedBy: state.stopAskedBy,
      phase: currentPhase(state, plan),
    },
    personId,
  );

/** The phase a view is in, found in the plan that came with the frame. */
export const phaseInView = (view: SessionView, plan: Plan): PlannedPhase | null =>
  plan.phases.find((phase) => phase.id === view.run?.phaseId) ?? null;

export const presenterInView = (view: SessionView, plan: Plan): PersonId | null => {
  const phase = phaseInView(view, plan);
  return phase ? (view.chosen[phase.blockIndex]?.presenterId ?? null) : null;
};

export const standingInView = (view: SessionView, plan: Plan, personId: PersonId): Standing =>
  standing({ ...view, presenterId: presenterInView(view, plan), phase: phaseInView(view, plan) }, personId);

/** The presenter has to keep still: nothing of theirs reaches the group now. */
export const mustKeepStill = (who: Standing): boolean =>
  who.isPresenter && who.presenterMode === 'turned-away';

/** Takes part at all: observers watch, a turned-away presenter listens. */
export const mayContribute = (who: Standing): boolean => !who.isObserver && !mustKeepStill(who);

/** The code of a refusal: a presenter who listens hears why. */
export const whyNot = (who: Standing): ProblemCode =>
  who.isPresenter && who.presenterMode !== 'active' ? 'presenter-listens' : 'not-allowed';

export const mayAddTo = (list: CardList, who: Standing): boolean => {
  if (!mayContribute(who)) return false;
  if (!who.isPresenter) return list.addedBy === 'participants' || list.addedBy === 'everyone';
  return list.addedBy === 'presenter' || (list.addedBy === 'everyone' && who.presenterMode === 'active');
};

/** Questions are marked and brought forward by whom they are for, or by the facilitator. */
export const mayLead = (who: Standing): boolean =>
  who.isFacilitator || (who.isPresenter && mayContribute(who));

export const mayRate = (list: CardList, who: Standing): boolean =>
  list.rated && who.isPresenter && mayContribute(who);

export const mayAskFloor = (phase: Phase, who: Standing): boolean => {
  if (!phase.queue || !mayContribute(who)) return false;
  if (who.isPresenter) return who.presenterMode === 'active' && phase.speakers !== 'nobody';
  return phase.speakers === 'participants' || phase.speakers === 'everyone';
};

/** Who takes a turn in the round of this phase. */
export const speaksInRound = (phase: Phase, who: Standing): boolean => {
  if (who.isObserver) return false;
  if (phase.speakers === 'presenter') return who.isPresenter;
  if (who.isPresenter) return phase.speakers === 'everyone' && who.presenterMode === 'active';
  return phase.speakers === 'participants' || phase.speakers === 'everyone';
};

/** May write in the shared texts (notes and reflection). */
export const mayWriteTogether = (status: SessionView['status'], who: Standing): boolean =>
  status !== 'ended' && mayContribute(who);
