import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Credentials1764150000210 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table email_address (
        person_id uuid primary key references person (id) on delete cascade,
        -- In lower case; where somebody is written to, not who they are.
        email text not null unique check (email = lower(email))
      )`);
    await db.query(`
      create table invitation (
        id uuid primary key,
        person_id uuid not null references person (id) on delete cascade,
        invited_by uuid not null references person (id) on delete cascade,
        created_at timestamptz not null,
        expires_at timestamptz not null,
        accepted_at timestamptz,
        withdrawn_at timestamptz
      )`);
    await db.query(`
      create unique index invitation_open on invitation (person_id)
      where accepted_at is null and withdrawn_at is null`);
    await db.query('create index invitation_created on invitation (created_at)');
    await db.query(`
      create table passkey (
        id uuid primary key,
        person_id uuid not null references person (id) on delete cascade,
        credential_id text not null unique,
        public_key bytea not null,
        counter bigint not null,
        transports text[] not null,
        name text not null,
        created_at timestamptz not null,
        last_used_at timestamptz
      )`);
    await db.query('create index passkey_person on passkey (person_id)');
    await db.query(`
      create table authenticator_app (
        person_id uuid primary key references person (id) on delete cascade,
        sealed_secret bytea not null,
        -- The newest time step of which a code was used: each code works once.
        last_step bigint not null,
        created_at timestamptz not null,
        last_used_at timestamptz
      )`);
    await db.query(`
      create table recovery_code (
        person_id uuid not null references person (id) on delete cascade,
        salt bytea not null,
        hash bytea not null,
        used_at timestamptz,
        primary key (person_id, hash)
      )`);
    await db.query(`
      create table attempt (
        -- The hash of what the browser holds.
        holder bytea not null,
        purpose text not null,
        person_id uuid references person (id) on delete cascade,
        link_hash bytea,
        stage text,
        tries integer not null default 0,
        challenge text,
        sealed_secret bytea,
        expires_at timestamptz not null,
        primary key (holder, purpose)
      )`);
    await db.query('create index attempt_expires on attempt (expires_at)');
    await db.query(`
      create table fresh_proof (
        sign_in_id uuid primary key references sign_in (id) on delete cascade,
        at timestamptz not null
      )`);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of [
      ...['fresh_proof', 'attempt', 'recovery_code', 'authenticator_app', 'passkey'],
      ...['invitation', 'email_address'],
    ])
      await db.query(`drop table ${table}`);
  }
}
