/**
 * Makes the index of the search anew from everything that can be found, while the server runs or not:
 * `node server/dist/server/src/search-rebuild.js`. For when words are parted in another way than before, or a copy
 * was put back.
 */
import { createApp } from './app.setup.js';
import { SearchIndex } from './modules/search/search-index.js';
import { migrate } from './platform/database/migrate.js';
import { run } from './start-up.js';

await run(false, async ({ report, atEnd, database }) => {
  const config = await database();
  await migrate(config.databaseUrl, report);
  const app = await createApp(config);
  atEnd(() => app.close());
  await app.get(SearchIndex, { strict: false }).rebuild();
  report('The index of the search was made anew');
});
