/**
 * Deciding on suggestions, in the Yjs tree itself: an editor would rewrite all that stands between two pieces, and of
 * two people who decide at once the words between would come twice. What goes is only what is in this text at this
 * moment: words that somebody else writes meanwhile, and that are not here yet, stay.
 */
import type { PersonId } from '@leerkring/shared/contract/common';
import * as Y from 'yjs';
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

/** The paragraphs of which the last words went. */
const treat = (root: Y.XmlFragment, fateOf: (marks: Record<string, unknown>) => Fate): Y.XmlElement[] => {
  const touched = new Set<Y.XmlElement>();
  for (const run of runsIn(root)) {
    let end = run.length;
    for (const { insert, attributes = {} } of deltaOf(run).toReversed()) {
      const length = typeof insert === 'string' ? insert.length : 1;
      end -= length;
      const fate = fateOf(attributes);
      if (fate === null) {
        run.delete(end, length);
        if (run.parent instanceof Y.XmlElement) touched.add(run.parent);
      } else if (fate.length > 0)
        run.format(end, length, Object.fromEntries(fate.map((name) => [name, null])));
    }
  }
  return [...touched].filter(isEmpty);
};

const isEmpty = (paragraph: Y.XmlElement): boolean =>
  paragraph.toArray().every((node) => node instanceof Y.XmlText && node.length === 0);

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
