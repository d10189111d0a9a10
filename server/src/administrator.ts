/**
 * A link for an administrator, from the command line: for the first one, and for when all of them are locked
 * out. Who may run this may read the database as well, so it asks for no proof.
 */
import { createInterface } from 'node:readline/promises';
import { type Field, readAdministratorCommand, readAnswer } from './administrator-command.js';
import { createApp } from './app.setup.js';
import { Administrators } from './modules/credentials/administrators.js';
import { migrate } from './platform/database/migrate.js';
import { run } from './start-up.js';

const questions: Record<Field, string> = {
  email: 'E-mail address of the administrator',
  'given-name': 'Given name',
  'family-name': 'Family name',
  organisation: 'Organisation (one that is not there yet is added)',
};

await run(false, async ({ report, atEnd, database }) => {
  const { hours, given } = readAdministratorCommand(process.argv.slice(2));
  const config = await database();
  await migrate(config.databaseUrl, report);
  // The link must not be lost among lines of the log.
  const app = await createApp({ ...config, logLevel: 'error' });
  atEnd(() => app.close());
  const administrators = app.get(Administrators);
  const lines = createInterface({ input: process.stdin });
  const answers = lines[Symbol.asyncIterator]();

  const others = await administrators.count();
  if (others > 0)
    report(
      `${others} ${others === 1 ? 'administrator' : 'administrators'} can sign in here already, and can let others in on the page Beheer. This is for when they cannot.`,
    );
  const email = await known('email');
  const isKnown = (await administrators.withEmail(email)) !== null;
  const isNew = isKnown
    ? null
    : {
        givenName: await known('given-name'),
        familyName: await known('family-name'),
        organisation: await known('organisation'),
      };
  lines.close();
  const { name, organisation, address, expiresAt, replaces } = await administrators.link(email, isNew, hours);
  report(`${name} (${organisation}) ${isKnown ? 'is an administrator already' : 'is now an administrator'}.`);
  if (replaces) report('What they signed in with before ends when they use this link.');
  report(`Open it in the browser to sign in with. It works once, until ${expiresAt.toISOString()}:`);
  report(address);
  report('This is in the audit trail, and all administrators are told by mail where mail goes out.');

  async function known(field: Field): Promise<string> {
    const value = given[field];
    if (value !== undefined) return value;
    report(`${questions[field]}:`);
    const { value: line, done } = await answers.next();
    if (done) throw new Error(`Give --${field}`);
    return readAnswer(field, line);
  }
});
