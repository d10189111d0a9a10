import type { CaseView } from '@leerkring/shared/contract/cases';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { EventLog } from '../../platform/events/event-log.js';
import type { Actor } from '../../platform/http/actor.js';

/** A page reads a case again whenever something changes; within this it is one and the same reading. */
const SITTING_MS = 15 * 60_000;

/**
 * Records that somebody other than its presenter opened a case, before they get to read it: what is not in the
 * audit trail was not read.
 */
@Injectable()
export class CaseOpenings {
  /** On this node; a reader who comes to another one is recorded there too. */
  private readonly lately = new Map<string, number>();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly events: EventLog,
  ) {}

  async note({ personId }: Actor, { id, groupId, presenter, mine }: CaseView): Promise<void> {
    const reading = `${personId} ${id}`;
    const now = this.clock.now().getTime();
    if (mine || now - (this.lately.get(reading) ?? Number.NEGATIVE_INFINITY) < SITTING_MS) return;
    const entry = { actorId: personId, concernsId: presenter.id, groupId, subjectId: id };
    await this.database.transaction((tx) => this.events.record(tx, 'case.opened', entry));
    for (const [known, at] of this.lately) if (now - at >= SITTING_MS) this.lately.delete(known);
    this.lately.set(reading, now);
  }
}
