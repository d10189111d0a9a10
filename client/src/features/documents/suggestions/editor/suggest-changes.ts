/**
 * Turns what somebody just did in the editor into a suggestion, in the same breath: words that were taken away come
 * back with a mark that proposes it, and words that came get one too. Yjs sees only the outcome, so that what others
 * wrote is never touched. Only words can be a suggestion, and where a paragraph begins. What else changes the shape of
 * the text (a heading, a list, bold) happens at once; what would take away words together with their row or table
 * takes away the words alone, or else does not happen.
 */
import type { PersonId } from '@leerkring/shared/contract/common';
import { proposedBreak } from '@leerkring/shared/contract/document-schema';
import { Fragment, type Node } from '@tiptap/pm/model';
import { type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state';
import { AddMarkStep, Mapping, RemoveMarkStep, type Step } from '@tiptap/pm/transform';
import { isBreakAt, isSplit, startsToJoin } from './paragraph-breaks';
import { idBeside, isAddedBy, markTypes, suggestionOn } from './suggestion-marks';

export interface Proposer {
  person: PersonId;
  newId: () => string;
}

/** `shape`: something happened at once; `kept`: something stayed as it was. */
export type Remark = 'shape' | 'kept';
export interface Proposed {
  change: Transaction;
  remark: Remark | null;
  /** Words of one's own suggestions are proposed to be taken away among those of others, and must be swept. */
  isMixed: boolean;
}

/** What follows on these transactions of one's own, from before them to after them. */
export const asSuggestions = (
  transactions: readonly Transaction[],
  before: EditorState,
  after: EditorState,
  proposer: Proposer,
): Proposed => {
  const proposing = new Proposing(after.tr, before, proposer);
  for (const [index, transaction] of transactions.entries()) {
    const others = transactions.slice(index + 1).flatMap(({ mapping }) => mapping.maps);
    for (const [at, step] of transaction.steps.entries()) {
      const rest = new Mapping([...transaction.mapping.maps.slice(at + 1), ...others]);
      const docBefore = transaction.docs[at];
      if (docBefore) proposing.follow(step, docBefore, rest);
    }
  }
  return proposing.isLost ? allBack(transactions, after) : proposing.outcome();
};

/** As if nothing had happened. */
const allBack = (transactions: readonly Transaction[], after: EditorState): Proposed => {
  const change = after.tr;
  for (const { steps, docs } of transactions.toReversed())
    for (const [index, step] of [...steps.entries()].toReversed()) {
      const doc = docs[index];
      if (doc) change.step(step.invert(doc));
    }
  return { change, remark: 'kept', isMixed: false };
};

/** In the text before a step, and where it came to be after it. */
interface Range {
  from: number;
  to: number;
  newFrom: number;
  newTo: number;
}

class Proposing {
  /** Something cannot be put back where it was. */
  isLost = false;
  private remark: Remark | null = null;
  private isMixed = false;
  private caret: number | null = null;

  constructor(
    private readonly change: Transaction,
    private readonly before: EditorState,
    private readonly proposer: Proposer,
  ) {}

  outcome(): Proposed {
    const { change, caret, remark, isMixed } = this;
    if (caret !== null) change.setSelection(TextSelection.near(change.doc.resolve(caret), -1));
    return { change, remark, isMixed };
  }

  follow(step: Step, doc: Node, rest: Mapping): void {
    const ranges = rangesOf(step);
    const [first] = ranges;
    const last = ranges.at(-1);
    if (!first || !last) {
      if (this.looksOtherwise(step, doc)) this.remark ??= 'shape';
      return;
    }
    const whole = { from: first.from, to: last.to, newFrom: first.newFrom, newTo: last.newTo };
    if (isSplit(step, doc)) this.begin(step, doc, whole, rest);
    else if (ranges.some((range) => this.takesApart(doc, range))) this.putBack(step, doc, whole, rest);
    else for (const range of ranges) this.within(doc, range, rest);
  }

  /** Bold and the like: on words of one's own it is part of what one adds. */
  private looksOtherwise(step: Step, doc: Node): boolean {
    const isOfWords = step instanceof AddMarkStep || step instanceof RemoveMarkStep;
    return !isOfWords || this.holdsWords(doc, step.from, step.to);
  }

  /** Words that go with what they stand in, or two paragraphs with words that become one. */
  private takesApart(doc: Node, { from, to }: Range): boolean {
    const [start, end] = [doc.resolve(from), doc.resolve(to)];
    if (from === to || (start.sameParent(end) && start.parent.inlineContent)) return false;
    return isJoin(doc, from, to) || this.holdsWords(doc, from, to);
  }

  private holdsWords(doc: Node, from: number, to: number): boolean {
    let holds = false;
    doc.nodesBetween(from, to, (node) => {
      holds ||= node.isText && !isAddedBy(node, this.proposer.person);
      return !holds;
    });
    return holds;
  }

  /** All within one paragraph, or nothing but its shape. */
  private within(doc: Node, range: Range, rest: Mapping): void {
    const { from, to, newFrom, newTo } = range;
    const kept = this.keptOf(doc, from, to);
    const at = this.now(newFrom, rest, -1);
    const came = { from: at, to: this.now(newTo, rest, 1) };
    const hasWords = came.from < came.to && this.change.doc.textBetween(came.from, came.to) !== '';
    if (kept.size === 0 && !hasWords) {
      // An empty paragraph that goes, or a new one behind the last words, changes nothing that anybody wrote.
      if (isShape(doc, range)) this.remark ??= 'shape';
      return;
    }
    const id = this.idFor(came.from, came.to);
    if (hasWords) this.add(came.from, came.to, id);
    if (kept.size === 0) return;
    this.change.insert(at, this.struck(kept, id));
    if (!hasWords) this.placeCaret(range, at, at + kept.size);
  }

  /** What must stay of what was taken away. A line break alone is shape. */
  private keptOf(doc: Node, from: number, to: number): Fragment {
    const start = doc.resolve(from);
    if (from === to || !start.parent.inlineContent || !start.sameParent(doc.resolve(to)))
      return Fragment.empty;
    const gone = start.parent.content.cut(start.parentOffset, start.parentOffset + to - from);
    return this.holdsWords(doc, from, to) ? gone : Fragment.empty;
  }

  private struck(kept: Fragment, id: string): Fragment {
    const nodes: Node[] = [];
    kept.forEach((node) => void nodes.push(node.isText ? this.strike(node, id) : node));
    return Fragment.from(nodes);
  }

  /** One's own words too, when they stand among others: to leave them out here would rewrite what is between. */
  private strike(node: Node, id: string): Node {
    this.isMixed ||= isAddedBy(node, this.proposer.person);
    return suggestionOn(node, 'deletion') ? node : node.mark(this.mark('deletion', id).addToSet(node.marks));
  }

  /** A paragraph that begins in the middle of words. */
  private begin(step: Step, doc: Node, range: Range, rest: Mapping): void {
    const at = this.now(range.newFrom, rest, 1);
    if (!this.invert(step, doc, rest)) return;
    this.change.insert(at, this.breakBy('insertion', this.idFor(at, at)));
    this.caret = at + 1;
  }

  private breakBy(proposal: 'insertion' | 'deletion', id: string): Node {
    return this.change.doc.type.schema.text(proposedBreak, [this.mark(proposal, id)]);
  }

  /** False: it cannot be put back where it was. */
  private invert(step: Step, doc: Node, rest: Mapping): boolean {
    const inverse = step.invert(doc).map(rest)?.map(this.change.mapping);
    if (inverse && this.change.maybeStep(inverse).failed === null) return true;
    this.isLost = true;
    return false;
  }

  private putBack(step: Step, doc: Node, range: Range, rest: Mapping): void {
    const from = this.now(range.newFrom, rest, -1);
    const came = this.wordsIn(from, this.now(range.newTo, rest, 1));
    if (!this.invert(step, doc, rest)) return;
    let to = from + range.to - range.from;
    const id = this.idFor(from, to);
    this.strikeAll(from, to, id);
    const starts = isJoin(doc, range.from, range.to) ? startsToJoin(this.change.doc, from, to) : [];
    for (const start of starts.toReversed())
      if (!isBreakAt(this.change.doc, start)) {
        this.change.insert(start, this.breakBy('deletion', id));
        to += 1;
      }
    if (came.size === 0) {
      if (starts.length === 0) this.remark ??= 'kept';
      this.placeCaret(range, from, to);
    } else if (this.change.doc.resolve(to).parent.inlineContent) {
      this.change.insert(to, came);
      this.add(to, to + came.size, id);
      this.caret = to + came.size;
    } else this.isLost = true;
  }

  /** What came in place of more than one paragraph stands in one. */
  private wordsIn(from: number, to: number): Fragment {
    const nodes: Node[] = [];
    if (from < to)
      this.change.doc.nodesBetween(from, to, (node, start) => {
        if (node.isText) nodes.push(node.cut(Math.max(0, from - start), to - start));
        else if (node.isTextblock && nodes.length > 0 && start >= from)
          nodes.push(this.change.doc.type.schema.text(' '));
      });
    return Fragment.from(nodes);
  }

  private strikeAll(from: number, to: number, id: string): void {
    this.change.doc.nodesBetween(from, to, (node, start) => {
      if (!node.isText) return;
      const [begin, end] = [Math.max(start, from), Math.min(start + node.nodeSize, to)];
      this.isMixed ||= isAddedBy(node, this.proposer.person);
      if (!suggestionOn(node, 'deletion')) this.change.addMark(begin, end, this.mark('deletion', id));
    });
  }

  /** What came is proposed by who brought it, whatever it stood in before. */
  private add(from: number, to: number, id: string): void {
    const { deletion } = markTypes(this.change.doc.type.schema);
    this.change.doc.nodesBetween(from, to, (node, start) => {
      if (!node.isText) return;
      const [begin, end] = [Math.max(start, from), Math.min(start + node.nodeSize, to)];
      if (suggestionOn(node, 'deletion')) this.change.removeMark(begin, end, deletion);
      if (!isAddedBy(node, this.proposer.person)) this.change.addMark(begin, end, this.mark('insertion', id));
    });
  }

  private mark(proposal: 'insertion' | 'deletion', id: string) {
    return markTypes(this.change.doc.type.schema)[proposal].create({ id, by: this.proposer.person });
  }

  private idFor(from: number, to: number): string {
    const { doc } = this.change;
    return idBeside(doc.resolve(from), doc.resolve(to), this.proposer.person) ?? this.proposer.newId();
  }

  private now(place: number, rest: Mapping, side: -1 | 1): number {
    return this.change.mapping.map(rest.map(place, side), side);
  }

  /** Before what was taken away backwards, behind what was taken away forwards. */
  private placeCaret({ from, to }: Range, start: number, end: number): void {
    const { selection } = this.before;
    this.caret = selection.empty && selection.head === from && from < to ? end : start;
  }
}

const rangesOf = (step: Step): Range[] => {
  const ranges: Range[] = [];
  step.getMap().forEach((from, to, newFrom, newTo) => void ranges.push({ from, to, newFrom, newTo }));
  return ranges;
};

/** Of two paragraphs, what is left of the one and what is left of the other become one. */
const isJoin = (doc: Node, from: number, to: number): boolean => {
  const [start, end] = [doc.resolve(from), doc.resolve(to)];
  const isOfTwo = start.parent.isTextblock && end.parent.isTextblock && !start.sameParent(end);
  return isOfTwo && start.parentOffset > 0 && end.parentOffset < end.parent.content.size;
};

/** In the middle of words; or not a matter of words at all, such as a list. */
const isShape = (doc: Node, { from, to }: Range): boolean => {
  const place = doc.resolve(from);
  if (from !== to || !place.parent.isTextblock) return true;
  return place.parentOffset > 0 && place.parentOffset < place.parent.content.size;
};

/**
 * Who edits in the words of a suggestion writes words of their own: they are not part of what another proposes, and
 * never something to take away.
 */
export const asOwnWords = (
  transactions: readonly Transaction[],
  after: EditorState,
  person: PersonId,
): Transaction => {
  const change = after.tr;
  const { insertion, deletion } = markTypes(after.schema);
  for (const [index, { mapping }] of transactions.entries()) {
    const others = transactions.slice(index + 1).flatMap((one) => one.mapping.maps);
    for (const [at, map] of mapping.maps.entries()) {
      const rest = new Mapping([...mapping.maps.slice(at + 1), ...others]);
      map.forEach((_from, _to, newFrom, newTo) => {
        const [from, to] = [rest.map(newFrom, -1), rest.map(newTo, 1)];
        if (from >= to) return;
        change.removeMark(from, to, deletion);
        after.doc.nodesBetween(from, to, (node, start) => {
          const mark = suggestionOn(node, 'insertion');
          if (!mark || mark.by === person) return;
          change.removeMark(Math.max(from, start), Math.min(to, start + node.nodeSize), insertion);
        });
      });
    }
  }
  return change;
};
