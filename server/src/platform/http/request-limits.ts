import type { IncomingMessage } from 'node:http';
import type { PersonId } from '@leerkring/shared/contract/common';
import { Injectable } from '@nestjs/common';
import { Config } from '../config/config.js';
import { TooManyRequests } from './app-error.js';
import { clientAddress, networkOf } from './network-address.js';
import { TokenBuckets } from './token-buckets.js';

/**
 * How often somebody may ask, of HTTP and of the door of the sockets. Per person when we know who it is: a town
 * hall behind one address shares nothing. Where something can be guessed it counts per network, signed in or
 * not, because there a person is what a stranger says he is.
 */
@Injectable()
export class RequestLimits {
  private readonly persons: TokenBuckets;
  private readonly networks: TokenBuckets;
  private readonly attempts: TokenBuckets;
  private readonly trustedProxies: number;

  constructor({ limits, trustProxy }: Config) {
    this.persons = perMinute(limits.requestsPerMinute);
    this.networks = perMinute(limits.anonymousRequestsPerMinute);
    this.attempts = perMinute(limits.attemptsPerMinute);
    this.trustedProxies = trustProxy;
  }

  check(request: IncomingMessage, personId: PersonId | null): void {
    const wait = personId ? this.persons.take(personId) : this.networks.take(this.network(request));
    if (wait > 0) throw new TooManyRequests(Math.ceil(wait));
  }

  checkAttempt(request: IncomingMessage): void {
    const wait = this.attempts.take(this.network(request));
    if (wait > 0) throw new TooManyRequests(Math.ceil(wait));
  }

  private network(request: IncomingMessage): string {
    return networkOf(clientAddress(request, this.trustedProxies));
  }
}

const perMinute = (requests: number) => new TokenBuckets(requests / 60, requests);
