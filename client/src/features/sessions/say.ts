/**
 * What a screen reader is told of its own accord: a new phase, my turn, cards that open, the lead, the end.
 * Few things, politely; never seconds, typing or who comes and goes.
 */
import type { PersonId } from '@leerkring/shared/contract/common';
import type { Plan, SessionView } from '@leerkring/shared/contract/sessions';
import { mustKeepStill, phaseInView, standingInView } from '@leerkring/shared/rules/session/rights';
import { noticeText, roomText, sayText } from '../../text/session';
import { positionOf } from './phase-facts';

interface Moment {
  view: SessionView;
  plan: Plan;
  me: PersonId;
}

const revealed = (view: SessionView) => view.lists.filter((list) => list.revealed).length;

export const whatToSay = (before: SessionView, { view, plan, me }: Moment): string => {
  if (view.status === 'ended') return before.status === 'ended' ? '' : sayText.ended;
  const phase = phaseInView(view, plan);
  const newPhase = phase && before.run?.number !== view.run?.number;
  const { number, total } = phase ? positionOf(plan, phase) : { number: 0, total: 0 };
  const said = [
    newPhase && sayText.phase(roomText.phase(number, total), phase.title),
    newPhase && mustKeepStill(standingInView(view, plan, me)) && sayText.turnedAway,
    before.facilitatorId !== me && view.facilitatorId === me && sayText.facilitator,
    !newPhase && revealed(view) > revealed(before) && sayText.revealed,
    view.run?.speakerId === me && (newPhase || before.run?.speakerId !== me) && sayText.myTurn,
    before.status === 'running' && view.status === 'paused' && !view.stopAskedBy && noticeText.paused,
  ];
  return said.filter(Boolean).join(' ');
};
