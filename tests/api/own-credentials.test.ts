import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { credentialRoutes as routes } from '@leerkring/shared/contract/credentials';
import { Database } from '../../server/src/platform/database/database.js';
import { insertPerson } from '../support/builders.js';
import { Newcomers, ok, type WithPasskey } from '../support/newcomers.js';
import { SoftwareAuthenticator } from '../support/software-authenticator.js';

let house: Newcomers;
beforeAll(async () => {
  house = await Newcomers.start();
});
afterAll(() => house.close());

const later = () => house.app.clock.advance({ minutes: 10 });
const newDevice = () => new SoftwareAuthenticator(house.app.config.publicOrigin);

const prove = async ({ browser, device }: WithPasskey) => {
  const options = ok(await browser.call(routes.proofChallenge));
  return browser.call(routes.proveWithPasskey, { body: device.answer(options) });
};
const addPasskey = async ({ browser }: WithPasskey, name: string) => {
  const options = ok(await browser.call(routes.addPasskeyChallenge));
  return ok(
    await browser.call(routes.addPasskey, { body: { name, response: newDevice().register(options) } }),
  );
};

describe('my own page', () => {
  it('shows what I sign in with', async () => {
    const { browser } = await house.withPasskey();
    expect(ok(await browser.call(routes.mine))).toMatchObject({
      managed: true,
      passkeys: [{ name: 'Telefoon', lastUsedAt: null }],
      authenticatorApp: null,
      recoveryCodesLeft: 10,
    });
  });

  it('lets me add, rename and remove passkeys, and writes me of each change', async () => {
    const person = await house.withPasskey();
    const { browser, email } = person;
    const added = await addPasskey(person, 'Laptop');
    expect(added.passkeys.map(({ name }) => name)).toEqual(['Telefoon', 'Laptop']);
    const params = { passkeyId: added.passkeys[0]?.id ?? '' };
    const renamed = ok(await browser.call(routes.renamePasskey, { params, body: { name: 'Oude telefoon' } }));
    expect(renamed.passkeys[0]?.name).toBe('Oude telefoon');
    const removed = ok(await browser.call(routes.removePasskey, { params }));
    expect(removed.passkeys.map(({ name }) => name)).toEqual(['Laptop']);
    // The invitation, the link, the first passkey, and these two.
    const last = await house.sink.newest(email, 5);
    expect(last.subject).toBe('Je manier van inloggen bij Leerkring is veranderd');
    expect(last.text).toContain('passkey weggehaald');
  });

  it('does not let me remove the last of what I sign in with', async () => {
    const person = await house.withPasskey();
    const mine = ok(await person.browser.call(routes.mine));
    const params = { passkeyId: mine.passkeys[0]?.id ?? '' };
    const { problem } = await person.browser.call(routes.removePasskey, { params });
    expect(problem?.code).toBe('last-factor');
    expect(ok(await person.browser.call(routes.mine)).passkeys).toHaveLength(1);
  });

  it('does not let me remove the last two at the same moment', async () => {
    const person = await house.withPasskey();
    const { passkeys } = await addPasskey(person, 'Laptop');
    const answers = await Promise.all(
      passkeys.map(({ id }) => person.browser.call(routes.removePasskey, { params: { passkeyId: id } })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('lets me set and remove an app beside a passkey', async () => {
    const { browser } = await house.withPasskey();
    const { secret } = ok(await browser.call(routes.addAuthenticatorSecret));
    const set = ok(await browser.call(routes.setAuthenticator, { body: { code: house.code(secret) } }));
    expect(set.authenticatorApp).not.toBeNull();
    expect(ok(await browser.call(routes.removeAuthenticator)).authenticatorApp).toBeNull();
  });

  it('gives me ten new recovery codes, after which the old ones are worth nothing', async () => {
    const { browser, email, recoveryCodes } = await house.withPasskey();
    const renewed = ok(await browser.call(routes.renewRecoveryCodes)).recoveryCodes;
    expect(renewed).toHaveLength(10);
    const elsewhere = house.browser();
    await house.openLink({ email, browser: elsewhere });
    const old = await elsewhere.call(routes.recover, { body: { code: recoveryCodes[0] ?? '' } });
    expect(old.problem?.code).toBe('code-not-accepted');
    ok(await elsewhere.call(routes.recover, { body: { code: renewed[0] ?? '' } }));
  });

  it('keeps recovery codes as hashes', async () => {
    const { personId, recoveryCodes } = await house.withPasskey();
    const rows: Array<{ row: string }> = await house.app.app
      .get(Database)
      .manager.query("select encode(hash, 'escape') as row from recovery_code where person_id = $1", [
        personId,
      ]);
    expect(rows).toHaveLength(10);
    for (const code of recoveryCodes) expect(JSON.stringify(rows)).not.toContain(code.replaceAll('-', ''));
  });
});

describe('a change', () => {
  it('asks for a new proof ten minutes after the last', async () => {
    const person = await house.withPasskey();
    const { browser } = person;
    later();
    const { passkeys, provenUntil } = ok(await browser.call(routes.mine));
    expect(provenUntil).toBeNull();
    const params = { passkeyId: passkeys[0]?.id ?? '' };
    for (const answer of [
      await browser.call(routes.addPasskeyChallenge),
      await browser.call(routes.removePasskey, { params }),
      await browser.call(routes.addAuthenticatorSecret),
      await browser.call(routes.setAuthenticator, { body: { code: '123456' } }),
      await browser.call(routes.removeAuthenticator),
      await browser.call(routes.renewRecoveryCodes),
    ])
      expect(answer.problem?.code).toBe('proof-needed');
    expect(ok(await prove(person)).provenUntil).not.toBeNull();
    ok(await browser.call(routes.addPasskeyChallenge));
  });

  it('is not begun within the ten minutes and ended after them', async () => {
    const { browser } = await house.withPasskey();
    house.app.clock.advance({ minutes: 9 });
    const options = ok(await browser.call(routes.addPasskeyChallenge));
    house.app.clock.advance({ minutes: 1 });
    const body = { name: 'Laat', response: newDevice().register(options) };
    expect((await browser.call(routes.addPasskey, { body })).problem?.code).toBe('proof-needed');
  });

  it('takes the passkey of somebody else for no proof', async () => {
    const person = await house.withPasskey();
    const other = await house.withPasskey();
    later();
    const options = ok(await person.browser.call(routes.proofChallenge));
    const body = other.device.answer(options);
    expect((await person.browser.call(routes.proveWithPasskey, { body })).problem?.code).toBe(
      'passkey-not-accepted',
    );
    expect((await person.browser.call(routes.addPasskeyChallenge)).problem?.code).toBe('proof-needed');
  });

  it('takes a code of the app for a proof, once, and lets nobody guess on', async () => {
    const { browser, secret } = await house.withAuthenticator();
    later();
    const code = house.code(secret);
    expect(ok(await browser.call(routes.proveWithCode, { body: { code } })).provenUntil).not.toBeNull();
    const codes: (string | undefined)[] = [];
    for (let time = 0; time < 5; time += 1)
      codes.push((await browser.call(routes.proveWithCode, { body: { code } })).problem?.code);
    expect(codes).toEqual([...Array(4).fill('code-not-accepted'), 'too-many-requests']);
  });

  it('of what belongs to somebody else finds nothing there', async () => {
    const { browser } = await house.withPasskey();
    const other = ok(await (await house.withPasskey()).browser.call(routes.mine));
    const params = { passkeyId: other.passkeys[0]?.id ?? '' };
    for (const answer of [
      await browser.call(routes.removePasskey, { params }),
      await browser.call(routes.renamePasskey, { params, body: { name: 'Van mij' } }),
    ])
      expect(answer.status).toBe(404);
  });
});

describe('somebody who signs in in another way', () => {
  it('has nothing to manage, and makes no way in beside their own', async () => {
    const client = house.app.as(await insertPerson(house.app));
    expect(ok(await client.call(routes.mine))).toMatchObject({ managed: false, passkeys: [] });
    expect((await client.call(routes.addPasskeyChallenge)).problem?.code).toBe('not-allowed');
    expect((await client.call(routes.addAuthenticatorSecret)).problem?.code).toBe('not-allowed');
  });
});
