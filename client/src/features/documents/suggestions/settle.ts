/**
 * Deciding on suggestions, in the Yjs tree itself: an editor would rewrite all that stands between two pieces, and of
 * two people who decide at once the words between would come twice. What goes is only what is in this text at this
 * moment: words that somebody else writes meanwhile, and that are not here yet, stay.
 */
import type { PersonId } from '@leerkring/shared/contract/common';
import { apart, isBreak } from '@leerkring/shared/rules/proposed-breaks';
import * as Y from 'yjs';
import { isEmptied, joinBack, splitAt } from './breaks';
import { deltaOf, markOf, type Proposal, runsIn, type Settlement } from './suggestion-list';

/** A paragraph of which all words go is gone itself, unless somebody is writing in it. */
export type IsOccupied = (paragraph: Y.XmlElement) => boolean;

/** What becomes of one piece of text: which of its marks go; null: the words go. */
type Fate = Proposal[] | null;

/** To be called inside a transaction. */
export const settle = (
  root: Y.XmlFragment,
  ids: ReadonlySet<string>,
  how: Settlement,
  isOccupied: IsOccupied = () => false,
): void => {
  const takesAway: Proposal = how === 'accept' ? 'deletion' : 'insertion';
  const emptied = treat(root, (marks) => {
    const settled = proposals.filter((one) => ids.has(markOf(marks[one])?.id ?? ''));
    return settled.includes(takesAway) ? null : settled;
  });
  for (const paragraph of emptied) if (!isOccupied(paragraph)) removeEmptied(paragraph);
};

/** What somebody proposes to add and to take away again is nothing. To be called inside a transaction. */
export const sweep = (root: Y.XmlFragment, person: PersonId): void => {
  treat(root, (marks) => (proposals.every((one) => markOf(marks[one])?.by === person) ? null : []));
};

const proposals = ['insertion', 'deletion'] as const;

type FateOf = (marks: Record<string, unknown>) => Fate;

/** The paragraphs of which the last words went. From the end on: what moves to another paragraph was treated. */
const treat = (root: Y.XmlFragment, fateOf: FateOf): Y.XmlElement[] => {
  const touched = new Set<Y.XmlElement>();
  const joining = new Set<Y.XmlElement>();
  for (const run of runsIn(root).toReversed()) {
    let end = run.length;
    for (const { words, marks } of piecesOf(run).toReversed()) {
      end -= words.length;
      const fate = fateOf(marks);
      if (isBreak(words)) treatBreak(run, end, { marks, fate, joining });
      else if (fate === null) run.delete(end, words.length);
      else unmark(run, { at: end, length: words.length }, fate);
      if (fate === null && run.parent instanceof Y.XmlElement) touched.add(run.parent);
    }
  }
  for (const paragraph of joining) if (joinBack(paragraph)) touched.add(paragraph);
  return [...touched].filter(isEmptied);
};

interface Piece {
  words: string;
  marks: Record<string, unknown>;
}
const piecesOf = (run: Y.XmlText): Piece[] =>
  deltaOf(run).flatMap(({ insert, attributes: marks = {} }) =>
    apart(typeof insert === 'string' ? insert : ' ').map((words) => ({ words, marks })),
  );

const unmark = (run: Y.XmlText, { at, length }: { at: number; length: number }, fate: Proposal[]): void => {
  if (fate.length > 0) run.format(at, length, Object.fromEntries(fate.map((name) => [name, null])));
};

interface AtBreak {
  marks: Record<string, unknown>;
  fate: Fate;
  /** The paragraphs that will join the one before. */
  joining: Set<Y.XmlElement>;
}

/** The character of a proposed break is there only as long as somebody proposes something with it. */
const treatBreak = (run: Y.XmlText, at: number, { marks, fate, joining }: AtBreak): void => {
  const stays = proposals.filter((one) => markOf(marks[one]) && !fate?.includes(one));
  const begins = fate?.includes('insertion') ?? false;
  if (fate && stays.length > 0) unmark(run, { at, length: 1 }, fate);
  else run.delete(at, 1);
  if (begins) splitAt(run, at);
  else if (fate === null && !markOf(marks['insertion']) && run.parent instanceof Y.XmlElement)
    joining.add(run.parent);
};

const items = new Set(['listItem', 'taskItem']);
const containers = new Set([...items, 'bulletList', 'orderedList', 'taskList', 'blockquote']);

/** With what holds nothing else. The last paragraph of a text, a cell or a box stays, and so does what begins an item. */
const removeEmptied = (paragraph: Y.XmlElement): void => {
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
