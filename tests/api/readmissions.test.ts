import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PersonId } from '@leerkring/shared/contract/common';
import { credentialRoutes as routes } from '@leerkring/shared/contract/credentials';
import { identityRoutes } from '@leerkring/shared/contract/identity';
import { Database } from '../../server/src/platform/database/database.js';
import { insertPerson } from '../support/builders.js';
import type { CookieJar } from '../support/cookie-jar.js';
import { eventually } from '../support/eventually.js';
import { Newcomers, ok, type WithPasskey } from '../support/newcomers.js';
import { SoftwareAuthenticator } from '../support/software-authenticator.js';
import type { TestClient } from '../support/test-client.js';

let house: Newcomers;
let administratorId: PersonId;
let administrator: TestClient;
beforeAll(async () => {
  house = await Newcomers.start();
  administratorId = await insertPerson(house.app, { role: 'administrator', givenName: 'Gijs' });
});
afterAll(() => house.close());

/** Signed in just now, however far a test moved the clock. */
const asAdministrator = () => house.app.as(administratorId);
const readmit = async (personId: PersonId) =>
  ok(await asAdministrator().call(routes.readmit, { params: { personId } }));
const credentialsOf = async (personId: PersonId) =>
  ok(await asAdministrator().call(routes.ofPerson, { params: { personId } }));
const withdraw = (personId: PersonId) =>
  asAdministrator().call(routes.withdrawReadmission, { params: { personId } });
const makePasskey = async (browser: CookieJar) => {
  const device = new SoftwareAuthenticator(house.app.config.publicOrigin);
  const response = device.register(ok(await browser.call(routes.enrolPasskeyChallenge)));
  return browser.call(routes.enrolPasskey, { body: { name: 'Nieuw', response } });
};
const canSignIn = async ({ device }: Pick<WithPasskey, 'device'>): Promise<boolean> => {
  const browser = house.browser();
  const options = ok(await browser.call(routes.passkeyChallenge));
  const { problem } = await browser.call(routes.signInWithPasskey, { body: device.answer(options) });
  return problem === null;
};

describe('somebody who lost everything', () => {
  it('is let back in by way of the mailbox, and what they had before ends', async () => {
    const { email, personId, browser: before, device } = await house.withPasskey();
    expect((await before.call(identityRoutes.me)).status).toBe(200);
    expect(await credentialsOf(personId)).toEqual({
      ...{ email, passkeys: 1, authenticatorApp: false, recoveryCodesLeft: 10, readmittedUntil: null },
    });
    expect((await readmit(personId)).readmittedUntil).not.toBeNull();
    const mail = await house.sink.newest(email, 4);
    expect([mail.subject, mail.fragment]).toEqual([
      'Stel opnieuw in hoe je inlogt bij Leerkring',
      encodeURIComponent(email),
    ]);
    expect(mail.text).toContain('Gijs');
    expect(await canSignIn({ device })).toBe(true);

    const browser = house.browser();
    expect(await house.openLink({ email, browser })).toMatchObject({ stage: 'enrol', replaces: true });
    expect(await canSignIn({ device })).toBe(true);
    const entered = ok(await makePasskey(browser));
    expect(entered.me.person.id).toBe(personId);
    expect(entered.recoveryCodes).toHaveLength(10);
    expect(await canSignIn({ device })).toBe(false);
    expect((await before.call(identityRoutes.me)).status).toBe(401);
    expect((await browser.call(identityRoutes.me)).status).toBe(200);
    expect(await credentialsOf(personId)).toMatchObject({ passkeys: 1, readmittedUntil: null });
    await eventually(
      'they are told by mail',
      async () => house.sink.caught.filter(({ to }) => to === email).map(({ text }) => text),
      (texts) => texts.some((text) => text.includes('Waar je eerder mee inlogde, werkt niet meer.')),
    );
  });

  it('has it in the history who let them in, and when they came', async () => {
    const { email, personId } = await house.withPasskey();
    await readmit(personId);
    const browser = house.browser();
    await house.openLink({ email, browser });
    ok(await makePasskey(browser));
    const events: Record<string, unknown>[] = await house.app.app
      .get(Database)
      .manager.query('select kind, actor_id from event where concerns_id = $1 order by id', [personId]);
    expect(events).toContainEqual({ kind: 'person.readmitted', actor_id: administratorId });
    expect(events).toContainEqual({ kind: 'credential.replaced', actor_id: personId });
  });

  it('cannot use a recovery code of before', async () => {
    const { email, personId, recoveryCodes } = await house.withPasskey();
    await readmit(personId);
    const browser = house.browser();
    await house.openLink({ email, browser });
    ok(await makePasskey(browser));
    const another = house.browser();
    expect(await house.openLink({ email, browser: another })).toMatchObject({ stage: 'prove' });
    const { problem } = await another.call(routes.recover, { body: { code: recoveryCodes[0] ?? '' } });
    expect(problem?.code).toBe('code-not-accepted');
  });
});

describe('letting somebody back in', () => {
  it('works once, in one browser, however many opened a link', async () => {
    const { email, personId } = await house.withPasskey();
    await readmit(personId);
    const [one, other] = [house.browser(), house.browser()];
    for (const browser of [one, other]) await house.openLink({ email, browser });
    ok(await makePasskey(one));
    expect((await makePasskey(other)).problem?.code).toBe('begin-again');
    expect(await credentialsOf(personId)).toMatchObject({ passkeys: 1 });
    expect(await house.openLink({ email, browser: house.browser() })).toMatchObject({ stage: 'prove' });
  });

  it('gives nothing any more once it was taken back, not even to who had opened the link', async () => {
    const { email, personId, device } = await house.withPasskey();
    await readmit(personId);
    const browser = house.browser();
    await house.openLink({ email, browser });
    expect(ok(await withdraw(personId)).readmittedUntil).toBeNull();
    expect((await makePasskey(browser)).problem?.code).toBe('begin-again');
    expect(await canSignIn({ device })).toBe(true);
    expect(await house.openLink({ email, browser })).toMatchObject({ stage: 'prove' });
    expect((await withdraw(personId)).problem?.code).toBe('not-found');
  });

  it('is over after a day', async () => {
    const { email, personId } = await house.withPasskey();
    await readmit(personId);
    house.app.clock.advance({ hours: 24 });
    expect(await house.openLink({ email, browser: house.browser() })).toMatchObject({ stage: 'prove' });
    expect((await credentialsOf(personId)).readmittedUntil).toBeNull();
  });

  it('is no invitation that a moderator sees or takes back', async () => {
    const { personId } = await house.withPasskey();
    await readmit(personId);
    const [row]: { id: string }[] = await house.app.app
      .get(Database)
      .manager.query('select id from invitation where person_id = $1 and readmits', [personId]);
    const listed = ok(await house.moderator.call(routes.invitations));
    expect(listed.map(({ id }) => id as string)).not.toContain(row?.id);
    const params = { invitationId: row?.id ?? '' };
    expect((await house.moderator.call(routes.withdrawInvitation, { params })).problem?.code).toBe(
      'not-found',
    );
  });

  it('is not for oneself, nor for whoever has no address here', async () => {
    const withoutAddress = await insertPerson(house.app);
    expect(await credentialsOf(withoutAddress)).toMatchObject({ email: null });
    for (const personId of [administratorId, withoutAddress]) {
      const { problem } = await asAdministrator().call(routes.readmit, { params: { personId } });
      expect(problem?.code).toBe('not-allowed');
    }
  });

  it.each(['wijk-ggd', 'moderator', 'privacy-officer'] as const)('is not there for a %s', async (role) => {
    const { personId } = await house.withPasskey();
    const somebody = house.app.as(await insertPerson(house.app, { role }));
    for (const route of [routes.ofPerson, routes.readmit, routes.withdrawReadmission])
      expect((await somebody.call(route, { params: { personId } })).problem?.code).toBe('not-found');
    const nobody = { params: { personId: '0199b1a0-0000-7000-8000-000000000000' } };
    expect((await asAdministrator().call(routes.readmit, nobody)).problem?.code).toBe('not-found');
  });
});

describe('an administrator who invites', () => {
  const invite = (email: string, role: 'moderator' | 'administrator' | 'wijk-ggd') =>
    administrator.call(routes.invite, { body: { ...house.input(email), role } });
  beforeAll(() => {
    administrator = asAdministrator();
  });

  it('gives any role, and it is in the audit trail which', async () => {
    const { personId } = ok(await invite('nieuwe.beheerder@gemeente.example', 'administrator'));
    const events: { data: unknown }[] = await house.app.app
      .get(Database)
      .manager.query("select data from event where kind = 'person.invited' and concerns_id = $1", [personId]);
    expect(events).toEqual([{ data: { role: 'administrator' } }]);
  });

  it('corrects whom they invited wrongly, as long as nobody came', async () => {
    const email = 'verkeerd@gemeente.example';
    const { personId } = ok(await invite(email, 'moderator'));
    expect(ok(await invite(email, 'wijk-ggd')).personId).toBe(personId);
    const newcomer = { email, browser: house.browser() };
    await house.openLink(newcomer);
    expect(ok(await makePasskey(newcomer.browser)).me.person.role).toBe('wijk-ggd');
  });

  it('has invitations that a moderator neither sees nor touches, because of the role', async () => {
    const { id } = ok(await invite('privacy@gemeente.example', 'administrator'));
    const listed = ok(await house.moderator.call(routes.invitations));
    expect(listed.map((invitation) => invitation.id)).not.toContain(id);
    const params = { invitationId: id };
    expect((await house.moderator.call(routes.withdrawInvitation, { params })).problem?.code).toBe(
      'not-found',
    );
    const body = house.input('privacy@gemeente.example');
    expect((await house.moderator.call(routes.invite, { body })).problem?.code).toBe('not-allowed');
    ok(await administrator.call(routes.withdrawInvitation, { params }));
  });
});
