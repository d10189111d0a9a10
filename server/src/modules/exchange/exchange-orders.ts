/** What the thread is asked and what it answers. */
import type { ExportFormat, ImportPreview, Loss } from '@leerkring/shared/contract/exchange';

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
