import { isDeepStrictEqual } from 'node:util';
import type { GroupId, MeetingId, PersonId, SessionId } from '@leerkring/shared/contract/common';
import type { SessionAction } from '@leerkring/shared/contract/session-actions';
import { act, leaveSeat, takeSeat } from '@leerkring/shared/rules/session/machine';
import {
  newSession,
  Refusal,
  type SessionState,
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
import { SessionEffects } from './session-effects.js';
import { SessionFacts } from './session-facts.js';
import { SessionNews } from './session-news.js';

/**
 * A step another process was first with is judged again on the newer state, this often. Two nodes that are
 * both pressed without a pause are each first half of the time; this many misses in a row do not happen.
 */
const maxAttempts = 50;

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
    private readonly news: SessionNews,
  ) {}

  get(id: SessionId): Promise<LiveSession> {
    return this.live.get(id);
  }

  /** Sessions of this group that somebody may be in. */
  async inGroup(groupId: GroupId | null): Promise<LiveSession[]> {
    return (await this.live.all()).filter((live) => live.groupId === groupId);
  }

  /** The session of this meeting, made when the first person comes in. Throws not-found for who may not read it. */
  ofMeeting(reader: PersonId, meeting: Meeting): Promise<LiveSession> {
    return this.live.ofMeeting(reader, meeting.id, async () => {
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
      // Every node follows; the one that comes second finds it done.
      const isDone = facilitatorId === live.state.facilitatorId && isSameJson(plan, live.plan);
      return { transition: stay(waiting && !isDone ? { ...live.state, facilitatorId } : live.state), plan };
    });
  }

  private step(live: LiveSession, actorId: PersonId | null, judge: Judge): Promise<number> {
    return live.oneAtATime(async () => {
      for (let attempt = 0; attempt < maxAttempts; attempt++) {
        const judged = await judge().catch(asRefusal);
        if (judged instanceof Refusal || judged.transition.state === live.state) {
          // That must not be so only because another node is further than this one.
          if (await this.news.catchUp(live)) continue;
          if (judged instanceof Refusal) throw new AppError(judged.code, judged.message);
          return live.revision;
        }
        const { transition, plan } = judged;
        const kept = { ...live.keptWith(transition.state), plan };
        const before = live.state.runs.at(-1);
        const stored = await this.store(live, actorId, transition, kept);
        if (stored) {
          await this.news.stored(live, stored.kept, stored.revision);
          if (before && hasEnded(before, stored.kept.state))
            await this.effects.phaseEnded(live, before.phaseId);
          return stored.revision;
        }
        await this.news.catchUp(live);
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

/** This time in a phase, which was going on, is over. */
const hasEnded = ({ number, endedAt }: SessionState['runs'][number], { runs }: SessionState): boolean =>
  endedAt === null && runs.some((run) => run.number === number && run.endedAt !== null);

/** Rolls the effects back: another process stored a step first. */
class MovedOn extends Error {}

const asRefusal = (error: unknown): Refusal => {
  if (error instanceof Refusal) return error;
  throw error;
};

/** What came back from the database has its keys in another order, and none that is undefined. */
const isSameJson = (one: unknown, other: unknown) =>
  isDeepStrictEqual(JSON.parse(JSON.stringify(one)), JSON.parse(JSON.stringify(other)));
