/** Where somebody is signed in: a row for each browser, for requests and sockets alike. */
import { z } from 'zod';
import { Instant, SignInId } from './common.js';
import { PersonView } from './identity.js';
import { route } from './route.js';

/** How somebody proved who they are. */
export const SignInMeans = z.enum(['demonstration', 'provider', 'passkey', 'one-time-code', 'recovery-code']);
export type SignInMeans = z.infer<typeof SignInMeans>;

/** What the browser says it is; null where it does not say. */
export const Device = z.object({
  kind: z.enum(['computer', 'phone', 'tablet', 'unknown']),
  browser: z.string().nullable(),
  system: z.string().nullable(),
});
export type Device = z.infer<typeof Device>;

export const SignInView = z.object({
  id: SignInId,
  device: Device,
  means: SignInMeans,
  startedAt: Instant,
  lastSeenAt: Instant,
  /** The beginning of the network address it was started from, such as `192.0.2.0/24`. */
  network: z.string().nullable(),
  /** The one that asks. */
  current: z.boolean(),
});
export type SignInView = z.infer<typeof SignInView>;

/** How long the sign-in that asks still lasts. Times to go and not hours: the clock of a browser may be wrong. */
export const SignInTerm = z.object({
  /** When nobody does anything. */
  idleMs: z.int(),
  /** Whatever one does; null during a live session, which nobody is taken out of. */
  absoluteMs: z.int().nullable(),
  idleLimitMs: z.int(),
});
export type SignInTerm = z.infer<typeof SignInTerm>;

export const signInRoutes = {
  mine: route('GET', '/sign-ins', { summary: 'Where I am signed in', answer: z.array(SignInView) }),
  /** Asking does not make it last longer. */
  term: route('GET', '/sign-ins/current', {
    summary: 'How long this sign-in still lasts',
    answer: SignInTerm,
  }),
  /** Somebody is there: they press a key, or want to stay signed in. */
  use: route('POST', '/sign-ins/current/uses', {
    summary: 'Stay signed in in this browser',
    answer: SignInTerm,
  }),
  endOthers: route('DELETE', '/sign-ins/others', { summary: 'Sign out everywhere else' }),
  endAll: route('DELETE', '/sign-ins', { summary: 'Sign out everywhere' }),
  end: route('DELETE', '/sign-ins/:signInId', { summary: 'End one sign-in of mine' }),
  /** For administrators. */
  people: route('GET', '/people', {
    summary: 'Everybody, for administrators',
    problems: ['not-found'],
    answer: z.array(PersonView),
  }),
  ofPerson: route('GET', '/people/:personId/sign-ins', {
    summary: 'Where somebody is signed in, for administrators',
    answer: z.object({ person: PersonView, signIns: z.array(SignInView) }),
  }),
  endOfPerson: route('DELETE', '/people/:personId/sign-ins', {
    summary: 'Sign somebody out everywhere, for administrators',
  }),
};
