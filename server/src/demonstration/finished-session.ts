/**
 * The last meeting of the first group, as it went: played through the real rules at the times it had, so
 * that the report a newcomer reads is made the same way as the one of their own first session.
 */
import type { PersonId, SessionId } from '@leerkring/shared/contract/common';
import type { Evaluation, SessionAction } from '@leerkring/shared/contract/session-actions';
import { buildPlan } from '@leerkring/shared/rules/plan';
import { act, takeSeat } from '@leerkring/shared/rules/session/machine';
import { newSession, type SessionState, type TimelineFact } from '@leerkring/shared/rules/session/state';
import type { INestApplicationContext } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { writtenDocument } from '../modules/documents/document-state.js';
import { DocumentsService } from '../modules/documents/documents.service.js';
import { Meeting } from '../modules/meetings/meeting.entity.js';
import { type Kept, LiveSession } from '../modules/sessions/live-session.js';
import { Session } from '../modules/sessions/session.entity.js';
import { SessionEffects, sessionSubject } from '../modules/sessions/session-effects.js';
import { newId } from '../platform/ids.js';
import { cases, caseTexts } from './cases.js';
import { finishedLearnings, finishedMoreOf, finishedReflection } from './finished-texts.js';
import { groups, membersOf } from './groups.js';
import { demonstrationId } from './ids.js';
import { lastMeetingId } from './meetings.js';
import { people } from './people.js';

const minute = 60_000;

/** Minutes the group took for each phase; everything together 115 minutes. */
const phaseMinutes = [6, 5, 9, 6, 24, 14, 20, 16, 10, 5];

export const addFinishedSession = async (tx: EntityManager, app: INestApplicationContext): Promise<void> => {
  const meeting = await tx.findOneByOrFail(Meeting, { id: lastMeetingId });
  const seats = [people.lotte, ...membersOf('zuidwest')];
  const plan = buildPlan(meeting.agenda, { minutes: 120, people: seats.length });
  const timeline: { at: number; actorId: PersonId; fact: TimelineFact }[] = [];
  let now = meeting.startsAt.getTime();
  let state: SessionState = seats.reduce(
    (seated, personId) => takeSeat(seated, personId, 'member', plan),
    newSession(meeting.facilitatorId, plan),
  );
  const play = (actorId: PersonId, action: SessionAction) => {
    const context = {
      actorId,
      now,
      plan,
      present: new Set(seats),
      facilitatorAbsentMs: 0,
      offered: [
        {
          id: demonstrationId<never>('pitch/closed-door'),
          presenterId: people.anouk,
          caseId: cases.closedDoor,
          title: caseTexts.closedDoor.workingTitle,
          question: caseTexts.closedDoor.learningQuestion,
        },
      ],
      followUps: [],
      ownsPitchedCase: true,
    };
    const transition = act(state, action, context);
    state = transition.state;
    if (transition.timeline) timeline.push({ at: now, actorId, fact: transition.timeline });
  };

  play(people.lotte, { type: 'start' });
  for (const [index, phase] of plan.phases.entries()) {
    const run = index + 1;
    if (phase.caseVote)
      play(people.lotte, { type: 'choose-case', pitchId: demonstrationId<never>('pitch/closed-door') });
    if (phase.outcomes?.learnings && state.learnings.length === 0)
      for (const [author, text] of finishedLearnings)
        play(people[author], { type: 'add-learning', id: demonstrationId(`learning/${text}`), text });
    if (phase.evaluation)
      for (const [rank, personId] of membersOf('zuidwest').entries()) evaluate(play, personId, rank);
    now += (phaseMinutes[index] ?? 5) * minute;
    if (index === plan.phases.length - 1) play(people.lotte, { type: 'end' });
    else play(people.lotte, { type: 'advance', run });
  }

  await store(tx, app, meeting, { state, plan, documents: [] });
  for (const { at, actorId, fact } of timeline)
    await tx.query(
      `INSERT INTO event (at, kind, actor_id, group_id, subject_id, data) VALUES ($1, $2, $3, $4, $5, $6)`,
      [
        new Date(at),
        fact.kind,
        actorId,
        groups.zuidwest,
        finishedSessionId,
        { phaseId: fact.phaseId ?? null, minutes: fact.minutes ?? null, subjectId: fact.subjectId ?? null },
      ],
    );
};

const finishedSessionId = demonstrationId<SessionId>('session/closed-door');

/** Fours and fives: 4.2 on average over all marks. */
const evaluate = (
  play: (actorId: PersonId, action: SessionAction) => void,
  personId: PersonId,
  rank: number,
) => {
  const marks: Evaluation['marks'] = {
    safety: rank < 3 ? 5 : 4,
    depth: rank < 2 ? 5 : 4,
    time: rank < 1 ? 3 : 4,
    method: 4,
    facilitation: rank < 2 ? 5 : 4,
  };
  play(personId, { type: 'evaluate', marks, moreOf: finishedMoreOf[rank] ?? '', lessOf: '' });
};

const store = async (
  tx: EntityManager,
  app: INestApplicationContext,
  meeting: Meeting,
  kept: Kept,
): Promise<void> => {
  const { startedAt, endedAt } = kept.state;
  if (startedAt === null || endedAt === null) throw new Error('the finished session did not finish');
  const documents = app.get(DocumentsService, { strict: false });
  const subject = { groupId: meeting.groupId, subjectKind: sessionSubject, subjectId: finishedSessionId };
  const reflection = await documents.create(tx, subject, writtenDocument(finishedReflection));
  const row = Object.assign(new Session(), {
    id: finishedSessionId,
    meetingId: meeting.id,
    groupId: meeting.groupId,
    status: kept.state.status,
    plan: kept.plan,
    state: kept.state,
    revision: 1,
    documents: [{ id: reflection, kind: 'reflection' as const, blockIndex: 1 }],
    changedAt: new Date(endedAt),
    forgetAt: null,
    eraseAt: null,
  });
  await tx.insert(Session, row);
  for (const personId of kept.state.seats.map((seat) => seat.personId)) {
    // One of them had to leave twenty minutes early.
    const leftAt = new Date(personId === people.fenna ? endedAt - 20 * minute : endedAt);
    await tx.query(
      'INSERT INTO session_presence (id, session_id, person_id, joined_at, seen_at, left_at) VALUES ($1, $2, $3, $4, $5, $5)',
      [newId(), finishedSessionId, personId, new Date(startedAt), leftAt],
    );
  }
  const live = new LiveSession(row, endedAt);
  const { state } = await app
    .get(SessionEffects, { strict: false })
    .carryOut(tx, live, { ...kept, documents: row.documents }, [{ kind: 'ended' }]);
  await tx.update(Session, { id: finishedSessionId }, { state });
};
