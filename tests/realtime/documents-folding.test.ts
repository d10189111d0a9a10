/** The log of a text becomes short by itself, and what was deleted is gone with it. */
import { readdir, readFile } from 'node:fs/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { documentRoot } from '@leerkring/shared/contract/documents';
import { Client } from 'pg';
import * as Y from 'yjs';
import { DocumentFolder } from '../../server/src/modules/documents/document-folder.js';
import { tablesWith } from '../support/document-search.js';
import { DocumentStage, settled, wide } from '../support/document-stage.js';
import { whileOthersType } from '../support/document-typists.js';
import { eventually } from '../support/eventually.js';
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

/** So many edits of one tab, each a push of its own: a word that goes again, and letters. */
const edits = async (count: number, secret = 'kanarie'): Promise<Uint8Array[]> => {
  const doc = await stage.storedDoc();
  const frames: Uint8Array[] = [];
  doc.on('update', (update) => frames.push(update));
  const added = new Y.XmlElement('paragraph');
  const text = new Y.XmlText();
  doc.getXmlFragment(documentRoot).insert(0, [added]);
  added.insert(0, [text]);
  text.insert(0, secret);
  text.delete(0, secret.length);
  while (frames.length < count) text.insert(text.length, 'x');
  return frames;
};
const pushAll = async (updates: readonly Uint8Array[]): Promise<void> => {
  const socket = await stage.socket('presenter');
  const { incarnation } = await stage.opened(socket);
  const push = (update: Uint8Array | undefined) =>
    stage.push(socket, Buffer.from(update ?? Buffer.of(0, 0)), incarnation);
  const [first, ...others] = updates;
  expect(await push(first)).toBe('ok');
  expect(new Set(await Promise.all(others.map(push)))).toEqual(new Set(['ok']));
};
const isFolded = () =>
  eventually(
    'the log is short',
    () => stage.log(),
    ({ length }) => length < 300,
  );

/** Of the thread that serves, and of the others of this process; the 19th field of stat, see proc(5). */
const nicenesses = async (): Promise<[number, number[]]> => {
  const of = async (thread: string): Promise<number> => {
    const stat = await readFile(`/proc/self/task/${thread}/stat`, 'utf8');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[16]);
  };
  const threads = await readdir('/proc/self/task');
  return [await of(`${process.pid}`), await Promise.all(threads.map(of))];
};

describe('a text in which 500 edits were made', () => {
  it('is folded while people type on, who notice nothing, and what was deleted is nowhere any more', async () => {
    const updates = await edits(520);
    await pushAll(updates.slice(0, 10));
    expect(await tablesWith(stage, 'kanarie')).toEqual(['document_update']);
    const text = await whileOthersType(stage, async () => {
      await pushAll(updates.slice(10));
      await isFolded();
    });
    expect(text).toContain('x'.repeat(516));
    expect((await stage.head()).folded).toBeGreaterThan(400);
    expect(await tablesWith(stage, 'kanarie')).toEqual([]);
    // Where each thread has a priority of its own, the one that folds lets the others go first.
    if (process.platform === 'linux') {
      const [own, others] = await nicenesses();
      expect(others.some((niceness) => niceness > own)).toBe(true);
    }
  });

  it('opens for everybody who comes at the same instant, while it is folded and typed in', async () => {
    await pushAll(await edits(499));
    const sockets = await Promise.all(Array.from({ length: 12 }, () => stage.socket('ann')));
    let opened: TextClient[] = [];
    await whileOthersType(stage, async () => {
      opened = await Promise.all(sockets.map((socket) => TextClient.open(socket, stage.notes)));
      await isFolded();
    });
    await settled(...opened);
    expect(new Set(opened.map(({ text }) => text))).toEqual(new Set([await stage.storedText()]));
    expect(opened.map(({ gaps }) => gaps)).toEqual(opened.map(() => 0));
  });

  it('lets a tab that was away all that time have what it lacks, and takes what it typed', async () => {
    const away = await stage.open('ann');
    away.type('Begin. ');
    await away.saved();
    away.disconnect();
    away.type('Nog niet verstuurd. ');
    await pushAll(await edits(510));
    await isFolded();
    await away.connect(await stage.socket('ann'));
    await settled(away);
    expect(away.text).toBe(await stage.storedText());
    for (const words of ['Begin. ', 'Nog niet verstuurd. ', 'xxx']) expect(away.text).toContain(words);
  });
});

describe('a text in which five megabytes were typed and deleted', () => {
  it('can be written on when it was folded, because little is left of it', async () => {
    const doc = await stage.storedDoc();
    const updates: Uint8Array[] = [];
    const text = new Y.XmlText();
    const added = new Y.XmlElement('paragraph');
    doc.on('update', (update) => updates.push(update));
    doc.getXmlFragment(documentRoot).insert(0, [added]);
    added.insert(0, [text]);
    const paste = (times: number) => {
      for (let time = 0; time < times; time += 1) {
        text.insert(0, 'x'.repeat(200_000));
        text.delete(0, 200_000);
      }
      return updates.splice(0);
    };
    for (let count = 0; count < 470; count += 1) text.insert(0, 'y');
    await pushAll([...updates.splice(0), ...paste(24)]);
    await isFolded();
    await pushAll(paste(7));
    expect(await stage.storedText()).toContain('y'.repeat(470));
  });
});

describe('a text that everybody has left', () => {
  it('is folded from 20 edits on, and stays the same', async () => {
    const ann = await stage.open('ann');
    for (let count = 0; count < 20; count += 1) {
      ann.type('kanarie');
      await ann.saved();
    }
    ann.doc.transact(() => ann.words.delete(0, 130));
    await ann.saved();
    const { text } = ann;
    ann.disconnect();
    await eventually(
      'the log is empty',
      () => stage.log(),
      ({ length }) => length === 0,
    );
    expect(await stage.head()).toMatchObject({ sequence: 21, folded: 21 });
    expect(await tablesWith(stage, 'kanariekanarie')).toEqual([]);
    expect(await stage.storedText()).toBe(text);
    const back = await stage.open('ben');
    back.type(' en verder');
    await back.saved();
    expect((await stage.open('presenter')).text).toBe(back.text);
    expect(await stage.log()).toHaveLength(1);
  });
});

describe('a fold that dies half-way', () => {
  it('leaves text and log as they were, and is done the next time', async () => {
    await pushAll(await edits(30));
    const [before, log] = [await stage.storedText(), await stage.log()];
    const holder = new Client({ connectionString: app.config.databaseUrl ?? '' });
    await holder.connect();
    const folder = app.app.get(DocumentFolder);
    try {
      await holder.query('BEGIN');
      await holder.query('SELECT FROM document WHERE id = $1 FOR UPDATE', [stage.notes]);
      const folding = expect(folder.fold(stage.notes)).rejects.toThrow();
      await eventually(
        'the thread of the fold is ended',
        () =>
          stage.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
            WHERE application_name = 'leerkring fold' AND wait_event_type = 'Lock'`),
        ({ length }) => length === 1,
      );
      await folding;
      await holder.query('COMMIT');
    } finally {
      await holder.end();
    }
    expect([await stage.storedText(), await stage.log()]).toEqual([before, log]);
    expect(await folder.fold(stage.notes)).toMatchObject({ folded: 30, sequence: 30 });
    expect([await stage.storedText(), await stage.log()]).toEqual([before, []]);
  });
});
