/**
 * Serves in one process, or (PROCESSES) in several that share the port. Then the first of them, the primary,
 * owns the database and the others, and serves nobody itself.
 */
import cluster from 'node:cluster';
import { migrate } from './platform/database/migrate.js';
import { run } from './start-up.js';

await run(true, async (start) => {
  if (cluster.isWorker) {
    const { serve } = await import('./serve.js');
    // The primary gave it the address of the database.
    await serve(start, await start.database());
    start.tellPrimary({ kind: 'ready' });
    return;
  }
  start.report('Leerkring starts');
  const config = await start.database();
  await migrate(config.databaseUrl, start.report);
  if (config.processes > 1) {
    const { startWorkers } = await import('./primary.js');
    await startWorkers(start, config);
  } else {
    const { serve } = await import('./serve.js');
    await serve(start, config);
  }
  start.report(`Leerkring is ready: ${config.publicOrigin}`);
  start.atEnd(async () => start.report('Leerkring stops'));
});
