import { z } from 'zod';
import { Instant, OrganisationId, PersonId } from './common.js';
import { route } from './route.js';

/** What somebody is in the network, whatever group they are in. */
export const NetworkRole = z.enum([
  'wijk-ggd',
  'policy-adviser',
  'project-lead',
  'chain-partner',
  'experience-expert',
  'moderator',
  'privacy-officer',
  'administrator',
]);
export type NetworkRole = z.infer<typeof NetworkRole>;

export const PersonView = z.object({
  id: PersonId,
  givenName: z.string(),
  familyName: z.string(),
  role: NetworkRole,
  organisation: z.object({ id: OrganisationId, name: z.string() }),
  /** False: the account is closed. What they wrote stands. */
  active: z.boolean(),
});
export type PersonView = z.infer<typeof PersonView>;

export const Me = z.object({
  person: PersonView,
  /** True when the server runs on demonstration data. */
  demonstration: z.boolean(),
  signedInAt: Instant,
});
export type Me = z.infer<typeof Me>;

export const identityRoutes = {
  me: route('GET', '/me', { summary: 'Who I am', answer: Me }),
  /** Ways to sign in; the demonstration people are listed only in demonstration mode. */
  waysToSignIn: route('GET', '/ways-to-sign-in', {
    summary: 'How one can sign in here',
    access: 'public',
    answer: z.object({ demonstrationPeople: z.array(PersonView).nullable() }),
  }),
  signInAsDemonstrationPerson: route('POST', '/demonstration-sign-ins', {
    summary: 'Sign in as a demonstration person, in demonstration mode',
    problems: ['not-found'],
    guessable: true,
    access: 'public',
    body: z.strictObject({ personId: PersonId }),
    answer: Me,
  }),
  signOut: route('DELETE', '/sign-ins/current', { summary: 'Sign out in this browser' }),
};
