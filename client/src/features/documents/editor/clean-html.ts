/**
 * What Word, Outlook, Google Docs and web pages put on the clipboard, as plain html that says the same: lists that
 * are lists, tables that hold facts and not a layout, headings under the heading of our page, and no empty lines.
 */
import { officeLists } from './office-lists';

/**
 * Our content security policy lets no style be read, not even from html that is never shown: so each is renamed
 * before it becomes html, to `data-style`, where the rest of this file looks for it.
 */
export const withoutStyles = (html: string): string =>
  html
    .replace(/<style[\s>][\s\S]*?<\/style>/gi, '')
    .replace(/<[a-z][^<>]*>/gi, (tag) => tag.replace(/\sstyle(\s*=)/gi, ' data-style$1'));

/** In place. What comes from a text of ours is left as it is, but for proposals: those stay where they were made. */
export const cleanHtml = (root: HTMLElement): void => {
  for (const proposal of all(root, 'ins.suggestion, del.suggestion')) unwrap(proposal);
  if (root.querySelector('[data-pm-slice]')) return;
  for (const rubbish of all(root, 'script, style, meta, link, title, xml, head, img, object, svg'))
    rubbish.remove();
  for (const comment of commentsIn(root)) comment.remove();
  officeLists(root);
  styledWords(root);
  for (const element of all(root, '*')) if (element.localName.includes(':')) unwrap(element);
  for (const text of textsIn(root)) text.data = text.data.replaceAll('\u00a0', ' ');
  nestedLists(root);
  checklists(root);
  layoutTables(root);
  headings(root);
  emptyLines(root);
};

const all = (root: HTMLElement, selector: string) => [...root.querySelectorAll<HTMLElement>(selector)];

const unwrap = (element: Element) => element.replaceWith(...element.childNodes);

const renamed = (element: Element, name: string): HTMLElement => {
  const made = element.ownerDocument.createElement(name);
  made.append(...element.childNodes);
  element.replaceWith(made);
  return made;
};

const nodesOf = <T extends Node>(root: HTMLElement, kind: number): T[] => {
  const walker = root.ownerDocument.createTreeWalker(root, kind);
  const found: T[] = [];
  while (walker.nextNode()) found.push(walker.currentNode as T);
  return found;
};
const commentsIn = (root: HTMLElement) => nodesOf<Comment>(root, NodeFilter.SHOW_COMMENT);
const textsIn = (root: HTMLElement) => nodesOf<Text>(root, NodeFilter.SHOW_TEXT);

/** Bold, italic and struck by style, and a bold that a style takes back. */
const styledWords = (root: HTMLElement) => {
  for (const element of all(root, '[data-style]')) {
    const style = element.dataset['style'] ?? '';
    if (element.matches('b, strong') && /(^|;)\s*font-weight:\s*(normal|[1-5]00)/i.test(style))
      unwrap(element);
    else if (element.localName === 'span')
      for (const [pattern, name] of wordStyles) if (pattern.test(style)) wrapInside(element, name);
  }
};

const wordStyles: readonly [RegExp, string][] = [
  [/(^|;)\s*font-weight:\s*(bold|[6-9]00)/i, 'strong'],
  [/(^|;)\s*font-style:\s*italic/i, 'em'],
  [/(^|;)\s*text-decoration[^;]*:[^;]*line-through/i, 's'],
];

const wrapInside = (element: HTMLElement, name: string) => {
  const made = element.ownerDocument.createElement(name);
  made.append(...element.childNodes);
  element.append(made);
};

/** A list beside its item belongs in it. */
const nestedLists = (root: HTMLElement) => {
  for (const list of all(root, 'ul > ul, ul > ol, ol > ul, ol > ol')) {
    const before = list.previousElementSibling;
    if (before?.localName === 'li') before.append(list);
    else unwrap(list);
  }
};

const checklists = (root: HTMLElement) => {
  for (const item of all(root, 'li')) {
    const box = item.querySelector<HTMLInputElement>('input[type="checkbox"]');
    const isOwnBox = box?.closest('li') === item;
    if (!isOwnBox && item.getAttribute('role') !== 'checkbox') continue;
    const checked = isOwnBox ? box.hasAttribute('checked') : item.getAttribute('aria-checked') === 'true';
    if (isOwnBox) box.remove();
    item.dataset['type'] = 'taskItem';
    item.dataset['checked'] = String(checked);
    if (item.parentElement) item.parentElement.dataset['type'] = 'taskList';
  }
};

/** A table around tables, or of one cell, is there for its looks. From the inside out. */
const layoutTables = (root: HTMLElement) => {
  for (const table of all(root, 'table').reverse()) {
    const cells = all(table, 'td, th');
    if (cells.length > 1 && !table.querySelector('table')) continue;
    table.replaceWith(
      ...cells.filter((cell) => cell.closest('table') === table).map((cell) => renamed(cell, 'div')),
    );
  }
};

/** The heading of the page is ours, so that a first one is a second here; there are three levels. */
const headings = (root: HTMLElement) => {
  for (const title of all(root, 'p.MsoTitle')) renamed(title, 'h1');
  const shift = root.querySelector('h1') ? 1 : 0;
  for (const heading of all(root, 'h1, h2, h3, h4, h5, h6')) {
    const level = Math.min(4, Number(heading.localName.slice(1)) + shift);
    for (const bold of all(heading, 'b, strong')) unwrap(bold);
    renamed(heading, `h${level}`);
  }
};

/** Lines that are there to make room; the room is ours. */
const emptyLines = (root: HTMLElement) => {
  const isEmpty = (element: HTMLElement) =>
    element.textContent.trim() === '' && !element.querySelector('input, hr, table, li');
  for (const line of all(root, 'p, h1, h2, h3, h4'))
    if (isEmpty(line) && !line.closest('td, th, li')) line.remove();
  for (const end of all(root, ':scope > br, body > br, p + br')) end.remove();
};
