import type { Block } from './outline.js';

/** What a format finds in a file. */
export interface Reading {
  title: string | null;
  blocks: Block[];
  /** Footnotes, to come under the text. */
  notes: Block[];
}
