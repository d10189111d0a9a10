import type { MigrationInterface, QueryRunner } from 'typeorm';

const inGroup = 'group_id = any ((select readable_groups())::uuid[])';
const inSession = 'exists (select from session where session.id = session_id)';
const inText = 'exists (select from document where document.id = document_id)';

/** What people wrote or said in a group, and who may read a row of it; as can.ts has it, and apart from it. */
const walls: Record<string, string> = {
  ground_rules: inGroup,
  learning_case: `presenter_id = (select current_reader()) or (status <> 'draft' and ${inGroup})`,
  session: inGroup,
  session_evaluation: inSession,
  attendance: inSession,
  private_note: 'person_id = (select current_reader())',
  learning: inGroup,
  action_item: inGroup,
  document: inGroup,
  document_head: inText,
  document_update: inText,
};

/**
 * A second wall, behind the door of the application: content is read as leerkring_person (person-role.ts), which
 * sees the rows of one reader's groups alone. The owner of the tables is not held by it: what works in the
 * background, and what writes, passes by. A moment is given along, because the time is the application's.
 */
export class Walls1764190000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await this.reader(db);
    for (const [table, readable] of Object.entries(walls)) {
      await db.query(`alter table ${table} enable row level security`);
      await db.query(`create policy reader on ${table} for select to leerkring_person using (${readable})`);
      await db.query(`grant select on ${table} to leerkring_person`);
    }
    await this.readings(db);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of Object.keys(walls)) {
      await db.query(`revoke select on ${table} from leerkring_person`);
      await db.query(`drop policy reader on ${table}`);
      await db.query(`alter table ${table} disable row level security`);
    }
    for (const reading of ['text', 'session', 'note'])
      await db.query(`drop function ${reading}_read_by(uuid, timestamptz, uuid)`);
    await db.query('drop function readable_groups()');
    await db.query('drop function current_reader()');
    await db.query('drop function read_as(uuid, timestamptz)');
  }

  /** Whose reading it is. `readable_groups` is the one place that knows who is in a group. */
  private async reader(db: QueryRunner): Promise<void> {
    await db.query(`
      create function read_as(reader uuid, moment timestamptz) returns void language sql as $$
        select set_config('leerkring.reader', reader::text, true), set_config('leerkring.moment', moment::text, true)
      $$`);
    await db.query(`
      create function current_reader() returns uuid language sql stable
        return nullif(current_setting('leerkring.reader', true), '')::uuid`);
    // With a body that was read when it was made, so that no search path leads it to another table.
    await db.query(`
      create function readable_groups() returns uuid[] language sql stable security definer
        return array(
          select group_id from membership
          where person_id = current_reader() and left_at is null
            and (until is null or until > nullif(current_setting('leerkring.moment', true), '')::timestamptz))`);
  }

  /** For the hot paths: one statement, in place of a transaction of four. */
  private async readings(db: QueryRunner): Promise<void> {
    const reading = (name: string, answer: string, query: string) =>
      db.query(`
        create function ${name}(reader uuid, moment timestamptz, asked uuid) returns table (${answer})
        language plpgsql set role = 'leerkring_person' as $$
        #variable_conflict use_column
        begin
          perform read_as(reader, moment);
          return query ${query};
        end $$`);
    await reading(
      'text_read_by',
      'group_id uuid, subject_kind text, subject_id uuid',
      'select group_id, subject_kind, subject_id from document where id = asked',
    );
    await reading('session_read_by', 'id uuid', 'select id from session where meeting_id = asked');
    await reading(
      'note_read_by',
      'text text, revision integer',
      'select text, revision from private_note where session_id = asked and person_id = reader',
    );
  }
}
