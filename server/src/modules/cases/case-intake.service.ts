/**
 * What a presenter does with a case of their own: write it, hand it in to the group, take it back, be
 * done with it, have it erased. Handing in is the moment at which others may read, so there it is judged
 * whether the text is complete and nobody in it can be recognised. What was found is told as a kind and
 * a field; the text itself never reaches a log.
 */
import type { CaseInput, CaseView, Submission } from '@leerkring/shared/contract/cases';
import type { CaseId } from '@leerkring/shared/contract/common';
import { methodByKey } from '@leerkring/shared/methods/all';
import { type CaseAction, refusal } from '@leerkring/shared/rules/can';
import { submissionFaults } from '@leerkring/shared/rules/case-submission';
import { Injectable } from '@nestjs/common';
import { QueryFailedError } from 'typeorm';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { EventLog } from '../../platform/events/event-log.js';
import type { Actor } from '../../platform/http/actor.js';
import { AppError } from '../../platform/http/app-error.js';
import { newId } from '../../platform/ids.js';
import { Logger } from '../../platform/logging/logger.js';
import { type GroupAccess, GroupsAccess, policyActor } from '../groups/groups.access.js';
import { LearningCase } from './case.entity.js';
import { eraseAfter, erasedTexts, recognisable } from './case-texts.js';
import { lockCase, saveCase } from './case-writing.js';
import { CasesService } from './cases.service.js';

/** What becomes of the row, and what the step is called in the event table. */
type Step = (row: LearningCase, now: Date) => { change: Partial<LearningCase>; kind: string };

@Injectable()
export class CaseIntakeService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly events: EventLog,
    private readonly access: GroupsAccess,
    private readonly cases: CasesService,
    private readonly logger: Logger,
  ) {}

  async create(actor: Actor, access: GroupAccess<'case.offer'>, input: CaseInput): Promise<CaseView> {
    mustKnowMethod(input);
    const id = newId<CaseId>();
    const { groupId, personId } = access;
    await refusingForeignMeeting(() =>
      this.database.transaction(async (tx) => {
        await tx.insert(LearningCase, {
          ...input,
          id,
          groupId,
          presenterId: personId,
          status: 'draft',
          dismissals: [],
          withheldUnlockedAt: null,
          eraseAt: null,
          revision: 0,
        });
        await this.events.record(tx, 'case.drafted', {
          actorId: personId,
          concernsId: personId,
          groupId,
          subjectId: id,
        });
      }),
    );
    return this.cases.get(actor, id);
  }

  async change(actor: Actor, caseId: CaseId, revision: number, input: CaseInput): Promise<CaseView> {
    mustKnowMethod(input);
    await this.require(actor, caseId, 'case.change');
    return refusingForeignMeeting(() =>
      this.take(actor, caseId, (row) => {
        must(row.status === 'draft' && row.revision === revision);
        return { change: input, kind: 'case.changed' };
      }),
    );
  }

  async submit(actor: Actor, caseId: CaseId, submission: Submission): Promise<CaseView> {
    await this.require(actor, caseId, 'case.submit');
    return this.take(actor, caseId, (row, now) => {
      must(row.status === 'draft' && row.revision === submission.revision);
      this.mustBeReady(row, submission);
      const { dismissals } = submission;
      const eraseAt = eraseAfter(now, 'notChosen');
      return { change: { status: 'submitted', dismissals, eraseAt }, kind: 'case.submitted' };
    });
  }

  async withdraw(actor: Actor, caseId: CaseId): Promise<CaseView> {
    await this.require(actor, caseId, 'case.withdraw');
    return this.take(actor, caseId, (row) => {
      must(row.status === 'submitted');
      const change = { status: 'draft' as const, dismissals: [], eraseAt: null, withheldUnlockedAt: null };
      return { change, kind: 'case.withdrawn' };
    });
  }

  async close(actor: Actor, caseId: CaseId): Promise<CaseView> {
    await this.require(actor, caseId, 'case.close');
    return this.take(actor, caseId, (row) => {
      must(row.status === 'discussed');
      return { change: { status: 'closed' }, kind: 'case.closed' };
    });
  }

  async erase(actor: Actor, caseId: CaseId): Promise<CaseView> {
    await this.require(actor, caseId, 'case.erase');
    return this.take(actor, caseId, (row, now) => {
      must(row.status !== 'erased');
      return { change: { ...erasedTexts, status: 'erased', eraseAt: now }, kind: 'case.erased' };
    });
  }

  private async take(actor: Actor, caseId: CaseId, step: Step): Promise<CaseView> {
    await this.database.transaction(async (tx) => {
      const row = await lockCase(tx, caseId);
      const { change, kind } = step(row, this.clock.now());
      await saveCase(tx, this.events, row, change, { kind, actorId: actor.personId });
    });
    return this.cases.get(actor, caseId);
  }

  /** Those who may read it hear that it is not theirs; others that it is not there. */
  private async require(actor: Actor, caseId: CaseId, action: CaseAction): Promise<void> {
    const { groupId, presenterId } = await this.cases.require(actor, caseId);
    const relation = await this.access.relationOf(groupId, actor.personId);
    const who = policyActor(actor);
    if (!this.access.permits(who, action, relation, presenterId === actor.personId))
      throw new AppError(refusal(who, action, relation));
  }

  private mustBeReady(row: LearningCase, { dismissals }: Submission): void {
    const faults = submissionFaults(row);
    if (faults.length > 0) throw new AppError('invalid-input', undefined, faults);
    const found = recognisable(row, dismissals);
    if (found.length === 0) return;
    this.logger.log(`identifiers found: ${found.map(({ code }) => code).join(', ')}`, 'cases');
    throw new AppError('identifiers-found', undefined, found);
  }
}

function must(condition: boolean): asserts condition {
  if (!condition) throw new AppError('conflict');
}

const mustKnowMethod = ({ preferredMethodKey: key }: CaseInput): void => {
  if (key !== null && !methodByKey(key))
    throw new AppError('invalid-input', undefined, [
      { pointer: '/preferredMethodKey', code: 'unknown-method' },
    ]);
};

/** The database knows which meetings are the group's; cases stand below meetings and do not. */
const refusingForeignMeeting = async <T>(work: () => Promise<T>): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof QueryFailedError)) throw error;
    const { constraint } = error.driverError as { constraint?: string };
    if (constraint !== 'learning_case_meeting') throw error;
    throw new AppError('invalid-input', undefined, [{ pointer: '/meetingId', code: 'unknown-meeting' }]);
  }
};
