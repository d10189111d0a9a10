import type { MigrationInterface, QueryRunner } from 'typeorm';
import { rankedHits, readable } from './1764200000900-search.js';

/**
 * What is found is no longer ranked all of it: of a word that stands in ten thousand texts nobody reads the last
 * ones. Each hit says how far it is found by its title and what kind of thing it is (0 to 2), which costs little as
 * those terms stand in the row itself; only the best by that are ranked by all their terms (search-statements.ts).
 * What is counted comes along with the hit, so that nothing is read twice.
 */
export class SearchHits1764220000400 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('drop function search_hits(tsquery, tsquery)');
    await db.query('drop function search_some_hits(tsquery[], real[], tsquery, tsquery)');
    await db.query(`
      alter table search_entry
        add column heads tsvector not null generated always as (ts_filter(terms, '{a,b}')) stored`);
    // `most`: when more need not be known; null: all of it.
    await db.query(`
      create function search_hits(asked tsquery, close tsquery, everywhere text[], in_groups text[], most integer)
      returns table (
        entry_id bigint, kind text, themes uuid[], step text, organisation_id uuid, people uuid[], at timestamptz,
        year integer, by_head integer)
      language sql stable security definer set enable_seqscan = off
      begin atomic
        select id, kind, themes, step, organisation_id, people, at, year, (heads @@ close)::integer + (heads @@ asked)::integer
        from search_entry
        where terms @@ asked and (audience = any (everywhere) or audience || ' ' || group_id = any (in_groups))
          and (${readable})
        limit most;
      end`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop function search_hits(tsquery, tsquery, text[], text[], integer)');
    await db.query('alter table search_entry drop column heads');
    await db.query(rankedHits);
  }
}
