/** The chain beside the events, and what somebody who owns the database cannot do unseen. */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Database } from '../../server/src/platform/database/database.js';
import { EventChain, headOf, LATE_IDS } from '../../server/src/platform/events/event-chain.js';
import { EventLog } from '../../server/src/platform/events/event-log.js';
import { verifyChain } from '../../server/src/platform/events/verify-chain.js';
import { newId } from '../../server/src/platform/ids.js';
import { GroundFloor } from '../support/ground-floor.js';
import { startApp, startNode, type TestApp } from '../support/start-app.js';

const command = fileURLToPath(new URL('../../server/dist/server/src/audit-verify.js', import.meta.url));
const day = { hours: 24 };

let app: TestApp;
let database: Database;
beforeEach(async () => {
  app = await startApp({ root: GroundFloor });
  database = app.app.get(Database);
});
afterEach(() => app.close());

const record = (kind = 'sign-in.started', node = app) =>
  node.app.get(Database).transaction((tx) =>
    node.app.get(EventLog).record(tx, kind, {
      actorId: null,
      subjectId: newId(),
      data: { minutes: 5, name: null },
    }),
  );
const lengthen = (node = app) => node.app.get(EventChain).lengthen();
const eraseDue = () => app.app.get(EventChain).eraseDue(app.clock.now());
const sql = <Row>(text: string, values: unknown[] = []): Promise<Row[]> =>
  database.manager.query(text, values);
const verify = (told?: Map<string, string>) => verifyChain(database.manager, app.clock.now(), told);
const fault = async (told?: Map<string, string>) => (await verify(told)).fault;
/** Five events, all in the chain. */
const fiveInChain = async () => {
  for (let count = 0; count < 5; count += 1) await record();
  await lengthen();
  return (await sql<{ id: string }>('select id::text from event order by id')).map(({ id }) => id);
};
/** As the owner of the tables can. */
const tamper = async (text: string, values: unknown[] = []) => {
  for (const table of ['event', 'event_link', 'event_checkpoint'])
    await sql(`alter table ${table} disable trigger all`);
  await sql(text, values);
  for (const table of ['event', 'event_link', 'event_checkpoint'])
    await sql(`alter table ${table} enable trigger all`);
};
const runCommand = async (...given: string[]) => {
  const env = { ...process.env, DATABASE_URL: app.config.databaseUrl ?? '' };
  return promisify(execFile)(process.execPath, [command, ...given], { env }).then(
    ({ stdout }) => ({ code: 0, said: stdout }),
    (error: { code: number; stdout: string; stderr: string }) => ({
      code: error.code,
      said: error.stdout + error.stderr,
    }),
  );
};

describe('the chain', () => {
  it('is whole when nobody touched anything, and says where it is', async () => {
    await fiveInChain();
    const { head, links, fault: none } = await verify();
    expect([head.position, links, none]).toEqual(['5', 5, null]);
  });

  it('holds each event once, whichever node adds it and however often', async () => {
    const node = await startNode(app, { root: GroundFloor });
    try {
      for (let count = 0; count < 4; count += 1) await record('thing.made', count % 2 ? node : app);
      await Promise.allSettled([lengthen(), lengthen(node), lengthen()]);
      await lengthen(node);
    } finally {
      await node.close();
    }
    expect((await verify()).links).toBe(4);
    expect(await fault()).toBeNull();
  });

  it('takes in an event that became visible after a later one', async () => {
    await database.transaction(async (tx) => {
      await app.app.get(EventLog).record(tx, 'thing.made', { actorId: null });
      await record();
      await lengthen();
    });
    await lengthen();
    const events = await sql<{ id: string }>('select event_id::text as id from event_link order by position');
    expect(events.map(({ id }) => id)).toEqual(['2', '1']);
    expect(await fault()).toBeNull();
  });
});

describe('the database', () => {
  it.each([
    "update event set kind = 'x'",
    'delete from event',
    'truncate event',
    "update event_link set kind = 'x'",
    'delete from event_link',
    'truncate event_link',
  ])('refuses: %s', async (text) => {
    await fiveInChain();
    await expect(sql(text)).rejects.toThrow('append-only');
  });

  it('refuses to change or remove a checkpoint', async () => {
    await sql("insert into event_checkpoint values (1, '\\x00', now())");
    for (const text of ['update event_checkpoint set position = 2', 'delete from event_checkpoint'])
      await expect(sql(text)).rejects.toThrow('append-only');
  });
});

describe('the command', () => {
  it('finds an event that was changed, and names it', async () => {
    const [, second] = await fiveInChain();
    expect(await runCommand()).toEqual({ code: 0, said: expect.stringContaining('whole: 5 links, head 5:') });
    await tamper('update event set actor_id = gen_random_uuid() where id = $1', [second]);
    const { code, said } = await runCommand();
    expect([code, said]).toEqual([1, expect.stringContaining(`event-changed, event ${second}, position 2`)]);
  });

  it.each([
    ['at', "at + interval '1 microsecond'"],
    ['kind', "'sign-in.ended'"],
    ['concerns_id', 'gen_random_uuid()'],
    ['group_id', 'gen_random_uuid()'],
    ['subject_id', 'gen_random_uuid()'],
    ['sign_in_id', 'gen_random_uuid()'],
    ['network', "'192.0.2.0/24'"],
    ['data', `'{"minutes": 6, "name": null}'`],
    ['announce', `'{}'`],
  ])('finds another %s', async (column, value) => {
    const [, , third] = await fiveInChain();
    await tamper(`update event set ${column} = ${value} where id = $1`, [third]);
    expect(await fault()).toEqual({ kind: 'event-changed', position: '3', eventId: third });
  });

  it('finds an event that is gone, also when its link says that its time was over', async () => {
    const [first, second] = await fiveInChain();
    await tamper('delete from event where id = $1', [second]);
    expect(await fault()).toEqual({ kind: 'event-missing', position: '2', eventId: second });
    await tamper('delete from event where id = $1', [first]);
    for (const days of [364, 366]) {
      await tamper('update event_link set erased_at = at + $1::interval where event_id = $2', [
        `${days} days`,
        first,
      ]);
      expect(await fault()).toEqual({ kind: 'event-erased-early', position: '1', eventId: first });
    }
  });

  it('finds a link that was changed or taken out', async () => {
    const [, , third] = await fiveInChain();
    await tamper("update event_link set at = at - interval '9 years' where event_id = $1", [third]);
    expect(await fault()).toMatchObject({ kind: 'link-changed', position: '3' });
    await tamper('delete from event_link where event_id = $1', [third]);
    expect(await fault()).toMatchObject({ kind: 'link-missing', position: '4' });
  });

  it('finds an event that was put in long afterwards', async () => {
    await record();
    await sql("select setval('event_id_seq', $1)", [LATE_IDS + 100]);
    await record();
    await lengthen();
    await sql("insert into event (id, at, kind) overriding system value values (7, now(), 'case.opened')");
    await lengthen();
    expect(await fault()).toEqual({ kind: 'event-not-in-chain', position: null, eventId: '7' });
  });

  it('finds a chain that was cut off or written anew, from a head that the log told of', async () => {
    const [, , , fourth, fifth] = await fiveInChain();
    const { position, hash } = await headOf(database.manager);
    const told = `${position}:${hash.toString('hex')}`;
    expect((await runCommand(told)).code).toBe(0);
    await tamper('delete from event_link where position >= 4');
    await tamper('delete from event where id >= $1', [fourth]);
    expect(await fault()).toBeNull();
    expect((await runCommand(told)).said).toContain('not-as-told, event -, position 5');
    for (let count = 0; count < 2; count += 1) await record();
    await lengthen();
    expect(await fault()).toBeNull();
    expect(await fault(new Map([[position, hash.toString('hex')]]))).toMatchObject({
      kind: 'not-as-told',
      position: '5',
    });
    expect(fifth).toBeDefined();
    expect((await runCommand('nonsense')).code).toBe(1);
  });
});

describe('what has had its term', () => {
  const kinds = async () =>
    (await sql<{ kind: string }>('select kind from event order by id')).map(({ kind }) => kind);

  it('is erased, not sooner, and the chain stays whole', async () => {
    for (const kind of ['sign-in.started', 'session.started', 'case.opened']) await record(kind);
    await lengthen();
    app.clock.advance({ hours: 365 * 24 - 1 });
    await eraseDue();
    expect(await kinds()).toHaveLength(3);
    app.clock.advance({ hours: 1 });
    await eraseDue();
    expect(await kinds()).toEqual(['session.started']);
    expect((await verify()).links).toBe(2);
    expect(await fault()).toBeNull();
    await record('case.opened');
    await lengthen();
    for (let year = 0; year < 6; year += 1) app.clock.advance({ hours: 366 * 24 });
    await eraseDue();
    expect(await kinds()).toEqual([]);
    const { head, links, fault: none } = await verify();
    expect([head.position, links, none]).toEqual(['4', 1, null]);
  });

  it('does not take along what is not yet in the chain', async () => {
    await record();
    app.clock.advance({ hours: 2 * 365 * 24 });
    await eraseDue();
    expect(await kinds()).toHaveLength(1);
  });

  it('leaves a checkpoint that cannot be changed unseen', async () => {
    await fiveInChain();
    for (let count = 0; count < 366; count += 1) app.clock.advance(day);
    await eraseDue();
    await record();
    await lengthen();
    expect(await fault()).toBeNull();
    await tamper("update event_checkpoint set hash = sha256('x')");
    expect(await fault()).toMatchObject({ kind: 'link-changed', position: '5' });
  });
});
