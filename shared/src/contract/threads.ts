/**
 * Threads (gesprekken): questions and what people answer, in the network or inside one group. A thread stands under
 * a theme and may belong to a step of the stappenplan. What is said in a group stays behind the door of the group.
 */
import { z } from 'zod';
import { StepKey } from '../roadmap/steps.js';
import { GroupId, Instant, oneLine, PostId, Revision, ThemeId, ThreadId } from './common.js';
import { PersonView } from './identity.js';
import { LibraryCard } from './library.js';
import { Attached, maxPostLength, PostInput, PostView } from './posts.js';
import { route } from './route.js';

export const maxTitleLength = 160;
/** Of one person in one day. */
export const maxThreadsPerDay = 20;
export const threadPageSize = 25;
/** After so many days without an answer a question in the network asks for somebody's attention. */
export const unansweredAfterDays = 5;

const ThreadTitle = oneLine(maxTitleLength);

/** The thing it began with. */
export const SubjectRef = z.strictObject({
  kind: z.enum(['meeting', 'agreement', 'library-item']),
  id: z.uuid(),
});
export type SubjectRef = z.infer<typeof SubjectRef>;

export const ThreadSubject = SubjectRef.extend({ title: z.string() });
export type ThreadSubject = z.infer<typeof ThreadSubject>;

export const ThreadSummary = z.object({
  id: ThreadId,
  /** Null: in the network. */
  group: z.object({ id: GroupId, name: z.string() }).nullable(),
  /** Empty when it is hidden. */
  title: z.string(),
  themeId: ThemeId,
  step: StepKey.nullable(),
  author: PersonView,
  startedAt: Instant,
  /** Who wrote last, and when. */
  last: z.object({ by: PersonView, at: Instant }),
  /** Without the first and without what was taken away. */
  answers: z.int(),
  /** An answer was marked as the one that helped. */
  answered: z.boolean(),
  pinned: z.boolean(),
  locked: z.boolean(),
  /** Somebody recognised a person in it, and a privacy officer looks at it. */
  hidden: z.boolean(),
  /** Posts of others since I was there; null: I have not opened it yet. */
  unread: z.int().nullable(),
  revision: Revision,
});
export type ThreadSummary = z.infer<typeof ThreadSummary>;

/** A post of this thread that another one quotes, also when it is not among those that were asked for. */
export const QuotedPost = PostView.pick({ id: true, number: true, authorId: true });
export type QuotedPost = z.infer<typeof QuotedPost>;

export const ThreadView = ThreadSummary.extend({
  /** Those that were asked for, in their order: one after the other, with none left out. */
  posts: z.array(PostView),
  /** How many stand before the first of them, and after the last. */
  earlier: z.int(),
  later: z.int(),
  /** Of the last post of all. */
  lastNumber: z.int(),
  quoted: z.array(QuotedPost),
  /** Everybody whose id stands in the posts. */
  people: z.array(PersonView),
  answerPostId: PostId.nullable(),
  /** The number of the last post that I have read; 0: none. */
  readUpTo: z.int(),
  /** What I was writing, on whatever device. */
  draft: z.string(),
  draftAttachments: z.array(LibraryCard),
  /** For who may see that thing too. */
  subject: ThreadSubject.nullable(),
  /** The thread it was taken out of, for who may read that. */
  splitFrom: z.object({ id: ThreadId, title: z.string() }).nullable(),
  mayWrite: z.boolean(),
  /** Title, theme and step. */
  mayChange: z.boolean(),
  mayMarkAnswer: z.boolean(),
  /** Pin, lock, split. */
  mayModerate: z.boolean(),
});
export type ThreadView = z.infer<typeof ThreadView>;

/** The number of a post, as it stands in an address. */
const PostNumber = z
  .string()
  .regex(/^\d{1,6}$/)
  .transform(Number);

/**
 * Which posts of a thread to read, at most `postPageSize` of them: around a post or the place where it was, or
 * those before it, or from it on. Without any: around where I am in my reading.
 */
export const PostWindow = z
  .strictObject({ around: PostNumber.optional(), before: PostNumber.optional(), from: PostNumber.optional() })
  .refine((asked) => Object.keys(asked).length <= 1, 'choose-one');
export type PostWindow = z.output<typeof PostWindow>;

export const ThreadInput = PostInput.extend({
  /** Null: in the network. */
  groupId: GroupId.nullable(),
  title: ThreadTitle,
  themeId: ThemeId,
  step: StepKey.nullable(),
  subject: SubjectRef.nullable().default(null),
});
export type ThreadInput = z.output<typeof ThreadInput>;

export const ThreadChange = z.strictObject({
  revision: Revision,
  title: ThreadTitle.optional(),
  themeId: ThemeId.optional(),
  step: StepKey.nullable().optional(),
});
export type ThreadChange = z.infer<typeof ThreadChange>;

export const ThreadFilter = z.enum(['all', 'unread', 'unanswered', 'mine']);
export type ThreadFilter = z.infer<typeof ThreadFilter>;

export const ThreadQuery = z.strictObject({
  filter: ThreadFilter.default('all'),
  /** An accent takes in the themes below it. */
  themeId: ThemeId.optional(),
  step: StepKey.optional(),
  /** Only what is in this group. */
  groupId: GroupId.optional(),
  /** Only what began with this thing, or to which it was added in a post. */
  subjectId: z.uuid().optional(),
  page: z
    .string()
    .regex(/^[1-9]\d{0,3}$/)
    .default('1'),
});
export type ThreadQuery = z.infer<typeof ThreadQuery>;

export const ThreadPage = z.object({
  threads: z.array(ThreadSummary),
  /** Of all pages together. */
  total: z.int(),
});
export type ThreadPage = z.infer<typeof ThreadPage>;

/** A new thread that somebody is still writing. Nothing in it is checked before it is placed. */
export const ThreadDraft = z.strictObject({
  groupId: GroupId.nullable(),
  title: z.string().max(maxTitleLength),
  themeId: ThemeId.nullable(),
  step: StepKey.nullable(),
  body: z.string().max(maxPostLength),
  itemIds: Attached.default([]),
});
export type ThreadDraft = z.infer<typeof ThreadDraft>;

/** For moderators: how the network is answered, over the last ninety days. */
export const ThreadHealth = z.object({
  /** The longest waiting first. */
  unanswered: z.array(ThreadSummary),
  /** Between a question and the first answer by somebody else; null: nothing was answered. */
  medianMinutesToAnswer: z.int().nullable(),
  started: z.int(),
  answered: z.int(),
});
export type ThreadHealth = z.infer<typeof ThreadHealth>;

const thread = '/threads/:threadId';

export const threadRoutes = {
  list: route('GET', '/threads', {
    summary: 'The threads of the network and of my groups, the latest word first',
    problems: ['not-found', 'pledge-needed'],
    query: ThreadQuery,
    answer: ThreadPage,
  }),
  start: route('POST', '/threads', {
    summary: 'Start a thread with its first post',
    problems: ['not-found', 'not-allowed', 'pledge-needed', 'identifiers-found', 'limit-reached'],
    body: ThreadInput,
    answer: z.object({ threadId: ThreadId }),
  }),
  get: route('GET', thread, {
    summary: 'A thread with a part of its posts: around where I am, or those that are asked for',
    problems: ['pledge-needed'],
    query: PostWindow,
    answer: ThreadView,
  }),
  change: route('PATCH', thread, {
    summary: 'Change the title, theme or step of a thread',
    problems: ['not-allowed', 'pledge-needed', 'conflict', 'identifiers-found'],
    body: ThreadChange,
  }),
  moderate: route('PUT', `${thread}/standing`, {
    summary: 'Pin a thread on top, or lock it so that nobody writes in it',
    problems: ['not-allowed', 'pledge-needed'],
    body: z.strictObject({ pinned: z.boolean(), locked: z.boolean() }),
  }),
  /** What may go where is in rules/thread-moves.ts. */
  move: route('PUT', `${thread}/place`, {
    summary: 'Move a thread from the network into a group, or my own words from a group into the network',
    problems: ['not-allowed', 'pledge-needed', 'conflict', 'identifiers-found'],
    body: z.strictObject({ groupId: GroupId.nullable(), checked: z.boolean().default(false) }),
  }),
  answer: route('PUT', `${thread}/answer`, {
    summary: 'Mark the post that helped, or take that back',
    problems: ['not-allowed', 'pledge-needed'],
    body: z.strictObject({ postId: PostId.nullable() }),
  }),
  read: route('PUT', `${thread}/reading`, {
    summary: 'I have read up to this post',
    problems: ['pledge-needed'],
    body: z.strictObject({ number: z.int().min(0) }),
  }),
  keepDraft: route('PUT', `${thread}/draft`, {
    summary: 'Keep what I am writing in a thread; nothing throws it away',
    problems: ['not-allowed', 'pledge-needed'],
    body: z.strictObject({ body: z.string().max(maxPostLength), itemIds: Attached.default([]) }),
  }),
  draft: route('GET', '/my-thread-draft', {
    summary: 'The new thread that I was writing',
    answer: z.object({ draft: ThreadDraft.nullable(), attachments: z.array(LibraryCard) }),
  }),
  keepNewDraft: route('PUT', '/my-thread-draft', {
    summary: 'Keep the new thread that I am writing, or throw it away',
    body: z.strictObject({ draft: ThreadDraft.nullable() }),
  }),
  mentionable: route('GET', '/mentionable-people', {
    summary: 'Whom I can mention, by the beginning of a name: at most eight people',
    problems: ['not-found', 'not-allowed', 'pledge-needed'],
    query: z.strictObject({ name: z.string().max(60).default(''), groupId: GroupId.optional() }),
    answer: z.array(PersonView),
  }),
  health: route('GET', '/thread-health', {
    summary: 'How questions in the network are answered, for moderators',
    problems: ['not-allowed'],
    answer: ThreadHealth,
  }),
};
