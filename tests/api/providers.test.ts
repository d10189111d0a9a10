import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { identityRoutes, type Me } from '@leerkring/shared/contract/identity';
import { ProviderAttempt } from '../../server/src/modules/providers/provider-attempt.entity.js';
import { ProvidersService } from '../../server/src/modules/providers/providers.service.js';
import { Database } from '../../server/src/platform/database/database.js';
import { Jobs } from '../../server/src/platform/jobs/jobs.js';
import { insertPerson } from '../support/builders.js';
import { buildGemeente, Employee, type Gemeente, startWithProviders } from '../support/gemeenten.js';
import type { TestApp } from '../support/start-app.js';

const email = 'jan@samen.example';
const jan = { sub: '1', claims: { given_name: 'Jan', family_name: 'Jansen', email } };
const samira = { sub: '1', claims: { given_name: 'Samira', family_name: 'Aydin', email } };
const els = {
  sub: 'e-1',
  claims: { name: 'Wit, Els de' },
  acr: 'hoog',
  amr: ['pwd', 'mfa'],
};

let app: TestApp;
let delft: Gemeente;
let ede: Gemeente;
/** Asks for a second factor. */
let sneek: Gemeente;

beforeAll(async () => {
  app = await startWithProviders();
  delft = await buildGemeente(app, 'delft.example', jan);
  ede = await buildGemeente(app, 'ede.example', samira, { namesInToken: true, defaultRole: 'wijk-ggd' });
  const rules = { requiredAcr: ['hoog', 'substantieel'], requiredAmr: ['mfa'] };
  sneek = await buildGemeente(app, 'sneek.example', els, { ...rules, namesInToken: true });
});
afterAll(async () => {
  for (const { openId } of [delft, ede, sneek]) await openId.stop();
  await app.close();
});

const me = async (employee: Employee): Promise<Me> => {
  const { status, body } = await app.withCookie(employee.cookie).call(identityRoutes.me);
  expect(status).toBe(200);
  return body;
};
const at = ({ domain }: Gemeente) => new Employee(app, domain);

describe('signing in with the employer', () => {
  it('makes somebody a person of that organisation, with the names and the role that go with it', async () => {
    const employee = at(ede);
    expect(await employee.signIn('/bijeenkomsten?dag=2#programma')).toBe('/bijeenkomsten?dag=2');
    expect(employee.browser.visited.at(-1)).toMatch(/#programma$/);
    const { person } = await me(employee);
    expect(person).toMatchObject({ givenName: 'Samira', familyName: 'Aydin', role: 'wijk-ggd' });
    expect(person.organisation.id).toBe(ede.organisationId);
  });

  it('asks the provider for the names when the token holds none, and gives the least role', async () => {
    const employee = at(delft);
    await employee.signIn();
    expect((await me(employee)).person).toMatchObject({
      givenName: 'Jan',
      familyName: 'Jansen',
      role: 'chain-partner',
    });
  });

  it('keeps two people apart who have one e-mail address and one number at two providers', async () => {
    const [first, second] = [at(delft), at(ede)];
    await first.signIn();
    await second.signIn();
    expect((await me(first)).person.id).not.toBe((await me(second)).person.id);
  });

  it('does not take somebody for a person who was there already and has the same name', async () => {
    const names = { givenName: 'Samira', familyName: 'Aydin', organisationId: ede.organisationId };
    const invited = await insertPerson(app, names);
    const employee = at(ede);
    await employee.signIn();
    expect((await me(employee)).person.id).not.toBe(invited);
  });

  it('knows somebody again, and takes over a new name', async () => {
    const before = at(ede);
    await before.signIn();
    ede.openId.account = { sub: samira.sub, claims: { given_name: 'Samira', family_name: 'Bos' } };
    const after = at(ede);
    await after.signIn();
    ede.openId.account = samira;
    const [old, young] = [await me(before), await me(after)];
    expect(young.person).toMatchObject({ id: old.person.id, familyName: 'Bos' });
  });

  it('makes one person of somebody who comes in twice at once', async () => {
    ede.openId.account = { ...samira, sub: 'twee keer' };
    const browsers = [at(ede), at(ede), at(ede)];
    const ends: string[] = [];
    for (const employee of browsers) ends.push(await employee.returning(await employee.start()));
    await Promise.all(browsers.map((employee, index) => employee.land(ends[index] ?? '')));
    ede.openId.account = samira;
    const ids = await Promise.all(browsers.map(async (employee) => (await me(employee)).person.id));
    expect(new Set(ids).size).toBe(1);
  });

  it('gives a new sign-in each time, and ends the one that this browser had', async () => {
    const employee = at(ede);
    await employee.signIn();
    const first = employee.cookie;
    await employee.signIn();
    expect(employee.cookie).not.toBe(first);
    expect((await app.withCookie(first).call(identityRoutes.me)).status).toBe(401);
    await me(employee);
  });

  it('asks for a code with PKCE, state and nonce, and for nothing but who somebody is', async () => {
    const url = new URL(await at(sneek).start());
    expect(url.origin).toBe(sneek.openId.issuer);
    expect(Object.fromEntries(url.searchParams)).toEqual({
      client_id: 'leerkring',
      response_type: 'code',
      scope: 'openid profile',
      redirect_uri: `${app.config.publicOrigin}/api/v1/providers/${sneek.providerId}/callback`,
      state: expect.stringMatching(/^[\w-]{43}$/),
      nonce: expect.stringMatching(/^[\w-]{43}$/),
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      code_challenge_method: 'S256',
      acr_values: 'hoog substantieel',
      login_hint: 'iemand@sneek.example',
    });
  });

  it('binds the attempt to the browser with a cookie that scripts cannot read', async () => {
    const response = await at(ede).post('iemand@ede.example', '/');
    expect(response.headers.get('set-cookie')).toMatch(
      /^attempt=[\w-]{43}; Max-Age=600; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Lax$/,
    );
  });

  it('takes a work address however it is written', async () => {
    expect((await at(ede).post('  Iemand@EDE.Example ', '/')).status).toBe(201);
  });
});

describe('a work address', () => {
  it.each(['iemand@elders.example', 'iemand@sub.ede.example', 'ede.example@elders.example'])(
    'of no provider is answered with that: %s',
    async (address) => {
      const response = await at(ede).post(address, '/');
      expect(await response.json()).toMatchObject({ status: 404, code: 'unknown-provider' });
      expect(response.headers.has('set-cookie')).toBe(false);
    },
  );

  it('of somebody who is known gets the same answer as that of somebody who is not', async () => {
    const answers = [];
    for (const address of [email.replace('samen', 'ede'), 'niemand@ede.example']) {
      const response = await at(ede).post(address, '/');
      const { goTo } = (await response.json()) as { goTo: string };
      answers.push([response.status, new URL(goTo).origin, [...new URL(goTo).searchParams.keys()]]);
    }
    expect(answers[0]).toEqual(answers[1]);
  });

  it.each(['', 'ede.example', 'a@', '@ede.example', 'a@ede.example\nb@ede.example'])(
    'that is none is refused: %j',
    async (address) => {
      expect(await (await at(ede).post(address, '/')).json()).toMatchObject({ code: 'invalid-input' });
    },
  );
});

describe('the path to return to', () => {
  it.each([
    'https://elders.example/',
    '//elders.example',
    '/\\elders.example',
    '/\t/elders.example',
    '/api/v1/me',
  ])('is never another site: %j', async (path) => {
    const response = await at(ede).post('iemand@ede.example', path);
    expect(await response.json()).toMatchObject({ code: 'invalid-input' });
    expect(response.headers.has('set-cookie')).toBe(false);
  });

  it('is not something that the answer of the provider can change', async () => {
    const employee = at(ede);
    const back = await employee.returning(await employee.start('/casussen'));
    expect(await employee.land(`${back}&returnPath=//elders.example&terug=//elders.example`)).toBe(
      '/casussen',
    );
  });
});

describe('the proof that an organisation asks for', () => {
  const end = '/inloggen?fout=proof-missing';

  it('lets in who brings it', async () => {
    const employee = at(sneek);
    expect(await employee.signIn()).toBe('/');
    expect((await me(employee)).person).toMatchObject({ givenName: 'Els', familyName: 'de Wit' });
  });

  it.each([
    ['no level', { acr: undefined }],
    ['no second factor', { amr: ['pwd'] }],
    ['no means at all', { amr: undefined }],
  ])('keeps out who brings %s', async (_, less) => {
    const { acr, amr, ...account } = { ...els, ...less };
    sneek.openId.account = { ...account, ...(acr && { acr }), ...(amr && { amr }) };
    const employee = at(sneek);
    expect(await employee.signIn()).toBe(end);
    expect(employee.cookie).toBeNull();
    sneek.openId.account = els;
  });
});

describe('an attempt', () => {
  const unknown = '/inloggen?fout=attempt-unknown';

  it('works once: a second time the same answer is worth nothing', async () => {
    const employee = at(ede);
    const back = await employee.returning(await employee.start());
    const attempt = employee.browser.cookie(app.config.publicOrigin, 'attempt') ?? '';
    expect(await employee.land(back)).toBe('/');
    expect(employee.browser.cookie(app.config.publicOrigin, 'attempt')).toBeUndefined();
    employee.browser.setCookie(app.config.publicOrigin, 'attempt', attempt);
    expect(await employee.land(back)).toBe(unknown);
  });

  it('is used up by an answer that does not please', async () => {
    const employee = at(ede);
    const back = await employee.returning(await employee.start());
    const wrong = new URL(back);
    wrong.searchParams.set('code', 'wrong');
    expect(await employee.land(wrong.href)).toBe('/inloggen?fout=provider-refused');
    expect(await employee.land(back)).toBe(unknown);
  });

  it('takes a code only once, also in another attempt', async () => {
    const employee = at(ede);
    const code = new URL(await employee.returning(await employee.start())).searchParams.get('code') ?? '';
    const other = at(ede);
    const back = new URL(await other.returning(await other.start()));
    back.searchParams.set('code', code);
    expect(await other.land(back.href)).toBe('/inloggen?fout=provider-refused');
  });

  it('cannot be finished in another browser, with or without an attempt of its own', async () => {
    const attacker = at(ede);
    const back = await attacker.returning(await attacker.start());
    const victim = at(ede);
    expect(await victim.land(back)).toBe(unknown);
    await victim.start();
    expect(await victim.land(back)).toBe(unknown);
    expect(victim.cookie).toBeNull();
    expect(await attacker.land(back)).toBe('/');
  });

  it('is not ended by another page that calls our address', async () => {
    const employee = at(ede);
    const back = await employee.returning(await employee.start());
    const { providerId } = ede;
    const nonsense = `${app.config.publicOrigin}/api/v1/providers/${providerId}/callback?code=x&state=y`;
    expect(await employee.land(nonsense)).toBe(unknown);
    expect(await employee.land(back)).toBe('/');
  });

  it('ends after ten minutes, and is then forgotten', async () => {
    const employee = at(ede);
    const back = await employee.returning(await employee.start('/casussen'));
    app.clock.advance({ minutes: 10 });
    expect(await employee.land(back)).toBe(unknown);
    await at(ede).start();
    app.clock.advance({ minutes: 10 });
    await app.app.get(Jobs).runDue('providers.forget-attempts');
    expect(await app.app.get(Database).manager.count(ProviderAttempt)).toBe(0);
    app.clock.set(new Date().toISOString());
  });

  it('keeps nothing in the database with which it could be finished', async () => {
    const employee = at(ede);
    const url = new URL(await employee.start());
    const secret = employee.browser.cookie(app.config.publicOrigin, 'attempt') ?? '';
    const rows = JSON.stringify(await app.app.get(Database).manager.find(ProviderAttempt));
    for (const value of [secret, url.searchParams.get('state'), url.searchParams.get('nonce')])
      expect(rows).not.toContain(value);
  });

  it('does not take the answer of one provider for that of another', async () => {
    const employee = at(ede);
    const state = new URL(await employee.start('/casussen')).searchParams.get('state') ?? '';
    // The same browser is led to Delft, which answers with the state of the attempt at Ede.
    const stranger = at(delft);
    const answer = new URL(await stranger.returning(await stranger.start()));
    answer.searchParams.set('state', state);
    expect(await employee.land(answer.href)).toBe('/inloggen?fout=provider-refused&terug=%2Fcasussen');
    expect(employee.cookie).toBeNull();
  });

  it('refuses that answer at the address of the right provider too', async () => {
    const employee = at(ede);
    const own = new URL(await employee.returning(await employee.start()));
    const stranger = at(delft);
    const answer = new URL(await stranger.returning(await stranger.start()));
    for (const name of ['code', 'iss']) own.searchParams.set(name, answer.searchParams.get(name) ?? '');
    expect(await employee.land(own.href)).toBe('/inloggen?fout=provider-refused');
  });
});

describe('a provider', () => {
  it('that says no leads back to where somebody can choose again', async () => {
    ede.openId.account = null;
    expect(await at(ede).signIn('/casussen')).toBe('/inloggen?fout=declined&terug=%2Fcasussen');
    ede.openId.account = samira;
  });

  it('that tells no name lets nobody in', async () => {
    ede.openId.account = { sub: 'naamloos', claims: {} };
    expect(await at(ede).signIn()).toBe('/inloggen?fout=name-missing');
    ede.openId.account = samira;
  });

  it('that was switched off is not offered, and takes nobody who was on the way', async () => {
    const employee = at(ede);
    const back = await employee.returning(await employee.start());
    const providers = app.app.get(ProvidersService);
    await providers.setEnabled(ede.openId.issuer, false);
    expect(await employee.land(back)).toBe('/inloggen?fout=provider-closed');
    expect((await at(ede).post('iemand@ede.example', '/')).status).toBe(404);
    await providers.setEnabled(ede.openId.issuer, true);
    expect(await at(ede).signIn()).toBe('/');
  });

  it('that does not exist leads to the sign-in page, and an address that is none too', async () => {
    for (const id of ['0199b1a0-0000-7000-8000-000000000000', 'geen-id']) {
      const address = `${app.config.publicOrigin}/api/v1/providers/${id}/callback?code=a&state=b`;
      expect(await at(ede).land(address)).toBe('/inloggen?fout=attempt-unknown');
    }
  });
});
