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

const pattern = (path: string): RegExp =>
  new RegExp(`^${path.replace(/:\w+/g, '[^/]+').replace(/\/$/, '/?')}$`);

/** The value of a Link header for each path of a page; '' for a page that needs no more, or that nobody knows. */
export function pagePreloads(file: string): (path: string) => string {
  if (!existsSync(file)) return () => '';
  const pages = JSON.parse(readFileSync(file, 'utf8')) as PagePreloads[];
  const known = pages.map(({ path, files }) => ({
    isAt: pattern(path),
    link: files.map(preload).join(', '),
  }));
  return (path) => known.find(({ isAt }) => isAt.test(path))?.link ?? '';
}
