/** Every route of the API, built from the domain files. The server refuses to boot when one has no handler. */
import { caseRoutes } from './cases.js';
import { groupRoutes } from './groups.js';
import { healthRoutes } from './health.js';
import { identityRoutes } from './identity.js';
import { meetingRoutes } from './meetings.js';
import { outcomeRoutes } from './outcomes.js';
import type { Route } from './route.js';
import { sessionRoutes } from './sessions.js';

export const allRoutes: readonly Route[] = [
  healthRoutes,
  identityRoutes,
  groupRoutes,
  caseRoutes,
  meetingRoutes,
  outcomeRoutes,
  sessionRoutes,
].flatMap((routes): Route[] => Object.values(routes));
