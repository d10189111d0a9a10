/**
 * When a sign-in ends by itself: when nobody did anything for a while, and in any case after a working day.
 * Neither takes somebody out of a live session: presence there counts as doing something, and keeps the
 * sign-in past its day, and for some minutes after. So nobody is put out while the database was away for a
 * moment, or while they write down what the session gave them.
 */
import type { Config } from '../../platform/config/config.js';
import type { SignIn } from './sign-in.entity.js';

export const AFTER_SESSION_MS = 10 * 60_000;

type Times = Pick<SignIn, 'lastSeenAt' | 'expiresAt' | 'inSessionAt'>;

/** Of a row `s` of sign_in, with the values of `validAt`. */
export const IS_VALID = `
  s.revoked_at is null and s.last_seen_at > $1 and (s.expires_at > $2 or s.in_session_at > $3)`;

export const idleLimitMs = ({ signIn }: Config): number => signIn.idleMinutes * 60_000;

export const validAt = (now: Date, config: Config): [seenAfter: Date, now: Date, inSessionAfter: Date] => [
  new Date(now.getTime() - idleLimitMs(config)),
  now,
  new Date(now.getTime() - AFTER_SESSION_MS),
];

export const idleEnd = ({ lastSeenAt }: Times, config: Config): number =>
  lastSeenAt.getTime() + idleLimitMs(config);

export const absoluteEnd = ({ expiresAt, inSessionAt }: Times): number =>
  Math.max(expiresAt.getTime(), inSessionAt ? inSessionAt.getTime() + AFTER_SESSION_MS : 0);
