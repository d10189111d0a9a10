/** Jest projects; ESM throughout (Nest 12 is ESM only), transformed by swc with decorator metadata. */
const swc = {
  swcrc: false,
  sourceMaps: 'inline',
  module: { type: 'es6' },
  jsc: {
    target: 'es2022',
    keepClassNames: true,
    parser: { syntax: 'typescript', decorators: true, tsx: true },
    transform: {
      legacyDecorator: true,
      decoratorMetadata: true,
      useDefineForClassFields: false,
      react: { runtime: 'automatic' },
    },
  },
};

const project = (displayName, testMatch, more = {}) => ({
  displayName,
  testMatch: testMatch.map((pattern) => `<rootDir>/${pattern}`),
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: { '^.+\\.tsx?$': ['@swc/jest', swc] },
  moduleNameMapper: {
    '^@leerkring/shared/(.*)$': '<rootDir>/shared/src/$1.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
    '\\.css$': '<rootDir>/tests/support/empty-style.mjs',
  },
  ...more,
});

const withDatabase = {
  globalSetup: '<rootDir>/tests/support/jest-start-cluster.mjs',
  globalTeardown: '<rootDir>/tests/support/jest-stop-cluster.mjs',
};

export default {
  testTimeout: 60_000,
  // What a test file loaded as ES modules is never let go: after a hundred of them one process has four GB. So
  // they run in a worker, and a new one takes over above this.
  workerIdleMemoryLimit: '1GB',
  projects: [
    project('rules', ['shared/src/**/*.spec.ts']),
    project('server', ['server/src/**/*.spec.ts']),
    project('client', ['client/src/**/*.spec.{ts,tsx}'], {
      testEnvironment: 'jsdom',
      setupFiles: ['<rootDir>/tests/support/jsdom-setup.mjs'],
    }),
    project('api', ['tests/api/**/*.test.ts'], withDatabase),
    project('realtime', ['tests/realtime/**/*.test.ts'], withDatabase),
    project('contract', ['tests/contract/**/*.test.ts'], withDatabase),
    project('architecture', ['tests/architecture/**/*.test.ts']),
    project('smoke', ['tests/journeys/live-session.test.ts']),
    project('journeys', ['tests/journeys/**/*.test.ts']),
    project('faults', ['tests/faults/**/*.test.ts']),
  ],
};
