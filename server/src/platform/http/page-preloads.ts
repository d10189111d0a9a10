/**
 * Tells with a page which files it needs besides those of the first screen, so that a phone fetches all of them at
 * once. The build of the client wrote down which they are (client/page-preloads.ts).
 */
import { existsSync, readFileSync } from 'node:fs';

interface PagePreloads {
  /** Of the route: `/groepen/:groupId`. */
  path: string;
  files: string[];
}

const preload = (file: string): string =>
  `<${file}>; rel=${file.endsWith('.css') ? 'preload; as=style' : 'modulepreload'}; crossorigin`;

const partsOf = (path: string): string[] => path.split('/').filter((part) => part !== '');

/** A part that begins with a colon stands for any. */
const isAt = (route: readonly string[], path: readonly string[]): boolean =>
  route.length === path.length && route.every((part, index) => part.startsWith(':') || part === path[index]);

/** The value of a Link header for each path of a page; '' for a page that needs no more, or that nobody knows. */
export function pagePreloads(file: string): (path: string) => string {
  if (!existsSync(file)) return () => '';
  const pages = JSON.parse(readFileSync(file, 'utf8')) as PagePreloads[];
  const known = pages.map(({ path, files }) => ({
    route: partsOf(path),
    link: files.map(preload).join(', '),
  }));
  return (path) => known.find(({ route }) => isAt(route, partsOf(path)))?.link ?? '';
}
