/** What every part of the room may look at, worked out once from what the server sent. */
import type { PersonId } from '@leerkring/shared/contract/common';
import type { SessionAction } from '@leerkring/shared/contract/session-actions';
import type { Joined, PlannedPhase } from '@leerkring/shared/contract/sessions';
import { type CommandType, mayActOn, refusedBecause } from '@leerkring/shared/rules/session/commands';
import {
  phaseInView,
  presenterInView,
  type Standing,
  standingInView,
} from '@leerkring/shared/rules/session/rights';
import { createContext, useContext } from 'react';
import { fullName } from '../../lib/person';
import type { Drafts } from './drafts';
import type { SavingLedger } from './saving';
import type { ServerClock } from './server-clock';

export interface RoomParts extends Joined {
  me: PersonId;
  clock: ServerClock;
  drafts: Drafts;
  saving: SavingLedger;
  /** True when accepted; otherwise the room says why. */
  act: (action: SessionAction) => Promise<boolean>;
  /** Rejects with the problem, for texts that save themselves. */
  send: (action: SessionAction) => Promise<void>;
  writeNote: (text: string, basedOn: number) => Promise<number>;
}

export interface Room extends Omit<RoomParts, 'present'> {
  present: ReadonlySet<PersonId>;
  phase: PlannedPhase | null;
  presenterId: PersonId | null;
  who: Standing;
  /** By the table the server decides with. `ownerId`: whose the thing is that it acts on. */
  may: (type: CommandType, ownerId?: PersonId | null) => boolean;
  /** The given name; with an initial where two people share it. */
  nameOf: (id: PersonId) => string;
  fullNameOf: (id: PersonId) => string;
}

export const roomFrom = (parts: RoomParts): Room => {
  const { frame, view, me, onlyReads } = parts;
  const person = (id: PersonId) => frame.people.find((candidate) => candidate.id === id);
  const phase = phaseInView(view, frame.plan);
  const who = standingInView(view, frame.plan, me);
  return {
    ...parts,
    present: new Set(parts.present),
    phase,
    presenterId: presenterInView(view, frame.plan),
    who,
    may: (type, ownerId = me) =>
      !onlyReads &&
      refusedBecause(type, who, { status: view.status, phase }) === null &&
      mayActOn(type, who, me, ownerId),
    nameOf: (id) => {
      const found = person(id);
      if (!found) return '';
      const shared = frame.people.filter(({ givenName }) => givenName === found.givenName).length > 1;
      return shared ? `${found.givenName} ${found.familyName.charAt(0)}.` : found.givenName;
    },
    fullNameOf: (id) => {
      const found = person(id);
      return found ? fullName(found) : '';
    },
  };
};

export const RoomContext = createContext<Room | null>(null);

export const useRoom = (): Room => {
  const room = useContext(RoomContext);
  if (!room) throw new Error('useRoom outside the room');
  return room;
};

/** Inside a running session there is always a phase. */
export const usePhase = (): PlannedPhase => {
  const { phase } = useRoom();
  if (!phase) throw new Error('no phase before the start');
  return phase;
};
