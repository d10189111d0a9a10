/**
 * How often a network may knock and how often an address may be mailed. Everything here fills again by
 * itself, and it closes neither passkeys nor a link that was mailed already: nobody is locked out for good
 * by a stranger who types their address. Guesses at a code after a link are counted with the attempt
 * (attempts.ts), which only who reads the mail can reach.
 */
import { Injectable } from '@nestjs/common';
import type { Actor, AppRequest } from '../../platform/http/actor.js';
import { TooManyRequests } from '../../platform/http/app-error.js';
import { networkOf } from '../../platform/http/network-address.js';
import { TokenBuckets } from '../../platform/http/token-buckets.js';

@Injectable()
export class CredentialLimits {
  /** A town hall starts its day behind one address. */
  private readonly knocks = new TokenBuckets(1, 120);
  private readonly links = new TokenBuckets(1 / 30, 40);
  private readonly linksOfOne = new TokenBuckets(1 / 120, 4);
  /** For one address, wherever it is asked from. */
  private readonly mails = new TokenBuckets(1 / 300, 8);

  /** At the computer of somebody who is signed in. */
  private readonly guesses = new TokenBuckets(1 / 60, 5);

  knock(request: AppRequest): void {
    take(this.knocks, networkOf(request.ip ?? ''));
  }

  link(request: AppRequest, email: string): void {
    take(this.links, networkOf(request.ip ?? ''));
    take(this.linksOfOne, `${networkOf(request.ip ?? '')} ${email}`);
    take(this.mails, email);
  }

  guess({ personId }: Actor): void {
    take(this.guesses, personId);
  }
}

function take(buckets: TokenBuckets, key: string): void {
  const wait = buckets.take(key);
  if (wait > 0) throw new TooManyRequests(Math.ceil(wait));
}
