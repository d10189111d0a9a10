/**
 * @jest-environment jsdom
 *
 * Three people write, suggest and decide at random in one text, and hear of each other late and in any order. Every
 * character is another one, so that each that is missing at the end must have been taken away by somebody who was
 * free to: one's own suggestion, a suggestion that somebody decided on, or an edit. At the end each is there once.
 */
import { afterEach, describe, expect, it } from '@jest/globals';
import { proposedBreak } from '@leerkring/shared/contract/document-schema';
import { documentRoot } from '@leerkring/shared/contract/documents';
import { yXmlFragmentToProseMirrorRootNode } from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import { type Suggestion, suggestionsIn } from '../suggestion-list';
import {
  decideIn,
  paragraph,
  personOf,
  rest,
  settled,
  shownIn,
  type Writer,
  write,
} from '../test-suggesting';
import { piecesOf } from './suggestion-marks';

const steps = 90;
const names = ['ann', 'ben', 'eva'];

/** The same row for the same seed, from nothing up to this number. */
const randomOf = (seed: number) => {
  let state = seed;
  return (limit: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
};

class Together {
  readonly random: (limit: number) => number;
  readonly writers: Writer[];
  /** What each has not heard yet. */
  private readonly waiting: Uint8Array[][] = names.map(() => []);
  private letters = 0x4e00;
  /** Characters that somebody was free to take away, and did. */
  readonly takenAway = new Set<string>();
  readonly typed = new Set<string>();
  /** Characters that undoing brought back although they stood elsewhere by then, as after Enter. */
  readonly broughtBack = new Set<string>();
  /** Who made each suggestion. */
  private readonly makers = new Map<string, string>();

  constructor(seed: number) {
    this.random = randomOf(seed);
    const first = new Y.Doc();
    first.clientID = names.length + 1;
    const root = first.getXmlFragment(documentRoot);
    root.insert(
      0,
      [8, 6, 0, 7].map((length) => paragraph(this.fresh(length))),
    );
    const state = Y.encodeStateAsUpdate(first);
    this.writers = names.map((name, index) => {
      const doc = new Y.Doc();
      // Who of two is first in the text where both write depends on it.
      doc.clientID = index + 1;
      Y.applyUpdate(doc, state);
      doc.on('update', (update: Uint8Array, origin: unknown) => {
        if (origin === 'elsewhere') return;
        for (const [other, queue] of this.waiting.entries()) if (other !== index) queue.push(update);
      });
      return write(name, doc, index === 0 ? 'edit' : 'suggest', () => !this.isInStep);
    });
  }

  get isInStep(): boolean {
    return this.waiting.every((queue) => queue.length === 0);
  }

  async step(): Promise<void> {
    const writer = this.any(this.writers);
    const choice = this.random(10);
    // A paragraph that is split, or comes back, is another one to Yjs: nobody may be writing in it.
    if (choice === 8) this.deliverAll();
    const before = lettersOf(writer);
    const times = timesOf(writer);
    const may = this.act(writer, choice);
    await settled();
    const after = lettersOf(writer);
    const left = timesOf(writer);
    if (choice === 8) for (const [letter, count] of left) if (count > 1) this.broughtBack.add(letter);
    for (const [letter, free] of before) {
      // Until all have heard of each other, words that two have moved at once are there twice.
      if (left.get(letter) === times.get(letter)) continue;
      if (may(letter, free)) this.takenAway.add(letter);
      else if (!after.has(letter)) throw new Error(`${writer.name} lost ${letter}`);
    }
    for (const { id, by } of suggestionsIn(writer.doc)) this.learn(id, by);
  }

  /** The same suggestion is never of two people. */
  private learn(id: string, by: string): void {
    expect(this.makers.get(id) ?? by).toBe(by);
    this.makers.set(id, by);
  }

  deliver(writer = this.any(this.writers), count = 1): void {
    const queue = this.waiting[this.writers.indexOf(writer)] ?? [];
    for (let left = count; left > 0 && queue.length > 0; left -= 1) {
      const [update] = queue.splice(this.random(queue.length), 1);
      if (update) Y.applyUpdate(writer.doc, update, 'elsewhere');
    }
  }

  deliverAll(): void {
    while (!this.isInStep) for (const writer of this.writers) this.deliver(writer, 1_000);
  }

  any<T>(all: readonly T[]): T {
    return all[this.random(all.length)] as T;
  }

  private fresh(length: number): string {
    return Array.from({ length }, () => {
      this.letters += 1;
      const letter = String.fromCharCode(this.letters);
      this.typed.add(letter);
      return letter;
    }).join('');
  }

  /** Does something, and says what may be gone after it. */
  private act(writer: Writer, choice: number): (letter: string, by: readonly Owner[]) => boolean {
    const { editor, store, doc } = writer;
    const me = personOf(writer.name);
    const isMine = (_: string, owners: readonly Owner[]) =>
      owners.some(({ proposal, by }) => proposal === 'insertion' && by === me);
    rest(writer);
    switch (choice) {
      case 0:
      case 1:
      case 2: {
        const place = this.place(writer);
        editor.view.dispatch(editor.state.tr.insertText(this.fresh(1 + this.random(4)), place));
        return () => false;
      }
      case 3:
      case 4: {
        const [from, to] = this.range(writer);
        const chosen = new Set(editor.state.doc.textBetween(from, to));
        // Paragraphs that go at once take along what comes into them, as anywhere.
        const isWithin = editor.state.doc.resolve(from).sameParent(editor.state.doc.resolve(to));
        if (!isWithin && (store.state().mode === 'edit' || hasEmptyIn(editor, from, to))) return () => false;
        if (from < to) editor.view.dispatch(editor.state.tr.delete(from, to));
        return store.state().mode === 'edit' ? (letter) => chosen.has(letter) : isMine;
      }
      case 5:
        store.set({ mode: store.state().mode === 'edit' ? 'suggest' : 'edit' });
        return () => false;
      case 6:
      case 7: {
        const all = suggestionsIn(doc);
        const those: Suggestion[] = this.random(5) === 0 ? all : all.length > 0 ? [this.any(all)] : [];
        const how = this.any(['accept', 'reject'] as const);
        const ids = new Set(those.map(({ id }) => id));
        // An emptied paragraph stays where somebody may be writing in it.
        if (this.isInStep) {
          store.actions?.settle([...ids], how);
          this.deliverAll();
        } else this.settleOccupied(writer, ids, how);
        return (_, owners) =>
          owners.some(
            ({ proposal, id }) => ids.has(id) && proposal === (how === 'accept' ? 'deletion' : 'insertion'),
          );
      }
      case 9:
        this.breakOrJoin(writer);
        return () => false;
      default: {
        const isUndo = this.random(2) === 0;
        if (isUndo) editor.commands.undo();
        else editor.chain().setTextSelection(this.place(writer)).splitBlock().run();
        this.deliverAll();
        return () => isUndo;
      }
    }
  }

  /** A paragraph that begins in the middle of words, or joins another with words; in a suggestion alone. */
  private breakOrJoin({ editor, store }: Writer): void {
    if (store.state().mode === 'edit') return;
    const place = this.place({ editor });
    const { parent, parentOffset } = editor.state.doc.resolve(place);
    const start = place - parentOffset;
    const before = start > 1 ? editor.state.doc.resolve(start - 1).nodeBefore : null;
    if (parentOffset > 0 && parentOffset < parent.content.size)
      editor.chain().setTextSelection(place).splitBlock().run();
    else if (before && before.content.size > 0 && parent.content.size > 0)
      editor.chain().setTextSelection(start).joinTextblockBackward().run();
  }

  private settleOccupied({ doc }: Writer, ids: ReadonlySet<string>, how: 'accept' | 'reject'): void {
    decideIn(doc.getXmlFragment(documentRoot), ids, how, () => true);
  }

  private place({ editor }: Pick<Writer, 'editor'>): number {
    const places: number[] = [];
    editor.state.doc.descendants((node, position) => {
      if (node.isTextblock)
        for (let offset = 0; offset <= node.content.size; offset += 1) places.push(position + 1 + offset);
    });
    return this.any(places);
  }

  private range(writer: Writer): [number, number] {
    const from = this.place(writer);
    const { doc } = writer.editor.state;
    const end = doc.resolve(from).end();
    if (this.random(4) > 0) return [from, Math.min(end, from + 1 + this.random(5))];
    const to = this.place(writer);
    return from < to ? [from, to] : [to, from];
  }
}

const hasEmptyIn = ({ state }: Writer['editor'], from: number, to: number): boolean => {
  let found = false;
  state.doc.nodesBetween(from, to, (node) => {
    found ||= node.isTextblock && node.content.size === 0;
  });
  return found;
};

interface Owner {
  id: string;
  by: string;
  proposal: string;
}

/** Each character but those of proposed breaks, with the suggestions that it is part of. */
const lettersOf = ({ editor }: Writer): Map<string, Owner[]> => {
  const words = editor.state.doc.textContent.replaceAll(proposedBreak, '');
  const letters = new Map([...words].map((letter): [string, Owner[]] => [letter, []]));
  for (const { from, to, ...owner } of piecesOf(editor.state.doc))
    for (const letter of editor.state.doc.textBetween(from, to)) letters.get(letter)?.push(owner);
  return letters;
};

/** How often each character is there. */
const timesOf = ({ editor }: Writer): ReadonlyMap<string, number> => {
  const times = new Map<string, number>();
  for (const letter of editor.state.doc.textContent) times.set(letter, (times.get(letter) ?? 0) + 1);
  return times;
};

let open: Writer[] = [];
afterEach(() => {
  for (const writer of open) writer.close();
  open = [];
});

describe('of people who write, suggest and decide at once', () => {
  it.each([1, 2, 3, 5, 6, 8, 11, 13])(
    'all texts end the same, no mark is left behind, and no word is lost: %i',
    async (seed) => {
      const together = new Together(seed);
      const { writers } = together;
      open = writers;
      for (let step = 0; step < steps; step += 1) {
        await together.step();
        if (together.random(3) > 0) together.deliver();
      }
      together.deliverAll();
      const [ann, ...others] = writers as [Writer, ...Writer[]];
      for (const other of others) {
        expect(other.stored()).toBe(ann.stored());
        expect(shownIn(other.editor.state.doc)).toEqual(shownIn(ann.editor.state.doc));
      }
      const there = lettersOf(ann);
      const times = timesOf(ann);
      const twice = [...there.keys()].filter((letter) => times.get(letter) !== 1);
      expect(twice.filter((letter) => !together.broughtBack.has(letter))).toEqual([]);
      expect([...together.typed].filter((one) => !there.has(one) && !together.takenAway.has(one))).toEqual(
        [],
      );

      const decider = together.any(writers);
      const all = suggestionsIn(decider.doc);
      decider.store.actions?.settle(
        all.map(({ id }) => id),
        together.any(['accept', 'reject'] as const),
      );
      together.deliverAll();
      for (const { stored, doc, editor } of writers) {
        expect(editor.state.doc.toJSON()).toEqual(
          yXmlFragmentToProseMirrorRootNode(doc.getXmlFragment(documentRoot), editor.schema).toJSON(),
        );
        expect(suggestionsIn(doc)).toEqual([]);
        expect(stored()).not.toMatch(/insertion|deletion|\u2029/);
      }
    },
  );
});
