/**
 * Co-edited texts: ours, with its durability, sign-in, access and gate, beside Hocuspocus and the server of
 * y-websocket, in turns in one run. The server and PostgreSQL have one core, the load has the other.
 */
import { rmSync } from 'node:fs';
import { chmod, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbeddedPostgres } from '../../server/dist/server/src/platform/database/embedded-postgres.js';
import { describe, searchCapacity } from './document-capacity.mjs';
import { killInTraffic } from './document-crash.mjs';
import { shortDocument } from './document-edits.mjs';
import { readHistories } from './document-histories.mjs';
import { memoryPerConnection, memoryPerOpenRoom } from './document-memory.mjs';
import { openCold } from './document-opening.mjs';
import { long, short } from './document-sizes.mjs';
import { reconnectStorm } from './document-storm.mjs';
import { systems } from './document-systems.mjs';
import { endWithBench, parentOf, pin, pinGenerator } from './processes.mjs';

const sizes = process.argv.includes('--short') ? short : long;
const { ours, hocuspocus, ywebsocket } = systems;
const log = (line) => process.env.BENCH_VERBOSE && console.error(line);

const print = (name, value, unit, ...notes) => {
  const note = [...notes, sizes.note].filter(Boolean).join('; ');
  console.log(`documents.${name} ${Number(value.toPrecision(4))} ${unit}${note ? ` (${note})` : ''}`);
};

const median = (values) => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
};

/** Each system in turn, so many times; resolves with the results of each by its name. */
const inRounds = async (rounds, measured, measure) => {
  const results = Object.fromEntries(measured.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round++)
    for (const system of measured) {
      const startedAt = performance.now();
      results[system.name].push(await measure(system, results[system.name]));
      log(`${system.name}: ${Math.round((performance.now() - startedAt) / 100) / 10} s`);
    }
  return results;
};

export const run = async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'leerkring-bench-'));
  // PostgreSQL runs as somebody else when we are root, and is to keep its data here all the same.
  await chmod(dataDir, 0o755);
  const postgres = await startEmbeddedPostgres({ dataDir, report: () => {} });
  process.on('exit', () => rmSync(dataDir, { recursive: true, force: true, maxRetries: 3 }));
  const postgresPid = await postmasterOf(postgres.url);
  const isStopped = endWithBench(postgresPid);
  try {
    pin(postgresPid, '0');
    pinGenerator();
    const histories = await readHistories();
    for (const system of Object.values(systems)) await system.prepare?.(postgres.url);
    const texts = { stored: shortDocument(), ...histories, postgresPid };
    await measureCapacity(texts);
    await measureMemory(texts);
    await measureOpening(texts);
    await measureStorm(texts);
    await measureCrash(texts);
    if (sizes.twoCores) await measureTwoCores(texts);
  } finally {
    for (const system of Object.values(systems)) await system.finish?.();
    await postgres.stop();
    isStopped();
  }
};

const postmasterOf = async (url) => {
  const db = new pg.Client({ connectionString: url });
  await db.connect();
  const { rows } = await db.query('SELECT pg_backend_pid() AS pid');
  const postmaster = parentOf(rows[0].pid);
  await db.end();
  return postmaster;
};

const measureCapacity = async ({ stored, postgresPid }) => {
  const { rounds, start, ...how } = sizes.capacity;
  const found = await inRounds(rounds, [hocuspocus, ywebsocket, ours], (system, earlier) =>
    searchCapacity(system, {
      ...how,
      start: Math.round(earlier.at(-1)?.best.rooms ?? start[system.name]),
      half: system === ours,
      stored,
      postgresPid,
      log,
    }),
  );
  const rooms = ({ name }) => median(found[name].map(({ best }) => best.rooms));
  const cpu = ({ name }) => median(found[name].map(({ best }) => best.cpuPer1000));
  for (const system of [ours, hocuspocus, ywebsocket]) {
    const { best, warning } = found[system.name].at(-1);
    print(`rooms_per_core_${system.name}`, rooms(system), 'rooms', warning, describe(best));
    print(`cpu_per_1000_updates_${system.name}`, cpu(system), 'ms', 'delivered, at that many rooms');
  }
  print('rooms_per_core_ours_over_hocuspocus', rooms(ours) / rooms(hocuspocus), 'times');
  print('rooms_per_core_ours_over_ywebsocket', rooms(ours) / rooms(ywebsocket), 'times');
  print('cpu_per_1000_updates_hocuspocus_over_ours', cpu(hocuspocus) / cpu(ours), 'times');
  print('cpu_per_1000_updates_ywebsocket_over_ours', cpu(ywebsocket) / cpu(ours), 'times');
  const halves = found.ours.map(({ half }) => half);
  print('ack_p95_ms', median(halves.map(({ ackP95 }) => ackP95)), 'ms', `durable, ${halves[0].rooms} rooms`);
  print('deliver_p95_ms', median(halves.map(({ p95 }) => p95)), 'ms', `${halves[0].rooms} rooms`);
};

const measureMemory = async ({ stored, friends }) => {
  const all = [hocuspocus, ywebsocket, ours];
  const open = await inRounds(1, all, (system) =>
    memoryPerOpenRoom(system, { stored: friends, ...sizes.openRoom }),
  );
  const idle = await inRounds(1, all, (system) => memoryPerConnection(system, { stored, ...sizes.idle }));
  for (const { name } of [ours, hocuspocus, ywebsocket]) {
    print(`memory_per_open_room_${name}`, open[name][0], 'kB', `2 connections, ${friends.note}`);
    print(`memory_per_connection_${name}`, idle[name][0], 'kB', 'idle, 8 a room');
  }
  print(
    'memory_per_open_room_hocuspocus_over_ours',
    open.hocuspocus[0] / open.ours[0],
    'times',
    friends.note,
  );
  print(
    'memory_per_open_room_ywebsocket_over_ours',
    open.ywebsocket[0] / open.ours[0],
    'times',
    friends.note,
  );
  print('memory_per_connection_hocuspocus_over_ours', idle.hocuspocus[0] / idle.ours[0], 'times');
  print('memory_per_connection_ywebsocket_over_ours', idle.ywebsocket[0] / idle.ours[0], 'times');
};

const measureOpening = async ({ paper }) => {
  const { rounds, count } = sizes.opening;
  const found = await inRounds(rounds, [hocuspocus, ours], (system) =>
    openCold(system, { stored: paper, count }),
  );
  const [theirs, our] = [median(found.hocuspocus.flat()), median(found.ours.flat())];
  print('open_large_cold_ours', our, 'ms', paper.note);
  print('open_large_cold_hocuspocus', theirs, 'ms', paper.note);
  print('open_large_cold_hocuspocus_over_ours', theirs / our, 'times', paper.note);
};

const measureStorm = async ({ friends }) => {
  const { rounds, rooms } = sizes.storm;
  const found = await inRounds(rounds, [hocuspocus, ours], (system) =>
    reconnectStorm(system, { stored: friends, rooms }),
  );
  const [theirs, our] = [median(found.hocuspocus), median(found.ours)];
  print('storm_1000_ours', our, 'ms', friends.note);
  print('storm_1000_hocuspocus', theirs, 'ms', friends.note);
  print('storm_1000_hocuspocus_over_ours', theirs / our, 'times', friends.note);
};

const measureCrash = async ({ stored }) => {
  const { rounds, rooms, typingMs } = sizes.crash;
  const found = await inRounds(rounds, [hocuspocus, ours], (system) =>
    killInTraffic(system, { stored, rooms, typingMs: typingMs() }),
  );
  const sum = ({ name }, of) => found[name].reduce((total, result) => total + result[of], 0);
  const note = (system) => `of ${sum(system, 'acknowledged')}, ${rounds} times kill -9`;
  print('acknowledged_edits_lost', sum(ours, 'lost'), 'edits', note(ours));
  print('acknowledged_edits_lost_hocuspocus', sum(hocuspocus, 'lost'), 'edits', note(hocuspocus));
  print('shown_edits_lost', sum(ours, 'shownAndLost'), 'edits', 'others had them already');
  print('shown_edits_lost_hocuspocus', sum(hocuspocus, 'shownAndLost'), 'edits', 'others had them already');
};

/** With two cores there is none left for the load, so that it shares: one core for all, then two for all. */
const measureTwoCores = async ({ stored, postgresPid }) => {
  const { rounds: _, start: __, ...how } = sizes.capacity;
  const on = async (cores, processes, start) => {
    pin(postgresPid, cores);
    pinGenerator(cores);
    const options = { ...how, start, cores, processes, stored, postgresPid, log };
    return (await searchCapacity(ours, options)).best.rooms;
  };
  const one = await on('0', 1, 200);
  const two = await on('0,1', 2, Math.round(one * 1.6));
  print('rooms_on_two_cores_over_one', two / one, 'times', `${two} and ${one} rooms, load included`);
};
