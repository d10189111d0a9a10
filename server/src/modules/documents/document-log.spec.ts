import { beforeEach, describe, expect, it } from '@jest/globals';
import type { DocumentId, PersonId } from '@leerkring/shared/contract/common';
import { Clock } from '../../platform/clock/clock.js';
import type { Database } from '../../platform/database/database.js';
import { type Committed, DocumentLog } from './document-log.js';

type Answer = Array<{ place: number; sequence: number }> | Error;

/** Holds each commit until the test lets it go. */
class HeldDatabase {
  readonly commits: Array<{ ids: string[]; updates: number[]; end(answer?: Answer): void }> = [];
  private readonly numbers = new Map<string, number>();

  prepared(_: string, __: string, values: unknown[]): Promise<Answer> {
    const [ids, , , updates] = values as [string[], number[], string[], Buffer[]];
    return new Promise((resolve, reject) => {
      const end = (answer: Answer = this.numbered(ids)) =>
        answer instanceof Error ? reject(answer) : resolve(answer);
      this.commits.push({ ids, updates: updates.map((update) => update[0] ?? 0), end });
    });
  }

  private numbered(ids: string[]): Answer {
    return ids.map((id, index) => {
      const sequence = (this.numbers.get(id) ?? 0) + 1;
      this.numbers.set(id, sequence);
      return { place: index + 1, sequence };
    });
  }
}
class Noon extends Clock {
  override now(): Date {
    return new Date('2026-11-24T12:00:00Z');
  }
}

let database: HeldDatabase;
let log: DocumentLog;
let told: Committed[];
beforeEach(() => {
  database = new HeldDatabase();
  log = new DocumentLog(database as unknown as Database, new Noon());
  told = [];
  log.onCommitted((committed) => told.push(...committed));
});

const append = (id: string, number: number) =>
  log
    .append({
      documentId: id as DocumentId,
      incarnation: 1,
      personId: 'ann' as PersonId,
      update: Uint8Array.of(number),
    })
    .then(
      (sequence) => `${sequence} of ${told.length}`,
      (error) => error.code ?? error.message,
    );
/** The next commit that the log begins. */
const commit = async (index: number) => {
  while (database.commits.length <= index) await new Promise(setImmediate);
  return database.commits[index] as (typeof database.commits)[number];
};

describe('the log', () => {
  it('stores in one commit what came in together, in the order in which it came', async () => {
    const answers = [append('a', 1), append('b', 2), append('a', 3)];
    const first = await commit(0);
    expect([first.ids, first.updates]).toEqual([
      ['a', 'b', 'a'],
      [1, 2, 3],
    ]);
    first.end();
    expect(await Promise.all(answers)).toEqual(['1 of 2', '1 of 2', '2 of 2']);
    expect(told).toEqual([
      { documentId: 'a', after: 0, updates: [Uint8Array.of(1), Uint8Array.of(3)] },
      { documentId: 'b', after: 0, updates: [Uint8Array.of(2)] },
    ]);
  });

  it('begins the next commit when the last one is done, and not before', async () => {
    const early = append('a', 1);
    const first = await commit(0);
    const late = append('a', 2);
    for (let turn = 0; turn < 20; turn += 1) await new Promise(setImmediate);
    expect(database.commits).toHaveLength(1);
    first.end();
    expect(await early).toBe('1 of 1');
    (await commit(1)).end();
    expect(await late).toBe('2 of 2');
    expect(told[1]).toMatchObject({ after: 1 });
  });

  it('stores no more of a text of which something failed, and goes on with the others', async () => {
    const failed = append('a', 1);
    const first = await commit(0);
    const later = [append('a', 2), append('b', 3)];
    first.end(new Error('no database'));
    expect([await failed, await later[0]]).toEqual(['no database', 'no database']);
    const second = await commit(1);
    expect(second.ids).toEqual(['b']);
    second.end();
    expect(await later[1]).toBe('1 of 1');
    const again = append('a', 1);
    (await commit(2)).end();
    expect(await again).toBe('1 of 2');
  });

  it('says of an edit that was not taken that the text was replaced, and tells nobody of it', async () => {
    const answers = [append('a', 1), append('b', 2)];
    (await commit(0)).end([{ place: 2, sequence: 9 }]);
    expect(await Promise.all(answers)).toEqual(['document-replaced', '9 of 1']);
    expect(told).toEqual([{ documentId: 'b', after: 8, updates: [Uint8Array.of(2)] }]);
  });

  it('refuses what comes when too much is waiting', async () => {
    const waiting = Array.from({ length: 20_000 }, () => append('a', 1));
    expect(await append('a', 2)).toBe('unavailable');
    for (let index = 0; index < 10; index += 1) (await commit(index)).end();
    expect(new Set(database.commits.map(({ ids }) => ids.length))).toEqual(new Set([2_000]));
    expect((await Promise.all(waiting)).filter((answer) => answer === 'unavailable')).toEqual([]);
  });

  it('stores all that waits before it ends', async () => {
    const first = append('a', 1);
    const held = await commit(0);
    const second = append('a', 2);
    const ending = log.onModuleDestroy();
    held.end();
    (await commit(1)).end();
    await ending;
    expect(await Promise.all([first, second])).toEqual(['1 of 1', '2 of 2']);
  });
});
