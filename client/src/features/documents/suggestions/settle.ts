/**
 * Deciding on suggestions, in the Yjs tree itself: an editor would rewrite all that stands between two pieces, and of
 * two people who decide at once the words between would come twice. What goes is only what is in this text at this
 * moment: words that somebody else writes meanwhile, and that are not here yet, stay.
 */
import type { PersonId } from '@leerkring/shared/contract/common';
import { apart, isBreak } from '@leerkring/shared/rules/proposed-breaks';
import * as Y from 'yjs';
import { isEmptied, items, joinBack, splitAt } from './breaks';
import { deltaOf, markOf, type Proposal, runsIn, type Settlement } from './suggestion-list';

/** A paragraph of which all words go is gone itself, unless somebody is writing in it. */
export type IsOccupied = (paragraph: Y.XmlElement) => boolean;

/** What becomes of one piece of text: which of its marks go; null: the words go. */
type Fate = Proposal[] | null;

/**
 * Begins and joins the paragraphs that were decided on, before the words. All characters stay, in the same order, so
 * that whatever points at them by number still does. Gives the paragraphs that lost their words by it. To be called
 * inside a transaction of its own.
 */
export const move = (root: Y.XmlFragment, ids: ReadonlySet<string>, how: Settlement): Y.XmlElement[] => {
  const joining = new Set<Y.XmlElement>();
  eachPiece(root, (run, at, { words, marks }) => {
    if (!isBreak(words)) return;
    const fate = fateOf(marks, ids, how);
    if (fate?.includes('insertion')) splitAt(run, at);
    else if (fate === null && !markOf(marks['insertion']) && run.parent instanceof Y.XmlElement)
      joining.add(run.parent);
  });
  return [...joining].filter(joinBack);
};

/** After `move`, with what that gave. To be called inside a transaction. */
export const settle = (
  root: Y.XmlFragment,
  ids: ReadonlySet<string>,
  how: Settlement,
  { moved, isOccupied }: { moved: readonly Y.XmlElement[]; isOccupied: IsOccupied },
): void => {
  const touched = treat(root, (marks) => fateOf(marks, ids, how));
  for (const paragraph of new Set([...touched, ...moved]))
    if (isEmptied(paragraph) && !isOccupied(paragraph)) removeEmptied(paragraph);
};

/** What somebody proposes to add and to take away again is nothing. To be called inside a transaction. */
export const sweep = (root: Y.XmlFragment, person: PersonId): void => {
  treat(root, (marks) => (proposals.every((one) => markOf(marks[one])?.by === person) ? null : []));
};

const proposals = ['insertion', 'deletion'] as const;

const fateOf = (marks: Record<string, unknown>, ids: ReadonlySet<string>, how: Settlement): Fate => {
  const takesAway: Proposal = how === 'accept' ? 'deletion' : 'insertion';
  const settled = proposals.filter((one) => ids.has(markOf(marks[one])?.id ?? ''));
  return settled.includes(takesAway) ? null : settled;
};

/** The paragraphs of which words went. */
const treat = (
  root: Y.XmlFragment,
  fateIn: (marks: Record<string, unknown>) => Fate,
): ReadonlySet<Y.XmlElement> => {
  const touched = new Set<Y.XmlElement>();
  eachPiece(root, (run, at, { words, marks }) => {
    const fate = fateIn(marks);
    // The character of a proposed break is there only as long as somebody proposes something with it.
    const stays = !isBreak(words) || proposals.some((one) => markOf(marks[one]) && !fate?.includes(one));
    if (fate === null || !stays) run.delete(at, words.length);
    else if (fate.length > 0)
      run.format(at, words.length, Object.fromEntries(fate.map((name) => [name, null])));
    if (fate === null && run.parent instanceof Y.XmlElement) touched.add(run.parent);
  });
  return touched;
};

interface Piece {
  words: string;
  marks: Record<string, unknown>;
}

/** From the end on, so that what happens to one leaves the places of those before it. */
const eachPiece = (root: Y.XmlFragment, tell: (run: Y.XmlText, at: number, piece: Piece) => void): void => {
  for (const run of runsIn(root).toReversed()) {
    let at = run.length;
    for (const piece of piecesOf(run).toReversed()) {
      at -= piece.words.length;
      tell(run, at, piece);
    }
  }
};

const piecesOf = (run: Y.XmlText): Piece[] =>
  deltaOf(run).flatMap(({ insert, attributes: marks = {} }) =>
    apart(typeof insert === 'string' ? insert : ' ').map((words) => ({ words, marks })),
  );

const containers = new Set([...items, 'bulletList', 'orderedList', 'taskList', 'blockquote']);

/** With what holds nothing else. The last paragraph of a text, a cell or a box stays, and so does what begins an item. */
export const removeEmptied = (paragraph: Y.XmlElement): void => {
  let gone: Y.XmlElement = paragraph;
  let around = gone.parent;
  while (around instanceof Y.XmlElement && around.length === 1 && containers.has(around.nodeName)) {
    gone = around;
    around = gone.parent;
  }
  if (!(around instanceof Y.XmlFragment) || around.length < 2) return;
  const index = around.toArray().indexOf(gone);
  const beginsItem = index === 0 && around instanceof Y.XmlElement && items.has(around.nodeName);
  if (index >= 0 && !beginsItem) around.delete(index, 1);
};
