/**
 * Reads the whole chain beside the events and names the first thing that is not right. What it cannot see by
 * itself is a chain that was rewritten from some point on, or cut off at its end: for that it is given heads
 * that the log told of earlier.
 */
import { eventTermDays } from '@leerkring/shared/rules/event-terms';
import type { EntityManager } from 'typeorm';
import {
  EVENT_TEXTS,
  type EventTexts,
  GENESIS,
  hashOfEvent,
  hashOfLink,
  type LinkTexts,
} from './chain-link.js';
import { type ChainHead, LATE_IDS } from './event-chain.js';

const BATCH = 5_000;
const DAY_MS = 24 * 3_600_000;

export type ChainFault =
  | 'event-changed'
  | 'event-missing'
  | 'event-erased-early'
  | 'event-not-in-chain'
  | 'link-changed'
  | 'link-missing'
  | 'not-as-told';

export interface Verdict {
  head: ChainHead;
  /** Links that were read. */
  links: number;
  /** The first, in the order of the chain; null when all is well. */
  fault: { kind: ChainFault; position: string | null; eventId: string | null } | null;
}

interface Link extends LinkTexts {
  hash: Buffer;
  erasedAt: Date | null;
  /** Null: the event is gone. */
  event: EventTexts | null;
}

/** `told`: hashes by position, from the log. */
export async function verifyChain(
  manager: EntityManager,
  now: Date,
  told: ReadonlyMap<string, string> = new Map(),
): Promise<Verdict> {
  const [checkpoint]: ChainHead[] = await manager.query(
    'select position, hash from event_checkpoint order by position desc limit 1',
  );
  let head: ChainHead = checkpoint ?? { position: '0', hash: GENESIS };
  let links = 0;
  const toldStill = new Map([...told].filter(([position]) => BigInt(position) >= BigInt(head.position)));
  const verdict = (fault: Verdict['fault']): Verdict => ({ head, links, fault });
  for (;;) {
    const batch = await linksAfter(manager, head.position);
    for (const link of batch) {
      const kind = faultOf(head, link, now) ?? (isAsTold(link, toldStill) ? null : 'not-as-told');
      if (kind) return verdict({ kind, position: link.position, eventId: link.eventId });
      toldStill.delete(link.position);
      head = { position: link.position, hash: link.hash };
      links += 1;
    }
    if (batch.length < BATCH) break;
  }
  if (isAsTold(head, toldStill)) toldStill.delete(head.position);
  const [cut] = toldStill.keys();
  if (cut) return verdict({ kind: 'not-as-told', position: cut, eventId: null });
  const outside = await firstOutside(manager);
  return verdict(outside ? { kind: 'event-not-in-chain', position: null, eventId: outside } : null);
}

function faultOf(head: ChainHead, link: Link, now: Date): ChainFault | null {
  if (BigInt(link.position) !== BigInt(head.position) + 1n) return 'link-missing';
  if (!hashOfLink(head.hash, link).equals(link.hash)) return 'link-changed';
  if (link.event) return hashOfEvent(link.event).equals(link.eventHash) ? null : 'event-changed';
  if (!link.erasedAt) return 'event-missing';
  const due = Date.parse(`${link.at}Z`) + eventTermDays(link.kind) * DAY_MS;
  return link.erasedAt.getTime() < due || link.erasedAt > now ? 'event-erased-early' : null;
}

const isAsTold = ({ position, hash }: ChainHead, told: ReadonlyMap<string, string>): boolean =>
  (told.get(position) ?? hash.toString('hex')) === hash.toString('hex');

async function linksAfter(manager: EntityManager, position: string): Promise<Link[]> {
  const rows: Array<Omit<Link, 'event'> & { event: EventTexts }> = await manager.query(
    `select l.position::text, l.event_id::text as "eventId", l.kind, l.event_hash as "eventHash", l.hash,
       to_char(l.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US') as at, l.erased_at as "erasedAt",
       to_jsonb(found) as event
     from event_link l left join lateral (select ${EVENT_TEXTS} from event e where e.id = l.event_id) found on true
     where l.position > $1 order by l.position limit ${BATCH}`,
    [position],
  );
  return rows;
}

/** One that is further back than an event can be late was put there by somebody else. */
async function firstOutside(manager: EntityManager): Promise<string | null> {
  const [row]: { id: string }[] = await manager.query(
    `select e.id::text from event e
     where e.id <= (select max(event_id) from event_link) - $1
       and not exists (select from event_link l where l.event_id = e.id)
     order by e.id limit 1`,
    [LATE_IDS],
  );
  return row?.id ?? null;
}
