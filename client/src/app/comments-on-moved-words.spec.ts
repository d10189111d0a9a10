/** @jest-environment jsdom */
import { afterEach, expect, it } from '@jest/globals';
import { proposedBreak } from '@leerkring/shared/contract/document-schema';
import { documentRoot, type Passage } from '@leerkring/shared/contract/documents';
import * as Y from 'yjs';
import { CommentStore } from '../features/comments/comment-store';
import { commentHighlights } from '../features/comments/editor/comment-highlights';
import { passageAt, rangeOf, wordsAt } from '../features/comments/passages';
import { openEditor, type TestEditor } from '../features/documents/editor/test-editor';
import { suggesting } from '../features/documents/suggestions/editor/suggesting';
import { SuggestionStore } from '../features/documents/suggestions/suggestion-store';
import { paragraph, personOf, settled } from '../features/documents/suggestions/test-suggesting';

const id = '019a0000-0000-7000-8000-000000000001';
const threadId = '01933e5c-0000-7000-8000-000000000001' as never;

interface Page extends TestEditor {
  comments: CommentStore;
  suggestions: SuggestionStore;
}

let pages: Page[] = [];
afterEach(() => {
  for (const page of pages) page.close();
  pages = [];
});

/** The first to tell the server where a passage went is believed; whoever was later takes that over. */
let onServer: Passage;
const open = (state: Uint8Array, client: number): Page => {
  const doc = new Y.Doc();
  doc.clientID = client;
  Y.applyUpdate(doc, state);
  const comments = new CommentStore();
  const suggestions = new SuggestionStore(personOf('ann'), 'edit', () => '');
  const others = [suggesting(suggestions), commentHighlights(comments, () => doc)];
  return { ...openEditor(() => undefined, { doc, others }), comments, suggestions };
};
const know = ({ comments }: Page) =>
  comments.set({ marked: [{ id: threadId, passage: onServer, resolved: false }] });
const meant = ({ doc }: Page) => {
  const range = rangeOf(doc, onServer);
  return range && [wordsAt(doc, range), range];
};

/** A comment on `samen`, in a paragraph that somebody proposes; for two. */
const begin = async (): Promise<void> => {
  const begun = new Y.Doc();
  const block = paragraph('');
  const run = new Y.XmlText();
  run.applyDelta([
    { insert: 'Wij mailen.' },
    { insert: proposedBreak, attributes: { insertion: { id, by: personOf('eva') } } },
    { insert: 'Altijd samen.' },
  ]);
  block.insert(0, [run]);
  begun.getXmlFragment(documentRoot).insert(0, [block]);
  onServer = passageAt(begun, { from: 19, to: 24 });
  pages = [1, 2].map((client) => open(Y.encodeStateAsUpdate(begun), client));
  await settled();
  for (const page of pages) {
    page.comments.actions = {
      moved: (_: unknown, before: Passage, after: Passage) => {
        if (JSON.stringify(before) === JSON.stringify(onServer)) onServer = after;
      },
    } as never;
    know(page);
  }
};

it('a comment goes along with words that move to a paragraph of their own', async () => {
  await begin();
  const [one] = pages as [Page, Page];
  one.suggestions.actions?.settle([id], 'accept');
  await settled();
  expect(meant(one)).toEqual(['samen', { from: 18, to: 23 }]);
});

it.each([0, 1])(
  'a comment stays on words that two moved at once, whoever of them told first where it went: %i',
  async (first) => {
    await begin();
    const [one, other] = first === 0 ? pages : pages.toReversed();
    for (const page of [one, other] as Page[]) {
      page.suggestions.actions?.settle([id], 'accept');
      await settled();
    }
    for (const page of pages) know(page);
    for (const page of pages)
      for (const from of pages)
        if (page !== from) Y.applyUpdate(page.doc, Y.encodeStateAsUpdate(from.doc), 'elsewhere');
    await settled();
    for (const page of pages) {
      expect(page.editor.state.doc.textContent).toBe('Wij mailen.Altijd samen.');
      expect(meant(page)).toEqual(['samen', { from: 18, to: 23 }]);
      know(page);
      await settled();
      expect(page.editor.view.dom.querySelector('[data-thread]')?.textContent).toBe('samen');
    }
  },
);
