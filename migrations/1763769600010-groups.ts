import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Groups1763769600010 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table intervision_group (
        id uuid primary key,
        name text not null,
        purpose text not null,
        form text not null check (form in ('online', 'on-site', 'hybrid')),
        rhythm_weeks integer not null,
        created_at timestamptz not null,
        revision integer not null
      )`);
    // History is kept: leaving closes a row, coming back makes a new one.
    await db.query(`
      create table membership (
        id uuid primary key,
        group_id uuid not null references intervision_group (id),
        person_id uuid not null references person (id),
        role text not null check (role in ('facilitator', 'member', 'observer', 'guest')),
        since timestamptz not null,
        until timestamptz,
        left_at timestamptz,
        constraint membership_guest_until check ((role = 'guest') = (until is not null))
      )`);
    await db.query(
      'create unique index membership_current on membership (group_id, person_id) where left_at is null',
    );
    await db.query('create index membership_person on membership (person_id) where left_at is null');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table membership');
    await db.query('drop table intervision_group');
  }
}
