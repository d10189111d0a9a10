import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Mail1764150000200 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table mail (
        id uuid primary key,
        recipient text not null,
        subject text not null,
        -- Sealed with the key of the server; gone as soon as the mail is, because links that let in stand in it.
        sealed_body bytea,
        created_at timestamptz not null,
        -- After this it helps nobody any more.
        expires_at timestamptz not null,
        -- The next attempt; null when there will be none.
        due_at timestamptz,
        attempts integer not null default 0,
        sent_at timestamptz,
        given_up_at timestamptz
      )`);
    await db.query('create index mail_due on mail (due_at) where due_at is not null');
    await db.query('create index mail_created on mail (created_at)');
    await db.query(`
      create table secrets_key_check (
        only_row boolean primary key default true check (only_row),
        fingerprint bytea not null
      )`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table secrets_key_check');
    await db.query('drop table mail');
  }
}
