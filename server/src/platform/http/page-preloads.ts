/**
 * Tells with a page which files it needs and what it is going to ask, so that a phone fetches all of it at once. The
 * build of the client wrote down which they are (client/page-preloads.ts).
 */
import { existsSync, readFileSync } from 'node:fs';

interface PagePreloads {
  /** Of the route: `/groepen/:groupId`. */
  path: string;
  files: string[];
  /** What is asked, with the names of the route in it: `/api/v1/groups/:groupId`. */
  data: string[];
}

const preload = (file: string): string =>
  `<${file}>; rel=${file.endsWith('.css') ? 'preload; as=style' : 'modulepreload'}; crossorigin`;

const preloadOfData = (address: string): string => `<${address}>; rel=preload; as=fetch; crossorigin`;

const partsOf = (path: string): string[] => path.split('/').filter((part) => part !== '');

/** A part that begins with a colon stands for any. */
const isAt = (route: readonly string[], path: readonly string[]): boolean =>
  route.length === path.length && route.every((part, index) => part.startsWith(':') || part === path[index]);

/** With the parts of the path in the place of their names. */
const filledIn = (address: string, route: readonly string[], path: readonly string[]): string =>
  address.replace(/:\w+/g, (name) => path[route.indexOf(name)] ?? name);

/** No id has anything else in it, and nothing else gets into a header. */
const isPlain = (path: readonly string[]): boolean => path.every((part) => /^[\w-]+$/.test(part));

/** The value of a Link header for each path of a page; '' for a page that needs no more, or that nobody knows. */
export function pagePreloads(file: string): (path: string) => string {
  if (!existsSync(file)) return () => '';
  const pages = JSON.parse(readFileSync(file, 'utf8')) as PagePreloads[];
  const known = pages.map(({ path, files, data }) => ({
    route: partsOf(path),
    data,
    files: files.map(preload),
  }));
  return (path) => {
    const parts = partsOf(path);
    const page = known.find(({ route }) => isAt(route, parts));
    if (!page) return '';
    const data = isPlain(parts) ? page.data.map((address) => filledIn(address, page.route, parts)) : [];
    return [...data.map(preloadOfData), ...page.files].join(', ');
  };
}
