/** The rows and cells of a table in an odt. */

import { elementsOf, type XmlElement } from '../../../platform/packages/xml-tree.js';
import type { Cell, Table } from '../outline.js';

/** A spreadsheet says "the same, a million times more"; a table to read does not. */
const maxRepeats = 64;
const groups = new Set(['table:table-rows', 'table:table-row-group', 'table:table-header-rows']);

type ReadCell = (cell: XmlElement) => Pick<Cell, 'isHeader' | 'blocks'>;

export const tableOf = (element: XmlElement, read: ReadCell): Table => ({
  kind: 'table',
  rows: rowsIn(element, false).map(({ row, isHeader }) => cellsIn(row, isHeader, read)),
});

const rowsIn = (element: XmlElement, isHeader: boolean): { row: XmlElement; isHeader: boolean }[] =>
  elementsOf(element).flatMap((child) => {
    if (child.name === 'table:table-row') return [{ row: child, isHeader }];
    return groups.has(child.name) ? rowsIn(child, isHeader || child.name === 'table:table-header-rows') : [];
  });

const cellsIn = (row: XmlElement, isHeaderRow: boolean, read: ReadCell): Cell[] =>
  elementsOf(row).flatMap((element): Cell[] => {
    if (element.name !== 'table:table-cell') return [];
    const number = (name: string) =>
      Math.min(maxRepeats, Math.max(1, Number(element.attributes[`table:number-${name}`] ?? 1) || 1));
    const { isHeader, blocks } = read(element);
    const cell = {
      isHeader: isHeader || isHeaderRow,
      colspan: number('columns-spanned'),
      rowspan: number('rows-spanned'),
      blocks,
    };
    return Array.from({ length: number('columns-repeated') }, () => cell);
  });
