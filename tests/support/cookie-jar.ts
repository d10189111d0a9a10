/** A browser that keeps the cookies it is given, for ways in that take several steps. */
import type { Route } from '@leerkring/shared/contract/route';
import type { z } from 'zod';
import type { TestApp } from './start-app.js';
import type { Answer } from './test-client.js';

export class CookieJar {
  private readonly cookies = new Map<string, string>();

  constructor(private readonly app: TestApp) {}

  async call<R extends Route>(
    route: R,
    given: { params?: Record<string, string>; body?: z.input<R['body']> } = {},
  ): Promise<Answer<R>> {
    const answer = await this.app.withCookie(this.header()).call(route, given);
    for (const line of answer.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const [name = '', value = ''] = pair.split('=');
      if (value === '') this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return answer;
  }

  has(name: string): boolean {
    return this.cookies.has(name);
  }

  private header(): string | null {
    const pairs = [...this.cookies].map(([name, value]) => `${name}=${value}`);
    return pairs.length > 0 ? pairs.join('; ') : null;
  }
}
