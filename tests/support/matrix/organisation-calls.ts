/** How the routes of the registry of organisations are called. */
import { organisationRoutes } from '@leerkring/shared/contract/organisations';
import { insertOrganisation } from '../builders.js';
import { ok } from '../newcomers.js';
import type { Prepare } from './route-call.js';

let made = 0;
const next = () => {
  made += 1;
  return made;
};
const newOne = () => ({
  ...{ kind: 'ggd', name: `GGD ${next()}`, code: null, province: null },
  ...{ validFrom: null, validUntil: null, successorId: null },
});
const list = () => `code;name\nGM${String(7000 + next())};Gemeente van de lijst ${made}`;

export const organisationCalls: Record<string, Prepare> = {
  'GET /organisations': () => ({}),
  'POST /organisations': () => ({ body: newOne() }),
  'PUT /organisations/:organisationId': async ({ app }) => ({
    params: { organisationId: await insertOrganisation(app) },
    body: { revision: 0, organisation: newOne() },
  }),
  'POST /municipality-lists/previews': () => ({ body: { csv: list() } }),
  'POST /municipality-lists': async ({ app, ids }) => {
    const csv = list();
    const shown = ok(await app.as(ids.administrator).call(organisationRoutes.preview, { body: { csv } }));
    return { body: { csv, fingerprint: shown.fingerprint } };
  },
};
