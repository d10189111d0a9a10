/**
 * The sign-in cookie: an opaque 256-bit secret. Under https it carries the `__Host-` prefix, with which a
 * browser refuses it from a subdomain. Lax and not Strict: a link in a mail must arrive signed in.
 */
import { createHash, randomBytes } from 'node:crypto';
import type { CookieOptions } from 'express';
import type { Config } from '../../platform/config/config.js';

export const newSecret = () => randomBytes(32).toString('base64url');

export const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest();

export const cookieName = (config: Config) => (config.secureCookies ? '__Host-sid' : 'sid');

/**
 * Longer than a sign-in lasts: it can outlast its hours in a live session, and the server is the one who
 * knows when it ended (sign-in-limits.ts).
 */
export const cookieMaxAge = ({ signIn }: Config) => (signIn.hours + 12) * 3_600_000;

export const cookieOptions = (config: Config): CookieOptions => ({
  httpOnly: true,
  sameSite: 'lax',
  path: '/',
  secure: config.secureCookies,
});

export function secretIn(cookieHeader: string | undefined, config: Config): string | null {
  return cookieIn(cookieHeader, cookieName(config));
}

export function cookieIn(cookieHeader: string | undefined, name: string): string | null {
  const prefix = `${name}=`;
  const pair = cookieHeader?.split(';').find((part) => part.trim().startsWith(prefix));
  return pair?.trim().slice(prefix.length) || null;
}
