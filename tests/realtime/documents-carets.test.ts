import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DocumentId } from '@leerkring/shared/contract/common';
import { type Caret, type DocumentFrame, documentRoot } from '@leerkring/shared/contract/documents';
import { groupRoutes } from '@leerkring/shared/contract/groups';
import { changeTo, paragraph } from '../support/document-frames.js';
import { codeOf, DocumentStage, wide } from '../support/document-stage.js';
import { patienceMs } from '../support/eventually.js';
import { startApp, type TestApp } from '../support/start-app.js';
import type { TestSocket } from '../support/test-socket.js';
import type { Visitor } from '../support/visitor.js';

let app: TestApp;
let stage: DocumentStage;
let ann: TestSocket;
let ben: Visitor;
/** What Ben, who has the text open, sees of the others. */
let seen: Map<number, Caret>;
let frames: DocumentFrame[];

beforeAll(async () => {
  app = await startApp({ env: wide });
});
afterAll(() => app.close());
beforeEach(async () => {
  stage = await DocumentStage.set(app);
  ann = stage.all.ann.socket;
  ben = stage.all.ben;
  seen = new Map();
  frames = [];
  const { notes } = stage;
  ben.socket.raw.on('document.updated', (frame: DocumentFrame) => {
    // What is told of the text of an earlier test is not of this one.
    if (notes !== stage.notes) return;
    frames.push(frame);
    for (const caret of frame.carets)
      if (caret.cursor) seen.set(caret.seat, caret);
      else seen.delete(caret.seat);
  });
  await stage.opened(ben.socket);
  await stage.opened(ann);
});

const place = (clock: number) => ({ item: { client: 1, clock }, assoc: 0 });
const at = (clock: number) => ({ anchor: place(clock), head: place(clock + 1) });
const move = (socket: TestSocket, cursor: unknown, more = {}) =>
  socket.raw
    .timeout(patienceMs)
    .emitWithAck('document.caret', { documentId: stage.notes, cursor, ...more })
    .then(codeOf);
const sees = (count: number) => ben.until(`Ben sees ${count} carets`, () => seen.size === count);
const places = () => [...seen.values()].map(({ person, cursor }) => [person.name, cursor]);
describe('a caret', () => {
  it('carries the seat and the name that the server gives, and where it is', async () => {
    const { seat } = await stage.opened(ann);
    expect(await move(ann, at(3))).toBe('ok');
    await sees(1);
    expect([...seen.values()]).toEqual([
      { seat, person: { id: stage.room.ids.ann, name: 'ann' }, cursor: at(3) },
    ]);
  });

  it.each<[string, unknown, object]>([
    ['a name of its own', at(3), { person: { id: 'x', name: '<img src=x onerror=alert(1)>' } }],
    ['the seat of another', at(3), { seat: 1 }],
    ['a colour', { ...at(3), color: 'url(https://evil.example)' }, {}],
    ['a root of its own', { anchor: { tname: 'other' }, head: place(1) }, {}],
    ['a place before the beginning', at(-2), {}],
    ['a place between two letters', at(0.5), {}],
    ['a place beyond what a number can be', at(2 ** 60), {}],
    ['only one end', { anchor: place(1) }, {}],
    ['something in a place', { anchor: { ...place(1), x: 'x'.repeat(5_000) }, head: place(1) }, {}],
    ['hundreds of places', Array.from({ length: 500 }, (_, index) => at(index)), {}],
    ['words', 'caret', {}],
    ['bytes', Buffer.of(1, 2), {}],
    ['nothing at all', undefined, {}],
  ])('is refused with %s', async (_, cursor, more) => {
    expect(await move(ann, cursor, more)).toBe('invalid-input');
    expect(await move(ann, null)).toBe('ok');
    await ben.caughtUp();
    expect([frames, (await stage.opened(await stage.socket('presenter'))).carets]).toEqual([[], []]);
  });

  it('cannot be moved or taken away by another', async () => {
    await move(ann, at(3));
    await sees(1);
    await stage.opened(stage.all.guest.socket);
    expect(await move(stage.all.guest.socket, null)).toBe('ok');
    expect(await move(stage.all.guest.socket, at(9))).toBe('ok');
    await sees(2);
    expect(places()).toEqual([
      ['ann', at(3)],
      ['guest', at(9)],
    ]);
    await stage.all.guest.send('document.close', { documentId: stage.notes });
    await sees(1);
    expect(places()).toEqual([['ann', at(3)]]);
  });

  it('is one for each tab, which keeps its seat when it opens the text again', async () => {
    const second = await stage.socket('ann');
    const seats = [(await stage.opened(ann)).seat, (await stage.opened(second)).seat];
    expect((await stage.opened(ann)).seat).toBe(seats[0]);
    expect(new Set(seats).size).toBe(2);
    for (const place of [1, 2, 3]) await move(ann, at(place));
    await move(second, at(7));
    await sees(2);
    expect(places()).toEqual([
      ['ann', at(3)],
      ['ann', at(7)],
    ]);
  });

  it('is not for an observer, who sees those of others', async () => {
    await stage.opened(stage.all.observer.socket);
    expect(await move(stage.all.observer.socket, at(1))).toBe('read-only');
    await move(ann, at(3));
    await stage.all.observer.until('the caret came', () =>
      stage.all.observer.heard.some(({ topic }) => topic === 'document.updated'),
    );
    expect(places()).toEqual([['ann', at(3)]]);
  });

  it('is there for who comes later', async () => {
    await move(ann, at(3));
    await move(ann, at(5));
    const { carets } = await stage.opened(stage.all.guest.socket);
    expect(carets.map(({ person, cursor }) => [person.name, cursor])).toEqual([['ann', at(5)]]);
  });

  it('that comes with an edit is told in the frame of that edit', async () => {
    const { incarnation, seat } = await stage.opened(ann);
    const update = changeTo(await stage.storedDoc(), (root) => root.insert(0, [paragraph('Hier')]), 7);
    const push = { documentId: stage.notes, incarnation, update, cursor: at(4) };
    expect(codeOf(await ann.send('document.push', push))).toBe('ok');
    await sees(1);
    expect(frames.map(({ updates, carets }) => [updates.length, carets.map((caret) => caret.seat)])).toEqual([
      [1, [seat]],
    ]);
  });

  it('that comes with an edit that is refused is not told', async () => {
    const { incarnation } = await stage.opened(ann);
    const push = { documentId: stage.notes, incarnation, update: Buffer.from([9]), cursor: at(4) };
    expect(codeOf(await ann.send('document.push', push))).toBe('bad-update');
    expect(await move(ben.socket, at(1))).toBe('ok');
    await sees(1);
    expect(places()).toEqual([['ben', at(1)]]);
  });

  it('is told ten times a second at most, however often it moves, and ends where it stopped', async () => {
    const startedAt = performance.now();
    let moves = 0;
    while (moves < 50 || performance.now() - startedAt < 450) {
      moves += 1;
      await move(ann, at(moves));
    }
    const mostFrames = Math.ceil((performance.now() - startedAt) / 100) + 1;
    await ben.until('the last place came', () => places().some(([, cursor]) => sameAs(cursor, at(moves))));
    const told = frames.filter(({ carets }) => carets.length > 0);
    expect(told.length).toBeLessThanOrEqual(mostFrames);
    expect(told.length).toBeLessThan(moves);
    for (const { updates, carets } of told) expect([updates, carets.length]).toEqual([[], 1]);
  });
});

const sameAs = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

describe('a caret goes', () => {
  it.each<[string, () => unknown]>([
    ['puts it away', () => move(ann, null)],
    ['closes the text', () => ann.send('document.close', { documentId: stage.notes })],
    ['is closed', () => ann.close()],
  ])('when its tab %s', async (_, leave) => {
    await move(ann, at(3));
    await sees(1);
    leave();
    await sees(0);
    expect((await stage.opened(await stage.socket('presenter'))).carets).toEqual([]);
  });

  it('when its person is taken out of the group, and does not come back', async () => {
    await move(ann, at(3));
    await sees(1);
    const params = { groupId: stage.room.groupId, personId: stage.room.ids.ann };
    await app.as(stage.room.ids.facilitator).call(groupRoutes.removeMember, { params });
    await sees(0);
    const before = frames.length;
    expect(await move(ann, at(5))).toBe('not-found');
    await ben.caughtUp();
    expect(frames.slice(before).flatMap(({ carets }) => carets)).toEqual([]);
  });

  it('when its person becomes an observer', async () => {
    await move(ann, at(3));
    await sees(1);
    const params = { groupId: stage.room.groupId, personId: stage.room.ids.ann };
    const body = { role: 'observer' as const };
    await app.as(stage.room.ids.facilitator).call(groupRoutes.changeMember, { params, body });
    await sees(0);
  });

  it.each<[string, (documentId: DocumentId) => Promise<unknown>[]]>([
    ['closed', (documentId) => [ann.send('document.close', { documentId })]],
    [
      'opened once more and closed',
      (documentId) => [stage.opened(ann), move(ann, at(4)), ann.send('document.close', { documentId })],
    ],
  ])('also when the text is %s while the first one is on its way', async (_, hurry) => {
    for (let time = 0; time < 3; time += 1) {
      await stage.opened(ann);
      await Promise.all([move(ann, at(3)), ...hurry(stage.notes)]);
      expect((await stage.opened(await stage.socket('presenter'))).carets).toEqual([]);
    }
  });
});

describe('where a caret is', () => {
  it('may be the text as a whole, as the editor says it of an empty one', async () => {
    const whole = { anchor: { tname: documentRoot }, head: { tname: documentRoot } } as const;
    expect(await move(ann, whole)).toBe('ok');
    await sees(1);
    expect(places()).toEqual([['ann', whole]]);
  });
});
