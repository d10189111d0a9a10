import { createApp, listen } from './app.setup.js';
import { loadDemonstration } from './demonstration/load-demonstration.js';
import { migrate } from './platform/database/migrate.js';
import { Jobs } from './platform/jobs/jobs.js';
import { run } from './start-up.js';

await run(true, async ({ report, atEnd, database }) => {
  report('Leerkring starts');
  const config = await database();
  await migrate(config.databaseUrl, report);
  const app = await createApp(config);
  atEnd(() => app.close());
  if (config.demonstration) await loadDemonstration(app, report);
  await listen(app, config);
  app.get(Jobs).start();
  report(`Leerkring is ready: ${config.publicOrigin}`);
  atEnd(async () => report('Leerkring stops'));
});
