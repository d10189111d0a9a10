/**
 * The passages that somebody commented on, in the editor. They are drawn over the text and are no part of it.
 *
 * While somebody types, the marks go along as ProseMirror maps places; whatever comes from elsewhere is looked up
 * anew by the characters of the passage. To Yjs a paragraph that is split, joined or made a heading is another
 * one with other characters. The editor in which that was done still knows where the words are: it finds the
 * passage again and tells the others, also when this page moved words to another paragraph without it. After undoing it
 * looks for the words that came back.
 */
import type { CommentThreadId } from '@leerkring/shared/contract/common';
import type { Passage } from '@leerkring/shared/contract/documents';
import { Extension } from '@tiptap/core';
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import { ySyncPluginKey } from '@tiptap/y-tiptap';
import type * as Y from 'yjs';
import type { CommentStore, Marked } from '../comment-store';
import { type Range, rangeOf } from '../passages';
import { offsetAt, placesOf } from './offsets';
import { PassageMemory } from './passage-memory';

const key = new PluginKey<DecorationSet>('comments');
const redraw = 'redraw';

interface YSyncMeta {
  isChangeOrigin?: boolean;
  isUndoRedoOperation?: boolean;
}

/** `text`: as it is when the editor is made. */
export const commentHighlights = (store: CommentStore, text: () => Y.Doc) =>
  Extension.create({
    name: 'comments',
    addKeyboardShortcuts() {
      return {
        'Mod-Alt-m': () => {
          chooseSelection(this.editor.state, store);
          return true;
        },
      };
    },
    addProseMirrorPlugins: () => [plugin(store, text())],
  });

/** Of the chosen words; without any, to what was said about the words at the caret. */
const chooseSelection = (state: EditorState, store: CommentStore) => {
  const { doc, selection } = state;
  const { from, to, empty } = selection;
  const id = empty ? threadAt(state, from) : undefined;
  if (id) store.actions?.show(id);
  else if (empty) store.actions?.ask();
  else store.actions?.choose({ from: offsetAt(doc, from), to: offsetAt(doc, to) });
};

const threadAt = (state: EditorState, place: number): CommentThreadId | undefined =>
  key
    .getState(state)
    ?.find(place, place)
    .map(({ spec }): CommentThreadId | undefined => spec['threadId'])
    .find(Boolean);

const plugin = (store: CommentStore, text: Y.Doc) =>
  new Plugin<DecorationSet>({
    key,
    state: {
      init: (_, state) => draw(state, store, text),
      apply: (tr, drawn, _, state) =>
        isFromElsewhere(tr) || tr.getMeta(key) === redraw
          ? draw(state, store, text)
          : drawn.map(tr.mapping, tr.doc),
    },
    props: {
      decorations: (state) => key.getState(state),
      handleClick: (view, place) => {
        const id = threadAt(view.state, place);
        if (id) store.actions?.show(id);
        return false;
      },
    },
    view: (view) => {
      const memory = new PassageMemory(store, text);
      const stop = store.subscribe(() => view.dispatch(view.state.tr.setMeta(key, redraw)));
      let isOwn = false;
      const hear = ({ local }: Y.Transaction) => {
        isOwn = local;
      };
      text.on('beforeObserverCalls', hear);
      return {
        update: (updated, before) => {
          if (updated.state.doc === before.doc) return;
          const change: YSyncMeta | undefined = ySyncPluginKey.getState(updated.state);
          // Once the binding has written the change into the text.
          if (!change?.isChangeOrigin)
            queueMicrotask(() => keepUp(updated, () => seenIn(updated.state), memory));
          else if (change.isUndoRedoOperation) queueMicrotask(() => memory.lookAgain());
          else if (isOwn && updated.state.doc.textContent === before.doc.textContent) {
            // Found now: by then what moved them may have taken other words away.
            const found = foundIn(before, memory);
            queueMicrotask(() => {
              if (updated.isDestroyed || !updated.editable) return;
              for (const [id, passage] of found) memory.goTo(id, passage);
            });
          } else if (isOwn && updated.editable) queueMicrotask(() => memory.follow());
        },
        destroy: () => {
          stop();
          text.off('beforeObserverCalls', hear);
        },
      };
    },
  });

/** Where the words of each passage are, in characters. */
type Seen = ReadonlyMap<CommentThreadId, Range>;

const seenIn = (state: EditorState): Seen => {
  const seen = new Map<CommentThreadId, Range>();
  for (const { from, to, spec } of key.getState(state)?.find() ?? []) {
    const id: CommentThreadId | undefined = spec['threadId'];
    if (!id) continue;
    // Over more than one paragraph it is drawn in as many pieces.
    const { from: start, to: end } = seen.get(id) ?? { from: Number.POSITIVE_INFINITY, to: 0 };
    seen.set(id, {
      from: Math.min(start, offsetAt(state.doc, from)),
      to: Math.max(end, offsetAt(state.doc, to)),
    });
  }
  return seen;
};

const foundIn = (before: EditorState, memory: PassageMemory): [CommentThreadId, Passage][] =>
  [...seenIn(before)].flatMap(([id, range]) => {
    const passage = memory.foundAt(id, range);
    return passage ? [[id, passage]] : [];
  });

const keepUp = (view: EditorView, seen: () => Seen, memory: PassageMemory) => {
  if (view.isDestroyed || !view.editable) return;
  for (const [id, range] of seen()) memory.keepUp(id, range);
};

const isFromElsewhere = (tr: Transaction): boolean => {
  const meta: YSyncMeta | undefined = tr.getMeta(ySyncPluginKey);
  return meta?.isChangeOrigin === true;
};

const draw = ({ doc }: EditorState, store: CommentStore, text: Y.Doc): DecorationSet => {
  const { marked, active, chosen } = store.state();
  const drawn = marked
    .filter(({ id, resolved }) => !resolved || id === active)
    .flatMap((one) => decorationOf(doc, text, one, one.id === active));
  return DecorationSet.create(doc, [...drawn, ...(chosen ? chosenIn(doc, text, chosen) : [])]);
};

const decorationOf = (
  doc: EditorState['doc'],
  text: Y.Doc,
  { id, passage }: Marked,
  isActive: boolean,
): Decoration[] => {
  const range = rangeOf(text, passage);
  const places = range && placesOf(doc, range);
  if (!places) return [];
  const look = isActive ? 'commented commented--active' : 'commented';
  const attributes = { class: look, 'data-thread': id };
  // What is typed at its edges is no part of it, as the passage itself has it.
  const sides = { inclusiveStart: false, inclusiveEnd: false, threadId: id };
  return [Decoration.inline(places.from, places.to, attributes, sides)];
};

const chosenIn = (doc: EditorState['doc'], text: Y.Doc, chosen: Marked['passage']): Decoration[] => {
  const range = rangeOf(text, chosen);
  const places = range && placesOf(doc, range);
  return places ? [Decoration.inline(places.from, places.to, { class: 'commented commented--chosen' })] : [];
};
