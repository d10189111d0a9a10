/** The list of somebody is the same in every tab, on every node, whether the nodes tell each other or only look. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { notificationRoutes as routes } from '@leerkring/shared/contract/notifications';
import { mentionOf } from '@leerkring/shared/rules/comment-body';
import { NotificationStage } from '../support/notification-stage.js';
import { startTwoNodes, type TwoNodes, waysToHear } from '../support/two-nodes.js';

describe.each(waysToHear)('on two nodes that %s', (way) => {
  let nodes: TwoNodes;
  let stage: NotificationStage;
  beforeAll(async () => {
    nodes = await startTwoNodes(way);
    stage = await NotificationStage.set(nodes.a);
  });
  afterAll(() => nodes.close());

  it('every tab of who is told hears of it, and of the reading in another; nobody else does', async () => {
    const { a, b } = nodes;
    const { ids } = stage;
    const here = a.as(ids.ann);
    const tabs = [await here.socket(), await here.socket(), await b.as(ids.ann).socket()];
    const other = await b.as(ids.ben).socket();
    const thread = await stage.thread('stranger');
    await stage.post('neighbour', thread, `Weet ${mentionOf(ids.ann)} dit?`);
    for (const tab of tabs) await tab.next('notifications.changed');
    expect((await b.as(ids.ann).call(routes.list)).body).toMatchObject([{ unread: 1 }]);
    await b.as(ids.ann).call(routes.read, { body: { about: null, until: a.clock.now().toISOString() } });
    for (const tab of tabs) await tab.next('notifications.changed');
    expect((await here.call(routes.list)).body).toMatchObject([{ unread: 0 }]);
    expect(other.received('notifications.changed')).toEqual([]);
  });
});
