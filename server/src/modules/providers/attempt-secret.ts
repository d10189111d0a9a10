/**
 * What ties a sign-in at a provider to the browser that began it: one secret in a cookie. State, nonce and
 * code verifier are made from it, each by its own name, so that the database needs to keep none of them: who
 * reads it cannot finish somebody's sign-in, and who sees the state in an address cannot find the others.
 */
import { createHmac } from 'node:crypto';
import type { Config } from '../../platform/config/config.js';

export interface Proofs {
  state: string;
  nonce: string;
  verifier: string;
}

export function proofsOf(secret: string): Proofs {
  const make = (name: string) => createHmac('sha256', secret).update(name).digest('base64url');
  return { state: make('state'), nonce: make('nonce'), verifier: make('verifier') };
}

export const attemptCookieName = ({ secureCookies }: Config) =>
  secureCookies ? '__Host-attempt' : 'attempt';
