/** Threads as the cast of a group use them, in the group or in the network, through the routes. */
import type { GroupId, PostId, ThreadId } from '@leerkring/shared/contract/common';
import { postRoutes } from '@leerkring/shared/contract/posts';
import { accents } from '@leerkring/shared/contract/themes';
import { type ThreadQuery, type ThreadView, threadRoutes } from '@leerkring/shared/contract/threads';
import type { z } from 'zod';
import type { Cast, CastRole } from './build-groups.js';

type StartBody = z.input<(typeof threadRoutes.start)['body']>;
type WriteBody = z.input<(typeof postRoutes.write)['body']>;

export const threadStage = (cast: () => Cast) => {
  const client = (role: CastRole) => cast().clients[role];
  const start = (role: CastRole, groupId: GroupId | null, more: Partial<StartBody> = {}) =>
    client(role).call(threadRoutes.start, {
      body: {
        ...{ groupId, title: 'Hoe regelen jullie achtervang?', themeId: accents.careAndSafety, step: null },
        ...{ body: 'Ik ben er alleen.', ...more },
      },
    });
  const write = (role: CastRole, threadId: string, body: string, more: Partial<WriteBody> = {}) =>
    client(role).call(postRoutes.write, { params: { threadId }, body: { body, ...more } });
  return {
    start,
    write,
    started: async (
      role: CastRole,
      groupId: GroupId | null,
      more: Partial<StartBody> = {},
    ): Promise<ThreadId> => {
      const { status, body } = await start(role, groupId, more);
      if (status !== 201) throw new Error(`starting a thread was answered with ${status}`);
      return body.threadId;
    },
    written: async (role: CastRole, threadId: string, body: string): Promise<PostId> => {
      const answer = await write(role, threadId, body);
      if (answer.status !== 201) throw new Error(`writing was answered with ${answer.status}`);
      return answer.body.postId;
    },
    read: (role: CastRole, threadId: string) => client(role).call(threadRoutes.get, { params: { threadId } }),
    view: async (role: CastRole, threadId: string): Promise<ThreadView> =>
      (await client(role).call(threadRoutes.get, { params: { threadId } })).body,
    list: async (role: CastRole, query: z.input<typeof ThreadQuery> = {}) =>
      (await client(role).call(threadRoutes.list, { query })).body,
  };
};
