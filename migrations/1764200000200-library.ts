import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who may read a row, behind the second wall (1764190000000-walls.ts). What belongs to an item is read with it. */
const walls: Record<string, string> = {
  library_item: `(select current_reader()) is not null and case classification
    when 'group' then group_id = any ((select readable_groups())::uuid[])
    when 'organisation' then organisation_id = (select reader_organisation())
    else true end`,
  library_version: 'exists (select from library_item where library_item.id = item_id)',
  library_reuse: 'exists (select from library_item where library_item.id in (item_id, source_item_id))',
  library_file_text: `exists (
    select from file join library_version on library_version.id = file.subject_id where file.id = file_id)`,
};

/**
 * The document exchange. `file_ids` of a version is the order of its files, which are kept as files of the
 * version. What was made from an item stays when that item goes; then it says only whose it was.
 */
export class Library1764200000200 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table library_item (
        id uuid primary key,
        kind text not null,
        document_type text,
        title text not null,
        description text not null,
        story text not null,
        organisation_id uuid not null references organisation (id),
        classification text not null,
        group_id uuid references intervision_group (id),
        step_key text,
        theme_ids uuid[] not null,
        year integer not null,
        status text not null,
        size_class text,
        licence text not null,
        contact_role text not null,
        review_on date,
        -- The review date of which its organisation was told that it had come.
        reminded_of date,
        links jsonb not null,
        created_by uuid not null references person (id),
        created_at timestamptz not null,
        changed_at timestamptz not null,
        revision integer not null,
        check ((classification = 'group') = (group_id is not null))
      )`);
    await db.query('create index library_item_changed on library_item (changed_at desc, id)');
    await db.query('create index library_item_organisation on library_item (organisation_id)');
    await db.query('create index library_item_group on library_item (group_id) where group_id is not null');
    await db.query(
      'create index library_item_review on library_item (review_on) where review_on is not null',
    );
    await db.query(`
      create table library_version (
        id uuid primary key,
        item_id uuid not null references library_item (id) on delete cascade,
        number integer not null,
        name text not null,
        note text not null,
        file_ids uuid[] not null,
        made_by uuid not null references person (id),
        made_at timestamptz not null,
        unique (item_id, number)
      )`);
    await db.query(`
      create table library_reuse (
        item_id uuid primary key references library_item (id) on delete cascade,
        source_item_id uuid references library_item (id) on delete set null,
        source_organisation_id uuid not null references organisation (id),
        source_version integer not null,
        -- The newest version of the source that its people looked at.
        seen_version integer not null,
        organisation_id uuid not null references organisation (id),
        person_id uuid not null references person (id),
        at timestamptz not null
      )`);
    await db.query('create index library_reuse_source on library_reuse (source_item_id)');
    await db.query(`
      create table library_file_text (
        file_id uuid primary key references file (id) on delete cascade,
        text text not null,
        read_at timestamptz not null
      )`);
    await this.walls(db);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(
      'drop table library_file_text; drop table library_reuse; drop table library_version; drop table library_item',
    );
    await db.query('drop function reader_organisation()');
  }

  private async walls(db: QueryRunner): Promise<void> {
    // With a body that was read when it was made, so that no search path leads it to another table.
    await db.query(`
      create function reader_organisation() returns uuid language sql stable security definer
        return (select organisation_id from person where id = current_reader())`);
    for (const [table, readable] of Object.entries(walls)) {
      await db.query(`alter table ${table} enable row level security`);
      await db.query(`create policy reader on ${table} for select to leerkring_person using (${readable})`);
      await db.query(`grant select on ${table} to leerkring_person`);
    }
  }
}
