/** Signing in with the account of one's employer, at the OpenID provider of the organisation. */
import { z } from 'zod';
import { route } from './route.js';

/** Why a sign-in at a provider came to nothing; the sign-in page explains it, by `?fout=`. */
export const ProviderRefusal = z.enum([
  /** Too late, used before, or begun in another browser. */
  'attempt-unknown',
  /** The person, or the employer, said no. */
  'declined',
  'provider-unreachable',
  /** What came back cannot be trusted. */
  'provider-refused',
  /** The employer did not ask for the proof that is agreed with this organisation. */
  'proof-missing',
  'provider-closed',
  /** The employer did not tell the person's name. */
  'name-missing',
  /** The provider knows the person, but the account here is closed. */
  'not-let-in',
  'too-many-requests',
  'failed',
]);
export type ProviderRefusal = z.infer<typeof ProviderRefusal>;

/** Only picks the provider; it is not kept, and says nothing about who somebody is. */
export const WorkAddress = z.string().trim().max(254).pipe(z.email());

/** What a browser reads as an address without a scheme could still lead to another site; the server judges. */
const ReturnPath = z.string().max(2_000);

export const providerRoutes = {
  startSignIn: route('POST', '/provider-attempts', {
    summary: "Begin signing in at one's employer",
    problems: ['unknown-provider', 'provider-unreachable'],
    guessable: true,
    access: 'public',
    body: z.strictObject({ workAddress: WorkAddress, returnPath: ReturnPath }),
    answer: z.object({ goTo: z.url({ protocol: /^https?$/ }) }),
  }),
  /**
   * Where the provider sends the browser back to, with its answer in the query. Answers with a redirect to a
   * page, whatever happens. Each provider has an address of its own, so that the answer of one is never
   * taken for that of another.
   */
  finishSignIn: route('GET', '/providers/:providerId/callback', {
    summary: 'Come back from the employer',
    guessable: true,
    access: 'public',
    redirects: true,
  }),
};
