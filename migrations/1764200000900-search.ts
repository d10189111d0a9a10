import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Any number will do, as long as everything that writes the index uses the same (search-index.ts). */
const INDEX_LOCK = 4_711_005;

/**
 * Who may read an entry, as can.ts has it and apart from it (1764190000000-walls.ts). The pledge is the
 * application's: within their groups it asks for what somebody may read now.
 */
const readable = `
  audience = 'network'
  or (audience = 'own' and owner_id = (select current_reader()))
  or (audience = 'organisation' and organisation_id = (select reader_works_at()))
  or (audience not in ('network', 'own', 'organisation') and group_id = any ((select readable_groups())::uuid[]))
  or (audience in ('group.see', 'meeting.see') and (select reader_is_moderator()))`;

/** What is found, by the table it stands in. */
const sources: readonly (readonly [table: string, kind: string])[] = [
  ['organisation', 'organisation'],
  ['person', 'person'],
  ['intervision_group', 'group'],
  ['meeting', 'meeting'],
  ['learning_case', 'case'],
  ['agreement', 'agreement'],
];

/**
 * The index of everything that can be found. A trigger writes down what changed, in the transaction of the change,
 * because a text changes without an event; the application reads it and makes the entry anew (search-index.ts). What
 * is erased takes its entry and its words along in the same transaction.
 */
export class Search1764200000900 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await this.readers(db);
    await this.entries(db);
    await this.words(db);
    await this.changes(db);
    for (const [table, kind] of sources) {
      await db.query(`
        create trigger search_changed after insert or update on ${table}
          for each row execute function search_changed('${kind}');
        create trigger search_gone after delete on ${table}
          for each row execute function search_gone('${kind}')`);
      await db.query(`insert into search_change (kind, subject_id) select '${kind}', id from ${table}`);
    }
    await db.query(`
      create trigger search_erased after update on learning_case
        for each row when (new.status = 'erased') execute function search_gone('case')`);
    await this.others(db);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of ['document', 'organisation', 'intervision_group'])
      await db.query(`drop trigger search_with on ${table}`);
    await db.query('drop trigger search_erased on learning_case');
    for (const [table] of sources)
      await db.query(`drop trigger search_changed on ${table}; drop trigger search_gone on ${table}`);
    await db.query('drop function search_hits(tsquery, tsquery, text[], text[], integer)');
    await db.query('drop table search_entry, search_word, search_change');
    for (const name of ['text_gone', 'named_anew', 'gone', 'changed', 'words_counted'])
      await db.query(`drop function search_${name}()`);
    await db.query('drop function reader_is_moderator(); drop function reader_works_at()');
  }

  private async readers(db: QueryRunner): Promise<void> {
    await db.query(`
      create function reader_works_at() returns uuid language sql stable security definer
        return (select organisation_id from person where id = current_reader() and closed_at is null);
      create function reader_is_moderator() returns boolean language sql stable security definer
        return exists (
          select from person where id = current_reader() and closed_at is null and role = 'moderator')`);
  }

  /**
   * No foreign keys: what it points at is of several kinds. An entry is looked for by the owner of the table, since
   * PostgreSQL uses no such index for a reader behind a wall; who reads as leerkring_person gets rows through the
   * wall, and search_hits itself goes no further.
   */
  private async entries(db: QueryRunner): Promise<void> {
    await db.query(`
      create table search_entry (
        id bigint generated always as identity primary key,
        kind text not null,
        subject_id uuid not null,
        audience text not null,
        group_id uuid,
        owner_id uuid,
        title text not null,
        body text not null,
        terms tsvector not null,
        -- of its title and what kind of thing it is
        heads tsvector not null generated always as (ts_filter(terms, '{a,b}')) stored,
        themes uuid[] not null,
        step text,
        organisation_id uuid,
        people uuid[] not null,
        at timestamptz,
        year integer,
        text_head text,
        unique (kind, subject_id)
      );
      create index search_entry_terms on search_entry using gin (terms);
      create index search_entry_at on search_entry (at desc nulls last);
      alter table search_entry enable row level security;
      create policy reader on search_entry for select to leerkring_person using (${readable});
      grant select on search_entry to leerkring_person`);
    await this.hits(db);
  }

  /**
   * Of a word that stands in ten thousand texts nobody reads the last ones, so not all of it is ranked: each hit says
   * how far it is found by its heads (0 to 2), which costs little, and only the best by that are ranked by all their
   * terms (search-statements.ts). What is counted comes along with the hit, so that nothing is read twice. `most`:
   * when more need not be known; null: all of it.
   */
  private async hits(db: QueryRunner): Promise<void> {
    await db.query(`
      create function search_hits(asked tsquery, close tsquery, everywhere text[], in_groups text[], most integer)
      returns table (
        entry_id bigint, kind text, themes uuid[], step text, organisation_id uuid, people uuid[], at timestamptz,
        year integer, by_head integer)
      language sql stable security definer set enable_seqscan = off
      begin atomic
        select id, kind, themes, step, organisation_id, people, at, year,
          (heads @@ close)::integer + (heads @@ asked)::integer
        from search_entry
        where terms @@ asked and (audience = any (everywhere) or audience || ' ' || group_id = any (in_groups))
          and (${readable})
        limit most;
      end`);
  }

  /** How often a word is used, and what finds it when it is misspelt. Only in what can be found now. */
  private async words(db: QueryRunner): Promise<void> {
    await db.query(`
      create table search_word (word text primary key, uses integer not null, keys text[] not null);
      create index search_word_keys on search_word using gin (keys)`);
    const used = (rows: string) => `
      select substr(term, 2) as word, count(*) as times
      from ${rows}, unnest(tsvector_to_array(terms)) as term where left(term, 1) = '=' group by 1`;
    await db.query(`
      create function search_words_counted() returns trigger language plpgsql as $$
      begin
        if tg_op in ('INSERT', 'UPDATE') then
          update search_word w set uses = w.uses + n.times from (${used('come')}) n where w.word = n.word;
        end if;
        if tg_op in ('UPDATE', 'DELETE') then
          update search_word w set uses = w.uses - n.times from (${used('gone')}) n where w.word = n.word;
          delete from search_word w using (${used('gone')}) n where w.word = n.word and w.uses <= 0;
        end if;
        return null;
      end $$;
      create trigger words_come after insert on search_entry referencing new table as come
        for each statement execute function search_words_counted();
      create trigger words_change after update on search_entry referencing old table as gone new table as come
        for each statement execute function search_words_counted();
      create trigger words_gone after delete on search_entry referencing old table as gone
        for each statement execute function search_words_counted()`);
  }

  private async changes(db: QueryRunner): Promise<void> {
    await db.query(`
      create table search_change (
        id bigint generated always as identity primary key,
        kind text not null,
        subject_id uuid not null
      );
      create index search_change_of on search_change (kind, subject_id, id)`);
    await db.query(`
      create function search_changed() returns trigger language plpgsql as $$
      begin
        insert into search_change (kind, subject_id) values (tg_argv[0], new.id);
        return null;
      end $$`);
    // The lock comes first: whoever is making the entry right now is waited for, and what they made goes as well.
    await db.query(`
      create function search_gone() returns trigger language plpgsql as $$
      begin
        perform pg_advisory_xact_lock(${INDEX_LOCK});
        delete from search_entry where kind = tg_argv[0] and subject_id = old.id;
        return null;
      end $$`);
  }

  /** What stands in the entry of something else: its text, and the name it goes by. */
  private async others(db: QueryRunner): Promise<void> {
    await db.query(`
      create function search_text_gone() returns trigger language plpgsql as $$
      begin
        perform pg_advisory_xact_lock(${INDEX_LOCK});
        delete from search_entry where kind = old.subject_kind and subject_id = old.subject_id;
        if found then
          insert into search_change (kind, subject_id) values (old.subject_kind, old.subject_id);
        end if;
        return null;
      end $$;
      create trigger search_with after delete on document for each row execute function search_text_gone()`);
    await db.query(`
      create function search_named_anew() returns trigger language plpgsql as $$
      begin
        insert into search_change (kind, subject_id)
          select kind, subject_id from search_entry where old.id = case tg_table_name when 'organisation' then organisation_id else group_id end;
        return null;
      end $$;
      create trigger search_with after update of name on organisation
        for each row when (old.name <> new.name) execute function search_named_anew();
      create trigger search_with after update of name on intervision_group
        for each row when (old.name <> new.name) execute function search_named_anew()`);
  }
}
