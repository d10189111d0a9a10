import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { documentSchemaVersion } from '@leerkring/shared/contract/documents';
import type { CommandInput } from '@leerkring/shared/contract/events';
import * as Y from 'yjs';
import { DocumentFolder } from '../../server/src/modules/documents/document-folder.js';
import { DocumentRooms } from '../../server/src/modules/documents/document-rooms.js';
import { bytesTo, lose } from '../support/document-losses.js';
import { DocumentStage, settled, wide } from '../support/document-stage.js';
import { eventually } from '../support/eventually.js';
import { startApp, type TestApp } from '../support/start-app.js';
import type { TestSocket } from '../support/test-socket.js';
import { TextClient } from '../support/text-client.js';

let app: TestApp;
let stage: DocumentStage;

beforeAll(async () => {
  app = await startApp({ env: wide });
});
afterAll(() => app.close());
beforeEach(async () => {
  stage = await DocumentStage.set(app);
});

type Holds = CommandInput<'document.open'>['holds'];
const openWith = async (socket: TestSocket, holds: Holds) => {
  const { notes: documentId } = stage;
  const reply = await socket.send('document.open', {
    documentId,
    schemaVersion: documentSchemaVersion,
    holds,
  });
  if (!reply.ok) throw new Error(`The text did not open: ${reply.problem.code}`);
  return reply.data;
};
/** One edit for each word. */
const typeAll = async (client: TextClient, count: number, word = 'woord ') => {
  for (let index = 0; index < count; index += 1) {
    client.type(word);
    await client.saved();
  }
};
const fold = () => app.app.get(DocumentFolder).fold(stage.notes);
const sizeOf = (updates: Uint8Array[]) => updates.reduce((sum, update) => sum + update.byteLength, 0);

describe('a tab that did not get a frame', () => {
  it('is whole again when the next one comes, without a reload', async () => {
    const ann = await stage.open('ann');
    const socket = await stage.socket('ben');
    const ben = await TextClient.open(socket, stage.notes);
    const lost = lose(socket, 'document.updated', 1);
    await typeAll(ann, 1, 'Gemist. ');
    await ben.caughtUp();
    expect([lost(), ben.text]).toEqual([1, expect.not.stringContaining('Gemist')]);
    await typeAll(ann, 1, 'Daarna.');
    await eventually(
      'Ben has both',
      async () => ben.text,
      (text) => text === ann.text,
      2_000,
    );
    expect([ben.text, ben.gaps]).toEqual([expect.stringContaining('Gemist. Daarna.'), 1]);
  });

  it('is whole again within some seconds when it was the last one before a silence', async () => {
    const ann = await stage.open('ann');
    const socket = await stage.socket('ben');
    const ben = await TextClient.open(socket, stage.notes);
    const lost = lose(socket, 'document.updated', 1);
    await typeAll(ann, 1, 'Het laatste woord.');
    await ben.caughtUp();
    expect([lost(), ben.gaps]).toEqual([1, 0]);
    await eventually(
      'Ben has it',
      async () => ben.text,
      (text) => text === ann.text,
      5_000,
    );
    expect(ben.text).toContain('Het laatste woord');
  });

  it('goes on typing meanwhile, and nothing of it is lost or doubled', async () => {
    const ann = await stage.open('ann');
    const socket = await stage.socket('ben');
    const ben = await TextClient.open(socket, stage.notes);
    lose(socket, 'document.updated', 3);
    for (let count = 0; count < 10; count += 1) {
      ann.type(`ann${count} `);
      ben.type(`ben${count} `);
      await ann.saved();
    }
    await ben.saved();
    await eventually(
      'Ben has all',
      async () => ben.text,
      (text) => text === ann.text,
      5_000,
    );
    for (let count = 0; count < 10; count += 1)
      for (const name of ['ann', 'ben']) expect(ben.text.split(`${name}${count} `)).toHaveLength(2);
  });
});

describe('who opens a text again', () => {
  it('gets nothing when nothing is missing', async () => {
    const ann = await stage.open('ann');
    await typeAll(ann, 10);
    await ann.caughtUp();
    const opened = await openWith(await stage.socket('ann'), ann.holds);
    expect(opened).toMatchObject({ sequence: 10, incarnation: ann.incarnation, updates: [] });
  });

  it.each([
    ['just now, from what is remembered', 5],
    ['longer ago, from the log', 90],
  ])('gets the edits since, and no others, when it left %s', async (_, count) => {
    const ann = await stage.open('ann');
    const ben = await stage.open('ben');
    await typeAll(ann, 20);
    await ben.caughtUp();
    const { holds } = ben;
    ben.disconnect();
    await typeAll(ann, count);
    const { sequence, updates } = await openWith(await stage.socket('ben'), holds);
    expect([sequence, updates.length]).toEqual([20 + count, count]);
    const log = await stage.log();
    expect(updates.map((update) => Buffer.from(update))).toEqual(log.slice(20).map(({ update }) => update));
  });

  it('gets the difference when what it lacks was folded away, and brings what it typed meanwhile', async () => {
    const ann = await stage.open('ann');
    const ben = await stage.open('ben');
    await typeAll(ann, 200, 'een lange zin die iedereen al heeft ');
    await ben.caughtUp();
    ben.disconnect();
    ben.type('Zonder verbinding. ', 0);
    await typeAll(ann, 70, 'nieuw ');
    expect(await fold()).toMatchObject({ sequence: 270, folded: 270 });
    const all = await openWith(await stage.socket('presenter'), null);
    const some = await openWith(await stage.socket('ben'), ben.holds);
    expect([some.sequence, some.updates.length]).toEqual([270, 1]);
    expect(sizeOf(some.updates)).toBeLessThan(sizeOf(all.updates) / 10);
    await ben.connect(await stage.socket('ben'));
    await settled(ann, ben);
    expect(ben.text).toBe(ann.text);
    expect(await stage.storedText()).toBe(ann.text);
    expect(ann.text).toMatch(/Zonder verbinding\. een lange.*(nieuw ){70}/);
  });

  it('gets everything when what it holds is of another incarnation', async () => {
    const ann = await stage.open('ann');
    await typeAll(ann, 3);
    const { incarnation } = await stage.head();
    const opened = await openWith(await stage.socket('ann'), { ...ann.holds, incarnation: incarnation + 1 });
    expect(opened.incarnation).toBe(incarnation);
    const doc = new Y.Doc();
    for (const update of opened.updates) Y.applyUpdate(doc, new Uint8Array(update));
    expect(Y.encodeStateVector(doc)).toEqual(Y.encodeStateVector(ann.doc));
  });

  it('does not get what cannot be told, with a state vector that is none', async () => {
    const ann = await stage.open('ann');
    await typeAll(ann, 3);
    ann.disconnect();
    const rooms = app.app.get(DocumentRooms);
    await eventually(
      'nobody has it open',
      async () => rooms.get(stage.notes),
      (left) => !left,
    );
    const { incarnation } = await stage.head();
    await fold();
    for (const stateVector of [Buffer.from([9, 255, 255]), Buffer.from([...Array(10).fill(255), 1])]) {
      const reply = await (await stage.socket('ann')).send('document.open', {
        documentId: stage.notes,
        schemaVersion: documentSchemaVersion,
        holds: { incarnation, sequence: 0, stateVector },
      });
      expect(reply).toMatchObject({ problem: { code: 'bad-update' } });
    }
  });

  it('leaves nothing behind in the database, a hundred times over', async () => {
    const ann = await stage.open('ann');
    await typeAll(ann, 10);
    const stored = () =>
      stage.query(
        `SELECT md5(snapshot), folded, h.*, (SELECT count(*) FROM document_client) AS clients,
           (SELECT count(*) FROM document_update) AS updates
         FROM document JOIN document_head h ON document_id = id WHERE id = $1`,
        stage.notes,
      );
    const before = await stored();
    for (let count = 0; count < 100; count += 1) {
      ann.disconnect();
      await ann.connect(await stage.socket('ann'));
    }
    await settled(ann);
    expect(await stored()).toEqual(before);
  });
});

describe('what comes over the wire at the first opening', () => {
  const joinBytes = async () => {
    const socket = await stage.socket('presenter');
    const bytes = bytesTo(socket);
    const text = await TextClient.open(socket, stage.notes);
    return { bytes: bytes(), state: Y.encodeStateAsUpdate(text.doc).byteLength };
  };

  it('is hardly more than the text itself', async () => {
    const ann = await stage.open('ann');
    await typeAll(ann, 40, 'Een zin zoals mensen die schrijven, niet al te kort en niet te lang. '.repeat(5));
    await fold();
    const { bytes, state } = await joinBytes();
    expect(state).toBeGreaterThan(10_000);
    expect(bytes).toBeLessThan(state * 1.1);
  });

  it('is hardly more than that either when it was typed a moment ago', async () => {
    const ann = await stage.open('ann');
    await typeAll(
      ann,
      40,
      'Een zin zoals mensen die schrijven, niet al te kort en niet te lang. '.repeat(10),
    );
    const { bytes, state } = await joinBytes();
    expect(bytes).toBeLessThan(state * 1.2);
  });
});
