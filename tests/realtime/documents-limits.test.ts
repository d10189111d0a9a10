/** How much one person may ask of a text, and what happens to a page that sends rubbish. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { documentRoot, documentSchemaVersion } from '@leerkring/shared/contract/documents';
import { pack } from '@leerkring/shared/contract/frame';
import * as Y from 'yjs';
import { changeTo, paragraph } from '../support/document-frames.js';
import { bytesTo } from '../support/document-losses.js';
import { sendBytes, sendRaw } from '../support/document-raw.js';
import { codeOf, DocumentStage, settled, wide } from '../support/document-stage.js';
import { whileOthersType } from '../support/document-typists.js';
import { startApp, type TestApp } from '../support/start-app.js';
import type { TestSocket } from '../support/test-socket.js';

let app: TestApp;
let stage: DocumentStage;
let tab: TestSocket;

beforeAll(async () => {
  app = await startApp({ env: wide });
});
afterAll(() => app.close());
beforeEach(async () => {
  stage = await DocumentStage.set(app);
  tab = stage.all.ann.socket;
});

/** A paragraph by Yjs client `client`. */
const by = (base: Y.Doc, client: number) =>
  changeTo(base, (root) => root.insert(0, [paragraph(`van ${client}`)]), client);
const clientsOf = (name: 'ann' | 'ben') =>
  stage.query(
    'SELECT FROM document_client WHERE document_id = $1 AND person_id = $2',
    stage.notes,
    stage.room.ids[name],
  );

describe('opening a text', () => {
  it('again and again is refused after ten times, and costs no more than those', async () => {
    const writer = await stage.open('facilitator');
    writer.type('Veel woorden. '.repeat(2_000));
    await writer.saved();
    const size = Y.encodeStateAsUpdate(writer.doc).byteLength;
    const bytes = bytesTo(tab);
    await whileOthersType(stage, async () => {
      const codes = await Promise.all(
        Array.from({ length: 100 }, () =>
          tab
            .send('document.open', {
              documentId: stage.notes,
              schemaVersion: documentSchemaVersion,
              holds: null,
            })
            .then(codeOf),
        ),
      );
      expect(new Set(codes)).toEqual(new Set(['ok', 'too-many-requests']));
      expect(codes.filter((code) => code === 'ok').length).toBeLessThanOrEqual(12);
      expect(bytes()).toBeLessThan(13 * size);
    });
  });
});

describe('Yjs clients', () => {
  it('are sixty an hour for each person and text, and no more', async () => {
    await stage.opened(tab);
    const base = await stage.storedDoc();
    await whileOthersType(stage, async () => {
      for (let client = 1; client <= 60; client += 1)
        expect(await stage.push(tab, by(base, client))).toBe('ok');
      expect(await stage.push(tab, by(base, 61))).toBe('too-many-requests');
      expect(await clientsOf('ann')).toHaveLength(60);
      // Those that are known may write on.
      const more = changeTo(await stage.storedDoc(), (root) => root.insert(0, [paragraph('nog')]), 60);
      expect(await stage.push(tab, more)).toBe('ok');
    });
    expect(await stage.storedText()).not.toContain('van 61');
    app.clock.advance({ hours: 1, seconds: 1 });
    expect(await stage.push(tab, by(base, 61))).toBe('ok');
  });

  it('are sixty an hour too when they come all at once over many sockets', async () => {
    const tabs = [tab, await stage.socket('ann'), await stage.socket('ann')];
    for (const one of tabs) await stage.opened(one);
    const base = await stage.storedDoc();
    const { incarnation } = await stage.head();
    const codes = await Promise.all(
      Array.from({ length: 150 }, (_, index) =>
        stage.push(tabs[index % 3] ?? tab, by(base, 100 + index), incarnation),
      ),
    );
    expect(codes.filter((code) => code === 'ok').length).toBeLessThanOrEqual(60);
    expect((await clientsOf('ann')).length).toBeLessThanOrEqual(60);
  });

  it('are not used up by edits that are refused', async () => {
    await stage.opened(tab);
    const bad = (client: number) =>
      changeTo(new Y.Doc(), (root) => root.insert(0, [new Y.XmlElement('script')]), client);
    for (let client = 1; client <= 61; client += 1)
      expect(await stage.push(tab, bad(client))).toBe('bad-update');
    expect(await clientsOf('ann')).toEqual([]);
  });
});

describe('a text of five megabytes', () => {
  it('is not written any more and goes on being read', async () => {
    const doc = await stage.storedDoc();
    const large = 'Een lange zin die er al lang staat. '.repeat(155_000);
    doc.getXmlFragment(documentRoot).insert(0, [paragraph(large)]);
    const snapshot = Buffer.from(Y.encodeStateAsUpdate(doc));
    await stage.query('UPDATE document SET snapshot = $2 WHERE id = $1', stage.notes, snapshot);
    const ann = await stage.open('ann');
    expect(ann.text.length).toBeGreaterThan(large.length);
    ann.type('nog iets');
    await expect(ann.saved()).rejects.toThrow('limit-reached');
    expect((await stage.open('ben')).text).not.toContain('nog iets');
    expect(await stage.log()).toEqual([]);
  });
});

describe('a key that every object has', () => {
  it.each(['__proto__', 'constructor', 'toString'])(
    '%s changes nothing and is refused in every command',
    async (key) => {
      await stage.opened(tab);
      const { incarnation } = await stage.head();
      const id = `"documentId":"${stage.notes}"`;
      const evil = `"${key}":{"isAdmin":true,"mayWrite":true}`;
      const update = Buffer.of(0, 0);
      const replies = [
        await sendRaw(tab, 'document.open', `{${id},"schemaVersion":1,"holds":null,${evil}}`),
        await sendRaw(
          tab,
          'document.push',
          `{${id},"incarnation":${incarnation},"update":"<bytes>",${evil}}`,
          update,
        ),
        await sendRaw(tab, 'document.caret', `{${id},"cursor":{"anchor":{${evil}},"head":{}}}`),
        await sendRaw(tab, 'document.caret', `{${id},"cursor":null,${evil}}`),
        await sendRaw(tab, 'document.close', `{${id},${evil}}`),
      ];
      expect(replies.map(codeOf)).toEqual(Array(5).fill('invalid-input'));
      expect(({} as Record<string, unknown>)['isAdmin']).toBeUndefined();
    },
  );

  it('is no command either', async () => {
    for (const name of ['__proto__', 'constructor', 'toString', 'document.__proto__'])
      expect(codeOf(await sendRaw(tab, name, '{}'))).toBe('unknown-command');
  });
});

describe('a message that is no packet', () => {
  const head = (text: string) => pack([Buffer.from(text), Buffer.of(1)]);
  it.each<[string, Uint8Array]>([
    ['nothing', new Uint8Array()],
    ['half a length', Uint8Array.of(0, 0)],
    ['more than there is', Uint8Array.of(0, 0, 1, 0, 1)],
    ['bytes without a command', head('2["document.close",{}]')],
    ['fewer bytes than it says', head('59-["document.push",{}]')],
    ['a number of bytes that is none', head('5x-["document.push",{}]')],
  ])('ends this connection when it is %s, and no other', async (_, message) => {
    const ben = await stage.open('ben');
    await stage.opened(tab);
    sendBytes(tab, message);
    // What holds back bytes that never come is ended by the next word.
    tab.raw.emit('document.close', { documentId: stage.notes });
    await tab.disconnected();
    ben.type('verder');
    await settled(ben);
  });
});

describe('a page that sends rubbish', () => {
  it('is thrown out after twenty frames in a minute, and may come back', async () => {
    const { BAD_FRAMES_PER_MINUTE: _, ...rest } = wide;
    const strict = await startApp({ env: rest });
    try {
      const its = await DocumentStage.set(strict);
      const hostile = its.all.ann.socket;
      const neighbour = await its.socket('ann');
      const { incarnation } = await its.opened(hostile);
      await whileOthersType(its, async () => {
        let count = 0;
        while (hostile.raw.connected && count < 40) {
          count += 1;
          await its.push(hostile, Buffer.of(9, 9), incarnation).catch(() => undefined);
        }
        await hostile.disconnected();
        expect(count).toBe(21);
      });
      expect(neighbour.raw.connected).toBe(true);
      await its.opened(await its.socket('ann'));
    } finally {
      await strict.close();
    }
  });
});
