/** Texts as people make them in the editor, for specs: the same kinds of changes, at random. */
import { documentRoot } from '@leerkring/shared/contract/documents';
import * as Y from 'yjs';

export type Random = (below: number) => number;

/** Numbers that are the same in every run (mulberry32). */
export const seeded = (seed: number): Random => {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
};

export const rootOf = (doc: Y.Doc) => doc.getXmlFragment(documentRoot);

/** Element with a run of text in it. */
export const block = (name: string, text = ''): Y.XmlElement => {
  const element = new Y.XmlElement(name);
  element.insert(0, [new Y.XmlText(text)]);
  return element;
};

/** One change that an editor makes. */
export const change = (doc: Y.Doc, random: Random): void => {
  const root = rootOf(doc);
  const at = root.length === 0 ? null : random(root.length);
  const element = at === null ? null : (root.get(at) as Y.XmlElement);
  const text = element?.get(0);
  const roll = random(14);
  doc.transact(() => {
    if (!element || roll === 0) root.insert(at ?? 0, [block('paragraph', 'Een zin. ')]);
    else if (roll === 1) root.insert(at ?? 0, [composed(random)]);
    else if (roll === 2) restyle(element, random);
    else if (roll === 3 && root.length > 2) root.delete(at ?? 0, 1);
    else if (!(text instanceof Y.XmlText)) fillIn(element);
    else if (roll === 4 && text.length > 3) text.format(random(text.length - 2), 2, mark(random));
    else if (roll < 7 && text.length > 3) text.delete(random(text.length - 2), 2);
    else text.insert(random(text.length + 1), ['a', 'woord ', '👩‍👩‍👧', 'é'][random(4)] ?? '');
  });
};

const mark = (random: Random) =>
  [
    { bold: {} },
    { bold: null },
    { link: { href: 'https://voorbeeld.nl/a' } },
    { link: { href: 'mailto:a@voorbeeld.nl' } },
    { link: null, code: {} },
  ][random(5)] ?? {};

const within = (name: string, ...inside: Y.XmlElement[]) => {
  const made = new Y.XmlElement(name);
  made.insert(0, inside);
  return made;
};

/** Yjs types attributes as strings and stores any value. */
export const withAttribute = (element: Y.XmlElement, name: string, value: unknown): Y.XmlElement => {
  element.setAttribute(name, value as string);
  return element;
};

const composed = (random: Random): Y.XmlElement => {
  const made = [
    () => within('bulletList', within('listItem', block('paragraph', 'punt'))),
    () => within('taskList', withAttribute(within('taskItem', block('paragraph', 'doen')), 'checked', false)),
    () => withAttribute(within('callout', block('paragraph', 'let op')), 'kind', 'let-op'),
    () => within('table', within('tableRow', cell('tableHeader'), cell('tableCell'))),
    () => new Y.XmlElement('horizontalRule'),
  ];
  return (made[random(made.length)] ?? (() => block('paragraph')))();
};

const cell = (name: string) =>
  withAttribute(withAttribute(within(name, block('paragraph', 'vak')), 'colspan', 1), 'colwidth', [120]);

const restyle = (element: Y.XmlElement, random: Random) => {
  if (element.nodeName === 'heading') withAttribute(element, 'level', 2 + random(3));
  if (element.nodeName === 'callout') withAttribute(element, 'kind', 'info');
};

/** Something more, where the editor has it. */
const fillIn = (element: Y.XmlElement) => {
  const row = element.get(0);
  if (['paragraph', 'heading'].includes(element.nodeName))
    element.insert(0, [new Y.XmlText('er stond niets')]);
  else if (element.nodeName === 'bulletList')
    element.insert(0, [within('listItem', block('paragraph', 'er bij'))]);
  else if (element.nodeName === 'table' && row instanceof Y.XmlElement) row.insert(0, [cell('tableCell')]);
};
