import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DocumentId } from '@leerkring/shared/contract/common';
import { documentRoot } from '@leerkring/shared/contract/documents';
import { Client } from 'pg';
import * as Y from 'yjs';
import { Database } from '../../server/src/platform/database/database.js';
import { type Insider, openRoom, type Room } from '../support/live-room.js';
import { seededRandom } from '../support/seeded-random.js';
import { startApp, type TestApp } from '../support/start-app.js';
import { TextClient } from '../support/text-client.js';

let app: TestApp;
let room: Room;
let notes: DocumentId;
let reflection: DocumentId;

beforeAll(async () => {
  app = await startApp({ env: { COMMANDS_PER_SECOND: '100000', COMMAND_BURST: '100000' } });
});
afterAll(() => app.close());
beforeEach(async () => {
  room = await openRoom(app);
  for (const name of ['presenter', 'ann', 'ben'] as const) await room.enter(name);
  const facilitator = await room.enter('facilitator');
  await facilitator.act({ type: 'start' });
  const [first, second] = facilitator.seen.frame.documents;
  if (!first || !second) throw new Error('The session has no texts');
  notes = first.id;
  reflection = second.id;
});

const socketOf = (name: Insider) => app.as(room.ids[name]).socket();
const open = async (name: Insider, documentId = notes) => TextClient.open(await socketOf(name), documentId);
const query = (sql: string, ...values: unknown[]) => app.app.get(Database).manager.query(sql, values);
const settled = async (...clients: TextClient[]) => {
  for (const client of clients) await client.saved();
  for (const client of clients) await client.caughtUp();
};
/** What is in the database, without the server's own way of putting it together. */
const storedText = async (documentId = notes): Promise<string> => {
  const [{ snapshot }] = await query('SELECT snapshot FROM document WHERE id = $1', documentId);
  const log: { update: Buffer }[] = await query(
    'SELECT update FROM document_update WHERE document_id = $1 ORDER BY sequence',
    documentId,
  );
  const doc = new Y.Doc();
  for (const update of [snapshot, ...log.map((row) => row.update)]) Y.applyUpdate(doc, update);
  return doc.getXmlFragment(documentRoot).toString();
};

describe('an edit', () => {
  it('is in the database before it is acknowledged and before anybody hears it', async () => {
    const ann = await open('ann');
    const ben = await open('ben');
    const empty = ben.text;
    const holder = new Client({ connectionString: app.config.databaseUrl ?? '' });
    await holder.connect();
    try {
      await holder.query('BEGIN; LOCK TABLE document_update IN SHARE MODE');
      ann.type('Wat we horen');
      const held = "SELECT FROM pg_locks WHERE NOT granted AND relation = 'document_update'::regclass";
      while ((await holder.query(held)).rowCount === 0);
      await ben.caughtUp();
      expect([ann.acknowledged, ben.text]).toEqual([0, empty]);
      await holder.query('COMMIT');
    } finally {
      await holder.end();
    }
    await settled(ann, ben);
    expect(await storedText()).toContain('Wat we horen');
    expect(ben.text).toBe(ann.text);
  });

  it.each([2, 5])(
    'by each of %d people at random, on and off line, ends in one and the same text',
    async (count) => {
      const random = seededRandom(20261122 + count);
      const names = (['ann', 'ben', 'presenter', 'facilitator', 'guest'] as const).slice(0, count);
      if (count === 5) await room.enter('guest');
      const clients: TextClient[] = [];
      for (const name of names) clients.push(await open(name));
      clients[0]?.type('Begin. ');
      await settled(...clients);
      const offline = new Set<TextClient>();
      for (let step = 0; step < 60 * count; step += 1) {
        const index = random.below(count);
        const [client, name] = [clients[index], names[index]];
        if (!client || !name) continue;
        const roll = random.below(100);
        if (roll < 60) client.type(`${name}${step} `, random.below(client.words.length + 1));
        else if (roll < 85 && client.words.length > 4) {
          const at = random.below(client.words.length - 3);
          client.doc.transact(() => client.words.delete(at, 1 + random.below(3)));
        } else if (roll < 90 && offline.size < count - 1) {
          client.disconnect();
          offline.add(client);
        } else if (offline.has(client)) {
          await client.connect(await socketOf(name));
          offline.delete(client);
        } else await client.caughtUp();
      }
      for (const [index, name] of names.entries()) {
        const client = clients[index];
        if (client && offline.has(client)) await client.connect(await socketOf(name));
      }
      await settled(...clients);
      const fresh = await open('ann');
      expect(fresh.text.length).toBeGreaterThan(100);
      expect(new Set([...clients.map((client) => client.text), await storedText()])).toEqual(
        new Set([fresh.text]),
      );
    },
  );

  it('made without a connection comes along at the next opening, in both directions', async () => {
    const ann = await open('ann');
    const ben = await open('ben');
    ann.type('Samen. ');
    await settled(ann, ben);
    ann.disconnect();
    ann.type('Van Ann, zonder verbinding. ');
    ben.type('Van Ben, intussen. ');
    await ben.saved();
    await ann.connect(await socketOf('ann'));
    ann.type('Weer terug.');
    await settled(ann, ben);
    expect(ann.text).toBe(ben.text);
    for (const words of ['Samen', 'zonder verbinding', 'intussen', 'Weer terug'])
      expect(await storedText()).toContain(words);
  });

  it('whose frame got lost is there after opening again, and so is what was built on it', async () => {
    const ann = await open('ann');
    const socket = await socketOf('ben');
    const ben = await TextClient.open(socket, notes);
    socket.raw.off('document.updated');
    ann.type('Gemist. ');
    await settled(ann, ben);
    socket.raw.on('document.updated', ({ update }) => ben.apply(update));
    ann.type('Daarna.');
    await settled(ann, ben);
    expect(ben.text).not.toContain('Gemist');
    await ben.connect(socket);
    expect(ben.text).toBe(ann.text);
    expect(ben.text).toContain('Gemist. Daarna.');
  });

  it('that is pushed twice because its answer was lost counts once', async () => {
    const ann = await open('ann');
    ann.type('Eén keer');
    await ann.saved();
    const update = Y.encodeStateAsUpdate(ann.doc);
    const socket = await socketOf('ann');
    for (let time = 0; time < 2; time += 1)
      expect(await socket.send('document.push', { documentId: notes, update })).toMatchObject({ ok: true });
    expect((await open('ben')).text).toBe(ann.text);
  });

  it('keeps emoji, flags and joined figures whole, also around an edit in the middle of one', async () => {
    const ann = await open('ann');
    const ben = await open('ben');
    const figures = '👩‍👩‍👧‍👦🇳🇱👍🏽e\u0301\u200d𝒳';
    ann.type(figures);
    await settled(ann, ben);
    ben.doc.transact(() => ben.words.insert(1, 'x'));
    ann.doc.transact(() => ann.words.delete(3, 1));
    ann.type(' einde');
    await settled(ann, ben);
    expect(ann.text).toBe(ben.text);
    expect((await open('presenter')).text).toBe(ann.text);
    expect(await storedText()).toContain('einde');
  });
});

describe('a new text', () => {
  it('holds the headings of the method once, also when two open it at the same instant', async () => {
    const sockets = [await socketOf('ann'), await socketOf('ben')];
    const clients = await Promise.all(sockets.map((socket) => TextClient.open(socket, reflection)));
    const headings = clients.map((client) =>
      client.root.toArray().filter((node) => node.toJSON().includes('heading')),
    );
    expect(headings.map((found) => found.length)).toEqual([5, 5]);
    expect(clients[0]?.text).toContain('<heading level="2">De vraag</heading><paragraph></paragraph>');
    expect(Y.decodeStateVector(Y.encodeStateVector(clients[1]?.doc ?? new Y.Doc())).size).toBe(1);
  });
});

describe('a text that was edited often', () => {
  const typeOften = async (client: TextClient) => {
    for (let count = 0; count < 205; count += 1) {
      client.type('x');
      await client.saved();
    }
  };
  const logLength = async () =>
    (await query('SELECT count(*)::int AS n FROM document_update WHERE document_id = $1', notes))[0].n;

  it('is folded when somebody opens it, stays the same, and loses what was deleted', async () => {
    const ann = await open('ann');
    ann.type('kanarie-geheim ');
    ann.doc.transact(() => ann.words.delete(0, 15));
    await typeOften(ann);
    const { text } = ann;
    expect(await logLength()).toBeGreaterThan(200);
    expect((await open('ben')).text).toBe(text);
    expect(await logLength()).toBe(0);
    expect(await storedText()).toBe(text);
    const bytes = await query(
      "SELECT position('kanarie'::bytea in snapshot) AS found FROM document WHERE id = $1",
      notes,
    );
    expect(bytes).toEqual([{ found: 0 }]);
    ann.type('en verder');
    await ann.saved();
    expect((await open('presenter')).text).toBe(ann.text);
  });

  it('opens for everybody who comes back at the same instant', async () => {
    const ann = await open('ann');
    await typeOften(ann);
    const sockets = await Promise.all(Array.from({ length: 12 }, () => socketOf('ben')));
    const typing = (async () => {
      for (let count = 0; count < 20; count += 1) {
        ann.type('y');
        await ann.saved();
      }
    })();
    const opened = await Promise.all(sockets.map((socket) => TextClient.open(socket, notes)));
    await typing;
    await settled(ann, ...opened);
    expect(new Set([...opened.map((client) => client.text), await storedText()])).toEqual(
      new Set([ann.text]),
    );
  });
});
