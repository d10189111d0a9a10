/** Gathers what the pure rules need to know from other rooms before they judge an action. */
import type { CaseId, PersonId } from '@leerkring/shared/contract/common';
import { type PitchId, type SessionAction } from '@leerkring/shared/contract/session-actions';
import type { PitchView, Plan } from '@leerkring/shared/contract/sessions';
import { buildPlan, planBounds } from '@leerkring/shared/rules/plan';
import type { ActionContext } from '@leerkring/shared/rules/session/state';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { CasesService } from '../cases/cases.service.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import { MeetingsService } from '../meetings/meetings.service.js';
import { OutcomesService } from '../outcomes/outcomes.service.js';
import type { LiveSession } from './live-session.js';
import { SessionPresence } from './session-presence.js';

/** Rounds are never planned for fewer people than this, so that a late joiner still fits. */
const fewestPeople = 4;

@Injectable()
export class SessionFacts {
  constructor(
    private readonly clock: Clock,
    private readonly presence: SessionPresence,
    private readonly meetings: MeetingsService,
    private readonly cases: CasesService,
    private readonly outcomes: OutcomesService,
  ) {}

  async gather(live: LiveSession, actorId: PersonId, action: SessionAction): Promise<ActionContext> {
    const { facilitatorId } = live.state;
    const context: ActionContext = {
      actorId,
      now: this.clock.now().getTime(),
      plan: live.plan,
      present: this.presence.present(live.id),
      facilitatorAbsentMs: this.presence.absentMs(live.id, facilitatorId, live.loadedAt),
      offered: [],
      followUps: [],
      ownsPitchedCase: false,
    };
    if (action.type === 'start' && live.state.status === 'waiting') return this.forStart(live, context);
    if (action.type === 'pitch' && action.caseId)
      return { ...context, ownsPitchedCase: await this.owns(live, actorId, action.caseId) };
    return context;
  }

  /** The plan a meeting has now: its agenda, over the time there still is. */
  planFor(meeting: Meeting, people: number): Plan {
    const whole = (meeting.endsAt.getTime() - meeting.startsAt.getTime()) / 60_000;
    const left = Math.floor((meeting.endsAt.getTime() - this.clock.now().getTime()) / 60_000);
    const size = Math.max(fewestPeople, people);
    const plan = buildPlan(meeting.agenda, { minutes: whole, people: size });
    const late = left < whole && left >= planBounds(plan, size).min;
    return late ? buildPlan(meeting.agenda, { minutes: left, people: size }) : plan;
  }

  private async forStart(live: LiveSession, context: ActionContext): Promise<ActionContext> {
    const meeting = await this.meetings.load(live.meetingId);
    const offered = await this.cases.offeredFor(live.meetingId);
    return {
      ...context,
      plan: meeting ? this.planFor(meeting, context.present.size) : live.plan,
      followUps: await this.outcomes.openActions(live.groupId),
      offered: offered.map(
        (one): PitchView => ({
          // A case is offered once, so its own id serves as the id of its pitch.
          id: one.id as string as PitchId,
          presenterId: one.presenter.id,
          caseId: one.id,
          title: one.workingTitle,
          question: one.learningQuestion,
        }),
      ),
    };
  }

  private async owns(live: LiveSession, actorId: PersonId, caseId: CaseId): Promise<boolean> {
    const found = await this.cases.summary(caseId);
    return found?.presenterId === actorId && found.groupId === live.groupId && found.status === 'submitted';
  }
}
