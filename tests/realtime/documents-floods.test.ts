/** Thousands of frames that no editor makes, from ten pages at once, while two people type. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DocumentFrame } from '@leerkring/shared/contract/documents';
import { documentRoot } from '@leerkring/shared/contract/documents';
import * as Y from 'yjs';
import { DocumentLog } from '../../server/src/modules/documents/document-log.js';
import { paragraph } from '../support/document-frames.js';
import { DocumentStage, wide } from '../support/document-stage.js';
import { whileOthersType } from '../support/document-typists.js';
import { seededRandom } from '../support/seeded-random.js';
import { startApp, type TestApp } from '../support/start-app.js';
import type { TestSocket } from '../support/test-socket.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp({ env: wide });
});
afterAll(() => app.close());

const random = seededRandom(Number(process.env['FLOOD_SEED'] ?? 20261201));
const garbage = () => Buffer.from(Array.from({ length: random.below(64) }, () => random.below(256)));
const bitten = (frame: Uint8Array) => {
  const copy = Buffer.from(frame);
  for (let bites = 0; bites <= random.below(3); bites += 1)
    copy[random.below(copy.length)] = random.below(256);
  return copy;
};
/** Frames that an editor made, each with some bytes changed. */
const typedBy = (base: Y.Doc): Uint8Array[] => {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(base));
  const frames: Uint8Array[] = [];
  doc.on('update', (update) => frames.push(update));
  const root = doc.getXmlFragment(documentRoot);
  for (let count = 0; count < 25; count += 1) {
    root.insert(0, [paragraph(`zin ${count}`)]);
    const text = (root.get(0) as Y.XmlElement).get(0) as Y.XmlText;
    text.insert(1, 'woord');
    text.format(0, 2, { bold: {} });
    text.delete(1, 2);
  }
  return frames;
};

/** What goes into the log from now on of those who attack. */
const hostileEdits = (stage: DocumentStage): string[] => {
  const { ann, presenter } = stage.room.ids;
  const log = app.app.get(DocumentLog);
  const append = log.append.bind(log);
  const edits: string[] = [];
  log.append = (edit) => {
    if (edit.personId === ann || edit.personId === presenter)
      edits.push(Buffer.from(edit.update).toString('hex'));
    return append(edit);
  };
  return edits;
};

describe('ten pages that send a thousand frames of rubbish, and a thousand changed ones', () => {
  it('put nothing in the text that did not pass the gate, and nobody notices', async () => {
    const stage = await DocumentStage.set(app);
    const { incarnation } = await stage.head();
    const tabs: TestSocket[] = [];
    for (let count = 0; count < 10; count += 1)
      tabs.push(await stage.socket(count < 5 ? 'ann' : 'presenter'));
    for (const tab of tabs) await stage.opened(tab);
    const passed = new Set<string>();
    const codes: Record<string, number> = {};
    const send = async (tab: TestSocket, update: Buffer) => {
      const code = await stage.push(tab, update, incarnation);
      codes[code] = (codes[code] ?? 0) + 1;
      if (code === 'ok') passed.add(update.toString('hex'));
    };
    /** Types on as it should, so that what is changed builds on something that is there. */
    const attack = async (tab: TestSocket) => {
      const frames = typedBy(await stage.storedDoc());
      for (let count = 0; count < 100; count += 1) {
        const next = frames[count] ?? Buffer.of(0, 0);
        const earlier = frames[random.below(count + 1)] ?? next;
        await send(tab, garbage());
        await send(tab, bitten(count % 2 === 0 ? next : earlier));
        await send(tab, Buffer.from(next));
      }
    };
    const stored = hostileEdits(stage);
    const told: DocumentFrame[] = [];
    stage.all.observer.socket.raw.on('document.updated', (frame: DocumentFrame) => told.push(frame));
    const { updates: before } = await stage.opened(stage.all.observer.socket);
    await whileOthersType(stage, async () => {
      await Promise.all(tabs.map(attack));
    });
    await stage.all.observer.caughtUp();
    for (const update of stored) expect(passed).toContain(update);
    expect(Object.keys(codes).sort()).toEqual(
      ['bad-update', 'ok', 'too-many-requests'].filter((code) => codes[code]),
    );
    expect([codes['ok'], codes['bad-update']]).toEqual([expect.any(Number), expect.any(Number)]);
    // Whoever was there all the time and whoever comes now have one text, with nothing waiting in it.
    const watched = new Y.Doc();
    for (const update of before) Y.applyUpdate(watched, new Uint8Array(update));
    for (const { updates } of told)
      for (const update of updates) Y.applyUpdate(watched, new Uint8Array(update));
    const now = await stage.storedDoc();
    expect(watched.getXmlFragment(documentRoot).toString()).toBe(await stage.storedText());
    for (const { store } of [watched, now])
      expect([store.pendingStructs, store.pendingDs]).toEqual([null, null]);
  });
});
