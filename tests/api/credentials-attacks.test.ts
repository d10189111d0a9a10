/** What somebody tries who is not the person: each refusal here is one that must never become a way in. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { credentialRoutes as routes } from '@leerkring/shared/contract/credentials';
import { identityRoutes } from '@leerkring/shared/contract/identity';
import { Database } from '../../server/src/platform/database/database.js';
import { Newcomers, ok, type WithPasskey } from '../support/newcomers.js';
import { type Lies, SoftwareAuthenticator } from '../support/software-authenticator.js';

let house: Newcomers;
beforeAll(async () => {
  house = await Newcomers.start();
});
afterAll(() => house.close());

describe('a mail link', () => {
  it('works once', async () => {
    const newcomer = await house.invite();
    const secret = await house.askLink(newcomer);
    ok(await newcomer.browser.call(routes.useLink, { body: { secret } }));
    const again = await newcomer.browser.call(routes.useLink, { body: { secret } });
    expect(again.problem?.code).toBe('link-not-valid');
  });

  it('works once, also when it is opened twice at the same moment', async () => {
    const newcomer = await house.invite();
    const secret = await house.askLink(newcomer);
    const open = () => newcomer.browser.call(routes.useLink, { body: { secret } });
    const statuses = (await Promise.all([open(), open(), open(), open()])).map(({ status }) => status);
    expect(statuses.sort()).toEqual([201, 422, 422, 422]);
  });

  it('works for ten minutes', async () => {
    const newcomer = await house.invite();
    const secret = await house.askLink(newcomer);
    house.app.clock.advance({ minutes: 10 });
    const late = await newcomer.browser.call(routes.useLink, { body: { secret } });
    expect(late.problem?.code).toBe('link-not-valid');
  });

  it('does not work when somebody makes one up', async () => {
    const newcomer = await house.invite();
    await house.askLink(newcomer);
    const guess = await newcomer.browser.call(routes.useLink, { body: { secret: 'a'.repeat(43) } });
    expect(guess.problem?.code).toBe('link-not-valid');
  });

  it('is over when a newer one was asked for', async () => {
    const newcomer = await house.invite();
    const first = await house.askLink(newcomer);
    await house.askLink(newcomer);
    const { problem } = await newcomer.browser.call(routes.useLink, { body: { secret: first } });
    expect(problem?.code).toBe('link-not-valid');
  });

  it('works in the browser that asked for it and in no other', async () => {
    const newcomer = await house.invite();
    const secret = await house.askLink(newcomer);
    for (const thief of [house.browser(), await browserThatAsked('nobody@example.nl')]) {
      const { problem } = await thief.call(routes.useLink, { body: { secret } });
      expect(problem?.code).toBe('link-elsewhere');
    }
    ok(await newcomer.browser.call(routes.useLink, { body: { secret } }));
  });

  it('is not used up by whoever fetches its address first, as scanners of mail do', async () => {
    const newcomer = await house.invite();
    const secret = await house.askLink(newcomer);
    const { anonymous } = house.app;
    for (const method of ['GET', 'HEAD'])
      for (const path of [`/inloggen/link?secret=${secret}`, '/api/v1/sign-in-links/uses'])
        await anonymous.fetch(path, { method });
    const get = await anonymous.fetch('/api/v1/sign-in-links/uses');
    expect(get.status).toBe(405);
    ok(await newcomer.browser.call(routes.useLink, { body: { secret } }));
  });

  it('is stored as a hash only', async () => {
    const newcomer = await house.invite();
    const secret = await house.askLink(newcomer);
    const rows = await database().query(
      "select row_to_json(a)::text as row from attempt a where stage = 'asked'",
    );
    expect(JSON.stringify(rows)).not.toContain(secret);
    expect(JSON.stringify(rows)).not.toContain(Buffer.from(secret).toString('hex'));
  });

  it('opens nothing without the step behind it', async () => {
    const { email } = await house.withPasskey();
    const browser = house.browser();
    expect((await house.openLink({ email, browser })).stage).toBe('prove');
    for (const answer of [
      await browser.call(identityRoutes.me),
      await browser.call(routes.enrolPasskeyChallenge),
      await browser.call(routes.enrolAuthenticatorSecret),
    ])
      expect(answer.status).toBeGreaterThanOrEqual(400);
  });

  it('gives one factor: what comes after it has to begin anew', async () => {
    const { browser } = await house.withPasskey();
    const { problem } = await browser.call(routes.enrolPasskeyChallenge);
    expect(problem?.code).toBe('begin-again');
  });
});

const database = () => house.app.app.get(Database).manager;
const browserThatAsked = async (email: string) => {
  const browser = house.browser();
  ok(await browser.call(routes.requestLink, { body: { email } }));
  return browser;
};

describe('a passkey', () => {
  let person: WithPasskey;
  beforeAll(async () => {
    person = await house.withPasskey();
  });
  const signIn = async (lies: Lies, browser = house.browser()) => {
    const options = ok(await browser.call(routes.passkeyChallenge));
    return browser.call(routes.signInWithPasskey, { body: person.device.answer(options, lies) });
  };

  it.each<[string, Lies]>([
    ['was asked for by another site', { origin: 'https://leerkring.example' }],
    ['was made for another site', { rpId: 'leerkring.example' }],
    ['answers another challenge', { challenge: Buffer.alloc(32).toString('base64url') }],
    ['did not ask for a finger, face or PIN', { withoutVerification: true }],
    ['says it belongs to somebody else', { userHandle: Buffer.alloc(16).toString('base64url') }],
  ])('that %s lets nobody in', async (_, lies) => {
    expect((await signIn(lies)).problem?.code).toBe('passkey-not-accepted');
    expect((await signIn({})).status).toBe(201);
  });

  it('whose counter goes back, as that of a copy does, lets nobody in', async () => {
    person.device.counter = 50;
    expect((await signIn({})).status).toBe(201);
    expect((await signIn({ counter: 51 })).problem?.code).toBe('passkey-not-accepted');
    expect((await signIn({ counter: 20 })).problem?.code).toBe('passkey-not-accepted');
    person.device.counter = 60;
    expect((await signIn({})).status).toBe(201);
  });

  it('answers a challenge once', async () => {
    const browser = house.browser();
    const options = ok(await browser.call(routes.passkeyChallenge));
    const body = person.device.answer(options);
    ok(await browser.call(routes.signInWithPasskey, { body }));
    expect((await browser.call(routes.signInWithPasskey, { body })).problem?.code).toBe('begin-again');
  });

  it('answers a challenge once, also when the first answer was wrong', async () => {
    const browser = house.browser();
    const options = ok(await browser.call(routes.passkeyChallenge));
    const wrong = person.device.answer(options, { origin: 'https://leerkring.example' });
    await browser.call(routes.signInWithPasskey, { body: wrong });
    const body = person.device.answer(options);
    expect((await browser.call(routes.signInWithPasskey, { body })).problem?.code).toBe('begin-again');
  });

  it('answers the challenge of its own browser only, and within ten minutes', async () => {
    const asked = house.browser();
    const options = ok(await asked.call(routes.passkeyChallenge));
    const other = house.browser();
    ok(await other.call(routes.passkeyChallenge));
    const stolen = await other.call(routes.signInWithPasskey, { body: person.device.answer(options) });
    expect(stolen.problem?.code).toBe('passkey-not-accepted');
    house.app.clock.advance({ minutes: 10 });
    const late = await asked.call(routes.signInWithPasskey, { body: person.device.answer(options) });
    expect(late.problem?.code).toBe('begin-again');
  });

  it('that nobody registered lets nobody in', async () => {
    const browser = house.browser();
    const options = ok(await browser.call(routes.passkeyChallenge));
    const stranger = new SoftwareAuthenticator(house.app.config.publicOrigin);
    const { problem } = await browser.call(routes.signInWithPasskey, { body: stranger.answer(options) });
    expect(problem?.code).toBe('passkey-not-accepted');
  });

  it.each<[string, Lies]>([
    ['by another site', { origin: 'https://leerkring.example' }],
    ['for another site', { rpId: 'leerkring.example' }],
    ['for another challenge', { challenge: Buffer.alloc(32).toString('base64url') }],
    ['without asking for a finger, face or PIN', { withoutVerification: true }],
  ])('made %s is not registered', async (_, lies) => {
    const newcomer = await house.invite();
    await house.openLink(newcomer);
    const options = ok(await newcomer.browser.call(routes.enrolPasskeyChallenge));
    const response = new SoftwareAuthenticator(house.app.config.publicOrigin).register(options, lies);
    const body = { name: 'Vals', response };
    expect((await newcomer.browser.call(routes.enrolPasskey, { body })).problem?.code).toBe(
      'passkey-not-accepted',
    );
    expect((await newcomer.browser.call(identityRoutes.me)).status).toBe(401);
  });
});

describe('a code of an app', () => {
  it('works once, and one step early or late, not two', async () => {
    const { email, secret } = await house.withAuthenticator();
    const attempt = async (code: string) => {
      const browser = house.browser();
      await house.openLink({ email, browser });
      return browser.call(routes.signInWithCode, { body: { code } });
    };
    house.app.clock.advance({ minutes: 10 });
    expect((await attempt(house.code(secret, 2))).problem?.code).toBe('code-not-accepted');
    const used = house.code(secret);
    expect((await attempt(used)).status).toBe(201);
    expect((await attempt(used)).problem?.code).toBe('code-not-accepted');
  });

  it('can be guessed five times, and then the link has to be asked for again', async () => {
    const { email, secret } = await house.withAuthenticator();
    house.app.clock.advance({ minutes: 5 });
    const browser = house.browser();
    await house.openLink({ email, browser });
    const wrong = ['000000', '111111', '222222', '333333', '444444', '555555', '666666'].filter(
      (code) => ![-1, 0, 1].some((step) => house.code(secret, step) === code),
    );
    for (const code of wrong.slice(0, 5))
      expect((await browser.call(routes.signInWithCode, { body: { code } })).problem?.code).toBe(
        'code-not-accepted',
      );
    const right = { body: { code: house.code(secret) } };
    expect((await browser.call(routes.signInWithCode, right)).problem?.code).toBe('begin-again');
    await house.openLink({ email, browser });
    expect((await browser.call(routes.signInWithCode, right)).status).toBe(201);
  });

  it('lies sealed in the database', async () => {
    const { personId, secret } = await house.withAuthenticator();
    const [row]: Array<{ row: string }> = await database().query(
      "select encode(sealed_secret, 'escape') as row from authenticator_app where person_id = $1",
      [personId],
    );
    expect(row?.row).not.toContain(secret);
  });
});

describe('recovery codes', () => {
  it('of somebody else open nothing', async () => {
    const one = await house.withPasskey();
    const other = await house.withPasskey();
    const browser = house.browser();
    await house.openLink({ email: other.email, browser });
    const { problem } = await browser.call(routes.recover, { body: { code: one.recoveryCodes[0] ?? '' } });
    expect(problem?.code).toBe('code-not-accepted');
  });
});
