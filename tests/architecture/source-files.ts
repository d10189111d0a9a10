import { readdirSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const NOT_OURS = new Set(['node_modules', 'dist']);

export interface SourceFile {
  path: string;
  text: string;
}

export const read = (path: string): string => readFileSync(`${root}${path}`, 'utf8');

/** Names at the top of the checkout. */
export const topLevel = (): string[] => readdirSync(root);

/** What people wrote under these folders; read from the disk, because a copy without .git is tested too. */
export function sourceFiles(folders: string[], ending: RegExp): SourceFile[] {
  return folders.flatMap(walk).flatMap((path) => (ending.test(path) ? [{ path, text: read(path) }] : []));
}

function walk(folder: string): string[] {
  return readdirSync(`${root}${folder}`, { withFileTypes: true }).flatMap((entry) => {
    const path = relative(root, `${root}${folder}/${entry.name}`).replaceAll('\\', '/');
    if (entry.isDirectory()) return NOT_OURS.has(entry.name) ? [] : walk(path);
    return [path];
  });
}
