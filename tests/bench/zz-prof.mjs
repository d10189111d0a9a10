import { rmSync, writeFileSync } from 'node:fs';
import { chmod, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import WebSocket from 'ws';
import { startEmbeddedPostgres } from '../../server/dist/server/src/platform/database/embedded-postgres.js';
import { shortDocument } from './document-edits.mjs';
import { Rooms } from './document-rooms.mjs';
import { systems, withServer } from './document-systems.mjs';
import { cpuMsOfTree, endWithBench, parentOf, pin, pinGenerator } from './processes.mjs';
const dataDir = await mkdtemp(join(tmpdir(), 'leerkring-bench-'));
await chmod(dataDir, 0o755);
const postgres = await startEmbeddedPostgres({ dataDir, report: () => {} });
process.on('exit', () => rmSync(dataDir, { recursive: true, force: true, maxRetries: 3 }));
const db = new pg.Client({ connectionString: postgres.url });
await db.connect();
const { rows } = await db.query('SELECT pg_backend_pid() AS pid');
const postgresPid = parentOf(rows[0].pid);
const isStopped = endWithBench(postgresPid);
pin(postgresPid, '0'); pinGenerator();
const system = systems.ours;
await system.prepare?.(postgres.url);
process.env.NODE_OPTIONS = '--inspect=127.0.0.1:9333';
const count = Number(process.argv[2] ?? 240), seconds = Number(process.argv[3] ?? 12);
await withServer(system, {}, async (server) => {
  const rooms = new Rooms({ system, port: server.port, stored: shortDocument() });
  await rooms.resize(count);
  const targets = await (await fetch('http://127.0.0.1:9333/json')).json();
  const ws = new WebSocket(targets[0].webSocketDebuggerUrl, { maxPayload: 1e9 });
  await new Promise((r) => ws.once('open', r));
  let id = 0; const waiting = new Map();
  ws.on('message', (m) => { const d = JSON.parse(m); waiting.get(d.id)?.(d.result ?? d.error); });
  const ask = (method, params = {}) => new Promise((r) => { waiting.set(++id, r); ws.send(JSON.stringify({ id, method, params })); });
  
  await ask('Runtime.evaluate', { expression: `globalThis.__stalls=[];globalThis.__last=performance.now();globalThis.__iv=setInterval(()=>{const n=performance.now();if(n-globalThis.__last>60)globalThis.__stalls.push([Math.round(n),Math.round(n-globalThis.__last)]);globalThis.__last=n;},5);globalThis.__gc=[];new (process.getBuiltinModule('node:perf_hooks').PerformanceObserver)(l=>{for(const e of l.getEntries()) if(e.duration>8) globalThis.__gc.push([Math.round(e.startTime),Math.round(e.duration),e.detail.kind])}).observe({entryTypes:['gc']})` });
  rooms.startTyping(); await pause(3000);
  const { meter } = rooms;
  
  const activity = new Map(); let sampling = true;
  const sampler = (async () => { while (sampling) { const r = await db.query("select left(regexp_replace(query,'\\s+',' ','g'),90) q, wait_event_type||':'||wait_event w from pg_stat_activity where state='active' and pid<>pg_backend_pid()"); for (const { q, w } of r.rows) activity.set(`${q} [${w}]`, (activity.get(`${q} [${w}]`) ?? 0) + 1); await pause(40); } })();
  const st0 = (await db.query("select sum(xact_commit) c from pg_stat_database")).rows[0].c;
  const pids = [server.pid, postgresPid]; const c0 = pids.map(cpuMsOfTree); const t0 = performance.now();
  for (let s = 0; s < seconds; s++) { meter.begin(); const b = pids.map(cpuMsOfTree); await pause(1000); meter.end(); console.log(s, 'p50', meter.deliveries.percentile(0.5, 0), 'p95', meter.deliveries.percentile(0.95, 0), 'cpu', pids.map((p, i) => cpuMsOfTree(p) - b[i]).join(' ')); }
  const c1 = pids.map(cpuMsOfTree); const ms = performance.now() - t0;
  
  sampling = false; await sampler;
  const st1 = (await db.query("select sum(xact_commit) c from pg_stat_database")).rows[0].c;
  console.log('cpu share server', (c1[0] - c0[0]) / ms, 'pg', (c1[1] - c0[1]) / ms, 'commits/s', (st1 - st0) * 1000 / ms);
  const stalls = await ask('Runtime.evaluate', { expression: 'JSON.stringify(globalThis.__stalls)', returnByValue: true });
  const gc = await ask('Runtime.evaluate', { expression: 'JSON.stringify(globalThis.__gc)', returnByValue: true }); console.log('gc', gc.result.value); console.log('stalls', stalls.result.value);
  console.log([...activity].sort((a, b) => b[1] - a[1]).slice(0, 25).map(([k, v]) => v + ' ' + k).join('\n'));
  
  rooms.close(); ws.close();
});
await db.end(); await system.finish?.(); await postgres.stop(); isStopped(); process.exit(0);
