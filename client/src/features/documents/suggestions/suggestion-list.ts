/**
 * The suggestions in a text, in the order in which one reads them: from the Yjs tree, so that who may only read sees
 * the same list as who writes. All pieces with one id are one suggestion.
 */
import type { PersonId } from '@leerkring/shared/contract/common';
import { proposedBreak } from '@leerkring/shared/contract/document-schema';
import { documentRoot } from '@leerkring/shared/contract/documents';
import { suggestedAt } from '@leerkring/shared/rules/suggestion-time';
import * as Y from 'yjs';

export interface Suggestion {
  id: string;
  by: PersonId;
  /** Null: nobody knows. */
  at: Date | null;
  kind: SuggestionKind;
  /** The words that come, and those that go. */
  inserted: string;
  deleted: string;
}
/** `split`: a paragraph begins there; `join`: it joins the one before. */
export type SuggestionKind = 'insertion' | 'deletion' | 'replacement' | 'split' | 'join';
/** What one suggestion says of a piece of text. */
export type Proposal = 'insertion' | 'deletion';
export type Settlement = 'accept' | 'reject';

export const suggestionsIn = (doc: Y.Doc): Suggestion[] => {
  const found = new Map<string, Found>();
  for (const run of runsIn(doc.getXmlFragment(documentRoot)))
    for (const [index, piece] of deltaOf(run).entries()) {
      if (typeof piece.insert !== 'string') continue;
      for (const proposal of ['insertion', 'deletion'] as const) {
        const mark = markOf(piece.attributes?.[proposal]);
        if (mark) addTo(found, mark, { proposal, run, index, words: piece.insert });
      }
    }
  return [...found.values()].map(viewOf);
};

interface Piece {
  proposal: Proposal;
  run: Y.XmlText;
  index: number;
  words: string;
}
interface Found {
  mark: SuggestionMark;
  words: Record<Proposal, string>;
  last: Partial<Record<Proposal, Piece>>;
}

const addTo = (found: Map<string, Found>, mark: SuggestionMark, piece: Piece) => {
  const known = found.get(mark.id) ?? { mark, words: { insertion: '', deletion: '' }, last: {} };
  const last = known.last[piece.proposal];
  const isNext = last?.run === piece.run && last.index + 1 === piece.index;
  const { proposal, words } = piece;
  known.words[proposal] += last && !isNext ? ` ${words}` : words;
  known.last[proposal] = piece;
  found.set(mark.id, known);
};

const viewOf = ({ mark, words: { insertion, deletion } }: Found): Suggestion => ({
  ...mark,
  at: suggestedAt(mark.id),
  kind: kindOf(insertion, deletion),
  inserted: insertion,
  deleted: deletion,
});

const kindOf = (inserted: string, deleted: string): SuggestionKind => {
  if (inserted === '') return deleted.trim() === '' && deleted.includes(proposedBreak) ? 'join' : 'deletion';
  if (deleted === '') return inserted === proposedBreak ? 'split' : 'insertion';
  return 'replacement';
};

export interface SuggestionMark {
  id: string;
  by: PersonId;
}

/** Of what a mark holds; null when it is none. */
export const markOf = (value: unknown): SuggestionMark | null => {
  const { id, by } = (value ?? {}) as { id?: unknown; by?: unknown };
  return typeof id === 'string' && typeof by === 'string' ? { id, by: by as PersonId } : null;
};

interface Delta {
  insert?: unknown;
  attributes?: Record<string, unknown>;
}
export const deltaOf = (run: Y.XmlText): Delta[] => run.toDelta() as Delta[];

export const runsIn = (within: Y.XmlFragment): Y.XmlText[] =>
  within.toArray().flatMap((node) => {
    if (node instanceof Y.XmlText) return [node];
    return node instanceof Y.XmlElement ? runsIn(node) : [];
  });
