/**
 * Words that stand nowhere but in one kind of content of the world of the access matrix, and everything that one
 * person can ask of the application, to listen for them.
 */
import { randomUUID } from 'node:crypto';
import type { CommandName } from '@leerkring/shared/contract/events';
import type { Route } from '@leerkring/shared/contract/route';
import { domainRoutes } from '@leerkring/shared/contract/routes';
import { commandCalls } from './matrix/command-calls.js';
import { routeCalls } from './matrix/route-calls.js';
import type { Column } from './matrix/table.js';
import { version } from './matrix/version-calls.js';
import type { World } from './matrix/world.js';
import type { TestClient } from './test-client.js';
import { TextClient } from './text-client.js';

export const canaries = {
  ground_rules: 'kanarieregel',
  learning_case: 'kanariecasus',
  session: 'kanariekaart',
  session_evaluation: 'kanarieoordeel',
  private_note: 'kanarienotitie',
  learning: 'kanarieleerpunt',
  action_item: 'kanarieactie',
  document: 'kanarietekst',
  document_version: 'kanarieversie',
  comment: 'kanarieopmerking',
  agreement: 'kanarieafspraak',
  thread: 'kanariegesprek',
  post: 'kanariebericht',
  library_item: 'kanariedocument',
} as const;

/** In the database, and in the text that the member writes. */
export async function letThemSing(world: World): Promise<void> {
  const { manager, live, ids, moments } = world;
  const shown = JSON.stringify(moments.shown).replaceAll('Een gedachte', canaries.session);
  moments.shown = JSON.parse(shown) as typeof moments.shown;
  await world.at('shown');
  for (const _ of ['ann', 'ben', 'cas'])
    await manager.query(
      `insert into session_evaluation (id, session_id, marks, more_of, less_of) values ($1, $2, $3, $4, '')`,
      [
        randomUUID(),
        live.id,
        { safety: 4, depth: 4, time: 4, method: 4, facilitation: 4 },
        canaries.session_evaluation,
      ],
    );
  await manager.query(
    'insert into private_note (session_id, person_id, text, revision) values ($1, $2, $3, 1)',
    [live.id, ids.member, canaries.private_note],
  );
  await version(world);
  const text = await TextClient.open(await world.clients.member.socket(), world.notesId);
  text.type(canaries.document);
  await text.saved();
  text.disconnect();
}

/** Also in what was made a moment ago. */
async function teach({ manager, groupId, ids, plannedId }: World): Promise<void> {
  await manager.query(
    `insert into ground_rules (group_id, version, rules, made_by, made_at) values ($1, 2, $2, $3, now())
     on conflict do nothing`,
    [groupId, JSON.stringify([canaries.ground_rules]), ids.facilitator],
  );
  await manager.query('update intervision_group set pledge_version = 2 where id = $1', [groupId]);
  await manager.query(
    `update learning_case set working_title = $3, learning_question = $3, situation = $3, tried_so_far = $3,
       what_touches_me = $3, meeting_id = $2 where presenter_id = $1`,
    [ids.presenter, plannedId, canaries.learning_case],
  );
  for (const table of ['learning', 'action_item'] as const)
    await manager.query(`update ${table} set text = $2 where group_id = $1`, [groupId, canaries[table]]);
  await manager.query('update agreement set title = $2 where group_id = $1', [groupId, canaries.agreement]);
  await manager.query('update thread set title = $2 where group_id = $1', [groupId, canaries.thread]);
  await manager.query(
    'update post set body = $2 where thread_id in (select id from thread where group_id = $1)',
    [groupId, canaries.post],
  );
  await manager.query('update library_item set title = $2 where group_id = $1', [
    groupId,
    canaries.library_item,
  ]);
  await manager.query('update document_version set name = $1', [canaries.document_version]);
  await manager.query('update comment set body = $1 where removed_at is null', [canaries.comment]);
}

/** Domains whose answers are about who somebody is. */
const aboutPeople = ['api-document', 'health', 'identity', 'sign-ins', 'credentials', 'providers', 'mail'];
/** Who is in a group is what the wall goes by. */
const lettingIn = 'POST /groups/:groupId/members';

const titlesOf = (calls: object, call: string) =>
  Object.keys(calls).filter(
    (title) => title.replace(/ \(.*\)$/, '') === call && !title.endsWith('(before the pledge)'),
  );

export const askedRoutes: [title: string, route: Route][] = Object.entries(domainRoutes)
  .filter(([word]) => !aboutPeople.includes(word))
  .flatMap(([, routes]) => Object.values(routes))
  .filter(({ method, path }) => `${method} ${path}` !== lettingIn)
  .flatMap((route) =>
    titlesOf(routeCalls, `${route.method} ${route.path}`).map((title): [string, Route] => [title, route]),
  );

export interface Stage {
  /** Puts the session where it was: some of what is asked belongs to another moment of it. */
  begin(): Promise<void>;
  /** Resolves when something new was told to those who may hear it. */
  goOn(): Promise<void>;
}

/** Asks everything, is there while it goes on, and resolves with all that came. */
export async function hearAll(
  world: World,
  column: Column,
  client: TestClient,
  { begin, goOn }: Stage,
): Promise<string> {
  await begin();
  const heard: unknown[] = [];
  const socket = await client.socket();
  socket.raw.onAny((...told: unknown[]) => heard.push(told));
  const send = async (command: CommandName, input: object) => {
    heard.push(await socket.send(command, input as never));
  };
  for (const [title, route] of askedRoutes) {
    const { params, query, body } = (await routeCalls[title]?.(world, column)) ?? {};
    await teach(world);
    const given = {
      ...(params && { params }),
      ...(query && { query }),
      ...(body !== undefined && { body }),
    };
    heard.push((await client.call(route, given)).body);
  }
  await begin();
  await send('session.join', { meetingId: world.live.meetingId });
  for (const title of Object.keys(commandCalls)) {
    const prepared = commandCalls[title];
    if (!prepared || title.endsWith('(before the pledge)')) continue;
    for (const call of [prepared.first?.(world), prepared.call(world)])
      if (call) await send(call.command, call.input);
  }
  await begin();
  await goOn();
  await send('session.leave', { sessionId: world.live.id });
  socket.close();
  await world.pledge(true);
  return wordsIn(heard);
}

/** The bytes of texts too. */
function wordsIn(value: unknown): string {
  if (value instanceof Uint8Array || value instanceof ArrayBuffer)
    return Buffer.from(value as Uint8Array).toString();
  if (typeof value !== 'object' || value === null) return String(value);
  return Object.entries(value)
    .map(([name, inner]) => `${name}: ${wordsIn(inner)}`)
    .join('\n');
}

/** In the order of `canaries`. */
export const canariesIn = (text: string): string[] =>
  Object.values(canaries).filter((word) => text.includes(word));
