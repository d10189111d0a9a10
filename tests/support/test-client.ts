/** One browser: calls routes of the contract and opens sockets, with its cookie and our own origin. */
import assert from 'node:assert/strict';
import { Problem } from '@leerkring/shared/contract/problem';
import type { AnswerOf, Route } from '@leerkring/shared/contract/route';
import { z } from 'zod';
import type { Config } from '../../server/src/platform/config/config.js';
import { TestSocket } from './test-socket.js';

export interface Answer<R extends Route> {
  status: number;
  /** The problem, when the call was refused. */
  body: AnswerOf<R>;
  problem: Problem | null;
  headers: Headers;
}

export class TestClient {
  private readonly sockets: TestSocket[] = [];
  private signedIn: Promise<string | null> | undefined;

  constructor(
    private readonly config: Config,
    private readonly signIn: () => Promise<string | null>,
  ) {}

  cookie(): Promise<string | null> {
    this.signedIn ??= this.signIn();
    return this.signedIn;
  }

  /** Fails when the server answers something that the contract does not say, or more than it says. */
  async call<R extends Route>(
    route: R,
    given: { params?: Record<string, string>; body?: z.input<R['body']> } = {},
  ): Promise<Answer<R>> {
    const path = route.path.replaceAll(/:(\w+)/g, (_, name: string) => given.params?.[name] ?? name);
    const response = await this.fetch(`/api/v1${path}`, {
      method: route.method,
      ...(given.body !== undefined && {
        body: JSON.stringify(given.body),
        headers: { 'content-type': 'application/json' },
      }),
    });
    const { status, headers } = response;
    const text = await response.text();
    const json: unknown = text === '' ? undefined : JSON.parse(text);
    const answered = (status < 400 ? route.answer : Problem).parse(json);
    assert.deepEqual(json, answered, 'The answer holds more than the contract says');
    const problem = status < 400 ? null : Problem.parse(json);
    return { status, headers, body: json as AnswerOf<R>, problem };
  }

  /** Anything else, as a page of ours would send it. */
  async fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const cookie = await this.cookie();
    const headers = new Headers(init.headers);
    if (!headers.has('origin')) headers.set('origin', this.config.publicOrigin);
    if (cookie) headers.set('cookie', cookie);
    return fetch(`http://127.0.0.1:${this.config.port}${path}`, { ...init, headers });
  }

  /** Connected; rejects with the server's reason when it refuses. */
  async socket(
    options: { transport?: 'websocket' | 'polling'; origin?: string | null } = {},
  ): Promise<TestSocket> {
    const { transport = 'websocket', origin = this.config.publicOrigin } = options;
    const cookie = await this.cookie();
    const headers = { ...(origin && { origin }), ...(cookie && { cookie }) };
    const socket = await TestSocket.connect(`http://127.0.0.1:${this.config.port}`, transport, headers);
    this.sockets.push(socket);
    return socket;
  }

  close(): void {
    for (const socket of this.sockets) socket.close();
  }
}
