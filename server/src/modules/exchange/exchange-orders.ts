/** What the thread is asked and what it answers. */
import type { ExportFormat, ImportPreview, Loss } from '@leerkring/shared/contract/exchange';
import type { FileRefused } from './package/file-refused.js';

export type Order =
  /** `updates`: the text, as Yjs has it. */
  | { what: 'export'; format: ExportFormat; title: string; updates: Uint8Array[] }
  | { what: 'preview'; file: Uint8Array }
  | { what: 'import'; file: Uint8Array; updates: Uint8Array[] };

export interface Answers {
  export: { file: Uint8Array };
  preview: { preview: ImportPreview };
  import: { updates: Uint8Array[]; losses: Loss[] };
}
export type AnswerTo<O extends Order> = Answers[O['what']];

/** `where`: in the code it went wrong. What went wrong could quote the text, so it is not told. */
export type Outcome = { answer: unknown } | { refused: FileRefused['code'] } | { where: string };
