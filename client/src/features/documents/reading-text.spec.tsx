import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { documentBlocks, documentMarks, documentNodes } from '@leerkring/shared/contract/document-schema';
import { documentRoot } from '@leerkring/shared/contract/documents';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import * as Y from 'yjs';
import { ReadingText } from './reading-text';
import type { SectionHints } from './section-hints';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

let root: Root | undefined;
const show = (doc: Y.Doc, hints?: SectionHints): HTMLElement => {
  const place = document.body.appendChild(document.createElement('div'));
  root = createRoot(place);
  act(() => root?.render(<ReadingText doc={doc} label="Reflectie" hints={hints} />));
  return place;
};
afterEach(() => {
  act(() => root?.unmount());
  document.body.replaceChildren();
});

const docOf = (...elements: Y.XmlElement[]) => {
  const doc = new Y.Doc();
  doc.getXmlFragment(documentRoot).insert(0, elements);
  return doc;
};
const element = (
  name: string,
  attributes: Record<string, unknown>,
  ...inside: (Y.XmlElement | Y.XmlText)[]
) => {
  const made = new Y.XmlElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value as string);
  made.insert(0, inside);
  return made;
};
const words = (text: string, marks: Record<string, unknown> = {}) => {
  const made = new Y.XmlText();
  made.insert(0, text, marks);
  return made;
};

/** The elements that it can only stand in. */
const aroundOf = (name: string): string[] => {
  const holder = Object.entries(documentNodes).find(([, { holds }]) => holds.includes(name))?.[0];
  return holder && !documentBlocks.includes(name) ? [...aroundOf(holder), holder] : [];
};
/** What stands in it beside what it holds: the break in an empty paragraph, the box of a task. */
const leafs: Record<string, number> = { heading: 1, paragraph: 1, taskItem: 2 };
const depthOf = (place: Element | null): number =>
  Math.max(0, ...[...(place?.children ?? [])].map((child) => 1 + depthOf(child)));

describe('a text to read', () => {
  it('has a shape for all that a text may be made of', () => {
    for (const name of Object.keys(documentNodes)) {
      const around = aroundOf(name);
      const outer = around.reduceRight((inside, one) => element(one, {}, inside), element(name, {}));
      const place = show(docOf(outer));
      // A table stands in a box that can slide, and has a body.
      const steps = around.includes('table') ? 3 + around.length : name === 'table' ? 3 : 1 + around.length;
      expect([name, depthOf(place.querySelector('.written-text'))]).toEqual([
        name,
        steps + (leafs[name] ?? 0),
      ]);
      act(() => root?.unmount());
    }
    for (const name of Object.keys(documentMarks)) {
      const value = name === 'link' ? { href: 'https://a.nl' } : {};
      const place = show(docOf(element('paragraph', {}, words('x', { [name]: value }))));
      expect([name, place.querySelector('p > *')?.textContent]).toEqual([name, 'x']);
      act(() => root?.unmount());
    }
  });

  it('shows headings, lists and tables as they are', () => {
    const place = show(
      docOf(
        element('heading', { level: 3 }, words('Kop')),
        element(
          'taskList',
          {},
          element('taskItem', { checked: true }, element('paragraph', {}, words('bellen'))),
        ),
        element(
          'table',
          {},
          element('tableRow', {}, element('tableHeader', { colspan: 2 }, element('paragraph', {}))),
        ),
      ),
    );
    expect(place.querySelector('h3')?.textContent).toBe('Kop');
    expect(place.querySelector<HTMLInputElement>('input')?.checked).toBe(true);
    expect(place.querySelector('input')?.getAttribute('aria-label')).toBe('Gedaan: bellen');
    expect(place.querySelector('th')?.colSpan).toBe(2);
  });

  it('shows an image as wide as was chosen, and as wide as the text otherwise', () => {
    const images = ['small', 'half', 'full', undefined, 'huge'].map((size) =>
      element('image', { width: 8, height: 6, ...(size && { size }) }),
    );
    const shown = [...show(docOf(...images)).querySelectorAll<HTMLElement>('.written-image')];
    expect(shown.map(({ dataset }) => dataset['size'])).toEqual(['small', 'half', 'full', 'full', 'full']);
  });

  it('follows what others write and what they take away', () => {
    const text = words('een');
    const doc = docOf(element('paragraph', {}, text));
    const place = show(doc);
    act(() => text.insert(3, ' twee'));
    expect(place.textContent).toBe('een twee');
    act(() => text.delete(0, 4));
    expect(place.textContent).toBe('twee');
  });

  it('leads nowhere that the server would not let in, and makes no element that it does not know', () => {
    const place = show(
      docOf(
        element('paragraph', {}, words('klik', { link: { href: 'javascript:alert(1)' } })),
        element('script', {}, words('alert(1)')),
      ),
    );
    expect(place.querySelector('a, script')).toBeNull();
    expect(place.textContent).toBe('klik');
  });

  it('says what to write where nothing stands under a heading with a hint', () => {
    const doc = docOf(
      element('heading', { level: 2 }, words('1 Doel')),
      element('paragraph', {}),
      element('heading', { level: 2 }, words('2 Begrippen')),
      element('paragraph', {}),
      element('paragraph', {}, words('Wat wij onrust noemen.')),
    );
    const hints = { '1 Doel': 'Waarom maak je dit?', '2 Begrippen': 'Wat bedoel je met wat?' };
    const hintsIn = (place: HTMLElement) =>
      [...place.querySelectorAll<HTMLElement>('.is-hinted')].map((one) => one.dataset['placeholder']);
    expect(hintsIn(show(doc))).toEqual([]);
    expect(hintsIn(show(doc, hints))).toEqual(['Waarom maak je dit?']);
  });

  it('has what is on the screen first, and the rest when there is nothing else to do', async () => {
    const doc = docOf(
      ...Array.from({ length: 100 }, (_, number) => element('paragraph', {}, words(`${number}`))),
    );
    jest.useFakeTimers();
    const place = show(doc);
    expect(place.querySelectorAll('p')).toHaveLength(40);
    act(() => jest.advanceTimersByTime(1_000));
    jest.useRealTimers();
    expect([...place.querySelectorAll('p')].map((one) => one.textContent).at(-1)).toBe('99');
  });
});
