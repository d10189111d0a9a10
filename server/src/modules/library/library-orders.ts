/** What the threads of the library are asked and what they answer. */
import type { FileExtension } from '@leerkring/shared/contract/file-types';

export type LibraryOrder =
  | { what: 'read'; extension: FileExtension; file: Uint8Array }
  /** Of a docx or odt. */
  | { what: 'find'; file: Uint8Array }
  | { what: 'fill'; file: Uint8Array; values: Record<string, string> };

/** Something to be filled in, in one file. */
export interface FoundInFile {
  key: string;
  label: string;
  count: number;
}

export interface LibraryAnswers {
  read: { text: string };
  find: { found: FoundInFile[] };
  fill: { file: Uint8Array };
}
