/** Gathers what the pure rules need to know from other rooms before they judge an action. */
import type { CaseId, PersonId } from '@leerkring/shared/contract/common';
import { type PitchId, type SessionAction } from '@leerkring/shared/contract/session-actions';
import type { PitchView, Plan } from '@leerkring/shared/contract/sessions';
import type { ActionContext } from '@leerkring/shared/rules/session/state';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { CasesService } from '../cases/cases.service.js';
import { MeetingsService } from '../meetings/meetings.service.js';
import { OutcomesService } from '../outcomes/outcomes.service.js';
import type { LiveSession } from './live-session.js';
import { planOf } from './meeting-plan.js';
import { PresenceSpans } from './presence-spans.js';
import { SessionPresence } from './session-presence.js';

@Injectable()
export class SessionFacts {
  constructor(
    private readonly clock: Clock,
    private readonly presence: SessionPresence,
    private readonly spans: PresenceSpans,
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
      present: await this.presence.everybody(live.id),
      facilitatorAbsentMs:
        action.type === 'take-over' ? await this.spans.absentMs(live.id, facilitatorId) : 0,
      offered: [],
      followUps: [],
      ownsPitchedCase: false,
    };
    if (action.type === 'start' && live.state.status === 'waiting') return this.forStart(live, context);
    if (action.type === 'pitch' && action.caseId)
      return { ...context, ownsPitchedCase: await this.owns(live, actorId, action.caseId) };
    return context;
  }

  private async forStart(live: LiveSession, context: ActionContext): Promise<ActionContext> {
    const meeting = await this.meetings.load(live.meetingId);
    const circle = live.state.seats.filter(
      ({ personId, role }) => role === 'member' && context.present.has(personId),
    );
    const plan = meeting ? planOf(meeting, circle.length, this.clock.now()) : live.plan;
    return {
      ...context,
      plan,
      followUps: await this.outcomes.openActions(live.groupId),
      offered: await this.offered(context.actorId, live, plan),
    };
  }

  /**
   * The cases offered for this meeting, and those that its programme names. What is closed or was
   * discussed since cannot come on the table any more.
   */
  private async offered(reader: PersonId, live: LiveSession, plan: Plan): Promise<PitchView[]> {
    const offered = (await this.cases.offeredFor(reader, live.meetingId)).map(({ id }) => id);
    const named = plan.blocks.flatMap(({ caseId }) => caseId ?? []);
    const facts = await Promise.all([...new Set([...offered, ...named])].map((id) => this.cases.summary(id)));
    return facts.flatMap((found) =>
      found?.groupId === live.groupId && ['submitted', 'chosen'].includes(found.status)
        ? {
            // A case is on the table once, so its own id serves as the id of its pitch.
            id: found.id as string as PitchId,
            presenterId: found.presenterId,
            caseId: found.id,
            title: found.workingTitle,
            question: found.learningQuestion,
          }
        : [],
    );
  }

  private async owns(live: LiveSession, actorId: PersonId, caseId: CaseId): Promise<boolean> {
    const found = await this.cases.summary(caseId);
    return found?.presenterId === actorId && found.groupId === live.groupId && found.status === 'submitted';
  }
}
