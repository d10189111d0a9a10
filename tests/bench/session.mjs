/**
 * The live session under load, beside a bare Socket.IO broadcast of the same bytes in the same run. Ours
 * includes sign-in, access, the rules, and a durable write before every answer.
 */
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startEmbeddedPostgres } from '../../server/dist/server/src/platform/database/embedded-postgres.js';
import { migrate } from '../../server/dist/server/src/platform/database/migrate.js';
import { cpuMs, pinGenerator, residentKb, startServer } from './processes.mjs';
import { closeRooms, openRoom, percentile, runLoad } from './session-load.mjs';
import { makeRooms, peoplePerRoom } from './session-world.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const seconds = Number(process.env.BENCH_SECONDS ?? 20);
const cardsPerRoom = 12;
const print = (name, value, unit, note) =>
  console.log(`${name} ${Number(value.toPrecision(4))} ${unit} ${note}`);

export const run = async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'leerkring-bench-'));
  const postgres = await startEmbeddedPostgres({ dataDir, report: () => {} });
  try {
    await migrate(postgres.url);
    pinGenerator();
    for (const rooms of [50, 200]) await measure(postgres.url, rooms);
  } finally {
    await postgres.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
};

const measure = async (databaseUrl, count) => {
  const ours = await measureOurs(databaseUrl, count);
  const floor = await measureFloor(count, ours.message);
  const note = `(${count} rooms of ${peoplePerRoom}, ${ours.bytes} bytes a view)`;
  print('session.command_to_last_p50_ms', percentile(ours.latencies, 0.5), 'ms', note);
  print('session.command_to_last_p95_ms', percentile(ours.latencies, 0.95), 'ms', note);
  print('session.floor_command_to_last_p95_ms', percentile(floor.latencies, 0.95), 'ms', note);
  print('session.cpu_ms_per_1000_commands', ours.cpuPer1000, 'ms', note);
  print('session.floor_cpu_ms_per_1000_commands', floor.cpuPer1000, 'ms', note);
  print('session.memory_per_room_kb', ours.memoryPerRoom, 'kB', note);
  print('session.cpu_over_floor', ours.cpuPer1000 / floor.cpuPer1000, 'times', note);
};

const measureOurs = async (databaseUrl, count) => {
  const port = 4100 + Math.floor(Math.random() * 800);
  const url = `http://localhost:${port}`;
  const made = await makeRooms(databaseUrl, count);
  const server = await startServer(
    here('../../server/dist/server/src/main.js'),
    {
      PORT: String(port),
      DATABASE_URL: databaseUrl,
      DEMONSTRATION: 'false',
      LOG_LEVEL: 'error',
      NODE_ENV: '',
    },
    'Leerkring is ready',
  );
  try {
    const before = residentKb(server.pid);
    const rooms = [];
    for (const { meetingId, cookies } of made)
      rooms.push(await openRoom(url, cookies, (room) => enter(room, meetingId)));
    const memoryPerRoom = (residentKb(server.pid) - before) / count;
    await runLoad(rooms, Math.min(5, seconds), nextCommand);
    const result = await underLoad(server, rooms, nextCommand);
    const message = rooms[0].last;
    closeRooms(rooms);
    return { ...result, memoryPerRoom, message, bytes: JSON.stringify(message).length };
  } finally {
    await server.stop();
  }
};

const measureFloor = async (count, message) => {
  const port = 4900 + Math.floor(Math.random() * 90);
  const server = await startServer(here('./floor-server.mjs'), { PORT: String(port) }, 'floor is ready');
  try {
    const rooms = [];
    for (let index = 0; index < count; index++) {
      const name = `room-${index}`;
      const cookies = Array.from({ length: peoplePerRoom }, () => 'none');
      rooms.push(
        await openRoom(`http://localhost:${port}`, cookies, async (room) => {
          for (const socket of room.sockets) await socket.emitWithAck('enter', { room: name, message });
          room.name = name;
        }),
      );
    }
    const next = (room) => ({
      socket: room.sockets[0],
      command: 'command',
      input: { room: room.name, ...sampleInput },
    });
    await runLoad(rooms, Math.min(5, seconds), next);
    const result = await underLoad(server, rooms, next);
    closeRooms(rooms);
    return result;
  } finally {
    await server.stop();
  }
};

const underLoad = async (server, rooms, next) => {
  const cpu = cpuMs(server.pid);
  const latencies = await runLoad(rooms, seconds, next);
  return { latencies, cpuPer1000: ((cpuMs(server.pid) - cpu) * 1000) / latencies.length };
};

const must = async (socket, command, input) => {
  const reply = await socket.emitWithAck(command, input);
  if (!reply.ok) throw new Error(`${command}: ${JSON.stringify(reply.problem)}`);
  return reply.data;
};

/** Everybody in, and on to the question round of the case. */
const enter = async (room, meetingId) => {
  const joined = await Promise.all(room.sockets.map((socket) => must(socket, 'session.join', { meetingId })));
  room.sessionId = joined[0].frame.sessionId;
  const facilitator = room.sockets[0];
  const act = (action) => must(facilitator, 'session.act', { sessionId: room.sessionId, action });
  const { plan } = joined[0].frame;
  const target = plan.phases.findIndex((phase) => phase.lists.some((list) => list.layout === 'questions'));
  await act({ type: 'start' });
  for (let run = 1; run <= target; run++) await act({ type: 'advance', run });
  room.run = target + 1;
  room.listKey = plan.phases[target].lists[0].key;
  room.cards = [];
  room.step = 0;
};

const question = 'Wat gebeurt er precies tussen de melding en het moment dat jij gebeld wordt?';
const sampleInput = {
  sessionId: randomUUID(),
  action: { type: 'add-card', cardId: randomUUID(), listKey: 'questions', text: question, column: null },
};

/** What a question round is made of: ready signs, hands, new questions, answers. */
const nextCommand = (room) => {
  const step = room.step++;
  const seat = 1 + (step % (peoplePerRoom - 1));
  const send = (action, from = seat) => ({
    socket: room.sockets[from],
    command: 'session.act',
    input: { sessionId: room.sessionId, action },
  });
  const turn = Math.floor(step / (peoplePerRoom - 1));
  if (step % 4 === 0 && room.cards.length < cardsPerRoom) {
    const cardId = randomUUID();
    room.cards.push({ cardId, seat });
    return send({ type: 'add-card', cardId, listKey: room.listKey, text: question, column: null });
  }
  if (step % 4 === 0) {
    const { cardId, seat: author } = room.cards[step % room.cards.length];
    return send({ type: 'edit-card', cardId, text: `${question} (${step})` }, author);
  }
  if (step % 4 === 1) return send({ type: 'ready', run: room.run, ready: turn % 2 === 0 });
  if (step % 4 === 2)
    return send(turn % 2 === 0 ? { type: 'raise-hand', kind: 'question' } : { type: 'lower-hand' });
  const card = room.cards[step % room.cards.length];
  return send(
    { type: 'mark-question', cardId: card.cardId, status: step % 8 === 3 ? 'answered' : 'open' },
    0,
  );
};
