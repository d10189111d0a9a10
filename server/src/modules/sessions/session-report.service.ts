import type { MeetingId, PersonId, SessionId } from '@leerkring/shared/contract/common';
import { EvaluationMarks } from '@leerkring/shared/contract/session-actions';
import type { AttendanceView, SessionReport, TimelineEntry } from '@leerkring/shared/contract/sessions';
import { netMilliseconds, wholeMinutes } from '@leerkring/shared/rules/session/attendance';
import type { SessionState } from '@leerkring/shared/rules/session/state';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../../platform/database/database.js';
import { EventLog } from '../../platform/events/event-log.js';
import type { Actor } from '../../platform/http/actor.js';
import { AppError } from '../../platform/http/app-error.js';
import { GroupsAccess } from '../groups/groups.access.js';
import { IdentityService } from '../identity/identity.service.js';
import { OutcomesService } from '../outcomes/outcomes.service.js';
import { Session } from './session.entity.js';

/** Below this many answers a mean would point at a person (domain 2.7). */
const fewestAnswers = 3;

type AttendanceRow = {
  personId: PersonId;
  role: AttendanceView['role'];
  joinedAt: Date;
  leftAt: Date;
  netMinutes: number;
};
type EvaluationRow = { marks: EvaluationMarks; moreOf: string; lessOf: string };

const iso = (at: number | Date | null) => (at === null ? null : new Date(at).toISOString());

/** What a session leaves for the members of its group to read. */
@Injectable()
export class SessionReportService {
  constructor(
    private readonly database: Database,
    private readonly access: GroupsAccess,
    private readonly outcomes: OutcomesService,
    private readonly identity: IdentityService,
    private readonly events: EventLog,
  ) {}

  async ofMeeting(actor: Actor, meetingId: MeetingId): Promise<SessionReport> {
    const session = await this.database.asPerson(actor.personId, (tx) =>
      tx.findOneBy(Session, { meetingId }),
    );
    if (!session) throw new AppError('not-found');
    await this.access.require(actor, session.groupId, 'session.read-report');
    const { state } = session;
    const { learnings, actions } = await this.outcomes.ofMeeting(actor.personId, meetingId);
    const { attended, evaluation } = await this.database.asPerson(actor.personId, async (tx) => ({
      attended: await this.attendance(tx, session.id),
      evaluation: await this.evaluation(tx, session.id),
    }));
    const timeline = await this.timeline(session);
    const people = await this.identity.people([
      ...new Set([
        ...state.seats.map((seat) => seat.personId),
        ...attended.map((row) => row.personId),
        ...actions.map((item) => item.ownerId),
        ...learnings.map((learning) => learning.authorId),
      ]),
    ]);
    return {
      sessionId: session.id,
      status: state.status,
      startedAt: iso(state.startedAt),
      endedAt: iso(state.endedAt),
      netMinutes: netMinutesOf(state),
      phases: phasesOf(session),
      learnings,
      actions,
      attendance: attended.flatMap(({ personId, role, joinedAt, leftAt, netMinutes }) => {
        const person = people.get(personId);
        return person
          ? [
              {
                person,
                role,
                joinedAt: joinedAt.toISOString(),
                leftAt: leftAt.toISOString(),
                netMinutes,
                pledged: state.pledgedBy.includes(personId),
              },
            ]
          : [];
      }),
      documents: session.documents,
      eraseTextsAt: iso(session.eraseAt),
      evaluation,
      timeline,
      people: [...people.values()],
    };
  }

  private attendance(tx: EntityManager, sessionId: SessionId): Promise<AttendanceRow[]> {
    return tx.query(
      `SELECT person_id AS "personId", role, joined_at AS "joinedAt", left_at AS "leftAt", net_minutes AS "netMinutes"
       FROM attendance WHERE session_id = $1 ORDER BY joined_at, person_id`,
      [sessionId],
    );
  }

  private async evaluation(tx: EntityManager, sessionId: SessionId): Promise<SessionReport['evaluation']> {
    const rows: EvaluationRow[] = await tx.query(
      'SELECT marks, more_of AS "moreOf", less_of AS "lessOf" FROM session_evaluation WHERE session_id = $1 ORDER BY id',
      [sessionId],
    );
    if (rows.length < fewestAnswers) return null;
    const mean = (mark: keyof EvaluationMarks) =>
      Math.round((10 * rows.reduce((sum, row) => sum + row.marks[mark], 0)) / rows.length) / 10;
    const { safety, depth, time, method, facilitation } = EvaluationMarks.keyof().enum;
    return {
      answers: rows.length,
      means: {
        safety: mean(safety),
        depth: mean(depth),
        time: mean(time),
        method: mean(method),
        facilitation: mean(facilitation),
      },
      moreOf: rows.map((row) => row.moreOf).filter((text) => text !== ''),
      lessOf: rows.map((row) => row.lessOf).filter((text) => text !== ''),
    };
  }

  private async timeline({ id, plan }: Session): Promise<TimelineEntry[]> {
    const recorded = await this.events.list(this.database.manager, id);
    return recorded.map(({ at, actorId, kind, data }) => ({
      at: at.toISOString(),
      actorId,
      kind,
      phaseTitle: plan.phases.find((phase) => phase.id === data['phaseId'])?.title ?? null,
      minutes: typeof data['minutes'] === 'number' ? data['minutes'] : null,
      subjectId: (data['subjectId'] as PersonId | null | undefined) ?? null,
    }));
  }
}

const phasesOf = ({ state, plan }: Session): SessionReport['phases'] =>
  state.runs.map((run) => ({
    title: plan.phases.find((phase) => phase.id === run.phaseId)?.title ?? '',
    minutes: Math.round(((run.endedAt ?? run.startedAt) - run.startedAt) / 60_000),
    skipped: run.skipped,
  }));

const netMinutesOf = ({ startedAt, endedAt, pauses }: SessionState): number => {
  if (startedAt === null || endedAt === null) return 0;
  const session = { from: startedAt, to: endedAt };
  const out = pauses.map((pause) => ({ from: pause.from, to: pause.to ?? endedAt }));
  return wholeMinutes(netMilliseconds([session], session, out));
};
