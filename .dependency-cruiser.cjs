/**
 * Who may import whom: the arrows of the README, checked by `npm run check`. Types count too, because what a
 * file knows about another is coupling whether or not it runs. Every folder has one place; a new module gets
 * its place in `floors`, a new part of the client in `client`.
 */

/** From the ground up: a module imports what lies below it, never a neighbour or what lies above. */
const floors = [
  ['organisations', 'themes'],
  ['identity'],
  ['credentials', 'providers'],
  ['groups'],
  ['files'],
  ['documents'],
  ['exchange', 'comments'],
  ['library'],
  ['threads'],
  ['cases', 'case-reports'],
  ['meetings'],
  ['outcomes'],
  ['sessions', 'agreements'],
  ['roadmap'],
  ['notifications', 'search', 'audit', 'privacy', 'rights'],
];
const roof = floors.at(-1);

/** What each part of the client may import besides itself and shared; `types` runs nothing at all. */
const client = {
  ui: { below: [], types: [] },
  text: { below: [], types: ['lib'] },
  lib: { below: ['text'], types: ['ui'] },
  features: { below: ['ui', 'lib', 'text'], types: [] },
  app: { below: ['features', 'ui', 'lib', 'text'], types: [] },
};

const modules = (names) => `^server/src/modules/(${names.join('|')})/`;
/** Specs, and what they share: `test-*.ts` beside them. */
const SPEC = '(\\.spec|/test-[^/]+)\\.tsx?$';
const OUR_CODE = '^(shared|server|client)/src/|^migrations/|^tests/';

const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

const floorRules = floors.map((names, index) =>
  rule(
    `module-floor-${index}-${names[0]}`,
    'A module imports itself and the modules below it.',
    { path: modules(names) },
    {
      path: '^server/src/modules/',
      pathNot: ['^server/src/modules/$1/', ...floors.slice(0, index).map(modules)],
    },
  ),
);

const clientRules = Object.entries(client).flatMap(([part, { below, types }]) => {
  const folders = (names) => names.map((name) => `^client/src/${name}/`);
  const ours = '^(client|server|migrations|tests)/';
  const comment = `client/src/${part} imports itself, ${[...below, 'shared'].join(', ')}, and packages.`;
  const from = { path: `^client/src/${part}/` };
  return [
    rule(`client-${part}`, comment, from, {
      path: ours,
      pathNot: folders([part, ...below]),
      dependencyTypesNot: ['type-only'],
    }),
    rule(`client-${part}-types`, comment, from, { path: ours, pathNot: folders([part, ...below, ...types]) }),
  ];
});

module.exports = {
  forbidden: [
    ...clientRules,
    rule(
      'client-features-apart',
      'A feature never imports another, but the editor of documents, which knows no other; pages in client/src/app compose them.',
      { path: '^client/src/features/([^/]+)/' },
      { path: '^client/src/features/', pathNot: '^client/src/features/($1|documents)/' },
    ),
    rule(
      'client-ui-knows-no-domain',
      'Primitives hold no domain words: they know nothing of the contract, the methods or the rules.',
      { path: '^client/src/ui/' },
      { path: '^shared/' },
    ),
    rule(
      'shared-is-pure',
      'shared imports zod and itself: no I/O, no Nest, no React, no Node.',
      { path: '^shared/src/', pathNot: SPEC },
      { pathNot: ['^shared/src/', '^node_modules/zod/'] },
    ),
    rule(
      'server-and-client-apart',
      'The wire is the only thing that server and client have in common, and it is in shared.',
      { path: '^(server/src|migrations)/' },
      { path: '^(client|tests)/' },
    ),
    rule(
      'platform-knows-no-module',
      'The ground floor knows nothing of intervisie.',
      { path: '^server/src/platform/' },
      { path: '^server/src/', pathNot: '^server/src/platform/' },
    ),
    rule(
      'migrations-stand-alone',
      'A migration must keep working when the code moves on.',
      { path: '^migrations/' },
      { pathNot: '^node_modules/typeorm/' },
    ),
    ...floorRules,
    rule(
      'module-has-a-place',
      'A new module gets its place in `floors`.',
      { path: '^server/src/modules/', pathNot: floors.map(modules) },
      {},
    ),
    rule(
      'modules-under-the-house',
      'Modules know nothing of who starts them: app.module, main, the demonstration.',
      { path: '^server/src/modules/' },
      { path: '^server/src/', pathNot: ['^server/src/modules/', '^server/src/platform/'] },
    ),
    rule(
      'nobody-imports-the-roof',
      'Notifications, search, audit, privacy and rights follow the events; only the table of contents and a command name them, and the demonstration data fills them.',
      {
        path: '^server/src/',
        pathNot: [
          modules(roof),
          '^server/src/(app\\.module|search-rebuild)\\.ts$',
          '^server/src/demonstration/',
        ],
      },
      { path: modules(roof) },
    ),
    rule(
      'entities-are-private',
      'A module offers its service and may hand out a row; reading and writing its tables is its own. Only the demonstration data writes them too.',
      { path: '^server/src/modules/([^/]+)/' },
      {
        path: '^server/src/modules/[^/]+/.+\\.entity\\.ts$',
        pathNot: '^server/src/modules/$1/',
        dependencyTypesNot: ['type-only'],
      },
    ),
    rule(
      'product-knows-no-test',
      'Nothing that is shipped imports a test.',
      { path: '^(shared|server|client)/src/', pathNot: SPEC },
      { path: ['^tests/', SPEC] },
    ),
    rule('no-circles', 'Calls run one way.', {}, { circular: true }),
    // shared is used through its build, so that dead files in it are for knip to find.
    rule(
      'no-orphans',
      'A file that nothing imports and that imports nothing is dead.',
      {
        orphan: true,
        path: OUR_CODE,
        pathNot: ['^shared/', SPEC, '\\.d\\.ts$', '^tests/support/empty-style\\.mjs$'],
      },
      {},
    ),
    rule(
      'resolvable',
      'An import that leads nowhere breaks at run time; one into dist/ waits for the build.',
      {},
      { couldNotResolve: true, pathNot: '/dist/' },
    ),
    rule(
      'declared',
      'A package that a workspace uses stands in its own package.json.',
      { path: '^(shared|server|client)/src/', pathNot: SPEC },
      { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    ),
    rule(
      'no-dev-packages-in-the-product',
      'A package that is only there for development is missing in production.',
      { path: '^(shared|server|client)/src/', pathNot: SPEC },
      { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    ),
  ],
  options: {
    doNotFollow: { path: '(^|/)node_modules/|(^|/)dist/' },
    exclude: { path: '\\.css$' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['types', 'import', 'node', 'default'],
    },
  },
};
