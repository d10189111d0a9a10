import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { credentialRoutes as routes } from '@leerkring/shared/contract/credentials';
import { identityRoutes } from '@leerkring/shared/contract/identity';
import { Person } from '../../server/src/modules/identity/person.entity.js';
import { Database } from '../../server/src/platform/database/database.js';
import { CookieJar } from '../support/cookie-jar.js';
import { FakeClock } from '../support/fake-clock.js';
import { ok } from '../support/newcomers.js';
import { runServerCommand } from '../support/server-command.js';
import { SoftwareAuthenticator } from '../support/software-authenticator.js';
import { startApp, type TestApp } from '../support/start-app.js';

/** Each run of the command starts a server, without the listening. */
const PATIENCE_MS = 180_000;
const email = 'gijs@ede.example';
const names = ['--given-name', 'Gijs', '--family-name', 'de Boer', '--organisation', 'Gemeente Ede'];

let app: TestApp;
beforeAll(async () => {
  // As in production: nobody is there, and no mail goes out.
  const env = { DEMONSTRATION: 'false' };
  // The command has the clock of the machine.
  app = await startApp({ env, clock: new FakeClock(new Date().toISOString()) });
});
afterAll(() => app.close());

const run = (args: string[], stdin = '') => {
  const { databaseUrl, publicOrigin, secretsKey } = app.config;
  const env = {
    ...{ DATABASE_URL: databaseUrl ?? '', PUBLIC_ORIGIN: publicOrigin, DEMONSTRATION: 'false' },
    SECRETS_KEY: secretsKey?.toString('base64') ?? '',
  };
  return runServerCommand('administrator', args, { env, stdin });
};
const secretIn = (said: string) => said.match(/\/inloggen\/link#([\w-]{43})\n/)?.[1] ?? '';
const query = (sql: string): Promise<Record<string, unknown>[]> => app.app.get(Database).manager.query(sql);
const people = () => app.app.get(Database).manager.find(Person);
const enter = async (browser: CookieJar) => {
  const device = new SoftwareAuthenticator(app.config.publicOrigin);
  const response = device.register(ok(await browser.call(routes.enrolPasskeyChallenge)));
  return ok(await browser.call(routes.enrolPasskey, { body: { name: 'Laptop', response } }));
};

describe('a new installation', () => {
  it('has no account at all', async () => {
    expect(await people()).toEqual([]);
    expect(ok(await app.anonymous.call(identityRoutes.waysToSignIn)).demonstrationPeople).toBeNull();
  });
});

describe('the link for the first administrator', () => {
  let secret: string;
  let browser: CookieJar;

  it(
    'is made on the server, kept as a hash, and recorded',
    async () => {
      const { exitCode, said } = await run(['--email', email, ...names]);
      expect([exitCode, said]).toEqual([0, expect.stringContaining('Gijs de Boer (Gemeente Ede) is now')]);
      secret = secretIn(said);
      const hash = createHash('sha256').update(secret).digest('hex');
      const rows = await query(
        "select invitation::text as row, invited_by, expires_at - created_at = '24 hours' as a_day from invitation",
      );
      expect(rows).toEqual([{ row: expect.stringContaining(hash), invited_by: null, a_day: true }]);
      expect(rows[0]?.['row']).not.toContain(secret);
      expect(await query("select actor_id, data from event where kind = 'administrator.link-made'")).toEqual([
        { actor_id: null, data: { administrators: 0 } },
      ]);
    },
    PATIENCE_MS,
  );

  it('signs nobody in, and leads once to setting how to sign in', async () => {
    browser = new CookieJar(app);
    expect(ok(await browser.call(routes.useLink, { body: { secret } }))).toEqual({
      ...{ stage: 'enrol', givenName: 'Gijs', replaces: false },
      // Without mail they could not come back with it.
      authenticatorApp: false,
    });
    expect((await browser.call(identityRoutes.me)).status).toBe(401);
    expect((await browser.call(routes.enrolAuthenticatorSecret)).problem?.code).toBe('mail-not-set-up');
    const again = await new CookieJar(app).call(routes.useLink, { body: { secret } });
    expect(again.problem?.code).toBe('link-not-valid');
  });

  it('makes an administrator of who opened it', async () => {
    const { me, recoveryCodes } = await enter(browser);
    expect(me.person).toMatchObject({ role: 'administrator', organisation: { name: 'Gemeente Ede' } });
    expect(recoveryCodes).toHaveLength(10);
  });
});

describe('the link when all administrators are locked out', () => {
  it(
    'asks for what is not given, says who can sign in, and ends what was before',
    async () => {
      const { exitCode, said } = await run([], `${email}\n`);
      expect([exitCode, said]).toEqual([
        0,
        expect.stringContaining('1 administrator can sign in here already'),
      ]);
      expect(said).toContain('What they signed in with before ends');
      const browser = new CookieJar(app);
      const opened = ok(await browser.call(routes.useLink, { body: { secret: secretIn(said) } }));
      expect(opened).toMatchObject({ stage: 'enrol', replaces: true });
      const entered = await enter(browser);
      expect(await people()).toHaveLength(1);
      expect(ok(await app.as(entered.me.person.id).call(routes.mine)).passkeys).toHaveLength(1);
    },
    PATIENCE_MS,
  );

  it(
    'is over when its hours are, and when a newer one was made',
    async () => {
      const older = secretIn((await run(['--email', email])).said);
      const newer = secretIn((await run(['--email', email, '--hours', '2'])).said);
      const use = (secret: string) => new CookieJar(app).call(routes.useLink, { body: { secret } });
      expect((await use(older)).problem?.code).toBe('link-not-valid');
      app.clock.advance({ hours: 3 });
      expect((await use(newer)).problem?.code).toBe('link-not-valid');
    },
    PATIENCE_MS,
  );

  it(
    'says what is wrong, and changes nothing',
    async () => {
      const { organisationId } = (await people())[0] as Person;
      await query(
        `insert into person (id, organisation_id, given_name, family_name, role)
         values ('0199b1a0-0000-7000-8000-000000000001', '${organisationId}', 'Kim', 'Vos', 'wijk-ggd');
         insert into email_address values ('0199b1a0-0000-7000-8000-000000000001', 'kim@ede.example')`,
      );
      const before = await query('select count(*) from invitation');
      for (const [args, sentence] of [
        [['--email', 'kim@ede.example'], 'no administrator'],
        [['--email', 'new@ede.example'], 'Give --given-name'],
        [['--hours', '25'], 'Usage: administrator.js'],
      ] as const) {
        const { exitCode, said } = await run([...args]);
        expect([exitCode, said]).toEqual([1, expect.stringContaining(sentence)]);
        expect(secretIn(said)).toBe('');
      }
      expect(await query('select count(*) from invitation')).toEqual(before);
    },
    PATIENCE_MS,
  );
});
