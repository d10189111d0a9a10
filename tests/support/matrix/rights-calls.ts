/** How the routes are called of who looks after rights, and of who breaks the glass. */
import type { OrganisationId, PersonId } from '@leerkring/shared/contract/common';
import { insertOrganisation, insertPerson } from '../builders.js';
import { insertBreakGlass } from '../insert-room.js';
import type { Prepare } from './route-call.js';
import type { World } from './world.js';

/** Somebody in an organisation of their own. */
const somebody = async (world: World, closedAt: Date | null = null) => {
  const organisationId = await insertOrganisation(world.app);
  const personId = await insertPerson(world.app, { organisationId, closedAt });
  return { organisationId, personId };
};
const ofSomebody: Prepare = async (world) => ({ params: await somebody(world) });
const mark = (world: World, personId: PersonId) =>
  world.manager.query('INSERT INTO rights_mark (person_id, marked_by, marked_at) VALUES ($1, $2, $3)', [
    personId,
    world.ids.administrator,
    world.app.clock.now(),
  ]);

const moveFrom = async (world: World, personId: PersonId) => {
  const [was]: { role: string; organisationId: OrganisationId }[] = await world.manager.query(
    'SELECT role, organisation_id AS "organisationId" FROM person WHERE id = $1',
    [personId],
  );
  const now = { role: 'chain-partner', organisationId: await insertOrganisation(world.app) };
  return { params: { personId }, body: { was, now } };
};
const selfOf = (world: World, column: Parameters<Prepare>[1]) =>
  world.ids[column === 'anonymous' ? 'member' : column];
const nobodyTakesOver = { handOvers: [] };

export const rightsCalls: Record<string, Prepare> = {
  'GET /rights': () => ({}),
  'GET /rights/:organisationId': ofSomebody,
  'PUT /rights/:organisationId/marks/:personId': ofSomebody,
  'DELETE /rights/:organisationId/marks/:personId': ofSomebody,
  'POST /rights/:organisationId/reviews': async (world) => {
    const { organisationId, personId } = await somebody(world);
    await mark(world, personId);
    return { params: { organisationId } };
  },
  'GET /people/:personId/rights': ofSomebody,
  'PUT /people/:personId/rights': async (world) => moveFrom(world, (await somebody(world)).personId),
  'PUT /people/:personId/rights (oneself)': (world, column) => moveFrom(world, selfOf(world, column)),
  'POST /people/:personId/closure': async (world) => ({
    params: await somebody(world),
    body: nobodyTakesOver,
  }),
  'POST /people/:personId/closure (oneself)': (world, column) => ({
    params: { personId: selfOf(world, column) },
    body: nobodyTakesOver,
  }),
  'DELETE /people/:personId/closure': async (world) => ({
    params: await somebody(world, world.app.clock.now()),
  }),

  'GET /break-glass': ({ breakGlassId }) => ({ shows: breakGlassId }),
  'GET /break-glass/groups': () => ({}),
  'POST /groups/:groupId/break-glass': ({ groupId }) => ({
    params: { groupId },
    body: { kind: 'safety', reason: 'Iemand in deze groep voelt zich niet veilig.' },
  }),
  'DELETE /groups/:groupId/break-glass/:breakGlassId': async (world) => {
    const other = await insertPerson(world.app, { role: 'administrator' });
    const breakGlassId = await insertBreakGlass(world.app, world.groupId, other);
    return { params: { groupId: world.groupId, breakGlassId } };
  },
};
