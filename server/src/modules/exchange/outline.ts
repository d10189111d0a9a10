/**
 * A text as plain typed blocks: what stands between the co-edited text and the formats. Each format is read
 * into it and written from it, and knows nothing of Yjs or of another format.
 */
import type { CalloutKind, ImageSize } from '@leerkring/shared/contract/document-schema';

export interface Outline {
  title: string;
  blocks: Block[];
}

export type Block = Paragraph | Heading | List | Quote | Callout | Rule | Table | Image;

export interface Paragraph extends Words {
  kind: 'paragraph';
}
export interface Heading extends Words {
  kind: 'heading';
  /** 2 to 4; the title of the text is level 1. */
  level: number;
}
interface Words {
  inlines: Inline[];
  /** Somebody suggests that it ends here (`insertion`), or goes on in the next one (`deletion`). */
  end?: Marks;
}
export interface List {
  kind: 'list';
  style: ListStyle;
  items: ListItem[];
}
export type ListStyle =
  | { kind: 'bullet' }
  | { kind: 'task' }
  /** The letter or digit that HTML knows it by, and the number of the first item. */
  | { kind: 'ordered'; numbering: Numbering; start: number };
export const numberings = ['1', 'a', 'A', 'i', 'I'] as const;
export type Numbering = (typeof numberings)[number];
export interface ListItem {
  /** Of a task. */
  checked: boolean;
  blocks: Block[];
}
export interface Quote {
  kind: 'quote';
  blocks: Block[];
}
export interface Callout {
  kind: 'callout';
  callout: CalloutKind;
  blocks: Block[];
}
export interface Rule {
  kind: 'rule';
}
export interface Image {
  kind: 'image';
  fileId: string;
  /** Null: nobody said what it shows; empty: it only decorates. */
  alt: string | null;
  /** In pixels. */
  width: number;
  height: number;
  size: ImageSize;
  /** Null: it is not at hand, and what it shows is said in its place. */
  picture: Picture | null;
}
export interface Picture {
  type: 'png' | 'jpg';
  bytes: Uint8Array;
}
export interface Table {
  kind: 'table';
  rows: Cell[][];
}
export interface Cell {
  isHeader: boolean;
  colspan: number;
  rowspan: number;
  blocks: Block[];
}

export type Inline = TextRun | LineBreak;
export interface LineBreak {
  kind: 'break';
}
export interface TextRun {
  kind: 'text';
  text: string;
  marks: Marks;
}
export interface Marks {
  bold?: boolean;
  italic?: boolean;
  strike?: boolean;
  code?: boolean;
  link?: string;
  /** A suggestion that nobody decided on yet. */
  suggestion?: 'insertion' | 'deletion';
  /** Who made it, by name, when the file may tell. */
  author?: string;
  /** When, as an instant. */
  at?: string;
}

export const sameMarks = (one: Marks, other: Marks): boolean =>
  (['bold', 'italic', 'strike', 'code', 'link', 'suggestion', 'author', 'at'] as const).every(
    (name) => (one[name] || undefined) === (other[name] || undefined),
  );

/** Runs that look the same as one, without empty ones. */
export const joined = (inlines: readonly Inline[]): Inline[] => {
  const result: Inline[] = [];
  for (const inline of inlines) {
    const last = result.at(-1);
    if (inline.kind === 'break') result.push(inline);
    else if (inline.text === '') continue;
    else if (last?.kind === 'text' && sameMarks(last.marks, inline.marks)) last.text += inline.text;
    else result.push({ ...inline });
  }
  return result;
};

export const plainText = (inlines: readonly Inline[]): string =>
  inlines.map((inline) => (inline.kind === 'text' ? inline.text : '\n')).join('');

export const paragraph = (inlines: Inline[]): Paragraph => ({ kind: 'paragraph', inlines });

/** The columns of a table: the widest row, with what reaches into it from above. */
export const columnsOf = ({ rows }: Table): number => Math.max(1, ...grid(rows).map((row) => row.length));

/** Where a cell begins in its row; null: something else reaches in there. */
export type Slot = { cell: Cell; isStart: boolean } | null;

/** Rows as slots, so that a cell over several columns and rows is found in each of them. */
export const grid = (rows: readonly Cell[][]): Slot[][] => {
  const slots: Slot[][] = rows.map(() => []);
  for (const [top, row] of rows.entries()) {
    let column = 0;
    for (const cell of row) {
      while (slots[top]?.[column]) column += 1;
      for (let down = 0; down < cell.rowspan && top + down < rows.length; down += 1)
        for (let right = 0; right < cell.colspan; right += 1) {
          const line = slots[top + down];
          if (line) line[column + right] = { cell, isStart: down === 0 && right === 0 };
        }
      column += cell.colspan;
    }
  }
  return slots.map((line) => Array.from(line, (slot) => slot ?? null));
};
