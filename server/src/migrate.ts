import { migrate } from './platform/database/migrate.js';
import { run } from './start-up.js';

await run(false, async ({ report, database }) => {
  const { databaseUrl } = await database();
  await migrate(databaseUrl, report);
  report('The database is up to date');
});
