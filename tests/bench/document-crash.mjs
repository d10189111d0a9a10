/**
 * kill -9 in mid-traffic. The people who typed do not come back; somebody else opens each text on a new server
 * and looks how far every one of them came: what was acknowledged, or shown to others, and is not there is lost.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { clocksOf } from './document-edits.mjs';
import { inTurns, newSeat, Rooms } from './document-rooms.mjs';
import { nextPort, withServer } from './document-systems.mjs';

export const killInTraffic = async (system, { stored, rooms: count, typingMs, ...options }) => {
  const port = nextPort();
  const server = await system.start({ port, ...options });
  const rooms = new Rooms({ system, port, stored, typing: () => 3 });
  try {
    await rooms.resize(count);
    rooms.meter.begin();
    rooms.startTyping();
    await pause(typingMs);
  } finally {
    await server.kill();
    rooms.stopTyping();
  }
  // What the server sent before its end is still on its way to us.
  await pause(200);
  const typists = rooms.all.flatMap(({ typists, document }) =>
    typists.map((typist) => ({ typist, document })),
  );
  rooms.close();
  const found = await withServer(system, options, (again) =>
    clocksIn(system, again.port, rooms.meter, typists),
  );
  const sum = (of) => typists.reduce((total, { typist }) => total + of(typist), 0);
  const lost = (reached, { seat }) => Math.max(0, reached - (found.get(seat.yjsClient) ?? 0));
  return {
    acknowledged: sum(({ acknowledged }) => acknowledged),
    lost: sum((typist) => lost(typist.acknowledged, typist)),
    shownAndLost: sum((typist) => lost(typist.shown, typist)),
  };
};

const clocksIn = async (system, port, meter, typists) => {
  const clocks = new Map();
  const documents = [...new Set(typists.map(({ document }) => document))];
  await inTurns(documents, 8, async (document) => {
    const reader = await system.connect({ port, document, seat: newSeat(7), meter });
    for (const [client, clock] of clocksOf(await reader.open())) clocks.set(client, clock);
    reader.close();
  });
  return clocks;
};
