/** A text that is written anew without its past, and one that is erased. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { documentSchemaVersion } from '@leerkring/shared/contract/documents';
import { Client } from 'pg';
import * as Y from 'yjs';
import { DocumentsService } from '../../server/src/modules/documents/documents.service.js';
import { Jobs } from '../../server/src/platform/jobs/jobs.js';
import { changeTo, paragraph } from '../support/document-frames.js';
import { tablesWith } from '../support/document-search.js';
import { codeOf, DocumentStage, settled, wide } from '../support/document-stage.js';
import { eventually } from '../support/eventually.js';
import { startApp, type TestApp } from '../support/start-app.js';
import type { TextClient } from '../support/text-client.js';

let app: TestApp;
let stage: DocumentStage;

beforeAll(async () => {
  app = await startApp({ env: wide });
});
afterAll(() => app.close());
beforeEach(async () => {
  stage = await DocumentStage.set(app);
});

const forget = () => app.app.get(DocumentsService).forgetHistory(stage.notes);
const clients = () => stage.query('SELECT FROM document_client WHERE document_id = $1', stage.notes);
const idsIn = (doc: Y.Doc) => [...Y.decodeStateVector(Y.encodeStateVector(doc)).keys()];
/** Words, of which some go again. */
const write = async (client: TextClient) => {
  client.type('Dit blijft. ');
  client.type('kanarie');
  await client.saved();
  client.doc.transact(() => client.words.delete(client.words.length - 7, 7));
  await client.saved();
};

describe('a text whose history is forgotten', () => {
  it('stays the same, and nothing is left of what was deleted or of who wrote what', async () => {
    const ann = await stage.open('ann');
    await write(ann);
    const { text } = ann;
    const { incarnation } = await stage.head();
    expect(await tablesWith(stage, 'kanarie')).toEqual(['document_update']);
    expect(await forget()).toBe(true);
    expect(await tablesWith(stage, 'kanarie')).toEqual([]);
    expect([await stage.log(), await clients(), await stage.storedText()]).toEqual([[], [], text]);
    expect((await stage.head()).incarnation).not.toBe(incarnation);
    expect(idsIn(await stage.storedDoc())).not.toContain(ann.doc.clientID);
  });

  it('is opened anew by those who have it open, who go on from there', async () => {
    const tabs = [await stage.socket('ann'), await stage.socket('ben')];
    const before = [];
    for (const tab of tabs) before.push((await stage.opened(tab)).incarnation);
    await write(await stage.open('presenter'));
    expect(await forget()).toBe(true);
    for (const tab of tabs) expect(await tab.next('document.replaced')).toEqual({ documentId: stage.notes });
    const [ann, ben] = [await stage.open('ann'), await stage.open('ben')];
    expect(ann.text).toBe(await stage.storedText());
    expect(before).not.toContain(ann.incarnation);
    ann.type('En verder. ');
    ben.type('Samen. ');
    await settled(ann, ben);
    expect(ann.text).toBe(ben.text);
    expect(await stage.storedText()).toMatch(/Dit blijft.*(En verder|Samen)/);
  });

  it('does not get back what a tab held that had slept through it', async () => {
    const sleeper = await stage.open('ann');
    await write(sleeper);
    const socket = await stage.socket('ann');
    await stage.opened(socket);
    sleeper.disconnect();
    sleeper.type('Geschreven in de slaap. ');
    expect(await forget()).toBe(true);
    const text = await stage.storedText();
    const everything = Y.encodeStateAsUpdate(sleeper.doc);
    expect(await stage.push(socket, everything, sleeper.incarnation)).toBe('document-replaced');
    const back = await stage.socket('ann');
    const { incarnation, updates } = await stage.opened(back);
    expect(await stage.push(back, everything, sleeper.incarnation)).toBe('document-replaced');
    expect(await stage.storedText()).toBe(text);
    expect(await tablesWith(stage, 'kanarie')).toEqual([]);
    const doc = new Y.Doc();
    for (const update of updates) Y.applyUpdate(doc, new Uint8Array(update));
    expect(idsIn(doc)).not.toContain(sleeper.doc.clientID);
    expect(incarnation).toBe((await stage.head()).incarnation);
  });

  it('comes whole to a tab that held an earlier incarnation and asks for what it lacks', async () => {
    const ann = await stage.open('ann');
    await write(ann);
    const { holds } = ann;
    await forget();
    const socket = await stage.socket('ann');
    const request = { documentId: stage.notes, schemaVersion: documentSchemaVersion, holds };
    const reply = await socket.send('document.open', request);
    if (!reply.ok) throw new Error(reply.problem.code);
    const doc = new Y.Doc();
    for (const update of reply.data.updates) Y.applyUpdate(doc, new Uint8Array(update));
    expect(Y.encodeStateVector(doc)).toEqual(Y.encodeStateVector(await stage.storedDoc()));
    expect(reply.data.incarnation).not.toBe(holds.incarnation);
  });
});

describe('forgetting the history', () => {
  it('waits for the next time when somebody writes at that very moment', async () => {
    const ann = await stage.open('ann');
    await write(ann);
    const { incarnation } = await stage.head();
    const edit = changeTo(ann.doc, (root) => root.insert(0, [paragraph('Op het laatste moment')]));
    const holder = new Client({ connectionString: app.config.databaseUrl ?? '' });
    await holder.connect();
    try {
      await holder.query('BEGIN');
      await holder.query('UPDATE document_head SET sequence = sequence + 1 WHERE document_id = $1', [
        stage.notes,
      ]);
      await holder.query(
        `INSERT INTO document_update SELECT document_id, sequence, $2, now(), $3 FROM document_head
         WHERE document_id = $1`,
        [stage.notes, stage.room.ids.ann, Buffer.from(edit)],
      );
      const forgetting = forget();
      await eventually(
        'the text is read and its head waited for',
        () =>
          stage.query(
            "SELECT FROM pg_stat_activity WHERE application_name = 'leerkring fold' AND wait_event_type = 'Lock'",
          ),
        ({ length }) => length === 1,
      );
      await holder.query('COMMIT');
      expect(await forgetting).toBe(false);
    } finally {
      await holder.end();
    }
    expect((await stage.head()).incarnation).toBe(incarnation);
    expect(await stage.storedText()).toContain('Op het laatste moment');
    expect(await forget()).toBe(true);
    expect(await stage.storedText()).toContain('Op het laatste moment');
  });

  it('loses no word that was acknowledged, however often it happens while people type', async () => {
    const acknowledged: string[] = [];
    let isDone = false;
    const type = async (name: 'ann' | 'ben') => {
      let tab = await stage.open(name);
      for (let count = 0; !isDone || count < 20; count += 1) {
        const word = `${name}${count}.`;
        tab.type(word);
        try {
          await tab.saved();
          acknowledged.push(word);
        } catch {
          expect(tab.refused).toBe('document-replaced');
          tab.disconnect();
          tab = await stage.open(name);
        }
      }
    };
    const typing = Promise.all([type('ann'), type('ben')]);
    let times = 0;
    for (let count = 0; count < 60 && times < 4; count += 1) if (await forget()) times += 1;
    isDone = true;
    await typing;
    const text = await stage.storedText();
    expect(acknowledged.filter((word) => !text.includes(word))).toEqual([]);
    expect(acknowledged.length).toBeGreaterThan(20);
    expect(times).toBeGreaterThan(0);
  });
});

describe('a day after the session', () => {
  it('its texts are without history, and not before', async () => {
    await write(await stage.open('ann'));
    const reader = await stage.socket('ben');
    await stage.opened(reader);
    await stage.all.facilitator.act({ type: 'end' });
    const text = await stage.storedText();
    const { incarnation } = await stage.head();
    const run = () => app.app.get(Jobs).runDue('documents.forget-history');
    app.clock.advance({ hours: 23 });
    await run();
    expect([await tablesWith(stage, 'kanarie'), (await stage.head()).incarnation]).toEqual([
      ['document_update'],
      incarnation,
    ]);
    app.clock.advance({ hours: 2 });
    await run();
    expect([await tablesWith(stage, 'kanarie'), await clients(), await stage.storedText()]).toEqual([
      [],
      [],
      text,
    ]);
    expect(await reader.next('document.replaced')).toEqual({ documentId: stage.notes });
    const after = (await stage.head()).incarnation;
    await run();
    expect((await stage.head()).incarnation).toBe(after);
  });
});

describe('a text whose time has come', () => {
  it('is gone with all that made it, and closed for who has it open', async () => {
    const ann = await stage.open('ann');
    ann.type('wielewaal');
    await ann.saved();
    await stage.all.facilitator.act({ type: 'end' });
    app.clock.advance({ hours: 24 * 30 - 1 });
    await app.app.get(Jobs).runDue('documents.erase');
    // Whoever signed in a month ago is not signed in any more.
    const reader = await stage.socket('ben');
    await stage.opened(reader);
    app.clock.advance({ hours: 2 });
    await app.app.get(Jobs).runDue('documents.erase');
    for (const table of ['document_head', 'document_update', 'document_client'])
      expect(await stage.query(`SELECT FROM ${table} WHERE document_id = $1`, stage.notes)).toEqual([]);
    expect(await stage.query('SELECT FROM document WHERE group_id = $1', stage.room.groupId)).toEqual([]);
    expect(await tablesWith(stage, 'wielewaal')).toEqual([]);
    const told = await eventually(
      'it is closed for the reader',
      async () => reader.received('document.right'),
      ({ length }) => length > 0,
      2_000,
    );
    expect(told.at(-1)).toEqual({ documentId: stage.notes, mayWrite: null });
    expect(
      codeOf(
        await reader.send('document.open', {
          documentId: stage.notes,
          schemaVersion: documentSchemaVersion,
          holds: null,
        }),
      ),
    ).toBe('not-found');
  });
});
