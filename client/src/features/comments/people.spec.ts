import { describe, expect, it } from '@jest/globals';
import type { PersonView } from '@leerkring/shared/contract/identity';
import { mentionOf } from '@leerkring/shared/rules/comment-body';
import { fromField, soughtIn, toField } from '../../lib/mentions';
import { peopleOf } from './people';

const person = (last: number, givenName: string, familyName: string) =>
  ({ id: `01933e5c-0000-7000-8000-00000000000${last}`, givenName, familyName }) as PersonView;
const jan = person(1, 'Jan', 'de Vries');
const janneke = person(2, 'Jan', 'de Vries-Bos');
const chloe = person(3, 'Chloé', 'van Dam');
const everybody = [jan, janneke, chloe];
const people = peopleOf({ people: everybody, mentionable: [jan.id, chloe.id] } as never);

describe('people in a comment', () => {
  it('stand in the field by name and in what is kept by id', () => {
    const body = `${mentionOf(jan.id)}, vraag het ${mentionOf(janneke.id)}.`;
    expect(toField(body, people)).toBe('@Jan de Vries, vraag het @Jan de Vries-Bos.');
    expect(fromField(toField(body, people), everybody)).toBe(body);
  });

  it('are words when nobody of that name can be mentioned', () => {
    expect(fromField('@Jan de Vries en @Piet', [chloe])).toBe('@Jan de Vries en @Piet');
  });

  it('can be mentioned in the order of their names, and who is not known has no name', () => {
    expect(people.mentionable).toEqual([chloe, jan]);
    expect(people.nameOf('01933e5c-0000-7000-8000-000000000009' as never)).toBe('Iemand');
  });
});

describe('after an @', () => {
  const found = (words: string) => soughtIn(words, words.length, everybody)?.found.map(({ id }) => id);

  it.each([
    ['@', everybody],
    ['Zeg @ja', [jan, janneke]],
    ['(@chlo', [chloe]],
    ['@VRIES', [jan, janneke]],
    ['@dam', [chloe]],
    ['regel\n@jan de vries-', [janneke]],
  ])('%j offers people by any part of their name', (words, offered) => {
    expect(found(words)).toEqual(offered.map(({ id }) => id));
  });

  it.each(['', 'jan', 'jan@vries', '@zzz', '@jan\n', 'naar a@b'])('%j offers nobody', (words) => {
    expect(found(words)).toBeUndefined();
  });

  it('looks at what stands before the caret', () => {
    expect(soughtIn('@ja en de rest', 3, everybody)).toEqual({ at: 0, found: [jan, janneke] });
    expect(soughtIn('@ja en de rest', 14, everybody)).toBeNull();
  });
});
