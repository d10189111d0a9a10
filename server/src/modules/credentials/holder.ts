/**
 * Who holds an attempt: a browser, by a cookie of its own that signs nobody in, or somebody's sign-in. What
 * one browser began no other can finish.
 */
import { createHash, randomBytes } from 'node:crypto';
import type { Response } from 'express';
import type { Config } from '../../platform/config/config.js';
import type { Actor, AppRequest } from '../../platform/http/actor.js';

export type Holder = Buffer & { readonly __holder: true };

const COOKIE_MINUTES = 60;

export const newSecret = () => randomBytes(32).toString('base64url');
export const hashOf = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Null for a browser that began nothing. */
export function holderOf(request: AppRequest, config: Config): Holder | null {
  const prefix = `${cookieName(config)}=`;
  const pair = request.headers.cookie?.split(';').find((part) => part.trim().startsWith(prefix));
  const secret = pair?.trim().slice(prefix.length) ?? '';
  return /^[\w-]{43}$/.test(secret) ? asHolder(`browser ${secret}`) : null;
}

/** The browser keeps what it has, so that the steps of one page do not undo one another. */
export function makeHolder(request: AppRequest, response: Response, config: Config): Holder {
  const known = holderOf(request, config);
  if (known) return known;
  const secret = newSecret();
  response.cookie(cookieName(config), secret, {
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    secure: config.secureCookies,
    maxAge: COOKIE_MINUTES * 60_000,
  });
  return asHolder(`browser ${secret}`);
}

export const holderOfSignIn = ({ signInId }: Actor): Holder => asHolder(`sign-in ${signInId}`);

const asHolder = (text: string) => hashOf(text) as Holder;
const cookieName = (config: Config) => (config.secureCookies ? '__Host-halfway' : 'halfway');
