import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { credentialRoutes } from '@leerkring/shared/contract/credentials';
import { identityRoutes } from '@leerkring/shared/contract/identity';
import { insertPerson } from '../support/builders.js';
import { Newcomers, ok } from '../support/newcomers.js';
import { SoftwareAuthenticator } from '../support/software-authenticator.js';

const routes = credentialRoutes;
let house: Newcomers;
beforeAll(async () => {
  house = await Newcomers.start();
});
afterAll(() => house.close());

describe('an invitation', () => {
  it('reaches somebody by mail, without anything in it that lets them in', async () => {
    const { email, personId } = await house.invite();
    const mail = await house.sink.newest(email);
    expect(mail.fragment).toBe(encodeURIComponent(email));
    expect(mail.text).toContain('Lotte');
    const { body } = await house.moderator.call(routes.invitations);
    expect(body.find((invitation) => invitation.personId === personId)).toMatchObject({
      email,
      name: 'Sanne Bakker',
      acceptedAt: null,
    });
  });

  it('is refused to whoever may not invite', async () => {
    const worker = house.app.as(await insertPerson(house.app));
    const { email } = await house.invite();
    for (const answer of [
      await worker.call(routes.invite, { body: house.input('x@example.nl') }),
      await worker.call(routes.invitations),
      await worker.call(routes.invitableOrganisations),
      await worker.call(routes.withdrawInvitation, { params: { invitationId: await openInvitation(email) } }),
    ])
      expect(answer.problem?.code).toBe('not-allowed');
    expect((await house.app.anonymous.call(routes.invitations)).status).toBe(401);
  });

  it('gives nobody a role that opens more than the groups they are in', async () => {
    for (const role of ['moderator', 'privacy-officer']) {
      const body = { ...house.input('boss@example.nl'), role } as ReturnType<typeof house.input>;
      expect((await house.moderator.call(routes.invite, { body })).problem?.code).toBe('invalid-input');
    }
  });

  it('takes no line ends in a name and no organisation that is not there', async () => {
    const input = house.input('y@example.nl');
    for (const wrong of [
      { givenName: 'Sanne\r\nBcc: all@example.nl' },
      { organisationId: '0199b1a0-0000-7000-8000-000000000000' as typeof input.organisationId },
    ]) {
      const { problem } = await house.moderator.call(routes.invite, { body: { ...input, ...wrong } });
      expect(problem?.code).toBe('invalid-input');
    }
  });

  it('asked for again goes to the same person, and the term begins anew', async () => {
    const { email, personId } = await house.invite();
    house.app.clock.advance({ hours: 24 });
    const again = ok(await house.moderator.call(routes.invite, { body: house.input(email) }));
    expect(again.personId).toBe(personId);
    const { body } = await house.moderator.call(routes.invitations);
    expect(body.filter((invitation) => invitation.email === email).map(({ id }) => id)).toEqual([again.id]);
  });

  it('is not for somebody who can sign in already', async () => {
    const { email } = await house.withPasskey();
    const { problem } = await house.moderator.call(routes.invite, { body: house.input(email) });
    expect(problem?.code).toBe('already-invited');
  });

  it.each([
    ['after seven days', () => house.app.clock.advance({ hours: 7 * 24 })],
    [
      'after it was withdrawn',
      async (email: string) => {
        const params = { invitationId: await openInvitation(email) };
        ok(await house.moderator.call(routes.withdrawInvitation, { params }));
      },
    ],
  ])('leads nowhere any more %s, and the mail says so', async (_, end) => {
    const newcomer = await house.invite();
    await end(newcomer.email);
    await newcomer.browser.call(routes.requestLink, { body: { email: newcomer.email } });
    const mail = await house.sink.newest(newcomer.email, 2);
    expect(mail.subject).toBe('Je uitnodiging voor Leerkring is verlopen');
    expect(mail.fragment).toBeNull();
  });
});

const openInvitation = async (email: string): Promise<string> => {
  const { body } = await house.moderator.call(routes.invitations);
  return body.find((invitation) => invitation.email === email && !invitation.acceptedAt)?.id ?? '';
};

describe('somebody who was invited', () => {
  it('is not in with the link, but with the passkey they make after it', async () => {
    const newcomer = await house.invite();
    expect(await house.openLink(newcomer)).toEqual({
      ...{ stage: 'enrol', givenName: 'Sanne' },
      ...{ replaces: false, authenticatorApp: true },
    });
    expect(newcomer.browser.has('sid')).toBe(false);
    expect((await newcomer.browser.call(identityRoutes.me)).status).toBe(401);
    const device = new SoftwareAuthenticator(house.app.config.publicOrigin);
    const options = ok(await newcomer.browser.call(routes.enrolPasskeyChallenge));
    const response = device.register(options);
    const entered = ok(
      await newcomer.browser.call(routes.enrolPasskey, { body: { name: 'Laptop', response } }),
    );
    expect(entered.me.person.id).toBe(newcomer.personId);
    expect(new Set(entered.recoveryCodes).size).toBe(10);
    expect(ok(await newcomer.browser.call(identityRoutes.me)).person.id).toBe(newcomer.personId);
    expect((await house.sink.newest(newcomer.email, 3)).text).toContain('passkey toegevoegd');
  });

  it('signs in with that passkey alone, in any browser', async () => {
    const { device, personId } = await house.withPasskey();
    const browser = house.browser();
    const options = ok(await browser.call(routes.passkeyChallenge));
    expect(options).toMatchObject({ rpId: 'localhost', userVerification: 'required', allowCredentials: [] });
    const me = ok(await browser.call(routes.signInWithPasskey, { body: device.answer(options) }));
    expect(me.person.id).toBe(personId);
    expect(browser.has('sid')).toBe(true);
  });

  it('can take an authenticator app instead, and needs the link and a code from then on', async () => {
    const { email, personId, secret, recoveryCodes } = await house.withAuthenticator();
    expect(recoveryCodes).toHaveLength(10);
    house.app.clock.advance({ minutes: 1 });
    const browser = house.browser();
    const early = await browser.call(routes.signInWithCode, { body: { code: house.code(secret) } });
    expect(early.problem?.code).toBe('begin-again');
    expect(await house.openLink({ email, browser })).toEqual({
      stage: 'prove',
      oneTimeCode: true,
      recoveryCode: true,
    });
    expect((await browser.call(identityRoutes.me)).status).toBe(401);
    const me = ok(await browser.call(routes.signInWithCode, { body: { code: house.code(secret) } }));
    expect(me.person.id).toBe(personId);
  });

  it('tells its app the secret in the form every app reads', async () => {
    const newcomer = await house.invite();
    await house.openLink(newcomer);
    const { uri, secret } = ok(await newcomer.browser.call(routes.enrolAuthenticatorSecret));
    expect(uri).toMatch(/^otpauth:\/\/totp\/Leerkring:/);
    expect(new URL(uri).searchParams.get('secret')).toBe(secret);
    const wrong = house.code(secret) === '000000' ? '000001' : '000000';
    const { problem } = await newcomer.browser.call(routes.enrolAuthenticator, { body: { code: wrong } });
    expect(problem?.code).toBe('code-not-accepted');
    ok(await newcomer.browser.call(routes.enrolAuthenticator, { body: { code: house.code(secret) } }));
  });
});

describe('somebody who lost their device', () => {
  it('comes in with the link and a recovery code, after making a new passkey', async () => {
    const { email, personId, recoveryCodes } = await house.withPasskey();
    const browser = house.browser();
    await house.openLink({ email, browser });
    const typed = ` ${recoveryCodes[3]?.toUpperCase().replaceAll('-', ' ')} `;
    expect(ok(await browser.call(routes.recover, { body: { code: typed } })).stage).toBe('enrol');
    expect((await browser.call(identityRoutes.me)).status).toBe(401);
    const options = ok(await browser.call(routes.enrolPasskeyChallenge));
    const response = new SoftwareAuthenticator(house.app.config.publicOrigin).register(options);
    const entered = ok(await browser.call(routes.enrolPasskey, { body: { name: 'Nieuw', response } }));
    expect(entered).toMatchObject({ me: { person: { id: personId } }, recoveryCodes: null });
    expect(ok(await browser.call(routes.mine))).toMatchObject({
      recoveryCodesLeft: 9,
      passkeys: [{ name: 'Telefoon' }, { name: 'Nieuw' }],
    });
  });

  it('cannot use a recovery code twice', async () => {
    const { email, recoveryCodes } = await house.withPasskey();
    const [code = ''] = recoveryCodes;
    const browser = house.browser();
    await house.openLink({ email, browser });
    ok(await browser.call(routes.recover, { body: { code } }));
    await house.openLink({ email, browser });
    const { problem } = await browser.call(routes.recover, { body: { code } });
    expect(problem?.code).toBe('code-not-accepted');
  });
});
