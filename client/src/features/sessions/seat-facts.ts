/** What a seat shows and says. The badge is never alone: its meaning is in the words as well. */
import type { PersonId } from '@leerkring/shared/contract/common';
import type { HandKind } from '@leerkring/shared/contract/session-actions';
import { circleText, handKindText } from '../../text/session';
import { isSilentWriting } from './phase-facts';
import type { Room } from './room-context';

export type SeatBadge = 'away' | HandKind | 'ready' | 'turn';

export interface SeatFacts {
  personId: PersonId;
  name: string;
  fullName: string;
  /** The small line under the name. */
  label: string | null;
  /** Everything about this seat, for a screen reader. */
  states: string[];
  turn: boolean;
  turnedAway: boolean;
  here: boolean;
  badge: SeatBadge | null;
}

export const seatFacts = (room: Room, personId: PersonId): SeatFacts => {
  const { view, phase, presenterId, who, present, me } = room;
  const run = view.run;
  const isPresenter = presenterId === personId;
  const turn = run?.speakerId === personId;
  const turnedAway = isPresenter && who.presenterMode === 'turned-away';
  const listens = isPresenter && who.presenterMode === 'listening';
  const here = present.has(personId);
  const hand = run?.queue.find((raised) => raised.personId === personId)?.kind;
  const writing = phase !== null && isSilentWriting(view, phase);
  const ready = writing && (run?.ready.includes(personId) ?? false);
  const observes = view.seats.some((seat) => seat.personId === personId && seat.role === 'observer');
  const role =
    (view.facilitatorId === personId && circleText.facilitator) ||
    (isPresenter && circleText.presenter) ||
    (observes && circleText.observer) ||
    null;
  const states = [
    personId === me && circleText.me,
    role,
    turn && circleText.turn,
    turnedAway && circleText.turnedAway,
    listens && circleText.listens,
    hand && handKindText[hand].state,
    ready && circleText.ready,
    !here && circleText.away,
  ].filter((state): state is string => Boolean(state));
  return {
    personId,
    name: room.nameOf(personId),
    fullName: room.fullNameOf(personId),
    label: (!here && circleText.away) || (turn && circleText.turn) || role,
    states,
    turn,
    turnedAway,
    here,
    badge: (!here && 'away') || hand || (ready && 'ready') || (turn && 'turn') || null,
  };
};
