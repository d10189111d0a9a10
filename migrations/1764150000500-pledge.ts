import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The ground rules of a group and who pledged to keep them. Version 1 is the standard set, which stands in
 * the code; a row is a version that the group made itself.
 */
export class Pledge1764150000500 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('alter table intervision_group add pledge_version integer not null default 1');
    await db.query(`
      create table ground_rules (
        group_id uuid not null references intervision_group (id),
        version integer not null check (version > 1),
        rules jsonb not null,
        made_by uuid not null references person (id),
        made_at timestamptz not null,
        primary key (group_id, version)
      )`);
    await db.query(`
      create table pledge_acceptance (
        group_id uuid not null references intervision_group (id),
        person_id uuid not null references person (id),
        version integer not null,
        accepted_at timestamptz not null,
        primary key (group_id, person_id, version)
      )`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table pledge_acceptance');
    await db.query('drop table ground_rules');
    await db.query('alter table intervision_group drop pledge_version');
  }
}
