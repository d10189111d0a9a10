import { chmod, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '../../server/dist/server/src/platform/database/embedded-postgres.js';
import { shortDocument } from './document-edits.mjs';
import { memoryPerConnection } from './document-memory.mjs';
import { systems } from './document-systems.mjs';
const dataDir = await mkdtemp(join(tmpdir(), 'leerkring-bench-')); await chmod(dataDir, 0o755);
const postgres = await startEmbeddedPostgres({ dataDir, report: () => {} });
for (const s of [systems.hocuspocus, systems.ours]) await s.prepare?.(postgres.url);
for (const s of [systems.hocuspocus, systems.ours]) { console.log(s.name, 'short', await memoryPerConnection(s, { stored: shortDocument(), from: 30, to: 90, settleMs: 800 })); console.log(s.name, 'long', await memoryPerConnection(s, { stored: shortDocument(), from: 100, to: 300, settleMs: 4000 })); }
for (const s of Object.values(systems)) await s.finish?.(); await postgres.stop(); process.exit(0);
