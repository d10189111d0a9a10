/**
 * What an accepted step means for the rest of the house, in the transaction of the step itself: the
 * chosen case, the texts that come with the start, and the harvest when the session ends.
 */
import { randomUUID } from 'node:crypto';
import type { ActionItemId, CaseId, DocumentId, PersonId } from '@leerkring/shared/contract/common';
import type { SessionDocument } from '@leerkring/shared/contract/sessions';
import { netMilliseconds, type Span, wholeMinutes } from '@leerkring/shared/rules/session/attendance';
import type { Effect, SessionState } from '@leerkring/shared/rules/session/state';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { newId } from '../../platform/ids.js';
import { CasesService } from '../cases/cases.service.js';
import { seededDocument } from '../documents/document-state.js';
import { DocumentsService } from '../documents/documents.service.js';
import { VersionKeeper } from '../documents/versions/version-keeper.js';
import { MeetingsService } from '../meetings/meetings.service.js';
import { OutcomesService } from '../outcomes/outcomes.service.js';
import type { Kept, LiveSession } from './live-session.js';
import { PresenceSpans } from './presence-spans.js';

export const sessionSubject = 'session';

const day = 86_400_000;
/** Terms of domain 3.4: working material a day, the texts and private notes thirty days. */
export const forgetAfterDays = 1;
export const eraseAfterDays = 30;

@Injectable()
export class SessionEffects {
  constructor(
    private readonly documents: DocumentsService,
    private readonly cases: CasesService,
    private readonly meetings: MeetingsService,
    private readonly outcomes: OutcomesService,
    private readonly presence: PresenceSpans,
    private readonly versions: VersionKeeper,
  ) {}

  /** Resolves with what the step keeps, after the effects have changed it. */
  async carryOut(
    tx: EntityManager,
    live: LiveSession,
    kept: Kept,
    effects: readonly Effect[],
  ): Promise<Kept> {
    let result = kept;
    for (const effect of effects) {
      if (effect.kind === 'started') result = await this.start(tx, live, result);
      else if (effect.kind === 'ended') result = await this.end(tx, live, result);
      else if (effect.kind === 'outcome-unlocked') await this.cases.unlockOutcome(tx, effect.caseId);
      else if (effect.kind === 'action-reported')
        await this.outcomes.reportInSession(tx, effect.actionId, effect.report);
      else if (effect.kind === 'case-released') await this.cases.release(tx, effect.caseId);
      else await this.cases.choose(tx, effect.caseId, live.meetingId);
    }
    return result;
  }

  /** After the commit: keeps how the texts are now, under the title of the phase. Resolves when it is known how. */
  async phaseEnded({ documents, plan }: Kept, phaseId: string): Promise<void> {
    const title = plan.phases.find(({ id }) => id === phaseId)?.title ?? '';
    const ids = documents.map(({ id }) => id);
    if (ids.length > 0) await this.versions.keepUnasked(ids, 'phase', title);
  }

  /** The meeting runs, and each case block gets its reflection beside the notes of the session. */
  private async start(tx: EntityManager, live: LiveSession, kept: Kept): Promise<Kept> {
    await this.meetings.markRunning(tx, live.meetingId);
    const create = (headings: readonly string[]): Promise<DocumentId> =>
      this.documents.create(
        tx,
        { groupId: live.groupId, subjectKind: sessionSubject, subjectId: live.id },
        seededDocument(headings),
      );
    const documents: SessionDocument[] = [{ id: await create([]), kind: 'notes', blockIndex: null }];
    for (const [blockIndex, block] of kept.plan.blocks.entries()) {
      if (block.kind !== 'case') continue;
      documents.push({ id: await create(block.reflectionHeadings), kind: 'reflection', blockIndex });
    }
    return { ...kept, documents };
  }

  private async end(tx: EntityManager, live: LiveSession, kept: Kept): Promise<Kept> {
    const { state } = kept;
    const endedAt = state.endedAt ?? 0;
    const eraseAt = new Date(endedAt + eraseAfterDays * day);
    await this.meetings.markEnded(tx, live.meetingId);
    await this.outcomes.harvest(tx, {
      groupId: live.groupId,
      meetingId: live.meetingId,
      // The ids of the session came from its people; one of an earlier meeting may not stop this one.
      learnings: state.learnings.map((learning) => ({ ...learning, id: newId() })),
      actions: state.actions.map((item) => ({ ...item, id: newId<ActionItemId>() })),
    });
    for (const caseId of chosenCases(state)) await this.cases.discussed(tx, caseId);
    const forgetAt = new Date(endedAt + forgetAfterDays * day);
    await this.documents.forgetAfter(
      tx,
      live.documents.map((document) => document.id),
      { forgetHistoryAt: forgetAt, eraseAt },
    );
    await this.keepEvaluations(tx, live, state);
    await this.keepAttendance(tx, live, kept);
    await tx.query('UPDATE session SET forget_at = $2, erase_at = $3 WHERE id = $1', [
      live.id,
      forgetAt,
      eraseAt,
    ]);
    return { ...kept, state: { ...state, learnings: [], actions: [], evaluations: {}, followUps: [] } };
  }

  /** Without names, under ids without order: who answered when was on the screen. */
  private async keepEvaluations(tx: EntityManager, live: LiveSession, state: SessionState): Promise<void> {
    for (const { marks, moreOf, lessOf } of Object.values(state.evaluations))
      await tx.query(
        'INSERT INTO session_evaluation (id, session_id, marks, more_of, less_of) VALUES ($1, $2, $3, $4, $5)',
        [randomUUID(), live.id, JSON.stringify(marks), moreOf, lessOf],
      );
  }

  private async keepAttendance(tx: EntityManager, live: LiveSession, { state, plan }: Kept): Promise<void> {
    if (state.startedAt === null || state.endedAt === null) return;
    const session: Span = { from: state.startedAt, to: state.endedAt };
    const breaks = state.runs
      .filter((run) => plan.blocks[Number.parseInt(run.phaseId, 10)]?.kind === 'break')
      .map((run) => ({ from: run.startedAt, to: run.endedAt ?? session.to }));
    const pauses = state.pauses.map((pause) => ({ from: pause.from, to: pause.to ?? session.to }));
    for (const [personId, spans] of await this.presence.ofSession(tx, live.id)) {
      const inside = spans.filter((span) => span.to > session.from && span.from < session.to);
      if (inside.length === 0) continue;
      await tx.query(
        `INSERT INTO attendance (session_id, person_id, role, joined_at, left_at, net_minutes)
         VALUES ($1, $2, $3, $4, $5, $6)`,
        [
          live.id,
          personId,
          roleOf(state, personId),
          new Date(Math.max(session.from, Math.min(...inside.map((span) => span.from)))),
          new Date(Math.min(session.to, Math.max(...inside.map((span) => span.to)))),
          wholeMinutes(netMilliseconds(inside, session, [...breaks, ...pauses])),
        ],
      );
    }
  }
}

const chosenCases = (state: SessionState): CaseId[] => state.chosen.flatMap((chosen) => chosen?.caseId ?? []);

const roleOf = (state: SessionState, personId: PersonId): string => {
  if (state.facilitatorId === personId) return 'facilitator';
  if (state.chosen.some((chosen) => chosen?.presenterId === personId)) return 'presenter';
  const observes = state.seats.some((seat) => seat.personId === personId && seat.role === 'observer');
  return observes ? 'observer' : 'participant';
};
