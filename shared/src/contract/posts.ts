/**
 * What people write in a thread. A post is text with a few marks in it (rules/post-body.ts); people in it and
 * posts it quotes stand by id. A poll goes with the post it was asked in.
 */
import { z } from 'zod';
import {
  Instant,
  LibraryItemId,
  oneLine,
  PersonId,
  PollOptionId,
  PostId,
  Revision,
  ThreadId,
  writtenText,
} from './common.js';
import { LibraryCard } from './library.js';
import { route } from './route.js';

export const maxPostLength = 10_000;
/** In one thread. */
export const maxPosts = 3_000;
/** Of one thread that are read at once, and that one split takes along. */
export const postPageSize = 50;
export const maxSplitPosts = 400;
/** Of one person in one hour, in all threads together. */
export const maxPostsPerHour = 60;
export const maxPollOptions = 10;
/** Items of the library in one post. */
export const maxAttachments = 10;
/** After which the words of what was taken away, and what it said before, are gone for good. */
export const removedPostDays = 30;

/** Recognisable, thanks, I am going to try this, strength to you. */
export const Reaction = z.enum(['recognisable', 'thanks', 'trying', 'support']);
export type Reaction = z.infer<typeof Reaction>;

export const PostBody = writtenText(maxPostLength);

/** Items of the library that the writer may read, in the order in which they are shown. */
export const Attached = z.array(LibraryItemId).max(maxAttachments);

/** `checked`: somebody looked whether a person can be recognised in it, after the scan found something doubtful. */
const Written = z.strictObject({ body: PostBody, checked: z.boolean().default(false) });

export const PollInput = z.strictObject({
  question: oneLine(200),
  options: z.array(oneLine(120)).min(2).max(maxPollOptions),
  multiple: z.boolean(),
  /** Whether others see who chose what. */
  named: z.boolean(),
  closesAt: Instant.nullable(),
});
export type PollInput = z.infer<typeof PollInput>;

export const PostInput = Written.extend({
  poll: PollInput.nullable().default(null),
  itemIds: Attached.default([]),
});
export type PostInput = z.output<typeof PostInput>;

/** Without `itemIds` what was added stays; what I may not read of it stays in any case. */
export const PostChange = Written.extend({ revision: Revision, itemIds: Attached.optional() });
export type PostChange = z.output<typeof PostChange>;

export const PollView = z.object({
  question: z.string(),
  multiple: z.boolean(),
  named: z.boolean(),
  closesAt: Instant.nullable(),
  closed: z.boolean(),
  options: z.array(
    z.object({
      id: PollOptionId,
      text: z.string(),
      /** Null until I voted or it closed. */
      votes: z.int().nullable(),
      /** Of a poll with names, when I may see the votes. */
      voterIds: z.array(PersonId).nullable(),
    }),
  ),
  /** How many people voted. */
  voters: z.int(),
  /** What I chose; empty when I did not vote, or when who chose what was forgotten. */
  mine: z.array(PollOptionId),
});
export type PollView = z.infer<typeof PollView>;

/**
 * present: it can be read. removed: its author or a moderator took it away. hidden: somebody recognised a person in
 * it, and a privacy officer looks at it. Of the last two no words leave the server.
 */
export const PostState = z.enum(['present', 'removed', 'hidden']);
export type PostState = z.infer<typeof PostState>;

export const PostView = z.object({
  id: PostId,
  /** Its place in the thread; grows, with holes where posts went elsewhere. */
  number: z.int(),
  authorId: PersonId,
  state: PostState,
  /** Empty unless it is present. What it quotes of a post that is not present is left out. */
  body: z.string(),
  /** What I may read of what was added to it. */
  attachments: z.array(LibraryCard),
  /** How much more was added, that I may not read or that is not there any more. */
  unseenAttachments: z.int(),
  at: Instant,
  editedAt: Instant.nullable(),
  reactions: z.array(z.object({ reaction: Reaction, personIds: z.array(PersonId) })),
  poll: PollView.nullable(),
  revision: Revision,
  mayChange: z.boolean(),
  mayRemove: z.boolean(),
});
export type PostView = z.infer<typeof PostView>;

/** What a post said before and what was added to it, the newest first. */
export const PostEdition = PostView.pick({
  body: true,
  attachments: true,
  unseenAttachments: true,
  at: true,
});
export type PostEdition = z.infer<typeof PostEdition>;

const posts = '/threads/:threadId/posts';
const post = `${posts}/:postId`;

export const postRoutes = {
  write: route('POST', posts, {
    summary: 'Answer in a thread',
    problems: ['not-allowed', 'pledge-needed', 'identifiers-found', 'limit-reached', 'thread-locked'],
    body: PostInput,
    answer: z.object({ postId: PostId, number: z.int() }),
  }),
  change: route('PATCH', post, {
    summary: 'Change a post of mine',
    problems: ['not-allowed', 'pledge-needed', 'conflict', 'identifiers-found', 'thread-locked'],
    body: PostChange,
  }),
  remove: route('DELETE', post, {
    summary: 'Take a post away; its words are gone for good after a month',
    problems: ['not-allowed', 'pledge-needed'],
  }),
  editions: route('GET', `${post}/editions`, {
    summary: 'What a post said before it was changed, for its writer and who keeps order',
    problems: ['not-allowed', 'pledge-needed'],
    answer: z.array(PostEdition),
  }),
  react: route('PUT', `${post}/reactions`, {
    summary: 'React to a post in a word, or take that back',
    problems: ['not-allowed', 'pledge-needed'],
    body: z.strictObject({ reaction: Reaction, given: z.boolean() }),
  }),
  vote: route('PUT', `${post}/vote`, {
    summary: 'Vote in the poll of a post, or choose something else; nothing takes the vote back',
    problems: ['not-allowed', 'pledge-needed', 'not-now'],
    body: z.strictObject({ optionIds: z.array(PollOptionId).max(maxPollOptions) }),
  }),
  closePoll: route('POST', `${post}/poll-closure`, {
    summary: 'Close a poll of mine before its time',
    problems: ['not-allowed', 'pledge-needed'],
  }),
  split: route('POST', '/threads/:threadId/splits', {
    summary: 'Take posts out of a thread to a new one, next to it',
    problems: ['not-allowed', 'pledge-needed', 'conflict'],
    body: z.strictObject({ title: oneLine(160), postIds: z.array(PostId).min(1).max(maxSplitPosts) }),
    answer: z.object({ threadId: ThreadId }),
  }),
};
