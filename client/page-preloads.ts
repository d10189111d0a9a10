/**
 * Which files each page needs besides those of the first screen, by the path of its route, in `preloads.json`. The
 * server names them with the page itself, so that a browser fetches them at once and not after it has read the routes.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin, Rolldown } from 'vite';

const routes = fileURLToPath(new URL('src/app/routes.tsx', import.meta.url));
/** `lazily('groepen/:groupId', async () => (await import('./pages/group-page'))`, on one line or more. */
const route = /\blazily\(\s*'([^']*)',\s*async \(\) => \(await import\('\.\/(pages\/[\w-]+)'\)/g;

type Bundle = Rolldown.OutputBundle;

/** The chunk, what it imports, and their styles. */
const neededBy = (bundle: Bundle, fileName: string, seen = new Set<string>()): Set<string> => {
  const file = bundle[fileName];
  if (file?.type !== 'chunk' || seen.has(fileName)) return seen;
  seen.add(fileName);
  for (const style of file.viteMetadata?.importedCss ?? []) seen.add(style);
  for (const imported of file.imports) neededBy(bundle, imported, seen);
  return seen;
};

export const pagePreloads = (): Plugin => ({
  name: 'page-preloads',
  apply: 'build',
  enforce: 'post',
  generateBundle(_, bundle) {
    const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
    const first = chunks
      .filter(({ isEntry }) => isEntry)
      .flatMap(({ fileName }) => [...neededBy(bundle, fileName)]);
    const pages = [...readFileSync(routes, 'utf8').matchAll(route)].map(([, path = '', module = '']) => {
      const page = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(`/src/app/${module}.tsx`));
      if (!page) throw new Error(`no chunk holds ${module}`);
      const files = [...neededBy(bundle, page.fileName)].filter((file) => !first.includes(file));
      return { path: `/${path}`, files: files.map((file) => `/${file}`) };
    });
    this.emitFile({ type: 'asset', fileName: 'preloads.json', source: JSON.stringify(pages) });
  },
});
