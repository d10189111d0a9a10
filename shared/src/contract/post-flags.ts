/** Posts that somebody thinks should not stand there, and the queue of who looks at them. */
import { z } from 'zod';
import { GroupId, Instant, PostFlagId, PostId, ThreadId, writtenText } from './common.js';
import { PersonView } from './identity.js';
import { route } from './route.js';

/** Of one person that nobody looked at yet. */
export const maxOpenFlags = 20;

/** It says too much about somebody, it hurts, it does not belong here, it is advertising, something else. */
export const FlagReason = z.enum(['recognisable', 'hurtful', 'off-topic', 'advertising', 'other']);
export type FlagReason = z.infer<typeof FlagReason>;

export const FlagOutcome = z.enum(['kept', 'removed']);
export type FlagOutcome = z.infer<typeof FlagOutcome>;

export const PostFlagView = z.object({
  id: PostFlagId,
  threadId: ThreadId,
  threadTitle: z.string(),
  group: z.object({ id: GroupId, name: z.string() }).nullable(),
  postId: PostId,
  /** As it stands now; empty when it is not there any more. */
  body: z.string(),
  author: PersonView,
  by: PersonView,
  reason: FlagReason,
  note: z.string(),
  at: Instant,
});
export type PostFlagView = z.infer<typeof PostFlagView>;

export const postFlagRoutes = {
  flag: route('POST', '/threads/:threadId/posts/:postId/flags', {
    summary: 'Ask a moderator to look at a post',
    problems: ['not-allowed', 'pledge-needed', 'limit-reached'],
    body: z.strictObject({ reason: FlagReason, note: writtenText(500, 0) }),
  }),
  /** Of the network for moderators, of a group for its facilitators. */
  queue: route('GET', '/post-flags', {
    summary: 'The posts that I am asked to look at, the longest waiting first',
    answer: z.array(PostFlagView),
  }),
  settle: route('PUT', '/post-flags/:flagId/outcome', {
    summary: 'Leave a post that was flagged, or take it away',
    problems: ['not-allowed', 'pledge-needed', 'conflict'],
    body: z.strictObject({ outcome: FlagOutcome }),
  }),
};
