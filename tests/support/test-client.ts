/** One browser: calls routes of the contract and opens sockets, with its cookie and our own origin. */
import assert from 'node:assert/strict';
import { Problem } from '@leerkring/shared/contract/problem';
import type { AnswerOf, Route } from '@leerkring/shared/contract/route';
import { z } from 'zod';
import type { Config } from '../../server/src/platform/config/config.js';
import { apiDocumentCheck } from './api-document-check.js';
import { TestSocket } from './test-socket.js';

/** What is sent in the place of JSON. */
export interface SentFile {
  type: string;
  bytes: Uint8Array;
}

export interface Answer<R extends Route> {
  status: number;
  /** Of a route that answers with one. */
  file: Buffer | null;
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
    /** False for a smaller house, which has routes of its own. */
    private readonly wholeHouse = true,
  ) {}

  cookie(): Promise<string | null> {
    this.signedIn ??= this.signIn();
    return this.signedIn;
  }

  /** Fails when the server answers something that the contract does not say, or more than it says. */
  async call<R extends Route>(
    route: R,
    given: {
      params?: Record<string, string>;
      query?: z.input<R['query']>;
      body?: z.input<R['body']>;
      file?: SentFile;
    } = {},
  ): Promise<Answer<R>> {
    const path = route.path.replaceAll(/:(\w+)/g, (_, name: string) => given.params?.[name] ?? name);
    const search = new URLSearchParams((given.query ?? {}) as Record<string, string>);
    const response = await this.fetch(`/api/v1${path}?${search}`, {
      method: route.method,
      redirect: 'manual',
      ...(given.body !== undefined && {
        body: JSON.stringify(given.body),
        headers: { 'content-type': 'application/json' },
      }),
      ...(given.file && {
        body: Buffer.from(given.file.bytes),
        headers: { 'content-type': given.file.type },
      }),
    });
    const { status, headers } = response;
    if (status < 400 && route.download.length > 0)
      return {
        status,
        headers,
        file: Buffer.from(await response.arrayBuffer()),
        body: undefined as never,
        problem: null,
      };
    const text = await response.text();
    const isPage = route.redirects && status === 303;
    const json: unknown = text === '' || isPage ? undefined : JSON.parse(text);
    const answered = (status < 400 ? route.answer : Problem).parse(json);
    assert.deepEqual(json, answered, 'The answer holds more than the contract says');
    const problem = status < 400 ? null : Problem.parse(json);
    return { status, headers, file: null, body: json as AnswerOf<R>, problem };
  }

  /** Anything else, as a page of ours would send it; what the API answers is held against its document. */
  async fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const cookie = await this.cookie();
    const headers = new Headers(init.headers);
    if (!headers.has('origin')) headers.set('origin', this.config.publicOrigin);
    if (cookie) headers.set('cookie', cookie);
    const response = await fetch(`http://127.0.0.1:${this.config.port}${path}`, { ...init, headers });
    if (path.startsWith('/api/v1/')) await this.holdAgainstDocument(path, init, response.clone());
    return response;
  }

  private async holdAgainstDocument(address: string, init: RequestInit, response: Response): Promise<void> {
    const [path = '', query = ''] = address.split('?');
    const { status, headers } = response;
    const call = { method: init.method ?? 'GET', path, query, body: init.body };
    const check = apiDocumentCheck(this.config);
    if (this.wholeHouse || check.knows(path))
      check.hold(call, { status, headers, text: await response.text() });
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
