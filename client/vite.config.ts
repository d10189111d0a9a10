import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { contractParts } from './contract-parts';
import { noCircles } from './no-circles';
import { pagePreloads } from './page-preloads';
import { precompress } from './precompress';

const sharedSource = fileURLToPath(new URL('../shared/src/', import.meta.url));
const server = 'http://localhost:3000';

export default defineConfig(({ isSsrBuild }) => ({
  plugins: isSsrBuild ? [react()] : [react(), contractParts(), noCircles(), pagePreloads(), precompress()],
  resolve: {
    alias: [{ find: /^@leerkring\/shared\/(.*)$/, replacement: `${sharedSource}$1.ts` }],
  },
  server: {
    proxy: {
      '/api': server,
      '/socket.io': { target: server, ws: true },
    },
  },
  // What draws pages on the server needs nothing beside it, but for the one Yjs there may be in a process.
  ssr: { noExternal: true, external: ['yjs'] },
  build: {
    copyPublicDir: !isSsrBuild,
    // light-dark() must reach the browser as it is: rewritten for older ones it resolves once, at :root, and a
    // theme on an element inside the page would no longer work.
    cssTarget: ['chrome123', 'edge123', 'firefox121', 'safari17.5'],
    // The content security policy allows no inline script and no data: font.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: false,
    rolldownOptions: {
      ...(!isSsrBuild && {
        input: ['index.html', 'src/lib/first-words.ts'].map((file) =>
          fileURLToPath(new URL(file, import.meta.url)),
        ),
      }),
      output: {
        // What draws pages on the server is not fetched by anybody.
        codeSplitting: isSsrBuild || {
          groups: [
            // What every page stands on: it stays the same, and with whoever has it, from release to release.
            { name: 'frame', test: /node_modules\/(react|react-dom|scheduler|react-router|@tanstack|zod)\// },
            // Small parts that a page takes a dozen of: in one file they are one request.
            {
              name: 'ui',
              test: /client\/src\/ui\/|node_modules\/lucide-react\/|lib\/(when-idle|save-file)|rules\/agreements|editor\/offsets/,
            },
            // Without the first script, which waits for nothing else.
            { name: 'shell', tags: ['$initial'], test: /^(?!.*\/first-words\.ts$)/ },
            // What is of many pages, and what every page with a text has: over HTTP/1.1 a browser asks for six
            // files at a time, so that on a phone each further six cost a round trip. What is of fewer pages costs
            // the others more than that: its schemas are made at each opening.
            { name: 'common', test: /shared\/src\/|client\/src\//, minShareCount: 12 },
            {
              name: 'text',
              test: /features\/documents\/(?!.*(editor|exchange)\/)|lib\/(document-provider|caret-states|changes-between|unsaved-edits|picture-address|moved-words)|text\/(documents|editor|suggestions|versions)|contract\/document-(schema|versions)|rules\/(proposed-breaks|suggestion-time)|node_modules\/(yjs|lib0|y-protocols)\//,
              includeDependenciesRecursively: false,
            },
            {
              name: 'text-tools',
              test: /features\/(comments\/(?!editor\/)|documents\/exchange\/)|pages\/use-text-tools|contract\/comments|text\/exchange/,
              includeDependenciesRecursively: false,
            },
            // What belongs to threads beside them, where they are named.
            {
              name: 'threads',
              test: /features\/threads\/api|pages\/threads-about|text\/(threads|comments)|rules\/(posts|comment-body)|contract\/threads|lib\/mentions|notifications\/use-read-here/,
              includeDependenciesRecursively: false,
            },
          ],
        },
      },
    },
  },
}));
