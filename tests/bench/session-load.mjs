/**
 * The load: every room sends a command about twice a second; a command counts as done when the last of
 * its eight people has the view that came of it. Works against ours and against the bare floor.
 */
import { io } from 'socket.io-client';

const commandsPerSecondPerRoom = 2;

const connect = (url, cookie) =>
  new Promise((resolve, reject) => {
    const socket = io(url, {
      transports: ['websocket'],
      extraHeaders: { cookie, origin: url },
      forceNew: true,
    });
    socket.once('connect', () => resolve(socket));
    socket.once('connect_error', reject);
  });

/** Connects a room; `views` counts who has received which revision. */
export const openRoom = async (url, cookies, enter) => {
  const sockets = await Promise.all(cookies.map((cookie) => connect(url, cookie)));
  const room = { sockets, seen: new Map(), waiting: new Map(), lastBytes: null };
  for (const socket of sockets)
    socket.on('session.changed', (message) => {
      const { revision } = message.view;
      const count = (room.seen.get(revision) ?? 0) + 1;
      room.seen.set(revision, count);
      if (count < sockets.length) return;
      room.seen.delete(revision);
      room.last = message;
      room.waiting.get(revision)?.(performance.now());
      room.waiting.delete(revision);
    });
  await enter(room);
  return room;
};

/** Sends one command; resolves with the milliseconds until the last person had it, or null when refused. */
const timed = async (room, socket, command, input) => {
  const startedAt = performance.now();
  const reply = await socket.emitWithAck(command, input);
  if (!reply.ok) throw new Error(`${command}: ${JSON.stringify(reply.problem)}`);
  const { revision } = reply.data;
  const arrived =
    room.last?.view.revision >= revision
      ? performance.now()
      : await new Promise((done) => room.waiting.set(revision, done));
  return arrived - startedAt;
};

/** Runs `next(room)` at the set rate in every room for so many seconds; resolves with all latencies. */
export const runLoad = async (rooms, seconds, next) => {
  const latencies = [];
  const until = performance.now() + seconds * 1000;
  const pause = 1000 / commandsPerSecondPerRoom;
  await Promise.all(
    rooms.map(async (room) => {
      await new Promise((done) => setTimeout(done, Math.random() * pause));
      while (performance.now() < until) {
        const startedAt = performance.now();
        const { socket, command, input } = next(room);
        latencies.push(await timed(room, socket, command, input));
        const rest = pause * (0.5 + Math.random()) - (performance.now() - startedAt);
        await new Promise((done) => setTimeout(done, Math.max(0, rest)));
      }
    }),
  );
  return latencies.sort((a, b) => a - b);
};

export const percentile = (sorted, part) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;

export const closeRooms = (rooms) => {
  for (const room of rooms) for (const socket of room.sockets) socket.disconnect();
};
