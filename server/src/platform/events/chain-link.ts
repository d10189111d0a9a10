/**
 * The chain beside the events. A link holds the hash of one event, and its own hash is over that, over what the
 * link says itself, and over the hash of the link before it. So a change to any event or link shows in it or in
 * the next one, and an event that is erased in its time leaves the chain whole.
 */
import { createHash } from 'node:crypto';

/** Before the first link. */
export const GENESIS = Buffer.alloc(32);

/** All that is known of an event, as text, so that nothing is lost on the way: a number, a microsecond. */
export const EVENT_TEXTS = `
  e.id::text as "eventId", to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US') as at, e.kind,
  array[e.actor_id::text, e.concerns_id::text, e.group_id::text, e.subject_id::text, e.sign_in_id::text,
        e.network, e.data::text, e.announce::text] as "rest"`;

export interface EventTexts {
  eventId: string;
  at: string;
  kind: string;
  rest: Array<string | null>;
}

export interface LinkTexts {
  position: string;
  eventId: string;
  at: string;
  kind: string;
  eventHash: Buffer;
}

const sha256 = (...parts: Array<string | Buffer>): Buffer => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

export const hashOfEvent = ({ eventId, at, kind, rest }: EventTexts): Buffer =>
  sha256(JSON.stringify([eventId, at, kind, ...rest]));

export const hashOfLink = (previous: Buffer, { position, eventId, at, kind, eventHash }: LinkTexts): Buffer =>
  sha256(previous, JSON.stringify([position, eventId, at, kind]), eventHash);
