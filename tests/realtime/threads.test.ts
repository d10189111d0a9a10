/** That a thread has news: told to whoever may read it, and to nobody else. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { groupRoutes } from '@leerkring/shared/contract/groups';
import { threadRoutes } from '@leerkring/shared/contract/threads';
import { buildGroup, type Cast, type CastRole } from '../support/build-groups.js';
import { startApp, type TestApp } from '../support/start-app.js';
import type { TestSocket } from '../support/test-socket.js';
import { threadStage } from '../support/thread-stage.js';

let app: TestApp;
let cast: Cast;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());
beforeEach(async () => {
  cast = await buildGroup(app);
});

const { started, written } = threadStage(() => cast);
const socketOf = (role: CastRole) => cast.clients[role].socket();
/** All that was told of threads until something that comes after it. */
const toldUntil = async (socket: TestSocket, threadId: string): Promise<string[]> => {
  const told: string[] = [];
  for (;;) {
    const { id } = await socket.next('thing.changed');
    if (id === threadId) return told;
    told.push(id);
  }
};

describe('news of a thread', () => {
  it('in the network reaches everybody who is signed in, with its id and no word of it', async () => {
    const [stranger, guest] = [await socketOf('stranger'), await socketOf('guest')];
    const id = await started('member', null);
    for (const socket of [stranger, guest])
      expect(await socket.next('thing.changed')).toEqual({ kind: 'thread', id });
    await written('presenter', id, 'Een antwoord');
    expect(await stranger.next('thing.changed')).toEqual({ kind: 'thread', id });
  });

  it('in a group reaches who is in it; a stranger, an ex-member and a moderator hear nothing', async () => {
    const inside = [await socketOf('guest'), await socketOf('observer')];
    const outside = [await socketOf('stranger'), await socketOf('formerMember'), await socketOf('moderator')];
    const id = await started('member', cast.groupId);
    await written('presenter', id, 'Onder ons');
    for (const socket of inside) expect(await socket.next('thing.changed')).toEqual({ kind: 'thread', id });
    // What comes after it shows that they would have heard.
    const open = await started('member', null);
    for (const socket of outside) expect(await toldUntil(socket, open)).toEqual([]);
  });

  it('does not reach a guest who was removed with the page still open', async () => {
    const guest = await socketOf('guest');
    const id = await started('member', cast.groupId);
    expect(await guest.next('thing.changed')).toEqual({ kind: 'thread', id });
    const params = { groupId: cast.groupId, personId: cast.ids.guest };
    await cast.clients.facilitator.call(groupRoutes.removeMember, { params });
    await written('member', id, 'Nu zonder gast');
    const open = await started('member', null);
    expect(await toldUntil(guest, open)).not.toContain(id);
  });

  it('that moves into a group is told to both places, and after that to the group alone', async () => {
    const [guest, stranger] = [await socketOf('guest'), await socketOf('stranger')];
    const id = await started('member', null);
    await stranger.next('thing.changed');
    await cast.clients.member.call(threadRoutes.move, {
      params: { threadId: id },
      body: { groupId: cast.groupId },
    });
    expect(await stranger.next('thing.changed')).toEqual({ kind: 'thread', id });
    await written('presenter', id, 'Verder onder ons');
    const open = await started('member', null);
    expect(await toldUntil(stranger, open)).toEqual([]);
    const told = await toldUntil(guest, open);
    // Started, moved out, moved in, written.
    expect(told.filter((one) => one === id)).toHaveLength(4);
  });
});
