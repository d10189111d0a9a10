/**
 * The identity providers of organisations, from the command line: add, list, disable, enable, secret. A
 * client secret comes in through stdin, because arguments can be read by everybody on the machine and stay in
 * the history of the shell.
 */
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { createApp } from './app.setup.js';
import { OrganisationsService } from './modules/organisations/organisations.service.js';
import { OpenId } from './modules/providers/open-id.js';
import { ProvidersService } from './modules/providers/providers.service.js';
import { migrate } from './platform/database/migrate.js';
import { readProviderCommand } from './provider-command.js';
import { run } from './start-up.js';

await run(false, async ({ report, atEnd, database }) => {
  const command = readProviderCommand(process.argv.slice(2));
  const config = await database();
  await migrate(config.databaseUrl, report);
  const app = await createApp(config);
  atEnd(() => app.close());
  const providers = app.get(ProvidersService);
  const { issuer } = command;

  if (command.what === 'add') {
    const organisationId = await app.get(OrganisationsService).typed(command.organisation);
    if (!organisationId) throw new Error(`There is no organisation ${command.organisation}`);
    const id = await providers.add({ ...command, organisationId, clientSecret: await readSecret() });
    report(`Added ${issuer}; register this address there as redirect URI:`);
    report(app.get(OpenId).redirectUri({ id }));
  } else if (command.what === 'secret') {
    await providers.setSecret(issuer, await readSecret());
    report(`The secret of ${issuer} is changed`);
  } else if (command.what === 'list') {
    for (const { id, issuer, clientId, domains, defaultRole, ...rules } of await providers.list()) {
      const { enabled, requiredAcr, requiredAmr, validFrom, validUntil } = rules;
      const shown = { requiredAcr, requiredAmr, validFrom, validUntil };
      report(`${issuer} ${enabled ? 'enabled' : 'disabled'} ${clientId} ${domains.join(',')} ${defaultRole}`);
      report(`  ${JSON.stringify(shown)} ${app.get(OpenId).redirectUri({ id })}`);
    }
  } else {
    await providers.setEnabled(issuer, command.what === 'enable');
    report(`${issuer} is ${command.what}d`);
  }

  async function readSecret(): Promise<string> {
    if (process.stdin.isTTY) report('Type or paste the client secret (it stays hidden), then Enter:');
    const hidden = new Writable({ write: (_chunk, _encoding, done) => done() });
    const lines = createInterface({ input: process.stdin, output: hidden, terminal: process.stdin.isTTY });
    for await (const line of lines) {
      lines.close();
      if (line.trim()) return line.trim();
    }
    throw new Error('Give the client secret through stdin');
  }
});
