import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an organisation is, and for a municipality its code, its days and who succeeded it. */
export class Organisations1764170000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table organisation
        drop constraint organisation_name_key,
        add kind text not null default 'other',
        add code text unique check (code ~ '^GM[0-9]{4}$'),
        add province text,
        add valid_from date,
        add valid_until date,
        add successor_id uuid references organisation (id),
        add revision integer not null default 0,
        add check (code is null or kind = 'municipality'),
        add check (valid_until >= valid_from),
        add check (successor_id is null or (successor_id <> id and valid_until is not null))`);
    // What is no more may have had the name of what came after it.
    await db.query('create unique index organisation_name on organisation (name) where valid_until is null');
    await db.query('create index organisation_successor on organisation (successor_id)');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop index organisation_name');
    await db.query(`
      alter table organisation
        drop kind, drop code, drop province, drop valid_from, drop valid_until, drop successor_id, drop revision,
        add constraint organisation_name_key unique (name)`);
  }
}
