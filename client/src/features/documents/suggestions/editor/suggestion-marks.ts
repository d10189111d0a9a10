/** What the marks of suggestions say of a piece of text in the editor. */
import type { PersonId } from '@leerkring/shared/contract/common';
import type { Mark, Node, ResolvedPos, Schema } from '@tiptap/pm/model';
import { markOf, type Proposal, type SuggestionMark } from '../suggestion-list';

export const markTypes = (schema: Schema) => {
  const { insertion, deletion } = schema.marks;
  if (!insertion || !deletion) throw new Error('The schema knows no suggestions');
  return { insertion, deletion };
};

/** Null: this piece is no part of a suggestion of this kind. */
export const suggestionOn = (node: Node, proposal: Proposal): SuggestionMark | null =>
  markOf(node.marks.find((mark: Mark) => mark.type.name === proposal)?.attrs);

/** Somebody may take back without a word what they themselves proposed to add. */
export const isAddedBy = (node: Node, person: PersonId): boolean =>
  suggestionOn(node, 'insertion')?.by === person;

/** Of this person, on either side of this place: what comes here is part of the same suggestion. */
export const idBeside = (place: ResolvedPos, end: ResolvedPos, person: PersonId): string | undefined =>
  [place.parent.inlineContent ? place.nodeBefore : null, end.parent.inlineContent ? end.nodeAfter : null]
    .flatMap((node) =>
      node?.isText ? [suggestionOn(node, 'insertion'), suggestionOn(node, 'deletion')] : [],
    )
    .find((mark) => mark?.by === person)?.id;

export interface Piece extends SuggestionMark {
  from: number;
  to: number;
  proposal: Proposal;
}

/** Every piece in the text, in order. */
export const piecesOf = (doc: Node): Piece[] => {
  const pieces: Piece[] = [];
  doc.descendants((node, from) => {
    if (!node.isText) return;
    for (const proposal of ['insertion', 'deletion'] as const) {
      const mark = suggestionOn(node, proposal);
      if (mark) pieces.push({ ...mark, proposal, from, to: from + node.nodeSize });
    }
  });
  return pieces;
};
