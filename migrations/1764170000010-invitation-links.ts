import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Invitations that let somebody in again, and those that the server itself makes, as a link. */
export class InvitationLinks1764170000010 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table invitation
        -- Null: whoever keeps the server.
        alter invited_by drop not null,
        -- What the person signed in with before ends when this is accepted.
        add readmits boolean not null default false,
        -- Of a link that is handed over; null: it goes by way of the mailbox.
        add link_hash bytea unique,
        add link_used_at timestamptz`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('delete from invitation where invited_by is null');
    await db.query(`
      alter table invitation
        drop readmits, drop link_hash, drop link_used_at,
        alter invited_by set not null`);
  }
}
