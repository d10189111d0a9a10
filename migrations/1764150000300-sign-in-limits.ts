import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a sign-in needs to know to end in time, and for its owner to recognise it. */
export class SignInLimits1764150000300 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table sign_in
        add network text,
        -- When it was last in a live session, which nobody is taken out of.
        add in_session_at timestamptz`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('alter table sign_in drop network, drop in_session_at');
  }
}
