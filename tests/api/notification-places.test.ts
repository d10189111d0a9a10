/** What somebody was told of a post follows that post, to another thread and to another place. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { PostId, ThreadId } from '@leerkring/shared/contract/common';
import { groupRoutes } from '@leerkring/shared/contract/groups';
import { notificationRoutes as routes } from '@leerkring/shared/contract/notifications';
import { postRoutes } from '@leerkring/shared/contract/posts';
import { threadRoutes } from '@leerkring/shared/contract/threads';
import { mentionOf } from '@leerkring/shared/rules/comment-body';
import { NotificationStage } from '../support/notification-stage.js';
import { startApp, type TestApp } from '../support/start-app.js';

let app: TestApp;
let stage: NotificationStage;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());
beforeEach(async () => {
  stage = await NotificationStage.set(app);
});

const mention = () => `Weet ${mentionOf(stage.ids.ann)} dit?`;
const split = async (threadId: ThreadId, postIds: PostId[]): Promise<ThreadId> => {
  const { body } = await stage.client('moderator').call(postRoutes.split, {
    params: { threadId },
    body: { title: 'Wie kent een jurist?', postIds },
  });
  await stage.everybodyIsTold();
  return body.threadId;
};
/** Which post of which thread each line leads to, and how much of it is unread. */
const places = async (name: 'ann' | 'ben') =>
  (await stage.list(name)).map(({ about, partNumber, unread }) => [about.id, partNumber, unread]);

describe('a post that went to a thread of its own', () => {
  it('is led to there, is read there, and the rest is where it was', async () => {
    const from = await stage.thread('stranger');
    await stage.post('neighbour', from, mention());
    const aside = await stage.post('neighbour', from, mention());
    expect(await places('ann')).toEqual([[from, 3, 2]]);
    const tab = await stage.client('ann').socket();
    const to = await split(from, [aside]);
    await tab.next('notifications.changed');
    const list = await stage.list('ann');
    expect(list.map(({ about }) => about)).toContainEqual(
      expect.objectContaining({ id: to, title: 'Wie kent een jurist?' }),
    );
    expect(await places('ann')).toEqual(
      expect.arrayContaining([
        [to, 1, 1],
        [from, 2, 1],
      ]),
    );
    await stage.client('ann').call(routes.read, {
      body: { about: { kind: 'thread', id: to }, until: app.clock.now().toISOString() },
    });
    expect(await places('ann')).toEqual(
      expect.arrayContaining([
        [to, 1, 0],
        [from, 2, 1],
      ]),
    );
  });

  it('is heard of as much as before', async () => {
    const from = await stage.thread('stranger');
    const aside = await stage.post('neighbour', from);
    await stage.choose('ann', from, 'watching');
    await stage.choose('ben', from, 'muted');
    const to = await split(from, [aside]);
    await stage.post('neighbour', to);
    expect(await places('ann')).toEqual([[to, 2, 1]]);
    expect(await places('ben')).toEqual([]);
    const { body } = await stage.client('ann').call(routes.threadLevel, { params: { threadId: to } });
    expect(body).toEqual({ level: 'watching', chosen: 'watching', because: 'chosen' });
  });

  it('is led to there also when it is told of late', async () => {
    const from = await stage.thread('stranger');
    const aside = await stage.post('neighbour', from);
    const to = await split(from, [aside]);
    await stage.choose('ann', to, 'watching');
    await stage.record('neighbour', 'post.written', from, { postId: aside });
    expect(await places('ann')).toEqual([[to, 1, 1]]);
  });
});

describe('a thread that came out of a group', () => {
  it('is there for who left the group, as for everybody', async () => {
    const { groupId } = stage.room;
    const threadId = await stage.thread('ann', { groupId, body: `Weet ${mentionOf(stage.ids.ben)} dit?` });
    expect(await places('ben')).toEqual([[threadId, 1, 1]]);
    const body = { groupId: null };
    expect((await stage.client('ann').call(threadRoutes.move, { params: { threadId }, body })).status).toBe(
      204,
    );
    await stage.everybodyIsTold();
    const params = { groupId, personId: stage.ids.ben };
    await stage.client('facilitator').call(groupRoutes.removeMember, { params });
    expect(await stage.list('ben')).toMatchObject([{ about: { id: threadId, groupName: null }, unread: 1 }]);
  });
});
