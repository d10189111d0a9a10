/** @jest-environment node */
import { afterEach, describe, expect, it } from '@jest/globals';
import { nothing, route } from '@leerkring/shared/contract/route';
import { z } from 'zod';
import { call, type ProblemError } from './http';

const thing = route('GET', '/things/:thingId/parts/:partId', { answer: z.object({ name: z.string() }) });
const change = route('PATCH', '/things/:thingId', { body: z.strictObject({ name: z.string() }) });

const realFetch = globalThis.fetch;
let asked: { address: string; init: RequestInit }[] = [];
const answering = (answer: () => Promise<Response> | Response) => {
  asked = [];
  globalThis.fetch = async (address, init = {}) => {
    asked.push({ address: String(address), init });
    return answer();
  };
};
const problemOf = (result: Promise<unknown>) =>
  result.then(
    () => 'no problem',
    (error: ProblemError) => error.problem.code,
  );

afterEach(() => {
  globalThis.fetch = realFetch;
});

describe('calling the server', () => {
  it('fills the path and keeps what is in it to one segment', async () => {
    answering(() => Response.json({ name: 'a' }));
    await call(thing, { params: { thingId: '1', partId: '../2' } });
    expect(asked[0]?.address).toBe('/api/v1/things/1/parts/..%2F2');
  });

  it('sends a body as JSON, and no content type without one', async () => {
    answering(() => new Response(null, { status: 204 }));
    await call(change, { params: { thingId: '1' }, body: { name: 'b' } });
    await call(route('DELETE', '/things'));
    expect(asked.map(({ init }) => [init.body, new Headers(init.headers).get('content-type')])).toEqual([
      ['{"name":"b"}', 'application/json'],
      [undefined, null],
    ]);
  });

  it('gives nothing for an empty answer', async () => {
    answering(() => new Response(null, { status: 204 }));
    expect(await call(route('DELETE', '/things', { answer: nothing }))).toBeUndefined();
  });

  it('throws the problem the server answered', async () => {
    const problem = { type: '', title: '', status: 409, detail: '', instance: 'r1', code: 'conflict' };
    answering(() => Response.json(problem, { status: 409 }));
    expect(await problemOf(call(thing))).toBe('conflict');
  });

  it('does not pass on an answer the contract does not promise', async () => {
    answering(() => Response.json({ nom: 'a' }));
    expect(await problemOf(call(thing))).toBe('internal-error');
    answering(() => new Response('<html>'));
    expect(await problemOf(call(thing))).toBe('internal-error');
  });

  it('has words for a proxy that speaks no problem+json, and for no network at all', async () => {
    answering(() => new Response('<html>Bad gateway</html>', { status: 502 }));
    expect(await problemOf(call(thing))).toBe('unavailable');
    answering(() => new Response('', { status: 413 }));
    expect(await problemOf(call(thing))).toBe('too-large');
    answering(() => Promise.reject(new TypeError('Failed to fetch')));
    expect(await problemOf(call(thing))).toBe('unavailable');
  });
});
