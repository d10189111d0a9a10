import type { DefaultEventsMap, Socket } from 'socket.io';
import type { Actor } from '../http/actor.js';
import type { Origin } from '../http/origin.js';

/** A connected browser tab, with who is behind it. */
export type LiveSocket = Socket<
  DefaultEventsMap,
  DefaultEventsMap,
  DefaultEventsMap,
  Origin & { actor: Actor }
>;
