/**
 * Which files each page needs and what it asks, by the path of its route, in `preloads.json`. The server names them
 * with the page itself, so that a browser fetches them at once and not after it has read the routes; first what
 * everything else waits for: how it looks, then what runs. For a page that the server draws it knows before the browser
 * does who is about to write, and names what they need for that as well: the script that lets them begin in the page as
 * it came, and the editor.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { agreementRoutes } from '@leerkring/shared/contract/agreements';
import { commentRoutes } from '@leerkring/shared/contract/comments';
import { identityRoutes } from '@leerkring/shared/contract/identity';
import type { Route } from '@leerkring/shared/contract/route';
import type { Plugin, Rolldown } from 'vite';

const routes = fileURLToPath(new URL('src/app/routes.tsx', import.meta.url));
/** `lazily('groepen/:groupId', async () => (await import('./pages/group-page'))`, on one line or more. */
const route = /\blazily\(\s*'([^']*)',\s*async \(\) => \(await import\('\.\/(pages\/[\w-]+)'\)/g;

const agreementPath = 'afspraken/:agreementId';

/** What the head start of a route asks first (src/app/head-start.ts). Nothing else: an answer that waits grows old. */
const asked: Record<string, readonly Route[]> = {
  'bijeenkomsten/:meetingId/sessie': [identityRoutes.me],
  [agreementPath]: [identityRoutes.me, agreementRoutes.get, agreementRoutes.text],
  'teksten/:documentId': [identityRoutes.me, commentRoutes.list],
};

/** What a page fetches for who writes. */
const fetchEditor = fileURLToPath(new URL('src/app/fetch-editor.ts', import.meta.url));

/** Those that the server draws (src/app/page-ahead.tsx). */
const drawn: readonly string[] = [agreementPath];

/** What every page is set in; other forms come when somebody uses them. */
const font = /-latin-wght-normal-[\w-]+\.woff2$/;

type Bundle = Rolldown.OutputBundle;

const addressOf = (file: string): string => `/${file}`;

const rank = (file: string): number => ['.css', '.woff2', '.js'].findIndex((end) => file.endsWith(end));

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
    const fonts = Object.keys(bundle).filter((fileName) => font.test(fileName));
    const main = chunks.filter(({ isEntry, name }) => isEntry && name === 'index');
    const first = [...fonts, ...main.flatMap(({ fileName }) => [...neededBy(bundle, fileName)])];
    const fileOf = (end: string): string => {
      const chunk = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(end));
      if (!chunk) throw new Error(`no chunk holds ${end}`);
      return chunk.fileName;
    };
    const editor = (this.getModuleInfo(fetchEditor)?.dynamicallyImportedIds ?? []).flatMap((id) => [
      ...neededBy(bundle, fileOf(id)),
    ]);
    const pages = [...readFileSync(routes, 'utf8').matchAll(route)].map(([, path = '', module = '']) => {
      const files = [...new Set([...first, ...neededBy(bundle, fileOf(`/src/app/${module}.tsx`))])]
        .toSorted((one, other) => rank(one) - rank(other))
        .map(addressOf);
      const data = (asked[path] ?? []).map((question) => `/api/v1${question.path}`);
      const isDrawn = drawn.includes(path);
      const toWrite = isDrawn && {
        first: addressOf(fileOf('/src/lib/first-words.ts')),
        editor: [...new Set(editor.map(addressOf))].filter((file) => !files.includes(file)),
      };
      return { path: `/${path}`, files, data, isDrawn, toWrite: toWrite || null };
    });
    this.emitFile({ type: 'asset', fileName: 'preloads.json', source: JSON.stringify(pages) });
  },
});
