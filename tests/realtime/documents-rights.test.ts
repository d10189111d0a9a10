import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DocumentId } from '@leerkring/shared/contract/common';
import { documentSchemaVersion } from '@leerkring/shared/contract/documents';
import type { ProblemCode } from '@leerkring/shared/contract/problem';
import * as Y from 'yjs';
import { Membership } from '../../server/src/modules/groups/membership.entity.js';
import { Database } from '../../server/src/platform/database/database.js';
import { changeTo, paragraph } from '../support/document-frames.js';
import { codeOf, DocumentStage, settled, wide } from '../support/document-stage.js';
import { patienceMs } from '../support/eventually.js';
import { outsiders } from '../support/live-room.js';
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
  const writer = await stage.open('facilitator');
  writer.type('Woorden die blijven');
  await writer.saved();
});

/** What a crafted client would send: new words, and the removal of what others wrote without a word. */
const frames = async (): Promise<Uint8Array[]> => {
  const base = await stage.storedDoc();
  return [
    changeTo(base, (root) => root.insert(0, [paragraph('Ik was hier')])),
    changeTo(base, (root) => root.delete(0, root.length)),
    // What they propose themselves, and what they would decide for others.
    changeTo(base, (root) => {
      const suggested = paragraph();
      const mark = { id: randomUUID(), by: stage.room.ids.observer };
      root.insert(0, [suggested]);
      (suggested.get(0) as Y.XmlText).insert(0, 'Ik stel voor', { insertion: mark });
    }),
    changeTo(base, (root) => {
      const words = (root.get(0) as Y.XmlElement).get(0) as Y.XmlText;
      words.format(0, words.length, { deletion: { id: randomUUID(), by: stage.room.ids.observer } });
    }),
    Buffer.of(0, 0),
  ];
};
const refusals = async (socket: TestSocket): Promise<Array<ProblemCode | 'ok'>> => {
  const codes: Array<ProblemCode | 'ok'> = [];
  for (const update of await frames()) codes.push(await stage.push(socket, update));
  return codes;
};
const allRefused = (code: ProblemCode): ProblemCode[] => [code, code, code, code, code];
const caret = (socket: TestSocket, documentId = stage.notes) =>
  socket.send('document.caret', { documentId, cursor: { anchor: {}, head: {} } }).then(codeOf);
const openAs = (socket: TestSocket, documentId: DocumentId, schemaVersion: number = documentSchemaVersion) =>
  socket.send('document.open', { documentId, schemaVersion, holds: null });

describe('a text can be read and not written', () => {
  it('by an observer', async () => {
    const before = await stage.log();
    const reader = await TextClient.open(stage.all.observer.socket, stage.notes);
    expect([reader.mayWrite, reader.text]).toEqual([false, expect.stringContaining('Woorden die blijven')]);
    expect(await refusals(stage.all.observer.socket)).toEqual(allRefused('read-only'));
    expect(await caret(stage.all.observer.socket)).toBe('read-only');
    expect(await stage.log()).toEqual(before);
  });

  it('by the presenter while turned away, and written again after', async () => {
    const { facilitator, presenter } = stage.all;
    const pitchId = randomUUID();
    await facilitator.advanceTo('pitches');
    await presenter.act({ type: 'pitch', pitchId, caseId: null, title: 'De deur', question: 'Hoe?' });
    await facilitator.act({ type: 'choose-case', pitchId });
    const text = await TextClient.open(presenter.socket, stage.notes);
    expect(text.mayWrite).toBe(true);
    await facilitator.advanceTo('thinking-aloud');
    const before = await stage.log();
    expect(await refusals(presenter.socket)).toEqual(allRefused('read-only'));
    expect(await caret(presenter.socket)).toBe('read-only');
    expect(await stage.log()).toEqual(before);
    await facilitator.advanceTo('advice');
    text.type(' en ik ook');
    await text.saved();
  });

  it('by anybody after the end', async () => {
    const tabs = [stage.all.facilitator.socket, stage.all.ann.socket];
    for (const tab of tabs) await stage.opened(tab);
    await stage.all.facilitator.act({ type: 'end' });
    const before = await stage.log();
    for (const tab of tabs) expect(await refusals(tab)).toEqual(allRefused('read-only'));
    expect(await stage.opened(await stage.socket('ann'))).toMatchObject({ mayWrite: false, outdated: false });
    expect(await stage.log()).toEqual(before);
  });

  it('with an editor of another time than the server, which throws nothing away', async () => {
    const { socket } = stage.all.ann;
    for (const version of [documentSchemaVersion - 1, documentSchemaVersion + 1]) {
      const before = await stage.log();
      const opened = await openAs(socket, stage.notes, version);
      expect(opened).toMatchObject({ ok: true, data: { mayWrite: false, outdated: true } });
      expect(await refusals(socket)).toEqual(allRefused('outdated-client'));
      expect(await stage.log()).toEqual(before);
    }
    expect(await openAs(socket, stage.notes)).toMatchObject({ data: { mayWrite: true, outdated: false } });
    expect(await stage.push(socket, (await frames())[0])).toBe('ok');
  });
});

describe('a text cannot be written', () => {
  it('without opening it first, or after closing it', async () => {
    const { socket } = stage.all.ann;
    const before = await stage.log();
    expect(await refusals(socket)).toEqual(allRefused('not-open'));
    expect(await caret(socket)).toBe('not-open');
    await stage.opened(socket);
    await socket.send('document.close', { documentId: stage.notes });
    expect(await refusals(socket)).toEqual(allRefused('not-open'));
    expect(await stage.log()).toEqual(before);
  });

  it('by opening another one', async () => {
    const { socket } = stage.all.ann;
    await openAs(socket, stage.reflection);
    expect(await refusals(socket)).toEqual(allRefused('not-open'));
  });
});

describe('a text does not exist', () => {
  it.each(outsiders)('for the %s, who hears nothing and leaves nothing', async (name) => {
    const stranger = await stage.room.atTheDoor(name);
    const crafted = await frames();
    const before = await stage.log();
    const { incarnation } = await stage.head();
    const nobodys = randomUUID() as DocumentId;
    for (const documentId of [stage.notes, nobodys]) {
      const { socket } = stranger;
      const replies = [await openAs(socket, documentId)];
      const codes = [...replies.map(codeOf), await caret(socket, documentId)];
      for (const update of crafted)
        codes.push(codeOf(await socket.send('document.push', { documentId, incarnation, update })));
      expect(codes).toEqual(Array(2 + crafted.length).fill('not-found'));
      // Closing says nothing, whether it is there or not.
      expect(codeOf(await socket.send('document.close', { documentId }))).toBe('ok');
    }
    const ann = await stage.open('ann');
    ann.type(' en meer');
    await settled(ann);
    await stranger.caughtUp();
    expect(stranger.heard.filter(({ topic }) => topic.startsWith('document.'))).toEqual([]);
    expect((await stage.log()).slice(0, before.length)).toEqual(before);
    expect(await stage.log()).toHaveLength(before.length + 1);
  });

  it('for somebody who left the group, in whatever form they write', async () => {
    const tab = await stage.socket('ann');
    await stage.opened(tab);
    const crafted = await frames();
    const { manager } = app.app.get(Database);
    await manager.update(Membership, { personId: stage.room.ids.ann }, { leftAt: app.clock.now() });
    app.clock.advance({ seconds: 10 });
    const before = await stage.log();
    for (const update of crafted) expect(await stage.push(tab, update)).toBe('not-found');
    expect(await caret(tab)).toBe('not-found');
    expect(codeOf(await openAs(tab, stage.notes))).toBe('not-found');
    expect(await stage.log()).toEqual(before);
  });

  it.each<[string, unknown]>([
    ['a list', ['x']],
    ['an object', { $ne: null }],
    ['a room of its own kind', 'document:x'],
    ['an id with something behind it', `${randomUUID()}' or '1'='1`],
  ])('under %s', async (_, documentId) => {
    const { raw } = stage.all.ann.socket;
    const update = Buffer.of(0, 0);
    for (const [command, more] of [
      ['document.open', { schemaVersion: documentSchemaVersion, holds: null }],
      ['document.push', { incarnation: 1, update }],
      ['document.caret', { cursor: null }],
      ['document.close', {}],
    ] as const)
      expect(await raw.timeout(patienceMs).emitWithAck(command, { documentId, ...more })).toMatchObject({
        problem: { code: 'invalid-input' },
      });
  });
});

describe('a page that is let in', () => {
  it('gets the same text as everybody, in the state in which it is stored', async () => {
    const doc = new Y.Doc();
    for (const update of (await stage.opened(stage.all.ben.socket)).updates)
      Y.applyUpdate(doc, new Uint8Array(update));
    expect(Y.encodeStateAsUpdate(doc)).toEqual(Y.encodeStateAsUpdate(await stage.storedDoc()));
  });
});
