import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { GroupId, PersonId } from '@leerkring/shared/contract/common';
import { groupRoutes } from '@leerkring/shared/contract/groups';
import { identityRoutes } from '@leerkring/shared/contract/identity';
import { Database } from '../../server/src/platform/database/database.js';
import { EventLog } from '../../server/src/platform/events/event-log.js';
import { newId } from '../../server/src/platform/ids.js';
import { Realtime } from '../../server/src/platform/realtime/realtime.js';
import { insertPerson } from '../support/builders.js';
import { eventually } from '../support/eventually.js';
import { insertGroup, insertMember } from '../support/insert-room.js';
import type { TestApp } from '../support/start-app.js';
import { soonMs, startTwoNodes, type TwoNodes, waysToHear } from '../support/two-nodes.js';

describe.each(waysToHear)('two nodes that %s', (way) => {
  let nodes: TwoNodes;
  let a: TestApp;
  let b: TestApp;
  const heard = { a: [] as string[], b: [] as string[] };

  beforeAll(async () => {
    nodes = await startTwoNodes(way);
    ({ a, b } = nodes);
    a.app.get(EventLog).onCommitted(({ subjectId }) => heard.a.push(subjectId ?? ''));
    b.app.get(EventLog).onCommitted(({ subjectId }) => heard.b.push(subjectId ?? ''));
  });
  afterAll(() => nodes.close());

  const record = ({ app }: TestApp, subjectId: string) =>
    app
      .get(Database)
      .transaction((tx) => app.get(EventLog).record(tx, 'thing.made', { actorId: null, subjectId }));
  const timesHeard = (subjectId: string) =>
    [heard.a, heard.b].map((told) => told.filter((id) => id === subjectId).length);
  const isHeard = (subjectId: string) =>
    eventually(
      'both hear it',
      async () => timesHeard(subjectId),
      (times) => times.every((count) => count > 0),
      soonMs,
    );

  describe('hear of an event', () => {
    it('once each, whichever recorded it', async () => {
      const ids = Array.from({ length: 40 }, () => newId<string>());
      await Promise.all(ids.map((id, index) => record(index % 2 ? a : b, id)));
      for (const id of ids) await isHeard(id);
      const last = newId<string>();
      await record(a, last);
      await isHeard(last);
      for (const id of [...ids, last]) expect(timesHeard(id)).toEqual([1, 1]);
    });

    it('that is committed after one with a higher id, and beside one that is rolled back', async () => {
      const [low, gone, high] = [newId<string>(), newId<string>(), newId<string>()];
      const database = a.app.get(Database);
      await database.transaction(async (tx) => {
        await a.app.get(EventLog).record(tx, 'thing.made', { actorId: null, subjectId: low });
        const failing = database.transaction(async (other) => {
          await a.app.get(EventLog).record(other, 'thing.made', { actorId: null, subjectId: gone });
          throw new Error('no');
        });
        await expect(failing).rejects.toThrow('no');
        await record(a, high);
        await isHeard(high);
        expect(timesHeard(low)).toEqual([0, 0]);
      });
      await isHeard(low);
      expect([low, gone, high].map(timesHeard)).toEqual([
        [1, 1],
        [0, 0],
        [1, 1],
      ]);
    });

    it('that no node has told them of, as when its node died right after the commit', async () => {
      const subjectId = newId<string>();
      const { manager } = a.app.get(Database);
      await manager.query("insert into event (at, kind, subject_id) values (now(), 'thing.made', $1)", [
        subjectId,
      ]);
      await isHeard(subjectId);
      expect(timesHeard(subjectId)).toEqual([1, 1]);
    });
  });

  describe('have the same members in a group', () => {
    let groupId: GroupId;
    let lead: PersonId;
    let member: PersonId;
    beforeAll(async () => {
      groupId = await insertGroup(a);
      [lead, member] = [await insertPerson(a), await insertPerson(a)];
      await insertMember(a, groupId, lead, 'facilitator');
      await insertMember(a, groupId, member);
    });

    const add = (personId: PersonId) =>
      a.as(lead).call(groupRoutes.addMember, {
        params: { groupId },
        body: { personId, role: 'member', until: null },
      });
    const remove = (personId: PersonId) =>
      a.as(lead).call(groupRoutes.removeMember, { params: { groupId, personId } });
    const socketsInRoom = ({ app }: TestApp) =>
      app.get(Realtime).server.sockets.adapter.rooms.get(`group:${groupId}`)?.size ?? 0;
    const roomOnB = (size: number) =>
      eventually(
        'the room on the other node',
        async () => socketsInRoom(b),
        (now) => now === size,
        soonMs,
      );
    const announced = { kind: 'group' as const, id: newId<GroupId>() };
    const announce = () => {
      const entry = { actorId: null, groupId, announce: announced };
      return a.app.get(Database).transaction((tx) => a.app.get(EventLog).record(tx, 'group.made', entry));
    };

    it('so that what is announced on one reaches a member on either', async () => {
      const tabs = [await a.as(member).socket(), await b.as(member).socket()];
      await announce();
      for (const tab of tabs) expect(await tab.next('thing.changed')).toEqual(announced);
      for (const tab of tabs) {
        await tab.send('session.leave', { sessionId: newId() });
        expect(tab.received('thing.changed')).toEqual([]);
        tab.close();
      }
    });

    it('so that somebody taken out on one hears nothing more on the other', async () => {
      await roomOnB(0);
      const tab = await b.as(member).socket();
      const other = await b.as(lead).socket();
      await roomOnB(2);
      expect((await remove(member)).status).toBe(200);
      await roomOnB(1);
      await other.next('thing.changed');
      await tab.send('session.leave', { sessionId: newId() });
      const before = tab.received('thing.changed').length;
      await announce();
      await other.next('thing.changed');
      await tab.send('session.leave', { sessionId: newId() });
      expect(tab.received('thing.changed')).toHaveLength(before);
      other.close();
      expect((await add(member)).status).toBe(201);
      await roomOnB(1);
      tab.close();
      await roomOnB(0);
    });

    it('so that an event that comes late does not show out somebody who is back', async () => {
      const tab = await b.as(member).socket();
      await roomOnB(1);
      await a.app
        .get(Database)
        .manager.query(
          "insert into event (at, kind, group_id, subject_id) values (now(), 'group.member-left', $1, $2)",
          [groupId, member],
        );
      const last = newId<string>();
      await record(a, last);
      await isHeard(last);
      await roomOnB(1);
      await announce();
      expect(await tab.next('thing.changed')).toEqual(announced);
    });
  });

  it('close the sockets of a sign-in that ended on the other one', async () => {
    const personId = await insertPerson(a);
    const client = a.as(personId);
    const cookie = await client.cookie();
    const tab = await b.withCookie(cookie).socket();
    const otherBrowser = await b.as(personId).socket();
    const closed = tab.disconnected();
    expect((await client.call(identityRoutes.signOut)).status).toBe(204);
    await eventually(
      'it is closed',
      async () => tab.raw.connected,
      (isOpen) => !isOpen,
      soonMs,
    );
    await closed;
    expect(tab.received('sign-in.ended')).toHaveLength(1);
    expect(otherBrowser.raw.connected).toBe(true);
  });
});
