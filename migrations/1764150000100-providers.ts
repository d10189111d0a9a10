import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Signing in with the employer: its OpenID provider, whom it vouched for, and sign-ins on their way. */
export class Providers1764150000100 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table provider (
        id uuid primary key,
        organisation_id uuid not null references organisation (id),
        -- One issuer, one set of rules: a second row could let the same people in with less proof.
        issuer text not null unique,
        client_id text not null,
        -- Encrypted under SECRETS_KEY.
        client_secret bytea not null,
        required_acr text[] not null,
        required_amr text[] not null,
        default_role text not null,
        enabled boolean not null,
        valid_from timestamptz,
        valid_until timestamptz,
        created_at timestamptz not null
      )`);
    await db.query('create index provider_organisation on provider (organisation_id)');
    await db.query(`
      create table provider_domain (
        domain text primary key,
        provider_id uuid not null references provider (id) on delete cascade
      )`);
    await db.query('create index provider_domain_provider on provider_domain (provider_id)');
    await db.query(`
      create table provider_link (
        issuer text not null,
        subject text not null,
        person_id uuid not null references person (id) on delete cascade,
        created_at timestamptz not null,
        primary key (issuer, subject)
      )`);
    await db.query('create index provider_link_person on provider_link (person_id)');
    await db.query(`
      create table provider_attempt (
        secret_hash bytea primary key,
        provider_id uuid not null references provider (id) on delete cascade,
        return_path text not null,
        expires_at timestamptz not null
      )`);
    await db.query('create index provider_attempt_provider on provider_attempt (provider_id)');
    await db.query('create index provider_attempt_expiry on provider_attempt (expires_at)');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table provider_attempt');
    await db.query('drop table provider_link');
    await db.query('drop table provider_domain');
    await db.query('drop table provider');
  }
}
