/**
 * How many rooms that type all the time one core carries, server and PostgreSQL together, before one delivery
 * in twenty takes more than 100 ms; and what a delivery costs at that point.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { Rooms } from './document-rooms.mjs';
import { withServer } from './document-systems.mjs';
import { cpuMsOfTree } from './processes.mjs';

const limitMs = 100;
const longestDrainMs = 15_000;
const longestRestMs = 30_000;

/** One window of typing in so many rooms. */
const typeFor = async (rooms, pids, { warmUpMs, windowMs }) => {
  const { meter } = rooms;
  const cpu = () => pids.reduce((sum, pid) => sum + cpuMsOfTree(pid), 0);
  rooms.startTyping();
  await pause(warmUpMs);
  meter.begin();
  const busy = performance.eventLoopUtilization();
  const [cpuBefore, startedAt] = [cpu(), performance.now()];
  await pause(windowMs);
  const [cpuUsed, ms] = [cpu() - cpuBefore, performance.now() - startedAt];
  meter.end();
  const generator = performance.eventLoopUtilization(busy).utilization;
  rooms.stopTyping();
  const drainUntil = performance.now() + longestDrainMs;
  while (meter.missing > 0 && performance.now() < drainUntil) await pause(50);
  await pause(200);
  const { missing } = meter;
  return {
    rooms: rooms.all.length,
    p50: meter.deliveries.percentile(0.5, missing),
    p95: meter.deliveries.percentile(0.95, missing),
    p99: meter.deliveries.percentile(0.99, missing),
    ackP50: meter.acknowledgements.percentile(0.5),
    ackP95: meter.acknowledgements.percentile(0.95),
    cpuPer1000: (cpuUsed * 1000) / Math.max(1, meter.arrived),
    core: cpuUsed / ms,
    updatesPerSecond: (meter.sent * 1000) / ms,
    generator,
    missing,
    broken: rooms.broken,
  };
};

/** The texts that people left are folded first; that is not what is measured. */
const rest = async (pids) => {
  const cpu = () => pids.reduce((sum, pid) => sum + cpuMsOfTree(pid), 0);
  const until = performance.now() + longestRestMs;
  for (let before = cpu(); performance.now() < until; ) {
    await pause(500);
    const now = cpu();
    if (now - before < 25) return;
    before = now;
  }
};

const passes = ({ p95, missing, broken }) => p95 <= limitMs && missing === 0 && broken === 0;

export const describe = (result) =>
  `${result.rooms} rooms: p50 ${result.p50}, p95 ${result.p95}, p99 ${result.p99} ms, ` +
  `${Math.round(result.updatesPerSecond)} updates/s, ${result.core.toFixed(2)} core, ` +
  `generator ${result.generator.toFixed(2)}`;

const warningOf = (best, failing) => {
  if (!best) return 'NOT EVEN that many';
  return failing ? '' : 'more was not tried';
};

/**
 * From `start` up by steps of `factor`, then closer until it is known within `precision`. Resolves with the
 * last window that passed, and with one at half of that.
 */
export const searchCapacity = (system, options) =>
  withServer(system, options, async (server) => {
    const { stored, postgresPid, log, start, factor, precision, most, budgetMs, times, attempts } = options;
    const until = performance.now() + budgetMs;
    const rooms = new Rooms({ system, port: server.port, stored });
    const tried = async (count) => {
      for (let attempt = 1; ; attempt++) {
        rooms.broken = 0;
        await rooms.resize(count);
        await pause(times.settleMs);
        const result = await typeFor(rooms, pids, times);
        log(`${system.name}: ${describe(result)}`);
        if (passes(result) || attempt >= attempts) return result;
      }
    };
    const pids = [server.pid, postgresPid];
    const measureHalf = async (most) => {
      const count = Math.round(most / 2);
      await rooms.resize(count);
      await rest(pids);
      return tried(count);
    };
    let best = null;
    let failing = null;
    let count = start;
    for (let window = 0; window < most; window++) {
      const result = await tried(count);
      if (passes(result)) best = result;
      else failing = result;
      if (best && failing && failing.rooms / best.rooms < precision) break;
      if (performance.now() > until) break;
      if (!best) count = Math.round(count / factor);
      else if (!failing) count = Math.round(count * factor);
      else count = Math.round(Math.sqrt(best.rooms * failing.rooms));
    }
    const found = best ?? failing;
    const half = options.half ? await measureHalf(found.rooms) : null;
    rooms.close();
    return { best: found, half, warning: warningOf(best, failing) };
  });
