import { createApp } from './app.setup.js';
import { loadDemonstration } from './demonstration/load-demonstration.js';
import { migrate } from './platform/database/migrate.js';
import { run } from './start-up.js';

await run(false, async ({ report, atEnd, database }) => {
  const config = await database();
  if (!config.demonstration) throw new Error('Demonstration data only goes where DEMONSTRATION is true');
  await migrate(config.databaseUrl, report);
  const app = await createApp(config);
  atEnd(() => app.close());
  await loadDemonstration(app, report);
});
