/** Paragraphs that begin or join, as the editor does it, and where a proposal of it stands. */
import { isBreak } from '@leerkring/shared/rules/proposed-breaks';
import type { Node, ResolvedPos } from '@tiptap/pm/model';
import { ReplaceStep, type Step } from '@tiptap/pm/transform';
import { items } from '../breaks';
import { suggestionOn } from './suggestion-marks';

/** What was one paragraph or item is two from here on, with words in both. */
export const isSplit = (step: Step, doc: Node): boolean => {
  if (!(step instanceof ReplaceStep) || step.from !== step.to) return false;
  const { parent, parentOffset } = doc.resolve(step.from);
  const { openStart, openEnd, size } = step.slice;
  const isOfNothing = openStart > 0 && openStart === openEnd && size === 2 * openStart;
  return isOfNothing && parent.isTextblock && parentOffset > 0 && parentOffset < parent.content.size;
};

/** Where the paragraphs begin that would join the one before, in a range that begins in one; none if one of them cannot. */
export const startsToJoin = (doc: Node, from: number, to: number): number[] => {
  const starts: number[] = [];
  doc.nodesBetween(from, to, (node, place) => {
    if (node.isTextblock && place >= from) starts.push(place + 1);
  });
  return starts.every((start) => joinsBack(doc.resolve(start))) ? starts : [];
};

/** With the one above it, or with the end of the item above it; what is between the two stays. */
const joinsBack = (start: ResolvedPos): boolean => {
  const above = start.index(-1);
  const around = start.node(-1);
  if (above > 0) return around.child(above - 1).isTextblock;
  const item = items.has(around.type.name) ? start.index(-2) : 0;
  return item > 0 && (start.node(-2).child(item - 1).lastChild?.isTextblock ?? false);
};

/** Somebody proposes already that the paragraph that begins here joins the one before. */
export const isBreakAt = (doc: Node, start: number): boolean => {
  const { nodeAfter } = doc.resolve(start);
  return isBreak(nodeAfter?.text?.[0]) && nodeAfter !== null && suggestionOn(nodeAfter, 'deletion') !== null;
};
