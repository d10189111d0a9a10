import type { MigrationInterface, QueryRunner } from 'typeorm';

/** As in 1764200000900-search.ts. */
const INDEX_LOCK = 4_711_005;

/**
 * Threads in the index. What is said in one stands in its entry, so a post that changes makes that anew; and a post
 * or a thread that is taken away or hidden takes the whole entry along at once, until it was read again.
 */
export class SearchThreads1764200000910 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    // The second argument names the column in which the thing stands that the row is a part of.
    await db.query(`
      create function search_part_changed() returns trigger language plpgsql as $$
      begin
        insert into search_change (kind, subject_id) values (tg_argv[0], (to_jsonb(new) ->> tg_argv[1])::uuid);
        return null;
      end $$;
      create function search_withdrawn() returns trigger language plpgsql as $$
      declare subject uuid := (to_jsonb(coalesce(new, old)) ->> tg_argv[1])::uuid;
      begin
        perform pg_advisory_xact_lock(${INDEX_LOCK});
        delete from search_entry where kind = tg_argv[0] and subject_id = subject;
        insert into search_change (kind, subject_id) values (tg_argv[0], subject);
        return null;
      end $$`);
    await db.query(`
      create trigger search_changed after insert or update on thread
        for each row execute function search_changed('thread');
      create trigger search_gone after delete on thread for each row execute function search_gone('thread');
      create trigger search_withdrawn after update on thread
        for each row when (new.hidden_at is distinct from old.hidden_at or new.group_id is distinct from old.group_id)
        execute function search_withdrawn('thread', 'id');
      create trigger search_changed after insert or update on post
        for each row execute function search_part_changed('thread', 'thread_id');
      create trigger search_withdrawn after update on post
        for each row when (new.removed_at is distinct from old.removed_at or new.hidden_at is distinct from old.hidden_at
          or new.thread_id <> old.thread_id)
        execute function search_withdrawn('thread', 'thread_id');
      create trigger search_gone after delete on post
        for each row execute function search_withdrawn('thread', 'thread_id');
      insert into search_change (kind, subject_id) select 'thread', id from thread`);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of ['thread', 'post'])
      for (const name of ['changed', 'gone', 'withdrawn'])
        await db.query(`drop trigger search_${name} on ${table}`);
    await db.query(`
      drop function search_withdrawn(); drop function search_part_changed();
      delete from search_entry where kind = 'thread'; delete from search_change where kind = 'thread'`);
  }
}
