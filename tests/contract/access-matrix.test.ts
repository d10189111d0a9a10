/**
 * Who may do what: the page access-matrix.md, tried cell by cell with real requests in one world. Whoever adds
 * a route, a command or an action writes a row on that page and tells in tests/support/matrix how it is called.
 * First everybody who is to be refused, in a world where nothing else happens: it may change nothing in
 * the database. Then everybody who is let in.
 */
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { socketCommands } from '@leerkring/shared/contract/events';
import { allRoutes } from '@leerkring/shared/contract/routes';
import { SessionAction } from '@leerkring/shared/contract/session-actions';
import { ReportingLimits } from '../../server/src/modules/case-reports/reporting-limits.js';
import { CredentialLimits } from '../../server/src/modules/credentials/credential-limits.js';
import { startWithProviders } from '../support/gemeenten.js';
import { commandCalls } from '../support/matrix/command-calls.js';
import { routeCalls } from '../support/matrix/route-calls.js';
import { type Column, columns, type MatrixRow, type Outcome, readMatrix } from '../support/matrix/table.js';
import { isRoute, prepareTry, putBackFor } from '../support/matrix/tries.js';
import { World } from '../support/matrix/world.js';
import type { TestApp } from '../support/start-app.js';

const rows = readMatrix(new URL('./access-matrix.md', import.meta.url));
const titled = rows.map((row): [string, MatrixRow] => [row.title, row]);
const isLetIn = (outcome: Outcome) => outcome === 'ok' || outcome === 'none';

const wide = {
  REQUESTS_PER_MINUTE: '1000000',
  ANONYMOUS_REQUESTS_PER_MINUTE: '1000000',
  COMMANDS_PER_SECOND: '100000',
  COMMAND_BURST: '100000',
  ATTEMPTS_PER_MINUTE: '100000',
};
let app: TestApp;
let world: World;
beforeAll(async () => {
  app = await startWithProviders({ env: wide });
  // Everybody comes from one network here; how often that may knock is in tests/api/credentials-limits.test.ts.
  jest.spyOn(app.app.get(CredentialLimits), 'knock').mockReturnValue(undefined);
  jest.spyOn(app.app.get(ReportingLimits), 'report').mockReturnValue(undefined);
  world = await World.build(app);
}, 60_000);
afterAll(async () => {
  await world.gemeente.openId.stop();
  await app.close();
});

const only = (row: MatrixRow, which: (outcome: Outcome) => boolean): Column[] =>
  columns.filter((column) => which(row.expected[column]));
const expectedOf = (row: MatrixRow, among: Column[]) =>
  Object.fromEntries(among.map((column) => [column, row.expected[column]]));

describe('the page', () => {
  it('has a row for every route, every socket command and every action in a session, and no others', () => {
    const declared = [
      ...allRoutes.map(({ method, path }) => `${method} ${path}`),
      ...Object.keys(socketCommands).filter((name) => name !== 'session.act'),
      ...SessionAction.options.map((option) => `session.act ${option.shape.type.value}`),
    ];
    const called = new Set(rows.map(({ call }) => call));
    expect({
      'in the contract, without a row in access-matrix.md': declared.filter((call) => !called.has(call)),
      'in access-matrix.md, not in the contract': [...called].filter((call) => !declared.includes(call)),
    }).toEqual({
      'in the contract, without a row in access-matrix.md': [],
      'in access-matrix.md, not in the contract': [],
    });
  });

  it('tells of each row once, and how it is called', () => {
    const titles = rows.map(({ title }) => title);
    expect(titles).toEqual([...new Set(titles)]);
    expect([...Object.keys(routeCalls), ...Object.keys(commandCalls)].sort()).toEqual([...titles].sort());
  });

  it('lets nobody in who is not signed in, but to what is public', () => {
    const open = rows.filter(({ expected }) => isLetIn(expected.anonymous)).map(({ call }) => call);
    const isPublic = allRoutes.filter(({ access }) => access === 'public');
    expect(open.sort()).toEqual(isPublic.map(({ method, path }) => `${method} ${path}`).sort());
  });
});

describe('refused as the page says, and nothing is changed', () => {
  it.each(titled.filter(([, row]) => only(row, (outcome) => !isLetIn(outcome)).length > 0))(
    '%s',
    async (_, row) => {
      const among = only(row, (outcome) => !isLetIn(outcome));
      await putBackFor(world, row);
      const tries = [];
      for (const column of among) tries.push({ column, attempt: await prepareTry(world, row, column) });
      const before = await world.digest();
      const found: Partial<Record<Column, Outcome>> = {};
      for (const { column, attempt } of tries) found[column] = await attempt();
      expect(found).toEqual(expectedOf(row, among));
      expect(await world.digest()).toEqual(before);
    },
  );
});

describe('let in as the page says', () => {
  it.each(titled.filter(([, row]) => only(row, isLetIn).length > 0))('%s', async (_, row) => {
    const among = only(row, isLetIn);
    const found: Partial<Record<Column, Outcome>> = {};
    for (const column of among) {
      await putBackFor(world, row);
      found[column] = await (await prepareTry(world, row, column))();
    }
    expect(found).toEqual(expectedOf(row, among));
  });
});

it('there is a row that shows what is in a list for each list of the group', () => {
  const lists = rows.filter((row) => isRoute(row) && only(row, (outcome) => outcome === 'none').length > 0);
  expect([...new Set(lists.map(({ call }) => call))]).toEqual([
    'GET /groups',
    'GET /post-flags',
    'GET /break-glass',
    'GET /my-pledges',
    'GET /meetings',
    'GET /cases',
    'GET /my-actions',
    'GET /threads',
    'GET /agreements',
    'GET /search',
    'GET /notifications',
    'GET /notification-levels',
    'GET /library/items',
    'GET /my-library-notices',
  ]);
});
