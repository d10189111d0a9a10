/**
 * Suggestions in the editor: what somebody does becomes one while they suggest, each is drawn in the colour of who
 * made it, and F8 goes from one to the next. Undo takes back what somebody suggested or decided, as anything else.
 */
import type { PersonId } from '@leerkring/shared/contract/common';
import { placesOfBreaks } from '@leerkring/shared/rules/proposed-breaks';
import { suggestedAt } from '@leerkring/shared/rules/suggestion-time';
import { type Editor, Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey, TextSelection, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import { ySyncPluginKey } from '@tiptap/y-tiptap';
import type * as Y from 'yjs';
import { dayAndTime } from '../../../../lib/format-nl';
import { colourOf } from '../../../../lib/person';
import { suggestionText } from '../../../../text/suggestions';
import { undoManagerOf } from '../../editor/undo-manager';
import { type IsOccupied, move, settle, sweep } from '../settle';
import { newSuggestionId } from '../suggestion-id';
import type { Settlement } from '../suggestion-list';
import type { SuggestionStore } from '../suggestion-store';
import { keepOnce } from '../twins';
import { asOwnWords, asSuggestions } from './suggest-changes';
import { type Piece, piecesOf } from './suggestion-marks';

interface Drawn {
  pieces: Piece[];
  drawn: DecorationSet;
}

const key = new PluginKey<Drawn>('suggestions');
const redraw = 'redraw';

/** `occupied`: where others write, at that moment. */
export const suggesting = (store: SuggestionStore, occupied: Occupied = occupiedIn) =>
  Extension.create({
    name: 'suggestions',
    addKeyboardShortcuts() {
      return {
        F8: () => goToNext(this.editor, 1),
        'Shift-F8': () => goToNext(this.editor, -1),
        'Alt-F8': () => {
          const choice = document.querySelector<HTMLElement>('.suggestion-choice button');
          choice?.focus();
          return choice !== null;
        },
      };
    },
    onCreate() {
      const { editor } = this;
      store.actions = {
        settle: (ids, how) => settleIn(editor, ids, how),
        undo: () => void editor.chain().undo().focus(null, { scrollIntoView: false }).run(),
        goTo: (id) => goToSuggestion(editor, id),
        boxOf: (id) => boxOf(editor, id),
        focus: () => void editor.commands.focus(null, { scrollIntoView: false }),
      };
    },
    onDestroy: () => {
      store.actions = null;
    },
    addProseMirrorPlugins: () => [plugin(store, occupied)],
  });

const plugin = (store: SuggestionStore, occupied: Occupied) =>
  new Plugin<Drawn>({
    key,
    state: {
      init: (_, { doc }) => draw(doc, store),
      apply: (tr, before, _, { doc }) =>
        tr.docChanged || tr.getMeta(key) === redraw ? draw(doc, store) : before,
    },
    props: {
      decorations: (state) => key.getState(state)?.drawn,
      handleDOMEvents: {
        beforeinput: (view, event) => store.state().mode === 'suggest' && deletes(view, event),
      },
    },
    appendTransaction: (transactions, before, after) => {
      const own = transactions.filter(isWriting);
      return own.length === 0 ? null : written(own, before, after, store);
    },
    view: (view) => {
      const stop = store.subscribe(() => view.dispatch(view.state.tr.setMeta(key, redraw)));
      const stopKeeping = keepOnce(textOf(view.state).doc, () => (view.editable ? occupied(view) : null));
      return {
        update: ({ state }, before) => {
          const isSameText = state.doc === before.doc;
          if (isSameText && state.selection.eq(before.selection)) return;
          // Who is typing is not asked to decide; and not while the editor is busy showing this very change.
          queueMicrotask(() => {
            if (view.isDestroyed) return;
            const isTyping = !isSameText && !isFromElsewhere(state);
            store.set({ active: isTyping ? null : suggestionAt(view.state) });
          });
        },
        destroy: () => {
          stop();
          stopKeeping();
        },
      };
    },
  });

/**
 * Deletes what the browser is about to delete. Left to itself it would also tidy up the words that are struck, beside
 * which it deletes, and what it did there could not be told from what somebody did.
 */
const deletes = (view: EditorView, event: InputEvent): boolean => {
  if (!event.inputType.startsWith('delete') || !event.cancelable || view.composing) return false;
  const [range] = event.getTargetRanges();
  if (!range) return false;
  const from = view.posAtDOM(range.startContainer, range.startOffset);
  const to = view.posAtDOM(range.endContainer, range.endOffset);
  if (from >= to) return false;
  event.preventDefault();
  view.dispatch(view.state.tr.delete(from, to).scrollIntoView());
  return true;
};

const isFromElsewhere = (state: EditorState): boolean =>
  (ySyncPluginKey.getState(state) as { isChangeOrigin?: boolean } | undefined)?.isChangeOrigin === true;

const isWriting = (tr: Transaction): boolean => tr.docChanged && !tr.getMeta(ySyncPluginKey);

const written = (
  transactions: readonly Transaction[],
  before: EditorState,
  after: EditorState,
  store: SuggestionStore,
): Transaction | null => {
  const { me } = store;
  if (store.state().mode === 'suggest') {
    const proposer = { person: me, newId: newSuggestionId };
    const { change, remark, isMixed } = asSuggestions(transactions, before, after, proposer);
    // Once the editor shows it, and the binding has written it into the text.
    queueMicrotask(() => {
      store.set({ remark });
      if (isMixed) sweepIn(after, me);
    });
    return change.docChanged || change.selectionSet ? change : null;
  }
  // What is dragged elsewhere stays what it was.
  if (transactions.some((tr) => tr.getMeta('uiEvent') === 'drop')) return null;
  const change = asOwnWords(transactions, after, me);
  return change.docChanged ? change : null;
};

const sweepIn = (state: EditorState, person: PersonId): void => {
  const { doc, type } = textOf(state);
  doc.transact(() => sweep(type, person), ySyncPluginKey);
};

const draw = (doc: EditorState['doc'], store: SuggestionStore): Drawn => {
  const pieces = piecesOf(doc);
  const { active, nameOf } = store.state();
  const decorations = pieces.map(({ id, by, proposal, from, to }) => {
    const at = suggestedAt(id);
    const when = at ? dayAndTime(at, new Date()) : '';
    return Decoration.inline(from, to, {
      class: `suggested suggested--colour-${colourOf(by)}${id === active ? ' suggested--active' : ''}`,
      title: suggestionText.piece(nameOf(by), proposal, when),
      'data-suggestion': id,
    });
  });
  const breaks = pieces.flatMap(({ from, to }) =>
    placesOfBreaks(doc.textBetween(from, to)).map((place) =>
      Decoration.inline(from + place, from + place + 1, { class: 'proposed-break' }),
    ),
  );
  return { pieces, drawn: DecorationSet.create(doc, [...decorations, ...breaks]) };
};

const piecesIn = (state: EditorState): readonly Piece[] => key.getState(state)?.pieces ?? [];

/** Null: none at the caret. Between two it is the one before. */
const suggestionAt = (state: EditorState): string | null => {
  const { empty, head } = state.selection;
  if (!empty) return null;
  const at = piecesIn(state).filter(({ from, to }) => from <= head && to >= head);
  return (at.find(({ from }) => from < head) ?? at[0])?.id ?? null;
};

/** From the caret on, and round. */
const goToNext = (editor: Editor, direction: 1 | -1): boolean => {
  const { state } = editor;
  const current = suggestionAt(state);
  const starts = firstPieces(state);
  if (starts.length === 0) return false;
  const index = starts.findIndex(({ id }) => id === current);
  const { from } = state.selection;
  const behind = starts.findIndex((piece) => piece.from >= from);
  const fresh = direction === 1 ? behind : (behind < 0 ? starts.length : behind) - 1;
  const next = index >= 0 ? index + direction : fresh < 0 && direction === 1 ? 0 : fresh;
  const target = starts[(next + starts.length) % starts.length];
  return target ? goTo(editor, target) : false;
};

const firstPieces = (state: EditorState): Piece[] => {
  const seen = new Map<string, Piece>();
  for (const piece of piecesIn(state)) if (!seen.has(piece.id)) seen.set(piece.id, piece);
  return [...seen.values()];
};

/** At the end of its first words: to choose them would ask what to say about them. */
const goTo = (editor: Editor, { to }: Piece): boolean => {
  const { state, view } = editor;
  view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, to)).scrollIntoView());
  view.focus();
  return true;
};

/** False: it is not in the text any more. */
const goToSuggestion = (editor: Editor, id: string): boolean => {
  const piece = piecesIn(editor.state).find((one) => one.id === id);
  return piece ? goTo(editor, piece) : false;
};

/** Where the words of a suggestion are on the screen. */
const boxOf = (editor: Editor, id: string): DOMRect | undefined =>
  [...editor.view.dom.querySelectorAll<HTMLElement>('[data-suggestion]')]
    .find((element) => element.dataset['suggestion'] === id)
    ?.getBoundingClientRect();

/** Decides on these; an emptied paragraph goes along unless somebody else has their caret in it. */
const settleIn = (editor: Editor, ids: readonly string[], how: Settlement): void => {
  if (!editor.isEditable) return;
  const { doc, type } = textOf(editor.state);
  const chosen = new Set(ids);
  // To be undone by itself.
  undoManagerOf(editor.state).stopCapturing();
  // Apart, so that the editor sees words that only moved.
  const moved = doc.transact(() => move(type, chosen, how), ySyncPluginKey);
  const isOccupied = occupiedIn(editor.view);
  doc.transact(() => settle(type, chosen, how, { moved, isOccupied }), ySyncPluginKey);
};

function occupiedIn(view: EditorView): IsOccupied {
  const { binding } = textOf(view.state);
  const occupied = new Set(
    [...view.dom.querySelectorAll('.caret')].map(
      (caret) => view.state.doc.resolve(view.posAtDOM(caret, 0)).parent,
    ),
  );
  return (paragraph) => {
    const node = binding.mapping.get(paragraph);
    return node === undefined || Array.isArray(node) || occupied.has(node);
  };
}
type Occupied = (view: EditorView) => IsOccupied;

/** As the binding holds it. What is done in its name can be undone. */
interface Bound {
  doc: Y.Doc;
  type: Y.XmlFragment;
  binding: { mapping: Map<unknown, Node | Node[]> };
}
const textOf = (state: EditorState): Bound => ySyncPluginKey.getState(state) as Bound;
