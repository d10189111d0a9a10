import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DocumentFrame } from '@leerkring/shared/contract/documents';
import { Client } from 'pg';
import * as Y from 'yjs';
import { changeTo, paragraph } from '../support/document-frames.js';
import { codeOf, DocumentStage, settled, wide } from '../support/document-stage.js';
import { seededRandom } from '../support/seeded-random.js';
import { startApp, type TestApp } from '../support/start-app.js';
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

/** While nothing can be stored; `waiting` resolves when somebody tries. */
const whileNothingIsStored = async (work: (waiting: () => Promise<void>) => Promise<void>): Promise<void> => {
  const holder = new Client({ connectionString: app.config.databaseUrl ?? '' });
  await holder.connect();
  try {
    await holder.query('BEGIN; LOCK TABLE document_update IN SHARE MODE');
    const held = "SELECT FROM pg_locks WHERE NOT granted AND relation = 'document_update'::regclass";
    await work(async () => {
      while ((await holder.query(held)).rowCount === 0);
    });
    await holder.query('COMMIT');
  } finally {
    await holder.end();
  }
};

describe('an edit', () => {
  it('is in the database before it is acknowledged and before anybody hears it', async () => {
    const ann = await stage.open('ann');
    const ben = await stage.open('ben');
    const empty = ben.text;
    await whileNothingIsStored(async (waiting) => {
      ann.type('Wat we horen');
      await waiting();
      await ben.caughtUp();
      expect([ann.acknowledged, ben.text]).toEqual([0, empty]);
    });
    await settled(ann, ben);
    expect(await stage.storedText()).toContain('Wat we horen');
    expect(ben.text).toBe(ann.text);
  });

  it('is not acknowledged either to who sends it once more before it is stored', async () => {
    const tabs = [await stage.socket('ann'), await stage.socket('ann')];
    for (const tab of tabs) await stage.opened(tab);
    const { incarnation } = await stage.head();
    const words = changeTo(await stage.storedDoc(), (root) => root.insert(0, [paragraph('Eén keer')]), 7);
    const answers: string[] = [];
    let pushes: Promise<unknown> = Promise.resolve();
    await whileNothingIsStored(async (waiting) => {
      const push = async (tab: (typeof tabs)[number]) =>
        answers.push(await stage.push(tab, words, incarnation));
      const [first, second] = tabs;
      if (!first || !second) throw new Error('Two tabs');
      const once = push(first);
      await waiting();
      pushes = Promise.all([once, push(second)]);
      await second.send('document.caret', { documentId: stage.notes, cursor: null });
      await first.send('document.caret', { documentId: stage.notes, cursor: null });
      expect(answers).toEqual([]);
    });
    await pushes;
    expect(answers).toEqual(['ok', 'ok']);
    expect(await stage.log()).toHaveLength(1);
  });

  it('with a number is said to be saved by the frame that shows it, and answered otherwise', async () => {
    const tab = await stage.socket('ann');
    const { incarnation, seat } = await stage.opened(tab);
    const words = changeTo(await stage.storedDoc(), (root) => root.insert(0, [paragraph('Eén keer')]), 7);
    const push = (number: number, update: Uint8Array) =>
      tab.raw
        .timeout(1_000)
        .emitWithAck('document.push', { documentId: stage.notes, incarnation, update, number })
        .then(codeOf, () => 'no answer');
    const [answer, frame] = await Promise.all([push(1, words), tab.next('document.updated')]);
    expect([answer, frame.saved]).toEqual(['no answer', [[seat, 1]]]);
    expect(frame.updates.map((update) => Buffer.from(update))).toEqual([Buffer.from(words)]);
    expect(await push(2, words)).toBe('ok');
    expect(await push(3, Uint8Array.of(9))).toBe('bad-update');
  });

  it.each([2, 5])(
    'by each of %d people at random, on and off line, ends in one and the same text',
    async (count) => {
      const random = seededRandom(20261122 + count);
      const names = (['ann', 'ben', 'presenter', 'facilitator', 'guest'] as const).slice(0, count);
      const clients: TextClient[] = [];
      for (const name of names) clients.push(await stage.open(name));
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
          await client.connect(await stage.socket(name));
          offline.delete(client);
        } else await client.caughtUp();
      }
      for (const [index, name] of names.entries()) {
        const client = clients[index];
        if (client && offline.has(client)) await client.connect(await stage.socket(name));
      }
      await settled(...clients);
      const fresh = await stage.open('ann');
      expect(fresh.text.length).toBeGreaterThan(100);
      expect(new Set([...clients.map((client) => client.text), await stage.storedText()])).toEqual(
        new Set([fresh.text]),
      );
    },
  );

  it('made without a connection comes along at the next opening, in both directions', async () => {
    const ann = await stage.open('ann');
    const ben = await stage.open('ben');
    ann.type('Samen. ');
    await settled(ann, ben);
    ann.disconnect();
    ann.type('Van Ann, zonder verbinding. ');
    ben.type('Van Ben, intussen. ');
    await ben.saved();
    await ann.connect(await stage.socket('ann'));
    ann.type('Weer terug.');
    await settled(ann, ben);
    expect(ann.text).toBe(ben.text);
    for (const words of ['Samen', 'zonder verbinding', 'intussen', 'Weer terug'])
      expect(await stage.storedText()).toContain(words);
  });

  it('is heard and made as well where only long-polling gets through', async () => {
    const ann = await stage.open('ann');
    const ben = await TextClient.open(
      await app.as(stage.room.ids.ben).socket({ transport: 'polling' }),
      stage.notes,
    );
    for (let count = 0; count < 10; count += 1) {
      ann.type(`ann${count} `);
      ben.type(`ben${count} `);
      await ben.saved();
    }
    await settled(ann, ben);
    expect([ben.text, ben.gaps, await stage.storedText()]).toEqual([ann.text, 0, ann.text]);
    for (let count = 0; count < 10; count += 1) expect(ann.text).toContain(`ben${count} `);
  });

  it('that is pushed twice because its answer was lost counts once', async () => {
    const ann = await stage.open('ann');
    const socket = await stage.socket('ann');
    await stage.opened(socket);
    const own: Uint8Array[] = [];
    ann.doc.on('update', (update) => own.push(update));
    ann.type('Eén keer');
    await ann.saved();
    const before = await stage.log();
    for (let time = 0; time < 2; time += 1) expect(await stage.push(socket, Y.mergeUpdates(own))).toBe('ok');
    expect(await stage.log()).toEqual(before);
    expect((await stage.open('ben')).text).toBe(ann.text);
  });

  it('is heard by its author too, in frames that follow each other without a hole', async () => {
    const socket = await stage.socket('ann');
    const frames: DocumentFrame[] = [];
    socket.raw.on('document.updated', (frame) => frames.push(frame));
    const ann = await TextClient.open(socket, stage.notes);
    const ben = await stage.open('ben');
    for (let count = 0; count < 20; count += 1) {
      ann.type('a');
      ben.type('b');
      await (count % 5 === 0 ? ann : ben).saved();
    }
    await settled(ann, ben);
    let expected = 0;
    for (const { after, updates } of frames) {
      expect(after).toBe(expected);
      expected += updates.length;
    }
    const log = await stage.log();
    expect(expected).toBe(log.length);
    expect(log.map(({ sequence }) => sequence)).toEqual(log.map((_, index) => index + 1));
    const told = frames.flatMap(({ updates }) => updates.map((update) => Buffer.from(update)));
    expect(told).toEqual(log.map(({ update }) => update));
    expect(new Set(log.map(({ personId }) => personId))).toEqual(
      new Set([stage.room.ids.ann, stage.room.ids.ben]),
    );
  });

  it('keeps emoji, flags and joined figures whole, also around an edit in the middle of one', async () => {
    const ann = await stage.open('ann');
    const ben = await stage.open('ben');
    const figures = '👩‍👩‍👧‍👦🇳🇱👍🏽e\u0301\u200d𝒳';
    ann.type(figures);
    await settled(ann, ben);
    ben.doc.transact(() => ben.words.insert(1, 'x'));
    ann.doc.transact(() => ann.words.delete(3, 1));
    ann.type(' einde');
    await settled(ann, ben);
    expect(ann.text).toBe(ben.text);
    expect((await stage.open('presenter')).text).toBe(ann.text);
    expect(await stage.storedText()).toContain('einde');
  });
});

describe('a new text', () => {
  it('holds the headings of the method once, also when two open it at the same instant', async () => {
    const sockets = [await stage.socket('ann'), await stage.socket('ben')];
    const clients = await Promise.all(sockets.map((socket) => TextClient.open(socket, stage.reflection)));
    const headings = clients.map((client) =>
      client.root.toArray().filter((node) => node.toJSON().includes('heading')),
    );
    expect(headings.map((found) => found.length)).toEqual([5, 5]);
    expect(clients[0]?.text).toContain('<heading level="2">De vraag</heading><paragraph></paragraph>');
    expect(Y.decodeStateVector(Y.encodeStateVector(clients[1]?.doc ?? new Y.Doc())).size).toBe(1);
  });
});
