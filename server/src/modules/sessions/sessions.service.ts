import type { GroupId, MeetingId, PersonId, SessionId } from '@leerkring/shared/contract/common';
import type { SessionAction } from '@leerkring/shared/contract/session-actions';
import { act, leaveSeat, takeSeat } from '@leerkring/shared/rules/session/machine';
import {
  newSession,
  Refusal,
  stay,
  type TimelineFact,
  type Transition,
} from '@leerkring/shared/rules/session/state';
import { endSession } from '@leerkring/shared/rules/session/steering';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { EventLog } from '../../platform/events/event-log.js';
import { AppError } from '../../platform/http/app-error.js';
import { newId } from '../../platform/ids.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import type { Kept, LiveSession } from './live-session.js';
import { LiveSessions } from './live-sessions.js';
import { planOf } from './meeting-plan.js';
import { Session } from './session.entity.js';
import { SessionBroadcast } from './session-broadcast.js';
import { SessionEffects } from './session-effects.js';
import { SessionFacts } from './session-facts.js';

/** A step another process was first with is judged again on the newer state, this often. */
const maxAttempts = 10;

type Judge = () => Promise<{ transition: Transition; plan: Kept['plan'] }>;

/** Steps of a live session: judge, store, tell, in that order. Who may come in at all is asked before. */
@Injectable()
export class SessionsService {
  constructor(
    private readonly database: Database,
    private readonly events: EventLog,
    private readonly live: LiveSessions,
    private readonly facts: SessionFacts,
    private readonly effects: SessionEffects,
    private readonly broadcast: SessionBroadcast,
  ) {}

  get(id: SessionId): Promise<LiveSession> {
    return this.live.get(id);
  }

  /** Sessions of this group that somebody may be in. */
  async inGroup(groupId: GroupId | null): Promise<LiveSession[]> {
    return (await this.live.all()).filter((live) => live.groupId === groupId);
  }

  /** Nobody is left in it. */
  release(id: SessionId): void {
    this.live.release(id);
  }

  /** The session of this meeting, made when the first person comes in. */
  ofMeeting(meeting: Meeting): Promise<LiveSession> {
    return this.live.ofMeeting(meeting.id, async () => {
      const plan = planOf(meeting, 0, meeting.startsAt);
      const state = newSession(meeting.facilitatorId, plan);
      return Object.assign(new Session(), {
        id: newId<SessionId>(),
        meetingId: meeting.id,
        groupId: meeting.groupId,
        status: state.status,
        plan,
        state,
        revision: 0,
        documents: [],
        changedAt: meeting.startsAt,
        forgetAt: null,
        eraseAt: null,
      });
    });
  }

  /** Carries out one action; resolves with the session's revision once it is stored. */
  act(live: LiveSession, actorId: PersonId, action: SessionAction): Promise<number> {
    return this.step(live, actorId, async () => {
      const context = await this.facts.gather(live, actorId, action);
      return { transition: act(live.state, action, context), plan: context.plan };
    });
  }

  takeSeat(live: LiveSession, personId: PersonId, role: 'member' | 'observer'): Promise<number> {
    return this.step(live, personId, async () => ({
      transition: stay(takeSeat(live.state, personId, role, live.plan)),
      plan: live.plan,
    }));
  }

  leaveSeat(live: LiveSession, personId: PersonId): Promise<number> {
    return this.step(live, personId, async () => ({
      transition: stay(leaveSeat(live.state, personId)),
      plan: live.plan,
    }));
  }

  /** For a session that everybody left without ending it: nothing that was written is lost. */
  async endForgotten(meetingId: MeetingId, now: number): Promise<void> {
    const row = await this.live.find(meetingId);
    if (!row) return;
    const live = await this.live.get(row.id);
    await this.step(live, null, async () => ({
      transition: live.state.status === 'ended' ? stay(live.state) : endSession(live.state, live.plan, now),
      plan: live.plan,
    }));
  }

  /** Until it starts, a session follows its meeting: the plan, and who leads. */
  async followMeeting(meeting: Meeting): Promise<void> {
    const row = await this.live.find(meeting.id);
    if (row?.status !== 'waiting') return;
    const live = await this.live.get(row.id);
    await this.step(live, null, async () => {
      const waiting = live.state.status === 'waiting';
      const { facilitatorId } = meeting;
      const plan = waiting ? planOf(meeting, 0, meeting.startsAt) : live.plan;
      return { transition: stay(waiting ? { ...live.state, facilitatorId } : live.state), plan };
    });
  }

  private step(live: LiveSession, actorId: PersonId | null, judge: Judge): Promise<number> {
    return live.oneAtATime(async () => {
      for (let attempt = 0; attempt < maxAttempts; attempt++) {
        const { transition, plan } = await judge().catch(refused);
        if (transition.state === live.state) return live.revision;
        const stored = await this.store(live, actorId, transition, {
          ...live.keptWith(transition.state),
          plan,
        });
        if (stored) {
          const framed =
            stored.kept.documents !== live.documents ||
            transition.state.seats !== live.state.seats ||
            plan !== live.plan;
          live.accept(stored.kept, stored.revision);
          if (framed) await this.broadcast.frame(live);
          this.broadcast.state(live);
          return live.revision;
        }
        await this.live.reload(live);
      }
      throw new AppError('unavailable');
    });
  }

  private async store(
    live: LiveSession,
    actorId: PersonId | null,
    { effects, timeline }: Transition,
    kept: Kept,
  ): Promise<{ kept: Kept; revision: number } | null> {
    if (effects.length === 0 && !timeline) {
      const revision = await this.live.write(this.database.manager, live, kept);
      return revision === null ? null : { kept, revision };
    }
    return this.database
      .transaction(async (tx) => {
        const after = await this.effects.carryOut(tx, live, kept, effects);
        const revision = await this.live.write(tx, live, after);
        if (revision === null) throw new MovedOn();
        if (timeline) await this.tellTimeline(tx, live, actorId, timeline);
        return { kept: after, revision };
      })
      .catch((error: unknown) => {
        if (error instanceof MovedOn) return null;
        throw error;
      });
  }

  private tellTimeline(
    tx: Parameters<EventLog['record']>[0],
    live: LiveSession,
    actorId: PersonId | null,
    fact: TimelineFact,
  ) {
    const { kind, phaseId = null, minutes = null, subjectId = null } = fact;
    return this.events.record(tx, kind, {
      actorId,
      groupId: live.groupId,
      subjectId: live.id,
      data: { phaseId, minutes, subjectId },
      ...(kind === 'session.started' || kind === 'session.ended'
        ? { announce: { kind: 'meeting' as const, id: live.meetingId } }
        : {}),
    });
  }
}

/** Rolls the effects back: another process stored a step first. */
class MovedOn extends Error {}

const refused = (error: unknown): never => {
  if (error instanceof Refusal) throw new AppError(error.code, error.message);
  throw error;
};
