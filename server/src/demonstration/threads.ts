/** Threads with answers, as they would have grown: some answered, one that nobody answered yet. */
import type { PersonId, PollOptionId, PostId, ThemeId, ThreadId } from '@leerkring/shared/contract/common';
import type { Reaction } from '@leerkring/shared/contract/posts';
import { accents } from '@leerkring/shared/contract/themes';
import type { EntityManager } from 'typeorm';
import { Theme } from '../modules/themes/theme.entity.js';
import { Poll, PollOption, PollVote } from '../modules/threads/poll.entity.js';
import { Post } from '../modules/threads/post.entity.js';
import { PostReaction } from '../modules/threads/post-reaction.entity.js';
import { Thread } from '../modules/threads/thread.entity.js';
import { after } from './dates.js';
import { groups } from './groups.js';
import { demonstrationId } from './ids.js';
import { people } from './people.js';
import { type PostEntry, type ThreadEntry, threadEntries } from './thread-texts.js';

const POLL_DAYS = 7;

export const addThreads = async (tx: EntityManager, now: Date): Promise<number> => {
  const themes = await tx.find(Theme);
  for (const entry of threadEntries) {
    const theme = themes.find(
      ({ name, parentId }) => name === entry.theme && parentId === accents[entry.accent],
    );
    await addThread(tx, now, entry, theme?.id ?? accents[entry.accent]);
  }
  return threadEntries.length;
};

const postId = ({ key }: ThreadEntry, index: number) => demonstrationId<PostId>(`post/${key}/${index}`);

const addThread = async (
  tx: EntityManager,
  now: Date,
  entry: ThreadEntry,
  themeId: ThemeId,
): Promise<void> => {
  const id = demonstrationId<ThreadId>(`thread/${entry.key}`);
  const [first] = entry.posts;
  const last = entry.posts.at(-1);
  if (!first || !last) return;
  const moment = ({ daysAgo }: PostEntry) => after(now, { days: -daysAgo });
  const answer = entry.posts.find(({ by }) => by !== first.by);
  const helped = entry.posts.findIndex((post) => post.helped);
  await tx.insert(Thread, {
    ...{ id, themeId, title: entry.title, step: entry.step, authorId: people[first.by], revision: 0 },
    groupId: entry.inGroup ? groups[entry.inGroup] : null,
    ...{ subjectKind: null, subjectId: null, splitFromId: null, lockedAt: null, hiddenAt: null },
    ...{ startedAt: moment(first), lastAt: moment(last), lastAuthorId: people[last.by] },
    lastNumber: entry.posts.length,
    firstAnswerAt: answer ? moment(answer) : null,
    answerPostId: helped > 0 ? postId(entry, helped) : null,
    pinnedAt: entry.pinned ? moment(first) : null,
  });
  for (const [index, post] of entry.posts.entries()) {
    await tx.insert(Post, {
      ...{ id: postId(entry, index), threadId: id, number: index + 1, authorId: people[post.by] },
      ...{ body: bodyOf(entry, post), at: moment(post), revision: 0 },
      ...{ editedAt: null, removedAt: null, hiddenAt: null, eraseAt: null },
    });
    await addReactions(tx, postId(entry, index), post, moment(post));
    if (post.poll) await addPoll(tx, postId(entry, index), post.poll, after(now, { days: POLL_DAYS }));
  }
};

const bodyOf = (entry: ThreadEntry, { quotes, body }: PostEntry): string =>
  quotes ? `> #{${postId(entry, quotes[0])}}\n> ${quotes[1]}\n\n${body}` : body;

const addReactions = async (tx: EntityManager, id: PostId, { reactions = {} }: PostEntry, at: Date) => {
  for (const [reaction, names] of Object.entries(reactions))
    for (const name of names)
      await tx.insert(PostReaction, {
        ...{ postId: id, personId: people[name] as PersonId, reaction: reaction as Reaction, at },
      });
};

const addPoll = async (
  tx: EntityManager,
  id: PostId,
  { options, votes, ...poll }: NonNullable<PostEntry['poll']>,
  closesAt: Date,
) => {
  await tx.insert(Poll, { postId: id, ...poll, closesAt, closedAt: null, voters: null });
  const optionId = (position: number) => demonstrationId<PollOptionId>(`poll-option/${id}/${position}`);
  for (const [position, text] of options.entries())
    await tx.insert(PollOption, { id: optionId(position), postId: id, position, text, votes: null });
  for (const [name, chosen] of Object.entries(votes))
    for (const position of chosen)
      await tx.insert(PollVote, {
        ...{ optionId: optionId(position), personId: people[name as keyof typeof people] },
      });
};
