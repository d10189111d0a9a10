/**
 * To Yjs words that move to another paragraph are other words. Whoever moves them writes down beside them, in the
 * text itself, which they were, so that two copies of the same words are known as such; see `movedWords` in the
 * contract. Words that were moved once more are still the ones they were at first.
 *
 * Of two copies the one of the lower rank is what counts. A rank is never changed and begins with the rank of the
 * words that were copied, so that whoever compares any two of all copies, at any moment, chooses alike.
 */
import { maxMovedWords, movedWords } from '@leerkring/shared/contract/document-schema';
import { documentRoot } from '@leerkring/shared/contract/documents';
import * as Y from 'yjs';

/** One character, or an element in a line of text, that was copied. */
export interface Moved {
  /** What it was at first. */
  root: Y.ID;
  copy: Y.ID;
  rank: readonly number[];
}

/** By copy. */
export type MovedWords = ReadonlyMap<string, Moved>;

/** The first number of the rank of what comes back when somebody undoes, of a joined paragraph, of a split one. */
export const firstRanks = { undone: 0, joined: 1, split: 2 } as const;

export const keyOf = ({ client, clock }: Y.ID): string => `${client}:${clock}`;

/** What is there of a paragraph or a run, in order. */
export const idsOf = (node: unknown): Y.ID[] => {
  if (node instanceof Y.XmlText) return charactersOf(node);
  return node instanceof Y.XmlElement && node._item ? [node._item.id] : [];
};

const charactersOf = (run: Y.XmlText): Y.ID[] => {
  const ids: Y.ID[] = [];
  for (let item = run._start; item; item = item.right)
    if (item.countable && !item.deleted) ids.push(...idsFrom(item.id, item.length));
  return ids;
};

const idsFrom = ({ client, clock }: Y.ID, length: number): Y.ID[] =>
  Array.from({ length }, (_, index) => Y.createID(client, clock + index));

export const movedIn = (doc: Y.Doc): MovedWords => {
  const found = new Map<string, Moved>();
  for (const run of runsIn(doc.getXmlFragment(documentRoot)))
    for (const [name, value] of Object.entries(attributesOf(run))) {
      const client = clientIn(name);
      if (client === null || !Array.isArray(value)) continue;
      for (const moved of stretchesIn(value).flatMap((one) => eachOf(one, client)))
        found.set(keyOf(moved.copy), moved);
    }
  return found;
};

/** To be called in the transaction in which they were copied. */
export const noteMoved = (
  run: Y.XmlText,
  sources: readonly Y.ID[],
  copies: readonly Y.ID[],
  at: number,
): void => {
  const { doc } = run;
  if (!doc || sources.length !== copies.length) return;
  const known = movedIn(doc);
  const moved = sources.flatMap((source, index): Moved[] => {
    const copy = copies[index];
    const before = known.get(keyOf(source));
    const rank = [...(before?.rank ?? []), at, doc.clientID];
    return copy ? [{ root: before?.root ?? source, copy, rank }] : [];
  });
  writeOn(run, doc.clientID, moved);
  movedHere.set(doc, [
    ...(movedHere.get(doc) ?? []),
    ...sources.map((source) => ({ source, root: known.get(keyOf(source))?.root ?? source })),
  ]);
};

/** What this page moved: undoing makes yet other words of it, which only this page knows. */
const movedHere = new WeakMap<Y.Doc, { root: Y.ID; source: Y.ID }[]>();

export const hasMoved = (doc: Y.Doc): boolean => movedHere.has(doc);

/** Of the words that this page moved those that came back, after it undid something. To be called in a transaction. */
export const noteUndone = (doc: Y.Doc): void => {
  const known = movedIn(doc);
  const back = new Map<Y.XmlText, Moved[]>();
  for (const { root, source } of movedHere.get(doc) ?? []) {
    const id = backAs(doc, source);
    const run = isThere(doc, id) && !known.has(keyOf(id)) ? itemAt(doc, id)?.parent : null;
    if (id === source || !(run instanceof Y.XmlText)) continue;
    const moved = { root, copy: id, rank: [firstRanks.undone, doc.clientID] };
    back.set(run, [...(back.get(run) ?? []), moved]);
  }
  for (const [run, moved] of back) writeOn(run, doc.clientID, moved);
};

/** As what it came back the last time. */
const backAs = (doc: Y.Doc, id: Y.ID): Y.ID => {
  const item = itemAt(doc, id);
  if (!item?.redone) return id;
  return backAs(doc, Y.createID(item.redone.client, item.redone.clock + id.clock - item.id.clock));
};

/** Of words from more hands than fit nothing is written down. */
const writeOn = (run: Y.XmlText, client: number, moved: readonly Moved[]): void => {
  const name = `${movedWords}${client}`;
  const before = attributesOf(run)[name];
  const value = [...(Array.isArray(before) ? before : []), ...numbersOf(moved)];
  if (value.length <= maxMovedWords) run.setAttribute(name, value);
};

/** What stood beside words is gone with them, and who points at these comes later. */
export const rememberMoved = (doc: Y.Doc, moved: MovedWords): void => {
  goneHere.set(doc, new Map([...(goneHere.get(doc) ?? []), ...moved]));
};
const goneHere = new WeakMap<Y.Doc, MovedWords>();

/** Where the words are now that this character was among; itself when they did not move, or are gone. */
export const nowOf = (doc: Y.Doc, id: Y.ID, moved: MovedWords): Y.ID => {
  if (isThere(doc, id)) return id;
  const known = moved.get(keyOf(id)) ?? goneHere.get(doc)?.get(keyOf(id));
  const root = keyOf(known?.root ?? id);
  const copies = [...moved.values()].filter((one) => keyOf(one.root) === root && isThere(doc, one.copy));
  return copies.sort((one, other) => compareRanks(one.rank, other.rank))[0]?.copy ?? id;
};

export const compareRanks = (one: readonly number[], other: readonly number[]): number => {
  const index = one.findIndex((number, place) => number !== other[place]);
  if (index < 0) return one.length - other.length;
  return (one[index] ?? 0) - (other[index] ?? -1);
};

export const isThere = (doc: Y.Doc, id: Y.ID): boolean => itemAt(doc, id)?.deleted === false;

/** What it was is forgotten of most that is gone. */
const itemAt = (doc: Y.Doc, { client, clock }: Y.ID): Y.Item | null => {
  if (clock >= Y.getState(doc.store, client)) return null;
  const struct: unknown = Y.getItem(doc.store, Y.createID(client, clock));
  return struct instanceof Y.Item ? struct : null;
};

/** Characters one after another that were copied from such. */
interface Stretch extends Moved {
  length: number;
}

const eachOf = ({ root, copy, rank, length }: Stretch, client: number): Moved[] =>
  Array.from({ length }, (_, index) => ({
    root: Y.createID(root.client, root.clock + index),
    copy: Y.createID(client, copy.clock + index),
    rank,
  }));

const stretchesOf = (moved: readonly Moved[]): Stretch[] => {
  const stretches: Stretch[] = [];
  for (const one of moved) {
    const last = stretches.at(-1);
    if (last && follows(last, one)) last.length += 1;
    else stretches.push({ ...one, length: 1 });
  }
  return stretches;
};
const follows = (last: Stretch, { root, copy, rank }: Moved): boolean =>
  compareRanks(last.rank, rank) === 0 &&
  last.root.client === root.client &&
  last.root.clock + last.length === root.clock &&
  last.copy.client === copy.client &&
  last.copy.clock + last.length === copy.clock;

/** A stretch in numbers: how many follow, the length, the two ids (the client of the copy is in the name), the rank. */
const numbersOf = (moved: readonly Moved[]): number[] =>
  stretchesOf(moved).flatMap(({ root, copy, rank, length }) => {
    const numbers = [length, root.client, root.clock, copy.clock, ...rank];
    return [numbers.length, ...numbers];
  });

const stretchesIn = (numbers: readonly unknown[]): Stretch[] => {
  const stretches: Stretch[] = [];
  let at = 0;
  let characters = 0;
  while (at < numbers.length) {
    const size = whole(numbers[at]);
    const [length = 0, client = 0, clock = 0, copyClock = 0, ...rank] = numbers
      .slice(at + 1, at + 1 + size)
      .map(whole);
    characters += length;
    if (rank.length > 0 && characters <= maxCharacters)
      stretches.push({
        length,
        root: Y.createID(client, clock),
        copy: Y.createID(0, copyClock),
        rank,
      });
    at += 1 + size;
  }
  return stretches;
};
const whole = (value: unknown): number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : 0;
/** Of one paragraph, whatever somebody wrote beside it. */
const maxCharacters = 100_000;

const clientIn = (name: string): number | null =>
  name.startsWith(movedWords) ? Number(name.slice(movedWords.length)) : null;

const attributesOf = (run: Y.XmlText) => run.getAttributes() as Record<string, unknown>;

const runsIn = (within: Y.XmlFragment): Y.XmlText[] =>
  within.toArray().flatMap((node) => {
    if (node instanceof Y.XmlText) return [node];
    return node instanceof Y.XmlElement ? runsIn(node) : [];
  });
