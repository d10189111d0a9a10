import { Injectable } from '@nestjs/common';
import type { AppRequest } from '../../platform/http/actor.js';
import { TooManyRequests } from '../../platform/http/app-error.js';
import { networkOf } from '../../platform/http/network-address.js';
import { TokenBuckets } from '../../platform/http/token-buckets.js';

/** Who recognises a person writes once or a few times; five at once, and one more each ten minutes. */
@Injectable()
export class ReportingLimits {
  private readonly reports = new TokenBuckets(1 / 600, 5);

  /** By network, so that somebody who is signed in is counted too. */
  report(request: AppRequest): void {
    const wait = this.reports.take(networkOf(request.ip ?? ''));
    if (wait > 0) throw new TooManyRequests(Math.ceil(wait));
  }
}
