import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { PersonId } from '@leerkring/shared/contract/common';
import { documentRoot } from '@leerkring/shared/contract/documents';
import { Extension } from '@tiptap/core';
import { act, type ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { createMemoryRouter, RouterProvider } from 'react-router';
import * as Y from 'yjs';
import { DocumentProvider } from '../../lib/document-provider';
import { letWrite } from '../../lib/first-words';
import { inheritAll, writtenIn } from '../../lib/page-ahead';
import { settle, type TestConnection } from '../../lib/test-connection';
import { DocumentServer, documentId } from '../../lib/test-document-server';
import { DocumentWorkspace, type DocumentWorkspaceProps } from './document-workspace';
import { useTextEditor, useWorkspace } from './workspace-context';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

let root: Root | undefined;
let provider: DocumentProvider | undefined;
afterEach(() => {
  act(() => root?.unmount());
  provider?.destroy();
  document.body.replaceChildren();
});

/** With what the page does after it. */
const nextFrame = (): Promise<void> =>
  new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

/** Until the text is there, and the editor when it is allowed. */
const until = async (place: HTMLElement, selector: string): Promise<HTMLElement> => {
  await act(() => import('./editor/text-editor'));
  for (;;) {
    await act(nextFrame);
    const found = place.querySelector<HTMLElement>(selector);
    if (found) return found;
  }
};

const written = (words: string): Uint8Array => {
  const doc = new Y.Doc();
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.insert(0, [new Y.XmlText(words)]);
  doc.getXmlFragment(documentRoot).insert(0, [paragraph]);
  return Y.encodeStateAsUpdate(doc);
};

const show = (
  props: Partial<DocumentWorkspaceProps> = {},
  { mayWrite = true, isConnected = true }: { mayWrite?: boolean; isConnected?: boolean } = {},
) => {
  const server = new DocumentServer();
  server.mayWrite = mayWrite;
  server.log = [written('Wat we afspraken')];
  const { connection } = server.connect();
  if (!isConnected) connection.become('connecting');
  provider = new DocumentProvider(connection, documentId);
  const workspace: ReactNode = (
    <DocumentWorkspace
      provider={provider}
      label="Afspraken"
      placeholder="Schrijf hier"
      editable={mayWrite}
      readers="Alleen deze groep"
      kept="Bewaard tot 24 december"
      {...props}
    />
  );
  const place = document.body.appendChild(document.createElement('div'));
  root = createRoot(place);
  const router = createMemoryRouter([{ path: '/', element: workspace }]);
  act(() => root?.render(<RouterProvider router={router} />));
  return { place, connection, server, provider };
};
const buttonOf = (place: HTMLElement, name: string) =>
  [...place.querySelectorAll('button')].find((one) => one.textContent === name);

const Panel = () => {
  const editor = useTextEditor();
  const { showPanel } = useWorkspace();
  return (
    <button type="button" onClick={() => showPanel('other')}>
      {editor ? editor.getText() : 'nog geen editor'}
    </button>
  );
};
const panels = [
  { id: 'one', label: 'Versies', render: () => <Panel /> },
  { id: 'other', label: 'Reacties', render: () => <p>Geen reacties</p> },
];

const youssef = { id: PersonId.parse('0190c1f0-0000-7000-8000-00000000000b'), name: 'Youssef' };
const youssefWrites = (connection: TestConnection) => {
  const end = { tname: documentRoot, assoc: 0 } as const;
  act(() =>
    connection.hear('document.updated', {
      documentId,
      incarnation: 7,
      after: 1,
      updates: [],
      saved: [],
      carets: [{ seat: 9, person: youssef, cursor: { anchor: end, head: end } }],
    }),
  );
};

describe('a text with what belongs to it', () => {
  it('says who reads it, whether it is saved and when it is erased', async () => {
    const { place } = show();
    await until(place, '[contenteditable="true"]');
    const truth = place.querySelector('[role="group"]')?.textContent;
    for (const words of ['Alleen deze groep', 'Opgeslagen', 'Bewaard tot 24 december'])
      expect(truth).toContain(words);
  });

  it('is still there when the connection goes, and says so', async () => {
    const { place, connection } = show();
    await until(place, '[contenteditable="true"]');
    act(() => connection.become('offline'));
    expect(place.textContent).toContain('Niet verbonden');
    expect(place.textContent).toContain('Wat we afspraken');
  });

  it('shows a panel beside it, which knows the editor and opens another', async () => {
    const { place } = show({ panels });
    await until(place, '[contenteditable="true"]');
    expect(place.querySelector('aside')).toBeNull();
    act(() => buttonOf(place, 'Versies')?.click());
    const panel = await until(place, 'aside [role="tabpanel"]:not([hidden]) button');
    expect(panel.textContent).toBe('Wat we afspraken');
    act(() => panel.click());
    expect(place.querySelector('aside')?.textContent).toContain('Geen reacties');
    const pressed = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true });
    act(() => place.querySelector('aside')?.dispatchEvent(pressed));
    expect(place.querySelector('aside')).toBeNull();
  });

  it('goes along with the caret of somebody until one types', async () => {
    const seen: (string | undefined)[] = [];
    Element.prototype.scrollIntoView = function note(this: HTMLElement) {
      seen.push(this.dataset['person']);
    };
    const { place, connection } = show();
    await until(place, '[contenteditable="true"]');
    youssefWrites(connection);
    const face = await until(place, '.people-here button');
    expect(face.getAttribute('aria-label')).toBe('Volg Youssef');
    act(() => face.click());
    await until(place, '[aria-pressed="true"][aria-label="Volg Youssef"]');
    await act(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    expect(seen).toContain(youssef.id);
    act(() => window.dispatchEvent(new KeyboardEvent('keydown', { key: 'a' })));
    expect(face.getAttribute('aria-pressed')).toBe('false');
  });

  it('is there to read before there is a connection, and says that it is not connected yet', async () => {
    const { place, connection, server, provider: its } = show({}, { isConnected: false });
    expect(place.textContent).toContain('Verbinden…');
    act(() => its.show({ text: server.text, mayWrite: false }));
    const read = await until(place, '[role="region"][aria-label="Afspraken"]');
    expect(read.textContent).toBe('Wat we afspraken');
    // Nobody knows yet whether it may be written, so nothing says that it may not.
    expect(place.querySelector('.rich-text__note')).toBeNull();
    act(() => connection.become('offline'));
    expect(place.querySelector('.rich-text__note')?.textContent).toMatch(/^Er is geen verbinding/);
    expect(place.textContent).toContain('Niet verbonden');
    act(() => connection.become('connected'));
    await until(place, '.text-editor:not([hidden]) [contenteditable="true"]');
    expect(place.querySelector('.rich-text__note')).toBeNull();
    expect(place.querySelector('[role="region"]')).toBeNull();
    expect(connection.count('document.open')).toBe(1);
  });

  it('is there to write before there is a connection, and only to read when there is none', async () => {
    const { place, connection, server, provider: its } = show({}, { isConnected: false });
    act(() => its.show({ text: server.text, mayWrite: true }));
    await until(place, '.text-editor:not([hidden]) [contenteditable="true"]');
    expect(place.textContent).toContain('Verbinden…');
    act(() => connection.become('offline'));
    await until(place, '.text-editor:not([hidden]) [contenteditable="false"]');
    expect(place.querySelector('.rich-text__note')?.textContent).toMatch(/^Er is geen verbinding/);
    act(() => connection.become('connected'));
    await until(place, '.text-editor:not([hidden]) [contenteditable="true"]');
    expect(place.querySelector('.rich-text__note')).toBeNull();
  });

  it('is read without the editor when there never was a connection', async () => {
    const { place, connection, server, provider: its } = show({}, { isConnected: false });
    connection.become('offline');
    act(() => its.show({ text: server.text, mayWrite: true }));
    await until(place, '.text-editor[hidden] .written-text');
    expect(place.querySelector('[role="region"][aria-label="Afspraken"]')).not.toBeNull();
    expect(place.querySelector('[contenteditable="true"]')).toBeNull();
  });

  describe('under a page that shows it already', () => {
    beforeEach(() => document.body.insertAdjacentHTML('beforeend', '<div class="page-ahead"></div>'));
    afterEach(() => document.querySelector('.page-ahead')?.remove());

    const draw = (mayWrite: boolean) => {
      const shown = show({}, { isConnected: false });
      act(() => shown.provider.show({ text: shown.server.text, mayWrite }));
      return shown;
    };

    it('is not drawn to be read by who is about to write', async () => {
      const { place } = draw(true);
      expect(place.querySelector('.leerkring-skeleton')).not.toBeNull();
      expect(place.querySelector('[role="region"][aria-label="Afspraken"]')).toBeNull();
      await until(place, '.text-editor:not([hidden]) [contenteditable="true"]');
      expect(place.querySelector('.leerkring-skeleton')).toBeNull();
    });

    it('is drawn to be read after all without a connection', () => {
      const { place, connection } = draw(false);
      act(() => connection.become('offline'));
      expect(place.querySelector('[role="region"][aria-label="Afspraken"]')).not.toBeNull();
    });

    it('is drawn to be read after all when the editor is late', () => {
      jest.useFakeTimers();
      const { place } = draw(false);
      expect(place.querySelector('.leerkring-skeleton')).not.toBeNull();
      act(() => jest.advanceTimersByTime(5_000));
      jest.useRealTimers();
      expect(place.querySelector('[role="region"][aria-label="Afspraken"]')).not.toBeNull();
    });
  });

  it('is one text on the page at any time, while the editor is made and while it takes over', async () => {
    const { place, connection, server, provider: its } = show({}, { isConnected: false });
    act(() => its.show({ text: server.text, mayWrite: false }));
    const texts = () =>
      [...place.querySelectorAll('.text-editor:not([hidden]) .written-text')].map((one) => one.textContent);
    await until(place, '.text-editor[hidden] .written-text');
    expect(texts()).toEqual(['Wat we afspraken']);
    act(() => connection.become('connected'));
    await until(place, '.text-editor:not([hidden]) [contenteditable="true"]');
    expect(texts()).toEqual(['Wat we afspraken']);
  });

  it('draws the text once to read and once to write', async () => {
    const make = jest.spyOn(Document.prototype, 'createElement');
    const { place } = show();
    await until(place, '[role="toolbar"]');
    const paragraphs = make.mock.calls.filter(([name]) => name.toLowerCase() === 'p').length;
    make.mockRestore();
    expect(paragraphs).toBe(2);
  });

  describe('in a page that came with the text, and was written in', () => {
    /** The page as it came, with these words in it now. */
    const cameWith = (now: string) => {
      const page = document.body.appendChild(document.createElement('div'));
      page.className = 'page-ahead';
      page.innerHTML = '<div class="written-text"><p>Wat we afspraken</p></div>';
      letWrite(page.firstElementChild as HTMLElement);
      const block = page.querySelector('p') as HTMLElement;
      Object.assign(block, { asItCame: block.cloneNode(true) });
      block.dataset['written'] = '';
      block.textContent = now;
      return page;
    };
    const opens = (props: Partial<DocumentWorkspaceProps> = {}): ReturnType<typeof show> => {
      const shown = show(props, { isConnected: false });
      act(() => shown.provider.show({ text: shown.server.text, mayWrite: true }));
      return shown;
    };
    const takesOver = (page: HTMLElement) => {
      const written = writtenIn(page);
      act(() => inheritAll(written));
      page.remove();
    };

    it('has those words, which are saved when the connection is there', async () => {
      const page = cameWith('Wat we samen afspraken');
      const { place, connection, server } = opens();
      const text = await until(place, '[contenteditable="true"]');
      takesOver(page);
      expect(text.textContent).toBe('Wat we samen afspraken');
      expect(text.getAttribute('aria-readonly')).toBe('false');
      const kept = server.log.length;
      act(() => connection.become('connected'));
      await act(settle);
      expect(server.log.length).toBe(kept + 1);
      expect(place.textContent).not.toContain('Kopieer');
    });

    it('is written on in when there is no connection after all', async () => {
      const page = cameWith('Wat we samen afspraken');
      const { place, connection } = opens();
      act(() => connection.become('offline'));
      const text = await until(place, '[contenteditable="true"]');
      takesOver(page);
      await act(nextFrame);
      expect(text.getAttribute('contenteditable')).toBe('true');
      expect(text.textContent).toBe('Wat we samen afspraken');
    });

    it('keeps its place until the editor is there, and gives them back when that takes too long', () => {
      jest.useFakeTimers();
      const page = cameWith('Wat we samen afspraken');
      const { place } = opens();
      act(() => jest.advanceTimersByTime(34_999));
      expect(place.querySelector('.leerkring-skeleton')).not.toBeNull();
      act(() => jest.advanceTimersByTime(1));
      jest.useRealTimers();
      expect(place.querySelector('.leerkring-skeleton')).toBeNull();
      takesOver(page);
      expect(place.querySelector('blockquote')?.textContent).toBe('Wat we samen afspraken');
    });

    it('gives them back when the editor does not come', async () => {
      jest.spyOn(console, 'error').mockImplementation(() => undefined);
      const page = cameWith('Wat we samen afspraken');
      const { place } = opens({ extensions: () => Promise.reject(new Error('not there')) });
      await until(place, '[role="region"][aria-label="Afspraken"]');
      takesOver(page);
      expect(place.querySelector('blockquote')?.textContent).toBe('Wat we samen afspraken');
      jest.restoreAllMocks();
    });

    it('gives them back when one may not write any more', async () => {
      const page = cameWith('Wat we samen afspraken');
      const { place, connection, server } = opens();
      server.mayWrite = false;
      act(() => connection.become('connected'));
      const text = await until(place, '.text-editor:not([hidden]) .ProseMirror');
      takesOver(page);
      expect(text.textContent).toBe('Wat we afspraken');
      expect(text.getAttribute('aria-readonly')).toBe('true');
      expect(place.textContent).toContain('Wat je schreef, kon niet meer in deze tekst komen.');
      expect(place.querySelector('blockquote')?.textContent).toBe('Wat we samen afspraken');
    });
  });

  it('draws nothing around the text anew for a letter that is saved', async () => {
    const render = jest.fn(() => null);
    const { place, provider: its } = show({
      panels: [{ id: 'one', label: 'Versies', render }],
      openPanel: 'one',
    });
    await until(place, '[role="toolbar"]');
    const statuses: string[] = [];
    its.subscribe(() => statuses.push(its.state().status));
    const before = render.mock.calls.length;
    await act(async () => {
      its.doc.getXmlFragment(documentRoot).insert(1, [new Y.XmlElement('paragraph')]);
      await settle();
    });
    expect(statuses).toEqual(['saving', 'saved']);
    expect(render.mock.calls.length).toBe(before);
  });

  it('takes what others add to the editor', async () => {
    const added = Extension.create({
      name: 'added',
      addCommands: () => ({}),
      onCreate: ({ editor }) => editor.view.dom.setAttribute('data-added', 'yes'),
    });
    const { place } = show({ extensions: () => Promise.resolve([added]) });
    await until(place, '[data-added="yes"]');
  });

  it('is read without the editor by who may not write', async () => {
    const { place } = show({}, { mayWrite: false });
    await until(place, '[role="region"][aria-label="Afspraken"]');
    expect(place.querySelector('[contenteditable]')).toBeNull();
    expect(place.textContent).toContain('Je kunt deze tekst nu lezen, maar niet veranderen.');
  });

  it('shows who writes to who may not, and promises no way to follow them', async () => {
    const { place, connection } = show({}, { mayWrite: false });
    await until(place, '[role="region"][aria-label="Afspraken"]');
    youssefWrites(connection);
    await until(place, '.people-here [role="img"][aria-label="Youssef"]');
    expect(place.querySelector('.people-here button')).toBeNull();
  });
});
