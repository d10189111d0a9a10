/** Our own server as it is started for real, apart from the limits on one person, which a bench would meet. */
import { fileURLToPath } from 'node:url';
import { migrate } from '../../server/dist/server/src/platform/database/migrate.js';
import { silentMeter } from './document-meter.mjs';
import { OursClient } from './document-ours-client.mjs';
import { World } from './document-world.mjs';
import { startServer } from './processes.mjs';

const script = fileURLToPath(new URL('../../server/dist/server/src/main.js', import.meta.url));
let databaseUrl;
let world;

const connected = async (port, options) => {
  const client = new OursClient(port, options);
  await client.connected;
  return client;
};

export const ours = {
  name: 'ours',

  prepare: async (postgresUrl) => {
    databaseUrl = postgresUrl;
    await migrate(databaseUrl);
    const port = 9_000 + Math.floor(Math.random() * 900);
    const server = await ours.start({ port });
    try {
      world = await World.make(databaseUrl, (room) => startSession(port, room));
    } finally {
      await server.kill();
    }
  },

  finish: () => world?.close(),

  start: async ({ port, processes = 1, ...options }) =>
    startServer(
      script,
      {
        PORT: String(port),
        PROCESSES: String(processes),
        DATABASE_URL: databaseUrl,
        DEMONSTRATION: 'false',
        // More rooms than it carries are tried too; the meter says what was refused.
        LOG_LEVEL: 'fatal',
        NODE_ENV: '',
        COMMANDS_PER_SECOND: '100000',
        COMMAND_BURST: '100000',
      },
      'Leerkring is ready',
      options,
    ),

  store: async (stored, count) =>
    (await world.add(stored, count)).map((document) => ({ ...stored, ...document, at: null })),

  connect: ({ port, document, seat, meter }) =>
    connected(port, { document, seat, meter, cookie: document.cookies[seat.person] }),
};

/** All eight in, and the meeting begins: that is when there is a text. */
const startSession = async (port, { meetingId, cookies }) => {
  const people = await Promise.all(cookies.map((cookie) => connected(port, { cookie, meter: silentMeter })));
  const joined = [];
  for (const person of people) joined.push(await person.ask('session.join', { meetingId }));
  const { sessionId } = joined[0].frame;
  await people[0].ask('session.act', { sessionId, action: { type: 'start' } });
  const { frame } = await people[0].ask('session.join', { meetingId });
  for (const person of people) person.close();
  return frame.documents.find(({ kind }) => kind === 'notes').id;
};
