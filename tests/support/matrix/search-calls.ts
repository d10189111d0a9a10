/** How the routes of the search are called: for an agreement of the group that was made a moment ago. */
import { SearchIndex } from '../../../server/src/modules/search/search-index.js';
import type { Prepare } from './route-call.js';

export const searchCalls: Record<string, Prepare> = {
  'GET /search': async (world) => {
    const shows = await world.agreement();
    await world.app.app.get(SearchIndex, { strict: false }).noticeWriting();
    return { query: { kind: 'agreement' }, shows };
  },
  'GET /search/quick': () => ({ query: { text: 'wie' } }),
};
