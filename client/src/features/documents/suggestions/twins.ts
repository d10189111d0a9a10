/**
 * Two who accept the same paragraph before they hear of each other have each moved its words: then these are there
 * twice. Once one of the two hears of the other, the words of one copy go, of the same one for both, and its paragraph
 * with them. What somebody typed in it meanwhile stays. Who accepted nothing leaves it to them.
 */
import { documentRoot } from '@leerkring/shared/contract/documents';
import * as Y from 'yjs';
import {
  compareRanks,
  hasMoved,
  idsOf,
  isThere,
  keyOf,
  type Moved,
  type MovedWords,
  movedIn,
  noteUndone,
  rememberMoved,
} from '../../../lib/moved-words';
import { isEmptied } from './breaks';
import { type IsOccupied, removeEmptied } from './settle';
import { runsIn } from './suggestion-list';

/** In whose name they go: nobody's, so that undoing does not bring them back. */
const origin = 'twins';

/** Until the answer is called. `occupied`: as it is at that moment; null while this page may not write. */
export const keepOnce = (doc: Y.Doc, occupied: () => IsOccupied | null): (() => void) => {
  const hear = (transaction: Y.Transaction): void => {
    const isUndone = transaction.local && transaction.origin instanceof Y.UndoManager;
    if (transaction.local ? !isUndone : !bringsMore(transaction)) return;
    const isOccupied = occupied();
    if (!isOccupied) return;
    if (isUndone) doc.transact(() => noteUndone(doc), origin);
    removeTwins(doc, isOccupied);
  };
  doc.on('afterTransaction', hear);
  return () => doc.off('afterTransaction', hear);
};

/** Than words in a run that was there. */
const bringsMore = ({ changed }: Y.Transaction): boolean =>
  [...changed].some(
    ([type, names]) => !(type instanceof Y.XmlText) || [...names].some((name) => name !== null),
  );

const removeTwins = (doc: Y.Doc, isOccupied: IsOccupied): void => {
  if (!hasMoved(doc)) return;
  const moved = movedIn(doc);
  const losers = losersIn(doc, moved);
  if (losers.size === 0) return;
  rememberMoved(doc, moved);
  doc.transact(() => {
    const touched = new Set<Y.XmlElement>();
    for (const run of runsIn(doc.getXmlFragment(documentRoot))) {
      if (!(run.parent instanceof Y.XmlElement)) continue;
      if (takeFrom(run, losers)) touched.add(run.parent);
    }
    for (const block of touched) {
      takeElements(block, losers);
      if (isMadeHere(block) && isEmptied(block) && !isOccupied(block)) removeEmptied(block);
    }
  }, origin);
};

/** Only there it is known what whoever made it typed in it since. */
const isMadeHere = ({ _item, doc }: Y.XmlElement): boolean => _item?.id.client === doc?.clientID;

/** The copies that go, by what they are. */
const losersIn = (doc: Y.Doc, known: MovedWords): ReadonlySet<string> => {
  const moved = [...known.values()];
  const mine = new Set<string>();
  const twins = new Map<string, Moved[]>();
  for (const one of moved) {
    const root = keyOf(one.root);
    if (one.copy.client === doc.clientID) mine.add(root);
    if (isThere(doc, one.copy)) twins.set(root, [...(twins.get(root) ?? []), one]);
  }
  return new Set([...twins].flatMap(([root, those]) => (mine.has(root) ? losersOf(those) : [])));
};

const losersOf = (twins: readonly Moved[]): string[] => {
  const [first, ...others] = twins.toSorted((one, other) => compareRanks(one.rank, other.rank));
  return others
    .filter(({ rank }) => compareRanks(rank, first?.rank ?? []) > 0)
    .map(({ copy }) => keyOf(copy));
};

/** True: some were there. */
const takeFrom = (run: Y.XmlText, losers: ReadonlySet<string>): boolean => {
  const ids = idsOf(run);
  for (const [index, id] of [...ids.entries()].toReversed()) if (losers.has(keyOf(id))) run.delete(index, 1);
  return run.length < ids.length;
};

const takeElements = (block: Y.XmlElement, losers: ReadonlySet<string>): void => {
  for (const [index, node] of [...block.toArray().entries()].toReversed())
    if (node instanceof Y.XmlElement && idsOf(node).some((id) => losers.has(keyOf(id))))
      block.delete(index, 1);
};
