import { beforeEach, describe, expect, it } from '@jest/globals';
import { Gathered } from './gathered.js';

describe('what is asked together', () => {
  let statements: string[][];
  let finish: Array<() => void>;
  let gathered: Gathered<string, string>;
  const underWay = async (count: number) => {
    while (statements.length < count) await new Promise(setImmediate);
  };
  const finishAll = () => {
    for (const done of finish.splice(0)) done();
  };

  beforeEach(() => {
    statements = [];
    finish = [];
    gathered = new Gathered((keys) => {
      statements.push([...keys]);
      return new Promise((resolve, reject) =>
        finish.push(() =>
          keys.includes('bad') ? reject(new Error('away')) : resolve(keys.map((key) => `of ${key}`)),
        ),
      );
    });
  });

  it('is one statement, and everybody has their own answer', async () => {
    const answers = Promise.all(['ann', 'ben', 'ann'].map((key) => gathered.answer(key)));
    await underWay(1);
    finishAll();
    expect(await answers).toEqual(['of ann', 'of ben', 'of ann']);
    expect(statements).toEqual([['ann', 'ben', 'ann']]);
  });

  it('is never answered by a statement that had begun already', async () => {
    const first = gathered.answer('ann');
    await underWay(1);
    const later = [gathered.answer('ann'), gathered.answer('ben')];
    finishAll();
    await first;
    await underWay(2);
    finishAll();
    await Promise.all(later);
    expect(statements).toEqual([['ann'], ['ann', 'ben']]);
  });

  it('is answered in the order in which it was asked, also when it is too much for one statement', async () => {
    const order: number[] = [];
    const answers = Array.from({ length: 501 }, (_, index) =>
      gathered.answer(`person ${index}`).then(() => order.push(index)),
    );
    await underWay(1);
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(statements.map(({ length }) => length)).toEqual([500]);
    finishAll();
    await underWay(2);
    finishAll();
    await Promise.all(answers);
    expect(order).toEqual(answers.map((_, index) => index));
  });

  it('fails for those who asked together, and not for who comes after', async () => {
    const failing = [gathered.answer('ann'), gathered.answer('bad')];
    const told = Promise.allSettled(failing);
    await underWay(1);
    finishAll();
    expect((await told).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    const after = gathered.answer('ann');
    await underWay(2);
    finishAll();
    expect(await after).toBe('of ann');
  });
});
