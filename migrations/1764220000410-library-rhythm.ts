import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A mail rhythm for the library: what is usual, for who chose anything; and none for who wants no mail at all. */
export class LibraryRhythm1764220000410 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      UPDATE notification_preference SET rhythms = rhythms || jsonb_build_object('library',
        CASE WHEN (SELECT bool_and(value = 'never') FROM jsonb_each_text(rhythms)) THEN 'never' ELSE 'daily' END)`);
    // Nobody is told today of what happened before.
    await db.query(`
      INSERT INTO notification_event SELECT id, at FROM event
      WHERE kind IN ('library-item.review-due', 'library-item.reused', 'library-item.versioned')
        AND at > now() - interval '3 days' ON CONFLICT DO NOTHING`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query("DELETE FROM notification WHERE thing_kind LIKE 'library-%'");
    await db.query("UPDATE notification_preference SET rhythms = rhythms - 'library'");
  }
}
