/** One HTTP route: what the server validates, what it answers, and what the client calls. */
import { z } from 'zod';

type Shape = z.ZodType;

export interface Route<Body extends Shape = Shape, Answer extends Shape = Shape> {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Below /api/v1, with `:name` for path parameters (all are UUIDs). */
  path: string;
  /** `public` needs no sign-in. */
  access: 'public' | 'signed-in';
  body: Body;
  answer: Answer;
}

export const nothing = z.undefined();
export type Nothing = typeof nothing;

/** Declares a route; the contract test fails until a controller handles it. */
export const route = <Body extends Shape = Nothing, Answer extends Shape = Nothing>(
  method: Route['method'],
  path: string,
  parts: { body?: Body; answer?: Answer; access?: Route['access'] } = {},
): Route<Body, Answer> => ({
  method,
  path,
  access: parts.access ?? 'signed-in',
  body: parts.body ?? (nothing as unknown as Body),
  answer: parts.answer ?? (nothing as unknown as Answer),
});

export type BodyOf<R extends Route> = z.output<R['body']>;
export type AnswerOf<R extends Route> = z.output<R['answer']>;
