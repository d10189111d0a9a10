/**
 * One door to the server. A route of the contract says where to go and what comes back; the answer is
 * parsed, so that a screen never works with something the contract does not promise. Whatever goes
 * wrong, the caller gets a ProblemError with a code that has a Dutch sentence.
 */
import { Problem, type ProblemCode } from '@leerkring/shared/contract/problem';
import type { AnswerOf, Route } from '@leerkring/shared/contract/route';
import type { z } from 'zod';

export class ProblemError extends Error {
  constructor(
    readonly problem: Problem,
    cause?: unknown,
  ) {
    super(problem.code, { cause });
    this.name = 'ProblemError';
  }
}

export const hasCode = (error: unknown, code: ProblemCode) =>
  error instanceof ProblemError && error.problem.code === code;

export interface CallParts<R extends Route> {
  params?: Record<string, string>;
  query?: z.input<R['query']>;
  body?: z.input<R['body']>;
  /** Of a route that takes one in the place of JSON. */
  file?: { type: string; content: Blob };
  signal?: AbortSignal;
  /** Lets a last save outlive the page. */
  keepalive?: boolean;
}

/** For what the server could not say itself: no connection, or an answer nobody can read. */
const localProblem = (code: ProblemCode, status: number, cause: unknown) =>
  new ProblemError(
    { type: `urn:leerkring:problem:${code}`, title: code, status, detail: '', instance: '', code },
    cause,
  );

/** What is asked, as the server knows it: the path and the query. */
export const addressOf = (route: Route, { params = {}, query }: CallParts<Route>): string => {
  const path = route.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
  const given = Object.entries(query ?? {}).filter(([, value]) => value !== undefined);
  const search = new URLSearchParams(given.map(([name, value]) => [name, String(value)]));
  return `/api/v1${path}${given.length > 0 ? `?${search}` : ''}`;
};

const problemOf = async (response: Response) => {
  const parsed = Problem.safeParse(await response.json().catch(() => null));
  if (parsed.success) return new ProblemError(parsed.data);
  // A proxy in between answers in its own words.
  const code =
    response.status === 413 ? 'too-large' : response.status === 429 ? 'too-many-requests' : 'unavailable';
  return localProblem(code, response.status, parsed.error);
};

const sent = ({ body, file }: CallParts<Route>) => {
  if (file) return { body: file.content, type: file.type };
  return body === undefined ? null : { body: JSON.stringify(body), type: 'application/json' };
};

async function ask<R extends Route>(route: R, parts: CallParts<R>): Promise<Response> {
  const given = sent(parts as CallParts<Route>);
  const response = await fetch(addressOf(route, parts), {
    method: route.method,
    headers: {
      accept: route.download.join(', ') || 'application/json',
      ...(given && { 'content-type': given.type }),
    },
    ...(given && { body: given.body }),
    ...(parts.signal && { signal: parts.signal }),
    keepalive: parts.keepalive ?? false,
  }).catch((cause: unknown) => {
    if (parts.signal?.aborted) throw cause;
    throw localProblem('unavailable', 0, cause);
  });
  if (!response.ok) throw await problemOf(response);
  return response;
}

/** The file of a route that answers with one, and what the server calls it. */
export async function download<R extends Route>(
  route: R,
  parts: CallParts<R> = {},
): Promise<{ name: string; content: Blob }> {
  const response = await ask(route, parts);
  const name = /filename="([\w.-]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1];
  return { name: name ?? 'tekst', content: await response.blob() };
}

export async function call<R extends Route>(route: R, parts: CallParts<R> = {}): Promise<AnswerOf<R>> {
  return answerOf(route, await bodyOf(await ask(route, parts)));
}

/** As the contract promises it, or a problem. */
export const answerOf = <R extends Route>(route: R, body: unknown): AnswerOf<R> => {
  const answer = route.answer.safeParse(body);
  if (!answer.success) throw localProblem('internal-error', 200, answer.error);
  return answer.data as AnswerOf<R>;
};

const bodyOf = async (response: Response): Promise<unknown> => {
  const text = await response.text();
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};
