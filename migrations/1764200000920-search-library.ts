import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The library in the index, with what is read from the files of the newest version. Whoever may read an item less
 * widely than before finds it less widely at once.
 */
export class SearchLibrary1764200000920 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create trigger search_changed after insert or update on library_item
        for each row execute function search_changed('library-item');
      create trigger search_gone after delete on library_item
        for each row execute function search_gone('library-item');
      create trigger search_withdrawn after update on library_item
        for each row when ((new.classification, new.organisation_id) <> (old.classification, old.organisation_id)
          or new.group_id is distinct from old.group_id)
        execute function search_withdrawn('library-item', 'id');
      create trigger search_changed after insert or update on library_version
        for each row execute function search_part_changed('library-item', 'item_id')`);
    await db.query(`
      create function search_file_read() returns trigger language plpgsql as $$
      begin
        insert into search_change (kind, subject_id)
          select 'library-item', v.item_id from library_version v where new.file_id = any (v.file_ids);
        return null;
      end $$;
      create trigger search_changed after insert or update on library_file_text
        for each row execute function search_file_read();
      insert into search_change (kind, subject_id) select 'library-item', id from library_item`);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const name of ['changed', 'gone', 'withdrawn'])
      await db.query(`drop trigger search_${name} on library_item`);
    for (const table of ['library_version', 'library_file_text'])
      await db.query(`drop trigger search_changed on ${table}`);
    await db.query(`
      drop function search_file_read();
      delete from search_entry where kind = 'library-item'; delete from search_change where kind = 'library-item'`);
  }
}
