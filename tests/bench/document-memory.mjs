/** Memory as the machine sees it (RSS): what so many more rooms take, divided by their number. */
import { setTimeout as pause } from 'node:timers/promises';
import { Rooms } from './document-rooms.mjs';
import { withServer } from './document-systems.mjs';
import { residentKbOfTree } from './processes.mjs';

/** kB for each room of `people` that have `stored` open and do nothing. */
const memoryPerRoom = (system, { stored, people, from, to, settleMs, ...options }) =>
  withServer(system, options, async (server) => {
    const rooms = new Rooms({ system, port: server.port, stored, people, typing: () => 0 });
    await rooms.resize(from);
    await pause(settleMs);
    const before = residentKbOfTree(server.pid);
    await rooms.resize(to);
    await pause(settleMs);
    const after = residentKbOfTree(server.pid);
    rooms.close();
    return (after - before) / (to - from);
  });

/** kB for each connection, its share of a room of eight included. */
export const memoryPerConnection = async (system, options) =>
  (await memoryPerRoom(system, { people: 8, ...options })) / 8;

/** kB for each room where two people have a text open. */
export const memoryPerOpenRoom = (system, options) => memoryPerRoom(system, { people: 2, ...options });
