/**
 * Cases as others meet them: read by the group, offered for a meeting, put on the table in a session.
 * What a presenter does with a case of their own is in case-intake.service.ts. Everything here reads
 * through `mayReadCase`: drafts are their presenter's, and nobody outside the group finds a case.
 */
import type { CaseStatus, CaseSummary, CaseView } from '@leerkring/shared/contract/cases';
import type { CaseId, GroupId, MeetingId, PersonId } from '@leerkring/shared/contract/common';
import type { OfferedCase } from '@leerkring/shared/contract/meetings';
import { pledgeMissing } from '@leerkring/shared/rules/can';
import { Injectable } from '@nestjs/common';
import { type EntityManager, In, Not } from 'typeorm';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { EventLog } from '../../platform/events/event-log.js';
import type { Actor } from '../../platform/http/actor.js';
import { AppError } from '../../platform/http/app-error.js';
import { GroupsAccess, policyActor } from '../groups/groups.access.js';
import { GroupsService } from '../groups/groups.service.js';
import { IdentityService } from '../identity/identity.service.js';
import { LearningCase } from './case.entity.js';
import { summariseCase, viewCase, viewOfferedCase } from './case.view.js';
import { eraseAfter } from './case-texts.js';
import { lockCase, saveCase } from './case-writing.js';

/** What a session needs to know of a case to put it on the table. */
export type CaseFacts = Pick<
  LearningCase,
  'id' | 'groupId' | 'presenterId' | 'meetingId' | 'status' | 'workingTitle' | 'learningQuestion'
>;

/** Handed in, and the text is still there. */
const readableStatuses: CaseStatus[] = ['submitted', 'chosen', 'discussed', 'closed'];

@Injectable()
export class CasesService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly events: EventLog,
    private readonly identity: IdentityService,
    private readonly access: GroupsAccess,
    private readonly groups: GroupsService,
  ) {}

  async list(actor: Actor): Promise<CaseSummary[]> {
    const open = await this.access.groupsFor(actor, 'case.read');
    const handedIn = { status: Not<CaseStatus>('draft'), ...(open === 'all' ? {} : { groupId: In(open) }) };
    const where = [{ presenterId: actor.personId }, handedIn];
    const rows = await this.database.asPerson(actor.personId, (tx) =>
      tx.find(LearningCase, { where, order: { id: 'DESC' } }),
    );
    const names = await this.groups.names([...new Set(rows.map(({ groupId }) => groupId))]);
    const people = await this.identity.people([...new Set(rows.map(({ presenterId }) => presenterId))]);
    return rows.flatMap((row) => {
      const presenter = people.get(row.presenterId);
      return presenter
        ? [summariseCase(policyActor(actor), row, { groupName: names.get(row.groupId) ?? '', presenter })]
        : [];
    });
  }

  async get(actor: Actor, caseId: CaseId): Promise<CaseView> {
    const row = await this.require(actor, caseId);
    const presenter = (await this.identity.people([row.presenterId])).get(row.presenterId);
    if (!presenter) throw new AppError('not-found');
    const groupName = (await this.groups.names([row.groupId])).get(row.groupId) ?? '';
    const relation = await this.access.relationOf(row.groupId, actor.personId);
    return viewCase(policyActor(actor), relation, row, { groupName, presenter });
  }

  /** The row, for whoever may read it. */
  async require(actor: Actor, caseId: CaseId): Promise<LearningCase> {
    const row = await this.database.asPerson(actor.personId, (tx) =>
      tx.findOneBy(LearningCase, { id: caseId }),
    );
    if (!row) throw new AppError('not-found');
    const standing = await this.access.standingOf(row.groupId, actor.personId);
    const about = { presenterId: row.presenterId, draft: row.status === 'draft' };
    if (!this.access.mayReadCase(actor, standing?.role ?? null, about)) throw new AppError('not-found');
    const isOwn = row.presenterId === actor.personId;
    if (!isOwn && standing && pledgeMissing('case.read', standing)) throw new AppError('pledge-needed');
    return row;
  }

  /** For those who may know: ask access to the meeting's group first. */
  async offeredFor(reader: PersonId, meetingId: MeetingId): Promise<OfferedCase[]> {
    const where = { meetingId, status: In(readableStatuses) };
    const rows = await this.database.asPerson(reader, (tx) =>
      tx.find(LearningCase, { where, order: { id: 'ASC' } }),
    );
    const people = await this.identity.people(rows.map(({ presenterId }) => presenterId));
    return rows.flatMap((row) => {
      const presenter = people.get(row.presenterId);
      return presenter ? [viewOfferedCase(row, presenter)] : [];
    });
  }

  /** Which of these the group may read, and so may stand on its programme. */
  async readableIn(groupId: GroupId, caseIds: CaseId[]): Promise<Set<CaseId>> {
    const where = { id: In(caseIds), groupId, status: In(readableStatuses) };
    const rows = await this.database.manager.findBy(LearningCase, where);
    return new Set(rows.map(({ id }) => id));
  }

  async summary(caseId: CaseId): Promise<CaseFacts | null> {
    const row = await this.database.manager.findOneBy(LearningCase, { id: caseId });
    if (!row || row.status === 'draft') return null;
    const { id, groupId, presenterId, meetingId, status, workingTitle, learningQuestion } = row;
    return { id, groupId, presenterId, meetingId, status, workingTitle, learningQuestion };
  }

  /** On the table. The text outlives the session by the usual term, even if the session never ends. */
  async choose(tx: EntityManager, caseId: CaseId, meetingId: MeetingId): Promise<void> {
    const row = await lockCase(tx, caseId);
    if (row.status !== 'submitted' && row.status !== 'chosen') throw new AppError('conflict');
    const eraseAt = eraseAfter(this.clock.now(), 'discussed');
    await this.save(tx, row, { status: 'chosen', meetingId, eraseAt }, 'case.chosen');
  }

  /** Another case was chosen instead. */
  async release(tx: EntityManager, caseId: CaseId): Promise<void> {
    const row = await lockCase(tx, caseId);
    if (row.status !== 'chosen') return;
    const eraseAt = eraseAfter(this.clock.now(), 'notChosen');
    await this.save(tx, row, { status: 'submitted', eraseAt }, 'case.released');
  }

  async discussed(tx: EntityManager, caseId: CaseId): Promise<void> {
    const row = await lockCase(tx, caseId);
    if (row.status !== 'chosen') return;
    const eraseAt = eraseAfter(this.clock.now(), 'discussed');
    await this.save(tx, row, { status: 'discussed', eraseAt }, 'case.discussed');
  }

  /** From now on the group may read what the presenter did. */
  async unlockOutcome(tx: EntityManager, caseId: CaseId): Promise<void> {
    const row = await lockCase(tx, caseId);
    if (row.withheldUnlockedAt) return;
    await this.save(tx, row, { withheldUnlockedAt: this.clock.now() }, 'case.outcome-unlocked');
  }

  private save(tx: EntityManager, row: LearningCase, change: Partial<LearningCase>, kind: string) {
    return saveCase(tx, this.events, row, change, { kind, actorId: null });
  }
}
