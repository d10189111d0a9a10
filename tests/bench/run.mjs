/** `npm run bench -- <name>`, for some with `--short`: prints one line a figure, `name value unit`. Measures; judges nothing. */
const benches = {
  session: () => import('./session.mjs'),
  documents: () => import('./documents.mjs'),
  editor: () => import('./editor.mjs'),
  search: () => import('./search.mjs'),
};

const name = process.argv[2];
const load = benches[name];
if (!load) {
  console.error(`Usage: npm run bench -- <${Object.keys(benches).join('|')}>`);
  process.exit(2);
}
const { run } = await load();
await run();
process.exit(0);
