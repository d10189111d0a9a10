/** What the thread is asked and what it answers. */
import type { ExportFormat, ImportPreview, Loss } from '@leerkring/shared/contract/exchange';
import type { BroughtPictures } from './file-pictures.js';
import type { Told } from './outline-of-text.js';
import type { KeptPictures } from './pictures.js';
import type { FoundPicture } from './read-file.js';

export type Order =
  /** `updates`: the text, as Yjs has it. */
  | {
      what: 'export';
      format: ExportFormat;
      title: string;
      told?: Told;
      updates: Uint8Array[];
      pictures?: KeptPictures;
    }
  /** Who proposed something in it. */
  | { what: 'proposers'; updates: Uint8Array[] }
  /** Which files stand in it as images. */
  | { what: 'images'; updates: Uint8Array[] }
  | { what: 'preview'; file: Uint8Array }
  /** The images that stand in its text. */
  | { what: 'pictures'; file: Uint8Array }
  | { what: 'import'; file: Uint8Array; updates: Uint8Array[]; brought: BroughtPictures };

export interface Answers {
  export: { file: Uint8Array };
  images: { fileIds: string[] };
  proposers: { ids: string[] };
  preview: { preview: ImportPreview };
  pictures: { found: FoundPicture[] };
  import: { updates: Uint8Array[]; losses: Loss[] };
}
