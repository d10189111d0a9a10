import type { MigrationInterface, QueryRunner } from 'typeorm';

const inNobodysName = '(select current_reader()) is null';
/** As it stands in 1764220000300-public-library.ts. */
const readable = `(select current_reader()) is not null and case classification
  when 'group' then group_id = any ((select readable_groups())::uuid[])
  when 'organisation' then organisation_id = (select reader_organisation())
  else true end`;
const open = "classification = 'public' and status <> 'concept'";

const wide = 'new.classification, new.organisation_id';
const wideBefore = 'old.classification, old.organisation_id';

/**
 * Items of the library in which somebody recognised a person: hidden behind the wall from everybody but a privacy
 * officer, who reads of them what they could read before. What belongs to an item hides with it, and it leaves the index.
 */
export class HiddenItems1764230000200 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('alter table library_item add hidden_at timestamptz');
    await db.query(
      'alter table case_report add item_id uuid references library_item (id) on delete set null',
    );
    await db.query('create index case_report_item on case_report (item_id) where item_id is not null');
    await db.query(`
      create function reader_is_privacy_officer() returns boolean language sql stable security definer
        return exists (
          select from person where id = current_reader() and closed_at is null and role = 'privacy-officer')`);
    const shown = '(hidden_at is null or (select reader_is_privacy_officer()))';
    await this.rebuild(
      db,
      `case when ${inNobodysName} then ${open} and hidden_at is null else ${readable} and ${shown} end`,
    );
    await this.withdraw(db, `(${wide}, new.hidden_at) is distinct from (${wideBefore}, old.hidden_at)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await this.withdraw(db, `(${wide}) <> (${wideBefore})`);
    await this.rebuild(db, `case when ${inNobodysName} then ${open} else ${readable} end`);
    await db.query('drop function reader_is_privacy_officer()');
    await db.query('alter table case_report drop item_id');
    await db.query('alter table library_item drop hidden_at');
  }

  private rebuild(db: QueryRunner, using: string): Promise<unknown> {
    return db.query(`alter policy reader on library_item using (${using})`);
  }

  /** What is out of sight is found by nobody, from the same moment. */
  private async withdraw(db: QueryRunner, changed: string): Promise<void> {
    await db.query('drop trigger search_withdrawn on library_item');
    await db.query(`
      create trigger search_withdrawn after update on library_item
        for each row when (${changed} or new.group_id is distinct from old.group_id)
        execute function search_withdrawn('library-item', 'id')`);
  }
}
