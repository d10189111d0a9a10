/**
 * Where somebody recognised a person: it goes out of sight first and is judged after, by a privacy officer. How much
 * a stranger can hide is in rules/case-reports.ts. Of what is in a group the officer sees that it is there and what was
 * said about it, and not what it says: whoever decides asks the facilitator. How to reach who reported it is gone once
 * it was decided, and the report a month later.
 */
import type {
  CaseReportDecision,
  CaseReportInput,
  CaseReportView,
} from '@leerkring/shared/contract/case-reports';
import type { CaseReportId, PersonId } from '@leerkring/shared/contract/common';
import { hidesAtOnce, reportedPlace } from '@leerkring/shared/rules/case-reports';
import { Injectable } from '@nestjs/common';
import { type EntityManager, type FindOptionsWhere, In, IsNull, LessThanOrEqual, Not } from 'typeorm';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { EventLog } from '../../platform/events/event-log.js';
import type { Actor } from '../../platform/http/actor.js';
import { AppError } from '../../platform/http/app-error.js';
import { newId } from '../../platform/ids.js';
import { CaseReport } from './case-report.entity.js';
import { CaseReportsReader } from './case-reports-reader.js';
import { columnsOf, type ReportedFacts, ReportedThings, reportedIn } from './reported-things.js';

const HOUR_MS = 3_600_000;
const KEPT_MS = 30 * 24 * HOUR_MS;
/** Two strangers at once count each other. */
const REPORTING_LOCK = 4_711_003;

@Injectable()
export class CaseReports {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly events: EventLog,
    private readonly things: ReportedThings,
    private readonly reader: CaseReportsReader,
  ) {}

  list(actor: Actor): Promise<CaseReportView[]> {
    return this.reader.list(actor.personId);
  }

  /** Answers the same whether there was something at the address or not. */
  async report(personId: PersonId | null, { address, story, contact }: CaseReportInput): Promise<void> {
    const place = reportedPlace(address);
    const target = place && (await this.things.find(place));
    await this.database.transaction(async (tx) => {
      await tx.query('select pg_advisory_xact_lock($1)', [REPORTING_LOCK]);
      const hid = await this.mayHide(tx, personId, target);
      const id = newId<CaseReportId>();
      await tx.insert(CaseReport, {
        ...{ id, at: this.clock.now(), address, story, contact, personId, hid },
        ...columnsOf(target?.about),
        ...{ decision: null, decidedBy: null, decidedAt: null, eraseAt: null },
      });
      if (hid && target) await this.things.hide(tx, target.about);
      await this.events.record(tx, 'case-report.made', { actorId: personId, subjectId: id });
    });
  }

  async decide(actor: Actor, id: CaseReportId, decision: CaseReportDecision): Promise<void> {
    await this.database.transaction(async (tx) => {
      const report = await tx.findOne(CaseReport, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (!report) throw new AppError('not-found');
      if (report.decision) throw new AppError('conflict');
      await this.carryOut(tx, report, decision, actor.personId);
      const now = this.clock.now();
      const eraseAt = new Date(now.getTime() + KEPT_MS);
      const decided = { decision, decidedBy: actor.personId, decidedAt: now, eraseAt, contact: '' };
      await tx.update(CaseReport, { id }, decided);
      await this.events.record(tx, 'case-report.decided', { actorId: actor.personId, subjectId: id });
    });
  }

  /** Of these, those that nobody decided about yet. */
  async waiting(ids: readonly CaseReportId[]): Promise<CaseReportId[]> {
    const rows = await this.database.manager.findBy(CaseReport, { id: In(ids), decision: IsNull() });
    return rows.map(({ id }) => id);
  }

  async eraseDue(now: Date): Promise<void> {
    await this.database.manager.delete(CaseReport, { eraseAt: LessThanOrEqual(now) });
  }

  /** What another report hid as well stays hidden until that one is decided too. */
  private async carryOut(
    tx: EntityManager,
    report: CaseReport,
    decision: CaseReportDecision,
    by: PersonId,
  ): Promise<void> {
    const about = reportedIn(report);
    if (!about) return;
    if (decision === 'removed') await this.things.remove(tx, about, by);
    else if (report.hid) {
      const waits = { id: Not(report.id), decision: IsNull(), hid: false };
      const [other] = await tx.findBy(CaseReport, { ...sameWords(report), ...waits });
      // The next one that waits for the same words takes over.
      if (other && decision === 'noted') await tx.update(CaseReport, { id: other.id }, { hid: true });
      else await this.things.restore(tx, about, by);
    }
  }

  private async mayHide(
    tx: EntityManager,
    personId: PersonId | null,
    target: ReportedFacts | null,
  ): Promise<boolean> {
    if (!target || target.hidden) return false;
    const { threadId, postId, itemId } = columnsOf(target.about);
    const [before]: { hidden: number; restored: Date | null }[] = await tx.query(
      `select count(*) filter (where hid and at > $1 and person_id is not distinct from $2)::int as hidden,
         max(decided_at) filter (where decision = 'restored' and case
           when $5::uuid is not null then item_id = $5
           when $4::uuid is null then thread_id = $3 and post_id is null
           else post_id = $4 end) as restored
       from case_report`,
      [new Date(this.clock.now().getTime() - HOUR_MS), personId, threadId, postId, itemId],
    );
    return hidesAtOnce({
      target,
      restoredAt: before?.restored ?? null,
      hidden: before?.hidden ?? 0,
      signedIn: personId !== null,
    });
  }
}

const sameWords = ({ threadId, postId, itemId }: CaseReport): FindOptionsWhere<CaseReport> => {
  if (itemId) return { itemId };
  return postId ? { postId } : { threadId: threadId ?? IsNull(), postId: IsNull() };
};
