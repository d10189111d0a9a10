import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Identity1763769600000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table organisation (
        id uuid primary key,
        name text not null unique
      )`);
    await db.query(`
      create table person (
        id uuid primary key,
        organisation_id uuid not null references organisation (id),
        given_name text not null,
        family_name text not null,
        role text not null,
        -- Only these can sign in without proof of who they are, and only in demonstration mode.
        demonstration boolean not null default false
      )`);
    await db.query('create index person_organisation on person (organisation_id)');
    await db.query(`
      create table sign_in (
        id uuid primary key,
        secret_hash bytea not null unique,
        person_id uuid not null references person (id) on delete cascade,
        created_at timestamptz not null,
        last_seen_at timestamptz not null,
        expires_at timestamptz not null,
        revoked_at timestamptz,
        user_agent text not null
      )`);
    await db.query('create index sign_in_person on sign_in (person_id)');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table sign_in');
    await db.query('drop table person');
    await db.query('drop table organisation');
  }
}
