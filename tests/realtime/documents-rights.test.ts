import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DocumentId } from '@leerkring/shared/contract/common';
import { documentRoot } from '@leerkring/shared/contract/documents';
import type { ProblemCode } from '@leerkring/shared/contract/problem';
import * as Y from 'yjs';
import { Membership } from '../../server/src/modules/groups/membership.entity.js';
import { Database } from '../../server/src/platform/database/database.js';
import { type Insider, openRoom, type Room } from '../support/live-room.js';
import { seededRandom } from '../support/seeded-random.js';
import { startApp, type TestApp } from '../support/start-app.js';
import type { TestSocket } from '../support/test-socket.js';
import { TextClient } from '../support/text-client.js';
import type { Visitor } from '../support/visitor.js';

let app: TestApp;
let room: Room;
let all: Record<Insider, Visitor>;
let notes: DocumentId;

beforeAll(async () => {
  app = await startApp({ env: { COMMANDS_PER_SECOND: '100000', COMMAND_BURST: '100000' } });
});
afterAll(() => app.close());
beforeEach(async () => {
  room = await openRoom(app);
  all = await room.enterAll();
  await all.facilitator.act({ type: 'start' });
  const [first] = all.facilitator.seen.frame.documents;
  if (!first) throw new Error('The session has no texts');
  notes = first.id;
  const writer = await TextClient.open(all.facilitator.socket, notes);
  writer.type('Woorden die blijven');
  await writer.saved();
});

const fingerprint = async () => {
  const sql = `SELECT md5(string_agg(update, ''::bytea ORDER BY sequence)) AS log FROM document_update
    WHERE document_id = $1`;
  const [{ log }] = await app.app.get(Database).manager.query(sql, [notes]);
  return log;
};
/** What a crafted client would send: new words, and the removal of what others wrote without a word. */
const frames = async (): Promise<Record<string, Uint8Array>> => {
  const { doc } = await TextClient.open(await app.as(room.ids.facilitator).socket(), notes);
  const known = Y.encodeStateVector(doc);
  const base = Y.encodeStateAsUpdate(doc);
  const changed = (change: (root: Y.XmlFragment) => void) => {
    const copy = new Y.Doc();
    Y.applyUpdate(copy, base);
    change(copy.getXmlFragment(documentRoot));
    return Y.encodeStateAsUpdate(copy, known);
  };
  return {
    words: changed((root) => root.insert(0, [new Y.XmlText('Ik was hier')])),
    'only a removal': changed((root) => root.delete(0, root.length)),
    nothing: Buffer.of(0, 0),
  };
};
const refusals = async (socket: TestSocket): Promise<Array<ProblemCode | 'ok'>> => {
  const codes: Array<ProblemCode | 'ok'> = [];
  for (const update of Object.values(await frames())) {
    const reply = await socket.send('document.push', { documentId: notes, update });
    codes.push(reply.ok ? 'ok' : reply.problem.code);
  }
  return codes;
};
const allRefused = (code: ProblemCode): ProblemCode[] => [code, code, code];

describe('a text can be read and not written', () => {
  it('by an observer', async () => {
    const before = await fingerprint();
    const reader = await TextClient.open(all.observer.socket, notes);
    expect([reader.mayWrite, reader.text]).toEqual([false, expect.stringContaining('Woorden die blijven')]);
    expect(await refusals(all.observer.socket)).toEqual(allRefused('read-only'));
    expect(await fingerprint()).toBe(before);
  });

  it('by the presenter while turned away, and written again after', async () => {
    const { facilitator, presenter } = all;
    const pitchId = randomUUID();
    await facilitator.advanceTo('pitches');
    await presenter.act({ type: 'pitch', pitchId, caseId: null, title: 'De deur', question: 'Hoe?' });
    await facilitator.act({ type: 'choose-case', pitchId });
    const text = await TextClient.open(presenter.socket, notes);
    expect(text.mayWrite).toBe(true);
    await facilitator.advanceTo('thinking-aloud');
    const before = await fingerprint();
    expect(await refusals(presenter.socket)).toEqual(allRefused('read-only'));
    expect(await fingerprint()).toBe(before);
    await facilitator.advanceTo('advice');
    text.type(' en ik ook');
    await text.saved();
  });

  it('by anybody after the end', async () => {
    await all.facilitator.act({ type: 'end' });
    const before = await fingerprint();
    for (const name of ['facilitator', 'ann'] as const)
      expect(await refusals(all[name].socket)).toEqual(allRefused('read-only'));
    expect(await fingerprint()).toBe(before);
  });
});

describe('a text does not exist', () => {
  it('for somebody who left the group, in whatever form they write', async () => {
    await TextClient.open(all.ann.socket, notes);
    const crafted = await frames();
    const { manager } = app.app.get(Database);
    await manager.update(Membership, { personId: room.ids.ann }, { leftAt: app.clock.now() });
    app.clock.advance({ seconds: 1 });
    const before = await fingerprint();
    for (const update of Object.values(crafted))
      expect(await all.ann.send('document.push', { documentId: notes, update })).toMatchObject({
        problem: { code: 'not-found' },
      });
    expect(await fingerprint()).toBe(before);
  });

  it('under an id nobody made', async () => {
    const documentId = randomUUID();
    const { socket } = all.ann;
    const replies = [
      await socket.send('document.open', { documentId, stateVector: null }),
      await socket.send('document.push', { documentId, update: Buffer.of(0, 0) }),
    ];
    for (const reply of replies) expect(reply).toMatchObject({ problem: { code: 'not-found' } });
  });
});

describe('a frame that no editor makes', () => {
  const push = (update: unknown) =>
    all.ann.socket.raw
      .timeout(5_000)
      .emitWithAck('document.push', { documentId: notes, update })
      .then((reply) => reply.problem?.code ?? 'ok');

  it('is refused and not stored, while two people type on', async () => {
    const writer = await TextClient.open(all.ben.socket, notes);
    const reader = await TextClient.open(all.guest.socket, notes);
    const random = seededRandom(7);
    const good = (await frames())['words'] ?? new Uint8Array();
    const before = await fingerprint();
    for (let count = 0; count < 150; count += 1) {
      const garbage = Uint8Array.from({ length: random.below(64) }, () => random.below(256));
      const bitten = Uint8Array.from(good);
      bitten[random.below(good.length)] = random.below(256);
      await push(Buffer.from(garbage));
      await push(Buffer.from(bitten));
      if (count % 15 === 0) {
        writer.type(`woord${count} `);
        await writer.saved();
      }
    }
    await reader.caughtUp();
    expect(reader.text).toBe(writer.text);
    expect(reader.text).toContain('woord135');
    expect(await fingerprint()).not.toBe(before);
    const fresh = await TextClient.open(await app.as(room.ids.presenter).socket(), notes);
    expect(fresh.text).toContain('Woorden die blijven');
  });

  it.each<[string, unknown]>([
    ['a word', 'hallo'],
    ['nothing', null],
    ['a list of numbers', [0, 0]],
    ['an object that looks like bytes', { type: 'Buffer', data: [0, 0] }],
    ['more bytes than may be', Buffer.alloc(256 * 1024 + 1)],
  ])('is refused when it is %s', async (_, update) => {
    const before = await fingerprint();
    expect(await push(update)).toBe('invalid-input');
    expect(await fingerprint()).toBe(before);
  });

  it('closes the connection when it is larger than any frame may be, and nobody else notices', async () => {
    const writer = await TextClient.open(all.ben.socket, notes);
    all.ann.socket.raw.emit('document.push', { documentId: notes, update: Buffer.alloc(400_000) });
    await all.ann.socket.disconnected();
    writer.type('verder');
    await writer.saved();
  });

  it.each<[string, (doc: Y.Doc) => void]>([
    ['another root', (doc) => doc.getText('other').insert(0, 'verstopt')],
    ['a document in the document', (doc) => rootOf(doc).insert(0, [within(new Y.Doc())])],
    ['bytes', (doc) => rootOf(doc).insert(0, [within(Uint8Array.of(1, 2))])],
    ['an object', (doc) => rootOf(doc).insert(0, [within({ __proto__: { isAdmin: true }, a: 1 })])],
  ])('is refused when it holds %s', async (_, make) => {
    const doc = new Y.Doc();
    make(doc);
    expect(await push(Y.encodeStateAsUpdate(doc))).toBe('bad-update');
  });

  it('is refused when it claims more than anybody can type, or leaves a gap', async () => {
    const doc = new Y.Doc();
    doc.clientID = 1;
    doc.getText(documentRoot).insert(0, 'a');
    doc.getText(documentRoot).insert(1, 'b');
    const [first, second] = [
      Y.encodeStateAsUpdate(doc),
      Y.encodeStateAsUpdate(doc, Y.encodeStateVector(doc)),
    ];
    expect(first.byteLength).toBeGreaterThan(second.byteLength);
    // One client, one struct from clock 0: garbage-collected, 2^50 long.
    expect(await push(Buffer.from([1, 1, 1, 0, 0, 128, 128, 128, 128, 128, 128, 128, 2, 0]))).toBe(
      'bad-update',
    );
    // The same of a skip, which is a hole in what this client wrote.
    expect(await push(Buffer.from([1, 1, 1, 0, 10, 5, 0]))).toBe('bad-update');
  });

  it('is refused as a state vector too', async () => {
    const stateVector = Buffer.from([255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 1]);
    expect(await all.ann.send('document.open', { documentId: notes, stateVector })).toMatchObject({
      problem: { code: 'bad-update' },
    });
  });
});

const rootOf = (doc: Y.Doc) => doc.getXmlFragment(documentRoot);
/** A node with the value as an attribute. */
const within = (value: unknown): Y.XmlElement => {
  const element = new Y.XmlElement('paragraph');
  element.setAttribute('class', value as string);
  return element;
};
