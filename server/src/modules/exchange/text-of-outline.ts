/** Blocks as elements of a co-edited text. */
import { documentBlocks, documentNodes, headingLevels } from '@leerkring/shared/contract/document-schema';
import * as Y from 'yjs';
import { type Block, type Cell, type Inline, joined, type List, type Marks } from './outline.js';

/** As our editor makes them. What cannot stand where it stands gives what is in it. */
export const elementsOf = (blocks: readonly Block[], within: string | null = null): Y.XmlElement[] => {
  const made = blocks.flatMap((block) => elementOf(block, within));
  // Everything that holds blocks holds at least one.
  return made.length === 0 && within !== null ? [element('paragraph', {})] : made;
};

const fits = (name: string, within: string | null): boolean =>
  (within === null ? documentBlocks : (documentNodes[within]?.holds ?? [])).includes(name);

const elementOf = (block: Block, within: string | null): Y.XmlElement[] => {
  switch (block.kind) {
    case 'paragraph':
      return [element('paragraph', {}, ...wordsOf(block.inlines))];
    case 'heading': {
      const level = headingLevels.find((known) => known >= block.level) ?? 4;
      return [element('heading', { level }, ...wordsOf(block.inlines))];
    }
    case 'list':
      return listElement(block);
    case 'quote':
      return holder('blockquote', {}, block.blocks, within);
    case 'callout':
      return holder('callout', { kind: block.callout }, block.blocks, within);
    case 'rule':
      return fits('horizontalRule', within) ? [element('horizontalRule', {})] : [];
    case 'image': {
      const { fileId, alt, width, height, size } = block;
      return fits('image', within) ? [element('image', { fileId, alt, width, height, size })] : [];
    }
    case 'table':
      if (!fits('table', within))
        return elementsOf(
          block.rows.flat().flatMap((cell) => cell.blocks),
          within,
        );
      return block.rows.flat().length === 0 ? [] : [element('table', {}, ...block.rows.map(rowElement))];
  }
};

const holder = (
  name: string,
  attributes: Record<string, unknown>,
  blocks: readonly Block[],
  within: string | null,
): Y.XmlElement[] =>
  fits(name, within) ? [element(name, attributes, ...elementsOf(blocks, name))] : elementsOf(blocks, within);

const listElement = ({ style, items }: List): Y.XmlElement[] => {
  if (items.length === 0) return [];
  const isTask = style.kind === 'task';
  const item = isTask ? 'taskItem' : 'listItem';
  const made = items.map(({ checked, blocks }) =>
    element(item, isTask ? { checked } : {}, ...elementsOf(startingWithWords(blocks), item)),
  );
  if (style.kind === 'ordered') {
    const type = style.numbering === '1' ? null : style.numbering;
    return [element('orderedList', { start: style.start, type }, ...made)];
  }
  return [element(isTask ? 'taskList' : 'bulletList', {}, ...made)];
};

/** An item begins with a paragraph. */
const startingWithWords = (blocks: readonly Block[]): readonly Block[] =>
  blocks[0]?.kind === 'paragraph' ? blocks : [{ kind: 'paragraph', inlines: [] }, ...blocks];

const rowElement = (row: readonly Cell[]): Y.XmlElement =>
  element(
    'tableRow',
    {},
    ...row.map(({ isHeader, colspan, rowspan, blocks }) => {
      const name = isHeader ? 'tableHeader' : 'tableCell';
      return element(name, { colspan, rowspan }, ...elementsOf(blocks, name));
    }),
  );

const element = (
  name: string,
  attributes: Record<string, unknown>,
  ...children: (Y.XmlElement | Y.XmlText)[]
): Y.XmlElement => {
  const made = new Y.XmlElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value as string);
  made.insert(0, children);
  return made;
};

const wordsOf = (inlines: readonly Inline[]): (Y.XmlElement | Y.XmlText)[] => {
  const words: (Y.XmlElement | Y.XmlText)[] = [];
  let delta: { insert: string; attributes: Record<string, unknown> }[] = [];
  const end = () => {
    if (delta.length === 0) return;
    const text = new Y.XmlText();
    text.applyDelta(delta);
    words.push(text);
    delta = [];
  };
  for (const inline of joined(inlines)) {
    if (inline.kind === 'text') {
      const insert = writable(inline.text);
      if (insert !== '') delta.push({ insert, attributes: attributesOf(inline.marks) });
    } else {
      end();
      words.push(element('hardBreak', {}));
    }
  }
  end();
  return words;
};

/** A suggestion is somebody's; what comes from a file is nobody's yet. */
const attributesOf = ({ bold, italic, strike, code, link }: Marks): Record<string, unknown> => ({
  ...(bold && { bold: {} }),
  ...(italic && { italic: {} }),
  ...(strike && { strike: {} }),
  ...(code && { code: {} }),
  ...(link && { link: { href: link } }),
});

/** Without control characters and half characters, which cannot be stored. */
const writable = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: leaving them out is the purpose
  text.replaceAll(/[\u0000-\u001f\u007f\ue000]/g, '').replaceAll(/\p{Surrogate}/gu, '\ufffd');
