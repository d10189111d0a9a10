/** Gathers what the pure rules need to know from other rooms before they judge an action. */
import type { CaseId, MeetingId, PersonId } from '@leerkring/shared/contract/common';
import type { OfferedCase } from '@leerkring/shared/contract/meetings';
import { type PitchId, type SessionAction } from '@leerkring/shared/contract/session-actions';
import type { PitchView } from '@leerkring/shared/contract/sessions';
import type { ActionContext } from '@leerkring/shared/rules/session/state';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { CasesService } from '../cases/cases.service.js';
import { MeetingsService } from '../meetings/meetings.service.js';
import { OutcomesService } from '../outcomes/outcomes.service.js';
import type { LiveSession } from './live-session.js';
import { planOf } from './meeting-plan.js';
import { SessionPresence } from './session-presence.js';

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

  private async forStart(live: LiveSession, context: ActionContext): Promise<ActionContext> {
    const meeting = await this.meetings.load(live.meetingId);
    const offered = await this.offered(live.meetingId);
    return {
      ...context,
      plan: meeting ? planOf(meeting, context.present.size, this.clock.now()) : live.plan,
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

  /** What is closed or was discussed since it was offered cannot come on the table any more. */
  private async offered(meetingId: MeetingId): Promise<OfferedCase[]> {
    const offered = await this.cases.offeredFor(meetingId);
    const facts = await Promise.all(offered.map((one) => this.cases.summary(one.id)));
    return offered.filter((_, index) => ['submitted', 'chosen'].includes(facts[index]?.status ?? ''));
  }

  private async owns(live: LiveSession, actorId: PersonId, caseId: CaseId): Promise<boolean> {
    const found = await this.cases.summary(caseId);
    return found?.presenterId === actorId && found.groupId === live.groupId && found.status === 'submitted';
  }
}
