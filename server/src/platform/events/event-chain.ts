/**
 * Lengthens the chain and lets go of what has had its term. It follows the events from behind, so that the
 * work people wait for pays nothing; one node does it at a time (jobs.ts), and two that did could not both
 * take the same position. Once a day the log says where the chain is: outside the database, so that somebody
 * who rewrote all of it is found out as well (audit-verify.ts).
 */
import { eventTermDays } from '@leerkring/shared/rules/event-terms';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../database/database.js';
import { Jobs } from '../jobs/jobs.js';
import { Logger } from '../logging/logger.js';
import { EVENT_TEXTS, type EventTexts, GENESIS, hashOfEvent, hashOfLink } from './chain-link.js';

const BATCH = 1_000;
/**
 * An event can become visible after one with a higher id, by as many ids as are handed out in the 15 s that a
 * transaction lasts at most. What appears further back was not recorded by us, and stays outside the chain.
 */
export const LATE_IDS = 10_000;

export interface ChainHead {
  position: string;
  hash: Buffer;
}

@Injectable()
export class EventChain implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly logger: Logger,
  ) {}

  onModuleInit(): void {
    this.jobs.every('events.chain', 1, () => this.lengthen());
    this.jobs.every('events.erase', 24 * 60, async (now) => {
      await this.eraseDue(now);
      const { position, hash } = await headOf(this.database.manager);
      this.logger.outcome({ auditPosition: position, auditHash: hash.toString('hex') });
    });
  }

  /** Until every event that can be seen is in it. */
  async lengthen(): Promise<void> {
    while ((await this.database.transaction((tx) => addLinks(tx))) === BATCH);
  }

  async eraseDue(now: Date): Promise<void> {
    const { manager } = this.database;
    const kinds: { kind: string }[] = await manager.query(
      'select distinct kind from event_link where erased_at is null',
    );
    for (const { kind } of kinds) {
      const before = new Date(now.getTime() - eventTermDays(kind) * 24 * 3_600_000);
      while ((await this.database.transaction((tx) => erase(tx, kind, before, now))) === BATCH);
    }
    await this.database.transaction((tx) => shorten(tx, now));
  }
}

export async function headOf(manager: EntityManager): Promise<ChainHead> {
  const [head]: ChainHead[] = await manager.query(`
    (select position, hash from event_link order by position desc limit 1)
    union all (select position, hash from event_checkpoint order by position desc limit 1)
    order by position desc limit 1`);
  return head ?? { position: '0', hash: GENESIS };
}

async function addLinks(tx: EntityManager): Promise<number> {
  const events: EventTexts[] = await tx.query(
    `select ${EVENT_TEXTS} from event e
     where e.id > coalesce((select max(event_id) from event_link), 0) - $1
       and not exists (select from event_link l where l.event_id = e.id)
     order by e.id limit ${BATCH}`,
    [LATE_IDS],
  );
  let head = await headOf(tx);
  const links = events.map((event) => {
    const link = {
      ...event,
      position: String(BigInt(head.position) + 1n),
      eventHash: hashOfEvent(event),
    };
    head = { position: link.position, hash: hashOfLink(head.hash, link) };
    return { ...link, hash: head.hash };
  });
  await tx.query(
    `insert into event_link (position, event_id, at, kind, event_hash, hash)
     select position, event_id, at at time zone 'UTC', kind, event_hash, hash
     from unnest($1::bigint[], $2::bigint[], $3::timestamp[], $4::text[], $5::bytea[], $6::bytea[])
       as made (position, event_id, at, kind, event_hash, hash)`,
    [
      links.map(({ position }) => position),
      links.map(({ eventId }) => eventId),
      links.map(({ at }) => at),
      links.map(({ kind }) => kind),
      links.map(({ eventHash }) => eventHash),
      links.map(({ hash }) => hash),
    ],
  );
  return events.length;
}

/** First the link says so: without that the database refuses (migrations, audit). */
async function erase(tx: EntityManager, kind: string, before: Date, now: Date): Promise<number> {
  const due: { eventId: string }[] = await tx.query(
    `with due as (
       update event_link set erased_at = $3 where position in (
         select position from event_link where kind = $1 and at <= $2 and erased_at is null limit ${BATCH})
       returning event_id
     ) select event_id as "eventId" from due`,
    [kind, before, now],
  );
  await tx.query('delete from event where id = any($1::bigint[])', [due.map(({ eventId }) => eventId)]);
  return due.length;
}

/** Links at the beginning of which every event is gone make way for one checkpoint; the last link stays. */
async function shorten(tx: EntityManager, now: Date): Promise<void> {
  const [last]: ChainHead[] = await tx.query(
    `select position, hash from event_link where position < least(
       (select min(position) from event_link where erased_at is null),
       (select max(position) from event_link))
     order by position desc limit 1`,
  );
  if (!last) return;
  await tx.query('insert into event_checkpoint (position, hash, made_at) values ($1, $2, $3)', [
    last.position,
    last.hash,
    now,
  ]);
  await tx.query('delete from event_link where position <= $1', [last.position]);
}
