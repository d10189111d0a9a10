/** One try of one call by one of the columns, and what came of it in the words of the page. */
import type { CommandName } from '@leerkring/shared/contract/events';
import { type Problem, problemStatus, type Reply } from '@leerkring/shared/contract/problem';
import { allRoutes } from '@leerkring/shared/contract/routes';
import type { TestClient } from '../test-client.js';
import type { TestSocket } from '../test-socket.js';
import { type CommandCall, commandCalls } from './command-calls.js';
import type { RouteCall } from './route-call.js';
import { routeCalls } from './route-calls.js';
import type { Column, MatrixRow, Outcome } from './table.js';
import type { World } from './world.js';

const nameOf = ({ method, path }: { method: string; path: string }) => `${method} ${path}`;

const insiders: ReadonlySet<Column> = new Set(['guest', 'observer', 'member', 'presenter', 'facilitator']);

const refused = ({ status, code }: Pick<Problem, 'status' | 'code'>): Outcome => `${status} ${code}`;

/** Ready to be tried; making what it needs is no part of the try. */
export type Try = () => Promise<Outcome>;

async function prepareRoute(world: World, { call, title }: MatrixRow, column: Column): Promise<Try> {
  const route = allRoutes.find((candidate) => nameOf(candidate) === call);
  const prepare = routeCalls[title];
  if (!route || !prepare) throw new Error(`route-calls.ts does not tell how to call ${title}`);
  const given = await prepare(world, column);
  const { params, query, body, file, shows } = given;
  const client = await browserFor(world, column, given);
  return async () => {
    const answer = await client.call(route, {
      ...(params && { params }),
      ...(query && { query }),
      ...(body !== undefined && { body }),
      ...(file && { file }),
    });
    if (given.endsSignIns) world.comeBack(column);
    if (answer.problem) return refused(answer.problem);
    const location = answer.headers.get('location') ?? undefined;
    if (location !== given.leadsTo) throw new Error(`${title} leads to ${location}`);
    const text = JSON.stringify(answer.body ?? null);
    if (shows === undefined || text.includes(shows)) return 'ok';
    // Of somebody inside, things of their own may be there.
    if (text.includes(world.groupId) && !insiders.has(column))
      throw new Error(`${title} shows something of the group to ${column}`);
    return 'none';
  };
}

async function browserFor(world: World, column: Column, given: RouteCall): Promise<TestClient> {
  const isNew = given.ownBrowser && column !== 'anonymous';
  const client = isNew ? world.app.as(world.ids[column]) : world.clients[column];
  const cookie = await client.cookie();
  if (!given.cookie) return client;
  return world.app.withCookie([cookie, given.cookie].filter((one) => one !== null).join('; '));
}

const sockets = new Map<TestClient, TestSocket>();
const socketOf = async (client: TestClient): Promise<TestSocket> => {
  const known = sockets.get(client) ?? (await client.socket());
  sockets.set(client, known);
  return known;
};

const send = (socket: TestSocket, { command, input }: CommandCall): Promise<Reply<unknown>> =>
  socket.send(command as CommandName, input as never);

async function prepareCommand(world: World, { title }: MatrixRow, column: Column): Promise<Try> {
  const given = commandCalls[title];
  if (!given) throw new Error(`command-calls.ts does not tell how to give ${title}`);
  if (column === 'anonymous') return () => refusedAtTheDoor(world.clients.anonymous);
  const socket = await socketOf(world.clients[column]);
  if (given.first) await send(socket, given.first(world));
  return async () => {
    const reply = await send(socket, given.call(world));
    return reply.ok ? 'ok' : refused(reply.problem);
  };
}

/** There is no socket to give a command on: the handshake says why, in words of Engine.IO. */
const refusedAtTheDoor = async (client: TestClient): Promise<Outcome> => {
  const response = await client.fetch('/socket.io/?EIO=4&transport=polling');
  if (response.ok) return 'ok';
  const { message: code } = (await response.json()) as { message: Problem['code'] };
  return refused({ code, status: problemStatus[code] });
};

export const isRoute = ({ call }: MatrixRow) => call.includes(' /');

export const prepareTry = (world: World, row: MatrixRow, column: Column): Promise<Try> =>
  isRoute(row) ? prepareRoute(world, row, column) : prepareCommand(world, row, column);

/** Who has accepted the rules, and where the session is, as the row asks for. */
export async function putBackFor(world: World, row: MatrixRow): Promise<void> {
  await world.mendGlass();
  await world.pledge(!row.title.endsWith('(before the pledge)'));
  const moment = commandCalls[row.title]?.moment;
  if (moment) await world.at(moment);
}
