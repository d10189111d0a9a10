import type { MigrationInterface, QueryRunner } from 'typeorm';

export class BreakGlass1764180000110 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table break_glass (
        id uuid primary key,
        group_id uuid not null references intervision_group (id),
        person_id uuid not null references person (id),
        kind text not null
          check (kind in ('safety', 'complaint', 'data-subject-request', 'security-incident', 'fault')),
        -- Written by the administrator; it stands here alone, in no event and no log.
        reason text not null check (char_length(reason) <= 300),
        since timestamptz not null,
        until timestamptz not null,
        ended_at timestamptz,
        -- Null when it ended by itself.
        ended_by uuid references person (id),
        check (until > since)
      )`);
    await db.query(
      'create unique index break_glass_current on break_glass (group_id, person_id) where ended_at is null',
    );
    await db.query('create index break_glass_person on break_glass (person_id) where ended_at is null');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table break_glass');
  }
}
