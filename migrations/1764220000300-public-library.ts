import type { MigrationInterface, QueryRunner } from 'typeorm';

const inNobodysName = '(select current_reader()) is null';
const ofItem = 'exists (select from library_item where library_item.id = item_id)';
const ofFile = `exists (
  select from file join library_version on library_version.id = file.subject_id where file.id = file_id)`;
const ofEitherItem = 'exists (select from library_item where library_item.id in (item_id, source_item_id))';
const inMyGroups = 'group_id = any ((select readable_groups())::uuid[])';

interface Wall {
  before: string;
  /** What is open to who has no name; nothing when it is left out. */
  open?: string;
}

/**
 * What could be read by anybody who came this far now asks who that is: nobody came in nobody's name until now. The
 * walls of before stand in 1764200000050-files.ts, -100-threads.ts, -200-library.ts and -900-search.ts.
 */
const walls: Record<string, Wall> = {
  library_item: {
    before: `(select current_reader()) is not null and case classification
      when 'group' then ${inMyGroups}
      when 'organisation' then organisation_id = (select reader_organisation())
      else true end`,
    open: "classification = 'public' and status <> 'concept'",
  },
  library_version: { before: ofItem, open: `${ofItem} and number = newest_library_version(item_id)` },
  library_reuse: { before: ofEitherItem },
  library_file_text: { before: ofFile },
  file: {
    before: `case when subject_kind is null then uploaded_by = (select current_reader())
      else group_id is null or ${inMyGroups} end`,
    open: `subject_kind = 'library-version'
      and exists (select from library_version where library_version.id = subject_id)`,
  },
  thread: { before: `group_id is null or ${inMyGroups}` },
  search_entry: {
    before: `audience = 'network'
      or (audience = 'own' and owner_id = (select current_reader()))
      or (audience = 'organisation' and organisation_id = (select reader_works_at()))
      or (audience not in ('network', 'own', 'organisation') and ${inMyGroups})
      or (audience in ('group.see', 'meeting.see') and (select reader_is_moderator()))`,
  },
};

/**
 * Public items for who is not signed in: of each the newest version with its files, and nothing while it is a
 * concept. Who chose `public` before was told that one has to sign in, so those go back to the network, for their
 * organisation to choose again.
 */
export class PublicLibrary1764220000300 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    // Passes the wall by itself: a policy cannot look into its own table.
    await db.query(`
      create function newest_library_version(item uuid) returns integer language sql stable security definer
        return (select max(number) from library_version where item_id = item)`);
    for (const [table, { before, open }] of Object.entries(walls))
      await this.rebuild(db, table, `case when ${inNobodysName} then ${open ?? 'false'} else ${before} end`);
    await db.query(`
      update library_item set classification = 'network', revision = revision + 1
      where classification = 'public'`);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const [table, { before }] of Object.entries(walls)) await this.rebuild(db, table, before);
    await db.query('drop function newest_library_version(uuid)');
  }

  private rebuild(db: QueryRunner, table: string, readable: string): Promise<unknown> {
    return db.query(`alter policy reader on ${table} using (${readable})`);
  }
}
