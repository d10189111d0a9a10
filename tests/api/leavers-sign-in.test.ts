/** Whoever left comes in by no way at all: not with what they have, not with what they began, not anew. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PersonId } from '@leerkring/shared/contract/common';
import { credentialRoutes as routes } from '@leerkring/shared/contract/credentials';
import { identityRoutes } from '@leerkring/shared/contract/identity';
import { rightsRoutes } from '@leerkring/shared/contract/rights';
import { Passkey } from '../../server/src/modules/credentials/passkey.entity.js';
import { Database } from '../../server/src/platform/database/database.js';
import { insertOrganisation, insertPerson } from '../support/builders.js';
import { buildGemeente, Employee, type Gemeente, startWithProviders } from '../support/gemeenten.js';
import { Newcomers, ok } from '../support/newcomers.js';
import { SoftwareAuthenticator } from '../support/software-authenticator.js';
import type { TestApp } from '../support/start-app.js';

describe('without an employer', () => {
  let house: Newcomers;
  beforeAll(async () => {
    house = await Newcomers.start();
  });
  afterAll(() => house.close());

  const manager = () => house.app.app.get(Database).manager;
  const close = (personId: PersonId) =>
    manager().query('UPDATE person SET closed_at = $2 WHERE id = $1', [personId, house.app.clock.now()]);

  it('a passkey opens nothing', async () => {
    const { device, personId } = await house.withPasskey();
    await close(personId);
    const browser = house.browser();
    const options = ok(await browser.call(routes.passkeyChallenge));
    const { problem } = await browser.call(routes.signInWithPasskey, { body: device.answer(options) });
    expect([problem?.code, browser.has('sid')]).toEqual(['account-closed', false]);
  });

  it('no link is mailed, and the one that was mailed before leads to a code that opens nothing', async () => {
    const { email, personId, secret } = await house.withAuthenticator();
    house.app.clock.advance({ minutes: 1 });
    const browser = house.browser();
    await house.openLink({ email, browser });
    await close(personId);
    const { problem } = await browser.call(routes.signInWithCode, { body: { code: house.code(secret) } });
    expect([problem?.code, browser.has('sid')]).toEqual(['account-closed', false]);
    const before = house.sink.caught.filter(({ to }) => to === email).length;
    await house.browser().call(routes.requestLink, { body: { email } });
    // Somebody else's comes after it, so theirs would have come.
    await house.openLink(await house.invite());
    expect(house.sink.caught.filter(({ to }) => to === email)).toHaveLength(before);
  });

  it('a recovery code gives no new key', async () => {
    const { email, personId, recoveryCodes } = await house.withPasskey();
    const browser = house.browser();
    await house.openLink({ email, browser });
    await close(personId);
    const { problem } = await browser.call(routes.recover, { body: { code: recoveryCodes[0] ?? '' } });
    expect(problem?.code).toBe('account-closed');
  });

  it('an invitation that was being taken up gives no key, and there is no new one', async () => {
    const newcomer = await house.invite();
    await house.openLink(newcomer);
    const device = new SoftwareAuthenticator(house.app.config.publicOrigin);
    const options = ok(await newcomer.browser.call(routes.enrolPasskeyChallenge));
    await close(newcomer.personId);
    const body = { name: 'Telefoon', response: device.register(options) };
    const { problem } = await newcomer.browser.call(routes.enrolPasskey, { body });
    expect(problem?.code).toBe('account-closed');
    expect(await manager().countBy(Passkey, { personId: newcomer.personId })).toBe(0);
    const again = await house.moderator.call(routes.invite, { body: house.input(newcomer.email) });
    expect(again.problem?.code).toBe('account-closed');
  });
});

describe('with an employer', () => {
  let app: TestApp;
  let ede: Gemeente;
  beforeAll(async () => {
    app = await startWithProviders();
    const account = { sub: '1', claims: { given_name: 'Samira', family_name: 'Aydin' } };
    ede = await buildGemeente(app, 'ede.example', account);
  });
  afterAll(async () => {
    await ede.openId.stop();
    await app.close();
  });

  it('the employer still vouches, and the door stays shut until the account is opened again', async () => {
    const administrator = app.as(await insertPerson(app, { role: 'administrator' }));
    const employee = new Employee(app, ede.domain);
    expect(await employee.signIn()).toBe('/');
    const { person } = ok(await app.withCookie(employee.cookie).call(identityRoutes.me));
    const params = { personId: person.id };
    ok(await administrator.call(rightsRoutes.close, { params, body: { handOvers: [] } }));
    const later = new Employee(app, ede.domain);
    expect(await later.signIn()).toBe('/inloggen?fout=not-let-in');
    expect(later.cookie).toBeNull();
    const { row } = ok(await administrator.call(rightsRoutes.reopen, { params }));
    expect(row.waysIn).toEqual(['employer']);
    expect(await new Employee(app, ede.domain).signIn()).toBe('/');
  });

  it('an employer of before vouches for whoever moved no more, and for who only got another role still', async () => {
    const administrator = app.as(await insertPerson(app, { role: 'administrator' }));
    const employee = new Employee(app, ede.domain);
    await employee.signIn();
    const { person } = ok(await app.withCookie(employee.cookie).call(identityRoutes.me));
    const params = { personId: person.id };
    const was = { role: person.role, organisationId: person.organisation.id };
    const guest = { ...was, role: 'chain-partner' as const };
    const promoted = { ...was, role: 'policy-adviser' as const };
    const other = was.role === guest.role ? promoted : guest;
    const { row: kept } = ok(
      await administrator.call(rightsRoutes.move, { params, body: { was, now: other } }),
    );
    expect(kept.waysIn).toEqual(['employer']);
    const now = { ...other, organisationId: await insertOrganisation(app) };
    const { row } = ok(await administrator.call(rightsRoutes.move, { params, body: { was: other, now } }));
    expect(row.waysIn).toEqual([]);
    const later = new Employee(app, ede.domain);
    await later.signIn();
    // Somebody new to us, who has nothing of what the other has.
    const { person: anew } = ok(await app.withCookie(later.cookie).call(identityRoutes.me));
    expect(anew.id).not.toBe(person.id);
    expect(anew.organisation.id).toBe(ede.organisationId);
  });
});
