/**
 * The one way into the log. Edits of all texts that came in together are committed together: a commit costs
 * the same for one edit as for a hundred. The next commit begins when the last one is done, and not before a
 * pause that grows when the process is busy; because what is committed together is also told together, that
 * is at the same time what keeps the number of frames within bounds.
 */
import { performance } from 'node:perf_hooks';
import type { DocumentId, PersonId } from '@leerkring/shared/contract/common';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { AppError } from '../../platform/http/app-error.js';

export interface Edit {
  documentId: DocumentId;
  incarnation: number;
  personId: PersonId;
  update: Uint8Array;
  /** Runs once it is stored, before anybody is told of it. */
  onStored?(): void;
}
/** Edits of one text that are in the database now. */
export interface Committed {
  documentId: DocumentId;
  /** The number before the first of them. */
  after: number;
  updates: Uint8Array[];
}
interface Waiting {
  edit: Edit;
  resolve(sequence: number): void;
  reject(error: unknown): void;
}

/** Edits in one commit; PostgreSQL writes as many in some milliseconds. */
const maxBatch = 2_000;
/** What waits is refused beyond this, about two seconds of the busiest hour: the tabs keep it and come again. */
const maxWaiting = 20_000;
/** Pause from the start of one commit to the next, in ms, by the part of the time that the process is busy. */
const pauses = [
  { upTo: 0.3, ms: 5 },
  { upTo: 0.6, ms: 12 },
  { upTo: 0.75, ms: 50 },
  { upTo: 1.1, ms: 75 },
] as const;
const measureEveryMs = 500;

/**
 * The lock on the head gives each text one writer at a time, over all nodes; heads are locked in the order
 * of their ids, so that two nodes never wait for each other.
 */
const append = `
  WITH given AS (
    SELECT * FROM unnest($1::uuid[], $2::bigint[], $3::uuid[], $4::bytea[]) WITH ORDINALITY
      AS given (document_id, incarnation, person_id, update, place)
  ), head AS (
    SELECT document_id, incarnation, sequence FROM document_head
    WHERE document_id IN (SELECT document_id FROM given) ORDER BY document_id FOR UPDATE
  ), accepted AS (
    SELECT place, document_id, person_id, update,
      sequence + row_number() OVER (PARTITION BY document_id ORDER BY place) AS sequence
    FROM given JOIN head USING (document_id, incarnation)
  ), moved AS (
    UPDATE document_head SET sequence = last FROM (
      SELECT document_id, max(sequence) AS last FROM accepted GROUP BY document_id) AS to_there
    WHERE document_head.document_id = to_there.document_id
  ), written AS (
    INSERT INTO document_update (document_id, sequence, person_id, at, update)
    SELECT document_id, sequence, person_id, $5, update FROM accepted
  )
  SELECT place::int, sequence::int FROM accepted`;

@Injectable()
export class DocumentLog implements OnModuleDestroy {
  private waiting: Waiting[] = [];
  private flushing: Promise<void> | null = null;
  private isScheduled = false;
  private startedAt = 0;
  private utilization = performance.eventLoopUtilization();
  private measuredAt = 0;
  private pauseMs: number = pauses[0].ms;
  private listener: (committed: Committed[]) => void = () => undefined;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Runs after each commit, before anybody is told that the edit is saved. */
  onCommitted(listener: (committed: Committed[]) => void): void {
    this.listener = listener;
  }

  /**
   * Resolves with the number of the edit once it is in the database. Throws document-replaced when the text
   * has another incarnation or is gone, unavailable when it could not be stored.
   */
  append(edit: Edit): Promise<number> {
    if (this.waiting.length >= maxWaiting) return Promise.reject(new AppError('unavailable'));
    return new Promise((resolve, reject) => {
      this.waiting.push({ edit, resolve, reject });
      this.schedule();
    });
  }

  async onModuleDestroy(): Promise<void> {
    while (this.waiting.length > 0 || this.flushing) await (this.flushing ?? this.flush());
  }

  private schedule(): void {
    if (this.isScheduled || this.flushing) return;
    this.isScheduled = true;
    const wait = this.startedAt + this.pauseMs - performance.now();
    // At once is after all that has come in by now.
    if (wait <= 0) setImmediate(() => void this.flush());
    else setTimeout(() => void this.flush(), wait);
  }

  private async flush(): Promise<void> {
    this.isScheduled = false;
    if (this.flushing || this.waiting.length === 0) return;
    const batch = this.waiting.splice(0, maxBatch);
    this.startedAt = performance.now();
    this.measure();
    this.flushing = this.commit(batch).finally(() => {
      this.flushing = null;
      if (this.waiting.length > 0) this.schedule();
    });
    await this.flushing;
  }

  private async commit(batch: Waiting[]): Promise<void> {
    try {
      const rows = await this.database.prepared<{ place: number; sequence: number }>(
        'document-append',
        append,
        [
          batch.map(({ edit }) => edit.documentId),
          batch.map(({ edit }) => edit.incarnation),
          batch.map(({ edit }) => edit.personId),
          batch.map(({ edit: { update } }) =>
            Buffer.from(update.buffer, update.byteOffset, update.byteLength),
          ),
          this.clock.now(),
        ],
      );
      const sequences = new Map(rows.map(({ place, sequence }) => [place - 1, sequence]));
      for (const [index, { edit }] of batch.entries()) if (sequences.has(index)) edit.onStored?.();
      this.listener(byDocument(batch, sequences));
      for (const [index, { resolve, reject }] of batch.entries()) {
        const sequence = sequences.get(index);
        if (sequence === undefined) reject(new AppError('document-replaced'));
        else resolve(sequence);
      }
    } catch (error) {
      // What waits may build on what was not stored.
      const texts = new Set(batch.map(({ edit }) => edit.documentId));
      const failed = [...batch, ...this.waiting.filter(({ edit }) => texts.has(edit.documentId))];
      this.waiting = this.waiting.filter(({ edit }) => !texts.has(edit.documentId));
      for (const { reject } of failed) reject(error);
    }
  }

  private measure(): void {
    if (this.startedAt - this.measuredAt < measureEveryMs) return;
    this.measuredAt = this.startedAt;
    const now = performance.eventLoopUtilization();
    const { utilization } = performance.eventLoopUtilization(now, this.utilization);
    this.utilization = now;
    this.pauseMs = pauses.find(({ upTo }) => utilization < upTo)?.ms ?? 75;
  }
}

const byDocument = (batch: readonly Waiting[], sequences: ReadonlyMap<number, number>): Committed[] => {
  const committed = new Map<DocumentId, Committed>();
  for (const [index, { edit }] of batch.entries()) {
    const sequence = sequences.get(index);
    if (sequence === undefined) continue;
    const known = committed.get(edit.documentId);
    if (known) known.updates.push(edit.update);
    else
      committed.set(edit.documentId, {
        documentId: edit.documentId,
        after: sequence - 1,
        updates: [edit.update],
      });
  }
  return [...committed.values()];
};
