/** @jest-environment jsdom */
import { expect, it } from '@jest/globals';
import { documentRoot } from '@leerkring/shared/contract/documents';
import * as Y from 'yjs';
import { openEditor } from './test-editor';

const words = ['Een lange zin', 'en nog een'];
const run = (root: Y.XmlFragment, index: number) => (root.get(index) as Y.XmlElement).get(0) as Y.XmlText;

it('what a colleague did is shown, and the caret stays at its words, when marks of both meet', () => {
  const ann = openEditor((root) =>
    root.insert(
      0,
      words.map((line) => {
        const paragraph = new Y.XmlElement('paragraph');
        paragraph.insert(0, [new Y.XmlText(line)]);
        return paragraph;
      }),
    ),
  );
  const ben = new Y.Doc();
  Y.applyUpdate(ben, Y.encodeStateAsUpdate(ann.doc));
  const { content } = ann.editor.state.doc;
  ann.editor
    .chain()
    .setTextSelection({ from: 1, to: 10 })
    .toggleBold()
    .setTextSelection(content.size - 1)
    .run();
  ben.transact(() => {
    const text = run(ben.getXmlFragment(documentRoot), 0);
    text.format(0, 9, { bold: {} });
    text.delete(0, 6);
  });
  Y.applyUpdate(ann.doc, Y.encodeStateAsUpdate(ben));
  expect(ann.editor.getText()).toBe('nge zin\n\nen nog een');
  expect(ann.editor.state.selection.from).toBe(ann.editor.state.doc.content.size - 1);
  ann.close();
});
