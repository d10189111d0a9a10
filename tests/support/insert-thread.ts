import type {
  GroupId,
  PersonId,
  PollOptionId,
  PostFlagId,
  PostId,
  ThreadId,
} from '@leerkring/shared/contract/common';
import { accents } from '@leerkring/shared/contract/themes';
import { Poll, PollOption } from '../../server/src/modules/threads/poll.entity.js';
import { Post } from '../../server/src/modules/threads/post.entity.js';
import { PostFlag } from '../../server/src/modules/threads/post-flag.entity.js';
import { Thread } from '../../server/src/modules/threads/thread.entity.js';
import { Database } from '../../server/src/platform/database/database.js';
import { newId } from '../../server/src/platform/ids.js';
import type { TestApp } from './start-app.js';

export interface InsertedThread {
  threadId: ThreadId;
  /** The first holds a poll with one answer. */
  firstId: PostId;
  secondId: PostId;
  optionId: PollOptionId;
  flagId: PostFlagId;
}

/** Some days old, with two posts, the second of which the author of the first flagged; null: in the network. */
export async function insertThread(
  { app, clock }: TestApp,
  groupId: GroupId | null,
  authorId: PersonId,
  answeredBy = authorId,
): Promise<InsertedThread> {
  const { manager } = app.get(Database);
  const [threadId, firstId, secondId] = [newId<ThreadId>(), newId<PostId>(), newId<PostId>()];
  const [optionId, flagId] = [newId<PollOptionId>(), newId<PostFlagId>()];
  const at = new Date(clock.now().getTime() - 3 * 86_400_000);
  const none = { editedAt: null, removedAt: null, hiddenAt: null, eraseAt: null, revision: 0 };
  await manager.insert(Thread, {
    ...{ id: threadId, groupId, themeId: accents.freeRole, step: null, title: 'Wie neemt over?', authorId },
    ...{ subjectKind: null, subjectId: null, splitFromId: null, answerPostId: null, pinnedAt: null },
    ...{ startedAt: at, lastAt: at, lastAuthorId: answeredBy, lastNumber: 2, firstAnswerAt: null },
    ...{ lockedAt: null, hiddenAt: null, revision: 0 },
  });
  const [body, answer] = ['Wie belt wie?', 'Ik bel.'];
  await manager.insert(Post, { id: firstId, threadId, number: 1, authorId, body, at, ...none });
  await manager.insert(Post, {
    ...{ id: secondId, threadId, number: 2, authorId: answeredBy, body: answer, at, ...none },
  });
  const open = { closesAt: null, closedAt: null, voters: null };
  await manager.insert(Poll, { postId: firstId, question: 'Wie?', multiple: false, named: true, ...open });
  await manager.insert(PollOption, { id: optionId, postId: firstId, position: 0, text: 'Ik', votes: null });
  await manager.insert(PostFlag, {
    ...{ id: flagId, postId: secondId, personId: authorId, reason: 'other' as const, note: '', at },
    ...{ outcome: null, settledBy: null, settledAt: null },
  });
  return { threadId, firstId, secondId, optionId, flagId };
}
