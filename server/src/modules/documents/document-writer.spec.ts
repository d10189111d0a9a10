import { beforeEach, describe, expect, it } from '@jest/globals';
import type { DocumentId, PersonId } from '@leerkring/shared/contract/common';
import * as Y from 'yjs';
import { AppError } from '../../platform/http/app-error.js';
import type { Logger } from '../../platform/logging/logger.js';
import type { DocumentLog, Edit } from './document-log.js';
import { DocumentRoom } from './document-room.js';
import { seededDocument } from './document-state.js';
import type { DocumentStore } from './document-store.js';
import { DocumentWriter } from './document-writer.js';
import { block, rootOf } from './test-texts.js';
import type { RemovalWatch } from './versions/removal-watch.js';

const documentId = '0199b1a0-0000-7000-8000-00000000000a' as DocumentId;
const ann = 'ann' as PersonId;
const ben = 'ben' as PersonId;
const start = seededDocument(['De vraag']);

/** The database, in which an edit is when the test says so. */
let stored: Uint8Array[];
let owners: Map<number, PersonId>;
let underway: Array<{ edit: Edit; store(): void; fail(error: Error): void }>;
let room: DocumentRoom;
let writer: DocumentWriter;
let caughtUp: () => Promise<void>;
/** Characters that each edit took away, as those who watch that are told. */
let removed: number[];

beforeEach(() => {
  removed = [];
  stored = [];
  owners = new Map();
  underway = [];
  room = new DocumentRoom(documentId, { incarnation: 1, sequence: 0, folded: 0 });
  caughtUp = async () => undefined;
  const store: Pick<DocumentStore, 'content' | 'owners' | 'bind'> = {
    content: async () => ({
      incarnation: 1,
      sequence: stored.length,
      folded: 0,
      snapshot: Buffer.from(start),
      log: stored.map((update) => Buffer.from(update)),
    }),
    owners: async () => new Map(owners),
    bind: async (_, clients, person) => {
      for (const client of clients) if (!owners.has(client)) owners.set(client, person);
      return clients.every((client) => owners.get(client) === person);
    },
  };
  const log: Pick<DocumentLog, 'append'> = {
    append: (edit) =>
      new Promise((resolve, reject) => {
        const done = () => underway.splice(underway.indexOf(waiting), 1);
        const waiting = {
          edit,
          store: () => {
            done();
            stored.push(edit.update);
            room.accept(stored.length - 1, [edit.update]);
            resolve(stored.length);
          },
          fail: (error: Error) => {
            done();
            reject(error);
          },
        };
        underway.push(waiting);
      }),
  };
  const logger = { security: () => undefined };
  const removals: Pick<RemovalWatch, 'note'> = { note: (_, __, characters) => removed.push(characters) };
  writer = new DocumentWriter(
    store as DocumentStore,
    log as DocumentLog,
    logger as unknown as Logger,
    removals as RemovalWatch,
  );
});

/** A tab of which the updates go nowhere by themselves. */
const tab = () => {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, start);
  const made: Uint8Array[] = [];
  doc.on('update', (update) => made.push(update));
  return {
    doc,
    type: (words: string) => {
      rootOf(doc).insert(0, [block('paragraph', words)]);
      return Y.mergeUpdates(made.splice(0));
    },
  };
};
const write = (person: PersonId, update: Uint8Array) =>
  writer
    .write(room, { personId: person, update }, () => caughtUp())
    .then(
      (sequence) => sequence,
      (error) => error.code as string,
    );
const untilUnderway = async (count: number) => {
  for (let turn = 0; underway.length < count; turn += 1) {
    if (turn > 100) throw new Error(`Only ${underway.length} edits are under way`);
    await new Promise(setImmediate);
  }
};
const turns = async () => {
  for (let turn = 0; turn < 10; turn += 1) await new Promise(setImmediate);
};

describe('an edit', () => {
  it('gets its number when it is stored, in the order in which it came', async () => {
    const [one, other] = [tab(), tab()];
    const firsts = [write(ann, one.type('a')), write(ben, other.type('b'))];
    await untilUnderway(2);
    for (const edit of [...underway]) edit.store();
    expect(await Promise.all(firsts)).toEqual([1, 2]);
    const updates = [one.type('c'), other.type('d'), one.type('e')];
    const answers = updates.map((update, index) => write(index === 1 ? ben : ann, update));
    await untilUnderway(3);
    expect(underway.map(({ edit }) => edit.update)).toEqual(updates);
    for (const edit of [...underway]) edit.store();
    expect(await Promise.all(answers)).toEqual([3, 4, 5]);
  });

  it('that builds on what another node stored is taken after a look in the database', async () => {
    const one = tab();
    const [first, second] = [one.type('a'), one.type('b')];
    void write(ben, tab().type('x'));
    await untilUnderway(1);
    underway[0]?.store();
    caughtUp = async () => {
      owners.set(one.doc.clientID, ann);
      stored.push(first);
      room.accept(1, [first]);
      room.writing = null;
    };
    const answer = write(ann, second);
    await untilUnderway(1);
    underway[0]?.store();
    expect(await answer).toBe(3);
  });

  it('that takes something away is counted once it is stored', async () => {
    const one = tab();
    const written = write(ann, one.type('Een zin'));
    await untilUnderway(1);
    underway[0]?.store();
    await written;
    const gone: Uint8Array[] = [];
    one.doc.on('update', (update: Uint8Array) => gone.push(update));
    ((rootOf(one.doc).get(0) as Y.XmlElement).get(0) as Y.XmlText).delete(0, 4);
    const deleted = write(ann, Y.mergeUpdates(gone));
    await untilUnderway(1);
    expect(removed).toEqual([0]);
    underway[0]?.store();
    await deleted;
    expect(removed).toEqual([0, 4]);
  });

  it('that is there already is acknowledged, but not before it is stored', async () => {
    const update = tab().type('a');
    const answers: unknown[] = [];
    const first = write(ann, update).then((answer) => answers.push(answer));
    await untilUnderway(1);
    const second = write(ann, update).then((answer) => answers.push(answer));
    await turns();
    expect(answers).toEqual([]);
    underway[0]?.store();
    await Promise.all([first, second]);
    expect(answers).toEqual([1, 1]);
  });

  it('that is there already is not acknowledged when it could not be stored', async () => {
    const update = tab().type('a');
    const first = write(ann, update);
    await untilUnderway(1);
    const second = write(ann, update);
    await turns();
    underway[0]?.fail(new AppError('unavailable'));
    expect(await first).toBe('unavailable');
    await turns();
    // It is either refused as well, or on its way once more.
    for (const edit of [...underway]) edit.store();
    const answer = await second;
    expect(answer === 'unavailable' || stored.length === 1).toBe(true);
  });

  it('can be built on while it is on its way, also after another was refused', async () => {
    const one = tab();
    const first = write(ann, one.type('a'));
    await untilUnderway(1);
    const refused = write(ben, tab().type('b'));
    await untilUnderway(2);
    underway[1]?.fail(new AppError('unavailable'));
    expect(await refused).toBe('unavailable');
    const next = write(ann, one.type('c'));
    await turns();
    for (const edit of [...underway]) edit.store();
    await turns();
    for (const edit of [...underway]) edit.store();
    expect([await first, await next]).toEqual([1, 2]);
    const last = write(ann, one.type('d'));
    await untilUnderway(1);
    underway[0]?.store();
    expect(await last).toBe(3);
  });

  it('of an earlier incarnation is refused, also when the text is made anew while it is judged', async () => {
    const answer = write(ann, tab().type('a'));
    room.restart({ incarnation: 2, sequence: 0, folded: 0 });
    expect(await answer).toBe('document-replaced');
    expect(underway).toEqual([]);
  });
});
