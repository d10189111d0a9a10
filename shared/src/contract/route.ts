/** One HTTP route: what the server validates, what it answers, and what the client calls. */
import { z } from 'zod';
import type { ProblemCode } from './problem.js';

type Shape = z.ZodType;

export interface Route<
  Body extends Shape = Shape,
  Answer extends Shape = Shape,
  Query extends Shape = Shape,
> {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Below /api/v1, with `:name` for path parameters (all are UUIDs). */
  path: string;
  /** `public` needs no sign-in. */
  access: 'public' | 'signed-in';
  /** Something can be guessed here (who somebody is, a code), so each network may try it a few times only. */
  guessable: boolean;
  /** What it does, for who reads the API document. */
  summary: string;
  /** Refusals that belong to this route; those that many routes share follow from its form. */
  problems: readonly ProblemCode[];
  /** Not only pages of ours may call it: it goes by what the caller shows, and never by a cookie. */
  fromElsewhere: boolean;
  /** Answers with a redirect to a page (303), whatever happens. */
  redirects: boolean;
  /** What stands behind the question mark; all of it is text. */
  query: Query;
  body: Body;
  answer: Answer;
  /**
   * Takes a file, as it is, in the place of JSON. None of these types can be sent by a form of another site
   * without asking first, which is refused.
   */
  upload: { types: readonly string[]; maxBytes: number } | null;
  /** The types of the file it answers with in the place of JSON; empty: it answers JSON. */
  download: readonly string[];
  /** Of that file a part can be asked for (RFC 9110, Range). */
  ranges: boolean;
}

interface Parts<Body extends Shape, Answer extends Shape, Query extends Shape> {
  query?: Query;
  body?: Body;
  answer?: Answer;
  access?: Route['access'];
  guessable?: boolean;
  fromElsewhere?: boolean;
  redirects?: boolean;
  upload?: Route['upload'];
  download?: Route['download'];
  ranges?: boolean;
  summary?: string;
  problems?: readonly ProblemCode[];
}

export const nothing = z.undefined();
export type Nothing = typeof nothing;

/** Declares a route; the contract test fails until a controller handles it. */
export const route = <
  Body extends Shape = Nothing,
  Answer extends Shape = Nothing,
  Query extends Shape = Nothing,
>(
  method: Route['method'],
  path: string,
  parts: Parts<Body, Answer, Query> = {},
): Route<Body, Answer, Query> => ({
  method,
  path,
  access: parts.access ?? 'signed-in',
  guessable: parts.guessable ?? false,
  fromElsewhere: parts.fromElsewhere ?? false,
  redirects: parts.redirects ?? false,
  summary: parts.summary ?? '',
  problems: parts.problems ?? [],
  query: parts.query ?? (nothing as unknown as Query),
  body: parts.body ?? (nothing as unknown as Body),
  answer: parts.answer ?? (nothing as unknown as Answer),
  upload: parts.upload ?? null,
  download: parts.download ?? [],
  ranges: parts.ranges ?? false,
});

export type BodyOf<R extends Route> = z.output<R['body']>;
export type AnswerOf<R extends Route> = z.output<R['answer']>;
