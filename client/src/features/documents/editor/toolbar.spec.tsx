import { afterEach, expect, it } from '@jest/globals';
import { documentRoot } from '@leerkring/shared/contract/documents';
import { act, createRef } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import * as Y from 'yjs';
import { openEditor, type TestEditor } from './test-editor';
import { Toolbar } from './toolbar';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
// jsdom has no popovers: their menus stand open.
Object.assign(HTMLElement.prototype, { hidePopover: () => undefined });

let open: TestEditor;
let root: Root | undefined;
afterEach(() => {
  act(() => root?.unmount());
  open.close();
  document.body.replaceChildren();
});

const show = (begin?: (root: Y.XmlFragment) => void) => {
  open = openEditor(begin);
  const place = document.body.appendChild(document.createElement('div'));
  root = createRoot(place);
  act(() => root?.render(<Toolbar editor={open.editor} label="Reflectie" bar={createRef()} />));
  const tool = (name: string) =>
    [...place.querySelectorAll('button')].find((button) => button.ariaLabel === name);
  const sizes = () => [
    ...place.querySelectorAll<HTMLElement>('[aria-label="Breedte"] [role="menuitemradio"]'),
  ];
  return {
    press: (name: string) => act(() => tool(name)?.click()),
    /** Whether there is something to take back, and something to do again. */
    possible: () =>
      ['Ongedaan maken', 'Opnieuw'].map((name) => tool(name)?.getAttribute('aria-disabled') !== 'true'),
    /** Once an image is selected: whether it is small, half or full. */
    sizes: () => sizes().map(({ ariaChecked }) => ariaChecked),
    choose: (words: string) =>
      act(() =>
        sizes()
          .find(({ textContent }) => textContent.startsWith(words))
          ?.click(),
      ),
    first: () => [...place.querySelectorAll('button')].slice(0, 2).map(({ ariaLabel }) => ariaLabel),
  };
};

it('begins with taking back and doing again, for as long as there is something of that', () => {
  const { press, possible, first } = show();
  expect([first(), possible()]).toEqual([
    ['Ongedaan maken', 'Opnieuw'],
    [false, false],
  ]);
  act(() => void open.editor.commands.insertContent('mijn'));
  expect(possible()).toEqual([true, false]);
  press('Opnieuw');
  expect(open.editor.getText()).toBe('mijn');
  press('Ongedaan maken');
  expect([open.editor.getText(), possible()]).toEqual(['', [false, true]]);
  press('Opnieuw');
  expect([open.editor.getText(), possible()]).toEqual(['mijn', [true, false]]);
});

it('takes back nothing that a colleague wrote', () => {
  const { press, possible } = show();
  const colleague = new Y.Doc();
  Y.applyUpdate(colleague, Y.encodeStateAsUpdate(open.doc));
  const paragraph = colleague.getXmlFragment(documentRoot).get(0) as Y.XmlElement;
  paragraph.insert(0, [new Y.XmlText('van haar')]);
  act(() => Y.applyUpdate(open.doc, Y.encodeStateAsUpdate(colleague)));
  expect(possible()).toEqual([false, false]);
  press('Ongedaan maken');
  expect(open.editor.getText()).toBe('van haar');
});

it('has the widths of an image while one is selected, and says which it is', () => {
  const { sizes, choose } = show((root) =>
    root.insert(0, [new Y.XmlElement('paragraph'), new Y.XmlElement('image')]),
  );
  act(() => void open.editor.commands.setTextSelection(1));
  expect(sizes()).toEqual([]);
  act(() => void open.editor.commands.setNodeSelection(2));
  expect(sizes()).toEqual(['false', 'false', 'true']);
  choose('Half');
  expect(sizes()).toEqual(['false', 'true', 'false']);
  choose('Klein');
  expect(sizes()).toEqual(['true', 'false', 'false']);
});
