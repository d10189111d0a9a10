/** What the thread is asked and what it answers. */
import type { ExportFormat, ImportPreview, Loss } from '@leerkring/shared/contract/exchange';
import type { KeptPictures } from './pictures.js';

export type Order =
  /** `updates`: the text, as Yjs has it. */
  | { what: 'export'; format: ExportFormat; title: string; updates: Uint8Array[]; pictures?: KeptPictures }
  /** Which files stand in it as images. */
  | { what: 'images'; updates: Uint8Array[] }
  | { what: 'preview'; file: Uint8Array }
  | { what: 'import'; file: Uint8Array; updates: Uint8Array[] };

export interface Answers {
  export: { file: Uint8Array };
  images: { fileIds: string[] };
  preview: { preview: ImportPreview };
  import: { updates: Uint8Array[]; losses: Loss[] };
}
