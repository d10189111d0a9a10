/** Reads a file that somebody chose. Excel saves in the encoding of the computer unless one says UTF-8. */
import { type ImportFault, MUNICIPALITY_LIST_LENGTH } from '@leerkring/shared/contract/organisations';

export type ReadFile =
  | { kind: 'text'; csv: string }
  | { kind: 'too-long' }
  | { kind: 'fault'; fault: ImportFault };

export async function readMunicipalityFile(file: Blob): Promise<ReadFile> {
  // No character takes more.
  if (file.size > 4 * MUNICIPALITY_LIST_LENGTH) return { kind: 'too-long' };
  const bytes = await file.arrayBuffer();
  try {
    const csv = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (csv.length > MUNICIPALITY_LIST_LENGTH) return { kind: 'too-long' };
    return csv.trim() ? { kind: 'text', csv } : faulty('no-lines');
  } catch {
    return faulty('not-utf8');
  }
}

const faulty = (code: ImportFault['code']): ReadFile => ({
  kind: 'fault',
  fault: { line: null, code, value: '' },
});
