/**
 * Tells with a page which files it needs and what it is going to ask, so that a phone fetches all of it at once. The
 * build of the client wrote down which they are (client/page-preloads.ts).
 */
import { existsSync, readFileSync } from 'node:fs';

export interface ToWrite {
  /** The script that lets them begin in the page as it came. */
  first: string;
  /** What the editor needs on top of the files of the page. */
  editor: string[];
}

export interface PagePreloads {
  /** Of the route: `/groepen/:groupId`. */
  path: string;
  /** How it looks, then what runs. */
  files: string[];
  /** What is asked, with the names of the route in it: `/api/v1/groups/:groupId`. */
  data: string[];
  /** Whether it can come with what it shows (page-ahead.ts). */
  isDrawn: boolean;
  /** For who is about to write, of a page that comes so. */
  toWrite: ToWrite | null;
}

const kinds: readonly (readonly [end: string, relation: string])[] = [
  ['.js', 'modulepreload'],
  ['.css', 'preload; as=style'],
  ['.woff2', 'preload; as=font; type=font/woff2'],
  ['', 'preload; as=fetch'],
];

/** A value of a Link header. */
export const preload = (address: string): string => {
  const relation = kinds.find(([end]) => address.endsWith(end))?.[1];
  return `<${address}>; rel=${relation}; crossorigin`;
};

const partsOf = (path: string): string[] => path.split('/').filter((part) => part !== '');

/** A part that begins with a colon stands for any. */
const isAt = (route: readonly string[], path: readonly string[]): boolean =>
  route.length === path.length && route.every((part, index) => part.startsWith(':') || part === path[index]);

/** With the parts of the path in the place of their names. */
const filledIn = (address: string, route: readonly string[], path: readonly string[]): string =>
  address.replace(/:\w+/g, (name) => path[route.indexOf(name)] ?? name);

/** No id has anything else in it, and nothing else gets into a header. */
const isPlain = (path: readonly string[]): boolean => path.every((part) => /^[\w-]+$/.test(part));

const nothing: Omit<PagePreloads, 'path'> = { files: [], data: [], isDrawn: false, toWrite: null };

/** What belongs to each path of a page; nothing for one that nobody knows. */
export function pagePreloads(file: string): (path: string) => Omit<PagePreloads, 'path'> {
  if (!existsSync(file)) return () => nothing;
  const pages = JSON.parse(readFileSync(file, 'utf8')) as PagePreloads[];
  const known = pages.map(({ path, ...page }) => ({ ...page, route: partsOf(path) }));
  return (path) => {
    const parts = partsOf(path);
    const page = known.find(({ route }) => isAt(route, parts));
    if (!page) return nothing;
    const { files, isDrawn, toWrite, route } = page;
    if (!isPlain(parts)) return { ...nothing, files };
    return { files, isDrawn, toWrite, data: page.data.map((address) => filledIn(address, route, parts)) };
  };
}
