/** How the routes of signing in are called, and those of what somebody signs in with. */
import { credentialRoutes } from '@leerkring/shared/contract/credentials';
import { signInRoutes } from '@leerkring/shared/contract/sign-ins';
import { insertOrganisation } from '../builders.js';
import { ok } from '../newcomers.js';
import type { TestClient } from '../test-client.js';
import type { Prepare, RouteCall } from './route-call.js';
import { deviceOf, invited, registering, settingApp, withApp, withLink, withPasskey } from './ways-in.js';
import type { World } from './world.js';

const signInIdOf = async (client: TestClient): Promise<string> =>
  ok(await client.call(signInRoutes.mine)).find(({ current }) => current)?.id ?? '';
const signInOf = async (client: TestClient): Promise<RouteCall> => ({
  params: { signInId: await signInIdOf(client) },
});
const ofOutsider: Prepare = async (world) => ({ params: { personId: await world.outsider() } });

const known = { id: 'AAAA', rawId: 'AAAA', type: 'public-key' as const, clientExtensionResults: {} };
const answered = (world: World) => ({ ...deviceOf(world).answer({ challenge: 'AAAA' }), ...known });
const newPasskey = (world: World) => ({
  name: 'Sleutel',
  response: deviceOf(world).register({ challenge: 'AAAA', user: { id: 'AAAA' } }),
});
/** Of somebody else, who signs in with it; nobody gets as far as changing it. */
const passkeyOfOther = async (world: World): Promise<RouteCall> => {
  const passkeyId = othersPasskey.get(world) ?? (await makePasskey(world));
  othersPasskey.set(world, passkeyId);
  return { params: { passkeyId } };
};
const othersPasskey = new WeakMap<World, string>();
const makePasskey = async (world: World): Promise<string> => {
  const { personId } = await withPasskey(world);
  const { passkeys } = ok(await world.app.as(personId).call(credentialRoutes.mine));
  return passkeys[0]?.id ?? '';
};
const code = () => ({ body: { code: '123456' } });

export const signInCalls: Record<string, Prepare> = {
  'GET /sign-ins': () => ({}),
  'GET /sign-ins/current': () => ({}),
  'POST /sign-ins/current/uses': () => ({}),
  'DELETE /sign-ins/others': () => ({ endsSignIns: true }),
  'DELETE /sign-ins': () => ({ endsSignIns: true }),
  'DELETE /sign-ins/:signInId (of oneself)': ({ app, ids }, column) =>
    signInOf(app.as(ids[column === 'anonymous' ? 'member' : column])),
  'DELETE /sign-ins/:signInId (of somebody else)': async (world) =>
    signInOf(world.app.as(await world.outsider())),
  'GET /people': () => ({}),
  'GET /people/:personId/sign-ins': ofOutsider,
  'DELETE /people/:personId/sign-ins': ofOutsider,

  'POST /provider-attempts': ({ gemeente: { domain } }) => ({
    body: { workAddress: `iemand@${domain}`, returnPath: '/' },
  }),
  'GET /providers/:providerId/callback (of nothing that was begun)': ({ gemeente: { providerId } }) => ({
    params: { providerId },
    leadsTo: '/inloggen?fout=attempt-unknown',
  }),

  'GET /invitations': () => ({}),
  'GET /invitations/organisations': () => ({}),
  'POST /invitations': async (world) => ({
    body: {
      ...{ email: `${await world.outsider()}@gemeente.example`, givenName: 'Sanne', familyName: 'Bakker' },
      ...{ role: 'wijk-ggd', organisationId: await insertOrganisation(world.app) },
    },
  }),
  'DELETE /invitations/:invitationId': async (world) => ({
    params: { invitationId: (await invited(world)).invitationId },
  }),

  'GET /people/:personId/credentials': ofOutsider,
  'POST /people/:personId/readmissions': async (world) => ({
    params: { personId: (await withPasskey(world)).personId },
  }),
  'DELETE /people/:personId/readmissions': async (world) => ({
    params: { personId: (await invited(world, { readmits: true })).personId },
  }),

  'POST /sign-in-links': async (world) => ({
    body: { email: `${(await invited(world)).personId}@gemeente.example` },
  }),
  'POST /sign-in-links/uses': async (world) => {
    const { cookie, link: secret } = await withLink(world, 'asked');
    return { cookie, body: { secret } };
  },
  'POST /passkey-challenges': () => ({}),
  'POST /passkey-sign-ins': async (world) => {
    const { client, cookie, device } = await withPasskey(world);
    const options = ok(await client.call(credentialRoutes.passkeyChallenge));
    return { cookie, body: device.answer(options), ownBrowser: true };
  },
  'POST /one-time-code-sign-ins': async (world) => {
    const { code: shown, personId } = await withApp(world);
    const { cookie } = await withLink(world, 'prove', personId);
    return { cookie, body: { code: shown(1) }, ownBrowser: true };
  },
  'POST /recoveries': async (world) => {
    const { personId, recoveryCode } = await withPasskey(world);
    const { cookie } = await withLink(world, 'prove', personId);
    return { cookie, body: { code: recoveryCode } };
  },
  'POST /enrolments/passkey-challenges': async (world) => ({
    cookie: (await withLink(world, 'enrol')).cookie,
  }),
  'POST /enrolments/passkeys': async (world) => {
    const { cookie, body } = await registering(world);
    return { cookie, body, ownBrowser: true };
  },
  'POST /enrolments/authenticator-secrets': async (world) => ({
    cookie: (await withLink(world, 'enrol')).cookie,
  }),
  'POST /enrolments/authenticator-apps': async (world) => {
    const { cookie, code: shown } = await settingApp(world);
    return { cookie, body: { code: shown() }, ownBrowser: true };
  },

  'GET /credentials': () => ({}),
  'POST /credentials/proofs/passkey-challenges': () => ({}),
  'POST /credentials/proofs/passkeys': (world) => ({ body: answered(world) }),
  'POST /credentials/proofs/one-time-codes': code,
  'POST /credentials/passkey-challenges': () => ({}),
  'POST /credentials/passkeys': (world) => ({ body: newPasskey(world) }),
  'PATCH /credentials/passkeys/:passkeyId (of somebody else)': async (world) => ({
    ...(await passkeyOfOther(world)),
    body: { name: 'Van mij' },
  }),
  'DELETE /credentials/passkeys/:passkeyId (of somebody else)': passkeyOfOther,
  'POST /credentials/authenticator-secrets': () => ({}),
  'PUT /credentials/authenticator-app': code,
  'DELETE /credentials/authenticator-app': () => ({}),
  'POST /credentials/recovery-codes': () => ({}),
};
