import type { CaseId, PersonId } from '@leerkring/shared/contract/common';
import type { EntityManager } from 'typeorm';
import type { EventLog } from '../../platform/events/event-log.js';
import { AppError } from '../../platform/http/app-error.js';
import { LearningCase } from './case.entity.js';

export const lockCase = async (tx: EntityManager, caseId: CaseId): Promise<LearningCase> => {
  const row = await tx.findOne(LearningCase, { where: { id: caseId }, lock: { mode: 'pessimistic_write' } });
  if (!row) throw new AppError('not-found');
  return row;
};

/** Writes a change to a locked case and records it. The group hears of it, except while it is a draft. */
export const saveCase = async (
  tx: EntityManager,
  events: EventLog,
  row: LearningCase,
  change: Partial<LearningCase>,
  { kind, actorId }: { kind: string; actorId: PersonId | null },
): Promise<void> => {
  await tx.update(LearningCase, { id: row.id }, { ...change, revision: row.revision + 1 });
  const stillDraft = row.status === 'draft' && (change.status === undefined || change.status === 'draft');
  await events.record(tx, kind, {
    actorId,
    concernsId: row.presenterId,
    groupId: row.groupId,
    subjectId: row.id,
    ...(stillDraft ? {} : { announce: { kind: 'case', id: row.id } }),
  });
};
