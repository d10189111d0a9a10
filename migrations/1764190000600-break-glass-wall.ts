import type { MigrationInterface, QueryRunner } from 'typeorm';

const inside = `
  select group_id from membership
  where person_id = current_reader() and left_at is null and (until is null or until > reading_moment)`;
const behindGlass = `
  select group_id from break_glass
  where person_id = current_reader() and ended_at is null and until > reading_moment`;

/** Whoever broke the glass reads what is in the group, for as long as that lasts. */
export class BreakGlassWall1764190000600 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await readableGroups(db, `${inside} union ${behindGlass}`);
  }

  async down(db: QueryRunner): Promise<void> {
    await readableGroups(db, inside);
  }
}

/** With a body that was read when it was made, so that no search path leads it to another table. */
const readableGroups = (db: QueryRunner, query: string) =>
  db.query(`
    create or replace function readable_groups() returns uuid[] language sql stable security definer
      return array(${query.replaceAll(
        'reading_moment',
        "nullif(current_setting('leerkring.moment', true), '')::timestamptz",
      )})`);
