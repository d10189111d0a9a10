import type { DefaultEventsMap, Socket } from 'socket.io';
import type { Actor } from '../http/actor.js';

/** A connected browser tab, with who is behind it. */
export type LiveSocket = Socket<DefaultEventsMap, DefaultEventsMap, DefaultEventsMap, { actor: Actor }>;
