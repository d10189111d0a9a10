import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Provider } from '../../server/src/modules/providers/provider.entity.js';
import { ProvidersService } from '../../server/src/modules/providers/providers.service.js';
import { Database } from '../../server/src/platform/database/database.js';
import { insertOrganisation } from '../support/builders.js';
import { Employee, startWithProviders } from '../support/gemeenten.js';
import { runServerCommand } from '../support/server-command.js';
import type { TestApp } from '../support/start-app.js';

const issuer = 'https://login.example/delft/v2.0';
const add = ['add', '--organisation', 'Gemeente Delft', '--issuer', issuer, '--client-id', 'leerkring'];

/** Each run of the command starts a server, without the listening. */
const PATIENCE_MS = 180_000;

let app: TestApp;
beforeAll(async () => {
  app = await startWithProviders();
  await insertOrganisation(app, { name: 'Gemeente Delft' });
});
afterAll(() => app.close());

const run = (args: string[], stdin = '', more: Record<string, string> = {}) => {
  const { databaseUrl, publicOrigin, secretsKey } = app.config;
  const env = {
    DATABASE_URL: databaseUrl ?? '',
    PUBLIC_ORIGIN: publicOrigin,
    SECRETS_KEY: secretsKey?.toString('base64') ?? '',
    ...more,
  };
  return runServerCommand('provider', args, { env, stdin });
};
const anotherKey = Buffer.alloc(32, 9).toString('base64');
const only = async (): Promise<Provider> => {
  const [provider] = await app.app.get(Database).manager.find(Provider);
  if (!provider) throw new Error('There is no provider');
  return provider;
};

it('adds a provider, keeps its secret sealed, and says which address to register there', async () => {
  const rules = ['--acr', 'hoog', '--amr', 'mfa', '--role', 'wijk-ggd'];
  const domains = ['--domains', 'delft.example,Delft2.example'];
  const { exitCode, said } = await run([...add, ...domains, ...rules], 'heel geheim\n');
  const provider = await only();
  expect([exitCode, said]).toEqual([0, expect.stringContaining(`/api/v1/providers/${provider.id}/callback`)]);
  expect(provider).toMatchObject({
    issuer,
    clientId: 'leerkring',
    requiredAcr: ['hoog'],
    requiredAmr: ['mfa'],
    defaultRole: 'wijk-ggd',
    enabled: true,
  });
  expect(said).not.toContain('geheim');
  expect(provider.clientSecret.toString('latin1')).not.toContain('geheim');
  expect(app.app.get(ProvidersService).secretOf(provider)).toBe('heel geheim');
  const found = await app.app.get(ProvidersService).byWorkAddress('a@delft2.example');
  expect(found?.id).toBe(provider.id);
});

it('shows the providers without their secrets', async () => {
  const { said } = await run(['list']);
  expect(said).toContain(`${issuer} enabled leerkring delft.example,delft2.example wijk-ggd`);
  expect(said).not.toContain('geheim');
});

it('replaces the secret', async () => {
  expect((await run(['secret', '--issuer', issuer], 'nieuw geheim')).exitCode).toBe(0);
  expect(app.app.get(ProvidersService).secretOf(await only())).toBe('nieuw geheim');
});

it(
  'switches a provider off and on',
  async () => {
    const employee = new Employee(app, 'delft.example');
    expect((await run(['disable', '--issuer', issuer])).said).toContain(`${issuer} is disabled`);
    expect((await employee.post('a@delft.example', '/')).status).toBe(404);
    await run(['enable', '--issuer', issuer]);
    expect((await only()).enabled).toBe(true);
  },
  PATIENCE_MS,
);

it(
  'says what is wrong, and changes nothing',
  async () => {
    const cases: Array<[string[], string, string, Record<string, string>?]> = [
      [['disable', '--issuer', 'https://other.example'], '', 'There is no provider https://other.example'],
      [[...add, '--domains', 'x.example'], '', 'through stdin'],
      [
        [...add.with(2, 'Gemeente Nergens'), '--domains', 'x.example'],
        's',
        'no organisation Gemeente Nergens',
      ],
      [[...add.with(4, 'https://b.example'), '--domains', 'delft.example'], 's', 'already'],
      [['secret', '--issuer', issuer], 's', 'another SECRETS_KEY', { SECRETS_KEY: anotherKey }],
    ];
    for (const [args, stdin, sentence, env] of cases) {
      const { exitCode, said } = await run(args, stdin, env);
      expect([exitCode, said]).toEqual([1, expect.stringContaining(sentence)]);
    }
    expect(await app.app.get(ProvidersService).list()).toHaveLength(1);
  },
  PATIENCE_MS,
);
