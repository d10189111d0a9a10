/**
 * Ways in without a provider, as far as the call that is tried asks for: each time somebody new, in a browser
 * that holds what was begun. What a mail would bring is written where the server would look for it.
 */
import type { PersonId } from '@leerkring/shared/contract/common';
import { type InvitationId, credentialRoutes as routes } from '@leerkring/shared/contract/credentials';
import { Secret, TOTP } from 'otpauth';
import { Attempt, type Stage } from '../../../server/src/modules/credentials/attempt.entity.js';
import { EmailAddress } from '../../../server/src/modules/credentials/email-address.entity.js';
import { hashOf, newSecret } from '../../../server/src/modules/credentials/holder.js';
import { Invitation } from '../../../server/src/modules/credentials/invitation.entity.js';
import { newId } from '../../../server/src/platform/ids.js';
import { insertPerson } from '../builders.js';
import { ok } from '../newcomers.js';
import { SoftwareAuthenticator } from '../software-authenticator.js';
import type { TestClient } from '../test-client.js';
import type { World } from './world.js';

interface HalfWay {
  personId: PersonId;
  /** Of the browser in which it was begun; it signs nobody in. */
  cookie: string;
  client: TestClient;
  /** What stood in the mail. */
  link: string;
}

export const deviceOf = ({ app }: World) => new SoftwareAuthenticator(app.config.publicOrigin);

const later = ({ app }: World, minutes: number) => new Date(app.clock.now().getTime() + minutes * 60_000);

/** Somebody who was invited and has not come yet. */
export async function invited(
  world: World,
  { readmits = false } = {},
): Promise<{ personId: PersonId; invitationId: InvitationId }> {
  const personId = await insertPerson(world.app);
  const invitationId = newId<InvitationId>();
  await world.manager.insert(EmailAddress, { personId, email: `${personId}@gemeente.example` });
  await world.manager.insert(Invitation, {
    ...{ id: invitationId, personId, invitedBy: world.ids.moderator, readmits },
    ...{ createdAt: later(world, 0), expiresAt: later(world, 60), acceptedAt: null, withdrawnAt: null },
  });
  return { personId, invitationId };
}

export async function withLink(world: World, stage: Stage, of?: PersonId): Promise<HalfWay> {
  const personId = of ?? (await invited(world)).personId;
  const [secret, link] = [newSecret(), newSecret()];
  await world.manager.insert(Attempt, {
    ...{ holder: hashOf(`browser ${secret}`), purpose: 'link' as const, personId, linkHash: hashOf(link) },
    ...{ stage, tries: 0, challenge: null, sealedSecret: null, expiresAt: later(world, 10) },
  });
  const cookie = `halfway=${secret}`;
  return { personId, cookie, link, client: world.app.withCookie(cookie) };
}

/** About to register a passkey. */
export async function registering(world: World) {
  const halfWay = await withLink(world, 'enrol');
  const device = deviceOf(world);
  const options = ok(await halfWay.client.call(routes.enrolPasskeyChallenge));
  return { ...halfWay, device, body: { name: 'Telefoon', response: device.register(options) } };
}

/** In before, with a passkey. */
export async function withPasskey(world: World) {
  const begun = await registering(world);
  const { recoveryCodes } = ok(await begun.client.call(routes.enrolPasskey, { body: begun.body }));
  return { ...begun, recoveryCode: recoveryCodes?.[0] ?? '' };
}

/** About to register an authenticator app; `code` is what it shows, or will show. */
export async function settingApp(world: World) {
  const halfWay = await withLink(world, 'enrol');
  const { secret } = ok(await halfWay.client.call(routes.enrolAuthenticatorSecret));
  const app = new TOTP({ secret: Secret.fromBase32(secret) });
  const code = (steps = 0) => app.generate({ timestamp: later(world, steps / 2).getTime() });
  return { ...halfWay, code };
}

/** In before, with an authenticator app. */
export async function withApp(world: World) {
  const begun = await settingApp(world);
  ok(await begun.client.call(routes.enrolAuthenticator, { body: { code: begun.code() } }));
  return begun;
}
