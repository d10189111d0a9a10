import { Injectable } from '@nestjs/common';
import { Config } from '../config/config.js';
import type { AppRequest } from './actor.js';
import { TooManyRequests } from './app-error.js';
import { TokenBuckets } from './token-buckets.js';

/** Per person when we know who it is: a town hall behind one address shares nothing. */
@Injectable()
export class RequestLimits {
  private readonly persons: TokenBuckets;
  private readonly addresses: TokenBuckets;

  constructor({ limits }: Config) {
    this.persons = perMinute(limits.requestsPerMinute);
    this.addresses = perMinute(limits.anonymousRequestsPerMinute);
  }

  check(request: AppRequest): void {
    const wait = request.actor
      ? this.persons.take(request.actor.personId)
      : this.addresses.take(network(request.ip ?? ''));
    if (wait > 0) throw new TooManyRequests(Math.ceil(wait));
  }
}

const perMinute = (requests: number) => new TokenBuckets(requests / 60, requests);

/** One subscriber has a whole IPv6 /64. */
function network(address: string): string {
  if (!address.includes(':') || address.includes('.')) return address;
  const [head = '', tail] = address.split('::');
  const left = head.split(':').filter(Boolean);
  const right = tail?.split(':').filter(Boolean) ?? [];
  const zeros = Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0');
  return [...left, ...zeros, ...right].slice(0, 4).join(':');
}
