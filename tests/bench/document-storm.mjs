/**
 * kill -9 while 125 rooms of eight have a long text open; the server starts again, and all thousand come back
 * the moment it listens, each with what it already has. From listening until the last one is up to date.
 */
import { Rooms } from './document-rooms.mjs';
import { nextPort } from './document-systems.mjs';

export const reconnectStorm = async (system, { stored, rooms: count, ...options }) => {
  const port = nextPort();
  const first = await system.start({ port, ...options });
  const rooms = new Rooms({ system, port, stored, typing: () => 0 });
  try {
    await rooms.resize(count);
  } finally {
    for (const { clients } of rooms.all) for (const client of clients) client.closing = true;
    await first.kill();
  }
  const second = await system.start({ port, ...options });
  const back = [];
  try {
    const startedAt = performance.now();
    const everyone = rooms.all.flatMap((room) => room.clients.map((client) => ({ room, client })));
    await Promise.all(everyone.map(async (one) => back.push(await comeBack(rooms, one))));
    return performance.now() - startedAt;
  } finally {
    for (const client of back) client.close();
    rooms.close();
    await second.kill();
  }
};

const comeBack = async ({ system, port, meter }, { room: { document }, client: { seat } }) => {
  const client = await system.connect({ port, document, seat, meter });
  await client.open(document);
  return client;
};
