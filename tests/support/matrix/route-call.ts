/** What a call of a route needs, and how that is made for each try. */
import type { SentFile } from '../test-client.js';
import type { Column } from './table.js';
import type { World } from './world.js';

export interface RouteCall {
  params?: Record<string, string>;
  body?: unknown;
  query?: Record<string, string>;
  file?: SentFile;
  /** In a list: what stands in it for those who see it. */
  shows?: string;
  /** In a browser of its own, because it changes who is signed in there. */
  ownBrowser?: boolean;
  /** Beside that of who is signed in: of a browser in which something was begun. */
  cookie?: string;
  /** It ends other sign-ins of the same person too, who comes back in a new browser. */
  endsSignIns?: boolean;
  /** Of a route that redirects. */
  leadsTo?: string;
}

export type Prepare = (world: World, column: Column) => RouteCall | Promise<RouteCall>;
