/** A document of the demonstration as a file, written by the same hands as what people export. */
import type { ExportFormat } from '@leerkring/shared/contract/exchange';
import { writeDocx } from '../modules/exchange/docx/write-docx.js';
import { writeOdt } from '../modules/exchange/odt/write-odt.js';
import type { Block, List, Outline, Table } from '../modules/exchange/outline.js';
import { writePdf } from '../modules/exchange/pdf/write-pdf.js';

const writers: Record<ExportFormat, (outline: Outline) => Uint8Array | Promise<Uint8Array>> = {
  odt: writeOdt,
  docx: writeDocx,
  pdf: writePdf,
};

export const writtenFile = async (format: ExportFormat, title: string, text: string): Promise<Uint8Array> =>
  writers[format]({ title, blocks: blocksOf(text) });

/** As the texts are written (library-policy-texts.ts). */
const blocksOf = (text: string): Block[] => {
  const blocks: Block[] = [];
  for (const line of text.trim().split('\n')) {
    const [, sign = '', words = ''] = /^(##|-|\d+\.|\|)? ?(.*)$/.exec(line) ?? [];
    if (sign === '##') blocks.push({ kind: 'heading', level: 2, inlines: plain(words) });
    else if (sign === '|') rowInto(blocks, words);
    else if (sign) itemInto(blocks, sign === '-' ? { kind: 'bullet' } : numbered, words);
    else if (words) blocks.push({ kind: 'paragraph', inlines: plain(words) });
  }
  return blocks;
};

const numbered: List['style'] = { kind: 'ordered', numbering: '1', start: 1 };

const plain = (text: string) => [{ kind: 'text' as const, text, marks: {} }];

const itemInto = (blocks: Block[], style: List['style'], words: string): void => {
  const last = blocks.at(-1);
  const list: List = last?.kind === 'list' ? last : { kind: 'list', style, items: [] };
  if (list !== last) blocks.push(list);
  list.items.push({ checked: false, blocks: [{ kind: 'paragraph', inlines: plain(words) }] });
};

const rowInto = (blocks: Block[], words: string): void => {
  const last = blocks.at(-1);
  const table: Table = last?.kind === 'table' ? last : { kind: 'table', rows: [] };
  if (table !== last) blocks.push(table);
  const isHeader = table.rows.length === 0;
  const cells = words.replace(/\|\s*$/, '').split('|');
  table.rows.push(
    cells.map((cell) => ({
      ...{ isHeader, colspan: 1, rowspan: 1 },
      blocks: [{ kind: 'paragraph', inlines: cell.trim() ? plain(cell.trim()) : [] }],
    })),
  );
};
