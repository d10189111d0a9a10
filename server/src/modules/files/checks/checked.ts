/** What a check makes of a file: the same, without what it says about its makers, and what was taken out. */
import type { Removal } from '@leerkring/shared/contract/files';

export interface Checked {
  content: Buffer;
  size: { width: number; height: number } | null;
  removed: ReadonlySet<Removal>;
}
