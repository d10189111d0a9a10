/**
 * Signing in without an employer's provider, in two steps that are never one: something only this person can
 * read or hold (a mail, a device), and a second factor. A mail link opens nothing by itself; it leads to a
 * code, or for somebody who was invited to registering a first passkey or authenticator app.
 */
import { z } from 'zod';
import { Instant, OrganisationId, oneLine, PersonId } from './common.js';
import { Me, NetworkRole } from './identity.js';
import { OrganisationSummary } from './organisations.js';
import { route } from './route.js';

export const PasskeyId = z.uuid().brand<'PasskeyId'>();
export type PasskeyId = z.infer<typeof PasskeyId>;
export const InvitationId = z.uuid().brand<'InvitationId'>();
export type InvitationId = z.infer<typeof InvitationId>;

export const EmailAddress = z
  .string()
  .max(254)
  .transform((text) => text.trim().toLowerCase())
  .pipe(z.email());

/** What a browser's WebAuthn API asks for and answers, as @simplewebauthn puts it into JSON. */
const WebAuthnOptions = z.record(z.string(), z.unknown());
const base64url = z
  .string()
  .regex(/^[\w-]+$/)
  .max(20_000);
const extensionResults = z.record(z.string(), z.unknown());
const attachment = z.enum(['platform', 'cross-platform']).optional();

export const NewPasskeyResponse = z.object({
  id: base64url,
  rawId: base64url,
  type: z.literal('public-key'),
  response: z.object({
    clientDataJSON: base64url,
    attestationObject: base64url,
    transports: z.array(z.string().max(20)).max(10).optional(),
  }),
  clientExtensionResults: extensionResults,
  authenticatorAttachment: attachment,
});
export type NewPasskeyResponse = z.infer<typeof NewPasskeyResponse>;

export const PasskeyResponse = z.object({
  id: base64url,
  rawId: base64url,
  type: z.literal('public-key'),
  response: z.object({
    clientDataJSON: base64url,
    authenticatorData: base64url,
    signature: base64url,
    userHandle: base64url.optional(),
  }),
  clientExtensionResults: extensionResults,
  authenticatorAttachment: attachment,
});
export type PasskeyResponse = z.infer<typeof PasskeyResponse>;

const PasskeyName = oneLine(60);
const NewPasskey = z.strictObject({ name: PasskeyName, response: NewPasskeyResponse });

/** Six digits; people type spaces between them. */
export const OneTimeCode = z
  .string()
  .max(20)
  .transform((text) => text.replaceAll(/\s/g, ''))
  .refine((text) => /^\d{6}$/.test(text), 'invalid-format');
/** As they read it from their list, in any case and with or without the dashes. */
const RecoveryCode = z.string().min(1).max(40);
const Secret = z.string().regex(/^[\w-]{43}$/);

const WithOneTimeCode = z.strictObject({ code: OneTimeCode });

/** Where a mail link leads: to proving who one is once more, or to registering a first factor. */
export const LinkStage = z.discriminatedUnion('stage', [
  z.object({ stage: z.literal('prove'), oneTimeCode: z.boolean(), recoveryCode: z.boolean() }),
  z.object({
    stage: z.literal('enrol'),
    givenName: z.string(),
    /** Whatever they signed in with before ends with it. */
    replaces: z.boolean(),
    /** Whoever signs in with an app asks for a link by mail each time, so not where no mail goes out. */
    authenticatorApp: z.boolean(),
  }),
]);
export type LinkStage = z.infer<typeof LinkStage>;

/** In, with a new factor; recovery codes are told once, and only to whoever had none. */
export const Enrolled = z.object({ me: Me, recoveryCodes: z.array(z.string()).nullable() });
export type Enrolled = z.infer<typeof Enrolled>;

/** For an authenticator app: as a QR code holds it, and as people type it. */
export const AuthenticatorSecret = z.object({ uri: z.string(), secret: z.string() });

export const InvitationInput = z.strictObject({
  email: EmailAddress,
  givenName: oneLine(60),
  familyName: oneLine(80),
  /** One that whoever invites may give (rules/given-roles.ts). */
  role: NetworkRole,
  organisationId: OrganisationId,
});
export type InvitationInput = z.infer<typeof InvitationInput>;

export const InvitationView = z.object({
  id: InvitationId,
  personId: PersonId,
  name: z.string(),
  organisation: z.string(),
  email: z.string(),
  createdAt: Instant,
  expiresAt: Instant,
  acceptedAt: Instant.nullable(),
});
export type InvitationView = z.infer<typeof InvitationView>;

export const CredentialsView = z.object({
  /** False for whoever signs in in another way; then there is nothing to manage. */
  managed: z.boolean(),
  /** Until when changes ask for no new proof; null when they do. */
  provenUntil: Instant.nullable(),
  passkeys: z.array(
    z.object({ id: PasskeyId, name: z.string(), createdAt: Instant, lastUsedAt: Instant.nullable() }),
  ),
  authenticatorApp: z.object({ createdAt: Instant, lastUsedAt: Instant.nullable() }).nullable(),
  recoveryCodesLeft: z.int(),
});
export type CredentialsView = z.infer<typeof CredentialsView>;

/** How somebody else signs in, for administrators: enough to help whoever lost it, and nothing to get in with. */
export const CredentialsOfPerson = z.object({
  /** Null for whoever signs in at their employer, who helps them. */
  email: z.string().nullable(),
  passkeys: z.int(),
  authenticatorApp: z.boolean(),
  recoveryCodesLeft: z.int(),
  /** Until when they may set anew how they sign in; null when nobody let them. */
  readmittedUntil: Instant.nullable(),
});
export type CredentialsOfPerson = z.infer<typeof CredentialsOfPerson>;

const open = { access: 'public' } as const;

export const credentialRoutes = {
  // inviting
  invitations: route('GET', '/invitations', {
    summary: 'Who was invited',
    problems: ['not-allowed'],
    answer: z.array(InvitationView),
  }),
  invitableOrganisations: route('GET', '/invitations/organisations', {
    summary: 'Organisations that people can be invited for',
    problems: ['not-allowed'],
    answer: z.array(OrganisationSummary),
  }),
  invite: route('POST', '/invitations', {
    summary: 'Invite somebody who has no provider',
    problems: ['not-allowed', 'already-invited', 'mail-not-set-up', 'account-closed'],
    body: InvitationInput,
    answer: InvitationView,
  }),
  withdrawInvitation: route('DELETE', '/invitations/:invitationId', {
    summary: 'Withdraw an invitation',
    problems: ['not-allowed'],
  }),

  // signing in
  /** Answers the same whether or not the address is known. */
  requestLink: route('POST', '/sign-in-links', {
    summary: 'Ask for a link by mail',
    problems: ['mail-not-set-up'],
    guessable: true,
    ...open,
    body: z.strictObject({ email: EmailAddress }),
  }),
  useLink: route('POST', '/sign-in-links/uses', {
    summary: 'Open a link that came by mail, or that the server made for an administrator',
    problems: ['link-not-valid', 'link-elsewhere', 'account-closed'],
    guessable: true,
    ...open,
    body: z.strictObject({ secret: Secret }),
    answer: LinkStage,
  }),
  passkeyChallenge: route('POST', '/passkey-challenges', {
    summary: 'Begin signing in with a passkey',
    ...open,
    answer: WebAuthnOptions,
  }),
  signInWithPasskey: route('POST', '/passkey-sign-ins', {
    summary: 'Sign in with a passkey',
    problems: ['begin-again', 'passkey-not-accepted', 'account-closed'],
    guessable: true,
    ...open,
    body: PasskeyResponse,
    answer: Me,
  }),
  /** After a mail link. */
  signInWithCode: route('POST', '/one-time-code-sign-ins', {
    summary: 'Sign in with a code of an authenticator app, after a link',
    problems: ['begin-again', 'code-not-accepted', 'account-closed'],
    guessable: true,
    ...open,
    body: WithOneTimeCode,
    answer: Me,
  }),
  /** After a mail link; the code gives no more than the right to register a new factor. */
  recover: route('POST', '/recoveries', {
    summary: 'Use a recovery code, after a link',
    problems: ['begin-again', 'code-not-accepted', 'account-closed'],
    guessable: true,
    ...open,
    body: z.strictObject({ code: RecoveryCode }),
    answer: LinkStage,
  }),
  enrolPasskeyChallenge: route('POST', '/enrolments/passkey-challenges', {
    summary: 'Begin registering a passkey on the way in',
    problems: ['begin-again', 'account-closed'],
    ...open,
    answer: WebAuthnOptions,
  }),
  enrolPasskey: route('POST', '/enrolments/passkeys', {
    summary: 'Register a passkey and come in',
    problems: ['begin-again', 'passkey-not-accepted', 'limit-reached', 'account-closed'],
    ...open,
    body: NewPasskey,
    answer: Enrolled,
  }),
  enrolAuthenticatorSecret: route('POST', '/enrolments/authenticator-secrets', {
    summary: 'Begin registering an authenticator app on the way in',
    problems: ['begin-again', 'mail-not-set-up', 'account-closed'],
    ...open,
    answer: AuthenticatorSecret,
  }),
  enrolAuthenticator: route('POST', '/enrolments/authenticator-apps', {
    summary: 'Register an authenticator app and come in',
    problems: ['begin-again', 'code-not-accepted', 'account-closed'],
    ...open,
    body: WithOneTimeCode,
    answer: Enrolled,
  }),

  // of somebody else, for administrators
  ofPerson: route('GET', '/people/:personId/credentials', {
    summary: 'How somebody signs in, for administrators',
    answer: CredentialsOfPerson,
  }),
  /** The link goes to the mailbox of the person and nobody else ever sees it. */
  readmit: route('POST', '/people/:personId/readmissions', {
    summary: 'Let somebody who lost everything set anew how they sign in, for administrators',
    problems: ['not-allowed', 'mail-not-set-up'],
    answer: CredentialsOfPerson,
  }),
  withdrawReadmission: route('DELETE', '/people/:personId/readmissions', {
    summary: 'Take that back, for administrators',
    answer: CredentialsOfPerson,
  }),

  // my own
  mine: route('GET', '/credentials', { summary: 'What I sign in with', answer: CredentialsView }),
  proofChallenge: route('POST', '/credentials/proofs/passkey-challenges', {
    summary: 'Begin proving who I am with a passkey',
    answer: WebAuthnOptions,
  }),
  proveWithPasskey: route('POST', '/credentials/proofs/passkeys', {
    summary: 'Prove who I am with a passkey',
    problems: ['begin-again', 'passkey-not-accepted'],
    body: PasskeyResponse,
    answer: CredentialsView,
  }),
  proveWithCode: route('POST', '/credentials/proofs/one-time-codes', {
    summary: 'Prove who I am with a code of my authenticator app',
    problems: ['code-not-accepted'],
    guessable: true,
    body: WithOneTimeCode,
    answer: CredentialsView,
  }),
  addPasskeyChallenge: route('POST', '/credentials/passkey-challenges', {
    summary: 'Begin adding a passkey',
    problems: ['not-allowed', 'proof-needed'],
    answer: WebAuthnOptions,
  }),
  addPasskey: route('POST', '/credentials/passkeys', {
    summary: 'Add a passkey',
    problems: ['not-allowed', 'proof-needed', 'begin-again', 'passkey-not-accepted', 'limit-reached'],
    body: NewPasskey,
    answer: CredentialsView,
  }),
  renamePasskey: route('PATCH', '/credentials/passkeys/:passkeyId', {
    summary: 'Give a passkey another name',
    body: z.strictObject({ name: PasskeyName }),
    answer: CredentialsView,
  }),
  removePasskey: route('DELETE', '/credentials/passkeys/:passkeyId', {
    summary: 'Remove a passkey',
    problems: ['not-allowed', 'proof-needed', 'last-factor'],
    answer: CredentialsView,
  }),
  addAuthenticatorSecret: route('POST', '/credentials/authenticator-secrets', {
    summary: 'Begin setting my authenticator app',
    problems: ['not-allowed', 'proof-needed'],
    answer: AuthenticatorSecret,
  }),
  /** Takes the place of the one that was there. */
  setAuthenticator: route('PUT', '/credentials/authenticator-app', {
    summary: 'Set my authenticator app, in the place of the one that was there',
    problems: ['not-allowed', 'proof-needed', 'begin-again', 'code-not-accepted'],
    body: WithOneTimeCode,
    answer: CredentialsView,
  }),
  removeAuthenticator: route('DELETE', '/credentials/authenticator-app', {
    summary: 'Remove my authenticator app',
    problems: ['not-allowed', 'proof-needed', 'not-found', 'last-factor'],
    answer: CredentialsView,
  }),
  renewRecoveryCodes: route('POST', '/credentials/recovery-codes', {
    summary: 'Get new recovery codes; the old ones are worth nothing any more',
    problems: ['not-allowed', 'proof-needed'],
    answer: z.object({ recoveryCodes: z.array(z.string()) }),
  }),
};
