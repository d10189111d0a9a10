/**
 * What somebody is told of what others did, and how: on the list of Leerkring, and by mail. A notification holds
 * ids alone; what it is about is read through the door of that thing each time somebody looks, and of a thing
 * that this person may not see any more there is none.
 */
import { z } from 'zod';
import { TextPlace } from './comments.js';
import {
  AgreementId,
  CaseReportId,
  CommentThreadId,
  DocumentId,
  Instant,
  LibraryItemId,
  MeetingId,
  Revision,
  ThemeId,
  ThreadId,
} from './common.js';
import { PersonView } from './identity.js';
import { MeetingStatus } from './meetings.js';
import { route } from './route.js';

/** Why somebody is told; of several reasons for one thing, the first of this list counts. */
export const NotificationReason = z.enum([
  'case-report',
  'mention',
  'answer',
  'solved',
  'comment-mention',
  'comment-answer',
  'meeting-reminder',
  'meeting-planned',
  'meeting-changed',
  'meeting-cancelled',
  'agreement-review',
  'library-review',
  'library-source',
  'library-reuse',
  'thread',
  'post',
]);
export type NotificationReason = z.infer<typeof NotificationReason>;

/** What somebody chooses a mail rhythm for. */
export const NotificationTopic = z.enum(['addressed', 'threads', 'meetings', 'agreements', 'library']);
export type NotificationTopic = z.infer<typeof NotificationTopic>;

const groupName = z.string();
const inLibrary = {
  id: LibraryItemId,
  title: z.string(),
  /** Of whom it is. */
  organisation: z.string(),
  /** Null: it is of no group. */
  groupName: groupName.nullable(),
  /** The whole network may read it, so that a mail may say what it is called. */
  open: z.boolean(),
};
export const NotificationAbout = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('thread'),
    id: ThreadId,
    title: z.string(),
    /** Null: the whole network reads it. */
    groupName: groupName.nullable(),
  }),
  /** On a passage of a text. */
  z.object({ kind: z.literal('comments'), id: CommentThreadId, documentId: DocumentId, place: TextPlace }),
  z.object({
    kind: z.literal('meeting'),
    id: MeetingId,
    groupName,
    startsAt: Instant,
    endsAt: Instant,
    place: z.enum(['online', 'on-site', 'hybrid']),
    status: MeetingStatus,
  }),
  z.object({ kind: z.literal('agreement'), id: AgreementId, groupName, title: z.string() }),
  /** Where somebody recognised a person; for who decides about it. */
  z.object({ kind: z.literal('case-report'), id: CaseReportId }),
  /** What I brought, of which the review date has come. */
  z.object({ kind: z.literal('library-review'), ...inLibrary }),
  /** What I brought; `by`: the organisation that made something from it last. Who did so there is not told. */
  z.object({ kind: z.literal('library-reuse'), ...inLibrary, by: z.string() }),
  /** Of what I made something from, a version that I did not look at yet; `madeFromIt`: what I made. */
  z.object({ kind: z.literal('library-source'), ...inLibrary, madeFromIt: LibraryItemId }),
]);
export type NotificationAbout = z.infer<typeof NotificationAbout>;
export const NotificationThing = z.strictObject({
  kind: z.enum([
    'thread',
    'comments',
    'meeting',
    'agreement',
    'case-report',
    'library-review',
    'library-reuse',
    'library-source',
  ]),
  id: z.uuid(),
});
export type NotificationThing = z.infer<typeof NotificationThing>;

/** All that there is to tell about one thing. */
export const NotificationView = z.object({
  about: NotificationAbout,
  reason: NotificationReason,
  /** Who did the newest of it; null: Leerkring itself, or it is not told. */
  by: PersonView.nullable(),
  at: Instant,
  /** How much of it is unread; 0: all was read. */
  unread: z.int(),
  /** False: it is counted for whoever follows it, and asks for nobody. */
  loud: z.boolean(),
  /** Of the post in a thread that `reason` is about. */
  partNumber: z.int().nullable(),
});
export type NotificationView = z.infer<typeof NotificationView>;

/** As many things as the list holds; what is older was read, or nobody will. */
export const maxNotifications = 100;

export const MailRhythm = z.enum(['direct', 'daily', 'weekly', 'never']);
export type MailRhythm = z.infer<typeof MailRhythm>;

const WallTime = z.iso.time({ precision: -1 });

/** On the clock of Amsterdam. */
export const QuietHours = z
  .strictObject({ from: WallTime, until: WallTime, weekends: z.boolean() })
  .refine(({ from, until }) => from !== until, { path: ['until'], message: 'same-time' });
export type QuietHours = z.infer<typeof QuietHours>;

const Choices = z.strictObject({
  rhythms: z.strictObject({
    addressed: MailRhythm,
    threads: MailRhythm,
    meetings: MailRhythm,
    agreements: MailRhythm,
    library: MailRhythm,
  }),
  /** No mail meanwhile; null: at any hour. */
  quiet: QuietHours.nullable(),
});
export type NotificationChoices = z.infer<typeof Choices>;

export const MailAddress = z.string().trim().toLowerCase().pipe(z.email().max(254));

export const NotificationPreferences = z.object({
  ...Choices.shape,
  /** Where the mail goes; null: nobody told us. */
  email: z.string().nullable(),
  /** It is also what this person signs in with, so it is not changed here. */
  emailIsSignIn: z.boolean(),
  /** Asked for, and waiting until somebody follows the link that went there. */
  emailToConfirm: z.string().nullable(),
  /** This server can send mail. */
  mailWorks: z.boolean(),
  revision: Revision,
});
export type NotificationPreferences = z.infer<typeof NotificationPreferences>;

/**
 * How much somebody wants to hear of a thread or a theme. muted: only when I am mentioned. normal: what is said
 * to me. following: new posts are counted too. watching: every post. first-post: new threads, and no answers.
 */
export const NotificationLevel = z.enum(['muted', 'normal', 'following', 'watching', 'first-post']);
export type NotificationLevel = z.infer<typeof NotificationLevel>;

/** From most to least. A thread has its first post already. */
export const threadLevels: readonly NotificationLevel[] = ['watching', 'following', 'normal', 'muted'];
export const themeLevels: readonly NotificationLevel[] = [
  'watching',
  'first-post',
  'following',
  'normal',
  'muted',
];

export const LevelView = z.object({
  /** What counts. */
  level: NotificationLevel,
  /** What I chose here; null: what counts comes from elsewhere. */
  chosen: NotificationLevel.nullable(),
  because: z.enum(['chosen', 'taking-part', 'theme', 'group', 'usual']),
});
export type LevelView = z.infer<typeof LevelView>;

export const ChosenLevel = z.object({
  thing: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('theme'), id: ThemeId, title: z.string() }),
    z.object({ kind: z.literal('thread'), id: ThreadId, title: z.string() }),
  ]),
  level: NotificationLevel,
});
export type ChosenLevel = z.infer<typeof ChosenLevel>;

/** Null: as it would be without a choice. */
const LevelChoice = z.strictObject({ level: NotificationLevel.nullable() });
export const LinkProof = z.string().max(2_000);

export const notificationRoutes = {
  /** The newest first; those that are only counted among them. */
  list: route('GET', '/notifications', {
    summary: 'What I am told of what others did',
    answer: z.array(NotificationView),
  }),
  read: route('POST', '/notifications/readings', {
    summary: 'I have read what there was about a thing, or all there was',
    body: z.strictObject({
      /** Null: all of it. */
      about: NotificationThing.nullable(),
      /** What came later is still unread. */
      until: Instant,
    }),
  }),
  preferences: route('GET', '/notification-preferences', {
    summary: 'What I want to hear by mail, and when',
    answer: NotificationPreferences,
  }),
  choose: route('PUT', '/notification-preferences', {
    summary: 'Change what I want to hear by mail, and when',
    problems: ['conflict'],
    body: Choices.extend({ revision: Revision }),
    answer: NotificationPreferences,
  }),
  /** A link goes there; until it is followed mail goes where it went. */
  setAddress: route('PUT', '/notification-address', {
    summary: 'Have notifications mailed to this address',
    problems: ['mail-not-set-up', 'not-allowed'],
    body: z.strictObject({ email: MailAddress }),
    answer: NotificationPreferences,
  }),
  removeAddress: route('DELETE', '/notification-address', {
    summary: 'Have no notifications mailed to an address of my own',
    answer: NotificationPreferences,
  }),
  confirmAddress: route('POST', '/notification-address-confirmations', {
    summary: 'Follow the link that went to an address',
    access: 'public',
    guessable: true,
    problems: ['link-not-valid'],
    body: z.strictObject({ token: LinkProof }),
  }),
  /** Who reads the mail is who it went to, so nobody has to sign in to hear nothing more. */
  unsubscribe: route('POST', '/unsubscriptions', {
    summary: 'Get no more mail of the kind that a mail was of, or none at all',
    access: 'public',
    guessable: true,
    problems: ['link-not-valid'],
    body: z.strictObject({ token: LinkProof, all: z.boolean() }),
  }),
  /** RFC 8058: by the mail program, so from elsewhere, with a body that says what the address says already. */
  unsubscribeOneClick: route('POST', '/one-click-unsubscriptions', {
    summary: 'Get no more mail of the kind that a mail was of; for mail programs (RFC 8058)',
    access: 'public',
    guessable: true,
    fromElsewhere: true,
    problems: ['link-not-valid'],
    query: z.strictObject({ token: LinkProof }),
  }),
  levels: route('GET', '/notification-levels', {
    summary: 'The themes and threads of which I chose how much I hear',
    answer: z.array(ChosenLevel),
  }),
  themeLevel: route('GET', '/themes/:themeId/notification-level', {
    summary: 'How much I hear of a theme',
    answer: LevelView,
  }),
  chooseThemeLevel: route('PUT', '/themes/:themeId/notification-level', {
    summary: 'Choose how much I hear of a theme, and of those below it',
    problems: ['limit-reached'],
    body: LevelChoice,
    answer: LevelView,
  }),
  threadLevel: route('GET', '/threads/:threadId/notification-level', {
    summary: 'How much I hear of a thread',
    answer: LevelView,
  }),
  chooseThreadLevel: route('PUT', '/threads/:threadId/notification-level', {
    summary: 'Choose how much I hear of a thread',
    problems: ['limit-reached'],
    body: LevelChoice,
    answer: LevelView,
  }),
};
