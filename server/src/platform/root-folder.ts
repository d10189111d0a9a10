import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the checkout; the compiled server lies deeper in it than its source. */
export function rootFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'client')) || !existsSync(join(folder, 'shared'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error('The folders client and shared are not above the server');
    folder = parent;
  }
  return folder;
}
