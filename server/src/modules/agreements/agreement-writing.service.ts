/**
 * Making, changing and withdrawing agreements. The text comes with the agreement and lives as long: it has no
 * term until the agreement is withdrawn, and is then erased together with it.
 */

import { templateByKey } from '@leerkring/shared/agreements/all';
import {
  type AgreementChange,
  type AgreementInput,
  type AgreementState,
  type AgreementView,
  agreementRetentionDays,
} from '@leerkring/shared/contract/agreements';
import type { AgreementId } from '@leerkring/shared/contract/common';
import { isAlive, mayBecome } from '@leerkring/shared/rules/agreements';
import { Injectable } from '@nestjs/common';
import { type EntityManager, LessThanOrEqual } from 'typeorm';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { EventLog } from '../../platform/events/event-log.js';
import type { Actor } from '../../platform/http/actor.js';
import { AppError } from '../../platform/http/app-error.js';
import { newId } from '../../platform/ids.js';
import { seededDocument } from '../documents/document-state.js';
import { DocumentsService } from '../documents/documents.service.js';
import type { GroupAccess } from '../groups/groups.access.js';
import { Agreement } from './agreement.entity.js';
import { AgreementOrigins, noOrigin } from './agreement-origins.js';
import { AgreementsService } from './agreements.service.js';

/** What the texts of agreements belong to, for the documents. */
export const agreementSubject = 'agreement';

const dayMs = 86_400_000;

/** How the event table calls the step to a state; the other states have a method of their own here. */
const steps: Readonly<Record<NonNullable<AgreementChange['state']>, { kind: string }>> = {
  concept: { kind: 'agreement.taken-back' },
  'in-review': { kind: 'agreement.put-forward' },
};

@Injectable()
export class AgreementWritingService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly events: EventLog,
    private readonly documents: DocumentsService,
    private readonly agreements: AgreementsService,
    private readonly origins: AgreementOrigins,
  ) {}

  async create(
    actor: Actor,
    { groupId }: GroupAccess<'agreement.create'>,
    { title, templateKey, basedOn }: AgreementInput,
  ): Promise<AgreementView> {
    const template = templateByKey(templateKey);
    if (!template) throw fault('/templateKey', 'unknown-template');
    const origin = await this.origins.begin(actor, basedOn);
    const id = newId<AgreementId>();
    const headings = template.sections.map(({ heading }) => heading);
    await this.database.transaction(async (tx) => {
      const subject = { groupId, subjectKind: agreementSubject, subjectId: id };
      const agreement = {
        ...{ id, groupId, title, templateKey, state: 'concept' as const },
        documentId: await this.documents.create(tx, subject, seededDocument(headings)),
        leadId: actor.organisationId,
        createdBy: actor.personId,
        changedAt: this.clock.now(),
        ...origin,
        ...{ reviewOn: null, eraseAt: null, revision: 0 },
      };
      await tx.insert(Agreement, agreement);
      await this.record(tx, 'agreement.created', actor, agreement);
    });
    return this.agreements.get(actor, id);
  }

  async change(actor: Actor, id: AgreementId, given: AgreementChange): Promise<AgreementView> {
    const { access } = await this.agreements.require(actor, id, 'agreement.change');
    const { revision, state, basedOn, ...facts } = given;
    if (facts.leadId && !(await this.agreements.takesPart(access.groupId, facts.leadId)))
      throw fault('/leadId', 'unknown-organisation');
    await this.database.transaction(async (tx) => {
      const before = await lock(tx, id);
      const moves = state !== undefined && state !== before.state;
      if (before.revision !== revision || !isAlive(before.state)) throw new AppError('conflict');
      if (moves && !mayBecome(before.state, state)) throw new AppError('conflict');
      await this.save(tx, before, {
        ...withoutGaps(facts),
        ...(moves && { state }),
        ...(basedOn === null && noOrigin),
      });
      if (moves) await this.record(tx, steps[state].kind, actor, before);
      if (!moves || Object.keys(withoutGaps(facts)).length > 0)
        await this.record(tx, 'agreement.changed', actor, before);
    });
    return this.agreements.get(actor, id);
  }

  async withdraw(actor: Actor, id: AgreementId): Promise<AgreementView> {
    await this.agreements.requireWithdrawal(actor, id);
    await this.database.transaction(async (tx) => {
      const before = await lock(tx, id);
      const state: AgreementState = 'withdrawn';
      if (!mayBecome(before.state, state)) throw new AppError('conflict');
      const now = this.clock.now();
      const eraseAt = new Date(now.getTime() + agreementRetentionDays * dayMs);
      await this.save(tx, before, { state, eraseAt });
      await this.documents.forgetAfter(tx, [before.documentId], { forgetHistoryAt: now, eraseAt });
      await this.record(tx, 'agreement.withdrawn', actor, before);
    });
    return this.agreements.get(actor, id);
  }

  /** The texts go by the same term, through their own module. Two nodes that do it at once each take other rows. */
  async eraseDue(now: Date): Promise<void> {
    await this.database.transaction(async (tx) => {
      const due = await tx.find(Agreement, {
        where: { eraseAt: LessThanOrEqual(now) },
        lock: { mode: 'pessimistic_write', onLocked: 'skip_locked' },
      });
      for (const agreement of due) {
        await tx.delete(Agreement, { id: agreement.id });
        await this.record(tx, 'agreement.erased', null, agreement);
      }
    });
  }

  private async save(tx: EntityManager, before: Agreement, change: Partial<Agreement>): Promise<void> {
    const revision = before.revision + 1;
    await tx.update(Agreement, { id: before.id }, { ...change, changedAt: this.clock.now(), revision });
  }

  private record(
    tx: EntityManager,
    kind: string,
    actor: Actor | null,
    { id, groupId }: Pick<Agreement, 'id' | 'groupId'>,
  ): Promise<void> {
    return this.events.record(tx, kind, {
      actorId: actor?.personId ?? null,
      groupId,
      subjectId: id,
      announce: { kind: 'agreement', id },
    });
  }
}

const lock = async (tx: EntityManager, id: AgreementId): Promise<Agreement> => {
  const agreement = await tx.findOne(Agreement, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!agreement) throw new AppError('not-found');
  return agreement;
};

/** Only what was named. */
const withoutGaps = (facts: Pick<AgreementChange, 'title' | 'reviewOn' | 'leadId'>): Partial<Agreement> =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));

const fault = (pointer: string, code: string): AppError =>
  new AppError('invalid-input', undefined, [{ pointer, code }]);
