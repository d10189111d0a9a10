/**
 * The search, beside the two plain ways in the same run and over the same texts: ILIKE for each word, and a tsvector
 * of PostgreSQL's Dutch. How much of what the questions must find stands among the first ten, and how long an
 * answer takes: ours with rights, filters, snippets and spelling, theirs without.
 */
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { createApp } from '../../server/dist/server/src/app.setup.js';
import { loadDemonstration } from '../../server/dist/server/src/demonstration/load-demonstration.js';
import { LibraryTexts } from '../../server/dist/server/src/modules/library/library-texts.js';
import { SearchService } from '../../server/dist/server/src/modules/search/search.service.js';
import { SearchIndex } from '../../server/dist/server/src/modules/search/search-index.js';
import { SearchWords } from '../../server/dist/server/src/modules/search/search-words.js';
import { readConfig } from '../../server/dist/server/src/platform/config/config.js';
import { Database } from '../../server/dist/server/src/platform/database/database.js';
import { startEmbeddedPostgres } from '../../server/dist/server/src/platform/database/embedded-postgres.js';
import { migrate } from '../../server/dist/server/src/platform/database/migrate.js';
import { generated, written } from './search-items.mjs';
import { queries } from './search-queries.mjs';
import { percentile } from './session-load.mjs';

const isShort = process.argv.includes('--short');
const isTelling = process.argv.includes('--misses');
const sizes = isShort ? [10_000] : [10_000, 100_000];
const rounds = isShort ? 1 : 2;
/** Questions before anything is timed. */
const warmingUp = 10;
const print = (name, value, unit) => console.log(`${name} ${Number(value.toPrecision(4))} ${unit}`);

export const run = async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'leerkring-bench-'));
  const postgres = await startEmbeddedPostgres({ dataDir, report: () => {} });
  const builder = new pg.Client({ connectionString: postgres.url });
  let app;
  try {
    await migrate(postgres.url);
    await builder.connect();
    app = await createApp(
      readConfig({ DATABASE_URL: postgres.url, DEMONSTRATION: 'true', LOG_LEVEL: 'error', PORT: '4990' }),
    );
    await measure(await World.build(app, builder));
  } finally {
    await builder.end();
    await app?.close();
    await postgres.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
};

const measure = async (world) => {
  const ways = { '': ours, ilike_: ilike, dutch_: dutch };
  await world.grow(2_000);
  for (const [name, way] of Object.entries(ways))
    print(`search.${name}recall_at_10`, await recall(world, way), 'of 1');
  for (const size of sizes) {
    await world.grow(size);
    print(`search.recall_at_10_${size}`, await recall(world, ours), 'of 1');
    for (const [name, way] of Object.entries({ ...ways, typing_: quick })) {
      const times = await time(world, way);
      print(`search.${name}p50_ms_${size}`, percentile(times, 0.5), 'ms');
      print(`search.${name}p95_ms_${size}`, percentile(times, 0.95), 'ms');
    }
  }
};

/** The demonstration, what was written to be found, and as many other items as are asked. */
class World {
  items = new Map();
  ids = new Map();
  people = new Map();

  /** `builder`: a connection on which a statement may take as long as it takes. */
  static async build(app, builder) {
    const world = new World();
    world.builder = builder;
    world.service = app.get(SearchService, { strict: false });
    world.database = app.get(Database, { strict: false });
    await loadDemonstration(app, () => {});
    // What stands in the files is read by a job.
    await app.get(LibraryTexts, { strict: false }).readDue();
    await app.get(SearchIndex, { strict: false }).catchUp();
    const read = (_, ids) => ids.map((id) => world.items.get(id));
    const source = { kind: 'agreement', table: 'agreement', read: async (...given) => read(...given) };
    world.index = new SearchIndex(world.database, { all: [source] }, app.get(SearchWords, { strict: false }));
    const people = await world.query(
      `select id as "personId", role, organisation_id as "organisationId", given_name || ' ' || family_name as name from person`,
    );
    for (const person of people) world.people.set(person.name, person);
    world.more = generated(Math.max(...sizes));
    for (const [key, [title, body]] of Object.entries(written)) world.put({ key, title, body });
    return world;
  }

  query(text, values) {
    return this.database.manager.query(text, values);
  }

  put({ key, title, body }) {
    const subjectId = randomUUID();
    this.ids.set(key, subjectId);
    this.items.set(subjectId, {
      ...{ subjectId, audience: 'network', groupId: null, ownerId: null, title, keywords: '', body },
      ...{ themes: [], step: null, organisationId: null, people: [], textHead: null },
      at: new Date(Date.UTC(2026, 0, 1) + this.items.size * 60_000),
    });
  }

  async grow(size) {
    const known = new Set(this.items.keys());
    while (this.items.size < size) this.put(this.more[this.items.size]);
    const fresh = [...this.items.keys()].filter((id) => this.grown === undefined || !known.has(id));
    this.grown = size;
    const { rows } = await this.builder.query(
      "select pg_get_indexdef('search_entry_terms'::regclass) as terms",
    );
    // The index of so many at once is made afterwards.
    await this.builder.query('drop index search_entry_terms');
    for (let at = 0; at < fresh.length; at += 5_000)
      await this.query(
        "insert into search_change (kind, subject_id) select 'agreement', unnest($1::uuid[])",
        [fresh.slice(at, at + 5_000)],
      );
    await this.index.catchUp();
    await this.builder.query(rows[0].terms);
    await this.builder.query('drop table if exists plain');
    await this.builder.query(`create table plain as select subject_id as id, title, body, title || ' ' || body as text,
      setweight(to_tsvector('dutch', title), 'A') || to_tsvector('dutch', body) as terms from search_entry`);
    await this.builder.query('create index plain_terms on plain using gin (terms)');
    await this.builder.query('vacuum analyze plain');
    await this.builder.query('vacuum analyze search_entry');
    await this.builder.query('vacuum analyze search_word');
  }

  /** What must be found, of what `who` may read; throws when the demonstration has no such thing, or several. */
  async idOf(who, target) {
    const known = this.ids.get(target);
    if (known) return known;
    const [, kind, title] = /^(\S+) (.+)$/.exec(target) ?? [];
    const rows = await this.database.asPerson(this.people.get(who).personId, (reader) =>
      reader.query('select subject_id as id from search_entry where kind = $1 and starts_with(title, $2)', [
        kind,
        title,
      ]),
    );
    if (rows.length !== 1) throw new Error(`There is not one ${target}, but ${rows.length}`);
    return rows[0].id;
  }
}

const ours = async (world, who, text) => {
  const asked = { text, page: '1', literally: 'no' };
  const { results } = await world.service.search(world.people.get(who), asked);
  return results.slice(0, 10).map(({ id }) => id);
};

const quick = async (world, who, text) => {
  const { results } = await world.service.quick(world.people.get(who), { text });
  return results.map(({ id }) => id);
};

const idsOf = (rows) => rows.map(({ id }) => id);

const ilike = async (world, _, text) => {
  const words = text.split(/\s+/).map((word) => `%${word}%`);
  return idsOf(
    await world.query(
      'select id, count(*) over () from plain where text ilike all ($1::text[]) order by length(title) limit 10',
      [words],
    ),
  );
};

const dutch = async (world, _, text) =>
  idsOf(
    await world.query(
      `select id, count(*) over () from plain, websearch_to_tsquery('dutch', $1) as asked
       where terms @@ asked order by ts_rank(terms, asked, 1) desc limit 10`,
      [text],
    ),
  );

/** Of each question the share of its targets among the first ten; the mean of those. */
const recall = async (world, way) => {
  let sum = 0;
  for (const [who, text, targets] of queries) {
    const found = await way(world, who, text);
    const wanted = await Promise.all(targets.map((target) => world.idOf(who, target)));
    const share = wanted.filter((id) => found.includes(id)).length / wanted.length;
    if (isTelling && share < 1) console.log(`  ${way.name} misses in "${text}" (${targets.join(', ')})`);
    sum += share;
  }
  return sum / queries.length;
};

const time = async (world, way) => {
  const times = [];
  for (const [who, text] of queries.slice(0, warmingUp)) await way(world, who, text);
  for (let round = 0; round < rounds; round += 1)
    for (const [who, text] of queries) {
      const begun = performance.now();
      await way(world, who, text);
      times.push(performance.now() - begun);
    }
  return times.sort((one, other) => one - other);
};
