import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When the group is reminded of a meeting; null: it was, or there is nothing to remind of. */
export class MeetingReminders1764220000200 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE meeting ADD remind_at timestamptz');
    await db.query('CREATE INDEX meeting_reminder ON meeting (remind_at) WHERE remind_at IS NOT NULL');
    // As rules/meeting-reminders.ts had it when this was written.
    await db.query(`
      UPDATE meeting SET remind_at = moment FROM (
        SELECT id AS of_id, (date_trunc('day', starts_at AT TIME ZONE 'Europe/Amsterdam') - interval '17 hours')
          AT TIME ZONE 'Europe/Amsterdam' AS moment
        FROM meeting) AS planned
      WHERE id = of_id AND status = 'planned' AND moment > now()`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE meeting DROP remind_at');
  }
}
