import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { GroupId } from '@leerkring/shared/contract/common';
import { Database } from '../../server/src/platform/database/database.js';
import { EventLog } from '../../server/src/platform/events/event-log.js';
import type { RecordedEvent } from '../../server/src/platform/events/recorded-event.js';
import { newId } from '../../server/src/platform/ids.js';
import { Realtime } from '../../server/src/platform/realtime/realtime.js';
import { insertPerson } from '../support/builders.js';
import { eventually, patienceMs } from '../support/eventually.js';
import { GroundFloor } from '../support/ground-floor.js';
import { startApp, startNode, type TestApp } from '../support/start-app.js';

describe('the event log', () => {
  let app: TestApp;
  let database: Database;
  let events: EventLog;
  const heard: RecordedEvent[] = [];

  beforeAll(async () => {
    app = await startApp({ root: GroundFloor });
    database = app.app.get(Database);
    events = app.app.get(EventLog);
    events.onCommitted((event) => heard.push(event));
  });
  afterAll(() => app.close());

  it('keeps what happened, in order, with the time of the clock', async () => {
    const subjectId = newId();
    const actorId = await insertPerson(app);
    await database.transaction(async (tx) => {
      await events.record(tx, 'thing.made', { actorId, subjectId, data: { minutes: 5 } });
      await events.record(tx, 'thing.signed', { actorId: null, subjectId });
    });
    expect(await events.list(database.manager, subjectId)).toMatchObject([
      { kind: 'thing.made', actorId, groupId: null, data: { minutes: 5 }, at: app.clock.now() },
      { kind: 'thing.signed', actorId: null, data: {} },
    ]);
  });

  it('tells its listeners nothing before the commit', async () => {
    const subjectId = newId();
    await database.transaction(async (tx) => {
      await events.record(tx, 'thing.made', { actorId: null, subjectId });
      expect(heard.some((event) => event.subjectId === subjectId)).toBe(false);
    });
    expect(heard.filter((event) => event.subjectId === subjectId)).toHaveLength(1);
  });

  it('keeps and tells nothing of a transaction that rolls back', async () => {
    const subjectId = newId();
    const failing = database.transaction(async (tx) => {
      await events.record(tx, 'thing.made', { actorId: null, subjectId });
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await events.list(database.manager, subjectId)).toEqual([]);
    expect(heard.some((event) => event.subjectId === subjectId)).toBe(false);
  });

  it('neither undoes a change nor keeps it from the other listeners because one fails', async () => {
    const after: string[] = [];
    events.onCommitted(({ kind }) => {
      if (kind === 'thing.feared') throw new Error('a listener');
    });
    events.onCommitted(({ kind }) => after.push(kind));
    const subjectId = newId();
    await database.transaction((tx) => events.record(tx, 'thing.feared', { actorId: null, subjectId }));
    expect(await events.list(database.manager, subjectId)).toHaveLength(1);
    expect(after).toEqual(['thing.feared']);
  });

  it('does not tell a node that starts what happened before it was there', async () => {
    const [before, after] = [newId<string>(), newId<string>()];
    const record = (subjectId: string) =>
      database.transaction((tx) => events.record(tx, 'thing.made', { actorId: null, subjectId }));
    await record(before);
    const node = await startNode(app, { root: GroundFloor });
    try {
      const told: Array<string | null> = [];
      node.app.get(EventLog).onCommitted(({ subjectId }) => told.push(subjectId));
      await record(after);
      await eventually(
        'it is told',
        async () => told,
        ({ length }) => length > 0,
      );
      expect(told).toEqual([after]);
    } finally {
      await node.close();
    }
  });

  it('refuses to be written outside a transaction of ours', async () => {
    await expect(events.record(database.manager, 'thing.made', { actorId: null })).rejects.toThrow(
      'transaction',
    );
  });

  it('cannot be changed afterwards', async () => {
    await expect(database.manager.query("update event set kind = 'x'")).rejects.toThrow('append-only');
  });

  it('announces a change to the group, and to nobody else', async () => {
    const groupId = newId<GroupId>();
    const announce = { kind: 'group', id: groupId } as const;
    const member = await insertPerson(app);
    const inside = await app.as(member).socket();
    const outside = await app.as(await insertPerson(app)).socket();
    app.app.get(Realtime).joinRoom(member, `group:${groupId}`);
    await database.transaction((tx) => events.record(tx, 'group.made', { actorId: null, groupId, announce }));
    expect(await inside.next('thing.changed')).toEqual(announce);
    const [stored]: RecordedEvent[] = await database.manager.query(
      'select announce from event where group_id = $1',
      [groupId],
    );
    expect(stored?.announce).toEqual(announce);
    await outside.raw.timeout(patienceMs).emitWithAck('session.leave', {});
    expect(outside.received('thing.changed')).toEqual([]);
  });
});
