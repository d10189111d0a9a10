/**
 * Where somebody proposes that a paragraph begins, or that one joins the paragraph before it. Such a proposal is one
 * character among the words, so that Yjs merges it as words: `insertion` on it proposes a new paragraph from there,
 * `deletion` alone, at the start of a paragraph, proposes to join it. Only who accepts it moves words to another
 * paragraph. What somebody else writes meanwhile in words that move stays where it was.
 */
import { apart, isBreak } from '@leerkring/shared/rules/proposed-breaks';
import * as Y from 'yjs';
import { firstRanks, idsOf, noteMoved } from '../../../lib/moved-words';
import { deltaOf } from './suggestion-list';

export const items: ReadonlySet<string> = new Set(['listItem', 'taskItem']);
const isItem = (node: unknown): node is Y.XmlElement =>
  node instanceof Y.XmlElement && items.has(node.nodeName);

/** Nothing but proposals about where it begins. */
export const isEmptied = (paragraph: Y.XmlElement): boolean =>
  paragraph
    .toArray()
    .every((node) => node instanceof Y.XmlText && deltaOf(node).every(({ insert }) => isOnlyBreaks(insert)));
const isOnlyBreaks = (words: unknown): boolean => typeof words === 'string' && apart(words).every(isBreak);

/** What stands from this place on begins a paragraph, heading or item of its own, of the same kind. */
export const splitAt = (run: Y.XmlText, index: number): void => {
  const block = run.parent;
  if (!(block instanceof Y.XmlElement)) return;
  const from = block.toArray().indexOf(run) + 1;
  const tail = from < block.length || index < run.length;
  const head = from > 1 || index > 0;
  if (!head || !tail) return;
  const fresh = like(block);
  const sources = [...idsOf(run).slice(index), ...block.toArray().slice(from).flatMap(idsOf)];
  fresh.insert(0, [
    ...(index < run.length ? [copyOf(run, index)] : []),
    ...block.toArray().slice(from).map(copied),
  ]);
  run.delete(index, run.length - index);
  clear(block, from);
  const item = block.parent;
  if (isItem(item) && item.get(item.length - 1) === block) {
    const next = like(item);
    next.insert(0, [fresh]);
    insertBehind(item, next);
  } else insertBehind(block, fresh);
  note(fresh, sources, fresh.toArray().flatMap(idsOf), firstRanks.split + index);
};

/** False: there is no paragraph before it that it could join. */
export const joinBack = (block: Y.XmlElement): boolean => {
  const target = blockBefore(block);
  if (!target) return false;
  const sources = block.toArray().flatMap(idsOf);
  for (const node of block.toArray()) {
    const last = target.length > 0 ? target.get(target.length - 1) : null;
    if (last instanceof Y.XmlText && node instanceof Y.XmlText)
      last.applyDelta([{ retain: last.length }, ...deltaOf(node)]);
    else target.insert(target.length, [copied(node)]);
  }
  note(target, sources, target.toArray().flatMap(idsOf).slice(-sources.length), firstRanks.joined);
  clear(block, 0);
  return true;
};

const note = (block: Y.XmlElement, sources: readonly Y.ID[], copies: readonly Y.ID[], rank: number): void => {
  const run = block.toArray().find((node) => node instanceof Y.XmlText);
  if (run && sources.length > 0) noteMoved(run, sources, copies, rank);
};

/** All that moved. The runs stay, for words that somebody wrote in them and that are not here yet. */
const clear = (block: Y.XmlElement, from: number): void => {
  for (const [index, node] of [...block.toArray().entries()].slice(from).toReversed())
    if (node instanceof Y.XmlText) node.delete(0, node.length);
    else block.delete(index, 1);
};

/** The one above it, or that ends the item above it. */
const blockBefore = (block: Y.XmlElement): Y.XmlElement | null => {
  const before = block.prevSibling ?? (isItem(block.parent) ? lastOf(block.parent.prevSibling) : null);
  return before instanceof Y.XmlElement && textblocks.has(before.nodeName) ? before : null;
};
const textblocks = new Set(['paragraph', 'heading']);
const lastOf = (item: unknown) => (isItem(item) && item.length > 0 ? item.get(item.length - 1) : null);

/** An item that begins is not done yet. */
const like = (element: Y.XmlElement): Y.XmlElement => {
  const fresh = new Y.XmlElement(element.nodeName);
  for (const [name, value] of Object.entries(element.getAttributes()))
    fresh.setAttribute(name, (name === 'checked' ? false : value) as string);
  return fresh;
};

const copyOf = (run: Y.XmlText, from = 0): Y.XmlText => {
  const fresh = new Y.XmlText();
  let passed = 0;
  const delta = deltaOf(run).flatMap((piece) => {
    const skip = Math.max(0, from - passed);
    const length = typeof piece.insert === 'string' ? piece.insert.length : 1;
    passed += length;
    if (skip >= length) return [];
    return typeof piece.insert === 'string' ? [{ ...piece, insert: piece.insert.slice(skip) }] : [piece];
  });
  fresh.applyDelta(delta);
  return fresh;
};
const copied = (node: unknown): Y.XmlElement | Y.XmlText =>
  node instanceof Y.XmlText ? copyOf(node) : ((node as Y.XmlElement).clone() as Y.XmlElement);

const insertBehind = (place: Y.XmlElement, fresh: Y.XmlElement): void => {
  const around = place.parent;
  if (around instanceof Y.XmlFragment) around.insert(around.toArray().indexOf(place) + 1, [fresh]);
};
